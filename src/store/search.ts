// A search from the typed query to rows. The index finds, the disk says what is still there and
// where; rows are made as a list makes them, with the words that were looked for marked.

import { findBest, findNewest, type Hit } from '../index/find.ts';
import type { MessageIndex } from '../index/message-index.ts';
import type { AccountPlace, StoreTools } from './account.ts';
import { inParallel } from '../kit/in-parallel.ts';
import { labelsOf } from './labels.ts';
import { rowFrom } from './list-page.ts';
import type { SearchOptions, SearchPage, SearchRow } from './mailbox.ts';
import { Pace } from './pace.ts';
import { type Plan, planOf } from './query/condition.ts';
import { parseQuery } from './query/parse.ts';
import { namesLabels, type Query, wantedTexts } from './query/query.ts';
import { openFolders } from './open-folders.ts';
import type { Located, OpenFolder } from './query/scope.ts';
import { labelReader } from './shown-labels.ts';
import { searchedText } from './searched-text.ts';
import type { Digest } from './digest.ts';
import { excerptOf, rangesOf } from './text/excerpt.ts';
import type { Run } from './text/words.ts';

const pageSize = 25;
/** LIMIT of pages that one can turn to. */
const pagesMax = 200;
/** LIMIT of results that are put in order by relevance. */
const bestMax = 1_000;
/** Hits that are taken from the index at once: few at first, for mostly a page is enough. */
const firstHits = 64;
const hitsMax = 4_096;
const turnMs = 10;
const readsAtOnce = 8;

export async function search(
  tools: StoreTools,
  account: AccountPlace,
  typed: string,
  options: SearchOptions,
): Promise<SearchPage> {
  const query = parseQuery(typed, tools.now());
  if (!query) return { rows: [], page: 1, hasMore: false, indexed: 0, total: 0 };
  const state = await tools.indexer.catchUp(account, tools.waitMs.search);
  const folders = await foldersFor(query, tools, account);
  const plan = planOf(query, folders);
  const index = tools.indexes.index(account.indexPath, account.maildir);
  const page = Math.min(Math.max(1, Math.trunc(options.page) || 1), pagesMax);
  const from = (page - 1) * pageSize;
  const found = await locatedHits(index, plan, options, from + pageSize + 1);
  const shown = found.slice(from, from + pageSize);
  const rows = await rowsOf(tools, account, shown, query);
  return { rows, page, hasMore: found.length > from + pageSize && page < pagesMax, ...state };
}

/** LIMIT of messages that one search chooses for a task. */
const chosenMax = 200_000;

/** Every message that a query finds, the newest first. */
export async function searchEverything(
  tools: StoreTools,
  account: AccountPlace,
  typed: string,
): Promise<readonly Located[]> {
  const query = parseQuery(typed, tools.now());
  if (!query) return [];
  await tools.indexer.catchUp(account, tools.waitMs.search);
  const plan = planOf(query, await foldersFor(query, tools, account));
  const index = tools.indexes.index(account.indexPath, account.maildir);
  return await locatedHits(index, plan, { page: 1, order: 'date' }, chosenMax);
}

/** What labels mean is read only for who asks for one: it is a file in each folder. */
async function foldersFor(
  query: Query,
  tools: StoreTools,
  account: AccountPlace,
): Promise<readonly OpenFolder[]> {
  const folders = await openFolders(tools, account);
  if (!namesLabels(query)) return folders;
  const labelled: OpenFolder[] = [];
  for (const folder of folders) {
    labelled.push({ ...folder, labels: await labelsOf(folder.shape.path) });
  }
  return labelled;
}

/** At least this many of the results, in order, if there are so many. */
async function locatedHits(
  index: MessageIndex,
  plan: Plan,
  { order }: SearchOptions,
  wanted: number,
): Promise<readonly Located[]> {
  const found: Located[] = [];
  const pace = new Pace(turnMs);
  for (const hits of hitsOf(index, plan, order)) {
    for (const { base } of hits) {
      const located = plan.place(base);
      if (located) found.push(located);
      if (found.length >= wanted) return found;
      await pace.turn();
    }
  }
  return found;
}

function* hitsOf(
  index: MessageIndex,
  { condition }: Plan,
  order: SearchOptions['order'],
): Generator<readonly Hit[], void, undefined> {
  const best = order === 'relevance' ? findBest(index, condition, bestMax) : undefined;
  if (best) {
    yield best;
    return;
  }
  let belowId = Number.MAX_SAFE_INTEGER;
  for (let rowsMax = firstHits; ; rowsMax = Math.min(rowsMax * 4, hitsMax)) {
    const hits = findNewest(index, condition, { belowId, rowsMax });
    yield hits;
    if (hits.length < rowsMax) return;
    belowId = hits.at(-1)?.id ?? 0;
  }
}

async function rowsOf(
  tools: StoreTools,
  account: AccountPlace,
  found: readonly Located[],
  query: Query,
): Promise<readonly SearchRow[]> {
  const texts = wantedTexts(query);
  const inSubject = runsIn(texts, 'subject');
  const inBody = runsIn(texts, 'body');
  const rows = new Map<Located, SearchRow>();
  const labelsFor = labelReader();
  await inParallel(found, readsAtOnce, async (located) => {
    const { path, name } = located.folder.shape;
    const digests = await tools.sync.digests(account, path, [located.entry]);
    const digest = digests.get(located.entry.base);
    if (!digest) return;
    const row = rowFrom(name, located.entry, digest, await labelsFor(path, located.entry));
    const subjectRanges = rangesOf(row.subject, inSubject);
    const snippet = await snippetOf(tools, account, { located, digest, wanted: inBody });
    rows.set(located, { ...row, subjectRanges, snippet });
  });
  return found.flatMap((located) => rows.get(located) ?? []);
}

/** The beginning of the text where it has the words, else the place that has them. */
async function snippetOf(
  tools: StoreTools,
  account: AccountPlace,
  row: { located: Located; digest: Digest; wanted: readonly Run[] },
) {
  const { preview } = row.digest;
  const ranges = rangesOf(preview, row.wanted);
  if (ranges.length > 0 || row.wanted.length === 0) return { text: preview, ranges };
  const text = await searchedText(tools, account, row.located);
  return excerptOf(text, row.wanted) ?? { text: preview, ranges };
}

function runsIn(
  texts: readonly Extract<Query, { kind: 'text' }>[],
  field: 'subject' | 'body',
): readonly Run[] {
  return texts
    .filter((text) => text.field === undefined || text.field === field)
    .flatMap(({ runs }) => runs);
}
