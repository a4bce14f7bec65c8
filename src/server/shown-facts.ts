// What arrived with a request, in a form that may be shown: never what lets somebody in.

import type { WebRequest } from '../web/http.ts';

/** Names whose values open a session or an account. */
const secretNames = /authorization|cookie|passw|secret|token/i;
const mask = '••••••••';

export type Facts = ReturnType<NonNullable<WebRequest['facts']>>;

/** Name and value pairs with every secret masked. */
export function shownFacts(
  protocol: 'FastCGI' | 'SCGI' | 'HTTP',
  peer: string,
  pairs: Iterable<readonly [name: string, value: string]>,
): Facts {
  const shown = [...pairs].map(([name, value]) => {
    return [name, value !== '' && secretNames.test(name) ? mask : value] as const;
  });
  return [['protocol', protocol], ['peer', peer === '' ? 'unix' : peer], ...shown];
}
