// The tables of one account's index. A change here, or in the meaning of what the store puts into a
// column, raises the version: files of any other version are thrown away and filled anew.
//
// `message` holds what pages show, `document` and `word` what is searched, `link` which messages
// belong to one conversation. A document's id rises with its delivery, so that the newest are found
// by walking backwards. `word` keeps no text, only where each word stands.

export const schemaVersion = 5;

export const schema = `
CREATE TABLE owner (
  name TEXT NOT NULL,
  instance TEXT NOT NULL DEFAULT (hex(randomblob(8)))
) STRICT;
CREATE TABLE message (
  base TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  has_attachment INTEGER NOT NULL,
  preview TEXT NOT NULL,
  envelope TEXT NOT NULL,
  facts_check INTEGER NOT NULL,
  tree TEXT,
  tree_check INTEGER
) STRICT;
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  base TEXT NOT NULL UNIQUE,
  received_ms REAL NOT NULL,
  size INTEGER NOT NULL,
  marks INTEGER NOT NULL,
  subject_key INTEGER NOT NULL,
  is_reply INTEGER NOT NULL
) STRICT;
CREATE INDEX document_subject ON document (subject_key) WHERE subject_key <> 0;
CREATE VIRTUAL TABLE word USING fts5 (
  subject, sender, recipient, copy, body, filename, list,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);
CREATE TABLE link (
  message_key INTEGER NOT NULL,
  document INTEGER NOT NULL,
  is_own INTEGER NOT NULL,
  PRIMARY KEY (message_key, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_document ON link (document);
`;
