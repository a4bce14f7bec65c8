// The answer to an invitation (iTIP REPLY, RFC 5546 3.2.3): the event by its UID, the one attendee
// who answers, and nothing of what the organizer wrote that need not come back.

import type { CalendarEvent, Partstat } from './calendar.ts';
import { escapedText } from './content-lines.ts';

export interface CalendarReply {
  readonly event: CalendarEvent;
  readonly address: string;
  readonly name: string;
  readonly partstat: Extract<Partstat, 'accepted' | 'tentative' | 'declined'>;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
}

/** CRLF lines, folded at 75 octets (RFC 5545 3.1). */
export function calendarReply(reply: CalendarReply): string {
  const { event, address, name, partstat, nowMs } = reply;
  const common = name === '' ? '' : `;CN="${plain(name).replaceAll('"', "'")}"`;
  const { recurrenceId } = event;
  const zone = recurrenceId?.parameters.get('TZID');
  const value = recurrenceId?.parameters.get('VALUE');
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Dispatch//EN',
    'VERSION:2.0',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    `UID:${plain(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${stamp(nowMs)}`,
    ...(recurrenceId
      ? [
          `RECURRENCE-ID${value ? `;VALUE=${token(value)}` : ''}${zone ? `;TZID="${plain(zone).replaceAll('"', '')}"` : ''}:${plain(recurrenceId.value)}`,
        ]
      : []),
    `ORGANIZER:mailto:${plain(event.organizer?.address ?? '')}`,
    `ATTENDEE;PARTSTAT=${partstat.toUpperCase()}${common}:mailto:${plain(address)}`,
    `SUMMARY:${escapedText(event.summary)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('');
}

/** No control character, least of all a line end: it would begin a line of the sender's choice. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function token(text: string): string {
  return text.replace(/[^A-Za-z0-9-]/g, '');
}

function stamp(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let room = 75;
  for (const character of line.toWellFormed()) {
    const length = Buffer.byteLength(character);
    if (length > room) {
      pieces.push(piece);
      piece = '';
      // The blank in front of a continuation counts.
      room = 74;
    }
    piece += character;
    room -= length;
  }
  return `${[...pieces, piece].join('\r\n ')}\r\n`;
}
