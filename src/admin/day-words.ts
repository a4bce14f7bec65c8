// Days and times in words, as people of the page's language write them.

import { BoundedMap } from '../kit/bounded-map.ts';
import type { Visit } from '../web/visit.ts';

/** LIMIT of formats that are kept: making one takes longer than a page of rows. */
const formatsMax = 60;
const formats = new BoundedMap<string, Intl.DateTimeFormat>(formatsMax);

const styles = {
  day: { dateStyle: 'long' },
  time: { dateStyle: 'medium', timeStyle: 'medium' },
  shortDay: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** `31 December 2027`, in the person's own time zone. */
export function dayWords(visit: Visit, ms: number): string {
  return formatFor(visit, 'day').format(ms);
}

/** `31 Dec 2027, 14:03:22`. */
export function timeWords(visit: Visit, ms: number): string {
  return formatFor(visit, 'time').format(ms);
}

/** `31 December 2027` of a day as the server counts them, which is by UTC. */
export function utcDayWords(visit: Visit, ms: number): string {
  return formatFor(visit, 'day', 'UTC').format(ms);
}

/** `31 Dec` of a day as the server counts them, which is by UTC. */
export function shortDayWords(visit: Visit, ms: number): string {
  return formatFor(visit, 'shortDay', 'UTC').format(ms);
}

/** `December 2027`, likewise. */
export function monthWords(visit: Visit, ms: number): string {
  return formatFor(visit, 'month', 'UTC').format(ms);
}

function formatFor(
  { texts }: Visit,
  style: keyof typeof styles,
  timeZone = texts.timeZone,
): Intl.DateTimeFormat {
  const { language } = texts;
  const key = `${style} ${language} ${timeZone ?? ''}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(language, {
    ...styles[style],
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  formats.set(key, made);
  return made;
}
