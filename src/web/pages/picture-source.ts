import { decode, decodeImage, type IFD, toRGBA8 } from "utif2";
import { apiFetch } from "../http.ts";
import type { PageSize } from "./locate-span.ts";
import { calledOff, makeCanvas, type PageSource } from "./page-source.ts";

/** The longer side of a letter page, in points: pictures of pages are shown at the size of paper, whatever their resolution. */
const LONG_SIDE_POINTS = 792;
/** Decoded pages that are kept, each some tens of megabytes. */
const KEPT_PAGES = 3;

/** Opens a JPEG, PNG or TIFF; a TIFF may hold many pages. */
export async function openPictureSource(url: string, mediaType: string): Promise<PageSource> {
  const bytes = await (await apiFetch(url)).arrayBuffer();
  const tiff = mediaType === "image/tiff" ? pagesOf(bytes) : null;
  const kept = new Map<number, Promise<ImageBitmap>>();
  const picture = (page: number): Promise<ImageBitmap> => {
    const known = kept.get(page);
    if (known) return known;
    const decoded = tiff
      ? decodePage(bytes, tiff, page)
      : createImageBitmap(new Blob([bytes], { type: mediaType }), { imageOrientation: "from-image" });
    kept.set(page, decoded);
    const [oldest] = kept.keys();
    if (kept.size > KEPT_PAGES && oldest !== undefined) kept.delete(oldest);
    return decoded;
  };
  return {
    pageCount: tiff?.length ?? 1,
    close: () => kept.clear(),
    size: async (page) => sizeOf(await picture(page)),
    draw: async (page, drawing) => {
      const image = await picture(page);
      if (drawing.signal.aborted) throw calledOff();
      const size = sizeOf(image);
      const { canvas } = makeCanvas(size, drawing);
      const context = canvas.getContext("2d");
      if (!context) throw new Error("This browser gives no canvas to draw on.");
      context.imageSmoothingQuality = "high";
      context.translate(canvas.width / 2, canvas.height / 2);
      context.rotate((drawing.turns * Math.PI) / 2);
      const across = drawing.turns % 2 !== 0;
      const width = across ? canvas.height : canvas.width;
      const height = across ? canvas.width : canvas.height;
      context.drawImage(image, -width / 2, -height / 2, width, height);
      return canvas;
    },
  };
}

function sizeOf(image: ImageBitmap): PageSize {
  const scale = LONG_SIDE_POINTS / Math.max(image.width, image.height);
  return { width: image.width * scale, height: image.height * scale };
}

/** The directories of a TIFF that are pages: not the reduced copies of one (TIFF 6.0, NewSubfileType), as they were counted. */
function pagesOf(bytes: ArrayBuffer): IFD[] {
  return decode(bytes).filter((directory) => {
    const kind = directory.t254;
    return ((Array.isArray(kind) ? Number(kind[0]) : 0) & 1) === 0;
  });
}

async function decodePage(bytes: ArrayBuffer, pages: IFD[], page: number): Promise<ImageBitmap> {
  const directory = pages[page - 1];
  if (!directory) throw new Error("The picture has no such page.");
  decodeImage(bytes, directory);
  const { width, height } = directory;
  return createImageBitmap(new ImageData(new Uint8ClampedArray(toRGBA8(directory)), width, height));
}
