// What is fetched before it is clicked, so that it is there at the click: while the pointer rests on a
// link, from the moment its button goes down, and the next message for whoever walks by keys. Nothing
// that is fetched ahead changes anything: a message that was not read counts as read once it is shown,
// and its page, which was made before that, cannot have said so.

import { loadFramesAhead } from './frames-ahead.ts';
import { listKeyOf } from './panes.ts';

/** What may be asked for ahead: reading it changes nothing that matters. What is open is there. */
const aheadOf =
  '.row:not(.open) .subject, .side li a, .side .write, .read .tools a, .read .answers a, .places a';
/** So long an answer counts as what is there now. */
const freshMs = 10_000;
/** Whoever holds the key down is not kept up with. */
const walkRestMs = 120;

interface Asked {
  readonly href: string;
  readonly atMs: number;
  readonly response: Promise<Response>;
}

let asked: Asked | undefined;
/** What Turbo itself is asking for ahead. */
let rested = '';
let walkTimer: ReturnType<typeof setTimeout> | undefined;

export function fetchAhead(page: Document): void {
  page.addEventListener('turbo:before-prefetch', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || !target.matches(aheadOf)) return event.preventDefault();
    if (target.matches('.write, .answers a')) preloadWriting(page);
  });
  page.addEventListener('turbo:before-fetch-response', ({ detail: { fetchResponse } }) => {
    const { response } = fetchResponse;
    const isWanted = (): boolean => response.url === rested;
    void showAhead(page, response, isWanted).catch(() => {});
  });
  page.addEventListener('pointerdown', (event) => askAtPress(page, event), { passive: true });
  page.addEventListener('turbo:before-fetch-request', ({ detail }) => {
    const { fetchOptions, url } = detail;
    if (fetchOptions.method.toUpperCase() !== 'GET') {
      // What is done now may be told in what was asked for before.
      asked = undefined;
      return;
    }
    if (fetchOptions.headers['X-Sec-Purpose'] === 'prefetch') {
      rested = url.href;
      return;
    }
    // Turbo puts the answer there that it has already.
    detail.fetchRequest ??= takeAsked(url.href);
    rested = '';
    if (!detail.fetchRequest) return;
    countAsRead(page, url);
    tellShown(url);
  });
}

/** The message that a key leads to next, once the walk rests. */
export function askForNext(page: Document, link: HTMLAnchorElement | null | undefined): void {
  clearTimeout(walkTimer);
  if (!link) return;
  walkTimer = setTimeout(() => ask(page, link.href), walkRestMs);
}

/** A finger goes down to scroll as well; only a mouse means the link. */
function askAtPress(page: Document, event: PointerEvent): void {
  const { button, pointerType, ctrlKey, metaKey, shiftKey, altKey, target } = event;
  if (button !== 0 || pointerType !== 'mouse' || ctrlKey || metaKey || shiftKey || altKey) return;
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link?.matches(aheadOf) || link.href === rested) return;
  if (link.matches('.write, .answers a')) preloadWriting(page);
  ask(page, link.href);
}

function ask(page: Document, href: string): void {
  if (asked?.href === href && Date.now() - asked.atMs < freshMs) return;
  const key = listKeyOf(page.body);
  const response = fetch(href, {
    headers: {
      accept: 'text/html, application/xhtml+xml',
      'x-sec-purpose': 'prefetch',
      ...(key === undefined ? {} : { 'x-dispatch-list': key }),
    },
  });
  asked = { href, atMs: Date.now(), response };
  // Whoever needs it meets the error; nobody else does.
  const isWanted = (): boolean => asked?.response === response;
  response.then((answer) => showAhead(page, answer, isWanted)).catch(() => {});
}

/** A mail of which the page is there can be laid out as well, unless that page is shown meanwhile. */
async function showAhead(page: Document, answer: Response, isWanted: () => boolean): Promise<void> {
  const isMail = answer.ok && /\/mail\/[^/]+\/[^/]+$/.test(new URL(answer.url).pathname);
  if (!isMail || !isWanted()) return;
  const markup = await answer.clone().text();
  if (isWanted()) loadFramesAhead(page, markup);
}

function takeAsked(href: string): Pick<Asked, 'response'> | undefined {
  const taken = asked;
  asked = undefined;
  return taken?.href === href && Date.now() - taken.atMs < freshMs ? taken : undefined;
}

/** The scripts of the writing page, which is asked for at the same moment. */
function preloadWriting(page: Document): void {
  const write = page.querySelector<HTMLElement>('.side .write[data-scripts]');
  const addresses = write?.dataset['scripts']?.split(' ') ?? [];
  write?.removeAttribute('data-scripts');
  for (const address of addresses) {
    const link = page.createElement('link');
    [link.rel, link.href] = ['modulepreload', address];
    page.head.append(link);
  }
}

function countAsRead(page: Document, url: URL): void {
  const links = page.querySelectorAll<HTMLAnchorElement>('.row.new a.subject');
  if (![...links].some(({ href }) => href === url.href)) return;
  const [, folder = '', id = ''] = /^(.*\/mail\/[^/]+)\/([^/]+)$/.exec(url.pathname) ?? [];
  if (folder === '') return;
  const body = new URLSearchParams({ id: decodeURIComponent(id) });
  // Not answered, it stays unread: the next time it is opened it is said again.
  fetch(`${folder}/seen`, { method: 'POST', body, redirect: 'manual', keepalive: true }).catch(
    () => {},
  );
}

/** A worker that keeps what was seen has let pass what was only asked for ahead. */
function tellShown({ href }: URL): void {
  navigator.serviceWorker?.controller?.postMessage({ shown: href });
}
