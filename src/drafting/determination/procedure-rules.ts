import type { ClinicalRecord } from "./clinical-record.ts";
import {
  acute,
  conservativeCare,
  DEFICIT,
  deficitInRegion,
  JOINT,
  NEVER,
  PATHOLOGY,
  SPLIT,
  UNIMPROVED,
  weeks,
} from "./findings.ts";
import type { Reason, RuleContext } from "./rule-context.ts";

/** A specialist is asked about findings that may change the plan. */
export function consultation(context: RuleContext): Reason | undefined {
  const { item, record } = context;
  if (
    SPLIT.test(item.request) ||
    (context.item.quantity.visits ?? 1) > 2 ||
    /\btimes? [2-9]|\bx ?[3-9]\b/i.test(item.request)
  )
    return undefined;
  if (/therapy|initial exam\b/i.test(item.request)) return undefined;
  if (acute(context) && /\bfollow[- ]?up|\boffice visit|\bre-?evaluation/i.test(item.request)) {
    return {
      determination: "overturned",
      because: "A recent injury is under treatment, and a visit to follow its course belongs to that care.",
      support: [],
    };
  }
  const finding = record.findAffirmed(PATHOLOGY) ?? record.findAffirmed(DEFICIT);
  if (!finding) return undefined;
  return {
    determination: "overturned",
    because: "The findings are of a kind on which a specialist's opinion may change the plan of care.",
    support: [finding],
  };
}

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

/** A first block for radiculopathy that examination and imaging show alike. */
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
  if (!deficit || !image || !care) return undefined;
  if (/\brepeat|second|#2\b/i.test(item.request) || hadEpidural(record)) return undefined;
  return {
    determination: "overturned",
    because:
      "Radiculopathy is shown by examination, imaging corroborates it, and conservative care has not settled it.",
    support: [deficit, image, care],
  };
}

/** An operation for a structural lesion, at once where it is complete, else after three months of care. */
export function surgery({ record, ...context }: RuleContext): Reason | undefined {
  const tear = record.findAffirmed(
    /\b(?:full[- ]thickness|complete (?:tear|rupture)|displaced fracture|unstable fracture|locked knee|bucket[- ]handle|ruptured? (?:of|acl|anterior|achilles|biceps|quadriceps)|acl tear|achilles rupture|progressive (?:neurologic|motor|weakness)|cauda equina)\b/i,
  );
  if (tear && !/almost|near|partial|suspect|possible/i.test(tear.text)) {
    return {
      determination: "overturned",
      because: "A structural lesion is shown of a kind for which an operation is considered.",
      support: [tear],
    };
  }
  const lesion = record.findAffirmed(PATHOLOGY);
  const care = conservativeCare(record);
  if (lesion && care && weeks({ record, ...context }) >= 13 && record.findMention(UNIMPROVED)) {
    return {
      determination: "overturned",
      because: "Imaging shows the lesion, and three months of conservative care have not settled it.",
      support: [lesion, care],
    };
  }
  return undefined;
}

/** What only serves an operation follows the determination on it. */
export function surgicalAdjunct({ surgery: proposed }: RuleContext): Reason | undefined {
  if (proposed === "upheld")
    return {
      determination: "upheld",
      because: "The operation itself is not supported, so that what only serves it is not necessary either.",
      support: [],
    };
  if (proposed === "overturned")
    return { determination: "overturned", because: "The operation is supported, and this serves it.", support: [] };
  return undefined;
}

/** Supports of a joint for a time, and changes of the workplace early after an injury. */
export function support(context: RuleContext): Reason | undefined {
  const { item, record } = context;
  if (/work ?station|ergonomic/i.test(item.request)) {
    const posture = record.findAffirmed(/\b(?:sitting|standing|typing|keyboard|desk)\b/i);
    if (!acute(context) || !posture) return undefined;
    return {
      determination: "overturned",
      because: "Position at work bears on the symptoms, and a change of the workplace may aid an early return.",
      support: [posture],
    };
  }
  if (
    !/\b(?:crutch|splint|walker|boot|sling|cane|brace)/i.test(item.request) ||
    /back|lumbar|\blso\b/i.test(item.request)
  )
    return undefined;
  // A wrist splint is first-line for nerve and tendon disorders at any time; other joints are supported after a recent injury.
  const wrist = /\b(?:wrist|thumb|hand)\b/i.test(item.request);
  const need = wrist
    ? record.findAffirmed(/\b(?:carpal tunnel|de quervain\w*|tenosynovitis|tendinitis|sprain|fracture|trigger)\b/i)
    : acute(context)
      ? record.findAffirmed(/\b(?:fracture\w*|instability|unstable|ligament tear|sprain\w*|unable to bear)\b/i, JOINT)
      : undefined;
  if (!need) return undefined;
  return {
    determination: "overturned",
    because: "A disorder of the joint is on record for which support for a time is an option.",
    support: [need],
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

/** An evaluation, not treatment, where psychological symptoms are on record. */
export function psychologicalEvaluation({ item, record }: RuleContext): Reason | undefined {
  if (!/\b(?:eval\w*|consult\w*|assess\w*|screen\w*)\b/i.test(item.request)) return undefined;
  const symptom = record.findAffirmed(
    /\b(?:depress\w*|anxi\w*|ptsd|post-?traumatic|insomnia|panic|adjustment disorder|suicid\w*)\b/i,
  );
  return (
    symptom && {
      determination: "overturned",
      because: "Psychological symptoms are on record, and an evaluation is recommended to find what they need.",
      support: [symptom],
    }
  );
}
