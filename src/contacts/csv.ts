// Comma separated values (RFC 4180), read as leniently as they are written:
//
//   field,"a field, quoted","with ""quotes"" in it" CRLF
//
// QUIRK: Outlook in much of Europe separates by semicolons, others by tabs; a quote that is not
// closed ends with its file.

/** LIMIT rows of a file, fields of a row, characters of a field. */
export const csvLimits = { rows: 20_001, fields: 200, fieldChars: 32_000 } as const;

/** Rows of fields; blank lines are left out. Never throws. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  const endField = (value: string): void => {
    if (row.length < csvLimits.fields) row.push(value.slice(0, csvLimits.fieldChars));
  };
  for (let at = 0; at < text.length && rows.length < csvLimits.rows;) {
    const field = readField(text, at, separator);
    endField(field.value);
    at = field.end;
    if (text[at] === separator) {
      at++;
      // Nothing behind the last separator is a field too.
      if (at < text.length) continue;
      endField('');
    }
    if (row.some((value) => value !== '')) rows.push(row);
    row = [];
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
  }
  if (row.some((value) => value !== '') && rows.length < csvLimits.rows) rows.push(row);
  return rows;
}

/** One field; `end` is at the separator, at the line end or at the end of the text. */
function readField(
  text: string,
  start: number,
  separator: string,
): { readonly value: string; readonly end: number } {
  if (text[start] !== '"') {
    const end = endOfPlain(text, start, separator);
    return { value: text.slice(start, end).trim(), end };
  }
  const pieces: string[] = [];
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { value: [...pieces, text.slice(at)].join(''), end: text.length };
    pieces.push(text.slice(at, quote));
    at = quote + 1;
    if (text[at] !== '"') break;
    pieces.push('"');
    at++;
  }
  // What stands between the closing quote and the separator belongs to no field.
  return { value: pieces.join(''), end: endOfPlain(text, at, separator) };
}

function endOfPlain(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && text[end] !== separator && !/[\r\n]/.test(text[end] ?? '')) end++;
  return end;
}

/** Whichever of the three the first line has most of. */
function separatorOf(text: string): string {
  const [line = ''] = text.slice(0, 10_000).split(/[\r\n]/, 1);
  const count = (sign: string): number => line.split(sign).length - 1;
  const signs = [',', ';', '\t'];
  return signs.reduce((most, sign) => (count(sign) > count(most) ? sign : most));
}

/**
 * One line. What a spreadsheet would take for a formula gets an apostrophe before it, so that no
 * name from outside can act where the file is opened; `plainField` takes it off again.
 */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map((field) => `"${harmless(field).replace(/"/g, '""')}"`).join(',')}\r\n`;
}

const formula = /^(?:[=@\t\r]|[+-](?![\d\s(])|'[=@+\-\t\r])/;

function harmless(field: string): string {
  return formula.test(field) ? `'${field}` : field;
}

export function plainField(field: string): string {
  return /^'['=@+\-\t\r]/.test(field) ? field.slice(1) : field;
}
