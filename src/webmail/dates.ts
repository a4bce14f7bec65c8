// Times as a person reads them, in the zone of whoever reads.

import { BoundedMap } from '../kit/bounded-map.ts';
import { remembered } from '../kit/remembered.ts';
import type { Texts } from '../web/texts.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** LIMIT of times whose words are kept, for each way of saying them. */
const wordsKeptMax = 1_000;
/** LIMIT of languages and zones whose ways of saying a time are kept. */
const formatsKeptMax = 30;

export type DayGroup = 'today' | 'yesterday' | 'week' | 'month' | 'older';

type Told<Said> = (timeMs: number) => Said;
type Format = Told<string>;

/** A day of the calendar that somebody lives by. */
interface Day {
  /** Days since 1970; NaN where years have more than four digits. */
  readonly number: number;
  /** `2026-11` and `2026`. */
  readonly month: string;
  readonly year: string;
}

interface Formats {
  readonly time: Format;
  readonly weekday: Format;
  readonly day: Format;
  readonly date: Format;
  readonly month: Format;
  readonly monthOfYear: Format;
  readonly full: Format;
  readonly dayOf: Told<Day>;
}

const keptFormats = new BoundedMap<string, Formats>(formatsKeptMax);
/** The same by the words of a visit: each row of a list asks several times. */
const formatsByTexts = new WeakMap<Texts, Formats>();

/** Which heading of a list a time stands under. */
export function dayGroup(timeMs: number, nowMs: number, texts: Texts): DayGroup {
  const { dayOf } = formatsOf(texts);
  return groupOf(dayOf(timeMs), dayOf(nowMs));
}

/** The heading of a list that a time stands under: Today, Yesterday, October, October 2025. */
export function dayHeading(timeMs: number, nowMs: number, texts: Texts): string {
  const formats = formatsOf(texts);
  const [day, today] = [formats.dayOf(timeMs), formats.dayOf(nowMs)];
  const group = groupOf(day, today);
  if (group !== 'month' && group !== 'older') return texts(`day.${group}`);
  if (day.month === today.month) return texts('day.month');
  return day.year === today.year ? formats.month(timeMs) : formats.monthOfYear(timeMs);
}

/** As short as it is clear: 10:42, Fri, 3 Nov, 03/11/2024. */
export function shortTime(timeMs: number, nowMs: number, texts: Texts): string {
  const formats = formatsOf(texts);
  const [day, today] = [formats.dayOf(timeMs), formats.dayOf(nowMs)];
  const group = groupOf(day, today);
  if (group === 'today') return formats.time(timeMs);
  if (group === 'yesterday' || group === 'week') return formats.weekday(timeMs);
  return day.year === today.year ? formats.day(timeMs) : formats.date(timeMs);
}

/** Day and time in full, for the reading page and for quoting. */
export function fullTime(timeMs: number, texts: Texts): string {
  return formatsOf(texts).full(timeMs);
}

/** For `<time datetime>`; a time out of range gives the empty string. */
export const machineTime: Format = remembered(wordsKeptMax, (timeMs) => {
  const date = new Date(timeMs);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
});

// Days, not hours: one day of a year has 23 of them, and one 25.
function groupOf(day: Day, today: Day): DayGroup {
  const days = today.number - day.number;
  if (days <= 0) return 'today';
  if (days <= 1) return 'yesterday';
  if (days <= 6) return 'week';
  return days <= 30 ? 'month' : 'older';
}

/** No format has seconds, and no zone of this century is off by a part of a minute. */
function byMinute<Said>(say: Told<Said>): Told<Said> {
  const told = remembered(wordsKeptMax, (minute: number) => say(minute * minuteMs));
  return (timeMs) => told(Math.floor(timeMs / minuteMs));
}

function formatsOf(texts: Texts): Formats {
  const made = formatsByTexts.get(texts);
  if (made) return made;
  const { locale, timeZone } = texts;
  const name = `${locale} ${timeZone ?? ''}`;
  const formats = keptFormats.get(name) ?? makeFormats(locale, timeZone);
  keptFormats.set(name, formats);
  formatsByTexts.set(texts, formats);
  return formats;
}

function makeFormats(locale: string, timeZone: string | undefined): Formats {
  const format = (options: Intl.DateTimeFormatOptions): Format => {
    const made = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    return byMinute((timeMs) => made.format(timeMs));
  };
  // Sweden writes dates as machines do (ISO 8601): `2026-11-21`.
  const iso = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone } as const;
  const calendar = new Intl.DateTimeFormat('sv-SE', iso);
  return {
    time: format({ hour: '2-digit', minute: '2-digit' }),
    weekday: format({ weekday: 'short' }),
    day: format({ day: 'numeric', month: 'short' }),
    date: format({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    month: format({ month: 'long' }),
    monthOfYear: format({ month: 'long', year: 'numeric' }),
    full: format({ dateStyle: 'full', timeStyle: 'short' }),
    dayOf: byMinute((timeMs) => {
      const date = calendar.format(timeMs);
      return {
        number: Date.parse(date) / dayMs,
        month: date.slice(0, -'-21'.length),
        year: date.slice(0, -'-11-21'.length),
      };
    }),
  };
}
