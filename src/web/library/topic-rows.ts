import type { ExcerptTopic, LibrarySource } from "../api-types.ts";
import { findLine } from "./in-force.ts";

export type TopicRow =
  | { kind: "source"; key: string; text: string }
  | { kind: "chapter"; key: string; text: string }
  | { kind: "topic"; key: string; topic: ExcerptTopic };

/** Topics with their headings: the source where several stand in the list, and the chapter where there are chapters. */
export function arrangeTopics(topics: readonly ExcerptTopic[], sources: readonly LibrarySource[]): TopicRow[] {
  const sourceOf = (topic: ExcerptTopic) => findLine(sources, topic.line)?.source;
  const manySources = new Set(topics.map((topic) => sourceOf(topic)?.key)).size > 1;
  const rows: TopicRow[] = [];
  let source: string | undefined;
  let chapter: string | null = null;
  for (const topic of topics) {
    const own = sourceOf(topic);
    if (own && own.key !== source) {
      source = own.key;
      chapter = null;
      const found = findLine(sources, own.key);
      if (manySources && found) rows.push({ kind: "source", key: own.key, text: found.name });
    }
    const heading = chapterWords(topic);
    if (heading !== chapter) {
      chapter = heading;
      // An entry that stands for its whole chapter bears the chapter's name; no heading says it twice.
      if (heading && !topic.topic.startsWith((topic.chapter ?? heading).replace(/\s*\(.*$/, ""))) {
        rows.push({ kind: "chapter", key: `${own?.key}/${heading}`, text: heading });
      }
    }
    rows.push({ kind: "topic", key: topic.id, topic });
  }
  return rows;
}

export function chapterWords({
  chapter,
  chapterNumber,
}: Pick<ExcerptTopic, "chapter" | "chapterNumber">): string | null {
  if (!chapter) return chapterNumber ? `Chapter ${chapterNumber}` : null;
  const name = chapter.replace(/^\d+\s+/, "");
  return chapterNumber ? `Chapter ${chapterNumber}, ${name}` : name;
}

/** Topics that hold every word of the filter, in topic, chapter or source. */
export function filterTopics(topics: readonly ExcerptTopic[], filter: string): readonly ExcerptTopic[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return topics;
  return topics.filter((topic) => {
    const text = `${topic.topic} ${topic.chapter ?? ""} ${topic.source} ${topic.pages ?? ""}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
