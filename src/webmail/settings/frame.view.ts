// What every page of settings stands in: the bar, the places of the settings, and its own title.

import { attributes, type Html, html } from '../../html/html.ts';
import { icon, type IconName } from '../../web/icon.ts';
import { bar } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';

const places = [
  ['general', '/settings', 'settings'],
  ['account', '/settings/account', 'people'],
  ['security', '/settings/security', 'key'],
  ['writing', '/settings/writing', 'write'],
  ['templates', '/settings/templates', 'template'],
  ['sorting', '/settings/sorting', 'archive'],
  ['phone', '/settings/phone', 'mailbox'],
  ['import', '/settings/import', 'upload'],
  ['export', '/settings/export', 'download'],
] as const satisfies readonly (readonly [string, string, IconName])[];

export interface SettingsFrame {
  readonly current: (typeof places)[number][0];
  readonly title: string;
  /** The way back, on a page below the place. */
  readonly trail?: Html | undefined;
  /** What begins something new, at the end of the line of the title. */
  readonly action?: Html;
  /** What was done just now. */
  readonly note?: Html | null;
}

export function settingsFrame(visit: SignedVisit, frame: SettingsFrame, content: Html): Html {
  const { current, title, trail = null, action = null, note = null } = frame;
  return html`${bar(visit, 'settings')}
<main id="main" class="with-places">
${placesNav(visit, current)}
<div class="place">
<header class="head">${trail}<div class="title-line"><h1>${title}</h1>${action}</div></header>
${note}
<div class="column">
${content}
</div>
</div>
</main>`;
}

function placesNav(visit: SignedVisit, current: SettingsFrame['current']): Html {
  const { texts } = visit;
  return html`<nav class="settings-places" aria-label="${texts('settings.title')}">
${places.map(
  ([name, path, sign]) =>
    html`<a href="${visit.link(path)}" ${attributes({ 'aria-current': name === current && 'page' })}>${icon(sign)}${texts(`settings.place.${name}`)}</a>`,
)}
</nav>`;
}
