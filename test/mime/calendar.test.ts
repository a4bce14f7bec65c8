import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attendeesMax, parseCalendar } from '../../src/mime/calendar.ts';
import { calendarReply } from '../../src/mime/calendar-reply.ts';
import {
  contentLines,
  contentLinesMax,
  escapedText,
  unescapedText,
} from '../../src/mime/content-lines.ts';

const event = (lines: readonly string[], around: readonly string[] = []): string =>
  [
    'BEGIN:VCALENDAR',
    'METHOD:REQUEST',
    ...around,
    'BEGIN:VEVENT',
    'UID:one@far.test',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const utc = (text: string): number => Date.parse(text);

describe('calendars', () => {
  it('reads times in UTC, in a zone by name, without a zone, and whole days', () => {
    const times: readonly (readonly [string, string, string])[] = [
      ['DTSTART:20261121T090000Z', 'instant', '2026-11-21T09:00Z'],
      ['DTSTART;TZID=Europe/Berlin:20261121T090000', 'instant', '2026-11-21T08:00Z'],
      ['DTSTART;TZID=Europe/Berlin:20260721T090000', 'instant', '2026-07-21T07:00Z'],
      ['DTSTART;TZID="America/New_York":20261121T090000', 'instant', '2026-11-21T14:00Z'],
      ['DTSTART;TZID=/x.test/2007/Asia/Kolkata:20261121T090000', 'instant', '2026-11-21T03:30Z'],
      ['DTSTART:20261121T090000', 'floating', '2026-11-21T09:00Z'],
      ['DTSTART;TZID=Nowhere/Land:20261121T090000', 'floating', '2026-11-21T09:00Z'],
      ['DTSTART;VALUE=DATE:20261121', 'date', '2026-11-21T00:00Z'],
    ];
    for (const [line, kind, time] of times) {
      const start = parseCalendar(event([line]))?.events[0]?.start;
      assert.deepEqual(start, { kind, ms: utc(time) }, line);
    }
    for (const wrong of ['', 'soon', '20261321', '20261121T990000', '2026-11-21']) {
      assert.equal(parseCalendar(event([`DTSTART:${wrong}`]))?.events[0]?.start, undefined);
    }
  });

  it('believes the zone that a calendar describes where nobody knows its name', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:W. Europe Standard Time',
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ];
    for (const [wall, instant] of [
      ['20261121T090000', '2026-11-21T08:00Z'],
      ['20260721T090000', '2026-07-21T07:00Z'],
      ['20260115T090000', '2026-01-15T08:00Z'],
      ['20260329T040000', '2026-03-29T02:00Z'],
      ['20261025T040000', '2026-10-25T03:00Z'],
    ] as const) {
      const text = event([`DTSTART;TZID=W. Europe Standard Time:${wall}`], zone);
      assert.deepEqual(parseCalendar(text)?.events[0]?.start, {
        kind: 'instant',
        ms: utc(instant),
      });
    }
  });

  it('reads what, where and who, unfolded and unescaped, and leaves alarms alone', () => {
    const parsed = parseCalendar(
      event([
        'SUMMARY:Oak\\, elm\\n and',
        '  ash',
        'DESCRIPTION:One\\nTwo\\; three',
        'LOCATION:Room "4"',
        'DTSTART:20261121T090000Z',
        'DURATION:PT1H30M',
        'SEQUENCE:2',
        'RRULE:FREQ=WEEKLY;COUNT=3',
        'ORGANIZER;CN="Stone, Eve":mailto:eve@far.test',
        'ATTENDEE;CN=Mei;PARTSTAT=ACCEPTED;X-A="a:b;c":MAILTO:mei@one.test',
        'ATTENDEE:urn:uuid:1',
        'BEGIN:VALARM',
        'DESCRIPTION:not this',
        'END:VALARM',
      ]),
    );
    const [found] = parsed?.events ?? [];
    assert.equal(parsed?.method, 'request');
    assert.equal(found?.summary, 'Oak, elm  and ash');
    assert.equal(found?.description, 'One\nTwo; three');
    assert.equal(found?.location, 'Room "4"');
    assert.deepEqual([found?.sequence, found?.repeats], [2, 'weekly']);
    assert.deepEqual(found?.end, { kind: 'instant', ms: utc('2026-11-21T10:30Z') });
    assert.deepEqual(found?.organizer, {
      name: 'Stone, Eve',
      address: 'eve@far.test',
      partstat: 'needs-action',
    });
    assert.deepEqual(found?.attendees, [
      { name: 'Mei', address: 'mei@one.test', partstat: 'accepted' },
      { name: '', address: '', partstat: 'needs-action' },
    ]);
  });

  it('never throws, however it is cut or mixed up', () => {
    const text = event([
      'DTSTART;TZID=Europe/Berlin:20261121T090000',
      'RRULE:FREQ=DAILY',
      'ATTENDEE:x',
    ]);
    for (let end = 0; end <= text.length; end++) parseCalendar(text.slice(0, end));
    for (const broken of [
      'BEGIN:VEVENT\n'.repeat(1000),
      'END:VEVENT\n'.repeat(1000),
      ';:',
      'A;B',
    ]) {
      assert.equal(parseCalendar(broken), undefined);
    }
  });

  it('reads a limited number of lines and people', () => {
    const crowd = 'ATTENDEE:mailto:a@b.test\r\n'.repeat(attendeesMax + 5).trimEnd();
    assert.equal(parseCalendar(event([crowd]))?.events[0]?.attendees.length, attendeesMax);
    assert.equal(contentLines('A:b\n'.repeat(contentLinesMax + 5)).length, contentLinesMax);
  });

  it('writes an answer that lets nothing of the invitation break out of its line', () => {
    const [found] =
      parseCalendar(
        event([
          'SUMMARY:Walk\\nATTENDEE:mailto:x@evil.test',
          'ORGANIZER:mailto:eve@far.test',
          `RECURRENCE-ID;TZID="Europe/Berlin":20261121T090000`,
        ]),
      )?.events ?? [];
    assert.ok(found);
    const text = calendarReply({
      event: found,
      address: 'mei@one.test',
      name: 'Mei "M"\r\nX: y',
      partstat: 'tentative',
      nowMs: utc('2026-11-21T09:00Z'),
    });
    assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
    const lines = contentLines(text);
    assert.equal(lines.filter(({ name }) => name === 'ATTENDEE').length, 1);
    const back = parseCalendar(text);
    assert.equal(back?.method, 'reply');
    assert.deepEqual(back?.events[0]?.attendees, [
      { name: "Mei 'M' X: y", address: 'mei@one.test', partstat: 'tentative' },
    ]);
    assert.equal(back?.events[0]?.uid, 'one@far.test');
    assert.equal(back?.events[0]?.recurrenceId?.parameters.get('TZID'), 'Europe/Berlin');
  });

  it('escapes texts so that they come back', () => {
    for (const text of ['a,b;c\\d\ne', '\\n', '\\\\,', '']) {
      assert.equal(unescapedText(escapedText(text)), text);
    }
  });
});
