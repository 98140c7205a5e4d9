-- Shelf-marks stand apart from the words, so that a search filters and a guideline is replaced without reading texts.
-- `row` is the excerpt's rowid in the index. Imported excerpts name their edition, which the main database offers or not.
DROP TABLE excerpt_index;
--> statement-breakpoint
CREATE TABLE excerpt_cards (
  row INTEGER PRIMARY KEY,
  excerpt_id TEXT NOT NULL UNIQUE,
  guideline_edition_id TEXT,
  in_force_from TEXT,
  in_force_to TEXT,
  card TEXT NOT NULL
);
--> statement-breakpoint
CREATE INDEX excerpt_cards_edition ON excerpt_cards (guideline_edition_id);
--> statement-breakpoint
CREATE VIRTUAL TABLE excerpt_index USING fts5(
  topic,
  treatments,
  concepts,
  body_regions,
  chapter,
  summary,
  content = '',
  contentless_delete = 1,
  tokenize = 'porter unicode61 remove_diacritics 2'
);
--> statement-breakpoint
DELETE FROM index_state;
