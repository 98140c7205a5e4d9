import "@mantine/core/styles.css";
import "./styles.css";
import "./shell/shell.css";
import "./workspace.css";
import "./draft.css";
import "./bound.css";
import "./forms.css";
import "./documents.css";
import { MantineProvider } from "@mantine/core";
import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { ApiError } from "./http.ts";
import { applyPreferences } from "./shell/preferences.ts";
import { cssVariables, theme } from "./theme.ts";

const client = new QueryClient({
  // Failures are shown where they happen; the cache's own handler would only log them.
  queryCache: new QueryCache(),
  defaultOptions: {
    // Offline, a request fails at once and says so, instead of waiting in silence.
    mutations: { networkMode: "always" },
    queries: {
      networkMode: "always",
      staleTime: 15_000,
      retry: (failures, error) =>
        failures < 2 && (!(error instanceof ApiError) || error.status >= 502 || error.status === 0),
      retryDelay: (attempt) => 400 * 2 ** attempt,
    },
  },
});

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
