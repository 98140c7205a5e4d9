/** Pages of a section are cited one by one where their labels make no range, up to so many. */
const MAX_LISTED_PAGES = 12;

/**
 * The labels of pages `first` to `last` as a citation writes them: "125", "125-126", "xi-xii"; labels that hold a hyphen
 * themselves are listed, "14-7, 14-8". Null where pages have no labels.
 */
export function joinPageLabels(first: number, last: number, labels: ReadonlyMap<number, string | null>): string | null {
  const run: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const label = labels.get(number);
    if (label && label !== run.at(-1)) run.push(label);
  }
  const [from, to] = [run[0], run.at(-1)];
  if (from === undefined || to === undefined) return null;
  if (from === to) return from;
  const counted = run.every((label) => /^\d+$/.test(label));
  const inOrder = !counted || run.every((label, index) => index === 0 || Number(label) > Number(run[index - 1]));
  const roman = run.every((label) => /^[ivxlc]+$/i.test(label));
  return (counted && inOrder) || roman ? `${from}-${to}` : run.slice(0, MAX_LISTED_PAGES).join(", ");
}
