// The tables of one account's index. A change here, or in the meaning of what the store puts into a
// column, raises the version: files of any other version are thrown away and filled anew.
//
// `message` holds what pages show, `document` and `word` what is searched, `link` which messages
// belong to one conversation. A document's id rises with its delivery, so that the newest are found
// by walking backwards. `word` keeps no text, only where each word stands.
//
// A document's conversation is a number of the owner's `named`, or 0 while it stands alone. Each transaction that
// adds documents or changes conversations has a number, the owner's `turn`, and leaves it on what it
// touched, so that whoever remembers conversations asks for the difference alone. While the owner
// `is_unsettled`, a long backlog comes in and the conversations of what is new are settled at its end.

export const schemaVersion = 8;

export const schema = `
CREATE TABLE owner (
  name TEXT NOT NULL,
  instance TEXT NOT NULL DEFAULT (hex(randomblob(8))),
  turn INTEGER NOT NULL DEFAULT 0,
  named INTEGER NOT NULL DEFAULT 0,
  is_unsettled INTEGER NOT NULL DEFAULT 0
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
  is_reply INTEGER NOT NULL,
  conversation INTEGER NOT NULL DEFAULT 0,
  turn INTEGER NOT NULL
) STRICT;
CREATE INDEX document_subject ON document (subject_key, is_reply) WHERE subject_key <> 0;
CREATE INDEX document_conversation ON document (conversation) WHERE conversation <> 0;
CREATE INDEX document_turn ON document (turn);
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
