// A directory of a test's own, readable by other users so that servers that drop root can enter.

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Temporary {
  readonly path: string;
  readonly remove: () => void;
}

export function temporaryDirectory(name: string): Temporary {
  const path = mkdtempSync(join(tmpdir(), `dispatch-${name}-`));
  chmodSync(path, 0o755);
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
}
