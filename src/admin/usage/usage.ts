// How full everything is: GET /admin/usage has graphs of days or months (`?period=m`), GET
// /admin/usage/accounts one list of accounts: the largest, full, expiring or never used ones.

import type { UsageAfter, UsageList } from '../../account/usage.ts';
import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { mayAdminister } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { type AdminParts, panelPage } from '../parts.ts';
import { usageAccountsView } from './usage-accounts.view.ts';
import { usageView } from './usage.view.ts';

// LIMIT rows of one page, and what the place of a page may be.
const pageRows = 50;
const afterCharsMax = 300;

export const shownLists = ['largest', 'full', 'expiring', 'unused'] as const satisfies UsageList[];

export async function usagePage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { session, query, texts } = visit;
  if (!mayAdminister(session)) throw new Refusal('forbidden');
  const period = query.get('period') === 'm' ? 'm' : 'd';
  const series = await parts.accounts.usage.series(session, period);
  const content = usageView(parts, visit, series);
  return panelPage(parts, visit, { title: texts('admin.usage.title'), content });
}

export async function usageAccountsPage(
  parts: AdminParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const { session, query, texts } = visit;
  if (!mayAdminister(session)) throw new Refusal('forbidden');
  const list = shownLists.find((one) => one === query.get('show')) ?? 'largest';
  const after = afterIn(query.get('after'));
  const found = await parts.accounts.usage.accounts(session, list, { after, limit: pageRows + 1 });
  const rows = found.slice(0, pageRows);
  const more = found.length > pageRows ? rows.at(-1) : undefined;
  const state = { list, rows, more, isFirst: after === undefined };
  const content = usageAccountsView(parts, visit, state);
  return panelPage(parts, visit, { title: texts(`admin.usage.list.${list}`), content });
}

/** `1234:kim@example.org`, the value that the list is ordered by and whose it is. */
function afterIn(text: string | null): UsageAfter | undefined {
  const [, value, address] =
    /^(\d{1,16}):([^\0]+)$/.exec(text?.slice(0, afterCharsMax) ?? '') ?? [];
  return value === undefined || address === undefined
    ? undefined
    : { value: Number(value), address };
}
