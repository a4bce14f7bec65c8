// Documents that belong together, and what is found of them by walking from message to message.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { conversationOf } from '../../src/index/conversations.ts';
import type { DocumentRow } from '../../src/index/documents.ts';
import { MessageIndex } from '../../src/index/message-index.ts';
import { related } from '../../src/index/related.ts';
import { silentLog } from '../../src/kit/log.ts';

const words = {
  subject: '',
  sender: '',
  recipient: '',
  copy: '',
  body: '',
  filename: '',
  list: '',
};

export function document(n: number, more: Partial<DocumentRow> = {}): DocumentRow {
  const facts = { receivedMs: n * 1_000, size: 1, marks: 0, subjectKey: 0, isReply: false };
  return { base: `m${n}`, ...facts, words, ownKey: 1_000 + n, parentKeys: [], ...more };
}

export function openIndex(t: TestContext, directory = temporaryDirectory(t)): MessageIndex {
  const path = join(directory, 'index');
  const index = new MessageIndex({ path, owner: 'alice', log: silentLog, now: Date.now });
  t.after(() => index.close());
  return index;
}

export function temporaryDirectory(t: TestContext): string {
  const directory = mkdtempSync(join(tmpdir(), 'dispatch-index-'));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Each message with those of its conversation, as walking finds them. */
export function walked(index: MessageIndex): Readonly<Record<string, string>> {
  const all = index.use(({ database }) => {
    const rows = database.prepare('SELECT id, base FROM document').all();
    const names = new Map(rows.map((row) => [Number(row['id']), String(row['base'])]));
    return rows.map((row) => {
      const ids = related(database, Number(row['id'])).toSorted((a, b) => a - b);
      return [String(row['base']), ids.map((id) => names.get(id)).join(' ')] as const;
    });
  });
  return Object.fromEntries(all ?? []);
}

export function kept(
  index: MessageIndex,
  bases: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(bases.map((base) => [base, conversationOf(index, base).join(' ')]));
}
