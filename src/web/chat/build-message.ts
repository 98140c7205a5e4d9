import type { UIMessageChunk } from "ai";
import { MessageParts } from "../../message-parts.ts";
import type { ChatMessage } from "../api-types.ts";

/** An answer as it grows, from its chunks; what a chunk leaves as it was stays the same object, so that React skips it. */
export class MessageBuilder {
  /** Set once the server has said that the answer is over, however it ended. */
  over = false;
  private readonly message: ChatMessage;
  private readonly body: MessageParts;
  private metadata: ChatMessage["metadata"];
  private id: string;

  constructor(message: ChatMessage) {
    this.message = message;
    this.id = message.id;
    this.metadata = message.metadata;
    this.body = new MessageParts(undefined, message.parts);
  }

  get snapshot(): ChatMessage {
    // The parts are those of the server's own stream.
    return { ...this.message, id: this.id, metadata: this.metadata, parts: this.body.parts as ChatMessage["parts"] };
  }

  add(chunk: UIMessageChunk): void {
    if (chunk.type === "start") {
      this.id = chunk.messageId ?? this.id;
      // The server's metadata of a message; see `viewOf` of its route.
      this.metadata = { ...this.metadata, ...(chunk.messageMetadata as object) } as ChatMessage["metadata"];
    }
    if (chunk.type === "finish" || chunk.type === "abort" || chunk.type === "error") this.over = true;
    this.body.add(chunk);
  }
}
