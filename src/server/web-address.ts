// What a client asked for, taken apart and checked before any page sees it.

/** Path and query of one request, the mount prefix removed; undefined fields never occur. */
export interface Target {
  /** Percent-encoded as it was sent; begins with `/`. */
  readonly path: string;
  /** Without the `?`. */
  readonly query: string;
}

/** LIMIT of a request target. Web servers stop at 8 kB; pages of ours stay below 2 kB. */
const targetBytesMax = 16 * 1024;

/** Visible ASCII and raw high bytes; no space, no control, no backslash, no fragment. */
const targetForm = /^\/[!"$-[\]-~\x80-\xff]*$/;
const absoluteForm = /^https?:\/\/[^/?]*/i;
const hostForm = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/;
const methodForm = /^[A-Z]{1,20}$/;

/** Splits `REQUEST_URI` or the target of a request line; undefined when it is not one of a page. */
export function readTarget(uri: string): Target | undefined {
  if (uri === '') return undefined;
  // QUIRK: Apache hands on an absolute-form target as it came (RFC 9112 3.2.2).
  const local = uri.startsWith('/') ? uri : uri.replace(absoluteForm, '');
  const rooted = local === '' || local.startsWith('?') ? `/${local}` : local;
  if (rooted.length > targetBytesMax || !targetForm.test(rooted)) return undefined;
  const mark = rooted.indexOf('?');
  if (mark === -1) return { path: rooted, query: '' };
  return { path: rooted.slice(0, mark), query: rooted.slice(mark + 1) };
}

/** Where mail programs ask to set themselves up, and servers for a policy: at the root of a host. */
const setupForm =
  /^\/(?:(?:\.well-known\/autoconfig\/)?mail\/config-v1\.1\.xml$|\.well-known\/mta-sts\.txt$|autodiscover\/autodiscover\.(?:xml|json))/i;

/** The path below a mount such as `/mail`; undefined when it lies outside. */
export function belowMount(path: string, mount: string): string | undefined {
  if (mount === '' || setupForm.test(path)) return path;
  if (!path.startsWith(mount)) return undefined;
  if (path.length === mount.length) return '/';
  return path[mount.length] === '/' ? path.slice(mount.length) : undefined;
}

/**
 * A Host header in lower case; undefined when no URL could hold it. It ends up in links and in the
 * cross-site check, so a forged one must not smuggle anything in.
 */
export function readHost(header: string | undefined): string | undefined {
  if (header === undefined || header === '') return '';
  const host = header.toLowerCase();
  return host.length <= 300 && hostForm.test(host) ? host : undefined;
}

export function isMethod(method: string): boolean {
  return methodForm.test(method);
}

/** Digits only; undefined for none (unknown, not 0), `bad` for anything else. */
export function readContentLength(value: string | undefined): number | undefined | 'bad' {
  if (value === undefined || value === '') return undefined;
  return /^\d{1,15}$/.test(value) ? Number(value) : 'bad';
}
