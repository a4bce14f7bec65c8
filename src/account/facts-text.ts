// Facts as they stand in the audit log and in what commands print: JSON of one line, times as dates.

import type { AccountChange, DomainFacts } from '../directory/directory.ts';

/** Plain values by name, in the order of the names; times lose the unit of their name. */
export function plainFacts(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const plain = Object.entries(facts).map(([name, value]) => [
    name.replace(/Ms$/, ''),
    plainValue(name, value),
  ]);
  return Object.fromEntries(plain) as Record<string, unknown>;
}

export function factsText(facts: AccountChange | Partial<DomainFacts>): string {
  return JSON.stringify(plainFacts(facts));
}

/** Those facts of a whole that a change names. */
export function changedOf<Facts extends object>(
  whole: Facts,
  change: Partial<Facts>,
): Partial<Facts> {
  const names = Object.keys(change) as (keyof Facts)[];
  return Object.fromEntries(names.map((name) => [name, whole[name]])) as Partial<Facts>;
}

function plainValue(name: string, value: unknown): unknown {
  if (value instanceof Set) return [...(value as ReadonlySet<string>)];
  if (name.endsWith('Ms')) return typeof value === 'number' ? new Date(value).toISOString() : null;
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, one ?? null]));
}
