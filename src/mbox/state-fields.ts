// Header fields in which programs that share an mbox keep what they know of a message. They are no
// part of the message: Dovecot and tpop3d do not show them either.
//
//   Status: RO              R read, O seen in a list before
//   X-Status: AF            A answered, F flagged, T draft, D to be removed
//   X-Keywords: $Forwarded  words; padded with blanks, so that more fit in place
//   X-UID, X-IMAPbase, X-IMAP, Content-Length: Dovecot's own, never touched here

/** Letters as in the file names of a Maildir. */
export interface FlagEdit {
  readonly add: string;
  readonly remove: string;
}

/** Fields that are hidden, in lower case. Content-Length is not believed: it is wrong too often. */
export const stateNames: ReadonlySet<string> = new Set([
  'status',
  'x-status',
  'x-keywords',
  'x-uid',
  'x-imapbase',
  'x-imap',
  'content-length',
]);

/** Fields that hold for the whole file and stand in its first message. */
export const fileStateNames: ReadonlySet<string> = new Set(['x-imapbase', 'x-imap']);

/** The values of the fields that flags are kept in. */
export interface StateValues {
  readonly status: string;
  readonly xStatus: string;
  readonly keywords: string;
}

const forwarded = '$Forwarded';
const xLetters = [
  ['A', 'R'],
  ['D', 'T'],
  ['F', 'F'],
  ['T', 'D'],
] as const;

/** Flags in the order of a file name. */
export function flagsFrom({ status, xStatus, keywords }: StateValues): string {
  const letters: string[] = [];
  for (const [own, letter] of xLetters) if (xStatus.includes(own)) letters.push(letter);
  if (status.includes('R')) letters.push('S');
  if (keywords.split(/\s+/).includes(forwarded)) letters.push('P');
  return letters.toSorted().join('');
}

/** The words of X-Keywords that are no flag of a file name. */
export function keywordsIn(value: string): readonly string[] {
  return value.split(/\s+/).filter((word) => word !== '' && word !== forwarded);
}

/** What the fields say after a change; what others keep in them stays. */
export function changedState(before: StateValues, { add, remove }: FlagEdit): StateValues {
  const had = flagsFrom(before);
  const has = (letter: string): boolean =>
    (had.includes(letter) || add.includes(letter)) && !remove.includes(letter);
  const words = keywordsIn(before.keywords);
  const others = before.xStatus.replaceAll(/[ADFT\s]/g, '');
  return {
    // What was looked at in a list is no new mail any more.
    status: has('S') ? 'RO' : 'O',
    xStatus: xLetters.map(([own, letter]) => (has(letter) ? own : '')).join('') + others,
    keywords: [...words, ...(has('P') ? [forwarded] : [])].join(' '),
  };
}
