// Times as a person reads them, in the server's time zone.

import type { Texts } from '../web/texts.ts';

const dayMs = 24 * 60 * 60 * 1000;

export type DayGroup = 'today' | 'yesterday' | 'week' | 'month' | 'older';

interface Formats {
  readonly time: Intl.DateTimeFormat;
  readonly weekday: Intl.DateTimeFormat;
  readonly day: Intl.DateTimeFormat;
  readonly date: Intl.DateTimeFormat;
  readonly full: Intl.DateTimeFormat;
}

const formatsByLanguage = new Map<string, Formats>();

/** Which heading of a list a time stands under. */
export function dayGroup(timeMs: number, nowMs: number): DayGroup {
  const midnight = new Date(nowMs).setHours(0, 0, 0, 0);
  if (timeMs >= midnight) return 'today';
  if (timeMs >= midnight - dayMs) return 'yesterday';
  if (timeMs >= midnight - 6 * dayMs) return 'week';
  return timeMs >= midnight - 30 * dayMs ? 'month' : 'older';
}

/** As short as it is clear: 10:42, Fri, 3 Nov, 03/11/2024. */
export function shortTime(timeMs: number, nowMs: number, texts: Texts): string {
  const formats = formatsOf(texts.language);
  const group = dayGroup(timeMs, nowMs);
  if (group === 'today') return formats.time.format(timeMs);
  if (group === 'yesterday' || group === 'week') return formats.weekday.format(timeMs);
  const sameYear = new Date(timeMs).getFullYear() === new Date(nowMs).getFullYear();
  return sameYear ? formats.day.format(timeMs) : formats.date.format(timeMs);
}

/** Day and time in full, for the reading page and for quoting. */
export function fullTime(timeMs: number, texts: Texts): string {
  return formatsOf(texts.language).full.format(timeMs);
}

/** For `<time datetime>`; a time out of range gives the empty string. */
export function machineTime(timeMs: number): string {
  const date = new Date(timeMs);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

function formatsOf(language: string): Formats {
  let formats = formatsByLanguage.get(language);
  if (!formats) {
    // English that most of the world reads: 24 hours, day before month.
    const locale = language === 'en' ? 'en-GB' : language;
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, options);
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
