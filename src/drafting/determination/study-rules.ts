import { affirms, type ClinicalRecord } from "./clinical-record.ts";
import {
  conservativeCare,
  DEFICIT,
  deficitInRegion,
  JOINT,
  NEVER,
  PLANNED,
  RED_FLAG,
  SPINE,
  weeks,
} from "./findings.ts";
import type { Reason, RuleContext } from "./rule-context.ts";

/** The spine is imaged for a red flag or a deficit at a root of that part, and again only after a change. */
export function spineImaging({ item, record }: RuleContext): Reason | undefined {
  if (!SPINE.test(`${item.request} ${item.bodyRegion ?? ""}`) || !/\bmri?\b|magnetic|ct\b/i.test(item.request))
    return undefined;
  const flag = record.findAffirmed(RED_FLAG);
  const deficit = record.sentences.find(({ text }) =>
    deficitInRegion(text, `${item.request} ${item.bodyRegion ?? ""}`),
  );
  if (/\brepeat\b/i.test(item.request) || hadSameImaging(record, item.request)) {
    const change = record.findAffirmed(
      /\b(?:new(?:ly)? (?:weakness|numbness|deficit|onset)|progressive|worsening (?:weakness|deficit)|significant change)\b/i,
    );
    return change && deficit
      ? {
          determination: "overturned",
          because: "The neurologic findings have changed since the earlier study.",
          support: [change, deficit],
        }
      : {
          determination: "upheld",
          because: "An earlier study has been done, and repeating it calls for a change in symptoms or findings.",
          support: [],
        };
  }
  if (!flag && !deficit) return undefined;
  return {
    determination: "overturned",
    because: flag
      ? "A red flag is on record."
      : "The examination shows a neurologic deficit, which supports imaging where care has not settled the symptoms.",
    support: [flag ?? deficit].filter((sentence) => sentence !== undefined),
  };
}

function hadSameImaging(record: ClinicalRecord, request: string): boolean {
  const region = /\b(cervical|thoracic|lumbar|shoulder|knee|ankle|wrist|hip|elbow)\b/i.exec(request)?.[1];
  if (!region) return false;
  return record.sentences.some(
    ({ text }) =>
      new RegExp(
        `\\bMRI\\b[^.]{0,40}\\b${region}\\b[^.]{0,60}\\b(?:show|reveal|demonstrat|performed|dated|document|note)`,
        "i",
      ).test(text.replace(/\s+/g, " ")) && !PLANNED.test(text),
  );
}

