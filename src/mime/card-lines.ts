// Lines of a vCard file as any program ever wrote them, one by one:
//
//   [group.]NAME *(;NAME=value *(,value)) ":" value CRLF     RFC 6350 3.3, parameters RFC 6868
//   WSP continuation CRLF                                    3.0 and 4.0 fold so
//   NAME;ENCODING=QUOTED-PRINTABLE:half a value=CRLF rest    QUIRK: 2.1 breaks lines so
//   NAME;HOME;VOICE;BASE64:value                             QUIRK: 2.1 leaves `TYPE=` out

import { isUtf8 } from 'node:buffer';
import { decodeCharset } from './charset.ts';

/** LIMIT lines of a file, characters of one after unfolding, parameters of one and their values. */
const linesMax = 1_000_000;
const lineLengthMax = 1_500_000;
const parametersMax = 30;
const valuesMax = 20;

export interface CardLine {
  /** In upper case, without its group. */
  readonly name: string;
  /** Of lines that belong together, such as an address and its label; empty for none. */
  readonly group: string;
  /** Names and values in lower case but for what is quoted; all values of one name together. */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  /** Decoded, still escaped. */
  readonly value: string;
}

/** Never throws; what is no line of a card is left out. */
export function* cardLines(file: Uint8Array): Generator<CardLine, void, undefined> {
  const { text, isBytes } = textOf(file);
  const lines = text.split(/\r\n|[\r\n]/, linesMax);
  for (let at = 0; at < lines.length;) {
    let line = lines[at++] ?? '';
    const isQuoted = /^[^:]*QUOTED-PRINTABLE/i.test(line);
    // A value may be long and its pieces many: they are put together once.
    const pieces = [line.slice(0, lineLengthMax)];
    let length = line.length;
    for (; at < lines.length; at++) {
      const next = lines[at] ?? '';
      const isFolded = next.startsWith(' ') || next.startsWith('\t');
      const isBroken = isQuoted && (pieces.at(-1) ?? '').endsWith('=');
      if (!isFolded && !isBroken) break;
      if (length > lineLengthMax) continue;
      if (isBroken) pieces[pieces.length - 1] = (pieces.at(-1) ?? '').slice(0, -1);
      pieces.push(isBroken ? next : next.slice(1));
      length += next.length;
    }
    line = pieces.join('');
    const read = line === '' || length > lineLengthMax ? undefined : readLine(line, isBytes);
    if (read) yield read;
  }
}

/** A file that is no UTF-8 stays bytes: each of its lines may have a charset of its own. */
function textOf(file: Uint8Array): { readonly text: string; readonly isBytes: boolean } {
  const isUtf16 = (file[0] === 0xff && file[1] === 0xfe) || (file[0] === 0xfe && file[1] === 0xff);
  if (isUtf16) return { text: decodeCharset(file, 'utf-16'), isBytes: false };
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (isUtf8(file)) return { text: bytes.toString('utf8').replace(/^\ufeff/, ''), isBytes: false };
  return { text: bytes.toString('latin1'), isBytes: true };
}

const headForm = /^(?:([A-Za-z0-9-]{1,60})\.)?([A-Za-z0-9-]{1,60})(?=[;:])/;

function readLine(line: string, isBytes: boolean): CardLine | undefined {
  const head = headForm.exec(line);
  if (!head) return undefined;
  const parameters = new Map<string, string[]>();
  let at = head[0].length;
  const form = /;([A-Za-z0-9-]{1,60})(?:=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*))?/y;
  for (let count = 0; count < parametersMax && line[at] === ';'; count++) {
    form.lastIndex = at;
    const found = form.exec(line);
    if (!found) return undefined;
    addParameter(parameters, (found[1] ?? '').toLowerCase(), found[2]);
    at += found[0].length;
  }
  if (line[at] !== ':') return undefined;
  const value = decoded(line.slice(at + 1), parameters, isBytes);
  return { name: (head[2] ?? '').toUpperCase(), group: head[1] ?? '', parameters, value };
}

const bareEncodings = new Set(['quoted-printable', 'base64', '8bit', '7bit']);

function addParameter(parameters: Map<string, string[]>, name: string, list?: string): void {
  const bare = bareEncodings.has(name) ? 'encoding' : 'type';
  const key = list === undefined ? bare : name;
  const raw = list === undefined ? [name] : (list.match(/"[^"]*"|[^,]+/g) ?? []);
  const values = parameters.get(key) ?? [];
  for (const one of raw.slice(0, Math.max(0, valuesMax - values.length))) {
    values.push(one.startsWith('"') ? uncaret(one.slice(1, -1)) : uncaret(one.toLowerCase()));
  }
  parameters.set(key, values);
}

/** RFC 6868 3.1. */
function uncaret(value: string): string {
  return value.replace(/\^(['n^])/g, (_all, sign: string) =>
    sign === 'n' ? '\n' : sign === "'" ? '"' : '^',
  );
}

function decoded(
  value: string,
  parameters: ReadonlyMap<string, readonly string[]>,
  isBytes: boolean,
): string {
  const charset = parameters.get('charset')?.[0];
  if (parameters.get('encoding')?.[0] === 'quoted-printable') {
    const whole = isBytes ? value : Buffer.from(value).toString('latin1');
    const plain = whole.replace(/=([0-9A-Fa-f]{2})/g, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return decodeCharset(Buffer.from(plain, 'latin1'), charset);
  }
  return isBytes ? decodeCharset(Buffer.from(value, 'latin1'), charset) : value;
}
