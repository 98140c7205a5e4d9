import { documentKey } from "../document-key.ts";
import type { Unit } from "../page-index.ts";
import { groupBy } from "./group-by.ts";
import { quoted } from "./place.ts";

const DIAGNOSED = /\b(?:lumbar|lumbosacral|cervical|[LSC]\d(?:-[LSC]?\d)?)?\s*radiculopathy\b/i;
const UNSURE =
  /\b(?:no|not|without|rule out|r\/o|possible|suspected|versus|vs|denies|negative|history|prior|resolved|electrodiagnos\w*|EMG|NCV|MRI|evaluate|versus|versus|request\w*|stenosis)\b|\?/i;
const INTACT = [
  /\b(?:motor|strength)\b[^.;]{0,30}(?:5\/5|\bnormal\b|\bintact\b|\bfull\b)/i,
  /\b(?:sensation|sensory|sens|light touch)\b[^.;]{0,24}\b(?:intact|normal|nl)\b|\bneuro\w*(?: exam\w*)?\s*:?\s*(?:is )?(?:wholly |grossly )?(?:intact|normal|nl|non-?focal)\b/i,
];
const DEFICIT =
  /\b[0-4][+-]?\/5|\b(?:decreased|diminished|reduced|dec|absent|hypo\w*)\b[^.;]{0,30}\b(?:sens\w*|L[1-5]|S1|C[4-8]|dermatom\w*|reflex\w*|light touch|pinprick)|\b(?:sens\w*|reflex\w*|light touch)\b[^.;]{0,20}\b(?:decreased|diminished|reduced|dec|absent)|\b(?:SLR|straight leg|spurling\w*|slump)\b[^.;]{0,20}(?:pos|\+)|\b(?:radiat\w*|shoots?|numb\w*|tingl\w*|burning|weakness)\b[^.;]{0,40}\b(?:legs?|arms?|foot|feet|hands?|fingers?|calf|thigh|toes?|down)\b|\b(?:leg|arm) (?:pain|symptoms)\b/i;
const DENIED = /\b(?:no|denies|without|negative|neg)\b/i;

/** A radiculopathy in the impression of a report whose examination is wholly normal and that tells of no limb symptoms. */
export function radiculopathyUnfounded(records: readonly Unit[]): string[] {
  const reports = groupBy(
    records.filter(
      ({ page }) => page.kind === "progress-report" || page.kind === "consultation" || page.kind === "first-report",
    ),
    ({ page, date }) => `${documentKey(page)}/${date}`,
  );
  for (const own of reports.values()) {
    const said = own.find(
      ({ text, section }) =>
        section !== "plan" && section !== "history" && text.length < 160 && DIAGNOSED.test(text) && !UNSURE.test(text),
    );
    const normal = own.find(({ text }) => INTACT[0]?.test(text) && INTACT[1]?.test(text)) ?? null;
    if (!said || !normal || own.some(({ text }) => DEFICIT.test(text) && !DENIED.test(text))) continue;
    const raise = own.find(({ text }) => /\b(?:SLR|straight leg|spurling)/i.test(text));
    const places = raise && raise !== normal ? `${quoted(raise)}; ${quoted(normal)}` : quoted(normal);
    return [
      `Radiculopathy stands in the impression; strength and sensation are normal and no leg or arm symptoms are told in the same report: ${quoted(said, said.text.search(/radiculopathy/i))}; ${places}.`,
    ];
  }
  return [];
}
