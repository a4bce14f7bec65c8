// How one logs in, as cards: the authenticator app, the codes against its loss, and what else there
// is to look at.

import type { FactorOverview, ShownFactor } from '../../account/factors/second-factors.ts';
import { type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';
import {
  appPasswordsPath,
  appPath,
  codesPath,
  factorRemovalPath,
  sessionsPath,
  sinceWords,
} from './parts.ts';
import { passkeysSection } from './passkeys.view.ts';

export interface SecurityState {
  readonly overview: FactorOverview;
  readonly problem: Problem | undefined;
}

const known = ['app', 'passkey', 'removed', 'refused'] as const;

export function securityView(visit: SignedVisit, state: SecurityState): Html {
  const { texts } = visit;
  const { overview } = state;
  const hasAny = overview.app !== undefined || overview.passkeys.length > 0;
  return html`${doneNote(visit)}
${state.problem === undefined ? null : html`<p class="note bad" role="alert">${icon('warning')}${state.problem.words}</p>`}
${overview.isRequired && !hasAny ? html`<p class="note warn" role="status">${icon('shield')}${texts('security.required')}</p>` : null}
${overview.mayAdd ? null : html`<p class="note">${icon('shield')}${texts('security.off')}</p>`}
<div class="column security">
<section class="card" aria-labelledby="sessions-title"><h2 id="sessions-title">${texts('security.sessions')}</h2>
<p class="soft">${texts('security.sessions.about')}</p>
<p><a class="button" href="${visit.link(sessionsPath)}">${texts('security.sessions.show')}</a></p></section>
${appSection(visit, overview)}
${passkeysSection(visit, overview)}
${hasAny ? codesSection(visit, overview) : null}
${visit.session.kind === 'account' ? appsSection(visit) : null}
</div>`;
}

function appsSection(visit: SignedVisit): Html {
  const { texts } = visit;
  return html`<section class="card" aria-labelledby="apps-title"><h2 id="apps-title">${texts('security.apps')}</h2>
<p class="soft">${texts('security.apps.about')}</p>
<p><a class="button" href="${visit.link(appPasswordsPath)}">${texts('security.apps.show')}</a></p></section>`;
}

function doneNote({ query, texts }: SignedVisit): Html | null {
  const asked = query.get('done');
  const done = known.find((what) => what === asked);
  if (done === undefined) return null;
  const isGood = done !== 'refused';
  return html`<p class="note ${isGood ? 'good' : 'bad'}" role="status">${icon(isGood ? 'done' : 'warning')}${texts(`security.done.${done}`)}</p>`;
}

function appSection(visit: SignedVisit, { app, mayAdd }: FactorOverview): Html | null {
  const { texts } = visit;
  if (app === undefined && !mayAdd) return null;
  const begin = (words: string, isMain: boolean): Html =>
    html`<form method="post" action="${visit.link(`${appPath}/begin`)}" data-turbo="false"><button class="${isMain ? 'main' : ''}">${words}</button></form>`;
  const actions =
    app === undefined
      ? begin(texts('security.app.add'), true)
      : html`<div class="actions factor-actions">${mayAdd ? begin(texts('security.app.replace'), false) : null}${removal(visit, app, texts('security.app.remove'))}</div>`;
  return html`<section class="card" aria-labelledby="app-title"><h2 id="app-title">${texts('security.app')}</h2>
<p class="soft">${app === undefined ? texts('security.app.about') : sinceWords(visit, app)}</p>
${actions}</section>`;
}

function removal(visit: SignedVisit, factor: ShownFactor, words: string): Html {
  return html`<form method="post" action="${visit.link(factorRemovalPath)}" data-turbo="false"><input type="hidden" name="id" value="${factor.id}">
<button class="quiet">${words}</button></form>`;
}

function codesSection(visit: SignedVisit, { codesLeft }: FactorOverview): Html {
  const { texts } = visit;
  return html`<section class="card" aria-labelledby="codes-title"><h2 id="codes-title">${texts('security.codes')}</h2>
<p class="soft">${texts('security.codes.about')}</p>
<p>${codesLeft === 0 ? html`${icon('warning')}` : null} ${texts('security.codes.left', { count: codesLeft })}</p>
<form method="post" action="${visit.link(codesPath)}" data-turbo="false"><button>${texts('security.codes.renew')}</button></form></section>`;
}
