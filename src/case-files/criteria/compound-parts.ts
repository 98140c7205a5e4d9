import type { EvidenceContext } from "../assertion.ts";
import { conceptsIn } from "../lexicon.ts";
import { type PageIndex, type Unit, unitsWith } from "../page-index.ts";
import type { Derived } from "./derive.ts";

const APPLIED =
  /\b(?:topical|cream|ointment|gel|lotion|compound\w*|solution|roll-?on|spray|transdermal|patch(?:es)?)\b|\d\s*%/i;

/** Agents that the guidelines for topical analgesics do not support on the skin (MTUS 2009 pages 111-113; the same in later editions). */
const UNSUPPORTED: Record<string, RegExp> = {
  "muscle relaxant":
    /\b(?:cyclobenzaprine|flexeril|tizanidine|methocarbamol|orphenadrine|carisoprodol|muscle relaxants?)\b/i,
  baclofen: /\bbaclofen\b/i,
  antiepileptic: /\b(?:gabapentin|pregabalin|topiramate|carbamazepine|anti-?epilep\w*|anticonvulsants?)\b/i,
  ketoprofen: /\bketoprofen\b/i,
  lidocaine: /\b(?:lidocaine|lidopro|terocin|anecream|lmx-? ?[45]|xylocaine)\b(?!.*\bpatch)/i,
  tramadol: /\b(?:tramadol|hydrocodone|opioid)\b/i,
  antidepressant: /\b(?:amitriptyline|doxepin|imipramine)\b/i,
  "NMDA antagonist": /\b(?:ketamine|dextromethorphan)\b/i,
};

const EVERY = /^every ingredient (?:is )?(?:recommended|supported)/i;

const ASKED: readonly [RegExp, readonly string[]][] = [
  [/^any (?:ingredient|non-recommended)|^compounded with a non-recommended/i, Object.keys(UNSUPPORTED)],
  [/^topical muscle relaxant included/i, ["muscle relaxant"]],
  [/^topical gabapentin or other antiepileptic included/i, ["antiepileptic"]],
  [/^topical baclofen included/i, ["baclofen"]],
  [/^ketoprofen topical included/i, ["ketoprofen"]],
  [/^(?:lidocaine in (?:a form other|ointment)|cream, lotion or gel lidocaine)/i, ["lidocaine"]],
];

/** What a topical preparation holds, by the words of the request: one unsupported agent bars the whole. Null for other criteria. */
export function compoundParts(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  const every = EVERY.test(text);
  const asked = every ? Object.keys(UNSUPPORTED) : ASKED.find(([pattern]) => pattern.test(text))?.[1];
  const request = context.request ?? "";
  if (!asked || !APPLIED.test(request)) return null;
  const units = namingUnits(index, request);
  // The request may call the preparation by a name that does not tell what is in it.
  const told = conceptsIn(request).some(({ kind }) => kind === "drug") && /\d\s*%|\/|\bwith\b|\band\b/.test(request);
  const held = asked.filter((part) => UNSUPPORTED[part]?.test(request));
  // That nothing in it is on the list of unsupported agents does not say that each is supported.
  if (units.length === 0 || (held.length === 0 && (every || !told))) return null;
  const shows = held.length > 0 && !every;
  return {
    state: shows ? "documented" : "explicitly-absent",
    hits: units.map((unit) => ({ unit, assertion: shows ? "affirmed" : "negated" })),
    terms: held.length > 0 ? held : [...asked],
  };
}

/** Where reports and forms of the physician word the preparation. */
function namingUnits(index: PageIndex, request: string): Unit[] {
  const names =
    request.match(/[a-z]{6,}/gi)?.filter((word) => !/^(?:cream|topical|ointment|lotion|compound\w*)$/i.test(word)) ??
    [];
  const [first, second] = names;
  if (!first) return [];
  return unitsWith(index, new RegExp(`\\b${first}\\b`, "i"))
    .flatMap((at) => index.units[at] ?? [])
    .filter(
      ({ standing, page, text }) =>
        (standing === "record" || (standing === "request" && page.kind !== "imr-application")) &&
        (!second || new RegExp(`\\b${second}\\b`, "i").test(text)),
    )
    .sort((a, b) => Number(b.standing === "record") - Number(a.standing === "record"))
    .slice(0, 2);
}
