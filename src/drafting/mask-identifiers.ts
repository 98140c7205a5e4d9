import type {
  LanguageModelV4,
  LanguageModelV4Content,
  LanguageModelV4Middleware,
  LanguageModelV4StreamPart,
} from "@ai-sdk/provider";
import { wrapLanguageModel } from "ai";

/** Longest placeholder; a text that ends in the beginning of one is held back until it is whole. */
const PLACEHOLDER_START = /\[(?:\[(?:i(?:d(?:-\d{0,5}\]?)?)?)?)?$/;

/**
 * Wraps a language model so that identifiers leave as placeholders ([[id-1]]) and come back as themselves: quotes that the
 * model copies are verbatim again before code checks them. The upstream server never sees the strings.
 */
export function maskIdentifiers(model: LanguageModelV4, identifiers: string[]): LanguageModelV4 {
  if (identifiers.length === 0) return model;
  const { mask, restore, restoreJson } = createMask(identifiers);
  const middleware: LanguageModelV4Middleware = {
    specificationVersion: "v4",
    transformParams: async ({ params }) => ({ ...params, prompt: mapStrings(params.prompt, mask) }),
    wrapGenerate: async ({ doGenerate }) => {
      const generated = await doGenerate();
      return { ...generated, content: generated.content.map((part) => restoreContent(part, restore, restoreJson)) };
    },
    wrapStream: async ({ doStream }) => {
      const { stream, ...rest } = await doStream();
      return { stream: stream.pipeThrough(restoreStream(restore, restoreJson)), ...rest };
    },
  };
  return wrapLanguageModel({ model, middleware });
}

/** Functions that replace identifiers by placeholders and back; exported for the tests of the mask itself. */
export function createMask(identifiers: string[]) {
  const placeholders = new Map(identifiers.map((identifier, at) => [identifier, `[[id-${at + 1}]]`]));
  const originals = new Map([...placeholders].map(([identifier, placeholder]) => [placeholder, identifier]));
  const pattern = new RegExp(
    [...identifiers]
      .sort((a, b) => b.length - a.length)
      .map((identifier) => `(?<![A-Za-z0-9])${identifier.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![A-Za-z0-9])`)
      .join("|"),
    "g",
  );
  const back = /\[\[id-\d{1,5}\]\]/g;
  return {
    mask: (text: string) => text.replace(pattern, (identifier) => placeholders.get(identifier) ?? identifier),
    restore: (text: string) => text.replace(back, (placeholder) => originals.get(placeholder) ?? placeholder),
    /** The same inside a JSON text, where an identifier is escaped. */
    restoreJson: (json: string) =>
      json.replace(back, (placeholder) => JSON.stringify(originals.get(placeholder) ?? placeholder).slice(1, -1)),
  };
}

type Replace = (text: string) => string;

function restoreContent(part: LanguageModelV4Content, restore: Replace, restoreJson: Replace): LanguageModelV4Content {
  if (part.type === "text" || part.type === "reasoning") return { ...part, text: restore(part.text) };
  if (part.type === "tool-call") return { ...part, input: restoreJson(part.input) };
  return part;
}

/** Restores placeholders in a stream; one that is cut between two deltas waits for its other half. */
function restoreStream(restore: Replace, restoreJson: Replace) {
  const held = new Map<string, string>();
  return new TransformStream<LanguageModelV4StreamPart, LanguageModelV4StreamPart>({
    transform(part, controller) {
      switch (part.type) {
        case "text-delta":
        case "reasoning-delta":
        case "tool-input-delta": {
          const text = (held.get(part.id) ?? "") + part.delta;
          const cut = PLACEHOLDER_START.exec(text)?.index ?? text.length;
          held.set(part.id, text.slice(cut));
          const ready = text.slice(0, cut);
          if (ready === "") return;
          controller.enqueue({
            ...part,
            delta: part.type === "tool-input-delta" ? restoreJson(ready) : restore(ready),
          });
          return;
        }
        case "text-end":
        case "reasoning-end":
        case "tool-input-end": {
          const rest = held.get(part.id);
          held.delete(part.id);
          if (rest) {
            const type = part.type.replace("-end", "-delta") as "text-delta" | "reasoning-delta" | "tool-input-delta";
            controller.enqueue({ type, id: part.id, delta: rest });
          }
          controller.enqueue(part);
          return;
        }
        case "tool-call":
          controller.enqueue({ ...part, input: restoreJson(part.input) });
          return;
        default:
          controller.enqueue(part);
      }
    },
  });
}

/** A copy in which every string has gone through `replace`; ids of parts are left as they are. */
function mapStrings<T>(value: T, replace: Replace): T {
  // The copy has the shape of what came in: strings stay strings, the rest is rebuilt or kept.
  if (typeof value === "string") return replace(value) as T;
  if (Array.isArray(value)) return value.map((entry) => mapStrings(entry, replace)) as T;
  if (value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, KEPT.has(key) ? entry : mapStrings(entry, replace)]),
    ) as T;
  }
  return value;
}

const KEPT = new Set(["type", "role", "toolCallId", "toolName", "providerOptions", "mediaType"]);
