// Lists of accounts by what they hold and when they end.

import type { UsageList, UsageRow } from '../../account/usage.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { dayWords } from '../day-words.ts';
import { panelHead } from '../panel-head.view.ts';
import type { AdminParts } from '../parts.ts';
import { mailboxPath, usageAccountsPath, usagePath } from '../paths.ts';
import { bytesUsage, sizeWords } from '../usage.view.ts';

export interface UsageAccountsState {
  readonly list: UsageList;
  readonly rows: readonly UsageRow[];
  /** The last row, where there are others behind it. */
  readonly more: UsageRow | undefined;
  readonly isFirst: boolean;
}

const lists = ['largest', 'full', 'expiring', 'unused'] as const;

/** From the graphs to the lists and back. */
export function usageLinks(visit: SignedVisit, current: UsageList | undefined): Html {
  const { texts } = visit;
  const here = (isHere: boolean) => attributes({ 'aria-current': isHere && 'page' });
  return html`<nav class="chips" aria-label="${texts('admin.usage.title')}"><a href="${visit.link(usagePath)}" ${here(current === undefined)}>${texts('admin.usage.graphs')}</a>${lists.map(
    (list) =>
      html`<a href="${visit.link(`${usageAccountsPath}?show=${list}`)}" ${here(list === current)}>${texts(`admin.usage.list.${list}`)}</a>`,
  )}</nav>`;
}

export function usageAccountsView(
  parts: AdminParts,
  visit: SignedVisit,
  state: UsageAccountsState,
): Html {
  const { texts } = visit;
  const { list, rows } = state;
  const head = { current: 'usage' as const, title: texts(`admin.usage.list.${list}`) };
  const none = html`<div class="blank">${icon('done')}<p class="blank-title">${texts('admin.usage.list.none')}</p></div>`;
  return html`${panelHead(parts, visit, { ...head, lead: texts('admin.usage.measured') })}
${usageLinks(visit, list)}
<div class="column wide">
<section class="card flush" aria-label="${head.title}">
${rows.length === 0 ? none : table(visit, state)}
${pages(visit, state)}
</section>
</div>`;
}

function table(visit: SignedVisit, { list, rows }: UsageAccountsState): Html {
  const { texts } = visit;
  const end = list === 'expiring' ? 'expires' : list === 'unused' ? 'login' : 'folders';
  return html`<table class="entries loose">
<thead><tr><th scope="col">${texts('admin.usage.account')}</th><th scope="col">${texts('admin.usage.holds')}</th><th scope="col">${texts(`admin.usage.${end}`)}</th></tr></thead>
<tbody>
${rows.map((row) => accountRow(visit, row, end))}
</tbody>
</table>`;
}

function accountRow(visit: SignedVisit, row: UsageRow, end: 'expires' | 'login' | 'folders'): Html {
  const { texts } = visit;
  const { address, domain, bytes, quotaBytes } = row;
  const href = visit.link(mailboxPath(domain, address.slice(0, address.lastIndexOf('@'))));
  const most = quotaBytes === 0 ? undefined : quotaBytes;
  return html`<tr>
<th scope="row"><a class="whole" href="${href}"><span class="clip" dir="auto">${address}</span></a></th>
<td data-label="${texts('admin.usage.holds')}">${bytesUsage(texts, bytes, most)}</td>
<td data-label="${texts(`admin.usage.${end}`)}">${endWords(visit, row, end)}</td>
</tr>
`;
}

function endWords(
  visit: SignedVisit,
  { expiresMs, loginMs, folders }: UsageRow,
  end: 'expires' | 'login' | 'folders',
): string {
  const { texts } = visit;
  if (end === 'expires') return dayWords(visit, expiresMs - 1);
  if (end === 'login') {
    return loginMs === 0 ? texts('admin.usage.never') : dayWords(visit, loginMs);
  }
  return folders
    .filter((folder) => folder.bytes > 0)
    .slice(0, 3)
    .map(({ name, bytes }) => texts('admin.usage.folder', { name, size: sizeWords(texts, bytes) }))
    .join(texts.comma);
}

function pages(visit: SignedVisit, { list, more, isFirst }: UsageAccountsState): Html | null {
  const { texts } = visit;
  if (isFirst && more === undefined) return null;
  const path = `${usageAccountsPath}?show=${list}`;
  const place = more === undefined ? '' : `${String(valueOf(list, more))}:${more.address}`;
  const onward = html`<a class="button onward" href="${visit.link(`${path}&after=${encodeURIComponent(place)}`)}">${texts('admin.pages.next')}${icon('next')}</a>`;
  return html`<nav class="pages" aria-label="${texts('admin.pages')}">
${isFirst ? null : html`<a class="button" href="${visit.link(path)}">${texts('admin.pages.first')}</a>`}
${more === undefined ? null : onward}
</nav>`;
}

function valueOf(list: UsageList, row: UsageRow): number {
  const { bytes, share, expiresMs, loginMs } = row;
  return { largest: bytes, full: share, expiring: expiresMs, unused: loginMs }[list];
}
