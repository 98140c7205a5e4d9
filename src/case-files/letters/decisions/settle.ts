import type { UrOutcome } from "../../../vocabulary.ts";
import { unwrap } from "../letter-text.ts";
import { OUTCOME, readOutcome } from "./outcome-words.ts";
import { isPartOf, isSame } from "./same-request.ts";
import type { Decision, Walk } from "./walk.ts";

/** What the letter says of all its requests goes to those of which it says nothing else. */
export function settle(walk: Walk, lines: string[]): void {
  const undecided = walk.entries.filter(({ outcome }) => outcome === undefined);
  if (undecided.length === 0) return;
  const text = unwrap(lines.join("\n"));
  const numbered = new RegExp(
    `\\b(?:requests?|items?|services?|treatments?|numbers?|nos?\\.?)\\s+((?:#?\\d{1,2})(?:[\\s,&#]|and|\\d)*)\\s+(?:is|are|was|were)\\s+(${OUTCOME})`,
    "gi",
  );
  for (const match of text.matchAll(numbered))
    for (const number of match[1]?.match(/\d+/g) ?? []) {
      const entry = undecided.find(({ key }) => key === number);
      if (entry) entry.outcome = readOutcome(match[2] ?? "");
    }
  const all = new RegExp(
    `\\b(?:all|both|(?:the )?above|each)\\b(?:\\s+(?:of|the|these|above|two|three|four|five|six|seven|eight|nine|ten|requested|listed|requests?|items?|services?|treatments?|medical|care|medications?|noted))*\\s+(?:is|are|was|were|have been|has been)\\s+(?:hereby\\s+)?(${OUTCOME})`,
    "i",
  ).exec(text);
  const common = all ? readOutcome(all[1] ?? "") : (walk.overall ?? commonDecision(text));
  const anyDecided = walk.entries.some(({ outcome }) => outcome !== undefined);
  if (common && (all || !anyDecided)) for (const entry of undecided) entry.outcome ??= common;
}

/** "Determination: deny all", "the requested treatment is not authorized": what a letter with one decision decides. */
function commonDecision(text: string): UrOutcome | undefined {
  const said = new RegExp(
    `\\b(?:above|requested|this|these)\\s+(?:requested\\s+)?(?:treatments?|services?|requests?|items?)\\s+(?:is|are|was|were|have been|has been)\\s+(${OUTCOME})`,
    "i",
  ).exec(text);
  return said ? readOutcome(said[1] ?? "") : undefined;
}

/** Reasons that stand further on, under the words of their request. */
export function attachReasons(decisions: Decision[], lines: string[]): Decision[] {
  for (const paragraph of lines) {
    const named = /^\s*(?:[([]?\w{1,2}[.)\]]\s+)?([^:]{3,100}):\s+(\S.{30,})$/.exec(paragraph);
    if (!named || new RegExp(`^${OUTCOME}\\b`, "i").test(named[2] ?? "")) continue;
    const own = decisions.find(({ request }) => isSame(request, named[1] ?? "") || isPartOf(named[1] ?? "", request));
    if (own && own.reason.length < 20) own.reason = named[2] ?? "";
  }
  return decisions;
}
