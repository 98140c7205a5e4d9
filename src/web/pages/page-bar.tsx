import { ActionIcon, SegmentedControl, TextInput, Tooltip } from "@mantine/core";
import {
  IconArrowAutofitWidth,
  IconArrowsDiagonal,
  IconArrowsDiagonalMinimize2,
  IconChevronLeft,
  IconChevronRight,
  IconLayoutSidebar,
  IconRotateClockwise,
  IconSearch,
  IconX,
  IconZoomIn,
  IconZoomOut,
  type TablerIcon,
} from "@tabler/icons-react";
import { type RefObject, useState } from "react";
import type { CaseDocument } from "../api-types.ts";
import { formatDay, KIND_WORDS } from "../words.ts";

interface Props {
  document: CaseDocument;
  page: number;
  onTurn: (page: number) => void;
  onClose: () => void;
  /** Whether the page has the whole pane. */
  alone: boolean;
  onAlone: () => void;
  /** Whether the document has pictures of its pages; others are text alone. */
  pictured: boolean;
  view: "page" | "text";
  onView: (view: "page" | "text") => void;
  zoom: number | null;
  onZoom: (by: 1 | -1 | 0) => void;
  onRotate: () => void;
  thumbnails: boolean;
  onThumbnails: () => void;
  query: string;
  onQuery: (query: string) => void;
  onNextHit: (by: 1 | -1) => void;
  found: number | null;
  searchBox: RefObject<HTMLInputElement | null>;
  onLeaveSearch: () => void;
}

/** What can be done with the open page; every button has a key, named in its tooltip. */
export function PageBar(props: Props) {
  const { document, page, onTurn, onClose, pictured, view } = props;
  const section = document.sections.find((one) => page >= one.firstPage && page <= one.lastPage);
  const kind = KIND_WORDS[section?.kind ?? document.kind];
  const date = section ? section.date : document.date;
  return (
    <div className="page-bar">
      <span className="page-name" title={document.name}>
        <strong>{kind}</strong> {date && formatDay(date)} {document.name}
      </span>
      <div className="row nowrap page-turner">
        <Tool
          label="Previous page"
          keys="←"
          Icon={IconChevronLeft}
          disabled={page <= 1}
          onClick={() => onTurn(page - 1)}
        />
        <PageNumber key={page} page={page} count={document.pageCount} onTurn={onTurn} />
        <Tool
          label="Next page"
          keys="→"
          Icon={IconChevronRight}
          disabled={page >= document.pageCount}
          onClick={() => onTurn(page + 1)}
        />
        <Tool
          label={props.alone ? "Show the documents" : "Only the page"}
          Icon={props.alone ? IconArrowsDiagonalMinimize2 : IconArrowsDiagonal}
          onClick={props.onAlone}
        />
        <Tool label="Close the page" Icon={IconX} onClick={onClose} />
      </div>
      <SearchField {...props} />
      <div className="row nowrap page-tools" role="toolbar" aria-label="View of the page">
        {pictured && (
          <Tool label="Thumbnails" Icon={IconLayoutSidebar} pressed={props.thumbnails} onClick={props.onThumbnails} />
        )}
        <Tool label="Zoom out" keys="-" Icon={IconZoomOut} onClick={() => props.onZoom(-1)} />
        <Tool label="Zoom in" keys="+" Icon={IconZoomIn} onClick={() => props.onZoom(1)} />
        {pictured && (
          <>
            <Tool
              label="Fit the width"
              keys="0"
              Icon={IconArrowAutofitWidth}
              pressed={props.zoom === null}
              disabled={view === "text"}
              onClick={() => props.onZoom(0)}
            />
            <Tool
              label="Rotate"
              keys="r"
              Icon={IconRotateClockwise}
              disabled={view === "text"}
              onClick={props.onRotate}
            />
            <SegmentedControl
              size="xs"
              aria-label="Page or text"
              data={[
                { value: "page", label: "Page" },
                { value: "text", label: "Text" },
              ]}
              value={view}
              // The values are those of `data`.
              onChange={(value) => props.onView(value as "page" | "text")}
            />
          </>
        )}
      </div>
    </div>
  );
}

function SearchField({ query, onQuery, onNextHit, found, searchBox, onLeaveSearch }: Props) {
  return (
    <TextInput
      className="page-search"
      size="xs"
      ref={searchBox}
      aria-label="Search in the case file"
      aria-keyshortcuts="/"
      placeholder="Search in the case file"
      leftSection={<IconSearch size={14} aria-hidden />}
      value={query}
      onChange={(event) => onQuery(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") onNextHit(event.shiftKey ? -1 : 1);
        if (event.key === "Escape") {
          // The first Escape leaves the field, the next one the page.
          event.stopPropagation();
          onLeaveSearch();
        }
      }}
      rightSectionWidth={found === null ? 0 : 62}
      rightSection={
        found === null ? null : found > 0 ? (
          <span className="row nowrap hit-steps">
            <Tool label="Previous place found" keys="N" Icon={IconChevronLeft} small onClick={() => onNextHit(-1)} />
            <Tool label="Next place found" keys="n" Icon={IconChevronRight} small onClick={() => onNextHit(1)} />
          </span>
        ) : null
      }
    />
  );
}

interface ToolProps {
  label: string;
  keys?: string;
  Icon: TablerIcon;
  onClick: () => void;
  disabled?: boolean;
  pressed?: boolean;
  small?: boolean;
}

function Tool({ label, keys, Icon, onClick, disabled, pressed, small }: ToolProps) {
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label} openDelay={500}>
      <ActionIcon
        variant={pressed ? "light" : "subtle"}
        color="gray"
        size={small ? "sm" : 26}
        aria-label={label}
        aria-keyshortcuts={keys}
        aria-pressed={pressed}
        disabled={disabled ?? false}
        onClick={onClick}
      >
        <Icon size={small ? 15 : 17} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function PageNumber({ page, count, onTurn }: { page: number; count: number; onTurn: (page: number) => void }) {
  const [typed, setTyped] = useState(String(page));
  const go = () => {
    const wanted = Number(typed);
    if (Number.isInteger(wanted) && wanted >= 1) onTurn(Math.min(count, wanted));
    else setTyped(String(page));
  };
  return (
    <span className="meta nowrap page-number">
      <input
        aria-label="Page number"
        inputMode="numeric"
        size={Math.max(2, String(count).length)}
        value={typed}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/g, ""))}
        onKeyDown={(event) => event.key === "Enter" && go()}
        onBlur={go}
      />{" "}
      of {count}
    </span>
  );
}
