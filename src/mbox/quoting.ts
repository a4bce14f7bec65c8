// Lines of a message that would begin the next one. Writers put a `>` before them, in two ways that
// a file does not tell apart:
//
//   mboxo    From …  →  >From …     and >From … stays, so that it cannot be undone for certain
//   mboxrd   From …  →  >From …     >From … → >>From … and so on: can be undone
//
// Exim and most others write mboxo. A mailbox that is read shows the lines as they lie, as Dovecot
// and tpop3d do; only what is written into one, or carried out of one, is changed.

export type MboxQuoting = 'mboxo' | 'mboxrd';

/** A message as it must lie in an mbox. */
export function quoteFrom(message: string, quoting: MboxQuoting): string {
  const lines = quoting === 'mboxo' ? /^(?=From )/gm : /^(?=>*From )/gm;
  return message.replaceAll(lines, '>');
}

/** A message as it was before it was written into an mbox. */
export function unquoteFrom(message: string, quoting: MboxQuoting): string {
  const lines = quoting === 'mboxo' ? /^>(?=From )/gm : /^>(?=>*From )/gm;
  return message.replaceAll(lines, '');
}
