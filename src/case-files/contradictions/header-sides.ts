import type { ReadItem } from "../../vocabulary.ts";
import { documentKey } from "../document-key.ts";
import type { Unit } from "../page-index.ts";
import { quoted } from "./place.ts";
import { COMPARED, PARTS, PROBLEM, readSided, type Sided } from "./sided-joints.ts";

const MOST = 2;
const HEAD =
  /\b(?:body (?:parts?(?:\(s\))?|region|area)|(?:chief|presenting) complaints?|c\/?c|(?:injured|affected|treated) (?:body )?(?:part|area|side|region))\s*:/i;
const part = ({ joint }: Pick<Sided, "joint">) => PARTS[joint] ?? joint;

/** The head of a report names a joint of the one side, and what the report tells below is of the other. */
export function headsDisagree(all: readonly Unit[]): string[] {
  const heads = all.filter((unit) => unit.standing === "record" && HEAD.test(unit.text));
  return heads
    .flatMap((head) => {
      const at = head.text.search(HEAD);
      const named = readSided(head).filter((one) => one.at >= at && one.at < at + 60);
      const [first] = named;
      if (!first || new Set(named.map(({ side }) => side)).size > 1 || /\b(?:bilat\w*|both)\b/i.test(head.text))
        return [];
      const body = all
        .filter(
          (unit) =>
            unit !== head &&
            unit.standing === "record" &&
            documentKey(unit.page) === documentKey(head.page) &&
            unit.date === head.date,
        )
        .flatMap(readSided)
        .filter((one) => part(one) === part(first));
      const own = body.filter(
        (one) => one.side === first.side && !COMPARED.test(one.unit.text) && !/\bfull motion\b/i.test(one.unit.text),
      );
      const others = body.filter((one) => one.side !== first.side && one.alone && !COMPARED.test(one.unit.text));
      const [other] = others.filter(({ problems }) => problems.length > 0);
      return own.length === 0 && other && new Set(others.map(({ unit }) => unit)).size >= 2
        ? [
            `The head of a report names the ${first.side} ${first.joint} as the body part, its complaints, examination or diagnoses the ${other.side}: ${quoted(head, first.at)}; ${quoted(other.unit, other.at)}.`,
          ]
        : [];
    })
    .slice(0, MOST);
}

const SURGERY =
  /\b(?:surgery|surgical|operat\w*|release|repair|arthroscop\w*|replacement|arthroplasty|fusion|injections?|requested?)\b/i;
const ASIDE =
  /\b(?:contralateral|opposite|other|previous\w*|prior|history|healed|old|compar\w*|versus|unlike|both|bilat\w*|normal|WNL|asymptomatic|unaffected|uninjured|also|full|intact|(?:19|20)\d\d)\b/i;

/** The review gives its reason for the joint of the other side than the one that is requested. */
export function reviewsOtherSide(all: readonly Unit[], items: readonly ReadItem[]): string[] {
  const sided = items.filter(({ side }) => side === "left" || side === "right");
  if (sided.length === 0) return [];
  const records = all.filter(({ standing }) => standing === "record").flatMap(readSided);
  const review = all.filter(
    (unit) => unit.standing === "review" && unit.page.kind === "ur-denial" && !ASIDE.test(unit.text),
  );
  for (const one of review.flatMap(readSided)) {
    if (!one.alone) continue;
    const asked = sided.filter(({ request }) => isOf(request, one));
    const [item] = asked;
    if (!item || asked.some(({ side }) => side === one.side)) continue;
    const ill = records.some(
      (other) =>
        part(other) === part(one) &&
        other.side === one.side &&
        other.problems.length > 0 &&
        !COMPARED.test(other.unit.text),
    );
    if (!(SURGERY.test(one.unit.text) || (!ill && one.unit.text.search(PROBLEM) >= 0))) continue;
    const lines = all.filter(
      (unit) =>
        unit !== one.unit &&
        unit.standing !== "review" &&
        unit.standing !== "blank" &&
        readSided(unit).some((other) => other.alone && other.side === item.side && part(other) === part(one)),
    );
    const line = lines.find(({ standing }) => standing === "request") ?? lines[0];
    if (line)
      return [
        `The utilization review discusses the ${one.side} ${one.joint}; the request is for the ${item.side} (${item.request}): ${quoted(one.unit, one.at)}; ${quoted(line)}.`,
      ];
  }
  return [];
}

function isOf(request: string, one: Sided): boolean {
  const words = request.toLowerCase();
  const joints = Object.keys(PARTS).filter((name) => PARTS[name] === part(one));
  return [part(one), ...joints].some((name) => words.includes(name));
}
