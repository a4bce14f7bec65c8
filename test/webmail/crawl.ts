// Walks through the application as somebody would who clicks on everything: each page that a link,
// a picture, a frame or a redirect leads to is asked for once.

import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { WebResponse } from '../../src/web/http.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import type { MailApp } from './mail-app.ts';

export type Element = DefaultTreeAdapterTypes.Element;

/** Pages that a walk looks at before it is given up as endless. */
const pagesMax = 1_000;
const addressAttributes = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'srcset'];

export interface SeenPage {
  readonly path: string;
  readonly answer: WebResponse;
  readonly body: string;
  /** Empty when it is no HTML. */
  readonly elements: readonly Element[];
  /** Values of its attributes that lead somewhere, and the redirect if it is one. */
  readonly addresses: readonly string[];
  /** Those that a browser gets rather than sends a form to. */
  readonly leadsTo: readonly string[];
}

export async function crawl(
  app: MailApp,
  { cookie, mount, starts }: { cookie: string; mount: string; starts: readonly string[] },
): Promise<readonly SeenPage[]> {
  const seen = new Map<string, SeenPage>();
  const waiting = [...starts];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (seen.has(next)) continue;
    if (seen.size >= pagesMax) throw new Error(`more than ${pagesMax} pages`);
    const page = await seenPage(app, next, cookie);
    seen.set(next, page);
    for (const address of page.leadsTo) {
      const own = ownPath(address, { mount, from: next });
      if (own !== undefined) waiting.push(withoutList(own));
    }
  }
  return [...seen.values()];
}

/** A message is the same page whichever list it was opened from, in whichever order. */
function withoutList(path: string): string {
  return path.replace(/^(\/mail\/[^/?]+\/[^/?]+)\?.*$/, '$1');
}

export async function seenPage(app: MailApp, path: string, cookie: string): Promise<SeenPage> {
  const answer = await app.send('GET', path, { cookie });
  const body = await bodyOf(answer);
  const isHtml = headerOf(answer, 'content-type')?.startsWith('text/html') === true;
  const elements = isHtml ? elementsOf(parse(body)) : [];
  const found = elements
    .flatMap(({ attrs }) => attrs)
    .filter(({ name }) => addressAttributes.includes(name));
  const location = headerOf(answer, 'location');
  const redirects = location === undefined ? [] : [location];
  const leading = found.filter(({ name }) => !name.endsWith('action'));
  return {
    path,
    answer,
    body,
    elements,
    addresses: [...found.map(({ value }) => value), ...redirects],
    leadsTo: [...leading.map(({ value }) => value), ...redirects],
  };
}

/** The path below the mount; undefined for what is not ours or is only a place in the page. */
function ownPath(
  address: string,
  { mount, from }: { readonly mount: string; readonly from: string },
): string | undefined {
  if (address.startsWith('?')) return from.replace(/\?.*/s, '') + address;
  if (!address.startsWith(`${mount}/`) || address.startsWith('//')) return undefined;
  return address.slice(mount.length).split('#', 1)[0];
}

export function elementsOf(node: DefaultTreeAdapterTypes.Node): readonly Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => [
    ...('tagName' in child ? [child] : []),
    ...elementsOf(child),
  ]);
}
