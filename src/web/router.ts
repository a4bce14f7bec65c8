// Address to page. Hono's routers do the matching; what is matched are plain values of http.ts.

import { RegExpRouter } from 'hono/router/reg-exp-router';
import { SmartRouter } from 'hono/router/smart-router';
import { TrieRouter } from 'hono/router/trie-router';

/** Pages take the first two; the others are for programs. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type Match<Target> =
  | { readonly kind: 'found'; readonly target: Target; readonly params: Params }
  | { readonly kind: 'method-not-allowed' }
  | { readonly kind: 'not-found' };

/** Path parameters, percent-decoded. */
export type Params = Readonly<Record<string, string>>;

const noParams: Params = Object.freeze(Object.create(null) as Record<string, string>);

export class Router<Target> {
  readonly #router = new SmartRouter<Target>({ routers: [new RegExpRouter(), new TrieRouter()] });

  /** Adds `GET /mail/:folder` and the like; all routes are added before the first match. */
  add(method: Method, path: string, target: Target): void {
    this.#router.add(method, path, target);
  }

  /** HEAD is answered as GET; the gateway leaves its body out. */
  match(method: string, path: string): Match<Target> {
    const wanted = method === 'HEAD' ? 'GET' : method;
    const found = this.#first(wanted, path);
    if (found) return found;
    const other = wanted === 'GET' ? 'POST' : 'GET';
    return { kind: this.#first(other, path) ? 'method-not-allowed' : 'not-found' };
  }

  #first(method: string, path: string): Match<Target> | undefined {
    const [handlers, stash] = this.#router.match(method, path);
    const first = handlers[0];
    if (!first) return undefined;
    const params = decodeParams(first[1], stash);
    return params ? { kind: 'found', target: first[0], params } : undefined;
  }
}

function decodeParams(
  raw: Record<string, number | string>,
  stash: readonly string[] | undefined,
): Params | undefined {
  const names = Object.keys(raw);
  if (names.length === 0) return noParams;
  const params = Object.create(null) as Record<string, string>;
  for (const name of names) {
    const place = raw[name];
    const value = typeof place === 'number' ? stash?.[place] : place;
    const decoded = decodeSegment(value ?? '');
    if (decoded === undefined) return undefined;
    params[name] = decoded;
  }
  return params;
}

/** One path segment, percent-decoded; undefined when it is no UTF-8 or holds a NUL. */
export function decodeSegment(segment: string): string | undefined {
  try {
    const decoded = decodeURIComponent(segment);
    return decoded.includes('\0') ? undefined : decoded;
  } catch {
    return undefined;
  }
}
