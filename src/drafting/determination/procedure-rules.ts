import { affirms } from "./clinical-record.ts";
import {
  acute,
  conservativeCare,
  DEFICIT,
  FAILED,
  IMPROVED,
  JOINT,
  PATHOLOGY,
  SPLIT,
  UNIMPROVED,
  weeks,
} from "./findings.ts";
import type { Reason, RuleContext } from "./rule-context.ts";

/** Drugs whose use a physician has to watch. */
const MONITORED =
  /\b(?:norco|vicodin|hydrocodone|oxycodone|percocet|oxycontin|morphine|ms ?contin|methadone|fentanyl|duragesic|butrans|buprenorphine|nucynta|tramadol|opioids?|xanax|alprazolam|klonopin|clonazepam|valium|diazepam)\b/i;

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
  if (/\bfollow[- ]?up|\boffice visit|\bre-?evaluation/i.test(item.request)) {
    const monitored = record.findAffirmed(MONITORED);
    return monitored
      ? {
          determination: "overturned",
          because: "Drugs are prescribed that call for visits at which their effect is watched.",
          support: [monitored],
        }
      : undefined;
  }
  const finding = record.findAffirmed(PATHOLOGY) ?? record.findAffirmed(DEFICIT);
  if (!finding) return undefined;
  return {
    determination: "overturned",
    because: "The findings are of a kind on which a specialist's opinion may change the plan of care.",
    support: [finding],
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
  const worn = /\b(?:arthroplasty|joint replacement|(?:knee|hip|shoulder) replacement)\b/i.test(context.item.request)
    ? record.findAffirmed(
        /\b(?:bone[- ]on[- ]bone|end[- ]stage|(?:severe|advanced) (?:\w+ ){0,2}(?:osteo)?arthr\w+|grade (?:4|iv)\b|joint space (?:is )?(?:lost|obliterat\w+))/i,
      )
    : undefined;
  const failed = record.findMention(FAILED);
  if (worn && failed) {
    return {
      determination: "overturned",
      because: "The joint is worn to a degree at which replacement is considered, and other care has failed.",
      support: [worn, failed],
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

const TESTS_BEFORE =
  /\b(?:labs?|laborator\w*|blood (?:work|tests?)|ekg|ecg|electrocardiogram|chest x-?ray|cbc|cmp|urinalysis)\b/i;
const ILLNESS =
  /\b(?:diabet\w*|hypertens\w*|high blood pressure|coronary|heart (?:disease|failure|attack)|cardiac|arrhythmia|copd|asthma|kidney disease|renal|liver disease|hepatitis|anemia|anticoagula\w*|warfarin|obes\w*|sleep apnea|(?<!non-?)smok\w*)\b/i;

/** Whether a cold therapy machine is asked for longer than the week for which it serves, or to keep. */
function coldBeyondWeek({ request, quantity }: RuleContext["item"]): boolean {
  if (!/\b(?:cold|cryo\w*|ice|polar care|vascutherm|game ?ready)\b/i.test(request)) return false;
  return (
    (quantity.days ?? 0) > 7 ||
    (quantity.weeks ?? 0) > 1 ||
    (quantity.months ?? 0) >= 1 ||
    /\bpurchase\b/i.test(request)
  );
}

const OPERATED =
  /\b(?:status post|s\/p|underwent|operative report|date of (?:surgery|operation)|weeks after (?:\w+ ){0,3}(?:surgery|operation|repair)|post-?op\w*)\b/i;
/** What a machine for the days after an operation is asked for lies no further back. */
const AFTERCARE_DAYS = 180;

/** What the record tells of an operation that was done, and whether all that is dated lies long before. */
function findOperation(record: RuleContext["record"], asOf: string | null) {
  const told = record.sentences.filter(({ text }) => OPERATED.test(text) && affirms(text, OPERATED));
  const days = told.flatMap(({ text }) => {
    const [, month, day, year] = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text) ?? [];
    return year && asOf
      ? [(Date.parse(asOf) - Date.UTC(Number(year), Number(month) - 1, Number(day))) / 86_400_000]
      : [];
  });
  return { operated: told[0], past: days.length > 0 && days.every((ago) => ago > AFTERCARE_DAYS) };
}

/** A cold therapy machine serves for the week after an operation, asked for beside it or after it. */
export function coldAfterSurgery({ item, record, surgery: proposed, asOf }: RuleContext): Reason | undefined {
  if (!coldBeyondWeek(item)) return undefined;
  const { operated, past } = findOperation(record, asOf);
  if (proposed === "upheld" || (proposed === null && !operated)) return undefined;
  if (proposed === null && past)
    return {
      determination: "upheld",
      because: "The operation on record lies too far back for a machine that serves the first days after one.",
      support: operated ? [operated] : [],
    };
  const kept = /\bpurchase\b/i.test(item.request);
  return {
    determination: kept ? "upheld" : "modified",
    because: `Cold therapy by a machine serves for the first seven days after an operation, and ${kept ? "a purchase" : "a longer rental"} is asked for.`,
    support: operated ? [operated] : [],
    ...(kept ? {} : { allowed: { days: 7 } }),
  };
}

/** What only serves an operation follows the determination on it. */
export function surgicalAdjunct(context: RuleContext): Reason | undefined {
  const { surgery: proposed, item, record } = context;
  if (proposed === "upheld")
    return {
      determination: "upheld",
      because: "The operation itself is not supported, so that what only serves it is not necessary either.",
      support: [],
    };
  if (proposed !== "overturned") return undefined;
  const cold = coldAfterSurgery(context);
  if (cold) return cold;
  if (TESTS_BEFORE.test(item.request)) {
    const illness = record.findAffirmed(ILLNESS);
    return illness
      ? {
          determination: "overturned",
          because: "The operation is supported, and an illness is on record for which tests before it serve safety.",
          support: [illness],
        }
      : undefined;
  }
  return { determination: "overturned", because: "The operation is supported, and this serves it.", support: [] };
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
    weighs: /\b(?:instability|fracture|arthritis|diagnosis)\b/i,
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

/** More sessions of psychotherapy are for those in whom the first ones brought a measured change. */
export function furtherSessions({ item, record }: RuleContext): Reason | undefined {
  if (!/\b(?:more|additional|further|continu\w*|another)\b/i.test(item.request)) return undefined;
  const held = /\b(?:sessions?|psychotherap\w*|CBT|cognitive|visits?)\b/i;
  const gain = record.findAffirmed(IMPROVED, held);
  const none = record.sentences.find(
    ({ text }) =>
      held.test(text) &&
      /\b(?:no|without) (?:\w+ ){0,2}(?:change|improvement|gain|benefit)\b|\bunchanged\b/i.test(text),
  );
  if (!none || gain) return undefined;
  return {
    determination: "upheld",
    because: "The sessions so far have brought no measured change, which further sessions presuppose.",
    support: [none],
  };
}

/** Whether a pain program suits the worker is found by evaluation, where earlier care failed and the wish to get better is plain. */
export function programEvaluation({ item, record, daysSinceInjury }: RuleContext): Reason | undefined {
  if (!/\b(?:functional restoration|multidisciplinary|interdisciplinary|frp)\b/i.test(item.request)) return undefined;
  if (!/\b(?:eval\w*|consult\w*|assess\w*)\b/i.test(item.request) || (daysSinceInjury ?? 0) < 183) return undefined;
  const failed = record.findMention(FAILED);
  const motive = record.findAffirmed(
    /\b(?:motivat\w*|(?:wants|wishes|willing|eager|hopes)\b[^.;]{0,60}\b(?:work|function|avoid|reduce|improve|participate|change))/i,
  );
  if (!failed || !motive) return undefined;
  return {
    determination: "overturned",
    because:
      "Earlier care has failed and the wish to get better is on record, so that an evaluation can tell whether a program suits.",
    support: [failed, motive],
  };
}

/** Work capacity is measured where the return has failed or physicians differ, near the end of healing, and not to test effort. */
export function capacityEvaluation({ item, record, isDocumented }: RuleContext): Reason | undefined {
  if (!/\b(?:functional capacity|fce)\b/i.test(item.request)) return undefined;
  const open = isDocumented(
    /\b(?:return[- ]to[- ]work|RTW) attempts\b|\battempts to return to work\b|\breports\b[^.;]* conflict\b|\bconflicting (?:medical )?reports\b/i,
  );
  const healed = isDocumented(/\bmaxim\w+ (?:medical )?improvement\b/i);
  const backAtWork = record.findAffirmed(
    /\b(?:returned|back) to (?:full|regular|usual) (?:duty|work)\b|\bworks? full duty\b/i,
  );
  if (!open || !healed || backAtWork) return undefined;
  return {
    determination: "overturned",
    because:
      "The worker is close to maximal improvement, and what work can be done is open after failed attempts or opinions that differ.",
    support: [],
    weighs: /\b(?:return|specific|work|job)\b/i,
  };
}
