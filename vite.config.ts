import { copyFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { cloudflare } from "@cloudflare/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** The API reference's viewer, served from our own address: no page loads anything from elsewhere. */
function apiReference(): Plugin {
  return {
    name: "api-reference",
    apply: "build",
    applyToEnvironment: (environment) => environment.name === "client",
    writeBundle({ dir }) {
      if (!dir) return;
      const from = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
      mkdirSync(join(dir, "vendor"), { recursive: true });
      for (const file of ["swagger-ui.css", "swagger-ui-bundle.js"])
        copyFileSync(join(from, file), join(dir, "vendor", file));
    },
  };
}

export default defineConfig({
  plugins: [react(), apiReference(), cloudflare({ persistState: { path: ".wrangler/state" } })],
  build: { sourcemap: false, chunkSizeWarningLimit: 900 },
});
