import { Center, Loader, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, Route, Switch, useLocation } from "wouter";
import { api, keys } from "./api.ts";
import { useLeftEdits } from "./editor/use-left-edits.ts";
import type { LatePart } from "./late-part.ts";
import { ErrorNote } from "./parts/error-note.tsx";
import { FailureBoundary } from "./parts/failure-boundary.tsx";
import { Header } from "./parts/header.tsx";
import { Late } from "./parts/late.tsx";
import { SCREENS } from "./screens.ts";
import { SessionContext } from "./session.ts";
import { Overlays } from "./shell/overlays.tsx";
import { useHeadingFocus } from "./shell/use-heading-focus.ts";

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
            <Switch>
              <Route path="/">
                <Opened screen={SCREENS.queue} props={{}} />
              </Route>
              <Route path="/qa">
                <Opened screen={SCREENS.qa} props={{}} />
              </Route>
              <Route path="/settings">
                <Opened screen={SCREENS.settings} props={{}} />
              </Route>
              <Route path="/case-files/:id/compare">
                {({ id }) => <Opened screen={SCREENS.compare} props={{ caseFileId: id }} key={id} />}
              </Route>
              <Route path="/case-files/:id/letter">
                {({ id }) => <Opened screen={SCREENS.letter} props={{ caseFileId: id }} key={id} />}
              </Route>
              <Route path="/case-files/:id">
                {({ id }) => <Opened screen={SCREENS.workspace} props={{ caseFileId: id }} key={id} />}
              </Route>
              <Route path="/library/*?">
                <Opened screen={SCREENS.library} props={{}} />
              </Route>
              <Route>
                <Stack p="xl" maw={560}>
                  <Title order={1}>There is no such page</Title>
                  <Text>
                    The address may have been mistyped. <Link href="/">Go to the queue</Link>.
                  </Text>
                </Stack>
              </Route>
            </Switch>
          </FailureBoundary>
        </main>
        <Overlays />
      </div>
    </SessionContext>
  );
}

/** An excerpt's address is a place within the library, not a screen of its own. */
const screenOf = (path: string) => (path.startsWith("/library/") ? "/library" : path);

/** One screen; it is mostly here before it is drawn, and then no sign of waiting comes before it. */
function Opened<Props extends object>({ screen, props }: { screen: LatePart<Props>; props: Props }) {
  return <Late part={screen} props={props} waiting={<Waiting label="Loading" />} />;
}

function Waiting({ label }: { label: string }) {
  return (
    <Center mih="40dvh" role="status" aria-label={label}>
      <Loader size="sm" />
    </Center>
  );
}
