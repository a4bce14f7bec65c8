// The administrators as rows: who, of which domains, with which rights.

import type { ListedAdministrator } from '../../account/administrator-facts.ts';
import { everyRight } from '../../account/rights.ts';
import { type Html, html } from '../../html/html.ts';
import { face } from '../../web/face.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { type ListPage, noRows, pageLinks } from '../list-page.ts';
import { panelHead } from '../panel-head.view.ts';
import type { AdminParts } from '../parts.ts';
import { administratorPath, administratorsPath, newAdministratorPath } from '../paths.ts';

export function administratorsView(
  parts: AdminParts,
  visit: SignedVisit,
  list: ListPage<ListedAdministrator>,
): Html {
  const { texts } = visit;
  const add = html`<a class="button main" href="${visit.link(newAdministratorPath)}">${icon('plus')}${texts('admin.administrators.add')}</a>`;
  const title = texts('admin.administrators.title');
  const lead = texts('admin.administrators.lead');
  const rows = list.rows.map((one) => row(visit, one));
  return html`${panelHead(parts, visit, { current: 'administrators', title, lead, action: add })}
<section class="card flush" aria-label="${title}">
${rows.length === 0 ? empty(visit, list) : html`<ul class="entries tall">${rows}</ul>`}
${pageLinks(visit, administratorsPath, list)}
</section>`;
}

function row(visit: SignedVisit, one: ListedAdministrator): Html {
  const { texts } = visit;
  const href = visit.link(administratorPath(one.name));
  const off = html`<span class="mark">${texts('admin.mailbox.disabled')}</span>`;
  return html`<li><a class="entry" href="${href}">${face(one.name)}<span class="clip two" dir="auto"><b>${one.name}</b><small class="soft">${reachWords(visit, one)}</small></span>${one.isActive ? null : off}${one.isSuper ? html`<span class="mark">${texts('admin.administrator.super')}</span>` : null}${icon('next')}</a></li>
`;
}

/** In one line: which domains, and what may be done there. */
function reachWords({ texts }: SignedVisit, one: ListedAdministrator): string {
  if (one.isSuper) return texts('admin.administrator.reach.every');
  const domains = texts('admin.administrator.domains.count', {
    count: one.domains.length,
    more: one.domains.length - 1,
    first: one.domains[0] ?? '',
  });
  const may = everyRight.filter((right) => one.may === undefined || one.may.has(right));
  const rights =
    may.length === everyRight.length
      ? texts('admin.right.all')
      : may.map((right) => texts(`admin.right.${right}`)).join(texts.comma);
  return texts('admin.administrator.line', {
    domains,
    rights: rights === '' ? texts('admin.right.none') : rights,
  });
}

function empty(visit: SignedVisit, list: ListPage<ListedAdministrator>): Html {
  const { texts } = visit;
  const none = html`<h2>${texts('admin.administrators.empty')}</h2>
<p class="soft">${texts('admin.administrators.empty.help')}</p>`;
  return html`<div class="blank">${icon('people')}
${list.first ? none : noRows(visit, list)}</div>`;
}
