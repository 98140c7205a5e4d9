import type { LanguageModelV4Prompt } from "@ai-sdk/provider";
import type { z } from "zod";
import type { DraftProposal } from "../../vocabulary.ts";
import type { ToolName, ToolOutputs, ToolRefusal, toolInputs } from "../tool-contract.ts";

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

  private constructor(question: string, history: Turn["history"], answers: Turn["answers"]) {
    this.question = question;
    this.history = history;
    this.answers = answers;
  }

  static read(prompt: LanguageModelV4Prompt): Turn {
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
    return new Turn(question, history, answers);
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
