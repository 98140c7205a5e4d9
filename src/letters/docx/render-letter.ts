import type { Paragraph, Table } from "docx";
import {
  footerOf,
  HEADINGS,
  headerRows,
  LABELS,
  OPENINGS,
  outcomeOf,
  paragraphsOf,
  writeCredentials,
} from "../../letter-form.ts";
import type { DeterminationLetter, LetterDecision } from "../../vocabulary.ts";
import { cleanXmlLine, cleanXmlText } from "./clean-text.ts";
import { DOCUMENT_LIST, documentBullets, letterStyles, STYLE } from "./letter-styles.ts";

type Docx = typeof import("docx");

/** US Letter with margins of an inch, in twentieths of a point. */
const PAGE = {
  size: { width: 12_240, height: 15_840 },
  margin: { top: 1_440, right: 1_440, bottom: 1_300, left: 1_440 },
};

/**
 * The letter as a DOCX. Approved rationales go in character by character, lines as paragraphs; while something is missing, every page is
 * headed by the draft mark. Its properties name no person and no organisation. Throws nothing on any text.
 */
export async function renderLetter(letter: DeterminationLetter): Promise<Uint8Array<ArrayBuffer>> {
  const docx = await import("docx");
  const { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } = docx;
  const mark = letter.draftMark
    ? { default: new Header({ children: [new Paragraph({ text: letter.draftMark, style: STYLE.note })] }) }
    : undefined;
  const foot = new Paragraph({
    alignment: AlignmentType.LEFT,
    style: STYLE.foot,
    children: [
      new TextRun({ text: cleanXmlLine(footerOf(letter)) }),
      new TextRun({ children: ["   Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] }),
    ],
  });
  const document = new Document({
    title: "Independent Medical Review: final determination",
    description: letter.draftMark ?? "",
    // Left out, the library writes a name of its own here; no export may carry an author.
    creator: "",
    lastModifiedBy: "",
    styles: letterStyles(docx),
    numbering: { config: [{ reference: DOCUMENT_LIST, levels: documentBullets(docx) }] },
    sections: [
      {
        properties: { page: PAGE },
        ...(mark ? { headers: mark } : {}),
        footers: { default: new Footer({ children: [foot] }) },
        children: [headerTable(docx, letter), ...body(docx, letter)],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function headerTable(
  { BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType }: Docx,
  letter: DeterminationLetter,
): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const widths = [1_700, 2_700, 2_260, 2_700];
  const cell = (text: string, at: number) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      children: [
        new Paragraph({ style: STYLE.fact, children: [new TextRun({ text: cleanXmlLine(text), bold: at % 2 === 0 })] }),
      ],
    });
  return new Table({
    columnWidths: widths,
    width: { size: 9_360, type: WidthType.DXA },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: headerRows(letter).map((row) => new TableRow({ cantSplit: true, children: row.map(cell) })),
  });
}

function body(docx: Docx, letter: DeterminationLetter): Paragraph[] {
  const { HeadingLevel, Paragraph } = docx;
  const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
  const plain = (text: string) => new Paragraph({ children: runs(docx, text) });
  const credentials = letter.credentials.flatMap(writeCredentials);
  return [
    heading(HEADINGS.howMade),
    plain(letter.howMade),
    new Paragraph({ text: OPENINGS.credentials, keepNext: true, spacing: { after: 0 } }),
    ...(credentials.length > 0 ? credentials : ["Not yet set."]).map(
      (line) => new Paragraph({ style: STYLE.fact, children: runs(docx, line) }),
    ),
    heading(HEADINGS.documents),
    plain(OPENINGS.documents),
    ...letter.documents.map(
      (line) =>
        new Paragraph({
          numbering: { reference: DOCUMENT_LIST, level: 0 },
          children: runs(docx, line.replace(/\s+/g, " ")),
        }),
    ),
    heading(HEADINGS.summary),
    plain(OPENINGS.summary),
    ...paragraphsOf(letter.summary.text).map(plain),
    heading(HEADINGS.decisions),
    plain(OPENINGS.decisions),
    ...letter.decisions.flatMap((decision) => decided(docx, decision)),
  ];
}

function decided(docx: Docx, decision: LetterDecision): Paragraph[] {
  const { HeadingLevel, Paragraph, TextRun } = docx;
  const labelled = (label: string, text: string) =>
    new Paragraph({ children: [new TextRun({ text: label, bold: true }), new TextRun(" "), ...runs(docx, text)] });
  const [first = "", ...rest] = paragraphsOf(decision.rationale);
  const approved = decision.state === "approved";
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      children: runs(docx, cleanXmlLine(`${decision.request}: ${outcomeOf(decision)}`)),
    }),
    labelled(LABELS.claimsAdministrator, decision.claimsAdministratorGuideline),
    ...(decision.state === "none"
      ? [new Paragraph({ children: runs(docx, "No rationale has been drafted.") })]
      : [
          labelled(LABELS.reviewer, decision.reviewerGuideline),
          ...(decision.searchSequence ? [new Paragraph({ children: runs(docx, decision.searchSequence) })] : []),
          labelled(approved ? LABELS.rationale : LABELS.draftRationale, first),
          ...rest.map((line) => new Paragraph({ children: runs(docx, line) })),
        ]),
  ];
}

/** Text as runs, tabs as tabs; nothing else of it changes. */
function runs({ Tab, TextRun }: Docx, text: string) {
  return cleanXmlText(text)
    .split("\t")
    .map((part, at) => new TextRun({ children: at === 0 ? [part] : [new Tab(), part] }));
}
