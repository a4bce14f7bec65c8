// Long lists in pages: each one begins after the last name of the one before (keyset paging), so
// page 900 costs what page 1 does and a row added meanwhile shifts nothing.

import type { ListRange } from '../account/account.ts';
import { type Html, html } from '../html/html.ts';
import { icon } from '../web/icon.ts';
import type { SignedVisit } from '../web/visit.ts';

// LIMIT rows of one page.
const rowsMax = 50;
// LIMIT a name that a page begins after, or that is searched for.
const nameLengthMax = 255;

export interface ListPage<Row> {
  readonly rows: readonly Row[];
  /** What the names begin with; empty when nothing was searched for. */
  readonly sought: string;
  /** Whether this is the first page. */
  readonly first: boolean;
  /** What the next page begins after; undefined when this is the last one. */
  readonly next: string | undefined;
  /** What else the address of each of its pages says. */
  readonly kept?: Readonly<Record<string, string>>;
}

export interface ListReader<Row> {
  readonly read: (range: ListRange) => Promise<readonly Row[]>;
  /** What the rows are ordered by. */
  readonly nameOf: (row: Row) => string;
  /** What was typed into the search field, as the beginning of such a name. */
  readonly prefixOf: (typed: string) => string;
}

/** The page that `?q=&after=` ask for. One row more than is shown tells whether there is another. */
export async function listPage<Row>(
  visit: SignedVisit,
  { read, nameOf, prefixOf }: ListReader<Row>,
): Promise<ListPage<Row>> {
  const { after, sought, range } = listRange(visit, prefixOf);
  const found = await read({ ...range, limit: rowsMax + 1 });
  const rows = found.slice(0, rowsMax);
  const last = found.length > rowsMax ? rows.at(-1) : undefined;
  const next = last === undefined ? undefined : nameOf(last);
  return { rows, sought, first: after === '', next };
}

/** What is asked for, as the directory takes it. */
export function listRange(
  { query }: SignedVisit,
  prefixOf: (typed: string) => string,
): { readonly after: string; readonly sought: string; readonly range: ListRange } {
  const after = named(query.get('after'));
  const sought = named(query.get('q')).trim();
  const range = {
    ...(after === '' ? {} : { after }),
    ...(sought === '' ? {} : { prefix: prefixOf(sought) }),
    limit: rowsMax,
  };
  return { after, sought, range };
}

function named(value: string | null): string {
  return (value ?? '').slice(0, nameLengthMax).replaceAll('\0', '');
}

/** The search field above a list that has more than one page, and above what was found. */
export function searchForm(visit: SignedVisit, path: string, list: ListPage<unknown>): Html | null {
  const { texts } = visit;
  const isWhole = list.sought === '' && list.first && list.next === undefined;
  if (isWhole) return null;
  const clear = html`<a class="button quiet" href="${visit.link(path)}">${texts('admin.search.clear')}</a>`;
  return html`<form class="list-search" method="get" action="${visit.link(path)}" role="search">
<input type="search" name="q" value="${list.sought}" aria-label="${texts('admin.search.label')}" placeholder="${texts('admin.search.label')}" maxlength="${nameLengthMax}" dir="auto" autocapitalize="none" autocomplete="off" spellcheck="false">
<button>${texts('admin.search.submit')}</button>
${Object.entries(list.kept ?? {}).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${list.sought === '' ? null : clear}
</form>`;
}

/** Why there is no row, where there are others: nothing begins so, or the list ends before. */
export function noRows({ texts }: SignedVisit, { sought }: ListPage<unknown>): Html {
  const isSearch = sought !== '';
  const what = isSearch ? 'admin.search.none' : 'admin.pages.past-end';
  return html`<p class="blank-title" dir="auto">${texts(what, { sought })}</p>
<p class="soft">${texts(`${what}.help`)}</p>`;
}

/** Links to the other pages; nothing when all rows fit on one. */
export function pageLinks(visit: SignedVisit, path: string, list: ListPage<unknown>): Html | null {
  const { texts } = visit;
  if (list.first && list.next === undefined) return null;
  const link = (more: Record<string, string>): string => {
    const query = new URLSearchParams({
      ...(list.sought === '' ? {} : { q: list.sought }),
      ...list.kept,
      ...more,
    });
    return visit.link(query.size === 0 ? path : `${path}?${query.toString()}`);
  };
  return html`<nav class="pages" aria-label="${texts('admin.pages')}">
${list.first ? null : html`<a class="button" href="${link({})}">${texts('admin.pages.first')}</a>`}
${list.next === undefined ? null : html`<a class="button onward" href="${link({ after: list.next })}">${texts('admin.pages.next')}${icon('next')}</a>`}
</nav>`;
}
