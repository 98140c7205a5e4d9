import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Context } from "../../src/context.ts";
import { approveDraft } from "../../src/drafting/approve-draft.ts";
import { makeContext } from "../helpers/context.ts";
import { makePassingDraft } from "../helpers/drafts.ts";
import { demoContext, expectProblem, json, request } from "../helpers/request.ts";

const HEADER = {
  caseNumber: "CM15-0001234",
  assignedOn: "2015-01-20",
  decidedOn: "2015-02-20",
  priority: "standard",
  claimsAdministrator: "Bellwether Pacific Claims",
};
const CREDENTIALS = { licensureStates: ["California"], specialties: ["Occupational Medicine"], boardCertified: true };
const match = (version: number) => ({ "if-match": `"${version}"` });

async function signed(ctx?: Context) {
  const own = ctx ?? (await demoContext());
  const made = await makePassingDraft(own);
  const { id: revisionId, hash } = made.revision;
  await approveDraft(own, made.draftId, { revisionId, hash, statement: "I have read it and approve it." });
  return { ...made, path: `/api/case-files/${made.caseFileId}` };
}

describe("the determination letter over HTTP", () => {
  test("is composed, completed field by field, and downloaded with the signed words in it", async () => {
    const { path, revision } = await signed();
    const { letter } = await json(await request("GET", `${path}/letter`));
    expect(letter.gaps.map(({ code }: { code: string }) => code)).toEqual(["credentials", "header", "summary"]);
    expect(letter.draftMark).toBe("DRAFT – not complete");

    const { version } = await json(await request("GET", "/api/credentials"));
    await json(await request("PUT", "/api/credentials", { body: CREDENTIALS, headers: match(version) }));
    const headed = await json(await request("PUT", `${path}/letter/header`, { body: HEADER, headers: match(0) }));
    expect(headed.letter).toMatchObject({ header: HEADER, headerVersion: 1, credentials: [CREDENTIALS] });
    const { text } = await json(await request("GET", `${path}/case-summary/written`));
    const body = { text: `${text} Physical therapy helped little.` };
    const { summary } = await json(await request("POST", `${path}/case-summary`, { body, headers: match(0) }), 201);
    expect(summary).toMatchObject({ number: 1, origin: "reviewer", text: body.text });

    const response = await request("GET", `${path}/letter/docx`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("wordprocessingml.document");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="determination-letter.docx"');
    expect(response.headers.get("cache-control")).toBe("no-store");
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const all = Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join("\n");
    for (const sentence of revision.rationale.split(/(?<=\.) /)) expect(all).toContain(sentence);
    expect(all).toContain("Physical therapy helped little.");
    expect(all).not.toMatch(/Okafor/);
  });

  test("refuses a change against an older version, and one without any", async () => {
    const { path } = await signed();
    await json(await request("PUT", `${path}/letter/header`, { body: HEADER, headers: match(0) }));
    await expectProblem(
      await request("PUT", `${path}/letter/header`, { body: HEADER, headers: match(0) }),
      412,
      "stale-write",
    );
    await expectProblem(await request("PUT", `${path}/letter/header`, { body: HEADER }), 400, "invalid-request");
    const body = { text: "The worker has low back pain after lifting." };
    await json(await request("POST", `${path}/case-summary`, { body, headers: match(0) }), 201);
    await expectProblem(await request("POST", `${path}/case-summary`, { body, headers: match(0) }), 412, "stale-write");
  });

  test("takes neither a header nor credentials nor a summary that are none", async () => {
    const { path } = await signed();
    const wrong = { ...HEADER, decidedOn: "soon" };
    await expectProblem(
      await request("PUT", `${path}/letter/header`, { body: wrong, headers: match(0) }),
      400,
      "invalid-request",
    );
    const { version } = await json(await request("GET", "/api/credentials"));
    const none = { ...CREDENTIALS, specialties: [] };
    await expectProblem(
      await request("PUT", "/api/credentials", { body: none, headers: match(version) }),
      400,
      "invalid-request",
    );
    await expectProblem(
      await request("POST", `${path}/case-summary`, { body: { text: " " }, headers: match(0) }),
      400,
      "invalid-request",
    );
  });

  test("QA reads it and writes neither summary nor credentials", async () => {
    const { path } = await signed();
    expect((await request("GET", `${path}/letter`, { as: "qa" })).status).toBe(200);
    const body = { text: "Mine." };
    await expectProblem(
      await request("POST", `${path}/case-summary`, { body, headers: match(0), as: "qa" }),
      403,
      "forbidden",
    );
    await expectProblem(
      await request("PUT", "/api/credentials", { body: CREDENTIALS, headers: match(0), as: "qa" }),
      403,
      "forbidden",
    );
  });

  test("another organisation's letter is not there", async () => {
    const { path } = await signed(await makeContext());
    for (const way of ["letter", "letter/docx", "case-summary/written"])
      await expectProblem(await request("GET", `${path}/${way}`), 404, "not-found");
    await expectProblem(
      await request("PUT", `${path}/letter/header`, { body: HEADER, headers: match(0) }),
      404,
      "not-found",
    );
    await expectProblem(
      await request("POST", `${path}/case-summary`, { body: { text: "x" }, headers: match(0) }),
      404,
      "not-found",
    );
  });
});
