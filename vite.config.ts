import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { cloudflare } from "@cloudflare/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/**
 * Files that are loaded as they are and only when they are needed, served from our own address: no page loads anything from
 * elsewhere. The API reference's viewer; character maps, fonts and decoders of PDF.js; engine and English data of Tesseract.
 */
const VENDOR: { to: string; from: string; files: RegExp }[] = [
  { to: ".", from: "swagger-ui-dist", files: /^swagger-ui(?:\.css|-bundle\.js)$/ },
  { to: "pdfjs/cmaps", from: "pdfjs-dist/cmaps", files: /./ },
  { to: "pdfjs/standard_fonts", from: "pdfjs-dist/standard_fonts", files: /./ },
  { to: "pdfjs/iccs", from: "pdfjs-dist/iccs", files: /./ },
  // Scripts inside of a PDF are never run, so that their interpreter stays out.
  { to: "pdfjs/wasm", from: "pdfjs-dist/wasm", files: /^(?!quickjs)/ },
  { to: "tesseract", from: "tesseract.js/dist", files: /^worker\.min\.js(?:\.LICENSE\.txt)?$/ },
  { to: "tesseract", from: "tesseract.js-core", files: /-lstm\.wasm\.js$/ },
  { to: "tesseract", from: "@tesseract.js-data/eng/4.0.0_best_int", files: /^eng\.traineddata\.gz$/ },
];

function vendorFiles(): Plugin {
  return {
    name: "vendor-files",
    apply: "build",
    applyToEnvironment: (environment) => environment.name === "client",
    writeBundle({ dir }) {
      if (!dir) return;
      for (const { to, from, files } of VENDOR) {
        const source = join(import.meta.dirname, "node_modules", from);
        const target = join(dir, "vendor", to);
        mkdirSync(target, { recursive: true });
        for (const file of readdirSync(source).filter((name) => files.test(name)))
          copyFileSync(join(source, file), join(target, file));
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), vendorFiles(), cloudflare({ persistState: { path: ".wrangler/state" } })],
  build: { sourcemap: false, chunkSizeWarningLimit: 900 },
});
