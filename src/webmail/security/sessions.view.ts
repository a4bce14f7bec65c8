// Open sessions as rows, this one marked, and the logins of the last months.

import type { ListedLogin } from '../../account/own-sessions.ts';
import type { ListedSession } from '../../account/sessions.ts';
import { type Html, html } from '../../html/html.ts';
import { tickField } from '../../web/choice-field.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { fullTime, shortTime } from '../dates.ts';
import { agentWords } from './agent-words.ts';
import { sessionsPath } from './parts.ts';

export interface SessionsState {
  readonly sessions: readonly ListedSession[];
  readonly logins: readonly ListedLogin[];
  readonly isTelling: boolean;
}

const known = ['ended', 'saved'] as const;

export function sessionsView(visit: SignedVisit, state: SessionsState): Html {
  return html`${doneNote(visit)}
<div class="column">
${openSection(visit, state)}
${visit.session.kind === 'account' ? noticeSection(visit, state) : null}
${loginsSection(visit, state)}
</div>`;
}

function doneNote({ query, texts }: SignedVisit): Html | null {
  const asked = query.get('done');
  const done = known.find((what) => what === asked);
  if (done === undefined) return null;
  return html`<p class="note good" role="status">${icon('done')}${texts(`security.done.${done}`)}</p>`;
}

function openSection(visit: SignedVisit, { sessions }: SessionsState): Html {
  const { texts } = visit;
  const others = html`<form method="post" action="${visit.link(`${sessionsPath}/others`)}"><button>${texts('security.sessions.end-others')}</button></form>`;
  return html`<section class="card flush" aria-label="${texts('security.sessions.open')}">
<ul class="entries tall sessions">${sessions.map((one) => openRow(visit, one))}</ul>
</section>
${sessions.length > 1 ? others : null}`;
}

function openRow(
  visit: SignedVisit,
  { id, agent, remote, createdMs, seenMs }: ListedSession,
): Html {
  const { texts } = visit;
  const device = agentWords(texts, agent);
  const isThis = id === visit.session.id;
  const seen = texts('security.sessions.seen', { time: shortTime(seenMs, visit.nowMs, texts) });
  const facts = texts('security.sessions.line', {
    remote,
    time: shortTime(createdMs, visit.nowMs, texts),
  });
  const end = html`<form method="post" action="${visit.link(`${sessionsPath}/end`)}"><input type="hidden" name="id" value="${id}"><button class="quiet" aria-label="${texts('security.sessions.end.label', { device })}">${texts('security.sessions.end')}</button></form>`;
  return html`<li><div class="entry"><span class="clip two"><b>${device}</b><small class="soft">${facts} · ${seen}</small></span>
${isThis ? html`<span class="mark">${texts('security.sessions.this')}</span>` : end}</div></li>
`;
}

function noticeSection(visit: SignedVisit, { isTelling }: SessionsState): Html {
  const { texts } = visit;
  return html`<section class="card" aria-labelledby="notice-title"><h2 id="notice-title">${texts('security.notice')}</h2>
<form method="post" action="${visit.link(`${sessionsPath}/notice`)}">
${tickField({
  name: 'tell',
  label: texts('security.notice.label'),
  help: texts('security.notice.help'),
  isOn: isTelling,
  problem: undefined,
})}
<button>${texts('settings.submit')}</button>
</form></section>`;
}

function loginsSection(visit: SignedVisit, { logins }: SessionsState): Html {
  const { texts } = visit;
  return html`<section class="card flush" aria-labelledby="logins-title"><div class="card-head"><h2 id="logins-title">${texts('security.logins')}</h2></div>
<ul class="entries tall sessions">${logins.map((login) => loginRow(visit, login))}</ul>
${logins.length === 0 ? html`<p class="soft in-card">${texts('security.logins.none')}</p>` : null}
</section>`;
}

function loginRow(visit: SignedVisit, login: ListedLogin): Html {
  const { texts } = visit;
  const { isFailed, method, agent, remote, timeMs } = login;
  const facts = texts('security.logins.line', { device: agentWords(texts, agent), remote });
  const what = isFailed ? 'security.logins.failed' : 'security.logins.in';
  const words = texts(what, { method });
  return html`<li><div class="entry">${icon(isFailed ? 'warning' : 'done')}<span class="clip two"><b>${words}</b><small class="soft">${facts} · ${fullTime(timeMs, texts)}</small></span></div></li>
`;
}
