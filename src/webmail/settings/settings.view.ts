// The settings: one card for name and signature, one for the password.

import { type Attributes, attributes, type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import { bar } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { type Identity, lengthMax } from './identity.ts';

export interface SettingsProblem {
  readonly field: keyof Identity | 'current' | 'next' | 'next_again';
  readonly words: string;
  readonly status: number;
}

export interface SettingsState {
  /** As stored, or as typed before. */
  readonly identity: Identity;
  readonly problem: SettingsProblem | undefined;
}

interface FieldOptions {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly error: string | undefined;
}

export function settingsView(visit: SignedVisit, state: SettingsState): Html {
  return html`${bar(visit, 'settings')}
<main id="main">
<header class="head"><h1>${visit.texts('settings.title')}</h1></header>
${doneNote(visit)}
<div class="column">
${identitySection(visit, state)}
${passwordSection(visit, state)}
</div>
</main>`;
}

const known = ['saved', 'password'] as const;

function doneNote({ query, texts }: SignedVisit): Html | null {
  const asked = query.get('done');
  const done = known.find((what) => what === asked);
  if (done === undefined) return null;
  return html`<p class="note good" role="status">${icon('done')}${texts(`settings.done.${done}`)}</p>`;
}

function identitySection(visit: SignedVisit, { identity, problem }: SettingsState): Html {
  const { texts, session } = visit;
  const name: FieldOptions = {
    name: 'display_name',
    label: texts('settings.display-name'),
    help: texts('settings.display-name.help', { address: session.address }),
    error: wordsFor('displayName', problem),
  };
  const signature: FieldOptions = {
    name: 'signature',
    label: texts('settings.signature'),
    help: texts('settings.signature.help'),
    error: wordsFor('signature', problem),
  };
  return html`<section class="card" aria-labelledby="identity">
<h2 id="identity">${texts('settings.identity')}</h2>
<form method="post" action="${visit.link('/settings')}">
${field(name, html`<input type="text" ${common(name)} value="${identity.displayName}" maxlength="${lengthMax.displayName}" dir="auto" autocomplete="name">`)}
${field(
  signature,
  html`<textarea ${common(signature)} rows="5" maxlength="${lengthMax.signature}" dir="auto">
${identity.signature}</textarea>`,
)}
<button class="main">${texts('settings.submit')}</button>
</form>
</section>`;
}

function passwordSection(visit: SignedVisit, { problem }: SettingsState): Html {
  const { texts } = visit;
  const current: FieldOptions = {
    name: 'current',
    label: texts('settings.password.current'),
    error: wordsFor('current', problem),
  };
  const next: FieldOptions = {
    name: 'next',
    label: texts('settings.password.next'),
    help: texts('settings.password.next.help'),
    error: wordsFor('next', problem),
  };
  const again: FieldOptions = {
    name: 'next_again',
    label: texts('settings.password.again'),
    error: wordsFor('next_again', problem),
  };
  return html`<section class="card" aria-labelledby="password">
<h2 id="password">${texts('settings.password')}</h2>
<p class="soft">${texts('settings.password.lead')}</p>
<form method="post" action="${visit.link('/settings/password')}">
<input type="text" name="username" value="${visit.session.address}" autocomplete="username" hidden readonly>
${field(current, password(current, 'current-password'))}
${field(next, password(next, 'new-password'))}
${field(again, password(again, 'new-password'))}
<button class="main">${texts('settings.password.submit')}</button>
</form>
</section>`;
}

/** Never holds a value: a password that was typed is not shown again. */
function password(options: FieldOptions, autocomplete: string): Html {
  return html`<input type="password" ${common(options)} autocomplete="${autocomplete}" required>`;
}

function field({ name, label, help, error }: FieldOptions, control: Html): Html {
  return html`<div class="field"><label for="${name}">${label}</label>
${control}
${error === undefined ? null : html`<p class="wrong" id="${name}-error">${icon('warning')}<span>${error}</span></p>`}
${help === undefined ? null : html`<small id="${name}-help">${help}</small>`}</div>`;
}

function common({ name, help, error }: FieldOptions): Attributes {
  const wrong = error !== undefined;
  const described = [wrong && `${name}-error`, help !== undefined && `${name}-help`];
  return attributes({
    id: name,
    name,
    autofocus: wrong,
    'aria-invalid': wrong && 'true',
    'aria-describedby': described.filter(Boolean).join(' ') || null,
  });
}

function wordsFor(
  name: SettingsProblem['field'],
  problem: SettingsProblem | undefined,
): string | undefined {
  return problem?.field === name ? problem.words : undefined;
}
