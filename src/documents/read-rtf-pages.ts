import { AppError } from "../errors.ts";
import { cleanText } from "./clean-text.ts";
import { cutAtLineEnds, decodeWindows1252 } from "./read-text-pages.ts";

/** Destinations whose text is no text of the document (RTF 1.9.1): tables of fonts and styles, pictures, fields' instructions. */
const SKIPPED = new Set(
  "fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator info pict object objdata themedata colorschememapping latentstyles datastore xmlnstbl filetbl revtbl fldinst header headerl headerr footer footerl footerr footerf ftnsep ftnsepc aftnsep aftnsepc template operator bkmkstart bkmkend private nonshppict".split(
    " ",
  ),
);
/** Destinations that are marked as ignorable and hold text all the same. */
const SHOWN = new Set(["shptxt", "shpinst", "shp", "pntext", "footnote"]);
const TEXT: Record<string, string> = {
  par: "\n",
  line: "\n",
  row: "\n",
  nestrow: "\n",
  sect: "\n",
  tab: "    ",
  cell: "    ",
  nestcell: "    ",
  page: "\f",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  emspace: " ",
  enspace: " ",
};
const MAX_DEPTH = 5_000;

interface Group {
  skipped: boolean;
  hidden: boolean;
  /** Characters that stand in for a Unicode one and are passed over (\ucN). */
  fallback: number;
}

/**
 * The text of an RTF file, parted at its page breaks; without any, by length. Reads windows-1252, which `\ansicpg` names in
 * Western records, and Unicode escapes. Text that is hidden or deleted is left out. Throws `unreadable-document` where
 * the markup is cut off or holds no text.
 */
export function readRtfPages(bytes: Uint8Array): string[] {
  const text = readRtf(decodeWindows1252(bytes));
  if (text.trim() === "") throw damaged();
  const pages = text.split("\f").map(cleanText);
  if (pages.length > 1 && pages.at(-1)?.trim() === "") pages.pop();
  return pages.length === 1 ? cutAtLineEnds(pages[0] ?? "") : pages;
}

/** One token of the markup: a brace, a control word with its number, a control symbol, or plain text. */
const TOKEN = /[{}]|\\([a-z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-f]{2})|\\([\s\S])|[\r\n]+|[^{}\\\r\n]+/gi;

function readRtf(source: string): string {
  const out: string[] = [];
  const stack: Group[] = [];
  let group: Group = { skipped: false, hidden: false, fallback: 1 };
  let pass = 0;
  let closed = false;
  let starred = false;
  const write = (text: string) => {
    if (!group.skipped && !group.hidden) out.push(text);
  };
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(source); match !== null && !closed; match = TOKEN.exec(source)) {
    const [token, word, number, hex, symbol] = match;
    if (token === "{") {
      if (stack.length >= MAX_DEPTH) throw damaged();
      stack.push(group);
      group = { ...group };
      pass = 0;
    } else if (token === "}") {
      const outer = stack.pop();
      if (!outer) throw damaged();
      group = outer;
      closed = stack.length === 0;
      pass = 0;
    } else if (word !== undefined) {
      if (word === "bin") TOKEN.lastIndex += Math.max(0, Number(number ?? 0));
      else if (word === "u" && number !== undefined) {
        write(String.fromCharCode((Number(number) + 65_536) % 65_536));
        pass = group.fallback;
      } else readWord(word, number, group, starred, write);
    } else if (hex !== undefined) {
      if (pass > 0) pass -= 1;
      else write(decodeWindows1252(Uint8Array.of(Number.parseInt(hex, 16))));
    } else if (symbol !== undefined) {
      if (symbol === "~") write(" ");
      else if (symbol === "_") write("-");
      else if (symbol === "\n" || symbol === "\r") write("\n");
      else if (/[{}\\]/.test(symbol)) write(symbol);
    } else if (!/[\r\n]/.test(token)) {
      const from = Math.min(pass, token.length);
      pass -= from;
      write(token.slice(from));
    }
    starred = symbol === "*";
  }
  if (!closed) throw damaged();
  return out.join("");
}

function readWord(
  word: string,
  number: string | undefined,
  group: Group,
  starred: boolean,
  write: (text: string) => void,
): void {
  if (SKIPPED.has(word) || (starred && !SHOWN.has(word))) group.skipped = true;
  else if (word === "uc") group.fallback = Math.max(0, Number(number ?? 1));
  else if (word === "v" || word === "deleted") group.hidden = number !== "0";
  else if (word === "plain") group.hidden = false;
  else if (word === "pagebb" && number !== "0") write("\f");
  else write(TEXT[word] ?? "");
}

function damaged(): AppError {
  return new AppError(
    "unreadable-document",
    "The RTF file is damaged or was cut off and cannot be read. Save it again as RTF, DOCX or PDF.",
  );
}
