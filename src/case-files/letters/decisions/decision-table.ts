import type { UrOutcome } from "../../../vocabulary.ts";
import { conceptsIn } from "../../lexicon.ts";
import { OUTCOME, readOutcome } from "./outcome-words.ts";
import { canBeRequest, cleanRequest } from "./request-text.ts";

/** A row of a table of requests; `asked` adds what stands in the columns beside the request. */
export type TableRow = { request: string; outcome: UrOutcome | undefined; certified: string | undefined };

type Cell = { text: string; start: number; end: number };
type Role =
  | "request"
  | "decision"
  | "quantity"
  | "granted"
  | "strength"
  | "other"
  | "mark-approved"
  | "mark-modified"
  | "mark-denied";
type Column = { role: Role; start: number; end: number };

const TITLES: readonly [Role, RegExp][] = [
  [
    "request",
    /^(?:treatments?|services?|procedures?|descriptions?|medications?|drugs?|items?|(?:requested|disputed) (?:treatment|service|item|procedure|medication)s?|(?:treatment|service|item|procedure|medication)s?(?:\/goods?)? requested|(?:original )?requests?|requested service)$/i,
  ],
  [
    "decision",
    /^(?:(?:UR|review|final) )?(?:decisions?|determinations?|outcomes?|status|results?|dispositions?|recommendations?)$/i,
  ],
  [
    "quantity",
    /^(?:qty\.?|quantity|units?|visits|# ?(?:of )?visits|amount|number|req(?:'?d)?\.?|requested(?: qty| quantity)?)$/i,
  ],
  ["granted", /^(?:auth(?:orized|'?d)?\.?|certified|approved|granted|cert\.?)(?: qty| quantity)?$/i],
  ["strength", /^(?:strength|dose|dosage)$/i],
  [
    "other",
    /^(?:#|no\.?|line|item #|refills?|CPT.*|HCPCS.*|codes?|ICD.*|DOS|dates?(?: of service)?|reasons?|rationale|guidelines?|comments?|notes?|frequency|duration|body part|diagnosis|provider)$/i,
  ],
];
const MARKS: readonly [Role, RegExp][] = [
  ["mark-approved", /^(?:approved?|certify|certified|authori[sz]ed?)$/i],
  ["mark-modified", /^(?:modify|modified|partial(?:ly)?)$/i],
  ["mark-denied", /^(?:deny|denied|non-?certif(?:y|ied)|not (?:certified|approved|authori[sz]ed))$/i],
];
const RULE = /^[\s|:=_+-]*$/;
const CHECKED = /^[[(]?\s?[xX✓✔☒☑]\s?[\])]?$/;
const ENDS =
  /^\s*(?:(?:physician|peer|reviewing|reviewed|reviewer|rationale|clinical|references?|guidelines?|criteria|if you|you may|signed|signature|explanation|notes?|comments?)\b[^|]*|\(.*\)\s*)$/i;
/** Lines below its header in which a table has a row. */
const FIRST_ROW_WITHIN = 30;
const DECIDED = new RegExp(`^(?:recommend(?:ed)?\\s+)?(?:for\\s+)?(?:${OUTCOME})\\b`, "i");
/** Letters of a legend, which mean something only in a column of decisions. */
const LETTERED = /^(?:NC|C)$/;

/** The table whose header stands on line `at`, with the line after its last row; null where no such header stands there. */
export function readDecisionTable(lines: string[], at: number): { rows: TableRow[]; end: number } | null {
  let columns = readHeader(lines[at] ?? "");
  if (!columns) return null;
  const rows: { cells: Map<Role, string>; base: number }[] = [];
  let pending: string[] = [];
  let base: number | null = null;
  let end = at + 1;
  for (let index = at + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (rows.length === 0 && index - at > FIRST_ROW_WITHIN) break;
    const header = readHeader(line);
    if (header) {
      columns = header;
      continue;
    }
    if (RULE.test(line)) {
      if (line.trim() === "" && !rowFollows(lines, index, columns)) break;
      continue;
    }
    if (ENDS.test(line)) break;
    const cells = assign(cellsOf(line), columns);
    const indent = line.search(/\S/);
    const request = cells.get("request") ?? "";
    if (decisionOf(cells) !== undefined) {
      base ??= indent;
      if (pending.length > 0) cells.set("request", [...pending, request].join(" ").trim());
      pending = [];
      if (cells.get("request")) rows.push({ cells, base: indent });
      end = index + 1;
      continue;
    }
    const last = rows.at(-1);
    const unfinished =
      /(?:,|-|\b(?:with|and|of|for|to|the))$/i.test(last?.cells.get("request") ?? "") || /^[a-z(]/.test(request);
    const deeper = base !== null && (indent > base || unfinished);
    if (request && last && pending.length === 0 && deeper)
      last.cells.set("request", `${last.cells.get("request")} ${request}`);
    else if (request && !deeper) pending = [request];
    else if (request && pending.length > 0) pending.push(request);
  }
  const read = rows.map(({ cells }) => toRow(cells)).filter(({ request }) => canBeRequest(request));
  return read.length > 0 ? { rows: read, end } : null;
}

function readHeader(line: string): Column[] | null {
  const cells = cellsOf(line);
  if (cells.length < 2 || cells.length > 9) return null;
  const roles = cells.map(({ text }) => {
    const title = text.replace(/[:*]+$/, "").trim();
    return (
      TITLES.find(([, pattern]) => pattern.test(title))?.[0] ?? MARKS.find(([, pattern]) => pattern.test(title))?.[0]
    );
  });
  if (roles.filter((role) => role === undefined).length > (cells.length > 3 ? 1 : 0)) return null;
  const decision = roles.includes("decision");
  // "Requested" beside a column of procedures is their number; alone it is the request.
  if (!roles.includes("request")) {
    const at = cells.findIndex(({ text }) => /^requested$/i.test(text));
    if (at >= 0) roles[at] = "request";
  }
  if (!decision)
    cells.forEach(({ text }, at) => {
      const mark = MARKS.find(([, pattern]) => pattern.test(text.trim()))?.[0];
      if (mark) roles[at] = mark;
    });
  if (!roles.includes("request") || !(decision || roles.includes("mark-denied"))) return null;
  return cells.map(({ start, end }, at) => ({ role: roles[at] ?? "other", start, end }));
}

function cellsOf(line: string): Cell[] {
  const drawn = line.includes("|");
  const pattern = drawn ? /[^|]+/g : line.includes("\t") ? /[^\t]+/g : /\S+(?: \S+)*/g;
  const cells = [...line.matchAll(pattern)].map((match) => {
    const lead = match[0].length - match[0].trimStart().length;
    const text = match[0].trim();
    return { text, start: match.index + lead, end: match.index + lead + text.length };
  });
  return cells.filter(({ text }) => text !== "");
}

/** Cells to columns: each to the column whose title it stands under most nearly, in order. */
function assign(cells: Cell[], columns: Column[]): Map<Role, string> {
  const out = new Map<Role, string>();
  const inOrder = cells.length === columns.length;
  cells.forEach((cell, at) => {
    let column = inOrder ? columns[at] : undefined;
    if (!column) {
      const middle = (cell.start + cell.end) / 2;
      const distance = (one: Column) =>
        Math.min(Math.abs(one.start - cell.start), Math.abs((one.start + one.end) / 2 - middle));
      column = columns.reduce((best, one) => (distance(one) < distance(best) ? one : best));
    }
    let role = column.role;
    if (!role.startsWith("mark") && DECIDED.test(cell.text) && columns.some((one) => one.role === "decision") && at > 0)
      role = "decision";
    const before = out.get(role);
    out.set(role, before === undefined ? cell.text : `${before} ${cell.text}`);
  });
  return out;
}

function decisionOf(cells: Map<Role, string>): string | undefined {
  const words = cells.get("decision");
  if (words !== undefined && (DECIDED.test(words) || LETTERED.test(words))) return words;
  const [denied, approved] = [Number(cells.get("mark-denied")), Number(cells.get("mark-approved"))];
  if (denied > 0) return approved > 0 ? "modified" : "denied";
  if (denied === 0 && approved > 0) return "approved";
  if (CHECKED.test(cells.get("mark-denied") ?? "")) return "denied";
  if (CHECKED.test(cells.get("mark-modified") ?? "")) return "modified";
  return CHECKED.test(cells.get("mark-approved") ?? "") ? "approved" : undefined;
}

function rowFollows(lines: string[], at: number, columns: Column[]): boolean {
  const next = lines.slice(at + 1, at + 4).find((line) => !RULE.test(line));
  return next !== undefined && (readHeader(next) !== null || decisionOf(assign(cellsOf(next), columns)) !== undefined);
}

function toRow(cells: Map<Role, string>): TableRow {
  const words = decisionOf(cells) ?? "";
  const name = cleanRequest([cells.get("request"), cells.get("strength")].filter(Boolean).join(" "));
  const outcome = readOutcome(words);
  const granted =
    cells.get("granted") ??
    /^\d+$/.exec(cells.get("mark-approved") ?? "")?.[0] ??
    /(\d+\b[^,;.]{0,40}?)\s+(?:certified|approved|authori[sz]ed|allowed)/i.exec(words)?.[1];
  return {
    request: withQuantity(name, cells.get("quantity")),
    outcome,
    certified: outcome === "modified" ? granted : undefined,
  };
}

/** The number in a column of its own stays with the request; of a drug it counts what is dispensed. */
function withQuantity(name: string, quantity: string | undefined): string {
  const count = /^#?\s*(\d{1,4})\b(.*)$/.exec(quantity?.trim() ?? "");
  if (!count?.[1] || /#\s?\d|\bqty\b|\bquantity\b/i.test(name)) return name;
  if (/[a-z]/i.test(count[2] ?? "")) return `${name}, ${quantity?.trim()}`;
  const drug = /\d\s*(?:mg|mcg|%)/i.test(name) || conceptsIn(name).some(({ kind }) => kind === "drug");
  if (drug) return `${name} #${count[1]}`;
  return Number(count[1]) > 1 ? `${name}, qty ${count[1]}` : name;
}
