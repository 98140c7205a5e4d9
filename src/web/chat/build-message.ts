import type { UIMessageChunk } from "ai";
import type { ChatMessage } from "../api-types.ts";

type Part = ChatMessage["parts"][number];

/**
 * An answer as it grows, from its chunks. Only the part that a chunk changes becomes a new object, so that React renders
 * that part alone. Arguments on their way are not shown; a tool call shows as running until they are whole.
 */
export class MessageBuilder {
  /** Set once the server has said that the answer is over, however it ended. */
  over = false;
  private message: ChatMessage;
  private readonly places = new Map<string, number>();

  constructor(message: ChatMessage) {
    this.message = message;
  }

  get snapshot(): ChatMessage {
    return this.message;
  }

  add(chunk: UIMessageChunk): void {
    switch (chunk.type) {
      case "start":
        this.message = {
          ...this.message,
          ...(chunk.messageId ? { id: chunk.messageId } : {}),
          // The server's metadata of a message; see `viewOf` of its route.
          metadata: { ...this.message.metadata, ...(chunk.messageMetadata as object) } as ChatMessage["metadata"],
        };
        break;
      case "text-start":
        this.put(chunk.id, { type: "text", text: "", state: "streaming" });
        break;
      case "reasoning-start":
        this.put(chunk.id, { type: "reasoning", text: "", state: "streaming" });
        break;
      case "text-delta":
      case "reasoning-delta":
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
      case "finish":
      case "abort":
      case "error":
        this.over = true;
        break;
    }
  }

  private put(key: string, part: Part): void {
    const at = this.places.get(key) ?? this.message.parts.length;
    this.places.set(key, at);
    const parts = [...this.message.parts];
    parts[at] = part;
    this.message = { ...this.message, parts };
  }

  private change(key: string, change: (part: Part) => Part): void {
    const at = this.places.get(key);
    const part = at === undefined ? undefined : this.message.parts[at];
    if (at !== undefined && part) this.message = { ...this.message, parts: this.message.parts.with(at, change(part)) };
  }

  private putCall(call: { toolCallId: string; toolName: string; dynamic?: boolean | undefined }, rest: object): void {
    const named = call.dynamic ? { type: "dynamic-tool", toolName: call.toolName } : { type: `tool-${call.toolName}` };
    // The fields are those of the SDK's tool part in the state that `rest` names.
    this.put(`call ${call.toolCallId}`, { ...named, toolCallId: call.toolCallId, ...rest } as Part);
  }

  private endCall(toolCallId: string, rest: object): void {
    this.change(`call ${toolCallId}`, (part) => ({ ...part, ...rest }) as Part);
  }
}
