// What the HTML of a message wanted to load, and what in it watches who reads.

import type { SanitizedMail } from '../../html/sanitize.ts';

/** Counts over all bodies of a message. */
export type Findings = Pick<SanitizedMail, 'blocked' | 'trackers' | 'shortened' | 'lures'>;

export const noFindings: Findings = { blocked: 0, trackers: 0, shortened: 0, lures: 0 };

export function addFindings(one: Findings, other: Findings): Findings {
  return {
    blocked: one.blocked + other.blocked,
    trackers: one.trackers + other.trackers,
    shortened: one.shortened + other.shortened,
    lures: one.lures + other.lures,
  };
}
