import type { EvidenceContext } from "../assertion.ts";
import type { Hit } from "../find-evidence.ts";
import type { PageIndex, Unit } from "../page-index.ts";
import { readRegions, readSide } from "../read-request.ts";
import type { Derived } from "./derive.ts";

/** Signs of a nerve root, which name the leg or arm where the spine is treated. */
const ROOT_SIGN = /\b(?:SLR|straight leg raise|reflex|ankle jerk|pin(?:prick)?|sensation|EHL|slump|spurling)\b/i;
const FOUND = /(?:positive|\+|absent|reduced|decreas\w*|\bless\b|\bdec\b|lost)/i;
/** What examinations and studies of a joint or limb report. */
const FINDING =
  /\b(?:tender\w*|TTP|effusion|swelling|swollen|edema|crepit\w*|weak\w*|atrophy|wasting|spasm|limited|restricted|reduced|decreas\w*|positive|pain(?:ful)?|tear|torn|sprain|strain|tendin\w*|arthr(?:itis|osis)|instability|lax\w*|impingement|numb\w*|tingl\w*|Tinel\w*|Phalen\w*|Durkan\w*|McMurray\w*|Lachman\w*|Hawkins|Neer|fracture|rupture|syndrome)\b|\+\s*(?:$|\))/i;
const DENIED = /\b(?:no|not|neg\w*|denies|without|normal|unremarkable|nontender|intact)\b/i;
const SPINAL = /\b(?:back|neck|spine)\b/i;
const LONE_LETTER = /\b([LR])\b(?!\d)/g;

/** Whether a criterion asks that what was found lies on the side of the request. */
export const asksForSide = (text: string) =>
  /\bside\b|\blaterality\b/i.test(text) && /\bfindings?|signs?|symptoms?|laterality/i.test(text);

/**
 * On which side the findings are. Of the spine, root signs on both sides are a conflict; of a joint, the other one may hurt as well,
 * so that only findings on the other side alone deny it. Null where no side was treated or no record names one.
 */
export function sideOfFindings(index: PageIndex, text: string, context: EvidenceContext): Derived | null {
  const { side, bodyRegion } = context;
  if (!asksForSide(text) || (side !== "left" && side !== "right")) return null;
  // Of the joints of the spine the sore side counts, of its roots the limb.
  const spinal = (!bodyRegion || SPINAL.test(bodyRegion)) && !OF_SPINAL_JOINT.test(context.request ?? "");
  const same: Hit[] = [];
  const other: Hit[] = [];
  const examined: { unit: Unit; same: boolean }[] = [];
  for (const unit of index.units) {
    if (unit.standing !== "record") continue;
    for (const clause of unit.text.split(/[.;]|,(?! ?[LR]\b)/)) {
      const named = spinal ? sideOfRoot(clause) : sideOfJoint(clause, unit, bodyRegion ?? "");
      if (named && EXAMINED.test(clause)) examined.push({ unit, same: named === side });
      if (named === side) same.push({ unit, assertion: "affirmed" });
      else if (named) other.push({ unit, assertion: "negated" });
    }
  }
  if (same.length === 0 && other.length === 0) return null;
  const astray = spinal || same.length === 0 ? [] : wrongSided(examined, same, other);
  if (astray.length > 0) return { state: "conflicting", hits: astray, terms: ["side of findings", side] };
  const conflict = spinal && same.length > 0 && other.length > 0;
  return {
    state: conflict ? "conflicting" : same.length > 0 ? "documented" : "explicitly-absent",
    hits: conflict ? [...same, ...other] : same.length > 0 ? same : other,
    terms: ["side of findings", side],
  };
}

/** Reports whose examination finds something on the other side alone, while their own complaint or diagnosis names this one. */
function wrongSided(examined: { unit: Unit; same: boolean }[], same: Hit[], other: Hit[]): Hit[] {
  const pages = new Set(
    examined.filter((one) => !one.same && REPORTS.includes(one.unit.page.kind)).map(({ unit }) => unit.page),
  );
  for (const { unit } of examined.filter((one) => one.same)) pages.delete(unit.page);
  const astray = other.filter(({ unit }) => pages.has(unit.page) && examined.some((one) => one.unit === unit));
  const own = same.filter(({ unit }) => pages.has(unit.page));
  if (astray.length === 0 || own.length === 0) return [];
  const found = same.filter(({ unit }) => examined.some((one) => one.unit === unit && one.same));
  return [...astray, ...own, ...found];
}

const REPORTS: readonly string[] = ["progress-report", "consultation", "first-report", "medical-legal"];
/** What is found by hand, not told. */
const EXAMINED =
  /\b(?:tender\w*|TTP|effusion|swelling|swollen|crepit\w*|atrophy|wasting|spasm|positive|arc|McMurray\w*|Lachman\w*|Hawkins|Neer|Tinel\w*|Phalen\w*|Durkan\w*|Finkelstein\w*|flex\w*|abd\w*|ROM)\b|\b[0-4][+-]?\/5|\+\s*(?:$|\))/i;
const OF_SPINAL_JOINT =
  /\b(?:facet|medial branch|radiofrequency|rhizotom\w*|neurotom\w*|sacro-?iliac|SI joint|trigger point)\b/i;

function sideOfRoot(clause: string): "left" | "right" | null {
  if (!ROOT_SIGN.test(clause) || !FOUND.test(clause) || /\bneg\w*\b/i.test(clause)) return null;
  return oneSide(clause);
}

function sideOfJoint(clause: string, unit: Unit, region: string): "left" | "right" | null {
  if (!FINDING.test(clause) || DENIED.test(clause)) return null;
  const regions = readRegions(clause);
  const own = regions.length > 0 ? regions : readRegions(unit.text);
  return own.includes(region) ? oneSide(clause) : null;
}

function oneSide(clause: string): "left" | "right" | null {
  const named = readSide(clause.replace(LONE_LETTER, (_, letter: string) => (letter === "L" ? "left" : "right")));
  return named === "left" || named === "right" ? named : null;
}
