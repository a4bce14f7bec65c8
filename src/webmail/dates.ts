// Times as a person reads them, in the server's time zone.

import { BoundedMap } from '../kit/bounded-map.ts';
import type { Texts } from '../web/texts.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** LIMIT of times whose words are kept, for each way of saying them. */
const wordsKeptMax = 2_000;

export type DayGroup = 'today' | 'yesterday' | 'week' | 'month' | 'older';

type Format = (timeMs: number) => string;

interface Formats {
  readonly time: Format;
  readonly weekday: Format;
  readonly day: Format;
  readonly date: Format;
  readonly full: Format;
}

const formatsByLanguage = new Map<string, Formats>();

/** Which heading of a list a time stands under. */
export function dayGroup(timeMs: number, nowMs: number): DayGroup {
  const midnight = midnightBefore(nowMs);
  if (timeMs >= midnight) return 'today';
  if (timeMs >= midnight - dayMs) return 'yesterday';
  if (timeMs >= midnight - 6 * dayMs) return 'week';
  return timeMs >= midnight - 30 * dayMs ? 'month' : 'older';
}

/** As short as it is clear: 10:42, Fri, 3 Nov, 03/11/2024. */
export function shortTime(timeMs: number, nowMs: number, texts: Texts): string {
  const formats = formatsOf(texts.language);
  const group = dayGroup(timeMs, nowMs);
  if (group === 'today') return formats.time(timeMs);
  if (group === 'yesterday' || group === 'week') return formats.weekday(timeMs);
  const sameYear = new Date(timeMs).getFullYear() === new Date(nowMs).getFullYear();
  return sameYear ? formats.day(timeMs) : formats.date(timeMs);
}

/** Day and time in full, for the reading page and for quoting. */
export function fullTime(timeMs: number, texts: Texts): string {
  return formatsOf(texts.language).full(timeMs);
}

/** For `<time datetime>`; a time out of range gives the empty string. */
export const machineTime: Format = remembered(1, (timeMs) => {
  const date = new Date(timeMs);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
});

/** Each row of a list asks for it with the same time. */
const midnightBefore = lastOf((nowMs) => new Date(nowMs).setHours(0, 0, 0, 0));

function lastOf(work: (timeMs: number) => number): (timeMs: number) => number {
  let last = { timeMs: Number.NaN, result: Number.NaN };
  return (timeMs) => {
    if (timeMs !== last.timeMs) last = { timeMs, result: work(timeMs) };
    return last.result;
  };
}

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

function formatsOf(language: string): Formats {
  let formats = formatsByLanguage.get(language);
  if (!formats) {
    // English that most of the world reads: 24 hours, day before month.
    const locale = language === 'en' ? 'en-GB' : language;
    const format = (options: Intl.DateTimeFormatOptions): Format => {
      const made = new Intl.DateTimeFormat(locale, options);
      // No format has seconds, and no zone of this century is off by a part of a minute.
      return remembered(minuteMs, (timeMs) => made.format(timeMs));
    };
    formats = {
      time: format({ hour: '2-digit', minute: '2-digit' }),
      weekday: format({ weekday: 'short' }),
      day: format({ day: 'numeric', month: 'short' }),
      date: format({ day: '2-digit', month: '2-digit', year: 'numeric' }),
      full: format({ dateStyle: 'full', timeStyle: 'short' }),
    };
    formatsByLanguage.set(language, formats);
  }
  return formats;
}
