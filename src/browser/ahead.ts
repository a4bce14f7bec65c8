// What is fetched while the pointer rests on a link, so that it is there at the click. Nothing that
// is fetched ahead changes anything: a message that was not read counts as read once it is shown,
// and its page, which was made before that, cannot have said so.

/** What may be asked for ahead: reading it changes nothing that matters. */
const aheadOf =
  '.row .subject, .side li a, .side .write, .read .tools a, .read .answers a, .places a';

export function fetchAhead(page: Document): void {
  page.addEventListener('turbo:before-prefetch', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || !target.matches(aheadOf)) return event.preventDefault();
    if (target.matches('.write, .answers a')) preloadWriting(page);
  });
  page.addEventListener('turbo:before-fetch-request', ({ detail }) => {
    // Turbo puts the answer there that it has already.
    if (detail.fetchRequest) countAsRead(page, detail.url);
  });
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
