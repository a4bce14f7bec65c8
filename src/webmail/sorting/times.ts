// When mail comes back that is put off: a few times that people mean, in their own time zone, and
// any other.

import { Refusal } from '../../kit/failure.ts';
import { clockMs, momentAt } from '../clock.ts';

export const presets = ['today', 'tomorrow', 'week'] as const;
export type Preset = (typeof presets)[number];

/** LIMIT of how far ahead. */
const aheadMaxMs = 5 * 366 * 86_400_000;
const hourMs = 3_600_000;
const morning = 8;
const evening = 18;

/**
 * Later today is three hours on, at the full hour, but not after the evening has begun unless that
 * has begun already; tomorrow and next Monday are in the morning.
 */
export function presetMs(preset: Preset, nowMs: number, timeZone: string | undefined): number {
  const today = new Date(clockMs(nowMs, timeZone));
  const at = (hour: number, days: number): number => {
    const date = today.getUTCDate() + days;
    const asUtcMs = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), date, hour);
    return momentAt(asUtcMs, timeZone);
  };
  if (preset === 'today') {
    const soonMs = Math.ceil((nowMs + 2.5 * hourMs) / hourMs) * hourMs;
    const eveningMs = at(evening, 0);
    return soonMs > eveningMs && nowMs < eveningMs - hourMs ? eveningMs : soonMs;
  }
  return at(morning, preset === 'tomorrow' ? 1 : (8 - today.getUTCDay()) % 7 || 7);
}

/** Of a field for date and time (`2026-11-21T08:00`). Refuses `bad-form` what is none, or is over. */
export function typedMs(typed: string, nowMs: number, timeZone: string | undefined): number {
  const [asUtc] = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.exec(typed) ?? [];
  const asUtcMs = Date.parse(`${asUtc}Z`);
  if (Number.isNaN(asUtcMs)) throw new Refusal('bad-form');
  const dueMs = momentAt(asUtcMs, timeZone);
  if (!(dueMs > nowMs) || dueMs > nowMs + aheadMaxMs) throw new Refusal('bad-form');
  return dueMs;
}
