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

/** Names the code of the shell in the page itself, so that a browser asks for it beside the entry and not after it. */
function preloadShell(): Plugin {
  return {
    name: "preload-shell",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle, chunk: entry }) => {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === "chunk");
        const named = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
        const wanted = new Set<string>();
        const want = (fileName: string) => {
          if (wanted.has(fileName) || entry?.fileName === fileName || entry?.imports.includes(fileName)) return;
          wanted.add(fileName);
          for (const imported of named.get(fileName)?.imports ?? []) want(imported);
        };
        const shell = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith("/src/web/main.tsx"));
        if (shell) want(shell.fileName);
        return [...wanted].map((fileName) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `/${fileName}` },
          injectTo: "head" as const,
        }));
      },
    },
  };
}

/**
 * Small pieces that most screens share travel together, since a request costs more than a few kilobytes. Only what every screen
 * draws is named: a piece here that brings a large library along would bring it to every screen.
 */
const FIELDS =
  "ActionIcon Alert Button Center CloseButton FloatingIndicator Input InputBase Loader NativeSelect Progress SegmentedControl " +
  "Stack Text Textarea TextInput Title UnstyledButton VisuallyHidden";
const SHARED = [
  /@tanstack[\\/]/,
  /@mantine[\\/]hooks[\\/]/,
  /@mantine[\\/]core[\\/]esm[\\/]core[\\/]/,
  new RegExp(`@mantine[\\\\/]core[\\\\/]esm[\\\\/]components[\\\\/](?:${FIELDS.replaceAll(" ", "|")})[\\\\/]`),
  /src[\\/]web[\\/](?:session|shortcuts|words|shell[\\/](?:preferences|toasts)|parts[\\/]error-note)\.tsx?/,
];

export default defineConfig({
  plugins: [react(), vendorFiles(), preloadShell(), cloudflare({ persistState: { path: ".wrangler/state" } })],
  build: { sourcemap: false, chunkSizeWarningLimit: 900 },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: "start", tags: ["$initial"], priority: 1 },
                { name: "icons", test: /@tabler[\\/]icons-react/, minShareCount: 2 },
                {
                  name: "shared",
                  test: (id: string) => SHARED.some((one) => one.test(id)),
                  minShareCount: 2,
                  includeDependenciesRecursively: false,
                },
              ],
            },
          },
        },
      },
    },
  },
});
