// Long lists in pages: each one begins after the last name of the one before (keyset paging), so
// page 900 costs what page 1 does and a row added meanwhile shifts nothing.

import { type Html, html } from '../html/html.ts';
import { icon } from '../web/icon.ts';
import type { SignedVisit } from '../web/visit.ts';

// LIMIT rows of one page.
const rowsMax = 50;
// LIMIT the name a page begins after; a local part is never longer.
const afterLengthMax = 255;

export interface ListPage<Row> {
  readonly rows: readonly Row[];
  /** Whether this is the first page. */
  readonly first: boolean;
  /** What the next page begins after; undefined when this is the last one. */
  readonly next: string | undefined;
}

/** The page that `?after=` asks for. One row more than is shown tells whether there is another. */
export async function listPage<Row extends { readonly localPart: string }>(
  visit: SignedVisit,
  read: (page: { readonly after?: string; readonly limit: number }) => Promise<readonly Row[]>,
): Promise<ListPage<Row>> {
  const after = (visit.query.get('after') ?? '').slice(0, afterLengthMax);
  const found = await read({ ...(after === '' ? {} : { after }), limit: rowsMax + 1 });
  const rows = found.slice(0, rowsMax);
  return {
    rows,
    first: after === '',
    next: found.length > rowsMax ? rows.at(-1)?.localPart : undefined,
  };
}

/** Links to the other pages; nothing when all rows fit on one. */
export function pageLinks(visit: SignedVisit, path: string, list: ListPage<unknown>): Html | null {
  const { texts } = visit;
  if (list.first && list.next === undefined) return null;
  const next = new URLSearchParams({ after: list.next ?? '' });
  return html`<nav class="pages" aria-label="${texts('admin.pages')}">
${list.first ? null : html`<a class="button" href="${visit.link(path)}">${texts('admin.pages.first')}</a>`}
${list.next === undefined ? null : html`<a class="button onward" href="${visit.link(path)}?${next.toString()}">${texts('admin.pages.next')}${icon('next')}</a>`}
</nav>`;
}
