// The head of a page that is about no single domain: its name, and the places of the panel beside it.

import { attributes, type Html, html } from '../html/html.ts';
import { icon, type IconName } from '../web/icon.ts';
import type { SignedVisit } from '../web/visit.ts';
import { doneNote } from './done.ts';
import type { AdminParts } from './parts.ts';

const places = [
  ['domains', '/admin', 'domain'],
  ['administrators', '/admin/administrators', 'people'],
  ['tokens', '/admin/tokens', 'key'],
  ['webhooks', '/admin/webhooks', 'link'],
  ['usage', '/admin/usage', 'sort'],
  ['reports', '/admin/reports', 'inbox'],
  ['audit', '/admin/audit', 'source'],
  ['logins', '/admin/logins', 'clock'],
  ['monitor', '/admin/monitor', 'columns'],
  ['diagnostics', '/admin/diagnostics', 'shield'],
] as const satisfies readonly (readonly [string, string, IconName])[];

export type PanelPlace = (typeof places)[number][0];

/** The others are a super administrator's. */
const ofEverybody: ReadonlySet<PanelPlace> = new Set<PanelPlace>([
  'domains',
  'tokens',
  'webhooks',
  'usage',
  'reports',
  'audit',
  'logins',
]);

export interface PanelHead {
  readonly current: PanelPlace;
  readonly title: string;
  readonly lead?: string;
  /** What begins something new, at the end of the line. */
  readonly action?: Html | undefined;
}

export function panelHead(
  parts: Pick<AdminParts, 'askStatus'>,
  visit: SignedVisit,
  head: PanelHead,
): Html {
  const { title, lead, action = null } = head;
  return html`<header class="head">
${tabs(parts, visit, head.current)}
<div class="title-line"><h1>${title}</h1>${action}</div>
${lead === undefined ? null : html`<p class="soft">${lead}</p>`}
</header>
${doneNote(visit)}`;
}

function tabs(
  { askStatus }: Pick<AdminParts, 'askStatus'>,
  visit: SignedVisit,
  current: PanelPlace,
): Html {
  const { texts } = visit;
  const isSuper = visit.session.rights.super;
  const mayGo = (name: PanelPlace): boolean =>
    isSuper ? name !== 'monitor' || askStatus !== undefined : ofEverybody.has(name);
  const shown = places.filter(([name]) => mayGo(name));
  return html`<nav class="tabs side-places" aria-label="${texts('admin.places')}">
${shown.map(([name, path, sign]) => html`<a href="${visit.link(path)}" ${attributes({ 'aria-current': name === current && 'page' })}>${icon(sign)}${texts(`admin.place.${name}`)}</a>`)}
</nav>`;
}
