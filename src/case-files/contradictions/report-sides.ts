import type { DocumentKind } from "../../vocabulary.ts";
import { documentKey } from "../document-key.ts";
import type { Unit } from "../page-index.ts";
import { groupBy } from "./group-by.ts";
import { quoted } from "./place.ts";
import { COMPARED, NO_LIGHT_TOUCH, PARTS } from "./sided-joints.ts";

const MOST = 2;
const REPORTS: readonly DocumentKind[] = ["progress-report", "consultation", "first-report"];
type Part = "complaint" | "examination" | "diagnosis" | "rest";
type Side = "left" | "right";
type Named = { unit: Unit; part: Part; region: string; side: Side; at: number };

/** How a report begins its parts; a bare letter counts where the report is written in them. */
const HEADS = (
  [
    ["complaint", /^(?:S\b[:\s](?!\d)|subjective\b|(?:present |chief )?complaints?\b|history of present)/],
    ["examination", /^(?:O\b[:\s]|objective\b|(?:physical )?exam(?:ination)?\b|PE\b)/],
    ["diagnosis", /^(?:A\b[:\s]|A\/P\b|assessment\b|impressions?\b|diagnos[ei]s\b|Dx\b)/],
    [
      "rest",
      /^(?:P\b[:\s]|plan\b|treatment\b|ROS\b|review of systems|work status|vitals?\b|past\b|discussion|medications?\b|meds\b|reviewed\b|records?\b|imaging\b|causation\b|family\b|social\b)/,
    ],
  ] as const satisfies readonly (readonly [Part, RegExp])[]
).map(([part, pattern]) => [part, pattern, new RegExp(pattern.source, "i")] as const);
const LETTERS = /^[SOA]\b[:\s]/;

const JOINT =
  "shoulder|rotator cuff|elbow|wrist|carpal tunnel|hand|thumb|finger|hip|knee|medial meniscus|lateral meniscus|ankle|foot|heel|arm|leg";
