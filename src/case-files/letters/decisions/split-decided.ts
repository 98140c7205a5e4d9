import type { UrOutcome } from "../../../vocabulary.ts";
import { sentencesOf } from "./deciding-sentences.ts";
import { readBareOutcome, readDecidedLine } from "./decision-line.ts";
import { canBeRequest, cleanRequest, splitRequests } from "./request-text.ts";

/** Requests of one field, with the decisions that stand beside them. */
export function splitDecided(
  content: string,
  splits = true,
): { request: string; outcome: UrOutcome | undefined; certified: string | undefined }[] {
  const whole = readDecidedLine(content);
  const sentences = sentencesOf(content);
  const decided = sentences.map((sentence) => readDecidedLine(sentence.replace(/[.]$/, "")));
  if (sentences.length > 1 && decided.filter(Boolean).length > 1) return decided.filter((one) => one !== null);
  // "X. NON-CERTIFIED. The records …"
  const second = readBareOutcome(sentences[1]?.replace(/[.]$/, "") ?? "");
  if (sentences.length > 1 && second && !decided[0] && (sentences[1]?.split(/\s+/).length ?? 9) < 7) {
    const request = cleanRequest(sentences[0] ?? "");
    return canBeRequest(request) ? [{ request, ...second }] : [];
  }
  // "X. Decision: Denied.": the second sentence decides the first.
  const last = readBareOutcome(sentences.at(-1)?.replace(/[.]$/, "") ?? "");
  if (sentences.length > 1 && last && !decided[0]) {
    const request = cleanRequest(sentences.slice(0, -1).join(" "));
    return canBeRequest(request) ? [{ request, ...last }] : [];
  }
  if (whole) return [whole];
  const requests = splits ? splitRequests(content) : [cleanRequest(content)];
  return requests.map((request) => ({ request, outcome: undefined, certified: undefined }));
}
