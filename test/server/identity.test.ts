import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from "jose";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { approvals, caseFiles } from "../../src/db/schema.ts";
import { colleagueOf, makeContext } from "../helpers/context.ts";
import { makePassingDraft } from "../helpers/drafts.ts";
import { expectProblem, json, request } from "../helpers/request.ts";

const TEAM = "https://team.example";
const AUDIENCE = "audience-of-the-application";
const DEPLOYED = { RATIONALE_LOCAL: undefined };
const ACCESS = { ...DEPLOYED, ACCESS_TEAM_DOMAIN: TEAM, ACCESS_AUDIENCE: AUDIENCE };
const HOST = "https://rationale.example";

let keys: CryptoKeyPair;
let publicPem: string;

beforeAll(async () => {
  keys = (await generateKeyPair("RS256", { extractable: true })) as CryptoKeyPair;
  publicPem = await exportSPKI(keys.publicKey);
});

afterEach(() => vi.restoreAllMocks());

/** Serves the team's keys as Cloudflare does; every other address is refused. */
async function serveKeys(): Promise<void> {
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: "k1", alg: "RS256", use: "sig" };
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url !== `${TEAM}/cdn-cgi/access/certs`) throw new Error(`unexpected fetch of ${url}`);
    return Response.json({ keys: [jwk] });
  });
}

interface Claims {
  email?: string | undefined;
  audience?: string;
  issuer?: string;
  expires?: string | number;
}

function token(
  { email, audience = AUDIENCE, issuer = TEAM, expires = "5m" }: Claims,
  key: CryptoKey = keys.privateKey,
) {
  return new SignJWT(email === undefined ? {} : { email })
    .setProtectedHeader({ alg: "RS256", kid: "k1" })
    .setAudience(audience)
    .setIssuer(issuer)
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(key);
}

async function ask(assertion: string | undefined, method = "GET", path = "/api/session", body?: unknown) {
  await serveKeys();
  return request(method, path, {
    env: ACCESS,
    origin: HOST,
    headers: assertion === undefined ? {} : { "cf-access-jwt-assertion": assertion },
    ...(body === undefined ? {} : { body }),
  });
}

describe("a deployment without identity", () => {
  test("serves nothing but the reason, on every route of the API", async () => {
    const { paths } = await json(await request("GET", "/openapi.json"));
    const routes = Object.entries(paths as Record<string, object>).filter(([path]) => path.startsWith("/api/"));
    expect(routes.length).toBeGreaterThan(15);
    for (const [path, methods] of routes) {
      for (const method of Object.keys(methods)) {
        const response = await request(method.toUpperCase(), path.replace(/\{[^}]+\}/g, "x"), {
          env: DEPLOYED,
          origin: HOST,
          headers: { "x-rationale-person": "librarian" },
        });
        const problem = await expectProblem(response, 503, "identity-not-configured");
        expect(problem.detail).toContain("ACCESS_TEAM_DOMAIN");
      }
    }
  });

  test("half an identity is none", async () => {
    const env = { ...DEPLOYED, ACCESS_TEAM_DOMAIN: TEAM };
    await expectProblem(await request("GET", "/api/session", { env, origin: HOST }), 503, "identity-not-configured");
  });

  test.each([HOST, "http://192.168.1.20:8787", "http://localhost.evil.example", "http://0.0.0.0:8787"])(
    "a local start does not serve %s",
    async (origin) => {
      const response = await request("GET", "/api/case-files", { env: { RATIONALE_LOCAL: "1" }, origin });
      await expectProblem(response, 503, "identity-not-configured");
    },
  );
});

describe("a local start", () => {
  test.each(["http://localhost:8787", "http://127.0.0.1:8787", "http://[::1]:8787"])("serves %s", async (origin) => {
    const session = await json(await request("GET", "/api/session", { origin }));
    expect(session).toMatchObject({ local: true, person: { role: "reviewer" } });
    expect(session.people.map((person: { role: string }) => person.role)).toEqual(["reviewer", "qa", "librarian"]);
  });

  test("the header chooses among the demo people and no others", async () => {
    expect((await json(await request("GET", "/api/session", { as: "qa" }))).person.role).toBe("qa");
    const other = await request("GET", "/api/session", { headers: { "x-rationale-person": "root" } });
    await expectProblem(other, 401, "not-signed-in");
  });

  test.each(["https://evil.example", "http://localhost:9999", "null"])("refuses a page of %s", async (origin) => {
    const response = await request("POST", "/api/case-files", { body: { title: "Planted" }, headers: { origin } });
    await expectProblem(response, 403, "forbidden");
    const { caseFiles: rows } = await json(await request("GET", "/api/case-files"));
    expect(rows.filter((row: { title: string }) => row.title === "Planted")).toEqual([]);
  });

  test("accepts its own pages", async () => {
    expect((await request("GET", "/api/session", { headers: { origin: "http://localhost" } })).status).toBe(200);
  });
});

