// What a check of `dispatchctl doctor` found, and what a check is given to look at.

import type { Database } from '../../database/database.ts';
import type { Directory } from '../../directory/directory.ts';
import type { Config } from '../../server/config.ts';

export const levels = ['ok', 'note', 'warning', 'error'] as const;
export type Level = (typeof levels)[number];

export interface Finding {
  readonly level: Level;
  /** What was looked at, in a word or two that never change: for who filters `--json`. */
  readonly subject: string;
  /** What is so, in plain words. */
  readonly says: string;
  /** What comes of it; not where all is well. */
  readonly why?: string;
  /** A command or a setting that mends it. */
  readonly mend?: string;
}

/** Whatever all checks may look at. */
export interface Patient {
  readonly config: Config;
  /** Undefined where none was named: the defaults are looked at. */
  readonly configPath: string | undefined;
  /** LIMIT of accounts, and of aliases, that are looked at one by one. */
  readonly sampleMax: number;
  /** Says how far a long check is. */
  readonly progress: (sentence: string) => void;
}

export interface PatientWithDirectory extends Patient {
  readonly database: Database;
  readonly directory: Directory;
}

export type Findings = AsyncIterable<Finding>;

/** A few names, and how many more there are: a list of a million helps nobody. */
export function someOf(names: readonly string[], count = names.length, shown = 5): string {
  const more = count - Math.min(names.length, shown);
  return names.slice(0, shown).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
