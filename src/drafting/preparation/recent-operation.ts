import { DATE, toIsoDay } from "../../case-files/letters/letter-dates.ts";
import { readBodyRegions } from "../../guidelines/understand-request.ts";
import type { IsoDay } from "../../vocabulary.ts";
import { splitSentences } from "../checks/sentences.ts";
import { readFamily } from "../determination/treatment-family.ts";

/** The name of an operation as charts and requests write it. */
export const OPERATION =
  /\b(?:(?:arthroscopic|open|mini-open|partial|medial|lateral|rotator cuff|anterior cruciate ligament|acl|carpal tunnel|total (?:knee|hip|shoulder)|lumbar|cervical|subacromial)\s+)*(?:meniscectomy|repair|reconstruction|release|arthroplasty|replacement|fusion|discectomy|laminectomy|decompression|acromioplasty)\b/i;
const DONE =
  /\b(?:underwent|performed|done|status post|s\/p|had|has had|date of surgery|operated|post-?op\w*|completed)\b/i;

/** The default length of the postsurgical physical medicine period, six months (8 CCR 9792.24.3(c)). */
const PERIOD_DAYS = 183;

/**
 * The operation of the request's body region that the records date within the six months before `asOf`, in words that the
 * postsurgical tables know; null for none. During that time the postsurgical guideline governs therapy, whatever the request says.
 */
export function findRecentOperation(pages: readonly string[], request: string, asOf: IsoDay): string | null {
  const wanted = readBodyRegions(request);
  for (const page of pages) {
    for (const printed of splitSentences(page)) {
      const sentence = printed.replace(/\s+/g, " ");
      const name = OPERATION.exec(sentence)?.[0];
      if (!name || !DONE.test(sentence)) continue;
      const regions = readBodyRegions(sentence);
      if (!wanted.some((region) => regions.includes(region))) continue;
      const days = [...sentence.matchAll(new RegExp(DATE, "gi"))].map((match) => toIsoDay(match[0]));
      if (days.some((day) => day !== null && isWithin(day, asOf)))
        return `${regions.join(" ")} ${nameFor(name, regions)}`.trim();
    }
  }
  return null;
}

/** A decompression is another operation at the shoulder than at the spine. */
function nameFor(name: string, regions: readonly string[]): string {
  if (!regions.includes("shoulder") || /subacromial/i.test(name)) return name;
  return name.replace(/\bdecompression\b/i, "subacromial decompression");
}

/** The field of an item's brief that names the operation; empty for what is no therapy or follows none. */
export function tellOperation(
  { pages, asOf }: { pages: readonly { text: string }[]; asOf: IsoDay },
  { request }: { request: string },
): { recentOperation?: string } {
  if (!/therapy$/.test(readFamily(request))) return {};
  const operation = findRecentOperation(
    pages.map(({ text }) => text),
    request,
    asOf,
  );
  return operation ? { recentOperation: operation } : {};
}

function isWithin(day: IsoDay, asOf: IsoDay): boolean {
  const passed = (Date.parse(asOf) - Date.parse(day)) / 86_400_000;
  return passed >= 0 && passed <= PERIOD_DAYS;
}
