// Days in words, as people of the page's language write them.

import type { Visit } from '../web/visit.ts';

/** `31 December 2027`, in the person's own time zone. */
export function dayWords({ texts }: Visit, ms: number): string {
  const { language, timeZone } = texts;
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(ms);
}
