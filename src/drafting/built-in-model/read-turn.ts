import type { LanguageModelV4Prompt } from "@ai-sdk/provider";
import type { z } from "zod";
import type { DraftProposal, Excerpt } from "../../vocabulary.ts";
import { compactProposal } from "../preparation/compact-proposal.ts";
import { expandProposal, type GivenProposal } from "../preparation/expand-proposal.ts";
import type { ToolName, ToolOutputs, ToolRefusal, toolInputs } from "../tool-contract.ts";
import { type ReadItem, readPrepared, toEvidenceAnswers } from "./read-prepared.ts";

type Inputs = { [Name in Exclude<ToolName, "proposeDraft">]: z.infer<(typeof toolInputs)[Name]> } & {
  proposeDraft: DraftProposal;
};

export interface ToolAnswer<Name extends ToolName = ToolName> {
  input: Inputs[Name];
  output: ToolOutputs[Name];
}

/** What a step knows: the reviewer's newest message, what was said before, and what the tools answered since. */
export class Turn {
  readonly question: string;
  /** Earlier messages, oldest first. */
  readonly history: { role: "user" | "assistant"; text: string }[];
  private readonly answers: { name: string; input: unknown; output: unknown; refused: string | null }[];
  private readonly offered: ReadonlySet<string>;
  private readonly prepared: ReturnType<typeof readPrepared>;

  private constructor(
    question: string,
    history: Turn["history"],
    answers: Turn["answers"],
    offered: ReadonlySet<string>,
  ) {
    this.question = question;
    this.history = history;
    this.answers = answers;
    this.offered = offered;
    const told = this.answersOf("prepareItems").map(({ output }) => output);
    this.prepared = readPrepared(told, this.answersOf("readCase")[0]?.output);
    this.answers.push(...toEvidenceAnswers(this.prepared));
    for (const answer of this.answers) {
      if (answer.name === "proposeDraft") answer.input = this.expand(answer.input);
    }
  }

  static read(prompt: LanguageModelV4Prompt, offered: ReadonlySet<string> = new Set()): Turn {
    const newest = prompt.findLastIndex((message) => message.role === "user");
    const question = newest < 0 ? "" : textOf(prompt[newest]);
    const history = prompt.slice(0, Math.max(0, newest)).flatMap((message) => {
      if (message.role !== "user" && message.role !== "assistant") return [];
      return [{ role: message.role, text: textOf(message) }];
    });
    const inputs = new Map<string, unknown>();
    const answers: Turn["answers"] = [];
    for (const message of prompt.slice(newest + 1)) {
      if (message.role !== "assistant" && message.role !== "tool") continue;
      for (const part of message.content) {
        if (part.type === "tool-call") inputs.set(part.toolCallId, parseInput(part.input));
        if (part.type !== "tool-result") continue;
        const { output, refused } = readOutput(part.output);
        answers.push({ name: part.toolName, input: inputs.get(part.toolCallId), output, refused });
      }
    }
    return new Turn(question, history, answers, offered);
  }

  /** The tool's usable answers in this turn, oldest first, with what was asked. */
  answersOf<Name extends ToolName>(name: Name): ToolAnswer<Name>[] {
    // The tools' own schemas produced both; a refusal was set apart when it was read.
    return this.answers
      .filter((answer) => answer.name === name && answer.refused === null)
      .map(({ input, output }) => ({ input, output }) as ToolAnswer<Name>);
  }

  /** Whether a tool was asked this, answered or refused. */
  hasAsked<Name extends ToolName>(name: Name, matches: (input: Inputs[Name]) => boolean): boolean {
    return this.answers.some((answer) => answer.name === name && matches((answer.input ?? {}) as Inputs[Name]));
  }

  /** Whether the model may call this tool. */
  offers(name: ToolName): boolean {
    return this.offered.has(name);
  }

  /** What was prepared for an item in this turn. */
  preparedOf(disputedItemId: string): ReadItem | undefined {
    return this.prepared.items.get(disputedItemId);
  }

  /** The search of the library for an item. */
  searchFor(disputedItemId: string): ToolOutputs["findExcerpts"] | undefined {
    return this.answersOf("findExcerpts").find(({ input }) => input?.disputedItemId === disputedItemId)?.output;
  }

  /** The excerpts of these ids that were read, in their order. */
  readExcerpts(ids: string[]): Excerpt[] {
    const read = this.answersOf("readExcerpt");
    return ids.flatMap((id) => read.find(({ input }) => input.excerptId === id)?.output.excerpt ?? []);
  }

  /** A proposal in as few words as what was prepared in this turn allows. */
  compact(proposal: DraftProposal): GivenProposal | DraftProposal {
    const item = this.prepared.told.get(proposal.disputedItemId);
    return item ? compactProposal(proposal, item, this.prepared.quotes) : proposal;
  }

  /** A proposal of this turn with its quotes and conditions in full. */
  private expand(input: unknown): unknown {
    const given = input as GivenProposal | undefined;
    if (!Array.isArray(given?.criteria) || !Array.isArray(given.citations)) return input;
    return expandProposal(given, {
      quote: (ref) => this.prepared.quotes.get(ref),
      item: (id) => this.prepared.told.get(id),
    }).proposal;
  }

  get refusals(): string[] {
    return this.answers.flatMap((answer) => (answer.refused === null ? [] : [answer.refused]));
  }

  get stepsTaken(): number {
    return this.answers.length;
  }
}

function textOf(message: LanguageModelV4Prompt[number] | undefined): string {
  if (!message) return "";
  if (typeof message.content === "string") return message.content;
  return message.content.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n");
}

function parseInput(input: unknown): unknown {
  if (typeof input !== "string") return input;
  try {
    return JSON.parse(input);
  } catch {
    return {};
  }
}

function readOutput(output: { type: string; value?: unknown; reason?: string | undefined }): {
  output: unknown;
  refused: string | null;
} {
  if (output.type === "json" || output.type === "text") {
    const value = output.type === "text" ? parseInput(output.value) : output.value;
    const refusal = value as ToolRefusal | null;
    if (refusal && typeof refusal === "object" && typeof refusal.error === "string")
      return { output: null, refused: refusal.error };
    return { output: value, refused: null };
  }
  return { output: null, refused: typeof output.value === "string" ? output.value : "The tool failed." };
}
