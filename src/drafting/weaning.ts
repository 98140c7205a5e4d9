import type { SourceKey } from "../vocabulary.ts";
import { isOpioid, needsTaper } from "./checks/check-wording.ts";

/** Where a guideline says how drugs are reduced. */
export const WEANING_EXCERPTS: Partial<Record<SourceKey, string>> = {
  "mtus-chronic-pain-2009": "mtus-chronic-pain-2009/weaning",
  "mtus-opioids-2016": "mtus-opioids-2016/tapering",
};

const TOPICAL = /\b(?:topical|cream|gel|ointment|lotion|compound(?:ed)?)\b/i;

/** Whether a drug is asked for that is reduced step by step where it is not continued. */
export const isWeaned = (request: string) => (isOpioid(request) || needsTaper(request)) && !TOPICAL.test(request);

/** Whether an entry is about how a drug is reduced. */
export const isOnWeaning = ({ topic }: { topic: string }) => /\b(?:wean|taper)/i.test(topic);
