// A finding as a person reads it: what is so, what comes of it, and what mends it.

import type { Finding, Level } from './finding.ts';

const marks: Readonly<Record<Level, string>> = {
  ok: 'ok      ',
  note: 'note    ',
  warning: 'WARNING ',
  error: 'ERROR   ',
};

const indent = ' '.repeat(8);

export function doctorText({ level, says, why, mend }: Finding): string {
  const lines = [marks[level] + plain(says)];
  if (why !== undefined) lines.push(`${indent}${plain(why)}`);
  for (const line of mend?.split('\n') ?? []) lines.push(`${indent}> ${plain(line)}`);
  return `${lines.join('\n')}\n`;
}

/** Names come out of the database, where others write: no control character reaches the terminal. */
function plain(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]/gu, '?');
}
