// The settings: one card for name and signature, one for the password.

import { settingCharsMax } from '../../account/tables/setting-names.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { linesField, passwordField, passwordOwner, textField } from '../../web/field.ts';
import { icon } from '../../web/icon.ts';
import { newPasswordFields } from '../../web/new-password-fields.ts';
import type { Problem } from '../../web/problem.ts';
import { securityPath } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { type PictureSettings, pictureSection } from '../images/settings.view.ts';
import { deviceSection } from './device.view.ts';
import { type DisplaySettings, displaySection } from './display.view.ts';
import { settingsFrame } from './frame.view.ts';
import type { Identity } from './identity.ts';
import { timeZoneSection } from './time-zone.view.ts';

export interface SettingsState {
  /** As stored, or as typed before. */
  readonly identity: Identity;
  readonly display: DisplaySettings;
  readonly pictures: PictureSettings;
  readonly problem: Problem | undefined;
}

/** Names of the form's fields. */
export const fieldNames = { displayName: 'display_name', signature: 'signature' } as const;

const nameAttributes = attributes({ maxlength: settingCharsMax.displayName, autocomplete: 'name' });
const signatureAttributes = attributes({ maxlength: settingCharsMax.signature });

export function settingsView(visit: SignedVisit, state: SettingsState): Html {
  const title = visit.texts('settings.title');
  return settingsFrame(
    visit,
    { current: 'general', title, note: doneNote(visit) },
    html`${identitySection(visit, state)}
${displaySection(visit, state.display)}
${pictureSection(visit, state.pictures)}
${timeZoneSection(visit)}
${deviceSection(visit)}
${passwordSection(visit, state)}`,
  );
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
  return html`<section class="card" aria-labelledby="identity">
<h2 id="identity">${texts('settings.identity')}</h2>
<form method="post" action="${visit.link('/settings')}">
${textField({
  name: fieldNames.displayName,
  label: texts('settings.display-name'),
  help: texts('settings.display-name.help', { address: session.address }),
  value: identity.displayName,
  attributes: nameAttributes,
  required: false,
  problem,
})}
${linesField({
  name: fieldNames.signature,
  label: texts('settings.signature'),
  help: texts('settings.signature.help'),
  value: identity.signature,
  rows: 5,
  attributes: signatureAttributes,
  required: false,
  problem,
})}
<button class="main">${texts('settings.submit')}</button>
</form>
</section>`;
}

function passwordSection(visit: SignedVisit, { problem }: SettingsState): Html {
  const { texts } = visit;
  return html`<section class="card" aria-labelledby="password">
<h2 id="password">${texts('settings.password')}</h2>
<p class="soft">${texts('settings.password.lead')}</p>
<form method="post" action="${visit.link('/settings/password')}">
${passwordOwner(visit.session.address)}
${passwordField({
  name: 'current',
  label: texts('settings.password.current'),
  autocomplete: 'current-password',
  problem,
})}
${newPasswordFields(texts, { problem })}
<button class="main">${texts('settings.password.submit')}</button>
</form>
<p><a href="${visit.link(securityPath)}">${texts('security.link')}</a></p>
</section>`;
}
