import { Center, Loader, SegmentedControl } from "@mantine/core";
import { useDocumentTitle, useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useState } from "react";
import { Group, Panel, Separator, useDefaultLayout } from "react-resizable-panels";
import { api, keys } from "../api.ts";
import { CasePane } from "../parts/case-pane.tsx";
import { ChatPane } from "../parts/chat-pane.tsx";
import { DraftPane } from "../parts/draft-pane.tsx";
import { ErrorNote } from "../parts/error-note.tsx";
import { WorkspaceBar } from "../parts/workspace-bar.tsx";
import { useCaseChat } from "../use-case-chat.ts";
import { PlacesContext, usePlaceInAddress } from "../use-places.ts";

const ExcerptDrawer = lazy(() => import("../parts/excerpt-drawer.tsx"));

type Pane = "case" | "chat" | "draft";
const PANES: { value: Pane; label: string }[] = [
  { value: "case", label: "Case file" },
  { value: "chat", label: "Chat" },
  { value: "draft", label: "Drafts" },
];

/** Case file, chat and drafts beside each other; two of them on a tablet, one on a phone. */
export default function Workspace({ caseFileId }: { caseFileId: string }) {
  const view = useQuery({
    queryKey: keys.caseFile(caseFileId),
    queryFn: () => api.caseFile(caseFileId),
    // While a long document is read its progress is shown.
    refetchInterval: ({ state }) => (state.data?.documents.some((one) => one.status === "reading") ? 1_500 : false),
  });
  const chat = useCaseChat(caseFileId);
  const wide = useMediaQuery("(min-width: 75em)", true, { getInitialValueInEffect: false });
  const phone = useMediaQuery("(max-width: 47.99em)", false, { getInitialValueInEffect: false });
  const [pane, setPane] = useState<Pane>(() => (location.search.includes("doc=") ? "case" : "chat"));
  const [before, setBefore] = useState<Pane>("chat");
  const [excerptId, setExcerptId] = useState<string | null>(null);
  const showCase = useCallback(() => {
    setPane((current) => {
      if (current !== "case") setBefore(current);
      return "case";
    });
  }, []);
  const showBefore = useCallback(() => setPane(before), [before]);
  const places = usePlaceInAddress(showCase, showBefore);
  const layout = useDefaultLayout({ id: "rationale.workspace", storage: localStorage });
  useDocumentTitle(view.data ? `${view.data.caseFile.title} · Rationale` : "Rationale");

  if (view.isPending) {
    return (
      <Center mih="40dvh" role="status" aria-label="Opening the case file">
        <Loader size="sm" />
      </Center>
    );
  }
  if (view.isError) {
    return (
      <div className="page-narrow">
        <ErrorNote error={view.error} onRetry={() => void view.refetch()} />
      </div>
    );
  }
  const panes: Record<Pane, React.ReactNode> = {
    case: <CasePane view={view.data} />,
    chat: <ChatPane chat={chat} view={view.data} />,
    draft: <DraftPane view={view.data} onAsk={chat.ask} asking={chat.busy} />,
  };
  // On a tablet the drafts always stay; the switch is between the other two.
  const left: Pane = pane === "draft" ? "chat" : pane;
  return (
    <PlacesContext value={{ ...places, documents: view.data.documents, openExcerpt: setExcerptId }}>
      <div className="workspace">
        <WorkspaceBar view={view.data}>
          {!wide && (
            <SegmentedControl
              aria-label="Pane"
              size="xs"
              fullWidth={phone}
              data={phone ? PANES : PANES.filter((one) => one.value !== "draft")}
              value={phone ? pane : left}
              // The values are those of PANES.
              onChange={(value) => setPane(value as Pane)}
            />
          )}
        </WorkspaceBar>
        {phone ? (
          <div className="pane-alone">{panes[pane]}</div>
        ) : wide ? (
          <Group
            id="workspace"
            className="panes"
            defaultLayout={layout.defaultLayout}
            onLayoutChanged={layout.onLayoutChanged}
          >
            <Panel id="case" defaultSize="32%" minSize="18%" collapsible className="pane">
              {panes.case}
            </Panel>
            <Separator className="separator" aria-label="Width of the case file" />
            <Panel id="chat" defaultSize="30%" minSize="18%" collapsible className="pane">
              {panes.chat}
            </Panel>
            <Separator className="separator" aria-label="Width of the chat" />
            <Panel id="draft" defaultSize="38%" minSize="26%" className="pane">
              {panes.draft}
            </Panel>
          </Group>
        ) : (
          <Group id="workspace-two" className="panes">
            <Panel id="left" defaultSize="48%" minSize="30%" className="pane">
              {panes[left]}
            </Panel>
            <Separator className="separator" aria-label="Width of the left pane" />
            <Panel id="draft" defaultSize="52%" minSize="34%" className="pane">
              {panes.draft}
            </Panel>
          </Group>
        )}
        {excerptId && (
          <Suspense>
            <ExcerptDrawer excerptId={excerptId} onClose={() => setExcerptId(null)} />
          </Suspense>
        )}
      </div>
    </PlacesContext>
  );
}
