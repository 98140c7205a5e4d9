import { SegmentedControl, VisuallyHidden } from "@mantine/core";
import { IconEqual, IconEqualNot } from "@tabler/icons-react";
import { Fragment, type ReactNode, useEffect, useRef, useState } from "react";
import type { CaseFileView, ComparedText, DiffPart, EditedText } from "../api-types.ts";
import { DETERMINATION_WORDS } from "../words.ts";
import { ComparedCitations } from "./compared-citations.tsx";
import { ComparedCriteria } from "./compared-criteria.tsx";

interface Props {
  text: ComparedText;
  /** It is what a link led to. */
  asked: boolean;
  caseFile: CaseFileView | undefined;
}

/** One item: the model's draft, what the reviewer made of it and the letter side by side, then its citations and criteria aligned. */
export function ComparedItem({ text, asked, caseFile }: Props) {
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!asked) return;
    article.current?.focus({ preventScroll: true });
    article.current?.scrollIntoView({ block: "start" });
  }, [asked]);
  const [mode, setMode] = useState("sides");
  const { agree, draft, final, approved } = text;
  return (
    <article className="compared" aria-label={text.request} tabIndex={-1} ref={article}>
      <div className="row section-head">
        <h2>{text.request}</h2>
        <span className="grow" />
        <SegmentedControl
          size="xs"
          aria-label={`How to show ${text.request}`}
          value={mode}
          onChange={setMode}
          data={[
            { value: "sides", label: "Side by side" },
            { value: "diff", label: "Draft against letter" },
          ]}
        />
      </div>
      <p className="row">
        <span className="state" data-state={agree ? "documented" : "conflicting"}>
          {agree ? <IconEqual size={16} aria-hidden /> : <IconEqualNot size={16} aria-hidden />}
          {agree ? "Agree" : "Differ"}
        </span>
        draft {draft ? DETERMINATION_WORDS[draft].toLowerCase() : "none"}, letter{" "}
        {final ? DETERMINATION_WORDS[final].toLowerCase() : "none"}
        <span className="meta">
          likeness to the letter {text.similarity.toFixed(2)}
          {text.firstSimilarity !== null && ` (the model’s draft ${text.firstSimilarity.toFixed(2)})`}
        </span>
      </p>
      {mode === "diff" ? (
        <p className="rationale-text paper">
          <Marked parts={text.diff} />
        </p>
      ) : (
        <div className="sides">
          <OwnSides text={text} />
          <Side request={text.request} name="Letter">
            {text.finalRationale}
          </Side>
        </div>
      )}
      {text.finalRequest && text.finalRequest !== text.request && (
        <p className="meta">The letter calls it: {text.finalRequest}</p>
      )}
      <ComparedCitations citations={text.citations} request={text.request} approved={approved} />
      <ComparedCriteria text={text} caseFile={caseFile} />
    </article>
  );
}

/** One item of which no letter is recorded: what the reviewer made of the model's draft. */
export function EditedItem({ text }: { text: EditedText }) {
  return (
    <article className="compared" aria-label={text.request}>
      <h3 className="section-head">{text.request}</h3>
      <div className="sides">
        <OwnSides text={text} />
      </div>
    </article>
  );
}

/** The model's draft, and beside it the text with what the reviewer changed; one text where nobody did. */
function OwnSides({ text: { request, firstDraft, approved, changes, draftRationale } }: { text: EditedText }) {
  return (
    <>
      {firstDraft && (
        <Side request={request} name={`Model’s draft, ${DETERMINATION_WORDS[firstDraft.determination].toLowerCase()}`}>
          {firstDraft.rationale}
        </Side>
      )}
      <Side request={request} name={nameOwn(approved, changes)}>
        {changes ? <Marked parts={changes} /> : draftRationale}
      </Side>
    </>
  );
}

/** What the middle text is, and how much of the model's draft was changed in it. */
function nameOwn(approved: boolean, changes: DiffPart[] | null): string {
  const name = approved ? "Approved text" : "Current draft, not approved";
  if (!changes) return name;
  const words = (kind: DiffPart["kind"]) =>
    changes
      .filter((part) => part.kind === kind)
      .reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]\S*/gu) ?? []).length, 0);
  if (changes.every(({ kind }) => kind === "same")) return `${name}, in the model’s words`;
  return `${name}: ${words("added")} words put in, ${words("removed")} taken out`;
}

/** A text with its word differences marked; whoever hears it is told where they begin. */
function Marked({ parts }: { parts: DiffPart[] }) {
  return parts.map((part, at) => {
    const key = `${at}/${part.kind}`;
    if (part.kind === "same") return <Fragment key={key}>{part.text}</Fragment>;
    const Tag = part.kind === "added" ? "ins" : "del";
    return (
      <Tag key={key}>
        <VisuallyHidden>{part.kind === "added" ? " put in: " : " taken out: "}</VisuallyHidden>
        {part.text}
      </Tag>
    );
  });
}

function Side({ request, name, children }: { request: string; name: string; children: ReactNode }) {
  return (
    <section aria-label={`${name}, ${request}`}>
      <h3 className="label">{name}</h3>
      <p className="rationale-text paper">{children || "No text."}</p>
    </section>
  );
}
