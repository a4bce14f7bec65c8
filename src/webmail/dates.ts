// Times as a person reads them, in the zone of whoever reads.

import { BoundedMap } from '../kit/bounded-map.ts';
import type { Texts } from '../web/texts.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** LIMIT of times whose words are kept, for each way of saying them. */
const wordsKeptMax = 1_000;
/** LIMIT of languages and zones whose ways of saying a time are kept. */
const formatsKeptMax = 30;

export type DayGroup = 'today' | 'yesterday' | 'week' | 'month' | 'older';

type Format = (timeMs: number) => string;

interface Formats {
  readonly time: Format;
  readonly weekday: Format;
  readonly day: Format;
  readonly date: Format;
  readonly full: Format;
  /** The date of a time as `2026-11-21`. */
  readonly calendar: Format;
}

const keptFormats = new BoundedMap<string, Formats>(formatsKeptMax);

/** Which heading of a list a time stands under. */
export function dayGroup(timeMs: number, nowMs: number, texts: Texts): DayGroup {
  const { calendar } = formatsOf(texts);
  // Days, not hours: one day of a year has 23 of them, and one 25.
  const days = (Date.parse(calendar(nowMs)) - Date.parse(calendar(timeMs))) / dayMs;
  if (days <= 0) return 'today';
  if (days <= 1) return 'yesterday';
  if (days <= 6) return 'week';
  return days <= 30 ? 'month' : 'older';
}

/** As short as it is clear: 10:42, Fri, 3 Nov, 03/11/2024. */
export function shortTime(timeMs: number, nowMs: number, texts: Texts): string {
  const formats = formatsOf(texts);
  const group = dayGroup(timeMs, nowMs, texts);
  if (group === 'today') return formats.time(timeMs);
  if (group === 'yesterday' || group === 'week') return formats.weekday(timeMs);
  const year = (oneMs: number): string => formats.calendar(oneMs).slice(0, -'-11-21'.length);
  return year(timeMs) === year(nowMs) ? formats.day(timeMs) : formats.date(timeMs);
}

/** Day and time in full, for the reading page and for quoting. */
export function fullTime(timeMs: number, texts: Texts): string {
  return formatsOf(texts).full(timeMs);
}

/** For `<time datetime>`; a time out of range gives the empty string. */
export const machineTime: Format = remembered(1, (timeMs) => {
  const date = new Date(timeMs);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
});

/** Words for a time cost microseconds, and the pages of a list ask for the same times for ever. */
function remembered(stepMs: number, format: Format): Format {
  const known = new BoundedMap<number, string>(wordsKeptMax);
  return (timeMs) => {
    const step = Math.floor(timeMs / stepMs);
    let words = known.get(step);
    if (words === undefined) {
      words = format(timeMs);
      known.set(step, words);
    }
    return words;
  };
}

function formatsOf({ locale, timeZone }: Texts): Formats {
  const name = `${locale} ${timeZone ?? ''}`;
  let formats = keptFormats.get(name);
  if (!formats) {
    formats = makeFormats(locale, timeZone);
    keptFormats.set(name, formats);
  }
  return formats;
}

function makeFormats(locale: string, timeZone: string | undefined): Formats {
  const format = (options: Intl.DateTimeFormatOptions, language = locale): Format => {
    const made = new Intl.DateTimeFormat(language, { ...options, timeZone });
    // No format has seconds, and no zone of this century is off by a part of a minute.
    return remembered(minuteMs, (timeMs) => made.format(timeMs));
  };
  return {
    time: format({ hour: '2-digit', minute: '2-digit' }),
    weekday: format({ weekday: 'short' }),
    day: format({ day: 'numeric', month: 'short' }),
    date: format({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    full: format({ dateStyle: 'full', timeStyle: 'short' }),
    // Sweden writes dates as machines do (ISO 8601).
    calendar: format({ year: 'numeric', month: '2-digit', day: '2-digit' }, 'sv-SE'),
  };
}
