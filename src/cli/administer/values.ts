// Values as people type them: sizes, days, services, yes and no. commander prints what is wrong.

import { InvalidArgumentError } from 'commander';
import type { Service } from '../../directory/directory.ts';

const services: readonly Service[] = ['webmail', 'imap', 'pop3', 'smtp'];
const factors = { '': 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30, T: 2 ** 40 } as const;

/** Undefined is no limit. Wrapped, since commander takes undefined for an option that is absent. */
export interface Limit {
  readonly limit: number | undefined;
}

/** `500M`, `2G`, bytes, or `none`. */
export function sizeValue(text: string): Limit {
  if (text === 'none') return { limit: undefined };
  const [, digits, unit = ''] = /^([1-9]\d{0,14})([KMGT]?)B?$/i.exec(text) ?? [];
  if (digits === undefined) throw new InvalidArgumentError('It must be like 500M, 2G or none.');
  return { limit: Number(digits) * factors[unit.toUpperCase() as keyof typeof factors] };
}

export function countValue(text: string): Limit {
  if (text === 'none') return { limit: undefined };
  if (!/^\d{1,9}$/.test(text)) {
    throw new InvalidArgumentError('It must be a whole number or none.');
  }
  return { limit: Number(text) };
}

/** The last day, `2027-12-31` (of UTC), an exact time of ISO 8601, or `never`. */
export function expiryValue(text: string): Limit {
  if (text === 'never' || text === 'none') return { limit: undefined };
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const isTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z$/.test(text);
  const ms = isDay || isTime ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms)) {
    throw new InvalidArgumentError('It must be a day such as 2027-12-31, or never.');
  }
  return { limit: isDay ? ms + 86_400_000 : ms };
}

/** `webmail,imap`, `all` or `none`. */
export function servicesValue(text: string): ReadonlySet<Service> {
  if (text === 'all') return new Set(services);
  if (text === 'none') return new Set();
  const words = text.split(',').map((word) => word.trim().toLowerCase());
  const unknown = words.find((word) => !services.includes(word as Service));
  if (unknown === undefined) return new Set(words as readonly Service[]);
  throw new InvalidArgumentError(`It must be of ${services.join(', ')}, or all, or none.`);
}

export function yesValue(text: string): boolean {
  if (/^(?:yes|true|on|1)$/i.test(text)) return true;
  if (/^(?:no|false|off|0)$/i.test(text)) return false;
  throw new InvalidArgumentError('It must be yes or no.');
}

export function wordsValue(text: string): readonly string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** `@example.org` is how people write what nothing else of a domain takes. */
export function splitAddress(address: string): { localPart: string; domain: string } {
  const at = address.lastIndexOf('@');
  const localPart = at <= 0 ? '_default_' : address.slice(0, at);
  return { localPart: at < 0 ? '' : localPart, domain: address.slice(at + 1) };
}

export function sizeText(bytes: number | undefined): string {
  if (bytes === undefined) return 'no limit';
  for (const [unit, factor] of Object.entries(factors).toReversed()) {
    if (unit !== '' && bytes >= factor) return `${Math.round((bytes / factor) * 100) / 100}${unit}`;
  }
  return String(bytes);
}

export function dayText(ms: number | undefined): string {
  return ms === undefined ? 'never' : new Date(ms).toISOString().replace(/:00\.000Z$/, 'Z');
}
