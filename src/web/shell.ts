// The document around every page, and the bar at its top.

import type { Session } from '../account/account.ts';
import { attributes, type Html, html } from '../html/html.ts';
import { face } from './face.ts';
import { icon } from './icon.ts';
import { logoImages } from './logo.ts';
import type { SignedVisit, Visit } from './visit.ts';

/** Where the browser finds style and script, each with a hash in its name. */
export interface Shell {
  readonly style: string;
  readonly script: string;
  readonly icon: string;
  /** The document of the frame that shows PDF. */
  readonly reader: string;
}

export interface DocumentOptions {
  readonly title: string;
  /** Class of `<body>`: decides the layout. */
  readonly layout: 'bare' | 'mail' | 'panel' | 'print';
  readonly content: Html;
}

/** A whole HTML document. */
export function documentOf(shell: Shell, visit: Visit, options: DocumentOptions): Html {
  const { texts } = visit;
  const { theme, density } = visit.look;
  return html`<!doctype html>
<html lang="${texts.language}" dir="${texts.direction}" ${attributes({ 'data-theme': theme, 'data-density': density })}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme === 'system' ? 'light dark' : theme}">
<title>${options.title} · Dispatch</title>
<link rel="stylesheet" href="${visit.link(shell.style)}" data-turbo-track="reload">
<link rel="icon" href="${visit.link(shell.icon)}" type="image/svg+xml">
<link rel="apple-touch-icon" href="${visit.link('/icons/icon-180.png')}">
<link rel="manifest" href="${visit.link('/manifest.webmanifest')}">
<script type="module" src="${visit.link(shell.script)}" data-turbo-track="reload"></script>
</head>
<body class="${options.layout}">
<a class="skip" href="#main">${texts('shell.skip')}</a>
${options.content}
</body>
</html>
`;
}

/** What has settings for everybody who can log in, with mail or without. */
export const securityPath = '/settings/security';

/** The bar: product, places this session may go, who it is, the way out. */
export function bar(visit: SignedVisit, current: 'mail' | 'contacts' | 'admin' | 'settings'): Html {
  const { texts, session } = visit;
  const place = (name: typeof current, path: string, label: string): Html =>
    html`<a href="${visit.link(path)}" aria-current="${name === current ? 'page' : 'false'}">${label}</a>`;
  const live = { 'data-live': session.kind === 'account' && visit.link('/live') };
  return html`<header class="bar" ${attributes(live)}>
<a class="brand" href="${visit.link('/')}">${brandMark(visit)}</a>
<nav class="places" aria-label="${texts('shell.places')}">
${session.kind === 'account' ? place('mail', '/mail/INBOX', texts('shell.mail')) : null}
${session.kind === 'account' ? place('contacts', '/contacts', texts('shell.contacts')) : null}
${mayAdminister(session) ? place('admin', '/admin', texts('shell.admin')) : null}
${session.via === undefined ? place('settings', session.kind === 'account' ? '/settings' : securityPath, texts('shell.settings')) : null}
</nav>
${session.kind === 'account' ? search(visit) : null}
<div class="who"><span class="address" dir="auto">${session.address}</span>${face(session.address)}
<form method="post" action="${visit.link('/logout')}" data-turbo="false"><button class="quiet" aria-label="${texts('shell.logout')}" title="${texts('shell.logout')}">${icon('logout')}</button></form>
</div>
</header>`;
}

/** The domain's own picture where it has one. */
function brandMark(visit: SignedVisit): Html {
  const { logo } = visit.look;
  if (logo === undefined) return html`${icon('brand')}<span>Dispatch</span>`;
  const { address } = visit.session;
  return logoImages(visit, logo, address.slice(address.lastIndexOf('@') + 1));
}

/** A field where there is room for one, else a link to the page that has it. */
function search(visit: SignedVisit): Html {
  const { texts, request } = visit;
  // Messages that a search found are opened beside what it found.
  const isSearch = request.path === '/search' || request.path.startsWith('/mail/');
  const typed = isSearch ? (visit.query.get('q') ?? '') : '';
  const path = visit.link('/search');
  return html`<form class="search" role="search" action="${path}">
<input type="search" name="q" value="${typed}" maxlength="1000" aria-label="${texts('search.field')}" placeholder="${texts('search.field')}" dir="auto">
<button class="quiet" aria-label="${texts('search.go')}" title="${texts('search.go')}">${icon('search')}</button>
</form>
<a class="button quiet to-search" href="${path}" aria-label="${texts('search.title')}">${icon('search')}</a>`;
}

/** Whether a session sees the panel at all. */
export function mayAdminister(session: Session): boolean {
  return session.rights.super || session.rights.domains.length > 0;
}
