// Days as a date field has them, `2027-12-31`: the last one on which something counts. Days are of UTC.

import type { Problem } from '../web/problem.ts';
import type { Visit } from '../web/visit.ts';

const dayMs = 86_400_000;

/** When the day is over; undefined for nothing typed. Ask `dayProblem` first. */
export function typedLastDay(text: string): number | undefined {
  const beginMs = beginOf(text);
  return beginMs === undefined ? undefined : beginMs + dayMs;
}

export function dayProblem(visit: Visit, field: string, text: string): Problem | undefined {
  if (text.trim() === '' || beginOf(text) !== undefined) return undefined;
  return { field, words: visit.texts('admin.error.day'), status: 422 };
}

/** What was stored, as it would be typed. */
export function dayText(ms: number | undefined): string {
  return ms === undefined ? '' : new Date(ms - 1).toISOString().slice(0, 10);
}

function beginOf(text: string): number | undefined {
  const typed = text.trim();
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(typed)) return undefined;
  const ms = Date.parse(`${typed}T00:00:00Z`);
  return Number.isNaN(ms) ? undefined : ms;
}
