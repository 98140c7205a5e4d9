import type { LetterItem, Page } from "../vocabulary.ts";

const VERDICT =
  "(?:not (?:certified|approved|authori[sz]ed|medically necessary|recommended)|non-?certified|denied|modified|(?:partially |conditionally )?(?:certified|approved|authori[sz]ed) (?:only |for |as modified))";
const ASKED =
  /\brequest(?:ed|s)?(?: is| was)? for\s+(?:an?\s+|the\s+)?(.+?)(?=\s+(?:is|are|was|were|has been|have been)\b|[.;]\s|[.;]?$|,\s*(?:dated|received|based)\b)/i;
const DECIDED = new RegExp(
  `^(?:.*?\\brequest for\\s+)?(?:(?:an?|the)\\s+)?(.{4,110}?)\\s+(?:is|are|was|were|has been|have been)\\s+(?:also |therefore |hereby |retrospectively )*${VERDICT}`,
  "i",
);
const IT =
  /\b(?:the|this|that) (?:request|treatment|service)s?\s+(?:is|are|was|has been)\s+(?:also |therefore |hereby )*/i;

/**
 * Disputed items of a utilization review letter in running text, without numbers or a list: "the request for X is not
 * certified", "X is modified to …", and a request whose decision the next sentence gives. Pure.
 */
export function readProseItems(pages: Page[]): LetterItem[] {
  const items: LetterItem[] = [];
  let asked: string | null = null;
  const text = pages
    .filter(({ kind }) => kind === "ur-denial")
    .map((page) => page.text)
    .join("\n\n")
    .replace(/[ \t]*\n(?!\s*\n)[ \t]*/g, " ");
  for (const sentence of text.split(/(?<=[a-z0-9)][.;])\s+(?=[A-Z])|\n+/)) {
    const named = clean(ASKED.exec(sentence)?.[1]);
    const decided = IT.test(sentence)
      ? null
      : clean(DECIDED.exec(sentence)?.[1]?.replace(/^.*?\b(?:information|review|records?|guidelines?),\s+/i, ""));
    const request = decided ?? (IT.test(sentence) && new RegExp(VERDICT, "i").test(sentence) ? asked : null);
    if (request && !items.some((item) => item.request.toLowerCase() === request.toLowerCase()))
      items.push({
        request,
        determination: null,
        urGuidelines: [],
        reviewerGuidelines: [],
        rationaleStartsWith: null,
        rationale:
          /\b(?:modified|(?:certified|approved|authori[sz]ed) (?:only|for|as modified))\b/i.test(sentence) &&
          !/\bnot (?:certified|approved)/i.test(sentence)
            ? `${sentence.trim()} (modified)`
            : sentence.trim(),
      });
    if (named) asked = named;
  }
  return items;
}

function clean(request: string | undefined): string | null {
  const own = request
    ?.replace(/^(?:your|the|an?)\s+/i, "")
    .replace(/\s+/g, " ")
    .trim();
  return own &&
    own.length >= 4 &&
    own.length <= 110 &&
    /[a-z]{3}/i.test(own) &&
    !/^(?:it|this|that|these|which|treatment|request|reason|decision|documentation|there|dated)\b/i.test(own)
    ? own
    : null;
}
