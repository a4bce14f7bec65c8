// Where browsers reach the pages, as the configuration says it: links in mail begin with it.

import { StartError } from './start-error.ts';

/** Nothing but scheme, host and port: the mount is said by itself. */
export function readOrigin(text: string): string {
  const url = URL.parse(text);
  const isOne =
    url !== null && /^https?:$/.test(url.protocol) && text.replace(/\/$/, '') === url.origin;
  if (text === '' || isOne) return text.replace(/\/$/, '');
  throw new StartError('must be empty or like "https://mail.example.org", without a path');
}
