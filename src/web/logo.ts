// The picture of a domain, in a page and as a file: GET /logo/:name. Its name is its hash, so that a
// browser keeps it for good; whatever it holds, it is a picture to the browser and nothing else.

import type { Accounts } from '../account/account.ts';
import type { Logo } from '../account/logos.ts';
import { type Html, html } from '../html/html.ts';
import { Refusal } from '../kit/failure.ts';
import { publicRoute, type Route, type Visit } from './visit.ts';

const policy = "default-src 'none'; sandbox; frame-ancestors 'none'";

export function logoRoutes({ accounts }: { readonly accounts: Accounts }): readonly Route[] {
  return [
    publicRoute('GET', '/logo/:name', async ({ params }) => {
      const file = await accounts.branding.logos.file(params['name'] ?? '');
      if (file === undefined) throw new Refusal('not-found');
      return {
        status: 200,
        headers: [
          ['content-type', file.type],
          ['content-security-policy', policy],
          ['cache-control', 'public, max-age=31536000, immutable'],
          ['x-content-type-options', 'nosniff'],
          ['cross-origin-resource-policy', 'same-origin'],
        ],
        body: file.picture,
      };
    }),
  ];
}

/** Of the two, a browser fetches the one that it shows. */
export function logoImages(visit: Visit, { light, dark }: Logo, name: string): Html {
  const path = (file: string): string => visit.link(`/logo/${file}`);
  if (light === dark) return html`<img class="logo" src="${path(light)}" alt="${name}">`;
  return html`<img class="logo on-light" src="${path(light)}" alt="${name}" loading="lazy"><img class="logo on-dark" src="${path(dark)}" alt="${name}" loading="lazy">`;
}
