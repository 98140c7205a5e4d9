import { cloudflare } from "@cloudflare/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react(), cloudflare({ persistState: { path: ".wrangler/state" } })],
  build: { sourcemap: false, chunkSizeWarningLimit: 900 },
});
