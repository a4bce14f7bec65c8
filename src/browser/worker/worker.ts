// The service worker of whoever asked for one on this device (settings, this device): it shows
// pages while there is no network, and words about new mail. Without being asked it keeps nothing
// of any mail: that takes the second cache, which exists only by choice, and goes at the log-out.
//
// What is asked of the server is always the server's to answer: what is kept is only for when it
// cannot be reached.

interface WorkerScope extends EventTarget {
  readonly registration: { readonly scope: string };
  readonly location: Location;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: object): Promise<readonly WindowClient[]>;
    openWindow(url: string): Promise<unknown>;
  };
  skipWaiting(): Promise<void>;
}

interface WindowClient {
  readonly url: string;
  focus(): Promise<unknown>;
  navigate(url: string): Promise<unknown>;
}

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Asked extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Told extends Lasting {
  readonly data: unknown;
}

interface Clicked extends Lasting {
  readonly notification: { readonly data: unknown; close(): void };
}

const scope = self as unknown as WorkerScope;
const base = new URL(scope.registration.scope);
const shellCache = `dispatch-shell ${base.pathname}`;
const keptCache = `dispatch-kept ${base.pathname}`;
/** LIMIT of pages that are kept, the last ones that were seen. */
const keptMax = 60;

scope.addEventListener('install', (event) => {
  (event as Lasting).waitUntil(prepare());
});

scope.addEventListener('activate', (event) => {
  (event as Lasting).waitUntil(scope.clients.claim());
});

scope.addEventListener('fetch', (event) => {
  const asked = event as Asked;
  const { request } = asked;
  const url = new URL(request.url);
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return;
  const path = url.pathname.slice(base.pathname.length - 1);
  if (request.method !== 'GET') {
    if (path === '/logout') asked.waitUntil(caches.delete(keptCache));
    return;
  }
  if (path.startsWith('/assets/')) return asked.respondWith(asset(request));
  if (path.startsWith('/live')) return;
  if (isPage(request)) asked.respondWith(page(asked, path));
});

scope.addEventListener('message', (event) => {
  const shown = shownIn((event as Told).data);
  if (shown !== undefined) (event as Lasting).waitUntil(keepWhole(shown));
});

scope.addEventListener('notificationclick', (event) => {
  const { notification } = event as Clicked;
  notification.close();
  (event as Lasting).waitUntil(show(String(notification.data)));
});

async function prepare(): Promise<void> {
  const cache = await caches.open(shellCache);
  await cache.addAll([`${base.pathname}offline`]);
  await scope.skipWaiting();
}

/** Turbo asks for pages with a word of its own. */
function isPage({ mode, headers }: Request): boolean {
  return mode === 'navigate' || (headers.get('accept') ?? '').includes('text/html');
}

/** Their names change with their content. */
async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(shellCache);
  const known = await cache.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

async function page(asked: Asked, path: string): Promise<Response> {
  const { request } = asked;
  try {
    const answer = await fetch(request);
    // Whoever is sent to the log-in has no session any more, and nothing to read.
    if (new URL(answer.url || request.url).pathname === `${base.pathname}login`) {
      await caches.delete(keptCache);
    } else if (answer.ok && !answer.redirected && mayKeep(request, path)) {
      if (!request.headers.has('x-dispatch-list')) await keep(request.url, answer.clone());
      else asked.waitUntil(keepWhole(request.url));
    }
    return answer;
  } catch (error) {
    const kept = await keptPage(request);
    if (kept) return kept;
    const offline = await caches.match(`${base.pathname}offline`);
    if (offline) return offline;
    throw error;
  }
}

/** Pages of mail with the frames in them; not one that was only looked ahead at. */
function mayKeep({ headers }: Request, path: string): boolean {
  return path.startsWith('/mail/') && !headers.has('x-sec-purpose') && !headers.has('range');
}

/** The address of a page of mail that was asked for ahead and is shown now. */
function shownIn(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('shown' in data)) return undefined;
  const url = URL.parse(String(data.shown));
  const isOurs = url?.origin === base.origin && url.pathname.startsWith(`${base.pathname}mail/`);
  return isOurs ? url.href : undefined;
}

/** A message that was opened beside its list came without it: it is asked for once more, whole. */
async function keepWhole(url: string): Promise<void> {
  if (!(await caches.has(keptCache))) return;
  try {
    // It counts as read already, or it is not for us to say so.
    const headers = { accept: 'text/html', 'x-sec-purpose': 'prefetch' };
    const answer = await fetch(url, { headers });
    if (answer.ok && !answer.redirected) await keep(url, answer);
  } catch {
    // The network went in between: there is nothing to keep.
  }
}

async function keep(url: string, answer: Response): Promise<void> {
  if (!(await caches.has(keptCache))) return;
  const cache = await caches.open(keptCache);
  await cache.delete(url);
  await cache.put(url, answer);
  const known = await cache.keys();
  for (const oldest of known.slice(0, Math.max(0, known.length - keptMax))) {
    await cache.delete(oldest);
  }
}

async function keptPage(request: Request): Promise<Response | undefined> {
  if (!(await caches.has(keptCache))) return undefined;
  const cache = await caches.open(keptCache);
  return await cache.match(request.url);
}

async function show(path: string): Promise<void> {
  const url = new URL(path, base.origin).href;
  const [open] = await scope.clients.matchAll({ type: 'window' });
  if (!open) return void (await scope.clients.openWindow(url));
  await open.focus();
  await open.navigate(url);
}
