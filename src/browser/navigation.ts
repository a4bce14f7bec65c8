// Going from page to page without loading anew, by Hotwire Turbo. What is no page of ours is left
// to the browser.

import * as Turbo from '@hotwired/turbo';
import { fetchAhead } from './ahead.ts';
import { listKeyOf } from './panes.ts';

/** A page that is there sooner needs no bar. */
const progressAfterMs = 300;

/** Files, and what opens a window of its own: the browser shows or keeps them. */
const ownAddresses = /\/(?:part\/|source$|headers$|print$|all\.zip$|export)/;

export function startNavigation(page: Document): void {
  Turbo.config.drive.progressBarDelay = progressAfterMs;
  // An id of a message ends with the name of a host, which looks like the ending of any file.
  Turbo.config.drive.unvisitableExtensions.clear();
  page.addEventListener('turbo:click', (event) => {
    const url = new URL(event.detail.url);
    if (ownAddresses.test(url.pathname) || isPlaceOn(page, url)) event.preventDefault();
  });
  fetchAhead(page);
  page.addEventListener('turbo:before-fetch-request', ({ detail: { fetchOptions } }) => {
    if (fetchOptions.method.toUpperCase() !== 'GET') return;
    // The list that is here already need not come again beside a message of it.
    const key = listKeyOf(page.body);
    if (key !== undefined) fetchOptions.headers['x-dispatch-list'] = key;
  });
}

/**
 * Whether this is another place on the page that is open. Fetching the page for it would replace
 * the fields that somebody has begun to fill.
 */
function isPlaceOn(page: Document, url: URL): boolean {
  const { origin, pathname, search } = page.location;
  return url.hash !== '' && url.href === `${origin}${pathname}${search}${url.hash}`;
}
