import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTexts, textsIn } from '../../src/web/texts.ts';
import { dayGroup, fullTime, shortTime } from '../../src/webmail/dates.ts';

const words = openTexts('en');
const at = (time: string): number => Date.parse(time);

test('a time is said in the zone of who reads', () => {
  const timeMs = at('2026-11-21T23:30:00Z');
  const said = (zone: string): string => fullTime(timeMs, textsIn(words, zone));
  assert.equal(said('Asia/Tokyo'), 'Sunday, 22 November 2026 at 08:30');
  assert.equal(said('America/New_York'), 'Saturday, 21 November 2026 at 18:30');
  assert.equal(said('Asia/Kathmandu'), 'Sunday, 22 November 2026 at 05:15');
});

const groups = [
  ['Asia/Tokyo', '2026-11-21T14:59:00Z', 'yesterday', 'Sat'],
  ['Asia/Tokyo', '2026-11-21T15:00:00Z', 'today', '00:00'],
  ['America/New_York', '2026-11-21T14:59:00Z', 'today', '09:59'],
  ['America/New_York', '2026-11-21T04:59:00Z', 'yesterday', 'Fri'],
  ['UTC', '2026-11-15T00:00:00Z', 'week', 'Sun'],
  ['UTC', '2026-11-14T23:59:00Z', 'month', '14 Nov'],
  ['UTC', '2026-10-21T23:59:00Z', 'older', '21 Oct'],
  ['UTC', '2025-12-31T23:59:00Z', 'older', '31/12/2025'],
  ['Asia/Tokyo', '2025-12-31T23:59:00Z', 'older', '1 Jan'],
] as const;

for (const [zone, time, group, short] of groups) {
  test(`the days of ${zone} divide a list there: ${time} is ${short}`, () => {
    const nowMs = at('2026-11-21T16:00:00Z');
    const texts = textsIn(words, zone);
    assert.equal(dayGroup(at(time), nowMs, texts), group);
    assert.equal(shortTime(at(time), nowMs, texts), short);
  });
}

test('a day of 23 hours and one of 25 are one day each', () => {
  const texts = textsIn(words, 'Europe/Berlin');
  const group = (time: string, now: string): string => dayGroup(at(time), at(now), texts);
  assert.equal(group('2026-03-28T23:30:00Z', '2026-03-30T00:30:00+02:00'), 'yesterday');
  assert.equal(group('2026-03-28T22:30:00Z', '2026-03-30T00:30:00+02:00'), 'week');
  assert.equal(group('2026-10-25T00:10:00+02:00', '2026-10-25T23:50:00+01:00'), 'today');
  assert.equal(group('2026-10-24T23:50:00+02:00', '2026-10-25T23:50:00+01:00'), 'yesterday');
});

test('years of any length and times to come have words too', () => {
  const nowMs = at('2026-11-21T16:00:00Z');
  const texts = textsIn(words, 'UTC');
  assert.equal(dayGroup(nowMs + 400 * 86_400_000, nowMs, texts), 'today');
  for (const timeMs of [8.64e15, -8.64e15]) {
    assert.ok(dayGroup(timeMs, nowMs, texts).length > 0);
    assert.ok(shortTime(timeMs, nowMs, texts).length > 0);
  }
});
