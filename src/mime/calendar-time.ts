// Times of a calendar as instants (RFC 5545 3.3.5): in UTC, in a zone that Intl knows, in one that
// the calendar describes itself (3.6.5), or without any.
//
//   20261121T090000Z                        UTC
//   TZID=Europe/Berlin:20261121T090000      a zone by name
//   20261121T090000                         floating: the same wall clock everywhere
//   VALUE=DATE:20261121                     a whole day

import type { ContentLine } from './content-lines.ts';

export type CalendarTime =
  | { readonly kind: 'instant'; readonly ms: number }
  /** Wall clock or midnight, as if it were UTC. */
  | { readonly kind: 'floating' | 'date'; readonly ms: number };

/** One period of a zone that a calendar describes: offset from an onset on. */
export interface ZonePeriod {
  /** Wall clock of the first onset, as if it were UTC. */
  readonly startMs: number;
  readonly offsetFromMs: number;
  readonly offsetToMs: number;
  /** Onset of each year: month 1 to 12, weekday 0 (Sunday) to 6, which one of the month. */
  readonly yearly:
    | { readonly month: number; readonly weekday: number; readonly nth: number }
    | undefined;
}

export type OwnZones = ReadonlyMap<string, readonly ZonePeriod[]>;

const dayMs = 86_400_000;

export function calendarTime(
  line: Pick<ContentLine, 'value' | 'parameters'>,
  zones: OwnZones,
): CalendarTime | undefined {
  const ms = wallClock(line.value);
  if (ms === undefined) return undefined;
  if (!line.value.includes('T')) return { kind: 'date', ms };
  if (/Z$/i.test(line.value)) return { kind: 'instant', ms };
  const zone = line.parameters.get('TZID');
  const offset = zone === undefined ? undefined : zoneOffset(ms, zone, zones);
  return offset === undefined ? { kind: 'floating', ms } : { kind: 'instant', ms: ms - offset };
}

/** As if it were UTC; undefined for what is no time. */
export function wallClock(value: string): number | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?Z?)?$/i.exec(value.trim());
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((digits) => Number(digits ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59) return undefined;
  return Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59));
}

function zoneOffset(ms: number, zone: string, zones: OwnZones): number | undefined {
  // QUIRK: some programs put a path before the name: `/example.org/20070129/Europe/Berlin`.
  const name = /[A-Za-z_]{1,64}\/[A-Za-z_]{1,64}(?:\/[A-Za-z_]{1,64})?$/.exec(zone)?.[0] ?? zone;
  const known = knownOffset(ms, name);
  if (known !== undefined) return known;
  const periods = zones.get(zone);
  return periods === undefined ? undefined : ownOffset(ms, periods);
}

function knownOffset(wallMs: number, zone: string): number | undefined {
  const first = offsetAt(wallMs, zone);
  if (first === undefined) return undefined;
  // The offset belongs to the instant, which the first guess has brought within an hour.
  return offsetAt(wallMs - first, zone);
}

/** Milliseconds east of UTC at an instant; undefined for a zone that Intl does not know. */
function offsetAt(instantMs: number, zone: string): number | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      timeZoneName: 'longOffset',
    });
    const name = format.formatToParts(instantMs).find(({ type }) => type === 'timeZoneName');
    const found = /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(name?.value ?? '');
    if (!found) return undefined;
    const [, sign, hours = 0, minutes = 0, seconds = 0] = found;
    const size = (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000;
    return sign === '-' ? -size : size;
  } catch {
    return undefined;
  }
}

/** By the latest onset that is not behind the wall clock (RFC 5545 3.6.5). */
function ownOffset(wallMs: number, periods: readonly ZonePeriod[]): number | undefined {
  let latest = Number.NEGATIVE_INFINITY;
  let offset: number | undefined = periods[0]?.offsetFromMs;
  for (const period of periods) {
    for (const onset of onsets(period, wallMs)) {
      if (onset > wallMs || onset <= latest) continue;
      latest = onset;
      offset = period.offsetToMs;
    }
  }
  return offset;
}

function onsets({ startMs, yearly }: ZonePeriod, wallMs: number): readonly number[] {
  if (!yearly) return [startMs];
  const year = new Date(wallMs).getUTCFullYear();
  const timeOfDay = ((startMs % dayMs) + dayMs) % dayMs;
  return [year - 1, year]
    .map((each) => nthWeekday(each, yearly) + timeOfDay)
    .filter((onset) => onset >= startMs);
}

function nthWeekday(
  year: number,
  { month, weekday, nth }: NonNullable<ZonePeriod['yearly']>,
): number {
  if (nth > 0) {
    const first = Date.UTC(year, month - 1, 1);
    const ahead = (weekday - new Date(first).getUTCDay() + 7) % 7;
    return first + (ahead + (nth - 1) * 7) * dayMs;
  }
  const last = Date.UTC(year, month, 0);
  const back = (new Date(last).getUTCDay() - weekday + 7) % 7;
  return last - (back + (-nth - 1) * 7) * dayMs;
}
