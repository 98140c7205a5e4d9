import type { AlignmentType as Alignment, LevelFormat as Format, ILevelsOptions, IStylesOptions } from "docx";

/** Serif of letters as issued; Liberation Serif has its measures where it is not installed. */
const FONT = "Times New Roman";
/** Half points. */
const BODY = 23;

export const STYLE = { fact: "LetterFact", note: "LetterNote", foot: "Footer" } as const;
export const DOCUMENT_LIST = "documents-reviewed";

/** Styles of a letter: headings are headings, so that readers with a screen reader can jump. */
export function letterStyles(docx: { AlignmentType: typeof Alignment }): IStylesOptions {
  const { AlignmentType } = docx;
  const run = { font: FONT, color: "000000" };
  return {
    default: {
      document: {
        run: { ...run, size: BODY, language: { value: "en-US", eastAsia: "en-US", bidirectional: "ar-SA" } },
        paragraph: { spacing: { after: 140, line: 271 } },
      },
      heading1: {
        run: { ...run, size: 24, bold: true },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 320, after: 140 }, keepNext: true },
      },
      heading2: {
        run: { ...run, size: BODY, bold: true },
        paragraph: { spacing: { before: 320, after: 140 }, keepNext: true, keepLines: true },
      },
    },
    paragraphStyles: [
      { id: STYLE.foot, name: "footer", basedOn: "Normal", run: { size: 18 }, paragraph: { spacing: { after: 0 } } },
      {
        id: STYLE.fact,
        name: "Letter fact",
        basedOn: "Normal",
        quickFormat: true,
        paragraph: { spacing: { after: 0 } },
      },
      {
        id: STYLE.note,
        name: "Letter draft mark",
        basedOn: "Normal",
        run: { bold: true, size: 22 },
        paragraph: { alignment: AlignmentType.CENTER },
      },
    ],
  };
}

/** One bullet level for the documents reviewed. */
export function documentBullets(docx: {
  AlignmentType: typeof Alignment;
  LevelFormat: typeof Format;
}): ILevelsOptions[] {
  return [
    {
      level: 0,
      format: docx.LevelFormat.BULLET,
      text: "•",
      alignment: docx.AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 360, hanging: 240 }, spacing: { after: 40 } } },
    },
  ];
}
