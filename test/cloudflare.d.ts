/// <reference types="@cloudflare/vitest-plugin/types" />

/** The runtime's own module, as far as the tests use it; its whole types would clash with those of the browser. */
declare module "cloudflare:workers" {
  export const env: unknown;
}
