// The most accounts that a domain may have, as it is typed: a number, or nothing for no limit.

import type { Problem } from '../web/problem.ts';
import type { Visit } from '../web/visit.ts';

// LIMIT digits of it.
const shape = /^\d{1,7}$/;

export function typedLimit(text: string): number | undefined {
  return text === '' ? undefined : Number(text);
}

export function limitProblem(visit: Visit, field: string, text: string): Problem | undefined {
  if (text === '' || shape.test(text)) return undefined;
  return { field, words: visit.texts('admin.error.limit'), status: 422 };
}