const JOINT_SIGN =
  /\bpositive\b[^.;]{0,80}\b(?:speed|yergason|o['’]?brien|neer|hawkins|jobe|empty can|drop arm|apprehension|impingement|cross[- ]?arm|mcmurray|lachman|drawer|apley|thessaly|patellar|pivot|valgus|varus|finkelstein|watson|grind|labral|fadir|faber)\w*|\b(?:speed|yergason|o['’]?brien|neer|hawkins|jobe|empty can|drop arm|mcmurray|lachman|drawer|apley|watson)['’]?s?\b[^.;]{0,40}\b(?:positive|\+)|\b(?:instability|unstable|locking|locked|giving way|buckling|(?<!trace |small |no )effusion|laxity|unable to (?:raise|lift|bear))\b/i;

const STABLE =
  /\b(?:stable ligaments?|no (?:joint line|instability|locking|laxity)|negative (?:mcmurray|lachman|impingement))\b/i;

/** Joints: signs of a derangement that a month of care has not settled. */
export function jointImaging(context: RuleContext): Reason | undefined {
  const { item, record } = context;
  const joint = JOINT.exec(item.request);
  if (!joint || SPINE.test(item.request) || !/\bmri?\b|magnetic|arthrogram/i.test(item.request)) return undefined;
  if (hadSameImaging(record, item.request)) return undefined;
  const sign = record.sentences.find(({ text }) => affirms(text, JOINT_SIGN) && !STABLE.test(text));
  const care = conservativeCare(record);
  if (!sign || !care || weeks(context) < 4) return undefined;
  return {
    determination: "overturned",
    because: `The examination of the ${joint[0].toLowerCase()} shows signs of a derangement, and they have outlasted a period of conservative care.`,
    support: [sign, care],
  };
}

const SOUND =
  /\b(?:no (?:effusion|swelling|(?:joint line )?tenderness|instability)|not tender|non-?tender|full (?:range of )?motion|full rom|(?:mcmurray|lachman|hawkins|neer|drawer|tinel)\w*(?: (?:is|and \w+))* negative|stable|normal|unremarkable)\b/gi;

/** A joint that its own examination finds sound is not imaged for what ails the other side. */
export function soundJoint({ item, record }: RuleContext): Reason | undefined {
  const named = /\b(left|right)\s+(shoulder|elbow|wrist|hand|hip|knee|ankle|foot)\b/i.exec(item.request);
  if (!named?.[1] || !named[2] || !/\bmri?\b|magnetic|arthrogram/i.test(item.request)) return undefined;
  const own = new RegExp(`\\b(?:${named[1]}|${named[1].charAt(0)})\\.?\\s+${named[2]}\\b`, "i");
  const told = record.sentences.filter(({ text }) => own.test(text) && !PLANNED.test(text));
  const sound = told.filter(({ text }) => (text.match(SOUND) ?? []).length >= 2 && !affirms(text, JOINT_SIGN));
  const ill = told.filter(({ text }) => affirms(text, JOINT_SIGN) && !STABLE.test(text));
  if (sound.length === 0 || sound.length <= ill.length) return undefined;
  return {
    determination: "upheld",
    because: `The examination of the ${named[1].toLowerCase()} ${named[2].toLowerCase()} is without the signs for which a scan of it is done.`,
    support: sound.slice(0, 2),
  };
}

const PARESTHESIA = /\b(?:numb\w*|tingl\w*|paresthesia\w*|radiat\w*|radicul\w*|shooting|burning)\b/i;

const NERVE_SIGN =
  /\b(?:tinel|phalen|spurling|durkan|straight leg rais\w*|slr)\b[^.;]{0,40}\b(?:positive|\+)|\bpositive\b[^.;]{0,50}\b(?:tinel|phalen|spurling|durkan|straight leg|slr)/i;

const EARLIER_STUDY =
  /\b(?:emg|ncv|ncs|electrodiagnostic\w*|nerve conduction)\b[^.;]{0,80}\b(?:show|reveal|demonstrat|confirm|found|positive|consistent with|normal|negative|unremarkable)/i;
const CHANGED =
  /\b(?:new(?:ly)? (?:weakness|numbness|deficit|onset)|progressive|worsening (?:weakness|deficit|numbness)|significant change|since the (?:last )?(?:study|operation|surgery))\b/i;

/** Electrodiagnosis helps where nerve symptoms last beyond three to four weeks and the examination leaves the cause open. */
export function electrodiagnostics(context: RuleContext): Reason | undefined {
  const { record } = context;
  if (weeks(context) <= 4) return undefined;
  const earlier = record.sentences.find(
    ({ text }) => EARLIER_STUDY.test(text.replace(/\s+/g, " ")) && !PLANNED.test(text) && !NEVER.test(text),
  );
  if (earlier && !record.findAffirmed(CHANGED))
    return {
      determination: "upheld",
      because: "A study of the nerves has been done, and repeating it calls for a change in symptoms or findings.",
      support: [earlier],
    };
  const symptom = record.findAffirmed(PARESTHESIA);
  const deficit = record.findAffirmed(DEFICIT);
  const sign = deficit ?? record.findAffirmed(NERVE_SIGN);
  if (!symptom || !sign) return undefined;
  const compressed = record.findAffirmed(
    /\b(?:displac|compress|imping|abut|contact)\w*\b[^.;]{0,50}\b(?:nerve|root)|\b(?:nerve|root)s?\b[^.;]{0,40}\b(?:displac|compress|imping)\w*/i,
  );
  if (deficit && compressed) {
    return {
      determination: "upheld",
      because: "Examination and imaging already show which root is affected, so that the study would add little.",
      support: [deficit, compressed],
    };
  }
  return {
    determination: "overturned",
    because:
      "Symptoms of a nerve have lasted more than four weeks, and the examination supports them without settling their source.",
    support: [symptom, sign],
    weighs: /\b(?:subtle|unclear|equivocal|in doubt)\b/i,
  };
}
