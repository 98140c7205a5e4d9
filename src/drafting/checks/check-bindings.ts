import type { CheckFinding, FindingPlace, SentenceBinding } from "../../vocabulary.ts";
import { finding } from "./input.ts";

/** Most sentences named one by one; a text that rests on nothing is one finding, not thirty. */
const NAMED_AT_MOST = 6;

/** B01, B02: sentences that state something without a source, and those that an edit took away from theirs. */
export function checkBindings(bindings: SentenceBinding[]): CheckFinding[] {
  const unbound = bindings.filter(({ state }) => state === "unbound");
  const edited = bindings.filter(({ state }) => state === "edited");
  const rest = unbound.length - NAMED_AT_MOST;
  return [
    ...unbound.slice(0, NAMED_AT_MOST).map((binding) => ({
      ...finding(
        "warn",
        "B01",
        `No source was found for "${shorten(binding.text)}": ${binding.why ?? "nothing shows it"}.`,
        "Name the record with its page or quote it, or leave the sentence out.",
      ),
      place: placeOf(binding),
    })),
    ...(rest > 0
      ? [
          finding(
            "warn",
            "B01",
            `No source was found for ${rest} further ${rest === 1 ? "sentence" : "sentences"}.`,
            "Look at the sentences marked without a source.",
          ),
        ]
      : []),
    ...edited.map((binding) => ({
      ...finding(
        "warn",
        "B02",
        `"${shorten(binding.text)}" was edited and is no longer checked against its source.`,
        "Compare it with the source that the earlier wording had.",
      ),
      place: placeOf(binding),
    })),
  ];
}

function placeOf({ start, end }: SentenceBinding): FindingPlace {
  return { field: "rationale", start, end };
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
