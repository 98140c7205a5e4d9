import type { UIMessage, UIMessageChunk } from "ai";

type Part = UIMessage["parts"][number];

/**
 * Builds a message's parts from its chunks, in the shapes of the AI SDK. The SDK's own reader copies the whole message at
 * every chunk; an answer with many tool results has hundreds of chunks and hundreds of kilobytes, and this one is only
 * written down now and then. Arguments still on their way are left out: what is stored is what was said or done.
 */
export class PartCollector {
  readonly parts: Part[] = [];
  private readonly open = new Map<string, { text: string; state?: "streaming" | "done" | undefined }>();
  private readonly calls = new Map<string, number>();

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
        if (part) part.text += chunk.delta;
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
        this.putCall(chunk, { state: "input-available", input: chunk.input });
        break;
      case "tool-input-error":
        this.putCall(chunk, { state: "output-error", input: chunk.input, errorText: chunk.errorText });
        break;
      case "tool-output-available":
        this.endCall(chunk.toolCallId, { state: "output-available", output: chunk.output });
        break;
      case "tool-output-error":
        this.endCall(chunk.toolCallId, { state: "output-error", errorText: chunk.errorText });
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

  private endCall(toolCallId: string, rest: Record<string, unknown>): void {
    const at = this.calls.get(toolCallId);
    const part = at === undefined ? undefined : this.parts[at];
    // As above: the input stays, the state and the output or error are added.
    if (at !== undefined && part) this.parts[at] = { ...part, ...rest } as Part;
  }
}
