// What makes the pages a program that can be installed: its manifest (W3C Application Manifest), its
// icons, its service worker, and the page that is shown without a network. None of it is anybody's.

import { Refusal } from '../kit/failure.ts';
import { html } from '../html/html.ts';
import type { WebResponse } from './http.ts';
import { bytes, page } from './respond.ts';
import { documentOf, type Shell } from './shell.ts';
import { publicRoute, type Route, type Visit } from './visit.ts';

export interface Install {
  readonly worker: Uint8Array;
  readonly icons: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

const policy = "default-src 'none'; frame-ancestors 'none'";
/** A worker has the policy of its own script: it asks its own server and nobody else. */
const workerPolicy = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";

export function installRoutes(install: Install, shell: Shell): readonly Route[] {
  const icons = new Map(install.icons.map((icon) => [icon.name, icon.bytes]));
  return [
    publicRoute('GET', '/manifest.webmanifest', (visit) => manifest(visit, shell)),
    publicRoute('GET', '/worker.js', () => {
      // Looked at anew each time: an old one would answer for new pages.
      const contentType = 'text/javascript; charset=utf-8';
      return bytes({ body: install.worker, contentType, policy: workerPolicy, cache: 'no-store' });
    }),
    publicRoute('GET', '/icons/:name', ({ params }) => {
      const body = icons.get(params['name'] ?? '');
      if (body === undefined) throw new Refusal('not-found');
      return bytes({ body, contentType: 'image/png', policy, cache: 'private' });
    }),
    publicRoute('GET', '/offline', (visit) => offline(visit, shell)),
  ];
}

function manifest(visit: Visit, shell: Shell): WebResponse {
  const icon = (name: string, sizes: string, purpose = 'any') => {
    return { src: visit.link(`/icons/${name}`), sizes, type: 'image/png', purpose };
  };
  const body = JSON.stringify({
    id: visit.link('/'),
    name: 'Dispatch',
    short_name: 'Dispatch',
    description: visit.texts('install.about'),
    lang: visit.texts.language,
    dir: visit.texts.direction,
    start_url: visit.link('/'),
    scope: visit.link('/'),
    display: 'standalone',
    background_color: '#fcfcfa',
    theme_color: '#2469b3',
    icons: [
      icon('icon-192.png', '192x192'),
      icon('icon-512.png', '512x512'),
      icon('icon-maskable.png', '512x512', 'maskable'),
      { src: visit.link(shell.icon), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ],
    shortcuts: [{ name: visit.texts('compose.write'), url: visit.link('/compose') }],
  });
  return bytes({ body, contentType: 'application/manifest+json', policy, cache: 'no-store' });
}

function offline(visit: Visit, shell: Shell): WebResponse {
  const { texts } = visit;
  const content = html`<main id="main" class="failure">
<h1>${texts('offline.title')}</h1>
<p>${texts('offline.advice')}</p>
<p><a class="button main" href="${visit.link('/')}">${texts('offline.again')}</a></p>
</main>`;
  return page(documentOf(shell, visit, { title: texts('offline.title'), layout: 'bare', content }));
}
