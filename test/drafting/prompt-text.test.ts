/** The whole text that a model is sent for a small case, kept beside this test so that a change of it is seen. */
import type { LanguageModelV4CallOptions } from "@ai-sdk/provider";
import { expect, test } from "vitest";
import { FIRST_IMPORTED_ROW } from "../../src/guidelines/find-candidates.ts";
import { reviewerInstructions } from "../../src/prompts/reviewer-instructions.ts";
import { ask } from "../helpers/ask.ts";
import { makeCaseFile, makeContext } from "../helpers/context.ts";
import { scriptedModel } from "../helpers/mock-model.ts";

test("the prompt of a small case: instructions first, the same for every case, then turns and what the tools told", async () => {
  const ctx = await makeContext();
  // What other tests imported weighs on the commonness of words, and so on the order of what is found last.
  await ctx.search.batch([
    ctx.search.prepare(`DELETE FROM excerpt_index WHERE rowid >= ${FIRST_IMPORTED_ROW}`),
    ctx.search.prepare(`DELETE FROM excerpt_cards WHERE row >= ${FIRST_IMPORTED_ROW}`),
  ]);
  const ids = await makeCaseFile(ctx, [
    "Progress report of 12/03/2014. Patient: Varelidge, Tobin. Low back pain after lifting.",
  ]);
  const excerptId = "mtus-chronic-pain-2009/work-conditioning";
  const { model } = scriptedModel([
    {
      calls: [
        { tool: "readCase", input: {} },
        { tool: "prepareItems", input: {} },
      ],
    },
    { calls: [{ tool: "readExcerpt", input: { excerptId } }] },
    { calls: [{ tool: "readPage", input: { documentId: ids.documentId, page: 1 } }] },
    { text: "Done." },
  ]);
  await ask(ctx, ids.caseFileId, model, { text: "What is known of Mr. Varelidge's back?" });
  const calls = model.doStreamCalls;
  const last = calls.at(-1);
  if (!last) throw new Error("the model was not asked");
  expect(last.prompt[0]).toMatchObject({ role: "system", content: reviewerInstructions() });
  // Each request begins with the whole of the one before, so that a server's prompt cache holds it.
  for (const [at, call] of calls.entries()) {
    const earlier = calls[at - 1];
    if (earlier) expect(call.prompt.slice(0, earlier.prompt.length)).toEqual(earlier.prompt);
    expect(call.tools).toEqual(calls[0]?.tools);
  }
  // A quote is named by its place, and documents have new ids in every run.
  const text = promptText(last)
    .replaceAll(ids.documentId, "doc_1")
    .replaceAll(ids.disputedItemId, "item_1")
    .replaceAll(/"q[0-9a-z]{4}"/g, '"q0000"');
  expect(text).not.toMatch(/Varelidge|Tobin/);
  expect(text).toMatchSnapshot();
});

function promptText({ prompt }: LanguageModelV4CallOptions): string {
  return prompt
    .map(
      ({ role, content }) => `--- ${role}\n${typeof content === "string" ? content : content.map(partText).join("\n")}`,
    )
    .join("\n");
}

function partText(part: object): string {
  if ("text" in part) return String(part.text);
  if ("input" in part && "toolName" in part) return `${part.toolName} ${JSON.stringify(part.input)}`;
  if ("output" in part && "toolName" in part) return `${part.toolName}: ${JSON.stringify(part.output, null, 1)}`;
  return "";
}
