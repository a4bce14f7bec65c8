// A query as the index understands it. What only the disk knows becomes a question for each message.

import type { WordColumn } from '../../index/documents.ts';
import type { Condition } from '../../index/find.ts';
import { flagsOf } from '../flag-letters.ts';
import { markBits } from '../text/document.ts';
import { type Field, namesFolders, type Query } from './query.ts';
import {
  foldersNamed,
  lettersOf,
  type Located,
  locate,
  type OpenFolder,
  usualFolders,
} from './scope.ts';

const columnOf: Readonly<Record<Field, WordColumn>> = {
  subject: 'subject',
  from: 'sender',
  to: 'recipient',
  cc: 'copy',
  body: 'body',
  filename: 'filename',
  list: 'list',
};

/** What the disk alone knows of a message. */
type Asked = Extract<Query, { kind: 'flag' | 'folder' | 'label' }>;

export interface Plan {
  readonly condition: Condition;
  /** Where a message of the result is shown, or undefined when it does not pass. */
  place(base: string): Located | undefined;
}

/** Splits a query into what the index answers and what is asked of each message it finds. */
export function planOf(query: Query, folders: readonly OpenFolder[]): Plan {
  const all = query.kind === 'and' ? query.of : [query];
  const asked = all.filter(isAsked);
  const left = all.filter((each) => !isAsked(each));
  let scope = namesFolders(query) ? folders : usualFolders(folders);
  for (const each of asked) {
    if (each.kind !== 'folder') continue;
    const named = new Set(foldersNamed(folders, each));
    scope = scope.filter((folder) => named.has(folder));
  }
  const tests = asked.filter(({ kind }) => kind !== 'folder').map((each) => testOf(each, folders));
  const conditions = left.map((each) => conditionOf(each, folders));
  return {
    condition: { kind: 'and', of: conditions },
    place(base) {
      const located = locate(scope, base);
      return located && tests.every((passes) => passes(located)) ? located : undefined;
    },
  };
}

function isAsked(query: Query): query is Asked {
  return query.kind === 'flag' || query.kind === 'folder' || query.kind === 'label';
}

/** Asked of each of fifty thousand messages: what names mean is found out once. */
function testOf(asked: Asked, folders: readonly OpenFolder[]): (located: Located) => boolean {
  if (asked.kind === 'flag') {
    return ({ entry }) => flagsOf(entry.flags)[asked.flag] === asked.isSet;
  }
  if (asked.kind === 'label') {
    const letters = new Map(folders.map((folder) => [folder, lettersOf(folder, asked.name)]));
    return ({ folder, entry }) =>
      letters.get(folder)?.some((letter) => entry.flags.includes(letter)) === true;
  }
  const named = new Set(foldersNamed(folders, asked));
  return ({ folder }) => named.has(folder);
}

function conditionOf(query: Query, folders: readonly OpenFolder[]): Condition {
  switch (query.kind) {
    case 'text': {
      const columns = query.field === undefined ? [] : [columnOf[query.field]];
      return { kind: 'words', columns, ...query.phrase };
    }
    case 'mark':
      return { kind: 'marks', bits: markBits[query.mark] };
    case 'size':
    case 'time':
      return query;
    case 'flag':
    case 'folder':
    case 'label':
      return { kind: 'test', passes: baseTestOf(query, folders) };
    case 'not':
      return { kind: 'not', of: conditionOf(query.of, folders) };
    case 'and':
    case 'or':
      return { kind: query.kind, of: query.of.map((each) => conditionOf(each, folders)) };
    default:
      return query satisfies never;
  }
}

function baseTestOf(query: Asked, folders: readonly OpenFolder[]): (base: string) => boolean {
  const among = query.kind === 'folder' ? foldersNamed(folders, query) : folders;
  const passes = testOf(query, folders);
  return (base) => {
    const located = locate(among, base);
    return located !== undefined && passes(located);
  };
}
