// When mail comes back: what people mean by a word, on the clocks where they are.

import assert from 'node:assert/strict';
import test from 'node:test';
import { clockText } from '../../../src/webmail/clock.ts';
import { presetMs, typedMs } from '../../../src/webmail/sorting/times.ts';

const cases = [
  // now, zone, preset, when
  ['2026-11-21T09:10:00Z', 'UTC', 'today', '2026-11-21T12:00'],
  ['2026-11-21T16:20:00Z', 'UTC', 'today', '2026-11-21T18:00'],
  ['2026-11-21T17:30:00Z', 'UTC', 'today', '2026-11-21T20:00'],
  ['2026-11-21T22:00:00Z', 'UTC', 'today', '2026-11-22T01:00'],
  ['2026-11-21T09:10:00Z', 'UTC', 'tomorrow', '2026-11-22T08:00'],
  ['2026-11-21T23:30:00Z', 'Asia/Tokyo', 'tomorrow', '2026-11-23T08:00'],
  // A Saturday, a Monday, a Sunday.
  ['2026-11-21T09:10:00Z', 'UTC', 'week', '2026-11-23T08:00'],
  ['2026-11-23T09:10:00Z', 'UTC', 'week', '2026-11-30T08:00'],
  ['2026-11-22T09:10:00Z', 'UTC', 'week', '2026-11-23T08:00'],
  // The night in which the clocks go forward.
  ['2026-03-28T20:00:00Z', 'Europe/Berlin', 'tomorrow', '2026-03-29T08:00'],
] as const;

for (const [now, zone, preset, when] of cases) {
  test(`${preset} at ${now} in ${zone} is ${when}`, () => {
    const dueMs = presetMs(preset, Date.parse(now), zone);
    assert.equal(clockText(dueMs, zone), when);
    assert.ok(dueMs > Date.parse(now));
  });
}

test('a time that was typed is one of the zone, and lies ahead', () => {
  const nowMs = Date.parse('2026-11-21T09:00:00Z');
  assert.equal(
    typedMs('2026-11-22T08:00', nowMs, 'America/New_York'),
    Date.parse('2026-11-22T13:00:00Z'),
  );
  for (const typed of ['', 'x', '2026-11-21T08:00', '2046-01-01T00:00', '2026-13-40T99:99']) {
    assert.throws(() => typedMs(typed, nowMs, 'UTC'), { code: 'bad-form' }, typed);
  }
});
