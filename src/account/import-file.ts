// A list of accounts as somebody uploads or pastes it: CSV with a head line, or lines with an
// address and, if need be, a password, a name and a quota. What can't be used is told by its line,
// and the rest goes on.

import { isNewLocalPart } from '../directory/address.ts';
import type { AccountChange, Service } from '../directory/directory.ts';
import { Refusal } from '../kit/failure.ts';
import { readStored } from '../passwords/stored.ts';
import type { ImportedAccount } from './account-import.ts';
import { weaknessOf } from './password-policy.ts';

/** LIMIT of rows of one list, and of its characters. */
export const importListMax = 20_000;
const charsMax = 8 * 2 ** 20;

/** Why a line can't be used; a page has words for each. */
export type LineProblem =
  | 'address'
  | 'other-domain'
  | 'twice'
  | 'no-password'
  | 'weak-password'
  | 'hash'
  | 'quota'
  | 'expires'
  | 'services';

export interface ReadList {
  /** Plain values, so that they can be kept as JSON. */
  readonly rows: readonly ListedRow[];
  readonly problems: readonly {
    readonly line: number;
    readonly problem: LineProblem;
    readonly word: string;
  }[];
}

export interface ListedRow {
  readonly localPart: string;
  readonly password?: string;
  readonly hash?: string;
  readonly name?: string;
  readonly quotaBytes?: number;
  readonly expiresMs?: number;
  readonly services?: readonly Service[];
  readonly isActive?: boolean;
}

const columns = [
  'address',
  'password',
  'name',
  'quota',
  'password_hash',
  'expires',
  'services',
  'active',
] as const;
type Column = (typeof columns)[number];
type Line = Readonly<Partial<Record<Column, string>>>;

const services: readonly Service[] = ['webmail', 'imap', 'pop3', 'smtp'];
const units = { '': 2 ** 20, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30, T: 2 ** 40 } as const;
const dayMs = 86_400_000;

/** Refuses `import-list` for what is no list at all, `too-large` for more than one may be. */
export async function readImportList(text: string, domain: string): Promise<ReadList> {
  if (text.length > charsMax) throw new Refusal('too-large', { megabytes: charsMax / 2 ** 20 });
  const [head = [], ...rest] = await cellsOf(text);
  const named = head.map((cell) => cell.trim().toLowerCase());
  const hasHead = named.includes('address') || named.includes('email');
  const order = hasHead ? named.map(columnNamed) : columns;
  const lines = hasHead ? rest : [head, ...rest];
  if (lines.length > importListMax) throw new Refusal('limit-reached', { max: importListMax });
  const rows: ListedRow[] = [];
  const problems: { line: number; problem: LineProblem; word: string }[] = [];
  const seen = new Set<string>();
  for (const [at, cells] of lines.entries()) {
    const line = at + (hasHead ? 2 : 1);
    const values = Object.fromEntries(
      cells.flatMap((cell, place) => {
        const column = order[place];
        return column === undefined || cell === '' ? [] : [[column, cell.trim()] as const];
      }),
    ) as Line;
    const row = readLine(values, domain);
    if (typeof row === 'string') problems.push({ line, problem: row, word: values.address ?? '' });
    else if (seen.has(row.localPart))
      problems.push({ line, problem: 'twice', word: row.localPart });
    else rows.push(row);
    if (typeof row !== 'string') seen.add(row.localPart);
  }
  return { rows, problems };
}

export function importedAccount(row: ListedRow): ImportedAccount {
  const { localPart, password = '', hash, name, quotaBytes, expiresMs, services: ways } = row;
  const facts: AccountChange = {
    ...(name === undefined ? {} : { displayName: name }),
    ...(quotaBytes === undefined ? {} : { quota: { bytes: quotaBytes, messages: undefined } }),
    ...(expiresMs === undefined ? {} : { expiresMs }),
    ...(ways === undefined ? {} : { services: new Set(ways) }),
    ...(row.isActive === undefined ? {} : { isActive: row.isActive }),
  };
  return { localPart, secret: hash === undefined ? { password } : { hash }, facts };
}

async function cellsOf(text: string): Promise<readonly (readonly string[])[]> {
  const { CsvError, parse } = await import('csv-parse/sync');
  // A spreadsheet of a country with decimal commas parts by semicolons.
  const first = text.slice(0, text.search(/\r?\n|$/));
  const delimiter = [',', ';', '\t'].toSorted(
    (one, other) => first.split(other).length - first.split(one).length,
  )[0];
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiter ?? ',',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    if (error instanceof CsvError) throw new Refusal('import-list');
    throw error;
  }
}

function columnNamed(name: string): Column | undefined {
  if (name === 'email') return 'address';
  if (name === 'quota_bytes') return 'quota';
  return columns.find((column) => column === name);
}

function readLine(line: Line, domain: string): ListedRow | LineProblem {
  const address = (line.address ?? '').toLowerCase();
  const at = address.lastIndexOf('@');
  const localPart = at < 0 ? address : address.slice(0, at);
  if (at >= 0 && address.slice(at + 1) !== domain) return 'other-domain';
  if (!isNewLocalPart(localPart)) return 'address';
  const { password, password_hash: hash } = line;
  if (hash === undefined && password === undefined) return 'no-password';
  if (hash !== undefined && readStored(hash).kind === 'unusable') return 'hash';
  if (hash === undefined && weaknessOf(password ?? '', `${localPart}@${domain}`) !== undefined) {
    return 'weak-password';
  }
  const quotaBytes = line.quota === undefined ? undefined : sizeOf(line.quota);
  if (line.quota !== undefined && quotaBytes === undefined) return 'quota';
  const expiresMs = line.expires === undefined ? undefined : lastDayOf(line.expires);
  if (line.expires !== undefined && expiresMs === undefined) return 'expires';
  const ways = line.services === undefined ? undefined : servicesOf(line.services);
  if (line.services !== undefined && ways === undefined) return 'services';
  const isActive =
    line.active === undefined ? undefined : !/^(?:no|false|off|0)$/i.test(line.active);
  return {
    localPart,
    ...(hash === undefined ? { password: password ?? '' } : { hash }),
    ...(line.name === undefined ? {} : { name: line.name.slice(0, 255) }),
    ...(quotaBytes === undefined ? {} : { quotaBytes }),
    ...(expiresMs === undefined ? {} : { expiresMs }),
    ...(ways === undefined ? {} : { services: ways }),
    ...(isActive === undefined ? {} : { isActive }),
  };
}

/** `2 GB`, `500M`; a number alone is megabytes, or bytes where it is so large that it must be. */
function sizeOf(text: string): number | undefined {
  const [, digits = '', unit = ''] = /^(\d{1,15})\s*([KMGT]?)i?B?$/i.exec(text.trim()) ?? [];
  if (digits === '' || Number(digits) === 0) return undefined;
  const isBytes = unit === '' && Number(digits) >= 2 ** 20;
  const factor = isBytes ? 1 : units[unit.toUpperCase() as keyof typeof units];
  const bytes = Number(digits) * factor;
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}

function lastDayOf(text: string): number | undefined {
  const day = /^([1-9]\d{3}-\d{2}-\d{2})(?:T[\d:.]+Z)?$/.exec(text)?.[1];
  const ms = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(ms) ? undefined : ms + dayMs;
}

function servicesOf(text: string): readonly Service[] | undefined {
  if (text === 'all') return services;
  if (text === 'none') return [];
  const words = text.split(/[\s,+]+/).filter((word) => word !== '');
  const known = services.filter((service) => words.includes(service));
  return known.length === new Set(words).size ? known : undefined;
}
