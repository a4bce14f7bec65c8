// Passwords of mail programs as rows, the form that makes one, and the one page that shows it. Where
// there can be none, the page says why.

import {
  appNameCharsMax,
  type AppPasswordsAre,
  type ListedAppPassword,
} from '../../account/app-passwords.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { textField } from '../../web/field.ts';
import { icon } from '../../web/icon.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { fullTime } from '../dates.ts';
import { appPasswordsPath } from './parts.ts';

export interface AppPasswordsState {
  readonly are: AppPasswordsAre;
  readonly listed: readonly ListedAppPassword[];
  /** Made just now: this answer is the only one that ever shows it. */
  readonly made?: string | undefined;
  readonly problem?: Problem | undefined;
}

export function appPasswordsView(visit: SignedVisit, state: AppPasswordsState): Html {
  const { texts, query } = visit;
  const { are, listed, made } = state;
  const isRemoved = query.get('done') === 'removed';
  return html`${isRemoved ? html`<p class="note good" role="status">${icon('done')}${texts('security.done.removed')}</p>` : null}
<div class="column">
<p>${texts('security.apps.about')}</p>
${are === 'on' ? null : html`<p class="note">${icon('shield')}${texts(`security.apps.${are}`)}</p>`}
${made === undefined ? null : madeNote(visit, made)}
${listed.length === 0 ? null : rows(visit, listed)}
${are === 'on' ? form(visit, state.problem) : null}
</div>`;
}

/** No copy of the page that Turbo keeps has it. */
function madeNote({ texts }: SignedVisit, password: string): Html {
  return html`<section class="card made" role="status" data-turbo-temporary aria-labelledby="made-title">
<h2 id="made-title">${icon('key')}${texts('security.apps.made')}</h2>
<p class="secret" dir="ltr"><code>${password}</code></p>
<p class="soft">${texts('security.apps.made.lead')}</p>
</section>`;
}

function rows(visit: SignedVisit, listed: readonly ListedAppPassword[]): Html {
  const { texts } = visit;
  const row = ({ id, name, createdMs }: ListedAppPassword): Html => {
    const time = fullTime(createdMs, texts);
    return html`<li><div class="entry"><span class="clip two"><b dir="auto">${name}</b><small class="soft">${texts('security.since', { time })}</small></span>
<form method="post" action="${visit.link(`${appPasswordsPath}/removal`)}"><input type="hidden" name="id" value="${id}"><button class="quiet" aria-label="${texts('security.apps.remove.label', { name })}">${texts('security.passkeys.remove')}</button></form></div></li>
`;
  };
  return html`<section class="card flush" aria-label="${texts('security.apps')}"><ul class="entries tall">${listed.map(row)}</ul></section>`;
}

function form(visit: SignedVisit, problem: Problem | undefined): Html {
  const { texts } = visit;
  return html`<section class="card" aria-labelledby="add-title"><h2 id="add-title">${texts('security.apps.add')}</h2>
<form method="post" action="${visit.link(appPasswordsPath)}" data-turbo="false">
${textField({
  name: 'name',
  label: texts('security.apps.name'),
  help: texts('security.apps.name.help'),
  value: '',
  attributes: attributes({ maxlength: appNameCharsMax, autocomplete: 'off' }),
  problem,
})}
<button class="main">${texts('security.apps.make')}</button>
</form></section>`;
}
