import type { Excerpt } from "../../vocabulary.ts";
import { DRUGS } from "../vocabulary/drugs.ts";
import { PROCEDURES } from "../vocabulary/procedures.ts";

// Imported on first use: half a megabyte of JSON must not weigh on the Worker's start.
const FILES = [
  () => import("./acoem-2004-ch2.json", { with: { type: "json" } }),
  () => import("./acoem-2004-ch3.json", { with: { type: "json" } }),
  () => import("./acoem-2004-ch5.json", { with: { type: "json" } }),
  () => import("./acoem-2004-ch7.json", { with: { type: "json" } }),
  () => import("./acoem-2004-ch8.json", { with: { type: "json" } }),
  () => import("./acoem-2004-ch9.json", { with: { type: "json" } }),
  () => import("./acoem-2004-ch11.json", { with: { type: "json" } }),
  () => import("./acoem-2004-ch12.json", { with: { type: "json" } }),
  () => import("./acoem-2004-ch13.json", { with: { type: "json" } }),
  () => import("./acoem-2004-ch14.json", { with: { type: "json" } }),
  () => import("./acoem-2004-ch15.json", { with: { type: "json" } }),
  () => import("./acoem-2004-ch16.json", { with: { type: "json" } }),
  () => import("./acoem-elbow-2007.json", { with: { type: "json" } }),
  () => import("./mtus-acoem.json", { with: { type: "json" } }),
  () => import("./mtus-acupuncture-2007.json", { with: { type: "json" } }),
  () => import("./mtus-chronic-pain-2009.json", { with: { type: "json" } }),
  () => import("./mtus-chronic-pain-2016.json", { with: { type: "json" } }),
  () => import("./mtus-formulary-2018.json", { with: { type: "json" } }),
  () => import("./mtus-opioids-2016.json", { with: { type: "json" } }),
  () => import("./mtus-postsurgical-2009.json", { with: { type: "json" } }),
  () => import("./mtus-rules.json", { with: { type: "json" } }),
  () => import("./odg.json", { with: { type: "json" } }),
];

/** Raised when the index's shape or the code that reads concepts changes, so that stored indexes are rebuilt. */
const INDEX_VERSION = 7;

let bundled: Promise<{ hash: string; excerpts: Excerpt[] }> | undefined;

/**
 * The bundled catalogue and a hash over it and the vocabulary by which it is indexed (SHA-256, hex), which tells whether
 * a stored copy is this one.
 */
export function loadBundledExcerpts(): Promise<{ hash: string; excerpts: Excerpt[] }> {
  bundled ??= load();
  return bundled;
}

async function load(): Promise<{ hash: string; excerpts: Excerpt[] }> {
  const modules = await Promise.all(FILES.map((file) => file()));
  // The files hold excerpts; test/guidelines/corpus.test.ts parses each with the schema.
  const excerpts = modules.flatMap((module) => module.default as unknown as Excerpt[]);
  const bytes = new TextEncoder().encode(JSON.stringify([INDEX_VERSION, DRUGS, PROCEDURES, excerpts]));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return { hash: [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join(""), excerpts };
}
