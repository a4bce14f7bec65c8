// Logins by the day, who is held back, and what fails most; and those of one account.

import type { Failing, HeldBack, LoginDay, LoginHour } from '../../account/login-watch.ts';
import { mayDo } from '../../account/rights.ts';
import { type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { utcDayWords, timeWords } from '../day-words.ts';
import { addressHead } from '../domain-head.view.ts';
import { panelHead } from '../panel-head.view.ts';
import type { AdminParts } from '../parts.ts';
import { loginsPath, mailboxPath } from '../paths.ts';

export interface LoginsState {
  readonly days: readonly LoginDay[];
  readonly failing: { readonly accounts: readonly Failing[]; readonly remotes: readonly Failing[] };
  readonly held: readonly HeldBack[];
}

const dayMs = 86_400_000;
const outcomes = ['done', 'wrong', 'throttled', 'closed'] as const;

export function loginsView(parts: AdminParts, visit: SignedVisit, state: LoginsState): Html {
  const { texts } = visit;
  const head = { current: 'logins' as const, title: texts('admin.logins.title') };
  return html`${panelHead(parts, visit, { ...head, lead: texts('admin.logins.lead') })}
<div class="column wide">
${heldCard(visit, state.held)}
${daysCard(visit, state.days)}
${failingCard(visit, 'accounts', state.failing.accounts)}
${failingCard(visit, 'remotes', state.failing.remotes)}
</div>`;
}

function heldCard(visit: SignedVisit, held: readonly HeldBack[]): Html {
  const { texts } = visit;
  const mayRelease = mayDo(visit.session, 'accounts');
  const none = html`<p class="soft padded">${texts('admin.logins.held.none')}</p>`;
  return html`<section class="card flush" aria-labelledby="held">
<div class="card-head"><h2 id="held">${texts('admin.logins.held')}</h2></div>
${held.length === 0 ? none : html`<ul class="entries tall">${held.map((one) => heldRow(visit, one, mayRelease))}</ul>`}
</section>`;
}

function heldRow(
  visit: SignedVisit,
  { address, remote, freeMs }: HeldBack,
  mayRelease: boolean,
): Html {
  const { texts } = visit;
  const who = address === '' ? texts('admin.logins.nobody') : address;
  const from = texts('admin.logins.held.from', { remote, time: timeWords(visit, freeMs) });
  const label = texts('admin.logins.release.label', { who, remote });
  const may = mayRelease && (address !== '' || visit.session.rights.super);
  const form = html`<form method="post" action="${visit.link(`${loginsPath}/release`)}"><input type="hidden" name="address" value="${address}"><input type="hidden" name="remote" value="${remote}"><button class="quiet" aria-label="${label}">${texts('admin.logins.release')}</button></form>`;
  return html`<li><div class="entry"><span class="clip two"><b dir="auto">${who}</b><small class="soft">${from}</small></span>${may ? form : null}</div></li>
`;
}

function daysCard(visit: SignedVisit, days: readonly LoginDay[]): Html {
  const { texts } = visit;
  return html`<section class="card flush" aria-labelledby="days">
<div class="card-head"><h2 id="days">${texts('admin.logins.days')}</h2></div>
<table class="entries">
<thead><tr><th scope="col">${texts('admin.logins.day')}</th>${outcomes.map((outcome) => html`<th scope="col">${texts(`admin.logins.${outcome}`)}</th>`)}</tr></thead>
<tbody>
${days.map((day) => dayRow(visit, day))}
</tbody>
</table>
</section>`;
}

function dayRow(visit: SignedVisit, { day, counts }: LoginDay): Html {
  const { texts } = visit;
  const cells = outcomes.map((outcome) => {
    const number = counts[outcome] ?? 0;
    return html`<td class="number" data-label="${texts(`admin.logins.${outcome}`)}">${texts('admin.number', { number })}</td>`;
  });
  return html`<tr><th scope="row">${utcDayWords(visit, day * dayMs)}</th>${cells}</tr>
`;
}

function failingCard(
  visit: SignedVisit,
  what: 'accounts' | 'remotes',
  failing: readonly Failing[],
): Html {
  const { texts } = visit;
  const title = texts(`admin.logins.failing.${what}`);
  const none = html`<p class="soft padded">${texts('admin.logins.failing.none')}</p>`;
  return html`<section class="card flush" aria-labelledby="failing-${what}">
<div class="card-head"><h2 id="failing-${what}">${title}</h2></div>
${failing.length === 0 ? none : html`<ul class="entries tall">${failing.map((one) => failingRow(visit, what, one))}</ul>`}
</section>`;
}

function failingRow(
  visit: SignedVisit,
  what: 'accounts' | 'remotes',
  { name, count, lastMs }: Failing,
): Html {
  const { texts } = visit;
  const words = texts('admin.logins.failing.times', { count, time: timeWords(visit, lastMs) });
  const href = visit.link(`${loginsPath}?account=${encodeURIComponent(name)}`);
  const about = html`<span class="clip two"><b dir="auto">${name}</b><small class="soft">${words}</small></span>`;
  return what === 'accounts'
    ? html`<li><a class="entry" href="${href}">${about}</a></li>\n`
    : html`<li><div class="entry">${about}</div></li>\n`;
}

export function accountLoginsView(
  visit: SignedVisit,
  address: string,
  rows: readonly LoginHour[],
): Html {
  const { texts } = visit;
  const at = address.lastIndexOf('@');
  const back = at < 0 ? loginsPath : mailboxPath(address.slice(at + 1), address.slice(0, at));
  const title = texts('admin.logins.of', { address });
  const none = html`<div class="blank">${icon('clock')}<p class="blank-title">${texts('admin.logins.of.none')}</p></div>`;
  return html`${addressHead(visit, { back, backLabel: at < 0 ? texts('admin.logins.title') : address, title })}
<div class="column">
<section class="card flush" aria-label="${title}">
${rows.length === 0 ? none : html`<ul class="entries tall">${rows.map((row) => loginRow(visit, row))}</ul>`}
</section>
</div>`;
}

function loginRow(visit: SignedVisit, { remote, outcome, count, lastMs }: LoginHour): Html {
  const { texts } = visit;
  const words = texts('admin.logins.hour', { count, time: timeWords(visit, lastMs) });
  const mark = html`<span class="mark${outcome === 'done' ? '' : ' bad'}">${texts(`admin.logins.${outcome}`)}</span>`;
  return html`<li><div class="entry"><span class="clip two"><b dir="ltr">${remote}</b><small class="soft">${words}</small></span>${mark}</div></li>
`;
}
