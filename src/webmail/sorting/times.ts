// When mail comes back that is put off: a few times that people mean, in their own time zone, and
// any other.

import { Refusal } from '../../kit/failure.ts';

export const presets = ['today', 'tomorrow', 'week'] as const;
export type Preset = (typeof presets)[number];

/** LIMIT of how far ahead. */
const aheadMaxMs = 5 * 366 * 86_400_000;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const morning = 8;
const evening = 18;

/**
 * Later today is three hours on, at the full hour, but not after the evening has begun unless that
 * has begun already; tomorrow and next Monday are in the morning.
 */
export function presetMs(preset: Preset, nowMs: number, timeZone: string | undefined): number {
  const today = partsOf(nowMs, timeZone);
  if (preset === 'today') {
    const soonMs = Math.ceil((nowMs + 2.5 * hourMs) / hourMs) * hourMs;
    const eveningMs = timeOf({ ...today, hour: evening, minute: 0 }, timeZone);
    return soonMs > eveningMs && nowMs < eveningMs - hourMs ? eveningMs : soonMs;
  }
  const days = preset === 'tomorrow' ? 1 : (8 - weekday(today)) % 7 || 7;
  const noon = Date.UTC(today.year, today.month - 1, today.day, 12) + days * dayMs;
  const then = new Date(noon);
  const date = {
    year: then.getUTCFullYear(),
    month: then.getUTCMonth() + 1,
    day: then.getUTCDate(),
  };
  return timeOf({ ...date, hour: morning, minute: 0 }, timeZone);
}

/** Of a field for date and time (`2026-11-21T08:00`). Refuses `bad-form` what is none, or is over. */
export function typedMs(typed: string, nowMs: number, timeZone: string | undefined): number {
  const [, year, month, day, hour, minute] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(typed)?.map(Number) ?? [];
  if (
    year === undefined ||
    month === undefined ||
    day === undefined ||
    hour === undefined ||
    minute === undefined ||
    Number.isNaN(Date.parse(`${typed.slice(0, 16)}Z`))
  ) {
    throw new Refusal('bad-form');
  }
  const dueMs = timeOf({ year, month, day, hour, minute }, timeZone);
  if (!(dueMs > nowMs) || dueMs > nowMs + aheadMaxMs) throw new Refusal('bad-form');
  return dueMs;
}

/** As such a field wants it. */
export function fieldTime(ms: number, timeZone: string | undefined): string {
  const { year, month, day, hour, minute } = partsOf(ms, timeZone);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** 0 is Sunday. */
function weekday({ year, month, day }: LocalTime): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** A time that the clocks leave out is the one behind the gap. */
function timeOf(local: LocalTime, timeZone: string | undefined): number {
  const { year, month, day, hour, minute } = local;
  const wanted = Date.UTC(year, month - 1, day, hour, minute);
  let ms = wanted;
  // Twice, for the zone may change its offset between the first guess and the time that is meant.
  for (let rounds = 0; rounds < 2; rounds += 1) {
    const there = partsOf(ms, timeZone);
    ms += wanted - Date.UTC(there.year, there.month - 1, there.day, there.hour, there.minute);
  }
  return ms;
}

function partsOf(ms: number, timeZone: string | undefined): LocalTime {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const date = { year: of('year'), month: of('month'), day: of('day') };
  return { ...date, hour: of('hour'), minute: of('minute') };
}
