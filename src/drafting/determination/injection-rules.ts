import { affirms, type ClinicalRecord } from "./clinical-record.ts";
import { CARE_CONDITION, conservativeCare, deficitInRegion, FAILED, NEVER, PLANNED, share } from "./findings.ts";
import type { Reason, RuleContext } from "./rule-context.ts";

/** A block that was given already: another one asks for what it did, which the criteria judge. */
function hadEpidural(record: ClinicalRecord): boolean {
  return record.sentences.some(
    ({ text }) =>
      /\bepidural\b/i.test(text) &&
      !NEVER.test(text) &&
      (/\b(?:one|two|three|previous|prior|first|second|underwent|received|had)\b[^.;]{0,40}\bepidural/i.test(text) ||
        /\d+ ?(?:%|percent)/i.test(text)),
  );
}

const WEEKS_OF_RELIEF =
  /\b(?:(\d{1,2})|six|seven|eight|nine|ten|eleven|twelve)\+?\s*(?:to \w+ )?(?:weeks?|months?)\b|\b(?:two|three|four|five|several) months\b/i;

/** An earlier block that took away half of the pain or more for six weeks or longer. */
function helpfulEpidural(record: ClinicalRecord) {
  return record.sentences.find(({ text }) => {
    const time = WEEKS_OF_RELIEF.exec(text);
    const long = time !== null && (time[1] === undefined || Number(time[1]) >= 6 || /month/i.test(time[0]));
    return (
      /\b(?:epidural|esi|tfesi|block)\b/i.test(text) && share(text, /relief|improve\w*|reduc\w*|better/i) >= 0.5 && long
    );
  });
}

/** A first block for radiculopathy that examination and imaging show alike, or one more where the last gave lasting relief. */
export function epidural({ item, record }: RuleContext): Reason | undefined {
  const deficit = record.sentences.find(({ text }) =>
    deficitInRegion(
      text,
      `${item.request} ${item.bodyRegion ?? ""} ${/\b[LS]\d/.test(item.request) ? "lumbar" : /\bC\d/.test(item.request) ? "cervical" : ""}`,
    ),
  );
  const image = record.findAffirmed(
    /\b(?:mri|imaging|emg|scan)\b[\s\S]*\b(?:displac|compress|imping|abut|contact|protrusion|herniat|extru|stenosis)|\b(?:displac|compress|imping|abut)\w*\b[^.;]{0,50}\b(?:nerve|root)/i,
  );
  const care = conservativeCare(record);
  if (/\brepeat|second|#2\b/i.test(item.request) || hadEpidural(record)) {
    const helped = helpfulEpidural(record);
    const radicular = deficit ?? record.findAffirmed(/\bradicul\w*/i);
    if (!helped || !radicular) return undefined;
    return {
      determination: "overturned",
      because: "The earlier block took away at least half of the pain for six weeks or more, which supports another.",
      support: [helped, radicular],
      weighs: CARE_CONDITION,
    };
  }
  if (!deficit || !image || !care) return undefined;
  return {
    determination: "overturned",
    because:
      "Radiculopathy is shown by examination, imaging corroborates it, and conservative care has not settled it.",
    support: [deficit, image, care],
  };
}

/** A first steroid injection of a joint or tendon sheath, where the disorder suits it and simpler care has been given. */
export function jointInjection({ item, record }: RuleContext): Reason | undefined {
  const { request } = item;
  if (!/\b(?:steroid|cortisone|kenalog|subacromial|intra-?articular|trigger finger|carpal tunnel)\b/i.test(request))
    return undefined;
  if (!/\b(?:shoulder|subacromial|knee|wrist|hand|finger|thumb|elbow|carpal)\b/i.test(request)) return undefined;
  if (/\b(?:series|repeat|second|third|prp|platelet|block)\b/i.test(request)) return undefined;
  const disorder = record.findAffirmed(
    /\b(?:impingement|bursitis|rotator cuff (?:syndrome|tend\w+|strain)|tendin\w+|tendon\w*|adhesive capsulitis|frozen shoulder|osteoarthr\w*|trigger finger|carpal tunnel|de quervain\w*|epicondyl\w*)\b/i,
  );
  const care = conservativeCare(record);
  const earlier = record.findAffirmed(
    /\b(?:prior|previous|earlier|last|two|three) (?:steroid |cortisone )?injections?\b/i,
  );
  if (!disorder || !care || earlier) return undefined;
  return {
    determination: "overturned",
    because:
      "The disorder is one for which an injection is an option, and exercise and medication have been tried before it.",
    support: [disorder, care],
  };
}

