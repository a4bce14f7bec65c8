// Sizes as people type and read them: `500 MB`, `2 GB`; a number alone is megabytes. Units are those
// of quotas everywhere in mail: a kilobyte is 1,024 bytes.

import type { Problem } from '../web/problem.ts';
import type { Visit } from '../web/visit.ts';

const factors = { K: 2 ** 10, M: 2 ** 20, G: 2 ** 30, T: 2 ** 40 } as const;
const names = Object.keys(factors) as readonly (keyof typeof factors)[];

/** Bytes; undefined for nothing typed, which is no limit. Ask `sizeProblem` first. */
export function typedSize(text: string): number | undefined {
  const parsed = parseSize(text);
  return parsed === undefined || parsed === 0 ? undefined : parsed;
}

export function sizeProblem(visit: Visit, field: string, text: string): Problem | undefined {
  if (text.trim() === '' || parseSize(text) !== undefined) return undefined;
  return { field, words: visit.texts('admin.error.size'), status: 422 };
}

/** What was stored, as it would be typed: exact, in the largest unit that keeps it whole. */
export function sizeText(bytes: number | undefined): string {
  if (bytes === undefined) return '';
  const name = names.findLast((one) => bytes >= factors[one] && bytes % factors[one] === 0);
  return name === undefined ? `${bytes} B` : `${bytes / factors[name]} ${name}B`;
}

function parseSize(text: string): number | undefined {
  const [, digits = '', unit = ''] =
    /^\s*(\d{1,12}(?:[.,]\d{1,3})?)\s*([KMGT]?)i?(B?)\s*$/i.exec(text) ?? [];
  if (digits === '') return undefined;
  const isBytes = unit === '' && /b\s*$/i.test(text);
  const factor = factors[(unit === '' ? 'M' : unit.toUpperCase()) as keyof typeof factors];
  const bytes = Math.round(Number(digits.replace(',', '.')) * (isBytes ? 1 : factor));
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}
