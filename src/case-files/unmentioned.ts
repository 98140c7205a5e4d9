/** A record that says that it holds no word of a thing; "no report of" and "no evidence of" are findings, and stay out. */
export const UNMENTIONED =
  /\b(?:no|without(?: any)?|lack(?:s|ed|ing)?(?: any| of)?) (?:clear |specific |real )?(?:mention|records?|documentation|discussion|notes?|notation|statements?|word|account) (?:of|on|about|that|as to|regarding)\b|\bnot (?:mentioned|documented|recorded|addressed|discussed|stated)\b/i;
/** Such words before a list: "no statement of relief, function or side effects". */
const UNMENTIONED_BEFORE =
  /\b(?:no|without(?: any)?|lack(?:s|ed|ing)?(?: any| of)?) (?:clear |specific |real )?(?:mention|records?|documentation|discussion|notes?|notation|statements?|word|account) (?:of|on|about|that|as to|regarding)\b(?:(?!\bbut\b)[^.;])*$/i;

/** Whether the words before a place say that the record holds nothing of what stands there. */
export function isUnmentioned(text: string, at: number): boolean {
  return UNMENTIONED_BEFORE.test(text.slice(0, at));
}
