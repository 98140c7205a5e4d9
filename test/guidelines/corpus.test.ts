import { describe, expect, it } from "vitest";
import { loadBundledExcerpts } from "../../src/guidelines/corpus/index.ts";
import { type Criterion, Excerpt } from "../../src/vocabulary.ts";

const { hash, excerpts } = await loadBundledExcerpts();

function walk(criterion: Criterion): Criterion[] {
  return "of" in criterion ? [criterion, ...criterion.of.flatMap(walk)] : [criterion];
}

const trees = excerpts.flatMap(({ id, criteria }) => (criteria ? [{ id, nodes: walk(criteria), root: criteria }] : []));

describe("the bundled catalogue", () => {
  it("holds every topic, each of the schema's shape, under an id of its own", () => {
    expect(excerpts).toHaveLength(311);
    for (const excerpt of excerpts) expect(Excerpt.safeParse(excerpt).error?.issues ?? [], excerpt.id).toEqual([]);
    expect(new Set(excerpts.map(({ id }) => id)).size).toBe(311);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("dates every edition from its first day to its last", () => {
    for (const { id, sourceKey, inForceFrom, inForceTo } of excerpts) {
      if (inForceFrom && inForceTo) expect(inForceFrom < inForceTo, id).toBe(true);
      expect(inForceFrom === null, id).toBe(sourceKey === "odg");
      expect(id.startsWith(`${sourceKey}/`), id).toBe(true);
    }
  });

  it("writes pages as citations do", () => {
    const paged = ["mtus-chronic-pain-2009", "acoem-2004", "acoem-elbow-2007"];
    for (const { id, sourceKey, pages } of excerpts)
      if (paged.includes(sourceKey)) {
        expect(pages, id).toMatch(/^\d+(-\d+)?(, \d+(-\d+)?)*$/);
        for (const [from, to] of (pages ?? "").split(", ").map((range) => range.split("-").map(Number)))
          if (to !== undefined) expect((from ?? 0) < to, `${id} ${pages}`).toBe(true);
      }
  });

  it("never says that a summary is the guideline's text", () => {
    expect(new Set(excerpts.map(({ textKind }) => textKind))).toEqual(new Set(["summary"]));
  });
});

describe("criteria trees", () => {
  it("have a conjunction as root and ids of their own", () => {
    for (const { id, nodes, root } of trees) {
      expect(root.kind, id).toBe("allOf");
      expect(new Set(nodes.map((node) => node.id)).size, id).toBe(nodes.length);
    }
  });

  it("choose among at least two, and of several never more than there are", () => {
    for (const { id, nodes, root } of trees)
      for (const node of nodes) {
        if (node !== root && "of" in node) expect(node.of.length, `${id} ${node.id}`).toBeGreaterThan(1);
        if (node.kind === "nOf") expect(node.count, `${id} ${node.id}`).toBeLessThanOrEqual(node.of.length);
      }
  });

  it("keep exclusions and limits out of alternatives, where they would lose their meaning", () => {
    for (const { id, nodes } of trees)
      for (const node of nodes)
        if (node.kind === "anyOf" || node.kind === "nOf")
          expect(
            node.of.filter(({ kind }) => kind === "exclusion" || kind === "limit"),
            id,
          ).toEqual([]);
  });

  it("name the unit of every quantity", () => {
    for (const { id, nodes } of trees)
      for (const node of nodes)
        if (node.kind === "limit")
          expect(node.quantity === undefined, `${id} ${node.text}`).toBe(node.unit === undefined);
  });

  it("use every kind of node", () => {
    const kinds = new Set(trees.flatMap(({ nodes }) => nodes.map(({ kind }) => kind)));
    expect(kinds).toEqual(new Set(["leaf", "exclusion", "limit", "allOf", "anyOf", "nOf"]));
  });

  it("read alternatives as alternatives", () => {
    const criteria = excerpts.find(({ id }) => id === "acoem-2004/ch14/injections")?.criteria;
    expect(criteria?.kind === "allOf" && criteria.of[0]).toMatchObject({
      kind: "anyOf",
      id: "c1",
      of: [
        { kind: "leaf", id: "c1a", text: "Morton neuroma diagnosed" },
        { kind: "leaf", id: "c1b", text: "Plantar fasciitis diagnosed" },
        { kind: "leaf", id: "c1c", text: "Heel spur diagnosed" },
      ],
    });
  });
});
