import { expect, it } from "vitest";
import type { EvidenceContext } from "../../src/case-files/assertion.ts";
import { assessCriterion } from "../../src/case-files/assess-criterion.ts";
import { indexPages } from "../../src/case-files/page-index.ts";
import type { Page } from "../../src/vocabulary.ts";

const page = (text: string): Page => ({
  ...{ documentId: "d", document: "01-note.txt", kind: "progress-report", date: "2014-12-03" },
  ...{ number: 1, text, readable: true },
});
const ask = (text: string, context: EvidenceContext) =>
  assessCriterion(
    indexPages([page(text)]),
    { text: "The findings are on the side of the request", kind: "leaf" },
    context,
  );
const knee: EvidenceContext = { bodyRegion: "knee", side: "right", request: "Right knee injection" };

it("finds what was found on the treated joint, and takes no word of another part for it", () => {
  const found = ask("Low back: pain stays on the left side. R knee: effusion, medial joint line tender.", knee);
  expect(found.state).toBe("documented");
  expect(found.evidence.map(({ quote }) => quote).join()).toContain("R knee");
  expect(ask("Low back: pain on the right side, worse in the evening.", knee).state).toBe("not-documented");
});

it("is denied where only the other joint shows anything", () => {
  expect(ask("Left knee: effusion and crepitus. Right knee: no effusion, no tenderness.", knee).state).toBe(
    "explicitly-absent",
  );
});

it("is in conflict where root signs lie on both sides", () => {
  const back: EvidenceContext = { bodyRegion: "low back", side: "right", request: "Right L5-S1 epidural injection" };
  expect(ask("SLR positive right at 40. Later: SLR + left at 40.", back).state).toBe("conflicting");
});
