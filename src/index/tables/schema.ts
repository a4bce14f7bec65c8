// The tables of one account's index. A change here, or in the meaning of what the store puts into a
// column, raises the version: files of any other version are thrown away and filled anew.

export const schemaVersion = 1;

export const schema = `
CREATE TABLE owner (
  name TEXT NOT NULL
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
`;
