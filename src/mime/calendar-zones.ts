// Zones that a calendar describes itself (VTIMEZONE, RFC 5545 3.6.5): needed where it names one
// that nobody else knows, such as `W. Europe Standard Time`.

import { type OwnZones, wallClock, type ZonePeriod } from './calendar-time.ts';
import type { ContentLine } from './content-lines.ts';

/** LIMIT Zones of a calendar and periods of a zone that are read. */
const zonesMax = 20;
const periodsMax = 100;

export function ownZones(lines: readonly ContentLine[]): OwnZones {
  const zones = new Map<string, ZonePeriod[]>();
  let periods: ZonePeriod[] | undefined;
  let zone = '';
  let fields: Map<string, string> | undefined;
  for (const { name, value } of lines) {
    const block = value.trim().toUpperCase();
    if (name === 'BEGIN' && block === 'VTIMEZONE') {
      periods = [];
      zone = '';
    } else if (periods === undefined) continue;
    else if (name === 'BEGIN') fields = new Map();
    else if (name === 'END' && block === 'VTIMEZONE') {
      if (zone !== '' && zones.size < zonesMax) zones.set(zone, periods);
      periods = undefined;
    } else if (name === 'END') {
      const period = fields && periodOf(fields);
      if (period && periods.length < periodsMax) periods.push(period);
      fields = undefined;
    } else if (fields) fields.set(name, value.trim());
    else if (name === 'TZID') zone = value.trim();
  }
  return zones;
}

function periodOf(fields: ReadonlyMap<string, string>): ZonePeriod | undefined {
  const startMs = wallClock(fields.get('DTSTART') ?? '');
  const offsetFromMs = offsetOf(fields.get('TZOFFSETFROM'));
  const offsetToMs = offsetOf(fields.get('TZOFFSETTO'));
  if (startMs === undefined || offsetFromMs === undefined || offsetToMs === undefined) {
    return undefined;
  }
  return { startMs, offsetFromMs, offsetToMs, yearly: yearlyOf(fields.get('RRULE')) };
}

function offsetOf(value: string | undefined): number | undefined {
  const found = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(value ?? '');
  if (!found) return undefined;
  const [, sign, hours, minutes, seconds] = found;
  const size = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1000;
  return sign === '-' ? -size : size;
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU`, the only form that zones are written in. */
function yearlyOf(rule: string | undefined): ZonePeriod['yearly'] {
  const month = Number(/(?:^|;)BYMONTH=(\d{1,2})(?:;|$)/i.exec(rule ?? '')?.[1] ?? 0);
  const day = /(?:^|;)BYDAY=([+-]?[1-5])(SU|MO|TU|WE|TH|FR|SA)(?:;|$)/i.exec(rule ?? '');
  if (!/FREQ=YEARLY/i.test(rule ?? '') || month < 1 || month > 12 || !day) return undefined;
  return { month, weekday: weekdays.indexOf((day[2] ?? '').toUpperCase()), nth: Number(day[1]) };
}
