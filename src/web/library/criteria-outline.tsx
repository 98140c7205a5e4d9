import type { ReactNode } from "react";
import type { Criterion } from "../../vocabulary.ts";

interface Props {
  criterion: Criterion;
  /** How a condition's text is drawn; plain where nothing is given. */
  drawText?: (criterion: Criterion, text: string) => ReactNode;
}

const UNIT_WORDS: Record<string, string> = { "milligrams-morphine": "mg of morphine equivalent" };

/** A guideline's conditions as a nested list that reads aloud: all of, any of, at least two of, unless, at most. */
export function CriteriaOutline({ criterion, drawText = (_, text) => text }: Props) {
  return (
    <ul className="outline">
      <Node criterion={criterion} drawText={drawText} top />
    </ul>
  );
}

function Node({ criterion, drawText, top = false }: Required<Props> & { top?: boolean }) {
  if ("of" in criterion) {
    return (
      <li className={top ? undefined : "outline-node"} data-kind={criterion.kind}>
        <span className="outline-word">{groupWords(criterion, top)}</span>
        {criterion.text && <> {drawText(criterion, criterion.text)}</>}
        <ul>
          {flatten(criterion).map((child) => (
            <Node key={child.id} criterion={child} drawText={drawText} />
          ))}
        </ul>
      </li>
    );
  }
  const word = leafWord(criterion);
  return (
    <li className={top ? undefined : "outline-node"} data-kind={criterion.kind}>
      {word && <span className="outline-word">{word} </span>}
      {drawText(criterion, criterion.text)}
      {criterion.kind === "limit" && <LimitFigure limit={criterion} />}
    </li>
  );
}

/** All of, within all of, is one list. */
function flatten(group: Extract<Criterion, { of: Criterion[] }>): Criterion[] {
  if (group.kind !== "allOf") return group.of;
  return group.of.flatMap((child) => (child.kind === "allOf" && !child.text ? flatten(child) : [child]));
}

function leafWord(criterion: Criterion): string | null {
  if (criterion.kind === "exclusion") return "Unless:";
  return criterion.kind === "limit" ? "At most:" : null;
}

/** The number that is compared with the request, where the text does not name it itself. */
function LimitFigure({ limit }: { limit: Extract<Criterion, { kind: "limit" }> }) {
  if (limit.quantity === undefined || new RegExp(`\\b${limit.quantity}\\b`).test(limit.text)) return null;
  const unit = limit.unit ? (UNIT_WORDS[limit.unit] ?? limit.unit) : "";
  return (
    <span className="meta">
      {" "}
      (compared: {limit.quantity} {unit}
      {limit.period && ` per ${limit.period}`})
    </span>
  );
}

function groupWords(criterion: Extract<Criterion, { of: Criterion[] }>, top: boolean): string {
  if (criterion.of.length === 1) return top ? "This is needed:" : "This:";
  if (criterion.kind === "allOf") return top ? "All of these:" : "All of:";
  if (criterion.kind === "anyOf") return top ? "Any one of these:" : "Any one of:";
  return `At least ${criterion.count} of these ${criterion.of.length}:`;
}
