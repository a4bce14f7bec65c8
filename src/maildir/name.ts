// File names of a Maildir: everything that may change about a message is in its name.
//
//   1795243528.M978366P14200.mx.example,S=544,W=560:2,FSa
//   └────────────────── base ─────────────────────┘│ └┬─┘
//   │          │                   sizes           │  flags (upper case) and keywords (lower case)
//   seconds    microseconds                        separator, `:` or what a port of it writes
//
// The base is the message's identity: it stays while flags change and while the message moves from
// new/ to cur/ and between folders. maildir(5), and Maildir++ for `,S=` and `,W=`.

/** The subfolder of a folder that a message lies in. */
export type Place = 'new' | 'cur';

/** What a file name says about a message. */
export interface MailName {
  /** Unique name: all before the flags. */
  readonly base: string;
  /** `:`, or `;` or `!` as systems without colons in file names write. */
  readonly separator: string;
  /** Letters after `2,`, as found: known flags, keyword letters and unknown ones alike. */
  readonly flags: string;
  /** What follows the flags from a comma on, other programs' own; kept as it is. */
  readonly rest: string;
}

/** Reads any name: what is not of the known form is all base and has no flags. */
export function parseName(file: string): MailName {
  // The last match wins, so that a base which holds a colon itself is still cut rightly.
  const at = infoStart(file);
  if (at < 0) return { base: file, separator: ':', flags: '', rest: '' };
  const base = file.slice(0, at);
  const separator = file.charAt(at);
  // QUIRK: `:1,` is the experimental form, without meaning for flags. It ends the base all the same.
  if (file.charAt(at + 1) === '1') return { base, separator, flags: '', rest: '' };
  const info = file.slice(at + 3);
  const comma = info.indexOf(',');
  if (comma < 0) return { base, separator, flags: info, rest: '' };
  return { base, separator, flags: info.slice(0, comma), rest: info.slice(comma) };
}

/** Writes a name with its flags in ASCII order and each one once, as maildir(5) asks. */
export function formatName(name: MailName): string {
  return `${name.base}${name.separator}2,${sortedFlags(name.flags)}${name.rest}`;
}

/** The base of a file name alone: the fast path of a scan. */
export function baseOf(file: string): string {
  const at = infoStart(file);
  return at < 0 ? file : file.slice(0, at);
}

/** These flags with some added and some taken away; letters of other programs stay. */
export function changeFlags(flags: string, add: string, remove: string): string {
  return sortedFlags(without(flags + add, remove));
}

/** Letters of one set that are not in another. */
export function without(flags: string, others: string): string {
  return flags
    .split('')
    .filter((flag) => !others.includes(flag))
    .join('');
}

/**
 * Milliseconds of delivery as the name tells it, or undefined when it does not begin with a
 * plausible time: names such as `1.eml` come from other programs and count from nothing.
 */
export function arrivalMs(base: string): number | undefined {
  const dot = base.indexOf('.');
  if (dot !== 9 && dot !== 10) return undefined;
  const seconds = digitsAt(base, 0, dot);
  if (seconds === undefined) return undefined;
  return seconds * 1000 + microsAfter(base, dot + 1) / 1000;
}

/** Microseconds as `M` and one to six digits say, in the unique part of a name alone. */
function microsAfter(base: string, start: number): number {
  const dot = base.indexOf('.', start);
  const end = dot < 0 ? base.length : dot;
  for (let at = base.indexOf('M', start); at >= 0 && at < end; at = base.indexOf('M', at + 1)) {
    let after = at + 1;
    while (after < end && isDigit(base.charCodeAt(after))) after += 1;
    if (after - at - 1 >= 1 && after - at - 1 <= 6) return digitsAt(base, at + 1, after) ?? 0;
  }
  return 0;
}

/** Without a pattern: a scan of a large folder asks for each name. */
function digitsAt(text: string, start: number, end: number): number | undefined {
  let value = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isDigit(code)) return undefined;
    value = value * 10 + code - 48;
  }
  return value;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Where the base ends and the flags begin, or -1; by character codes, as scans ask for each name. */
export function infoStart(file: string): number {
  for (let at = file.lastIndexOf(','); at >= 3; at = file.lastIndexOf(',', at - 1)) {
    const digit = file.charCodeAt(at - 1);
    if (digit !== 0x32 && digit !== 0x31) continue;
    const separator = file.charCodeAt(at - 2);
    if (separator === 0x3a || separator === 0x3b || separator === 0x21) return at - 2;
  }
  return -1;
}

/** With a `!` last: right before a digit it would look like the separator of other flags. */
function sortedFlags(flags: string): string {
  const sorted = [...new Set(flags.split(''))].toSorted().join('');
  return sorted.includes('!') ? `${sorted.replace('!', '')}!` : sorted;
}