const BEFORE = new RegExp(
  `\\b${NO_LIGHT_TOUCH}(left|right|lt|rt|l|r)\\.?\\s+(?:(?:upper|lower|medial|lateral|dominant|index)\\s+)?(${JOINT})s?\\b`,
  "gi",
);
/** "CTS L", "carpal tunnel syndrome, left", "Cervical radiculopathy, right". */
const AFTER =
  /\b(CTS|carpal tunnel(?: syndrome)?|(?:cervical|lumbar) radicul\w+|(?:shoulder|knee|ankle|wrist|elbow|hip)(?: (?:impingement|sprain|strain|pain))?)\s*[,(]?\s*(left|right|lt|rt|L|R)\b(?!\s*\d|\s*[<>=])/gi;
const REGION: Record<string, string> = { ...PARTS, cts: "hand" };
const FOUND =
  /\b(?:swoll\w*|swelling|effusion|tender\w*|pain\w*|positive|instab\w*|crepitus|limited|decreased|weak\w*|numb\w*|ting\w*|lock\w*|click\w*|McMurray|Neer|Hawkins|Phalen|Tinel|Finkelstein)\b|[a-z]\s\+/i;

/**
 * A report that names one side in its findings or its diagnosis and the other in the rest of the same report. Nothing is said
 * where both sides have trouble, or where the other side is there to be compared.
 */
export function reportSidesDisagree(records: readonly Unit[]): string[] {
  const reports = groupBy(
    records.filter(({ page, standing }) => REPORTS.includes(page.kind) && standing === "record"),
    ({ page, date }) => `${documentKey(page)} ${date ?? ""}`,
  );
  return [...reports.values()].flatMap(readReport).slice(0, MOST);
}

function readReport(units: Unit[]): string[] {
  const named = sidesIn(units);
  const radiating = radiatesElsewhere(units, named);
  if (radiating) return [radiating];
  for (const [region, own] of groupBy(named, (one) => one.region)) {
    const [complaint, examination, diagnosis] = (["complaint", "examination", "diagnosis"] as const).map((part) =>
      own.filter((one) => one.part === part),
    );
    const diagnosed = only(diagnosis);
    const examined = only(examination);
    const complained = only(complaint);
    if (!diagnosed) continue;
    if (examined && examined.side !== diagnosed.side && (!complained || complained.side === diagnosed.side))
      return [
        `A report writes the findings under the ${examined.side} ${region}, its complaint and diagnosis name the ${diagnosed.side}: ${quoted(examined.unit, examined.at)}; ${quoted(diagnosed.unit, diagnosed.at)}.`,
      ];
    if (
      complained &&
      complained.side !== diagnosed.side &&
      (examination?.length === 0 || examined?.side === complained.side)
    )
      return [
        `The diagnosis of a report says ${diagnosed.side} ${region}, its complaint and examination are of the ${complained.side}: ${quoted(diagnosed.unit, diagnosed.at)}; ${quoted(complained.unit, complained.at)}.`,
      ];
  }
  return [];
}

/** The first of these where all are of one side. */
const only = (named: Named[] | undefined): Named | undefined =>
  named?.every(({ side }) => side === named[0]?.side) ? named[0] : undefined;

function sidesIn(units: Unit[]): Named[] {
  const inLetters = ["S", "O", "A"].every((letter) =>
    units.some(({ text }) => text.startsWith(letter) && LETTERS.test(text)),
  );
  let part: Part = "rest";
  return units.flatMap((unit) => {
    const head = headOf(unit.text, inLetters);
    if (head) part = head;
    if (part === "rest" || /\b(?:bilat\w*|both)\b/i.test(unit.text)) return [];
    const own = part;
    const found = [
      ...[...unit.text.matchAll(BEFORE)].map((match) => ({ match, side: match[1], joint: match[2] })),
      ...(own === "diagnosis"
        ? [...unit.text.matchAll(AFTER)].map((match) => ({ match, side: match[2], joint: match[1] }))
        : []),
    ];
    // In a diagnosis every side speaks; elsewhere a finding does, and a joint that is only compared does not.
    if (own !== "diagnosis" && (!FOUND.test(unit.text) || COMPARED.test(unit.text))) return [];
    return found.map(({ match, side = "", joint = "" }) => ({
      ...{ unit, part: own, at: match.index },
      side: /^l/i.test(side) ? ("left" as const) : ("right" as const),
      region: regionOf(joint.toLowerCase()),
    }));
  });
}

/** The part that a line opens; a bare letter opens one only where the report is written in letters. */
function headOf(text: string, inLetters: boolean): Part | undefined {
  const isLetter = /^[SOAP]\b/.test(text);
  if (isLetter && !inLetters) return undefined;
  return HEADS.find(([, pattern, spelled]) => (isLetter ? pattern : spelled).test(text))?.[0];
}

function regionOf(joint: string): string {
  const name = joint.replace(/ syndrome$/, "");
  if (/cervical/.test(name)) return "arm";
  if (/lumbar/.test(name)) return "leg";
  return REGION[name] ?? REGION[name.split(" ")[0] ?? ""] ?? name.split(" ")[0] ?? name;
}

const RADIATES = /\bradiat\w*\b[^.;]{0,30}\b(left|right)\s+(arm|hand|upper ext\w*|leg|foot|lower ext\w*)\b/i;

/** Pain that radiates into one limb, with a radiculopathy of the other in the diagnosis. */
function radiatesElsewhere(units: Unit[], named: Named[]): string | undefined {
  const said = units.find(({ text }) => RADIATES.test(text) && !/\b(?:both|bilat\w*|no|not|denies)\b/i.test(text));
  const match = said && RADIATES.exec(said.text);
  if (!said || !match) return undefined;
  const limb = /arm|hand|upper/i.test(match[2] ?? "") ? "arm" : "leg";
  const roots = named.filter(
    ({ part, region, unit }) => part === "diagnosis" && region === limb && /radicul/i.test(unit.text),
  );
  const root = only(roots);
  return root && root.side !== match[1]?.toLowerCase()
    ? `A report has pain radiating to the ${match[1]?.toLowerCase()} ${limb}, its own diagnosis is on the ${root.side}: ${quoted(said, match.index)}; ${quoted(root.unit, root.at)}.`
    : undefined;
}
