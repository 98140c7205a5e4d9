import { isGroupHead, sentencesOf } from "./deciding-sentences.ts";
import { readBareOutcome } from "./decision-line.ts";
import { decideByName } from "./labelled-lines.ts";
import { MARKER } from "./line-words.ts";
import { OUTCOME, readOutcome } from "./outcome-words.ts";
import { splitRequests } from "./request-text.ts";
import { isSame } from "./same-request.ts";
import { openList, push, type Walk } from "./walk.ts";

/** A heading that decides what is listed below it or behind its colon. */
export function readGroup(walk: Walk, text: string, before: string): boolean {
  const colon = text.indexOf(":");
  const head = colon >= 0 ? text.slice(0, colon) : text;
  const rest = colon >= 0 ? text.slice(colon + 1).trim() : "";
  if (colon >= 0 && isGroupHead(head)) {
    walk.explaining = false;
    openList(walk, readOutcome(head));
    walk.current = null;
    const asked = walk.entries.slice(walk.waitingFrom).some((entry) => isSame(entry.request, rest));
    if (asked && rest !== "") {
      walk.list = null;
      decideByName(walk, rest, readOutcome(head));
    } else if (rest !== "" && !readBareOutcome(rest))
      for (const request of splitRequests(rest))
        push(walk, { request, outcome: readOutcome(head), certified: undefined, key: null, indent: 0, open: true });
    return true;
  }
  if (colon === text.length - 1 && !MARKER.test(text)) {
    const sentence = sentencesOf(`${before} ${text}`.trim()).at(-1) ?? "";
    if (isGroupHead(sentence.replace(/:$/, ""))) {
      walk.explaining = false;
      openList(walk, readOutcome(sentence));
      walk.current = null;
      return true;
    }
  }
  const sentence = sentencesOf(`${before} ${text}`.trim()).at(-1) ?? "";
  const announces =
    /\b(?:below|following|listed)\b/i.test(sentence) &&
    !/\b(?:above|letter|enclosed)\b/i.test(sentence) &&
    /[.]?$/.test(sentence);
  const alone = colon < 0 && isOutcomeHeading(text);
  if ((announces && colon < 0 && isGroupHead(sentence)) || alone) {
    walk.explaining = false;
    openList(walk, readOutcome(alone ? text : sentence));
    walk.current = null;
    return true;
  }
  return false;
}

/** "NON-CERTIFIED", "Treatment(s) denied": a participle alone on its line, with no word but what is decided. */
function isOutcomeHeading(text: string): boolean {
  if (text.split(/\s+/).length > 6 || !/(?:ed)\W*$|^\W*\S*ed\b/i.test(text)) return false;
  const rest = text
    .replace(new RegExp(OUTCOME, "gi"), "")
    .replace(
      /\b(?:treatment|service|item|request|medication|procedure|the|following|are|is|were|was|requested)s?\b|\(s\)|[\s\W]/gi,
      "",
    );
  return rest === "" && readOutcome(text) !== undefined;
}
