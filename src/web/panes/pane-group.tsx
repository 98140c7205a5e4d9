import { Fragment, type ReactNode, type Ref, useImperativeHandle, useRef } from "react";
import { Group, Panel, type PanelImperativeHandle, Separator, useDefaultLayout } from "react-resizable-panels";
import { PANES, type Pane } from "./panes.ts";

export interface PaneHandle {
  expand: (pane: Pane) => void;
  toggle: (pane: Pane) => void;
}

interface Props {
  /** Names the layout that is kept. */
  id: string;
  panes: { pane: Pane; size: string; least: string; content: ReactNode }[];
  handle: Ref<PaneHandle>;
  onShown: (shown: Pane[]) => void;
}

/** A pane of fewer pixels is folded; a separator still shows where it is. */
const FOLDED_PX = 2;

/** Panes beside each other with separators that pointer and arrow keys move; the widths are kept. */
export function PaneGroup({ id, panes, handle, onShown }: Props) {
  const layout = useDefaultLayout({ id, storage: localStorage });
  const panels = useRef<Partial<Record<Pane, PanelImperativeHandle | null>>>({});
  const tell = () =>
    onShown(
      panes.map(({ pane }) => pane).filter((pane) => (panels.current[pane]?.getSize().inPixels ?? 1) > FOLDED_PX),
    );
  useImperativeHandle(handle, () => ({
    expand: (pane) => panels.current[pane]?.expand(),
    toggle: (pane) => {
      const panel = panels.current[pane];
      if (panel?.isCollapsed()) panel.expand();
      else panel?.collapse();
    },
  }));
  return (
    <Group
      id={id}
      className="panes"
      defaultLayout={layout.defaultLayout}
      onLayoutChanged={(next, meta) => {
        layout.onLayoutChanged(next, meta);
        tell();
      }}
    >
      {panes.map(({ pane, size, least, content }, at) => (
        <Fragment key={pane}>
          {at > 0 && <Separator className="separator" aria-label={`Width of ${labelOf(panes[at - 1]?.pane)}`} />}
          <Panel
            id={pane}
            defaultSize={size}
            minSize={least}
            collapsible
            collapsedSize={0}
            className="pane"
            panelRef={(panel) => {
              panels.current[pane] = panel;
            }}
          >
            <PaneFrame pane={pane}>{content}</PaneFrame>
          </Panel>
        </Fragment>
      ))}
    </Group>
  );
}

/** What the keys put the focus on. */
export function PaneFrame({ pane, children }: { pane: Pane; children: ReactNode }) {
  return (
    <div className="pane-frame" data-pane={pane} tabIndex={-1}>
      {children}
    </div>
  );
}

function labelOf(pane: Pane | undefined): string {
  return `the ${(PANES.find(({ value }) => value === pane)?.label ?? "pane").toLowerCase()}`;
}
