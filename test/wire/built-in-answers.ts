import type { LanguageModelV4Message, LanguageModelV4Prompt } from "@ai-sdk/provider";
import type { ChatCompletionRequest } from "@copilotkit/aimock";
import { createBuiltInModel } from "../../src/drafting/built-in-model/index.ts";
import type { ResponseFactory } from "./upstream.ts";

/** In the words of both protocols. */
const USAGE = { prompt_tokens: 120, completion_tokens: 30, input_tokens: 120, output_tokens: 30 };

/**
 * Lets the built-in drafter stand in for a language model behind the OpenAI protocol: translates the request into the AI SDK's
 * prompt, asks it, and gives back its tool calls or its text.
 */
export const answerAsBuiltIn: ResponseFactory = async (request) => {
  const model = createBuiltInModel();
  const { content } = await model.doGenerate({
    prompt: toPrompt(request),
    tools: (request.tools ?? []).map(({ function: { name, parameters } }) => ({
      type: "function",
      name,
      inputSchema: parameters ?? {},
    })),
  });
  const toolCalls = content.flatMap((part) =>
    part.type === "tool-call" ? [{ id: part.toolCallId, name: part.toolName, arguments: part.input }] : [],
  );
  if (toolCalls.length > 0) return { toolCalls, usage: USAGE };
  return { content: content.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n"), usage: USAGE };
};

function toPrompt({ messages }: ChatCompletionRequest): LanguageModelV4Prompt {
  const names = new Map<string, string>();
  return messages.map((message): LanguageModelV4Message => {
    const text = typeof message.content === "string" ? message.content : textOf(message.content);
    switch (message.role) {
      case "user":
        return { role: "user", content: [{ type: "text", text }] };
      case "assistant":
        return {
          role: "assistant",
          content: [
            ...(text ? [{ type: "text" as const, text }] : []),
            ...(message.tool_calls ?? []).map((call) => {
              names.set(call.id, call.function.name);
              const input: unknown = JSON.parse(call.function.arguments);
              return { type: "tool-call" as const, toolCallId: call.id, toolName: call.function.name, input };
            }),
          ],
        };
      case "tool": {
        const toolCallId = message.tool_call_id ?? "";
        const toolName = names.get(toolCallId) ?? "unknown";
        return {
          role: "tool",
          content: [{ type: "tool-result", toolCallId, toolName, output: { type: "text", value: text } }],
        };
      }
      default:
        return { role: "system", content: text };
    }
  });
}

function textOf(content: ChatCompletionRequest["messages"][number]["content"]): string {
  if (typeof content === "string") return content;
  return (content ?? []).map((part) => part.text ?? "").join("\n");
}
