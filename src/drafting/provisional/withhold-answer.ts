import type { UIMessage, UIMessageChunk } from "ai";

type Part = UIMessage["parts"][number];

/** Stands in the chat where an answer would give a draft away. */
export const WITHHELD_WORDS =
  "This part of the answer tells of a draft. It is shown once your provisional determination for the item is recorded.";

/**
 * Keeps a draft out of what a reader sees of the chat while the items `withheld` are kept back from them: the proposal, the states of its
 * criteria, earlier drafts that the case was read with, and what the answer says after it has worked on such a draft. What
 * is stored stays whole. Words that were said without any of these tools pass: code cannot tell whether they lean.
 */
export function withholdParts(stored: readonly unknown[], withheld: ReadonlySet<string>): Part[] {
  // Stored messages hold parts of the AI SDK, as untyped JSON.
  const parts = stored as readonly Part[];
  if (withheld.size === 0) return [...parts];
  let told = false;
  return parts.map((part): Part => {
    if (part.type === "text" || part.type === "reasoning") return told ? { ...part, text: WITHHELD_WORDS } : part;
    if (!("toolCallId" in part)) return part;
    const name = part.type === "dynamic-tool" ? part.toolName : part.type.replace(/^tool-/, "");
    told ||= tellsOfDraft(name, part.input, withheld);
    // The fields stay those of the part's own state; only the two values that hold the draft are replaced.
    return {
      ...part,
      input: redactInput(name, part.input, withheld),
      ...("output" in part && part.output !== undefined
        ? { output: redactOutput(name, part.input, part.output, withheld) }
        : {}),
    } as Part;
  });
}

/** The same for an answer on its way, chunk by chunk. */
export function withholdChunks(withheld: ReadonlySet<string>): TransformStream<UIMessageChunk, UIMessageChunk> {
  let told = false;
  /** Texts that have said once that they are kept back. */
  const replaced = new Set<string>();
  const calls = new Map<string, { name: string; input: unknown }>();
  return new TransformStream({
    transform(chunk, controller) {
      if (withheld.size === 0) return controller.enqueue(chunk);
      switch (chunk.type) {
        case "tool-input-start":
          calls.set(chunk.toolCallId, { name: chunk.toolName, input: {} });
          break;
        case "tool-input-delta":
          // Arguments on their way cannot be told apart yet; they follow whole.
          if (calls.get(chunk.toolCallId)?.name === "proposeDraft") return;
          break;
        case "tool-input-available":
        case "tool-input-error":
          calls.set(chunk.toolCallId, { name: chunk.toolName, input: chunk.input });
          told ||= tellsOfDraft(chunk.toolName, chunk.input, withheld);
          return controller.enqueue({ ...chunk, input: redactInput(chunk.toolName, chunk.input, withheld) });
        case "tool-output-available": {
          const call = calls.get(chunk.toolCallId);
          if (!call) break;
          return controller.enqueue({ ...chunk, output: redactOutput(call.name, call.input, chunk.output, withheld) });
        }
        case "text-delta":
        case "reasoning-delta":
          if (!told) break;
          if (replaced.has(chunk.id)) return;
          replaced.add(chunk.id);
          return controller.enqueue({ ...chunk, delta: WITHHELD_WORDS });
      }
      controller.enqueue(chunk);
    },
  });
}

/** Whether a call works on a draft that is kept back; a proposal without a readable item counts. */
function tellsOfDraft(name: string, input: unknown, withheld: ReadonlySet<string>): boolean {
  const { disputedItemId, criterionId } = fieldsOf(input);
  if (name === "proposeDraft") return typeof disputedItemId !== "string" || withheld.has(disputedItemId);
  if (name === "prepareItems") return tellsOfItems(input, withheld);
  if (name !== "findEvidence") return false;
  if (typeof disputedItemId === "string") return withheld.has(disputedItemId);
  return criterionId !== undefined;
}

/** Prepared items show what each condition comes to; a call that names none prepares the first ones. */
function tellsOfItems(input: unknown, withheld: ReadonlySet<string>): boolean {
  const { disputedItemIds } = fieldsOf(input);
  return !Array.isArray(disputedItemIds) || disputedItemIds.some((id) => withheld.has(String(id)));
}

function redactInput(name: string, input: unknown, withheld: ReadonlySet<string>): unknown {
  if (name !== "proposeDraft" || !tellsOfDraft(name, input, withheld)) return input;
  const { disputedItemId } = fieldsOf(input);
  return typeof disputedItemId === "string" ? { disputedItemId } : {};
}

function redactOutput(name: string, input: unknown, output: unknown, withheld: ReadonlySet<string>): unknown {
  if (name === "readCase") {
    const { items } = fieldsOf(output);
    if (!Array.isArray(items)) return output;
    const shown = items.map((item) => (withheld.has(String(fieldsOf(item).id)) ? { ...item, draft: null } : item));
    return { ...fieldsOf(output), items: shown };
  }
  if (!tellsOfDraft(name, input, withheld)) return output;
  if (name !== "proposeDraft") return { error: WITHHELD_WORDS };
  const { stored, disputedItemId, revision } = fieldsOf(output);
  return stored === true ? { stored, disputedItemId, revision, withheld: true, checks: [] } : { error: WITHHELD_WORDS };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