describe("Cloudflare Access", () => {
  test("a good token names a person of the table, whatever the letter case of the address", async () => {
    const ctx = await makeContext("qa");
    const session = await json(await ask(await token({ email: ctx.person.email.toUpperCase() })));
    expect(session.person).toMatchObject({ id: ctx.person.id, role: "qa" });
    expect(session).toMatchObject({ local: false, people: [] });
  });

  test("demo headers count for nothing", async () => {
    await serveKeys();
    const response = await request("GET", "/api/session", { env: ACCESS, origin: HOST, as: "reviewer" });
    await expectProblem(response, 401, "not-signed-in");
  });

  test("refuses a wrong audience, issuer, key, an expired token and one that is none", async () => {
    const { email } = (await makeContext()).person;
    const foreign = (await generateKeyPair("RS256")) as CryptoKeyPair;
    const unsigned = `${base64({ alg: "none" })}.${base64({ email, aud: AUDIENCE, iss: TEAM, exp: inFiveMinutes() })}.`;
    const symmetric = await new SignJWT({ email })
      .setProtectedHeader({ alg: "HS256", kid: "k1" })
      .setAudience(AUDIENCE)
      .setIssuer(TEAM)
      .setExpirationTime("5m")
      .sign(new TextEncoder().encode(publicPem));
    const refused = {
      audience: await token({ email, audience: "another application" }),
      issuer: await token({ email, issuer: "https://other.example" }),
      expired: await token({ email, expires: Math.floor(Date.now() / 1000) - 3600 }),
      "another key": await token({ email }, foreign.privateKey),
      "alg none": unsigned,
      "HS256 with the public key": symmetric,
      "no token": "not-a-token",
    };
    for (const [name, assertion] of Object.entries(refused)) {
      const { detail } = await expectProblem(await ask(assertion), 401, "not-signed-in");
      expect(detail, name).not.toContain(email);
    }
    await expectProblem(await ask(undefined), 401, "not-signed-in");
  });

  test("refuses a service token without an address, and an address without a role", async () => {
    await expectProblem(await ask(await token({})), 401, "not-signed-in");
    await expectProblem(await ask(await token({ email: "" })), 401, "not-signed-in");
    const stranger = await ask(await token({ email: "stranger@test.invalid" }));
    expect((await expectProblem(stranger, 403, "forbidden")).detail).toContain("librarian");
  });

  test("refuses a page of another site that acts with the reader's sign-in", async () => {
    const ctx = await makeContext();
    await serveKeys();
    const response = await request("POST", "/api/case-files", {
      env: ACCESS,
      origin: HOST,
      body: { title: "Planted" },
      headers: { "cf-access-jwt-assertion": await token({ email: ctx.person.email }), origin: "https://evil.example" },
    });
    await expectProblem(response, 403, "forbidden");
    expect(await ctx.db.select().from(caseFiles)).not.toContainEqual(expect.objectContaining({ title: "Planted" }));
  });

  test("nobody approves as someone else", async () => {
    const reviewer = await makeContext();
    const qa = await colleagueOf(reviewer, "qa");
    const { draftId, revision } = await makePassingDraft(reviewer);
    const signature = {
      revisionId: revision.id,
      hash: revision.hash,
      statement: "I approve this rationale.",
      createdBy: reviewer.person.id,
      person: reviewer.person,
    };
    await serveKeys();
    const response = await request("POST", `/api/drafts/${draftId}/approvals`, {
      env: ACCESS,
      origin: HOST,
      as: "reviewer",
      body: signature,
      headers: { "cf-access-jwt-assertion": await token({ email: qa.person.email }) },
    });
    await expectProblem(response, 403, "forbidden");

    const second = await colleagueOf(reviewer, "reviewer");
    const path = `/api/drafts/${draftId}/approvals`;
    await json(await ask(await token({ email: second.person.email }), "POST", path, signature), 201);
    const rows = await reviewer.db.select().from(approvals);
    expect(rows.filter((row) => row.draftId === draftId).map((row) => row.createdBy)).toEqual([second.person.id]);
  });
});

function inFiveMinutes(): number {
  return Math.floor(Date.now() / 1000) + 300;
}

function base64(part: object): string {
  return btoa(JSON.stringify(part)).replace(/=+$/, "").replaceAll("+", "-").replaceAll("/", "_");
}
