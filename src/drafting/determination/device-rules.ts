import { FAILED, PLANNED, SPLIT } from "./findings.ts";
import type { Reason, RuleContext } from "./rule-context.ts";

const NOT_CLEARED =
  /\b(?:(?:do|does|did|can|could) ?(?:not|n['’]t)|cannot) clear (?:the|him|her|this)\b|\bnot (?:yet )?(?:been )?(?:psychologically )?cleared\b|\bnot (?:an? )?(?:\w+ )?candidate for (?:the |a )?(?:\w+ ){0,3}(?:stimulat\w*|trial|SCS)\b|\bclearance (?:is |was )?(?:not given|withheld|deferred|denied|declined)\b/i;

/** A trial of a spinal cord stimulator where surgery or a pain syndrome left nerve pain that nothing else settles. */
export function cordStimulatorTrial({ item, record }: RuleContext): Reason | undefined {
  if (!/\b(?:spinal cord stim\w*|scs|dorsal column)\b/i.test(item.request) || !/\btrial\b/i.test(item.request))
    return undefined;
  const condition = record.findAffirmed(
    /\b(?:failed back|post-?\s?laminectomy|complex regional pain|crps|reflex sympathetic)/i,
  );
  const cleared = record.findAffirmed(
    /\bpsych\w*\b[^.;]{0,60}\b(?:clear\w*|candidate|no contraindication|evaluat\w+ (?:supports|found))/i,
  );
  const withheld = record.sentences.find(({ text }) => NOT_CLEARED.test(text));
  if (withheld)
    return {
      determination: "upheld",
      because: "The psychological clearance that must come before a trial was not given.",
      support: [withheld],
    };
  const failed = record.findMention(FAILED);
  if (!condition || !cleared || !failed) return undefined;
  return {
    determination: "overturned",
    because:
      "The condition is one for which a stimulator is an option, less invasive care has failed, and the psychological clearance that must come first is on record.",
    support: [condition, cleared, failed],
  };
}

/** A first month with TENS at home, where pain has lasted three months and other care has failed. */
export function tensTrial({ item, record, daysSinceInjury }: RuleContext): Reason | undefined {
  const { request } = item;
  if (!/\btens\b/i.test(request) || SPLIT.test(request) || /\b(?:purchase|retro\w*)\b/i.test(request)) return undefined;
  const month = /\btrial\b/i.test(request) || /\b(?:30|thirty)[\s-]days?\b|\b(?:1|one)[\s-]month\b/i.test(request);
  if (!month || (daysSinceInjury ?? 0) < 92) return undefined;
  const failed = record.findMention(FAILED);
  const used = record.sentences.find(
    ({ text }) =>
      /\btens\b/i.test(text) &&
      !PLANNED.test(text) &&
      /\b(?:used|uses|using|helps?|helped|relief|had|owns)\b/i.test(text),
  );
  if (!failed || used) return undefined;
  return {
    determination: "overturned",
    because:
      "The pain has lasted more than three months, other care has failed, and a month's trial shows what the device does.",
    support: [failed],
  };
}

/** Shock waves are for heels and calcified tendons that six months of other care have not healed. */
export function shockWave({ item, daysSinceInjury }: RuleContext): Reason | undefined {
  if (!/\b(?:shock ?wave|eswt)\b/i.test(item.request) || daysSinceInjury === null || daysSinceInjury >= 180)
    return undefined;
  return {
    determination: "upheld",
    because:
      "Shock wave treatment is considered after six months of other care, and the injury is more recent than that.",
    support: [],
  };
}
