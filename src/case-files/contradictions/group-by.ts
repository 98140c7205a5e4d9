/** The members of a list by a key, keys and members in the order of the list. */
export function groupBy<Member, Key>(list: readonly Member[], key: (member: Member) => Key): Map<Key, Member[]> {
  const groups = new Map<Key, Member[]>();
  for (const member of list) {
    const own = key(member);
    const group = groups.get(own);
    if (group) group.push(member);
    else groups.set(own, [member]);
  }
  return groups;
}
