import type { Hit } from "../find-evidence.ts";
import { type PageIndex, unitsWith } from "../page-index.ts";
import type { Derived } from "./derive.ts";
import { passageAt } from "./wider-search.ts";

const ASKED =
  /\bconflict\w*\b.*\b(?:reports?|opinions?)\b|\b(?:reports?|opinions?|physicians?)\b.*\b(?:conflict|differ|disagree)\w*/i;
const DOCTOR =
  /\b(?:QME|AME|PTP|IME|PQME|Dr\.? [A-Z]\w+|I(?= (?:limit|restrict|keep|release|would|consider|find|have|do not|disagree))|(?:evaluator|surgeon|therapist|employer|physician|doctor)\b)/;
const CAPACITY: readonly [level: string, pattern: RegExp][] = [
  ["none", /\b(?:TTD|TPD|off work|no work|unable to work|cannot work|totally disabled)\b/i],
  ["full", /\b(?:full|regular|usual|unrestricted) (?:duty|duties|work)\b|\b(?:no|without) (?:work )?restrictions?\b/i],
  [
    "limited",
    /\b(?:modified|light|sedentary|limited|medium)(?: (?:duty|duties|work|only))?\b|\b(?:limit|restrict)\w*\b|\b\d+[ -]?(?:lbs?|pounds?)\b/i,
  ],
];

/**
 * "Conflicting medical reports on work capacity": two who judge the capacity in one passage, each with another level of work. Null for
 * other criteria and where no such passage stands.
 */
export function conflictingReports(index: PageIndex, text: string): Derived | null {
  if (!ASKED.test(text)) return null;
  for (const at of unitsWith(index, DOCTOR)) {
    const told = passageAt(index, at)
      .filter(({ standing }) => standing === "record")
      .flatMap((unit) =>
        unit.text.split(/[,;]\s+|\s(?:but|while|whereas|and)\s/).flatMap((part) => readCapacity(part, unit)),
      );
    const [first] = told;
    const other = told.find(({ who, level }) => who !== first?.who && level !== first?.level);
    if (!first || !other) continue;
    const hits = [...new Set([first.unit, other.unit])].map((unit): Hit => ({ unit, assertion: "affirmed" }));
    return { state: "documented", hits, terms: ["work capacity", "reports that differ"] };
  }
  return null;
}

type Told = { who: string; level: string; unit: Hit["unit"] };

function readCapacity(text: string, unit: Hit["unit"]): Told[] {
  const who = DOCTOR.exec(text)?.[0].toLowerCase();
  const level = CAPACITY.find(([, pattern]) => pattern.test(text))?.[0];
  return who && level ? [{ who, level, unit }] : [];
}
