/** Reads the tool parts of a message, which come from a model by way of the server and may be incomplete. */
import type { ChatMessage, ToolName, ToolShapes } from "./api-types.ts";

const NAMES: ToolName[] = [
  "readCase",
  "prepareItems",
  "findExcerpts",
  "readExcerpt",
  "findEvidence",
  "readPage",
  "proposeDraft",
  "restoreRevision",
];

export interface ToolCall<Name extends ToolName = ToolName> {
  name: Name;
  id: string;
  running: boolean;
  input: Partial<ToolShapes[Name]["input"]>;
  /** Null while it runs and where it failed. */
  output: ToolShapes[Name]["output"] | null;
  error: string | null;
}

/** A call of a tool that has no words of its own here. */
export interface OtherCall {
  name: "other";
  id: string;
  running: boolean;
  /** The tool's name as words: "compareItems" → "compare items". */
  words: string;
  input: null;
  output: null;
  error: string | null;
}

export type AnyToolCall = { [Name in ToolName]: ToolCall<Name> }[ToolName] | OtherCall;

type Part = ChatMessage["parts"][number];

/** The tool call in a part, or null for a part of another kind. */
export function readToolCall(part: Part): AnyToolCall | null {
  if (!("toolCallId" in part)) return null;
  const tool = part.type === "dynamic-tool" ? part.toolName : part.type.replace(/^tool-/, "");
  const name = NAMES.find((one) => one === tool);
  const output = "output" in part && part.state === "output-available" ? part.output : null;
  const refused = isObject(output) && typeof output.error === "string" ? output.error : null;
  const failed = part.state === "output-error" ? (part.errorText ?? "The tool failed.") : null;
  const common = {
    id: part.toolCallId,
    running: part.state === "input-streaming" || part.state === "input-available",
    error: refused ?? failed,
  };
  if (!name) return { ...common, name: "other", words: wordsOf(tool), input: null, output: null };
  // The server's tool contract fixes what a tool named so takes and gives; a refusal was set apart above.
  return {
    ...common,
    name,
    input: isObject(part.input) ? part.input : {},
    output: refused === null && isObject(output) ? output : null,
  } as AnyToolCall;
}

function wordsOf(tool: string): string {
  return tool.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}

/** How many drafts the messages tell were stored. */
export function storedDrafts(messages: ChatMessage[]): number {
  let stored = 0;
  for (const message of messages) {
    for (const part of message.parts) {
      const call = readToolCall(part);
      if (call?.name === "proposeDraft" && call.output?.stored) stored += 1;
    }
  }
  return stored;
}

export type Block =
  | { kind: "text"; key: string; text: string; part: number }
  | { kind: "tools"; key: string; name: AnyToolCall["name"]; calls: AnyToolCall[] };

/** A message as text and runs of tool calls; consecutive calls of one tool are one block. */
export function groupParts(message: ChatMessage): Block[] {
  const blocks: Block[] = [];
  message.parts.forEach((part, index) => {
    const last = blocks.at(-1);
    const call = readToolCall(part);
    if (call) {
      if (last?.kind === "tools" && last.name === call.name) last.calls.push(call);
      else blocks.push({ kind: "tools", key: call.id, name: call.name, calls: [call] });
    } else if (part.type === "text" && part.text.trim()) {
      blocks.push({ kind: "text", key: `text-${index}`, text: part.text, part: index });
    }
  });
  return blocks;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
