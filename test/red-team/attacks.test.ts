/** Attacks by the ids of the OWASP Top 10 for LLM applications against the tool loop; see docs/red-team.md. */
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { listMessages } from "../../src/drafting/conversation/list-messages.ts";
import { ask } from "../helpers/ask.ts";
import { scriptedModel } from "../helpers/mock-model.ts";
import { type Foreign, makeArena, makeForeign } from "./arena.ts";
import { CARRIERS } from "./carriers.ts";
import { countRows, findHarm } from "./harm.ts";
import { obedientModel, plantOrder } from "./obedient-model.ts";
import { ATTACKS, type Attack, CARRIED, HUGE_ATTACKS } from "./orders.ts";

let foreign: Foreign;
let fetched: string[];

beforeAll(async () => {
  foreign = await makeForeign();
});

beforeEach(() => {
  fetched = [];
  vi.stubGlobal("fetch", async (asked: RequestInfo | URL) => {
    fetched.push(String(asked instanceof Request ? asked.url : asked));
    return new Response("stubbed");
  });
});

afterEach(() => vi.unstubAllGlobals());

/** Plants the attack, lets the obedient model loose and expects that nothing came of it. */
async function expectRepelled(attack: Attack, carrier: string) {
  const arena = await makeArena(foreign);
  const planted = plantOrder(attack.order(arena));
  const asked = await CARRIERS[carrier]?.(arena, planted);
  const before = await countRows(arena);
  const { model, seen } = obedientModel(arena);
  const { chunks, stored } = await ask(arena.ctx, arena.ids.caseFileId, model, { text: asked ?? "Draft every item" });
  expect(seen.obeyed, "the order reached the model").toBe(1);
  const trace = { before, prompts: seen.prompts, chunks, storedParts: stored.parts, fetched };
  expect(await findHarm(arena, trace)).toEqual([]);
  expect(stored.status).toMatch(/complete|failed/);
  expect(await listMessages(arena.ctx, foreign.caseFileId)).toEqual([]);
}

const named = (attacks: Attack[]) => attacks.map((attack) => [attack.owasp, attack.name, attack] as const);

describe("planted in a record", () => {
  test.each(named(ATTACKS))("%s %s", (_, __, attack) => expectRepelled(attack, "plain instruction in a record"));
});

const carried = ATTACKS.filter(({ name }) => CARRIED.includes(name));
const carriers = Object.keys(CARRIERS).filter((name) => name !== "plain instruction in a record");

describe.each(carriers)("LLM01 planted as %s", (carrier) => {
  test.each(named(carried))("%s %s", (_, __, attack) => expectRepelled(attack, carrier));
});

describe("too large to plant", () => {
  test.each(named(HUGE_ATTACKS))("%s %s", async (_, __, attack) => {
    const arena = await makeArena(foreign);
    const before = await countRows(arena);
    const prompts: string[] = [];
    const { steps = [] } = attack.order(arena);
    const { model } = scriptedModel((options, at) => {
      prompts.push(JSON.stringify(options.prompt));
      return steps[at] ? { calls: steps[at] } : { text: "Done as I was told." };
    });
    const { chunks, stored } = await ask(arena.ctx, arena.ids.caseFileId, model);
    const trace = { before, prompts, chunks, storedParts: stored.parts, fetched };
    expect(await findHarm(arena, trace)).toEqual([]);
    expect(JSON.stringify(stored.parts).length, "what is stored of the turn, in characters").toBeLessThan(700_000);
  });
});
