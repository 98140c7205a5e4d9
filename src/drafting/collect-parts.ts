import type { UIMessage, UIMessageChunk } from "ai";

type Part = UIMessage["parts"][number];

/** Most of one argument or answer of a tool that is kept in the history, in characters of JSON. */
const MAX_VALUE_CHARACTERS = 150_000;
/** Most of one message that is kept; a row of D1 holds 2 MB, and a letter may take three bytes. */
const MAX_MESSAGE_CHARACTERS = 600_000;
const LEFT_OUT = "Too long to be kept in the history.";

/**
 * Builds a message's parts from its chunks, in the shapes of the AI SDK. The SDK's own reader copies the whole message at
 * every chunk; an answer with many tool results has hundreds of chunks and hundreds of kilobytes, and this one is only
 * written down now and then. Arguments still on their way are left out: what is stored is what was said or done.
 */
export class PartCollector {
  readonly parts: Part[] = [];
  private readonly open = new Map<string, { text: string; state?: "streaming" | "done" | undefined }>();
  private readonly calls = new Map<string, number>();
  private kept = 0;

  add(chunk: UIMessageChunk): void {
    switch (chunk.type) {
      case "start-step":
        this.parts.push({ type: "step-start" });
        break;
      case "text-start":
      case "reasoning-start": {
        const part = {
          type: chunk.type === "text-start" ? "text" : "reasoning",
          text: "",
          state: "streaming",
        } as const;
        // The same object stands in both places, so that a delta reaches the part.
        const growing: { type: "text" | "reasoning"; text: string; state: "streaming" | "done" } = { ...part };
        this.parts.push(growing);
        this.open.set(chunk.id, growing);
        break;
      }
      case "text-delta":
      case "reasoning-delta": {
        const part = this.open.get(chunk.id);
        if (part && this.kept + chunk.delta.length <= MAX_MESSAGE_CHARACTERS) {
          part.text += chunk.delta;
          this.kept += chunk.delta.length;
        }
        break;
      }
      case "text-end":
      case "reasoning-end": {
        const part = this.open.get(chunk.id);
        if (part) part.state = "done";
        this.open.delete(chunk.id);
        break;
      }
      case "tool-input-available":
        this.putCall(chunk, { state: "input-available", input: this.bound(chunk.input) });
        break;
      case "tool-input-error":
        this.putCall(chunk, {
          state: "output-error",
          input: this.bound(chunk.input),
          errorText: chunk.errorText.slice(0, 2_000),
        });
        break;
      case "tool-output-available":
        this.endOutput(chunk.toolCallId, chunk.output);
        break;
      case "tool-output-error":
        this.endCall(chunk.toolCallId, { state: "output-error", errorText: chunk.errorText.slice(0, 2_000) });
        break;
    }
  }

  private putCall(
    { toolCallId, toolName, dynamic }: { toolCallId: string; toolName: string; dynamic?: boolean | undefined },
    rest: Record<string, unknown>,
  ): void {
    const named = dynamic ? { type: "dynamic-tool", toolName } : { type: `tool-${toolName}` };
    this.calls.set(toolCallId, this.parts.length);
    // The fields are those of the SDK's tool part in the state that `rest` names.
    this.parts.push({ ...named, toolCallId, ...rest } as Part);
  }

  private endOutput(toolCallId: string, output: unknown): void {
    if (this.fits(output)) this.endCall(toolCallId, { state: "output-available", output });
    else this.endCall(toolCallId, { state: "output-error", errorText: LEFT_OUT });
  }

  /** The value, or a note where it is too long: what a model makes up must not burst the row that holds the answer. */
  private bound(value: unknown): unknown {
    return this.fits(value) ? value : { leftOut: LEFT_OUT };
  }

  private fits(value: unknown): boolean {
    const length = JSON.stringify(value)?.length ?? 0;
    if (length > MAX_VALUE_CHARACTERS || this.kept + length > MAX_MESSAGE_CHARACTERS) return false;
    this.kept += length;
    return true;
  }

  private endCall(toolCallId: string, rest: Record<string, unknown>): void {
    const at = this.calls.get(toolCallId);
    const part = at === undefined ? undefined : this.parts[at];
    // As above: the input stays, the state and the output or error are added.
    if (at !== undefined && part) this.parts[at] = { ...part, ...rest } as Part;
  }
}
