import type { Family } from "../family.ts";

const LARGE =
  /\b(?:large|massive|sizeable|extensive|retract\w*|(?:[3-9]|1\d)(?:\.\d)? ?cm|(?:[3-9]\d) ?mm|multi-?tendon|two[- ]tendons?)\b/i;
const TORN = "(?:tear|tears|torn|rupture\\w*)";
const FULL =
  "(?:full[- ]thickness|complete(?:ly)?|through[- ]and[- ]through|through (?:its|the) (?:full|entire|whole) thickness|retract\\w*|massive)";

/** Criteria about how large a tear is: a small or partial one is no full-thickness or significant one; of several tears the worst decides. */
export const TEARS: readonly Family[] = [
  {
    name: "full-thickness tear",
    when: /^(?!.*\b(?:partial|or impingement)\b).*(?:\b(?:full[- ]thickness|complete)\b[^,;]*\btear)/i,
    says: new RegExp(
      `(?<!\\b(?:no|not|without|nor|than|r/o)\\b[^.;]{0,30})\\b${FULL}\\b.*\\b${TORN}|\\b${TORN}\\b.*(?<!\\b(?:no|not|without)\\b[^.;]{0,30})\\b${FULL}\\b`,
      "i",
    ),
    no: new RegExp(
      `^(?!.*(?<!\\b(?:no|not|without|nor)\\b[^.;]{0,30})\\b${FULL}\\b).*(?:\\b(?:partial\\w*|articular[- ]sided|bursal[- ]sided|interstitial|intrasubstance|low[- ]grade)\\b.*\\b${TORN}|\\b${TORN}\\b.*\\bpartial)|\\b(?:no|without) (?:[\\w-]+ ){0,4}${TORN}\\b|\\b(?:cuff|tendons?) (?:is |are )?intact`,
      "i",
    ),
    everCounts: true,
    final: true,
  },
  {
    name: "significant tear",
    when: /\bsignificant\b[^,;]*\b(?:cuff|meniscal|meniscus|labral|tendon)? ?tear/i,
    says: new RegExp(
      `^(?!.*\\b(?:no|without|small|tiny|minor|low[- ]grade|partial\\w*)\\b[^.;]{0,40}\\b${TORN}).*(?:\\b${FULL}\\b.*\\b${TORN}|\\b${TORN}\\b.*\\b${FULL}\\b|\\b(?:significant|large|high[- ]grade|near[- ]complete|displaced|bucket[- ]handle)\\b.*\\b${TORN}|\\b${TORN}\\b.*${LARGE.source})`,
      "i",
    ),
    no: new RegExp(
      `^(?!.*(?:\\b(?:full[- ]thickness|complete|high[- ]grade|retract\\w*)\\b|${LARGE.source})).*(?:\\b(?:small|tiny|minor|low[- ]grade|partial\\w*|fray\\w*)\\b.*\\b${TORN}|\\b${TORN}\\b.*\\b(?:small|tiny|minor|partial\\w*)\\b)|\\b(?:no|without) (?:[\\w-]+ ){0,4}${TORN}\\b|\\b(?:cuff|tendons?) (?:is |are )?intact`,
      "i",
    ),
    everCounts: true,
  },
];
