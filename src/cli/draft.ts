import { basename } from "node:path";
import { DefaultChatTransport, readUIMessageStream, type UIMessage } from "ai";
import type { DraftOutput } from "../vocabulary.ts";
import { type Client, CommandError, readJson } from "./client.ts";
import { fileForm } from "./file-form.ts";
import { listCriteria } from "./list-criteria.ts";

/** Makes a case file of documents, drafts every disputed item through the chat, and gives back what was stored. */
export async function draftFiles(client: Client, url: string, title: string, paths: string[]): Promise<DraftOutput> {
  const { caseFile } = await readJson(await client["case-files"].$post({ json: { title } }));
  if (!caseFile) throw new CommandError("The case file could not be opened.");
  const id = caseFile.id;
  for (const path of paths) {
    const form = fileForm(path);
    const response = await fetch(`${url}/api/case-files/${id}/documents`, { method: "POST", body: form });
    try {
      await readJson(response);
    } catch (error) {
      throw new CommandError(`${basename(path)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  await waitUntilRead(client, id);
  const { items } = await readJson(await client["case-files"][":id"].read.$post({ param: { id } }));
  if (items.length === 0) {
    throw new CommandError(
      "No disputed item was found in these documents. Add the UR denial, the RFA or the IMR application.",
    );
  }
  await ask(url, id, "Draft every item");
  return readDrafts(client, id, title);
}

/** Long documents are read behind the scenes; asking how far they are also sets going again what has stopped. */
async function waitUntilRead(client: Client, id: string): Promise<void> {
  for (;;) {
    const { documents } = await readJson(await client["case-files"][":id"].$get({ param: { id } }));
    const failed = documents.find((document) => document.status === "failed");
    if (failed) throw new CommandError(`${failed.name}: ${failed.error}`);
    if (documents.every((document) => document.status !== "reading")) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Sends one message and waits for the end of the answer. Throws `CommandError` with what the reader would be told. */
export async function ask(url: string, caseFileId: string, text: string): Promise<UIMessage> {
  const api = `${url}/api/case-files/${caseFileId}/messages`;
  const transport = new DefaultChatTransport<UIMessage>({
    api,
    prepareSendMessagesRequest: ({ messages }) => ({ body: { message: messages.at(-1) } }),
  });
  const message: UIMessage = { id: crypto.randomUUID(), role: "user", parts: [{ type: "text", text }] };
  const stream = await transport.sendMessages({
    trigger: "submit-message",
    chatId: caseFileId,
    messageId: undefined,
    messages: [message],
    abortSignal: undefined,
  });
  let answer: UIMessage | undefined;
  let failure: string | undefined;
  for await (const snapshot of readUIMessageStream({
    stream,
    onError: (error) => {
      failure = error instanceof Error ? error.message : String(error);
    },
  })) {
    answer = snapshot;
  }
  if (failure || !answer) throw new CommandError(failure ?? "The answer broke off.");
  return answer;
}

async function readDrafts(client: Client, id: string, title: string): Promise<DraftOutput> {
  const file = await readJson(await client["case-files"][":id"].$get({ param: { id } }));
  const { messages } = await readJson(await client["case-files"][":id"].messages.$get({ param: { id }, query: {} }));
  const answers = messages.filter((message) => message.role === "assistant");
  const facts = file.caseFile.facts;
  const sum = (key: "inputTokens" | "outputTokens") =>
    answers.reduce((total, answer) => total + (answer.metadata[key] ?? 0), 0);
  return {
    caseFile: title,
    asOf: file.caseFile.asOf,
    worker: { age: facts?.age ?? null, sex: facts?.sex ?? null },
    dateOfInjury: facts?.dateOfInjury ?? null,
    items: file.items.map((item) => {
      const draft = file.drafts.find((candidate) => candidate.disputedItemId === item.id);
      const content = draft?.revision.content;
      return {
        request: item.request,
        quantity: item.quantity,
        bodyRegion: item.bodyRegion,
        side: item.side,
        determination: draft?.revision.determination ?? null,
        citations:
          content?.citations.map(({ source, chapter, topic, pages, sections, inForce }) => ({
            source,
            chapter,
            topic,
            pages,
            ...(sections ? { sections } : {}),
            ...(inForce ? { inForce } : {}),
          })) ?? [],
        ...listCriteria([...(content?.criteria ?? []), ...(content?.alsoAsked ?? [])]),
        rationale: draft?.revision.rationale ?? "",
        searchSequence: content?.searchSequence ?? [],
        checks: draft?.revision.checks ?? [],
        ...(content?.guidelineConflict ? { guidelineConflict: content.guidelineConflict } : {}),
        ...(content?.rebuttal ? { rebuttal: content.rebuttal } : {}),
        ...(content?.studies ? { studies: content.studies } : {}),
      };
    }),
    inconsistencies: facts?.inconsistencies ?? [],
    unreadablePages: file.documents.flatMap((document) =>
      document.unreadablePages.map((page) => ({ document: document.name, page })),
    ),
    model: {
      id: answers.at(-1)?.metadata.modelId ?? "unknown",
      promptVersion: answers.at(-1)?.metadata.promptVersion ?? "unknown",
      tokens: { input: sum("inputTokens"), output: sum("outputTokens") },
    },
  };
}
