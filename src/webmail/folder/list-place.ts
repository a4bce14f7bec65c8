// Which list a page is about, and what of it: said in the address of the list, and behind the
// address of each message in it, so that going on, back and up stays in the list.

import {
  type Arrangement,
  type ListFilter,
  listFilters,
  type ListSort,
  listSorts,
} from '../../store/arrangement.ts';
import type { Folder, SearchOptions } from '../../store/mailbox.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { folderPath, messagePath } from '../paths.ts';

export interface ListPlace {
  /** Undefined for what a search finds. */
  readonly folder: string | undefined;
  /** What is looked for; empty in a folder. */
  readonly query: string;
  readonly order: SearchOptions['order'];
  readonly page: number;
  /** In a folder alone, as is its order. */
  readonly only: ListFilter | undefined;
  readonly sort: ListSort;
  readonly isReversed: boolean;
}

/** LIMIT characters of a query, as of the field that it is typed in. */
const queryCharsMax = 1_000;

/** The list of this folder, or of the search that the address names. */
export function placeOf(visit: SignedVisit, folder: string | undefined): ListPlace {
  return placeIn(visit.request.query === '' ? noQuery : visit.query, folder);
}

const noQuery = new URLSearchParams();

export function placeIn(query: URLSearchParams, folder: string | undefined): ListPlace {
  const typed = (query.get('q') ?? '').slice(0, queryCharsMax).trim();
  const page = Number(query.get('page'));
  return {
    folder: typed === '' ? folder : undefined,
    query: typed,
    order: query.get('order') === 'relevance' ? 'relevance' : 'date',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    only: listFilters.find((only) => only === query.get('only')),
    sort: listSorts.find((sort) => sort === query.get('sort')) ?? 'date',
    isReversed: query.has('reversed'),
  };
}

/** How somebody looks at this folder's list. A draft is opened for writing, each by itself. */
export function arrangementOf(
  { look }: Pick<SignedVisit, 'look'>,
  { only, sort, isReversed }: ListPlace,
  { role }: Pick<Folder, 'role'>,
): Arrangement {
  return { only, sort, isReversed, isGrouped: look.rows === 'conversations' && role !== 'drafts' };
}

/** The list without the page of it: what stays the same while one walks through it. */
export function listKey(place: ListPlace): string {
  return listPath({ ...place, page: 1 });
}

export function listPath(place: ListPlace): string {
  return (place.folder === undefined ? '/search' : folderPath(place.folder)) + queryOf(place);
}

/** A message, opened from this list. */
export function messageIn(place: ListPlace, folder: string, id: string): string {
  return messagePath(folder, id) + queryOf(place);
}

/** With its `?`, or empty. */
export function queryOf(place: ListPlace): string {
  const { query, order, page, only, sort, isReversed } = place;
  const fields = new URLSearchParams();
  if (only !== undefined) fields.set('only', only);
  if (sort !== 'date') fields.set('sort', sort);
  if (isReversed) fields.set('reversed', '1');
  if (query !== '') fields.set('q', query);
  if (query !== '' && order === 'relevance') fields.set('order', order);
  if (page > 1) fields.set('page', String(page));
  const said = fields.toString();
  return said === '' ? '' : `?${said}`;
}
