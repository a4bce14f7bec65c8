// When an event is, in the reader's own zone; a whole day has none.

import type { CalendarEvent } from '../../mime/calendar.ts';
import type { Texts } from '../../web/texts.ts';
import { ownTimeZone, timeZoneNamed } from '../../web/time-zone.ts';

/** The zone by its name in a setting, or the server's where that is empty or unknown. */
export function readerZone(setting: string | undefined): string {
  return timeZoneNamed(setting) ?? ownTimeZone();
}

const dayMs = 86_400_000;

/** Empty when the event has no time that could be read. */
export function whenWords(
  event: Pick<CalendarEvent, 'start' | 'end'>,
  zone: string,
  texts: Texts,
): string {
  const { start } = event;
  if (!start) return '';
  const wholeDays = start.kind === 'date';
  const format = new Intl.DateTimeFormat(texts.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(wholeDays ? {} : { hour: '2-digit', minute: '2-digit' }),
    ...(start.kind === 'instant' ? { timeZoneName: 'short', timeZone: zone } : { timeZone: 'UTC' }),
  });
  const end = event.end?.kind === start.kind ? event.end.ms : start.ms;
  // RFC 5545 3.6.1: the end of whole days is the day after the last.
  const last = wholeDays ? end - dayMs : end;
  try {
    return last > start.ms ? format.formatRange(start.ms, last) : format.format(start.ms);
  } catch {
    return '';
  }
}
