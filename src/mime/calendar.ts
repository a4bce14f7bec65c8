// An invitation out of a calendar (RFC 5545, iTIP RFC 5546): what, when, where, who. A subset on
// purpose: repetitions are named, not expanded, and nothing in it is ever fetched.
//
//   BEGIN:VCALENDAR          METHOD:REQUEST | CANCEL | REPLY | …
//     BEGIN:VTIMEZONE          STANDARD and DAYLIGHT periods
//     BEGIN:VEVENT             UID, SUMMARY, DTSTART, ORGANIZER, ATTENDEE …
//       BEGIN:VALARM           not read

import { calendarTime, type CalendarTime, type OwnZones } from './calendar-time.ts';
import { ownZones } from './calendar-zones.ts';
import { cleanLine } from './clean-text.ts';
import { type ContentLine, contentLines, unescapedText } from './content-lines.ts';

/** LIMIT Events of a calendar and people of an event that are read; characters of a text. */
const eventsMax = 50;
export const attendeesMax = 500;
const textLengthMax = 20_000;
const lineLengthMax = 1_000;

export type Partstat = 'accepted' | 'declined' | 'tentative' | 'delegated' | 'needs-action';

export interface CalendarPerson {
  readonly name: string;
  /** Empty when it is no mail address. */
  readonly address: string;
  readonly partstat: Partstat;
}

export interface CalendarEvent {
  readonly uid: string;
  readonly sequence: number;
  /** One occurrence of a repeated event, as it stands in the calendar. */
  readonly recurrenceId: ContentLine | undefined;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly isCancelled: boolean;
  readonly start: CalendarTime | undefined;
  readonly end: CalendarTime | undefined;
  readonly repeats: 'daily' | 'weekly' | 'monthly' | 'yearly' | undefined;
  readonly organizer: CalendarPerson | undefined;
  readonly attendees: readonly CalendarPerson[];
}

export interface Calendar {
  readonly method: 'request' | 'cancel' | 'reply' | 'publish' | 'counter' | 'other';
  readonly events: readonly CalendarEvent[];
}

/** Undefined when there is no event in it. */
export function parseCalendar(text: string): Calendar | undefined {
  const lines = contentLines(text);
  const zones = ownZones(lines);
  const method =
    lines
      .find(({ name }) => name === 'METHOD')
      ?.value.trim()
      .toLowerCase() ?? '';
  const events: CalendarEvent[] = [];
  let open: ContentLine[] | undefined;
  let inside = 0;
  for (const line of lines) {
    const block = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN' && open === undefined) {
      if (block === 'VEVENT') open = [];
    } else if (line.name === 'BEGIN') inside++;
    else if (line.name === 'END' && inside > 0) inside--;
    else if (line.name === 'END' && open !== undefined) {
      events.push(eventOf(open, zones));
      open = undefined;
      if (events.length >= eventsMax) break;
    } else if (inside === 0) open?.push(line);
  }
  if (events.length === 0) return undefined;
  return { method: methods.find((known) => known === method) ?? 'other', events };
}

const methods = ['request', 'cancel', 'reply', 'publish', 'counter'] as const;

function eventOf(lines: readonly ContentLine[], zones: OwnZones): CalendarEvent {
  const line = (name: string): ContentLine | undefined => lines.find((each) => each.name === name);
  const text = (name: string): string =>
    unescapedText(line(name)?.value ?? '').slice(0, textLengthMax);
  const short = (name: string): string => cleanLine(text(name)).slice(0, lineLengthMax);
  const time = (name: string): CalendarTime | undefined => {
    const found = line(name);
    return found && calendarTime(found, zones);
  };
  const start = time('DTSTART');
  const organizer = line('ORGANIZER');
  const sequence = Number(line('SEQUENCE')?.value ?? 0);
  return {
    uid: cleanLine(line('UID')?.value ?? '').slice(0, lineLengthMax),
    sequence: Number.isSafeInteger(sequence) && sequence >= 0 ? sequence : 0,
    recurrenceId: line('RECURRENCE-ID'),
    summary: short('SUMMARY'),
    description: text('DESCRIPTION').trim(),
    location: short('LOCATION'),
    isCancelled: short('STATUS').toUpperCase() === 'CANCELLED',
    start,
    end: time('DTEND') ?? after(start, line('DURATION')?.value),
    repeats: repeatsOf(line('RRULE')?.value),
    organizer: organizer && personOf(organizer),
    attendees: lines
      .filter(({ name }) => name === 'ATTENDEE')
      .slice(0, attendeesMax)
      .map(personOf),
  };
}

function personOf(line: ContentLine): CalendarPerson {
  const [, given = ''] = /^mailto:([^\s<>"]{1,320})$/i.exec(line.value.trim()) ?? [];
  const address = given.includes('@') ? given : '';
  const status = (line.parameters.get('PARTSTAT') ?? '').toLowerCase();
  const name = cleanLine(line.parameters.get('CN') ?? '').slice(0, lineLengthMax);
  return { name, address, partstat: partstats.find((known) => known === status) ?? 'needs-action' };
}

const partstats = ['accepted', 'declined', 'tentative', 'delegated', 'needs-action'] as const;
const frequencies = ['daily', 'weekly', 'monthly', 'yearly'] as const;

function repeatsOf(rule: string | undefined): CalendarEvent['repeats'] {
  const word = /FREQ=([A-Z]+)/i.exec(rule ?? '')?.[1]?.toLowerCase();
  return frequencies.find((known) => known === word);
}

/** `P1DT2H30M` (RFC 5545 3.3.6) behind a start. */
function after(start: CalendarTime | undefined, duration: string | undefined) {
  const found =
    /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/.exec(
      duration?.trim() ?? '',
    );
  if (!start || !found) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((digits) => Number(digits ?? 0));
  const length = (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds;
  return { ...start, ms: start.ms + length * 1000 };
}
