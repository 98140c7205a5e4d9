import type { Excerpt, FoundEvidence, GuidelineParty } from "../../vocabulary.ts";
import type { PreparedCriterion, PreparedExcerpt, PreparedItems, ToldItems } from "./prepared-shape.ts";

/** What a model is told of prepared items. Places stand as values, since only these are masked on their way. */
export function tellPrepared(prepared: PreparedItems): ToldItems {
  const { quotes, items, ...rest } = prepared;
  const pages = new Map<string, ToldItems["quotes"][number]>();
  const ambiguous = sharedNames(quotes);
  for (const { ref, document, documentId, page, quote, assertion } of quotes) {
    const key = `${documentId}/${page}`;
    const told = pages.get(key) ?? {
      at: `${document} p. ${page}`,
      ...(ambiguous.has(document) ? { documentId } : {}),
      says: [],
    };
    told.says.push(assertion && assertion !== "affirmed" ? [ref, quote, assertion] : [ref, quote]);
    pages.set(key, told);
  }
  const reasons: string[] = [];
  const number = (why: string | number) => {
    if (typeof why === "number") return why;
    if (!reasons.includes(why)) reasons.push(why);
    return reasons.indexOf(why);
  };
  const told = items.map(({ citedByOthers, beside, records, cite, general, searchSequence, found, ...item }) => {
    const named = new Set([...cite, ...beside].map(({ id }) => id));
    const others = found.filter(({ excerptId }) => !named.has(excerptId));
    return {
      ...item,
      searchSequence: searchSequence.map(({ authority: _authority, ...step }) => step),
      ...(citedByOthers.length > 0
        ? { citedByOthers: citedByOthers.map(({ quote: _quote, ...party }) => withoutNothing(party)) }
        : {}),
      ...(others.length > 0 ? { alsoFound: others.map(tellTopic) } : {}),
      cite: cite.map((excerpt) => {
        const { criteria, ...said } = excerpt;
        return { ...withoutNothing(said), ...(criteria ? { criteria: numberReasons(criteria, number) } : {}) };
      }),
      ...(general ? { general: { ...general, criteria: numberReasons(general.criteria, number) } } : {}),
      ...(beside.length > 0 ? { beside: beside.map(withoutNothing) } : {}),
      ...(records.length > 0 ? { records } : {}),
    };
  });
  return { ...rest, ...(reasons.length > 0 ? { reasons } : {}), items: told, quotes: [...pages.values()] };
}

const tellTopic = ({ excerptId, topic, pages }: PreparedItems["items"][number]["found"][number]) =>
  [excerptId, topic, pages] as [excerptId: string, topic: string, pages: string | null];

function numberReasons(node: PreparedCriterion, number: (why: string | number) => number): PreparedCriterion {
  if ("of" in node) return { ...node, of: node.of.map((one) => numberReasons(one, number)) };
  return node.near ? { ...node, near: node.near.map(([ref, why]) => [ref, number(why)]) } : node;
}

function sharedNames(quotes: PreparedItems["quotes"]): Set<string> {
  const ids = new Map<string, string>();
  const shared = new Set<string>();
  for (const { document, documentId } of quotes) {
    if ((ids.get(document) ?? documentId) !== documentId) shared.add(document);
    ids.set(document, documentId);
  }
  return shared;
}

/** A record without its empty fields, which the shapes that are read back hold as optional. */
function withoutNothing<T extends object>(record: T): T {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  ) as T;
}

/** What others cite, from what a model was told of it. */
export function readToldParty(told: Partial<GuidelineParty>): GuidelineParty {
  return {
    ...{ by: "utilization-review" as const, source: "other" as const, edition: null, chapter: null, topic: null },
    ...{ pages: [], says: null, inForce: null, excerptId: null, quote: null },
    ...told,
  };
}

/** An excerpt as the library holds it, from what a model was told of it. */
export function readToldExcerpt(told: PreparedExcerpt): Excerpt {
  return {
    ...{ source: "", edition: "", authority: null, inForceFrom: null, inForceTo: null, chapter: null },
    ...{ chapterNumber: null, pages: null, citedSections: [], bodyRegions: [], treatments: [], recommendation: "" },
    ...{ textKind: "summary" as const, limits: "", confidence: "high" as const },
    ...told,
    // Evidence beside a condition's own fields changes nothing of the tree.
    criteria: (told.criteria as Excerpt["criteria"] | undefined) ?? null,
  };
}

type Found = FoundEvidence["evidence"][number];

/** The quotes that a model was told, by their names. `documents` resolves names that only one document has. */
export function readToldQuotes(
  told: ToldItems["quotes"],
  documents: readonly { id: string; name: string }[],
): Map<string, Found> {
  const quotes = new Map<string, Found>();
  for (const { at, documentId, says } of told) {
    const [, document = at, page = ""] = /^(.*) p\. (\d+)$/s.exec(at) ?? [];
    const id = documentId ?? documents.find(({ name }) => name === document)?.id;
    if (!id) continue;
    for (const [ref, quote, assertion = "affirmed"] of says) {
      // Where it stands on its page is found by code when it is cited.
      quotes.set(ref, { documentId: id, document, page: Number(page), start: 0, end: quote.length, quote, assertion });
    }
  }
  return quotes;
}
