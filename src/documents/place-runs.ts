import type { PlacedText } from "./lay-out-text.ts";

/** The six numbers of a PDF's transformation. */
export type Matrix = [number, number, number, number, number, number];

/** An annotation as PDF.js describes it; which properties it has depends on its kind. */
type Field = Record<string, unknown>;

/**
 * Every run of text of a page where it is seen: its content as PDF.js hands it out, then what was typed into form fields and
 * notes. Pure, so that Worker and browser place the same page alike.
 */
export function placePage(items: readonly object[], annotations: readonly Field[], toScreen: Matrix): PlacedText[] {
  const placed: PlacedText[] = [];
  for (const item of items) {
    if (isRun(item)) placed.push(placeRun(item.str, item.width, item.transform as Matrix, toScreen));
  }
  return [...placed, ...placeFields(annotations, toScreen)];
}

type Run = { str: string; width: number; transform: number[] };

/** Between the runs stand marks of the page's structure. */
function isRun(item: object): item is Run {
  return "str" in item;
}

/** Places a run in the coordinates of its own direction, so that text set sideways reads like any other. */
export function placeRun(text: string, width: number, run: Matrix, toScreen: Matrix): PlacedText {
  const [a, b, c, d, x, y] = multiply(toScreen, run);
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  const turn = ((Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4) as PlacedText["turn"];
  const cos = [1, 0, -1, 0][turn] ?? 1;
  const sin = [0, 1, 0, -1][turn] ?? 0;
  return { text, x: x * cos + y * sin, y: y * cos - x * sin, width, size, turn };
}

/** Values of form fields and typed notes, placed where they are seen. */
function placeFields(annotations: readonly Field[], toScreen: Matrix): PlacedText[] {
  const placed: PlacedText[] = [];
  for (const field of annotations) {
    const value = fieldText(field);
    if (!value || field.hidden || !Array.isArray(field.rect)) continue;
    const [left, bottom, , top] = field.rect as [number, number, number, number];
    const lines = value.split(/\r\n?|\n/);
    const size = Math.min(10, Math.abs(top - bottom) / lines.length) || 10;
    lines.forEach((text, index) => {
      const below = lines.length === 1 ? (top - bottom) / 2 + size * 0.35 : size * (index + 1);
      placed.push(placeRun(text, text.length * size * 0.5, [size, 0, 0, size, left, top - below], toScreen));
    });
  }
  return placed;
}

function fieldText(field: Field): string {
  if (field.subtype === "FreeText") {
    const contents = field.contentsObj as { str?: string } | undefined;
    // Its appearance is drawn by PDF.js as an annotation, never as page content.
    return contents?.str ?? "";
  }
  if (field.subtype !== "Widget" || field.fieldType === "Sig") return "";
  if (field.fieldType === "Btn") {
    const ticked = field.checkBox === true && field.fieldValue === field.exportValue && field.fieldValue !== "Off";
    return ticked ? "[X]" : "";
  }
  if (Array.isArray(field.fieldValue)) return field.fieldValue.join(", ");
  return typeof field.fieldValue === "string" ? field.fieldValue : "";
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}
