// Header-like text in groups that blank lines part, as delivery and disposition reports have it
// (RFC 3464 2.1, RFC 8098 3.1):
//
//   Reporting-MTA: dns; mx.example.test      first group: about the message
//
//   Final-Recipient: rfc822; mei@one.test    one group for each recipient
//   Action: failed

import { cleanLine } from './clean-text.ts';

/** LIMIT Lines of a report, groups of it, and characters of one value; the rest is not read. */
const linesMax = 20_000;
export const groupsMax = 200;
const valueLengthMax = 2_000;

export type FieldGroup = ReadonlyMap<string, string>;

/** Names in lower case, values unfolded and washed; of a field that comes twice the first counts. */
export function fieldGroups(text: string): readonly FieldGroup[] {
  const groups: Map<string, string>[] = [];
  let group = new Map<string, string>();
  let name = '';
  const close = (): void => {
    if (group.size > 0) groups.push(group);
    group = new Map();
    name = '';
  };
  for (const line of text.split(/\r\n|[\r\n]/, linesMax)) {
    if (groups.length >= groupsMax) break;
    if (line.trim() === '') {
      close();
      continue;
    }
    const field = /^([!-9;-~]{1,80})[ \t]*:(.*)$/.exec(line);
    if (/^[ \t]/.test(line) && name !== '') {
      const folded = `${group.get(name) ?? ''}\n${cleanLine(line)}`;
      group.set(name, folded.slice(0, valueLengthMax));
    } else if (field) {
      const [, given = '', value = ''] = field;
      const lower = given.toLowerCase();
      name = group.has(lower) ? '' : lower;
      if (name !== '') group.set(name, cleanLine(value).slice(0, valueLengthMax));
    } else name = '';
  }
  if (groups.length < groupsMax) close();
  return groups;
}

/** What stands behind the type: `rfc822; mei@one.test` gives `mei@one.test` (RFC 3464 2.1.2). */
export function untyped(value: string | undefined): string {
  const text = value ?? '';
  const semicolon = text.indexOf(';');
  return (semicolon === -1 ? text : text.slice(semicolon + 1)).trim();
}
