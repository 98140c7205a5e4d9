import { type EvidenceContext, isUnrelatedRegion } from "../assertion.ts";
import { type PageIndex, type Unit, withUnits } from "../page-index.ts";
import { readRegions, readSide } from "../read-request.ts";
import { lastSurgery } from "./last-surgery.ts";

/** Criteria that therapy answers, by its visits or by what came of it. */
const OF_THERAPY =
  /\b(?:therap\w*|care|conservative|treatments?|visits|sessions|course|exercis\w*|improv\w*|gains?|benefit|progress|plateau\w*|failed|fail\w*|respon\w*)\b/i;
const POSTOPERATIVE = /\bpost-?\s?(?:op\w*|surg\w*)\b/i;
const THERAPY = /\b(?:therapy|visits?|sessions?|(?-i:PT|OT))\b/i;
const BEFORE =
  /\b(?:before (?:the |his |her )?(?:surgery|operation|\w*scop\w+)|prior to (?:surgery|the operation)|pre-?\s?op\w*)\b/i;
const HEAD = 400;

const kept = new WeakMap<PageIndex, Map<string, PageIndex>>();

/**
 * The file without therapy that is not the one in question: notes of another joint or of the other side and, where therapy after an
 * operation is asked for, those of before it. The file itself for criteria that therapy does not answer. Pure.
 */
export function withOwnCourse(index: PageIndex, text: string, context: EvidenceContext): PageIndex {
  if (!OF_THERAPY.test(text)) return index;
  const after =
    POSTOPERATIVE.test(`${context.request ?? ""} ${text}`) &&
    THERAPY.test(`${context.request ?? ""} ${text}`) &&
    context.asOf
      ? (lastSurgery(index, context.asOf)?.day ?? null)
      : null;
  const postoperative = POSTOPERATIVE.test(context.request ?? "") && THERAPY.test(context.request ?? "");
  const key = `${context.bodyRegion}/${context.side}/${after}/${postoperative}`;
  const own = kept.get(index) ?? new Map<string, PageIndex>();
  kept.set(index, own);
  const known = own.get(key);
  if (known) return known;
  const isOther = (unit: Unit) =>
    unit.standing === "record" &&
    ((unit.page.kind === "therapy-notes" &&
      ((after !== null && unit.date !== null && unit.date < after) || isOfOtherPart(unit, context))) ||
      (postoperative && THERAPY.test(unit.text) && BEFORE.test(unit.text)));
  const units = index.units.filter((unit) => !isOther(unit));
  const filtered = units.length === index.units.length ? index : withUnits(index, units);
  own.set(key, filtered);
  return filtered;
}

/** Whether the head of a therapy record, and the line itself, name only another part of the body or the other side. */
function isOfOtherPart({ page, text }: Unit, { bodyRegion, side }: EvidenceContext): boolean {
  const told = `${page.text.slice(0, HEAD)} ${text}`;
  if (bodyRegion && isUnrelatedRegion(readRegions(told), bodyRegion)) return true;
  if (side !== "left" && side !== "right") return false;
  const named = readSide(told);
  const other = side === "left" ? /\b(?:left|L)\b/ : /\b(?:right|R)\b/;
  return named !== null && named !== "bilateral" && named !== side && !other.test(told);
}
