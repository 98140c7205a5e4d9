import { expect, test } from "vitest";
import { readUploadStream } from "../../src/server/read-upload-stream.ts";

const BOUNDARY = "----formdata-test-023098383034";
const CONTENT = "Some - text\r\n-- of a file --";
const FORM = [
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="title"\r\n\r\nA title\r\n`,
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n`,
  `${CONTENT}\r\n--${BOUNDARY}--`,
].join("");

/** Sends a form in the chunks in which a network may deliver it. */
async function read(chunks: Uint8Array<ArrayBuffer>[]) {
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const chunk of chunks) if (chunk.length > 0) controller.enqueue(chunk);
      controller.close();
    },
  });
  const headers = new Headers({ "content-type": `multipart/form-data; boundary=${BOUNDARY}` });
  return readUploadStream({ headers, body }, 1_000_000, async ({ name, chunks: parts }) => {
    let text = "";
    for await (const part of parts) text += new TextDecoder().decode(part);
    return { name, text };
  });
}

test.each(["\r\n", ""])("a form is read wherever the network cuts it, its end %j", async (end) => {
  const bytes = new TextEncoder().encode(FORM + end);
  const whole = { fields: { title: "A title" }, stored: { name: "a.txt", text: CONTENT } };
  for (let at = 0; at <= bytes.length; at += 1) {
    for (const next of [at, at + 1, at + 2, at + 7])
      expect(await read([bytes.slice(0, at), bytes.slice(at, next), bytes.slice(next)]), `cut at ${at}`).toEqual(whole);
  }
});
