-- The full-text index of the guideline library. Rebuilt from the main database at any time; nothing here is original.
-- `concepts` holds one token for each drug, class and procedure of the vocabulary that the excerpt names.
-- `card` is the excerpt's shelf-mark as JSON, so that ranking needs no second query.
CREATE VIRTUAL TABLE excerpt_index USING fts5(
  excerpt_id UNINDEXED,
  organisation_id UNINDEXED,
  in_force_from UNINDEXED,
  in_force_to UNINDEXED,
  card UNINDEXED,
  topic,
  treatments,
  concepts,
  body_regions,
  chapter,
  summary,
  tokenize = 'porter unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE TABLE index_state (
  name TEXT PRIMARY KEY,
  corpus_hash TEXT NOT NULL,
  indexed_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
);
