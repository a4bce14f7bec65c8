// Tables in files, as CSV (RFC 4180) with a head line or as a JSON array of objects: for accounts
// and aliases that come from elsewhere or go there.

import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { usageError } from './command-error.ts';

export type Format = 'csv' | 'json';
/** Values by the names of columns; a column that is not there or empty says nothing. */
export type TableRow = Readonly<Record<string, string>>;

/** LIMIT of bytes of a file: some millions of accounts. */
const fileBytesMax = 512 * 2 ** 20;
/** LIMIT of rows of one file. */
const rowsMax = 5_000_000;

/** `-` is standard input. Throws a usage error that names what is wrong, with its line. */
export function readTable(
  path: string,
  { format, columns }: { readonly format: Format | undefined; readonly columns: readonly string[] },
): readonly TableRow[] {
  const bytes = readBytes(path);
  if (bytes.length > fileBytesMax) throw usageError(`${path} is larger than ${fileBytesMax} bytes`);
  const text = bytes.toString('utf8');
  const chosen = format ?? (/^\s*\[/.test(text) ? 'json' : 'csv');
  const rows = chosen === 'json' ? fromJson(path, text) : fromCsv(path, text);
  if (rows.length > rowsMax) throw usageError(`${path} has more than ${rowsMax} rows`);
  const unknown = Object.keys(rows[0] ?? {}).find((name) => !columns.includes(name));
  if (unknown === undefined) return rows;
  throw usageError(`${path}: there is no column ${unknown}; there are ${columns.join(', ')}`);
}

export function tableText(
  rows: readonly Readonly<Record<string, unknown>>[],
  { format, columns }: { readonly format: Format; readonly columns: readonly string[] },
): string {
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`;
  return stringify([...rows], { header: true, columns: [...columns] });
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw usageError(`${path} can not be read: ${error instanceof Error ? error.message : ''}`);
  }
}

function fromCsv(path: string, text: string): readonly TableRow[] {
  try {
    return parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw usageError(`${path} is no CSV with a head line: ${error.message}`);
  }
}

function fromJson(path: string, text: string): readonly TableRow[] {
  try {
    const rows: unknown = JSON.parse(text);
    if (Array.isArray(rows)) return rows.map(textsOf);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw usageError(`${path} is no JSON: ${error.message}`);
  }
  throw usageError(`${path} is no JSON array of objects`);
}

/** Values as the CSV would have them. */
function textsOf(row: unknown): TableRow {
  if (typeof row !== 'object' || row === null) return {};
  const entries = Object.entries(row as Readonly<Record<string, unknown>>);
  return Object.fromEntries(entries.map(([name, value]) => [name, textOf(value)]));
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(',');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
