// The zones that times are said in, by the names that Intl knows (the IANA time zone database).

import { BoundedMap } from '../kit/bounded-map.ts';

/** LIMIT of names that are remembered, known or not; and of the characters of one. */
const namesMax = 1_000;
const nameCharsMax = 64;

const canonical = new BoundedMap<string, string>(namesMax);

/** The zone of a name, in its canonical spelling; undefined for one that nobody knows. */
export function timeZoneNamed(name: string | undefined): string | undefined {
  if (name === undefined || name === '' || name.length > nameCharsMax) return undefined;
  let known = canonical.get(name);
  if (known === undefined) {
    known = resolved(name);
    canonical.set(name, known);
  }
  return known === '' ? undefined : known;
}

/** The zone of this machine, which is meant where nobody has said another. */
export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Places that stand for every zone, sorted by their names. */
export function timeZones(): readonly string[] {
  return Intl.supportedValuesOf('timeZone');
}

function resolved(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return '';
  }
}
