import "@mantine/spotlight/styles.css";
import { useMantineColorScheme } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight, spotlight } from "@mantine/spotlight";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { useShortcutList } from "../shortcuts.ts";
import { Keys } from "./key-words.tsx";
import { usePaletteFinds } from "./use-palette-finds.ts";

interface Entry {
  id: string;
  label: string;
  detail?: string | undefined;
  keys?: string | undefined;
  run: () => void;
}

/** Deeds that a search shows at most of one kind. */
const MOST = 8;

/**
 * One field for everything: screens, what can be done here, items and documents of the open case file, case files by number or
 * request, and topics of the library.
 */
export default function Palette({ asked, typedAhead }: { asked: number; typedAhead: () => string }) {
  const [, navigate] = useLocation();
  const [query, setQuery] = useState("");
  const [sought] = useDebouncedValue(query.trim(), 150);
  const { setColorScheme } = useMantineColorScheme();
  const shortcuts = useShortcutList();
  const finds = usePaletteFinds(sought);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is asked for, it opens.
  useEffect(() => spotlight.open(), [asked]);

  // What is found comes late, and the entry that was marked as the one for Enter may have gone with the list before.
  useEffect(() => {
    if (!query || document.querySelector(".palette-entry[data-selected]")) return;
    document.querySelector(".palette-entry")?.setAttribute("data-selected", "true");
  });

  const places = shortcuts.flatMap(({ id, label, place, run }): Entry[] =>
    place === undefined ? [] : [{ id, label, detail: place, run: () => run() }],
  );
  const deeds: Entry[] = [
    ...shortcuts
      .filter(({ id, listensItself, place }) => !listensItself && place === undefined && id !== "palette")
      .map(({ id, label, keys, where, run }) => ({ id, label, detail: where, keys: keys[0], run: () => run() })),
    ...(["light", "dark", "auto"] as const).map((scheme) => ({
      id: `scheme.${scheme}`,
      label: { light: "Light colours", dark: "Dark colours", auto: "Colours as the system" }[scheme],
      run: () => setColorScheme(scheme),
    })),
  ];
  const matches = ({ label, detail }: Entry) =>
    query
      .toLowerCase()
      .split(/\s+/)
      .every((word) => `${label} ${detail ?? ""}`.toLowerCase().includes(word));
  const cases = finds.cases.map(
    (row): Entry => ({
      id: row.id,
      label: row.title,
      detail: row.requests.join(" · ") || "No disputed item read yet",
      run: () => navigate(`/case-files/${row.id}`),
    }),
  );
  const topics = finds.topics.map(
    (topic): Entry => ({
      id: topic.id,
      label: topic.topic,
      detail: [topic.source, topic.pages && `p. ${topic.pages}`].filter(Boolean).join(", "),
      run: () => navigate(`/library/${topic.id}`),
    }),
  );
  const groups = [
    { label: "In this case file", entries: places.filter(matches).slice(0, MOST) },
    { label: "Case files", entries: cases },
    { label: "Do", entries: deeds.filter(matches).slice(0, query ? MOST : 40) },
    { label: "Library", entries: topics.slice(0, MOST) },
  ].filter(({ entries }) => entries.length > 0);

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight="min(60dvh, 30rem)"
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      transitionProps={{ duration: 0 }}
      returnFocus
      attributes={{ content: { "aria-label": "Find or do anything" } }}
    >
      <Spotlight.Search
        placeholder="Case number, request, document, topic, or what to do"
        aria-label="Find or do anything"
        onFocus={() => {
          const words = typedAhead();
          if (words) setQuery((before) => before + words);
        }}
      />
      <Spotlight.ActionsList className="palette-list">
        {groups.map(({ label, entries }) => (
          <Spotlight.ActionsGroup key={label} label={label}>
            {entries.map((entry) => (
              <Spotlight.Action key={entry.id} onClick={entry.run} className="palette-entry">
                <span className="grow">
                  {entry.label}
                  {entry.detail && <span className="meta palette-detail">{entry.detail}</span>}
                </span>
                {entry.keys && <Keys keys={entry.keys} />}
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && (
          <Spotlight.Empty>{finds.busy ? "Looking …" : "Nothing is called that."}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
