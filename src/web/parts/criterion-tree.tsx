import type { Criterion } from "../../vocabulary.ts";

/** A guideline's conditions as a nested list: all of, any of, some of. */
export function CriterionTree({ criterion }: { criterion: Criterion }) {
  return (
    <ul className="criterion-tree">
      <Node criterion={criterion} />
    </ul>
  );
}

function Node({ criterion }: { criterion: Criterion }) {
  if ("of" in criterion) {
    return (
      <li>
        <strong>{groupWords(criterion)}</strong>
        {criterion.text && ` ${criterion.text}`}
        <ul>
          {criterion.of.map((child) => (
            <Node key={child.id} criterion={child} />
          ))}
        </ul>
      </li>
    );
  }
  const note = { leaf: null, exclusion: "Against:", limit: "Limit:" }[criterion.kind];
  return (
    <li>
      {note && <strong>{note} </strong>}
      {criterion.text}
    </li>
  );
}

function groupWords(criterion: Extract<Criterion, { of: Criterion[] }>): string {
  if (criterion.kind === "allOf") return "All of:";
  if (criterion.kind === "anyOf") return "Any of:";
  return `At least ${criterion.count} of:`;
}
