import { eq } from "drizzle-orm";
import { createMiddleware } from "hono/factory";
import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from "jose";
import { openDatabase } from "../db/client.ts";
import { organisations, people } from "../db/schema.ts";
import { AppError } from "../errors.ts";
import { createEmbedder } from "../guidelines/embeddings/embedder.ts";
import { type Person, Role } from "../vocabulary.ts";
import { bindJob } from "./bind-job.ts";
import type { AppEnv, Env } from "./env.ts";

const DEMO_ORGANISATION = { id: "org_demo", name: "Demonstration organisation" };

/** People of a local start; they exist in no deployed database. */
export const DEMO_PEOPLE: Person[] = [
  person("reviewer", "Dr. Imani Okafor"),
  person("qa", "Jonas Lindqvist"),
  person("librarian", "Mei Tanaka"),
];

function person(role: Role, name: string): Person {
  return { id: `person_demo_${role}`, organisationId: DEMO_ORGANISATION.id, name, email: `${role}@demo.invalid`, role };
}

/** True on a local start, and then only for requests that were made to a loopback address. */
export function isLocal(env: Env, url: string): boolean {
  return env.RATIONALE_LOCAL === "1" && ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);
}

/**
 * Finds out who asks, and puts the verb context in place. Deployed: a Cloudflare Access JWT, issuer and audience checked,
 * the role from the table of people. Local: one of three demo people, named by the header `x-rationale-person`.
 * Without either configuration every request is refused with the reason.
 */
export const identify = createMiddleware<AppEnv>(async (c, next) => {
  const db = openDatabase(c.env.DB);
  // A page of another site must not act through the reader's browser, neither with their sign-in nor on their own machine.
  const origin = c.req.header("origin");
  if (origin !== undefined && origin !== new URL(c.req.url).origin) {
    throw new AppError("forbidden", "Requests from other sites are refused.");
  }
  const found = isLocal(c.env, c.req.url)
    ? await demoPerson(db, c.req.header("x-rationale-person"))
    : await accessPerson(db, c.env, c.req.header("cf-access-jwt-assertion"));
  c.set("ctx", {
    ...{ person: found, db, search: c.env.SEARCH, originals: c.env.ORIGINALS, embedder: createEmbedder(c.env) },
    imports: bindJob(c.env, c.env.GUIDELINE_IMPORT, (editionId, attempt) => ({ editionId, attempt })),
    intake: bindJob(c.env, c.env.DOCUMENT_INTAKE, (documentId, attempt) => ({ documentId, attempt })),
  });
  await next();
});

let demoReady = false;

async function demoPerson(db: ReturnType<typeof openDatabase>, role: string | undefined) {
  if (!demoReady) {
    await db.batch([
      db.insert(organisations).values(DEMO_ORGANISATION).onConflictDoNothing(),
      db.insert(people).values(DEMO_PEOPLE).onConflictDoNothing(),
    ]);
    demoReady = true;
  }
  const wanted = Role.safeParse(role ?? "reviewer");
  const found = wanted.success ? DEMO_PEOPLE.find((candidate) => candidate.role === wanted.data) : undefined;
  if (!found) throw new AppError("not-signed-in", "x-rationale-person must be reviewer, qa or librarian.");
  return found;
}

/** Key sets by team domain, so that a Worker fetches them once and not per request. */
const keySets = new Map<string, JWTVerifyGetKey>();

async function accessPerson(db: ReturnType<typeof openDatabase>, env: Env, token: string | undefined): Promise<Person> {
  const { ACCESS_TEAM_DOMAIN: team, ACCESS_AUDIENCE: audience } = env;
  if (!team || !audience) {
    throw new AppError(
      "identity-not-configured",
      "This deployment has no identity configured, so it serves nothing. Set ACCESS_TEAM_DOMAIN and ACCESS_AUDIENCE (see the README, Deploy).",
    );
  }
  if (!token) throw new AppError("not-signed-in", "Sign in through Cloudflare Access and try again.");
  const issuer = team.replace(/\/+$/, "");
  let keys = keySets.get(issuer);
  if (!keys) {
    keys = createRemoteJWKSet(new URL(`${issuer}/cdn-cgi/access/certs`));
    keySets.set(issuer, keys);
  }
  const email = await verifyAccessToken(token, { issuer, audience, keys });
  const [row] = await db.select().from(people).where(eq(people.email, email));
  if (!row) {
    throw new AppError(
      "forbidden",
      "Your account is known to Cloudflare Access but has no role here. Ask a librarian to add it.",
    );
  }
  return { id: row.id, organisationId: row.organisationId, name: row.name, email: row.email, role: row.role };
}

/** The e-mail address of a valid Access token, lower case. Throws `not-signed-in` for any other. */
export async function verifyAccessToken(
  token: string,
  expected: { issuer: string; audience: string; keys: JWTVerifyGetKey },
): Promise<string> {
  try {
    const { payload } = await jwtVerify(token, expected.keys, {
      issuer: expected.issuer,
      audience: expected.audience,
      algorithms: ["RS256", "ES256"],
    });
    if (typeof payload.email === "string" && payload.email !== "") return payload.email.toLowerCase();
  } catch (cause) {
    throw new AppError("not-signed-in", "Your sign-in is not valid or has expired. Sign in again.", { cause });
  }
  throw new AppError("not-signed-in", "Your sign-in names no e-mail address. Use an identity, not a service token.");
}
