import { SegmentedControl } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Group, Panel, Separator, useDefaultLayout } from "react-resizable-panels";
import type { LibraryView } from "../api-types.ts";
import { ScrollRegion } from "../parts/scroll-region.tsx";
import { AroundDate } from "./around-date.tsx";
import { CoverageNotes } from "./coverage-notes.tsx";
import { ExcerptView } from "./excerpt-view.tsx";
import { SearchResults } from "./search-results.tsx";
import { Timeline } from "./timeline.tsx";
import { TopicList } from "./topic-list.tsx";
import type { LibraryAddress } from "./use-library-address.ts";

type Pane = "sources" | "topics" | "excerpt";
const PANES: { value: Pane; label: string }[] = [
  { value: "sources", label: "Sources" },
  { value: "topics", label: "Topics" },
  { value: "excerpt", label: "Excerpt" },
];

interface Props {
  library: LibraryView;
  address: LibraryAddress;
  hrefOf: (change: Partial<LibraryAddress>) => string;
  go: (change: Partial<LibraryAddress>) => void;
}

/** Time line, topics and excerpt beside each other; two of them on a tablet, one on a phone. */
export function Browse({ library, address, hrefOf, go }: Props) {
  const { sources } = library;
  const wide = useMediaQuery("(min-width: 68em)", true, { getInitialValueInEffect: false });
  const phone = useMediaQuery("(max-width: 47.99em)", false, { getInitialValueInEffect: false });
  const [pane, setPane] = useState<Pane>(() => (address.excerptId ? "excerpt" : "topics"));
  const layout = useDefaultLayout({ id: "rationale.library", storage: localStorage });
  const alone = useRef<HTMLDivElement>(null);
  const follow = useRef(false);
  const show = (next: Pane) => {
    follow.current = next !== pane;
    setPane(next);
  };
  const showTopics = () => show("topics");
  const showExcerpt = () => show("excerpt");
  // On a phone the chosen link goes with its pane; the focus goes on to the pane that takes its place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of pane that moves the focus.
  useEffect(() => {
    if (follow.current) alone.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus({ preventScroll: true });
    follow.current = false;
  }, [pane]);
  const panes: Record<Pane, ReactNode> = {
    sources: (
      <ScrollRegion className="timeline-scroll" aria-label="Sources and editions">
        <Timeline
          sources={sources}
          date={address.date}
          of={address.of}
          searching={address.q !== ""}
          hrefOf={hrefOf}
          onChoose={showTopics}
        />
        <CoverageNotes coverage={library.coverage} />
      </ScrollRegion>
    ),
    topics: address.q ? (
      <SearchResults sources={sources} address={address} hrefOf={hrefOf} go={go} onOpen={showExcerpt} />
    ) : (
      <TopicList sources={sources} address={address} hrefOf={hrefOf} onOpen={showExcerpt} />
    ),
    excerpt: address.excerptId ? (
      <ExcerptView excerptId={address.excerptId} sources={sources} date={address.date} hrefOf={hrefOf} />
    ) : (
      <AroundDate sources={sources} date={address.date} hrefOf={hrefOf} />
    ),
  };
  const left: Pane = pane === "excerpt" ? "topics" : pane;
  const control = !wide && (
    <SegmentedControl
      aria-label="Pane"
      size="xs"
      fullWidth
      className="library-switch"
      data={phone ? PANES : PANES.filter((one) => one.value !== "excerpt")}
      value={phone ? pane : left}
      // The values are those of PANES.
      onChange={(value) => setPane(value as Pane)}
    />
  );
  if (phone) {
    return (
      <>
        {control}
        <div className="pane-alone" ref={alone}>
          {panes[pane]}
        </div>
      </>
    );
  }
  if (!wide) {
    return (
      <>
        {control}
        <Group id="library-two" className="panes">
          <Panel id="left" defaultSize="46%" minSize="30%" className="pane">
            {panes[left]}
          </Panel>
          <Separator className="separator" aria-label="Width of the left pane" />
          <Panel id="excerpt" defaultSize="54%" minSize="34%" className="pane">
            {panes.excerpt}
          </Panel>
        </Group>
      </>
    );
  }
  return (
    <Group id="library" className="panes" defaultLayout={layout.defaultLayout} onLayoutChanged={layout.onLayoutChanged}>
      <Panel id="sources" defaultSize="27%" minSize="18%" className="pane">
        {panes.sources}
      </Panel>
      <Separator className="separator" aria-label="Width of the sources" />
      <Panel id="topics" defaultSize="31%" minSize="20%" className="pane">
        {panes.topics}
      </Panel>
      <Separator className="separator" aria-label="Width of the topics" />
      <Panel id="excerpt" defaultSize="42%" minSize="26%" className="pane">
        {panes.excerpt}
      </Panel>
    </Group>
  );
}
