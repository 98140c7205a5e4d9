import { Center, Loader } from "@mantine/core";
import { useDocumentTitle, useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { memo, useCallback, useMemo, useRef, useState } from "react";
import { api, keys } from "../api.ts";
import { PaneFrame, PaneGroup, type PaneHandle } from "../panes/pane-group.tsx";
import { PaneSwitch } from "../panes/pane-switch.tsx";
import { focusPane, PANES, type Pane } from "../panes/panes.ts";
import { usePaneKeys } from "../panes/use-pane-keys.ts";
import { CasePane } from "../parts/case-pane.tsx";
import { ChatPane } from "../parts/chat-pane.tsx";
import { DraftPane } from "../parts/draft-pane.tsx";
import { ErrorNote } from "../parts/error-note.tsx";
import { late } from "../parts/late.tsx";
import { WorkspaceBar } from "../parts/workspace-bar.tsx";
import { useSession } from "../session.ts";
import { useCaseChat } from "../use-case-chat.ts";
import { useCaseJumps } from "../use-case-jumps.ts";
import { PlacesContext, usePlaceInAddress } from "../use-places.ts";

const ExcerptDrawer = late(() => import("../parts/excerpt-drawer.tsx"));

// Each letter typed in the chat draws the screen; what does not change with it is left as it stands.
const CaseFilePane = memo(CasePane);
const Drafts = memo(DraftPane);

const ALL: Pane[] = PANES.map(({ value }) => value);

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
  const [pane, setPane] = useState<Pane>(() => {
    const asked = new URLSearchParams(location.search);
    return asked.has("doc") ? "case" : asked.has("item") ? "draft" : "chat";
  });
  const [opened, setOpened] = useState(false);
  // Where one pane is in sight, a case file that has drafts opens on them; one that has none, on the chat that makes them.
  if (view.data && !opened) {
    setOpened(true);
    if (pane === "chat" && view.data.drafts.length > 0) setPane("draft");
  }
  const [before, setBefore] = useState<Pane>("chat");
  const [excerptId, setExcerptId] = useState<string | null>(null);
  const showCase = useCallback(() => {
    group.current?.expand("case");
    setPane((current) => {
      if (current !== "case") setBefore(current);
      return "case";
    });
  }, []);
  const showBefore = useCallback(() => setPane(before), [before]);
  const { person } = useSession();
  const group = useRef<PaneHandle>(null);
  const [unfolded, setUnfolded] = useState<Pane[]>(ALL);
  const places = usePlaceInAddress(showCase, showBefore);
  // On a tablet the drafts always stay; the switch is between the other two.
  const left: Pane = pane === "draft" ? "chat" : pane;
  const shown = phone ? [pane] : wide ? unfolded : [left, "draft" as const];
  const bringUp = (wanted: Pane) => {
    if (wide) group.current?.expand(wanted);
    else if (phone || wanted !== "draft") setPane(wanted);
  };
  usePaneKeys(shown, bringUp);
  useCaseJumps(view.data, places.open, () => {
    bringUp("draft");
    focusPane("draft");
  });
  const latest = useRef(chat.ask);
  latest.current = chat.ask;
  const ask = useCallback((text: string) => latest.current(text), []);
  const documents = view.data?.documents;
  const context = useMemo(
    () => ({ ...places, documents: documents ?? [], openExcerpt: setExcerptId }),
    [places, documents],
  );
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
    case: <CaseFilePane view={view.data} />,
    chat: <ChatPane chat={chat} view={view.data} />,
    draft: <Drafts view={view.data} onAsk={ask} asking={chat.busy} />,
  };
  return (
    <PlacesContext value={context}>
      <div className="workspace">
        <WorkspaceBar view={view.data}>
          <PaneSwitch
            panes={phone || wide ? ALL : ["case", "chat"]}
            shown={shown}
            single={!wide}
            onChoose={(chosen) => (wide ? group.current?.toggle(chosen) : setPane(chosen))}
          />
        </WorkspaceBar>
        {phone ? (
          <div className="pane-alone">
            <PaneFrame pane={pane}>{panes[pane]}</PaneFrame>
          </div>
        ) : wide ? (
          <PaneGroup
            key="three"
            id={`rationale.panes.${person.id}`}
            handle={group}
            onShown={setUnfolded}
            panes={[
              { pane: "case", size: "32%", least: "18%", content: panes.case },
              { pane: "chat", size: "30%", least: "18%", content: panes.chat },
              { pane: "draft", size: "38%", least: "24%", content: panes.draft },
            ]}
          />
        ) : (
          <PaneGroup
            key={left}
            id={`rationale.panes.two.${person.id}.${left}`}
            handle={group}
            onShown={() => undefined}
            panes={[
              { pane: left, size: "48%", least: "30%", content: panes[left] },
              { pane: "draft", size: "52%", least: "34%", content: panes.draft },
            ]}
          />
        )}
        {excerptId && <ExcerptDrawer excerptId={excerptId} onClose={() => setExcerptId(null)} />}
      </div>
    </PlacesContext>
  );
}
