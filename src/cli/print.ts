import { citePages } from "../cite-pages.ts";
import type { Comparison, DraftOutput, Evaluation, ParsedLetter, RankedExcerpt } from "../vocabulary.ts";

const cite = (citation: {
  source: string;
  chapter: string | null;
  topic?: string | null | undefined;
  pages: string[];
}) => [citation.source, citation.chapter, citation.topic, citePages(citation.pages)].filter(Boolean).join(", ");

/** Drafts as text for a terminal. */
export function printDrafts(output: DraftOutput): string {
  const lines = [`${output.caseFile}, editions of ${output.asOf ?? "unknown date"}, ${output.model.id}`];
  for (const [index, item] of output.items.entries()) {
    lines.push("", `${index + 1}. ${item.request}: ${item.determination ?? "no draft stored"}`);
    for (const citation of item.citations) {
      lines.push(`   ${cite(citation)}`);
      if (citation.inForce) lines.push(`     ${citation.inForce.why}`);
    }
    if (item.guidelineConflict) lines.push(`   conflict: ${item.guidelineConflict.reason}`);
    if (item.rebuttal) lines.push(`   rebuttal: ${item.rebuttal.reason} (${item.rebuttal.evidence.join("; ")})`);
    for (const study of item.studies ?? []) lines.push(`   study: ${study.citation} (${study.why})`);
    for (const criterion of item.criteria) {
      const where = criterion.evidence.map(({ document, page }) => `${document} p. ${page}`).join("; ");
      lines.push(`   - ${criterion.text}: ${criterion.state}${where ? ` (${where})` : ""}`);
    }
    for (const step of item.searchSequence) {
      const found = step.found.length > 0 ? step.found.slice(0, 3).join(", ") : "nothing";
      lines.push(`   searched ${step.step}: ${found}. ${step.note}`);
    }
    lines.push("", item.rationale);
    for (const check of item.checks) lines.push(`   ${check.severity} ${check.code}: ${check.message}`);
  }
  if (output.inconsistencies.length > 0) lines.push("", "The file contradicts itself:");
  for (const inconsistency of output.inconsistencies) lines.push(`- ${inconsistency}`);
  for (const page of output.unreadablePages) lines.push(`unreadable: ${page.document} p. ${page.page}`);
  return lines.join("\n");
}

/** A parsed letter as text for a terminal. */
export function printLetter(letter: ParsedLetter): string {
  const { worker, dates } = letter;
  const lines = [
    `${letter.kind} (${letter.style}), worker ${worker.age ?? "?"} ${worker.sex ?? "?"}`,
    `injury ${dates.injury ?? "?"}, UR ${dates.urDecision ?? "?"}, application ${dates.applicationReceived ?? "?"}`,
  ];
  for (const item of letter.items) {
    lines.push("", `${item.request}: ${item.determination ?? "no determination"}`);
    for (const guideline of item.urGuidelines) lines.push(`   UR: ${cite(guideline)}`);
    for (const guideline of item.reviewerGuidelines) lines.push(`   reviewer: ${cite(guideline)}`);
  }
  for (const inconsistency of letter.inconsistencies) lines.push(`! ${inconsistency}`);
  return lines.join("\n");
}

/** Ranked excerpts, one a line. */
export function printExcerpts(excerpts: RankedExcerpt[]): string {
  return excerpts
    .map(({ score, source, edition, chapter, topic, pages }) =>
      [score.toFixed(2), `${source} (${edition})`, chapter, topic, citePages(pages)].filter(Boolean).join("  "),
    )
    .join("\n");
}

/** A comparison as text for a terminal. */
export function printComparison({ items, summary }: Comparison): string {
  const figure = (value: number | null) => (value === null ? "-" : value.toFixed(2));
  const lines = items.map(
    (item) =>
      `${item.determination.agree ? "agree " : "differ"}  ${item.request}: draft ${item.determination.draft ?? "none"}, final ${item.determination.final ?? "none"}; pages recall ${figure(item.citations.page.recall)}, sources recall ${figure(item.citations.source.recall)}, text ${figure(item.rationale.similarity)}`,
  );
  const agreed = items.filter((item) => item.determination.agree).length;
  lines.push(
    `${agreed} of ${summary.n} determinations agree, kappa ${figure(summary.kappa)}, overturn recall ${figure(summary.overturnRecall)}, page recall ${figure(summary.pageRecall)}`,
  );
  return lines.join("\n");
}

/** Metrics, one a line. */
export function printEvaluation({ n, metrics }: Evaluation): string {
  const lines = Object.entries(metrics).map(
    ([name, value]) => `${name.padEnd(24)} ${value === null ? "-" : +value.toFixed(3)}`,
  );
  return [`${n} cases`, ...lines].join("\n");
}
