import {
  GlobalWorkerOptions,
  getDocument,
  type PDFPageProxy,
  RenderingCancelledException,
  TextLayer,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import { type Matrix, placePage } from "../../documents/place-runs.ts";
import { personHeaders } from "../http.ts";
import type { PageRuns } from "./locate-span.ts";
import { calledOff, makeCanvas, type PageSource } from "./page-source.ts";

GlobalWorkerOptions.workerSrc = workerUrl;

/** Character maps, fonts and decoders of PDF.js, copied beside the client at build. */
const VENDOR = "/vendor/pdfjs";
/** A file is fetched in parts of this size as its pages are looked at. */
const PART_BYTES = 1024 * 1024;

/** Opens a PDF by PDF.js in a worker of its own. Only what the shown pages need is fetched. */
export async function openPdfSource(url: string): Promise<PageSource> {
  const task = getDocument({
    url,
    httpHeaders: personHeaders(),
    rangeChunkSize: PART_BYTES,
    disableAutoFetch: true,
    disableStream: true,
    cMapUrl: `${VENDOR}/cmaps/`,
    standardFontDataUrl: `${VENDOR}/standard_fonts/`,
    wasmUrl: `${VENDOR}/wasm/`,
    iccUrl: `${VENDOR}/iccs/`,
    enableXfa: false,
    verbosity: 0,
  });
  const pdf = await task.promise;
  const upright = (page: PDFPageProxy) => page.getViewport({ scale: 1 });
  const turned = (page: PDFPageProxy, scale: number, turns: number) =>
    page.getViewport({ scale, rotation: (page.rotate + turns * 90) % 360 });
  return {
    pageCount: pdf.numPages,
    close: () => void task.destroy(),
    size: async (number) => {
      const { width, height } = upright(await pdf.getPage(number));
      return { width, height };
    },
    draw: async (number, drawing) => {
      const page = await pdf.getPage(number);
      if (drawing.signal.aborted) throw calledOff();
      const { canvas, pixels } = makeCanvas(upright(page), drawing);
      const rendering = page.render({ canvas, viewport: turned(page, drawing.scale * pixels, drawing.turns) });
      const stop = () => rendering.cancel();
      drawing.signal.addEventListener("abort", stop, { once: true });
      try {
        await rendering.promise;
      } catch (cause) {
        if (cause instanceof RenderingCancelledException) throw calledOff();
        throw cause;
      } finally {
        drawing.signal.removeEventListener("abort", stop);
      }
      return canvas;
    },
    layText: async (number, container, { scale, turns }) => {
      const page = await pdf.getPage(number);
      const layer = new TextLayer({
        textContentSource: await page.getTextContent(),
        container,
        viewport: turned(page, scale, turns),
      });
      await layer.render();
    },
    runs: async (number) => readRuns(await pdf.getPage(number)),
  };
}

async function readRuns(page: PDFPageProxy): Promise<PageRuns> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  // PDF.js hands out the viewport's matrix as six numbers.
  const runs = placePage(content.items, await page.getAnnotations(), viewport.transform as Matrix);
  const families = new Map(
    content.items
      .filter((item) => "str" in item)
      .map((item, index) => [runs[index], content.styles[item.fontName]?.fontFamily ?? "sans-serif"]),
  );
  const context = document.createElement("canvas").getContext("2d");
  return {
    runs,
    size: { width: viewport.width, height: viewport.height },
    measure: (run, text) => {
      if (!context) return text.length;
      context.font = `100px ${families.get(run) ?? "sans-serif"}`;
      return context.measureText(text).width;
    },
  };
}
