import { Center, Loader, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Link, Route, Switch, useLocation } from "wouter";
import { api, keys } from "./api.ts";
import { useLeftEdits } from "./editor/use-left-edits.ts";
import { ErrorNote } from "./parts/error-note.tsx";
import { FailureBoundary } from "./parts/failure-boundary.tsx";
import { Header } from "./parts/header.tsx";
import { SessionContext } from "./session.ts";
import { Overlays } from "./shell/overlays.tsx";
import { useHeadingFocus } from "./shell/use-heading-focus.ts";

const Queue = lazy(() => import("./screens/queue.tsx"));
const Workspace = lazy(() => import("./screens/workspace.tsx"));
const Compare = lazy(() => import("./screens/compare.tsx"));
const Letter = lazy(() => import("./screens/letter.tsx"));
const Library = lazy(() => import("./screens/library.tsx"));
const Qa = lazy(() => import("./screens/qa.tsx"));
const Settings = lazy(() => import("./screens/settings.tsx"));

/** Shell and routes. Nothing is shown before it is known who asks. */
export function App() {
  const [path] = useLocation();
  useHeadingFocus(screenOf(path));
  const session = useQuery({ queryKey: keys.session, queryFn: api.session, staleTime: Number.POSITIVE_INFINITY });
  useLeftEdits(session.data?.person);
  if (session.isPending) return <Waiting label="Opening Rationale" />;
  if (session.isError) {
    return (
      <Center component="main" mih="100dvh" p="lg">
        <Stack maw={560}>
          <Title order={1}>Rationale</Title>
          <ErrorNote error={session.error} onRetry={() => void session.refetch()} />
        </Stack>
      </Center>
    );
  }
  return (
    <SessionContext value={session.data}>
      <div className="shell">
        <a className="skip-link" href="#main">
          Skip to content
        </a>
        <Header />
        <main id="main" className="shell-main" tabIndex={-1}>
          <FailureBoundary key={screenOf(path)}>
            <Suspense fallback={<Waiting label="Loading" />}>
              <Switch>
                <Route path="/" component={Queue} />
                <Route path="/qa" component={Qa} />
                <Route path="/settings" component={Settings} />
                <Route path="/case-files/:id/compare">
                  {(params) => <Compare caseFileId={params.id} key={params.id} />}
                </Route>
                <Route path="/case-files/:id/letter">
                  {(params) => <Letter caseFileId={params.id} key={params.id} />}
                </Route>
                <Route path="/case-files/:id">{(params) => <Workspace caseFileId={params.id} key={params.id} />}</Route>
                <Route path="/library/*?" component={Library} />
                <Route>
                  <Stack p="xl" maw={560}>
                    <Title order={1}>There is no such page</Title>
                    <Text>
                      The address may have been mistyped. <Link href="/">Go to the queue</Link>.
                    </Text>
                  </Stack>
                </Route>
              </Switch>
            </Suspense>
          </FailureBoundary>
        </main>
        <Overlays />
      </div>
    </SessionContext>
  );
}

/** An excerpt's address is a place within the library, not a screen of its own. */
const screenOf = (path: string) => (path.startsWith("/library/") ? "/library" : path);

function Waiting({ label }: { label: string }) {
  return (
    <Center mih="40dvh" role="status" aria-label={label}>
      <Loader size="sm" />
    </Center>
  );
}
