import type { UIMessage, UIMessageChunk } from "ai";

type Part = UIMessage["parts"][number];

/** What of a message is kept. Every length is in characters; a value is measured as JSON. */
export interface PartLimits {
  perValue: number;
  perMessage: number;
}

const LEFT_OUT = "Too long to be kept in the history.";
const MAX_ERROR_CHARACTERS = 2_000;
const NO_LIMITS: PartLimits = { perValue: Number.POSITIVE_INFINITY, perMessage: Number.POSITIVE_INFINITY };

/**
 * A message's parts as they grow from its chunks, in the shapes of the AI SDK, for the page that shows it and for the server
 * that writes it down. Only the part that a chunk changes becomes a new object; the SDK's own reader copies the whole message
 * at every chunk, and an answer with many tool results has hundreds of chunks and hundreds of kilobytes.
 */
export class MessageParts {
  parts: Part[];
  private readonly limits: PartLimits;
  private readonly places = new Map<string, number>();
  private kept = 0;

  constructor(limits: PartLimits = NO_LIMITS, parts: Part[] = []) {
    this.limits = limits;
    this.parts = parts;
  }

  add(chunk: UIMessageChunk): void {
    switch (chunk.type) {
      case "start-step":
        this.parts = [...this.parts, { type: "step-start" }];
        break;
      case "text-start":
        this.put(chunk.id, { type: "text", text: "", state: "streaming" });
        break;
      case "reasoning-start":
        this.put(chunk.id, { type: "reasoning", text: "", state: "streaming" });
        break;
      case "text-delta":
      case "reasoning-delta":
        if (this.takes(chunk.delta.length))
          this.change(chunk.id, (part) => ("text" in part ? { ...part, text: part.text + chunk.delta } : part));
        break;
      case "text-end":
      case "reasoning-end":
        this.change(chunk.id, (part) => ({ ...part, state: "done" }) as Part);
        // A later step may use the same id for another text.
        this.places.delete(chunk.id);
        break;
      case "tool-input-start":
        this.putCall(chunk, { state: "input-streaming", input: undefined });
        break;
      case "tool-input-available":
        this.putCall(chunk, { state: "input-available", input: this.bound(chunk.input) });
        break;
      case "tool-input-error":
        this.putCall(chunk, { state: "output-error", input: this.bound(chunk.input), ...toError(chunk.errorText) });
        break;
      case "tool-output-available":
        if (this.takesValue(chunk.output))
          this.endCall(chunk.toolCallId, { state: "output-available", output: chunk.output });
        else this.endCall(chunk.toolCallId, { state: "output-error", ...toError(LEFT_OUT) });
        break;
      case "tool-output-error":
        this.endCall(chunk.toolCallId, { state: "output-error", ...toError(chunk.errorText) });
        break;
    }
  }

  private put(key: string, part: Part): void {
    const at = this.places.get(key) ?? this.parts.length;
    this.places.set(key, at);
    const parts = [...this.parts];
    parts[at] = part;
    this.parts = parts;
  }

  private change(key: string, change: (part: Part) => Part): void {
    const at = this.places.get(key);
    const part = at === undefined ? undefined : this.parts[at];
    if (at !== undefined && part) this.parts = this.parts.with(at, change(part));
  }

  private putCall(call: { toolCallId: string; toolName: string; dynamic?: boolean | undefined }, rest: object): void {
    const named = call.dynamic ? { type: "dynamic-tool", toolName: call.toolName } : { type: `tool-${call.toolName}` };
    // The fields are those of the SDK's tool part in the state that `rest` names.
    this.put(`call ${call.toolCallId}`, { ...named, toolCallId: call.toolCallId, ...rest } as Part);
  }

  private endCall(toolCallId: string, rest: object): void {
    this.change(`call ${toolCallId}`, (part) => ({ ...part, ...rest }) as Part);
  }

  /** The value, or a note where it is too long: what a model makes up must not burst the row that holds the answer. */
  private bound(value: unknown): unknown {
    return this.takesValue(value) ? value : { leftOut: LEFT_OUT };
  }

  private takesValue(value: unknown): boolean {
    if (this.limits === NO_LIMITS) return true;
    const length = JSON.stringify(value)?.length ?? 0;
    return length <= this.limits.perValue && this.takes(length);
  }

  private takes(length: number): boolean {
    if (this.kept + length > this.limits.perMessage) return false;
    this.kept += length;
    return true;
  }
}

const toError = (text: string) => ({ errorText: text.slice(0, MAX_ERROR_CHARACTERS) });
