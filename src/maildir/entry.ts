// One message as its directory entry tells it, for lists: what can be known without opening the file.

import { arrivalMs, infoStart, parseName, type Place } from './name.ts';

export interface FoundFile {
  readonly place: Place;
  readonly file: string;
}

export interface MailEntry extends FoundFile {
  readonly base: string;
  readonly place: Place;
  /** Its name in `place`, which changes with the flags. */
  readonly file: string;
  readonly flags: string;
  /** Milliseconds of delivery: from the name, else the file's mtime. */
  readonly receivedMs: number;
}

/** Delivery time of an entry whose name tells none, until its file is asked. */
export const untold = 0;

/** A message as its name alone tells it. A first look at a large folder makes all of them here. */
export function entryNamed(place: Place, file: string): MailEntry {
  const at = infoStart(file);
  const base = at < 0 ? file : file.slice(0, at);
  const flags = at < 0 || at + 3 >= file.length ? '' : parseName(file).flags;
  return { base, place, file, flags, receivedMs: arrivalMs(base) ?? untold };
}

/** A message delivered at this time, whatever its name says. */
export function entryFrom(found: FoundFile, receivedMs: number): MailEntry {
  const { base, flags } = parseName(found.file);
  return { base, place: found.place, file: found.file, flags, receivedMs };
}
