// Macros of SPF (RFC 7208 7): `%{ir}.%{v}._spf.%{d2}` names what is asked about an address.

import { isIPv4 } from 'node:net';
import { nibbles } from './reverse-name.ts';

export interface MacroValues {
  readonly address: string;
  readonly sender: string;
  /** Of the record that is read. */
  readonly domain: string;
}

/** RFC 7208 7.3: what is longer loses labels from its left. */
const nameCharsMax = 253;

/** Undefined for what is no domain specification. */
export function expandMacros(text: string, values: MacroValues): string | undefined {
  let isBroken = false;
  const expanded = text.replace(
    /%(?:([%_-])|\{([a-z])(\d{0,3})(r?)([.+,/_=-]*)\})?/gi,
    (
      _whole,
      plain: string | undefined,
      letter?: string,
      digits?: string,
      reversed?: string,
      marks?: string,
    ) => {
      if (plain !== undefined) return plain === '%' ? '%' : plain === '_' ? ' ' : '%20';
      const value = letter === undefined ? undefined : macroValue(letter, values);
      if (value === undefined || digits === '0') {
        isBroken = true;
        return '';
      }
      const parts = split(value, marks === undefined || marks === '' ? '.' : marks);
      if (reversed !== undefined && reversed !== '') parts.reverse();
      const kept = digits === undefined || digits === '' ? parts : parts.slice(-Number(digits));
      return kept.join('.');
    },
  );
  return isBroken ? undefined : shortened(expanded);
}

function split(value: string, marks: string): string[] {
  const parts = [''];
  for (const character of value) {
    if (marks.includes(character)) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${character}`);
  }
  return parts;
}

function macroValue(letter: string, { address, sender, domain }: MacroValues): string | undefined {
  const at = sender.lastIndexOf('@');
  switch (letter.toLowerCase()) {
    case 's':
      return sender;
    case 'l':
      return sender.slice(0, at);
    case 'o':
      return sender.slice(at + 1);
    case 'd':
      return domain;
    case 'i':
      return isIPv4(address) ? address : nibbles(address).join('.');
    // Of the client's own name nothing is known here (RFC 7208 7.3 has "unknown" for that).
    case 'p':
    case 'h':
      return 'unknown';
    case 'v':
      return isIPv4(address) ? 'in-addr' : 'ip6';
    default:
      return undefined;
  }
}

function shortened(name: string): string {
  let short = name;
  while (short.length > nameCharsMax && short.includes('.')) {
    short = short.slice(short.indexOf('.') + 1);
  }
  return short.toLowerCase();
}
