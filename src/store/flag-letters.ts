// Flags by name and as the letters of Maildir file names (maildir(5)).

import type { FlagChange } from '../maildir/flag.ts';
import type { FlagName, Flags } from './mailbox.ts';

const letters: Readonly<Record<FlagName, string>> = {
  draft: 'D',
  flagged: 'F',
  forwarded: 'P',
  answered: 'R',
  seen: 'S',
  trashed: 'T',
};

export function flagsOf(text: string): Flags {
  return {
    seen: text.includes(letters.seen),
    answered: text.includes(letters.answered),
    flagged: text.includes(letters.flagged),
    draft: text.includes(letters.draft),
    forwarded: text.includes(letters.forwarded),
    trashed: text.includes(letters.trashed),
  };
}

/** The letters to set and to take away; what a change does not name stays. */
export function changeOf(change: Partial<Flags>): FlagChange {
  const named = Object.entries(letters) as [FlagName, string][];
  const lettersWhere = (wanted: boolean): string =>
    named.map(([name, letter]) => (change[name] === wanted ? letter : '')).join('');
  return { add: lettersWhere(true), remove: lettersWhere(false) };
}
