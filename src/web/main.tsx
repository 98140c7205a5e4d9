import { MantineProvider } from "@mantine/core";
import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import type { FirstData } from "./first-data.ts";
import { ApiError } from "./http.ts";
import { applyPreferences } from "./shell/preferences.ts";
import { cssVariables, theme } from "./theme.ts";

/** Draws the application, with what was asked for ahead of it. */
export function mount(first: FirstData[]): void {
  const client = new QueryClient({
    // Failures are shown where they happen; the cache's own handler would only log them.
    queryCache: new QueryCache(),
    defaultOptions: {
      // Offline, a request fails at once and says so, instead of waiting in silence.
      mutations: { networkMode: "always" },
      queries: {
        networkMode: "always",
        staleTime: 15_000,
        retry: mayPass,
        retryDelay: (attempt) => 400 * 2 ** attempt,
      },
    },
  });
  for (const { queryKey, queryFn } of first) void client.prefetchQuery({ queryKey, queryFn, retry: mayPass });
  applyPreferences();
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has no #root");
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={client}>
          <App />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

/** Whether a failed request is worth another try: the network or a proxy, not the server's own answer. */
function mayPass(failures: number, error: Error): boolean {
  return failures < 2 && (!(error instanceof ApiError) || error.status >= 502 || error.status === 0);
}
