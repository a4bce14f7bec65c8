// Content lines, the form that calendars and address cards are written in:
//
//   [group.]NAME *(;PARAMETER=value) ":" value CRLF      RFC 5545 3.1, RFC 6350 3.3
//   WSP continuation CRLF                                 unfolded by dropping CRLF and WSP

/** LIMIT Lines that are read, and characters of one after unfolding; the rest is dropped. */
export const contentLinesMax = 20_000;
const lineLengthMax = 64 * 1024;
/** LIMIT Parameters of one line. */
const parametersMax = 30;

export interface ContentLine {
  /** In upper case, without its group. */
  readonly name: string;
  /** Names in upper case, quotes taken off, the first of several values. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Still escaped; has no line end. */
  readonly value: string;
}

/** Never throws; what is no content line is left out. */
export function contentLines(text: string): readonly ContentLine[] {
  const lines: ContentLine[] = [];
  let open = '';
  const close = (): void => {
    const line = open === '' ? undefined : readLine(open);
    if (line) lines.push(line);
    open = '';
  };
  for (const raw of text.split(/\r\n|[\r\n]/, contentLinesMax)) {
    if ((raw.startsWith(' ') || raw.startsWith('\t')) && open !== '') {
      if (open.length < lineLengthMax) open += raw.slice(1);
    } else {
      close();
      open = raw.slice(0, lineLengthMax);
    }
  }
  close();
  return lines;
}

function readLine(line: string): ContentLine | undefined {
  const head = /^(?:[A-Za-z0-9-]{1,60}\.)?([A-Za-z0-9-]{1,60})(?=[;:])/.exec(line);
  if (!head) return undefined;
  const parameters = new Map<string, string>();
  let at = head[0].length;
  const parameter = /;([A-Za-z0-9-]{1,60})(?:=("[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)?/y;
  for (let count = 0; count < parametersMax && line[at] === ';'; count++) {
    parameter.lastIndex = at;
    const found = parameter.exec(line);
    if (!found) return undefined;
    const [whole, name = '', value = ''] = found;
    const upper = name.toUpperCase();
    if (!parameters.has(upper)) parameters.set(upper, value.replace(/^"|"$/g, ''));
    at += whole.length;
  }
  if (line[at] !== ':') return undefined;
  return { name: (head[1] ?? '').toUpperCase(), parameters, value: line.slice(at + 1) };
}

/** TEXT as its writer meant it (RFC 5545 3.3.11): `\n`, `\,`, `\;` and `\\`. */
export function unescapedText(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_all, sign: string) =>
    sign === 'n' || sign === 'N' ? '\n' : sign,
  );
}

/** The other way round. */
export function escapedText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|[\r\n]/g, '\\n');
}
