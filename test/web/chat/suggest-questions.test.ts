import { expect, test } from "vitest";
import type { CaseFileView } from "../../../src/web/api-types.ts";
import { suggestQuestions } from "../../../src/web/chat/suggest-questions.ts";

const item = (position: number) => ({ id: `i${position}`, position, request: `Request ${position}` });
const draft = (position: number, more: object = {}) => ({
  disputedItemId: `i${position}`,
  approval: null,
  revision: { checks: [], content: { criteria: [] }, proposedDetermination: "upheld", ...more },
});
const view = (more: object) =>
  ({
    caseFile: { asOf: "2015-01-01" },
    documents: [{ unreadablePages: [], withdrawnAt: null }],
    items: [item(1), item(2)],
    drafts: [],
    ...more,
  }) as unknown as CaseFileView;

test("items without a draft come first", () => {
  expect(suggestQuestions(view({})).slice(0, 2)).toEqual(["Draft every item", "Draft item 1: Request 1"]);
  expect(suggestQuestions(view({ drafts: [draft(1)] }))[0]).toBe("Draft item 2: Request 2");
});

test("what is open in a draft is asked for, and nothing of an approved one", () => {
  const open = draft(1, {
    checks: [{ severity: "block" }],
    content: { criteria: [{ state: "not-documented" }, { state: "conflicting" }] },
  });
  const approved = { ...draft(2), approval: { id: "a" } };
  expect(suggestQuestions(view({ drafts: [open, approved] }))).toEqual([
    "What has to be mended in item 1?",
    "What contradicts in the file for item 1?",
    "What is missing for item 1?",
    "Why is item 1 proposed as upheld?",
  ]);
});

test("pages that cannot be read and a date that is not known", () => {
  const documents = [{ unreadablePages: [2], withdrawnAt: null }];
  const ideas = suggestQuestions(view({ items: [], documents, caseFile: { asOf: null } }));
  expect(ideas.slice(0, 2)).toEqual(["Which pages could not be read?", "Which day does this case go by?"]);
  expect(suggestQuestions(view({ items: [], documents: [] }))).toEqual([]);
});
