import { beforeAll, describe, expect, test } from "vitest";
import type { Context } from "../../../src/context.ts";
import { createBuiltInModel } from "../../../src/drafting/built-in-model/index.ts";
import { ask, said } from "../../helpers/ask.ts";
import { makeContext } from "../../helpers/context.ts";
import { caseMaker, readState, type State } from "./case.ts";
import { PARAPHRASES, PLAIN, type Utterance } from "./utterances.ts";

let ctx: Context;
let make: (state: State) => Promise<string>;
beforeAll(async () => {
  ctx = await makeContext();
  make = caseMaker(ctx);
  await make("drafted");
}, 60_000);

const shared = new Map<State, Promise<string>>();

/** What changes nothing is said in one case, each time in a conversation of its own. */
async function caseFor(utterance: Utterance): Promise<string> {
  const { state, revised, suggested } = utterance;
  if (revised || suggested || isOpen(utterance)) return make(state);
  const known = shared.get(state) ?? make(state);
  shared.set(state, known);
  return known;
}

async function check(utterance: Utterance): Promise<void> {
  const caseFileId = await caseFor(utterance);
  const model = createBuiltInModel();
  if (utterance.after) await ask(ctx, caseFileId, model, { text: utterance.after, parentId: null });
  const before = await readState(ctx, caseFileId);
  const { chunks, stored } = await ask(ctx, caseFileId, model, {
    text: utterance.say,
    ...(utterance.after ? {} : { parentId: null }),
  });
  const after = await readState(ctx, caseFileId);
  const { text } = said(chunks);
  expect(stored.status, text).toBe("complete");
  const revised = [...after].filter(([at, { number }]) => number !== (before.get(at)?.number ?? 0)).map(([at]) => at);
  const suggested = [...after].flatMap(([at, { suggestion }]) => (suggestion ? [[at, suggestion]] : []));
  const happened = { revised: revised.toSorted(), suggested };
  expect(happened, text).toEqual({
    revised: utterance.revised ?? happened.revised.filter(() => isOpen(utterance)),
    suggested: utterance.suggested ?? [],
  });
  for (const words of utterance.says) expect(text).toMatch(words);
  if (utterance.never) expect(text).not.toMatch(utterance.never);
  expect([...after.values()].some(({ approved }) => approved)).toBe(false);
}

/** Where rules may find nothing to change, either is right. */
const isOpen = ({ say }: Utterance) => /plain|layman|doctor|cite|rest item/i.test(say);

describe("what a reviewer says, as the instructions word it", () => {
  test.each(PLAIN)("$state: $say", check, 20_000);
});

describe("the same in other words", () => {
  test.each(PARAPHRASES)("$state: $say", check, 20_000);
});