/** What is over and no longer speaks of the present state. */
const PAST =
  /\b(?:resolved|(?:is|was|are) over|ended|gone(?: down)?|healed|settled|no longer|history of|in the past)\b/i;

/** A joint or sheath that was injected twice is not injected again where the last time helped for a few weeks or the surgeon advises against. */
export function repeatedInjection({ item, record }: RuleContext): Reason | undefined {
  if (!/\b(?:cortico)?steroid|cortisone|kenalog|triamcinolone/i.test(item.request)) return undefined;
  if (/\b(?:epidural|facet|medial branch|trigger point)\b/i.test(item.request)) return undefined;
  const second = record.sentences.find(
    ({ text }) =>
      /\b(?:second injection|injection (?:no\.? ?|number |#)2|(?:two|2|three|3) (?:(?:cortico)?steroid |cortisone |previous |prior |earlier )*injections?)\b/i.test(
        text,
      ) && !PLANNED.test(text),
  );
  const brief = record.sentences.find(
    ({ text }) =>
      /\binjections?\b/i.test(text) &&
      /\b(?:helped|relief|better|gone|lasted)\b[^.;]{0,30}\b(?:\w+ )?(?:days?|hours?|(?:one|two|three|four|1|2|3|4) weeks?)\b/i.test(
        text,
      ),
  );
  const advised = record.sentences.find(({ text }) =>
    /\b(?:do(?:es)? not (?:advise|recommend)|advised? against|no further|not advise)\b[^.;]{0,40}\binjections?\b/i.test(
      text,
    ),
  );
  const against = advised ?? brief;
  if (!second || !against) return undefined;
  return {
    determination: "upheld",
    because:
      "Injections have been given more than once at this place, and what is on record of them does not support another.",
    support: [second, against],
  };
}

const MORE_THAN_TWO_LEVELS =
  /\b([CL])\s?\d[^.;]{0,40}\b\1?\s?\d[^.;]{0,40}\b\1?\s?\d\s?[-–/]\s?(?:\d|S1)[^.;]{0,20}\b\1?\s?\d\s?[-–/]/i;

/** Neurotomy of facet nerves after blocks that showed them to be the source of the pain. */
export function neurotomy({ item, record }: RuleContext): Reason | undefined {
  if (!/\b(?:radiofrequency|rhizotomy|neurotomy|ablation|rfa)\b/i.test(item.request)) return undefined;
  if (/\b(?:genicular|sacroiliac|si joint|repeat)\b/i.test(item.request) || MORE_THAN_TWO_LEVELS.test(item.request))
    return undefined;
  const block = record.sentences.find(
    ({ text }) =>
      /\b(?:medial branch|facet|mbb|blocks?)\b/i.test(text) &&
      !/\b(?:epidural|esi|sacroiliac|stellate|sympathetic)\b/i.test(text) &&
      share(text, /relief|improve\w*|reduc\w*|better/i) >= 0.7,
  );
  const radicular = record.sentences.some(({ text }) => affirms(text, /\bradiculopathy\b/i) && !PAST.test(text));
  if (!block || radicular) return undefined;
  return {
    determination: "overturned",
    because: "Diagnostic blocks of the facet nerves took away at least 70 percent of the pain.",
    support: [block],
    weighs: CARE_CONDITION,
    exception: true,
  };
}

/** Trigger points as the guideline describes them, three months on, after stretching or medication, without radiculopathy. */
export function triggerPoints(context: RuleContext): Reason | undefined {
  const { item, record, daysSinceInjury } = context;
  if (!/\btrigger point/i.test(item.request) || (item.quantity.injections ?? 1) > 4) return undefined;
  const points = record.findAffirmed(/\btrigger points?\b[^.;]{0,80}\b(?:twitch|referred)/i);
  const failed = record.findMention(FAILED);
  if (!points || !failed || (daysSinceInjury ?? 0) < 92) return undefined;
  if (record.findAffirmed(/\bradicul\w+/i) || record.findMention(/\b(?:prior|previous|earlier|last) trigger point/i))
    return undefined;
  return {
    determination: "overturned",
    because:
      "Trigger points with a twitch response or referred pain are on record, and simpler care has not settled them.",
    support: [points, failed],
    weighs: CARE_CONDITION,
  };
}
