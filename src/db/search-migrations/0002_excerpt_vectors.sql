-- Embeddings of excerpts, where an embedding model is configured: 8-bit components, one row for each excerpt and embedder.
-- `text_hash` tells a vector whose excerpt has changed since.
CREATE TABLE excerpt_vectors (
  embedder TEXT NOT NULL,
  excerpt_id TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  vector BLOB NOT NULL,
  PRIMARY KEY (embedder, excerpt_id)
) WITHOUT ROWID;
