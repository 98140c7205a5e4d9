import type { DraftOutput, StoredCriterion } from "../vocabulary.ts";

type Listed = Pick<DraftOutput["items"][number], "criteria" | "notNeeded">;

/**
 * The criteria of a stored draft as the command line prints them. Alternatives of which enough are documented are stated once,
 * "A, or B", with the evidence that meets them; a second one that is documented and one that the file denies stand by themselves.
 * What does not apply is listed apart and never as an absence.
 */
export function listCriteria(stored: readonly StoredCriterion[]): Listed {
  const criteria: DraftOutput["items"][number]["criteria"] = [];
  const notNeeded: { text: string; reason: string }[] = [];
  const told = new Set<string>();
  for (const criterion of stored) {
    const { group, setAside, text } = criterion;
    if (group?.met) {
      const key = `${criterion.excerptId}/${group.id}`;
      if (told.has(key)) continue;
      told.add(key);
      const members = stored.filter((one) => one.excerptId === criterion.excerptId && one.group?.id === group.id);
      // A group may be met by a branch of several conditions, which are listed themselves.
      if (members.some(({ outcome }) => outcome === "met")) {
        const [first, ...others] = members.filter(({ outcome }) => outcome === "met");
        const silent = members.filter((one) => one.outcome !== "met" && !isDenied(one));
        criteria.push(joined([...(first ? [first] : []), ...silent]));
        for (const one of [...others, ...members.filter(isDenied)]) criteria.push(listed(one));
      } else for (const one of members) if (one.setAside) notNeeded.push({ text: one.text, reason: one.setAside });
    } else if (setAside) {
      notNeeded.push({ text, reason: setAside });
    } else {
      criteria.push(listed(criterion));
    }
  }
  return notNeeded.length > 0 ? { criteria, notNeeded } : { criteria };
}

function joined(members: StoredCriterion[]): DraftOutput["items"][number]["criteria"][number] {
  const met = members.filter(({ outcome }) => outcome === "met");
  const rest = members.filter((member) => !met.includes(member));
  const [first = "", ...others] = [...met, ...rest].map(({ text }) => text);
  return {
    text: [first, ...others.map((other) => `or ${uncapitalized(other)}`)].join(", "),
    state: "documented",
    evidence: met.flatMap(({ evidence }) => evidence.map(shown)),
  };
}

const uncapitalized = (text: string) =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
/** The file itself speaks against the alternative, which is more than that nobody needs it. */
const isDenied = ({ state, inapplicable }: StoredCriterion) =>
  (state === "explicitly-absent" || state === "conflicting") && !inapplicable;

const listed = ({ text, state, evidence }: StoredCriterion) => ({ text, state, evidence: evidence.map(shown) });
const shown = ({ document, page, quote }: StoredCriterion["evidence"][number]) => ({ document, page, quote });
