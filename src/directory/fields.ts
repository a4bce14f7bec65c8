// How facts are spelt in columns: flags the right way round and the wrong way round, days and
// seconds, bytes, megabytes and Maildir++ quotas, "none" as null, as 0 and as the year 0.

import type { SqlRow, SqlValue } from '../database/database.ts';
import type { Quota, Service } from './directory.ts';
import type { Field } from './layout.ts';

const dayMs = 86_400_000;

/** A column of a binary type comes as bytes. */
export function text(value: SqlValue | undefined): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  return String(value ?? '');
}

export const textOrNull = (value: SqlValue | undefined) =>
  value === null || value === undefined ? null : text(value);
export const lower = (value: SqlValue | undefined) => text(value).toLowerCase();

export function textField(column: string): Field<string> {
  return {
    columns: [column],
    read: (row) => text(row[column]),
    write: (value) => ({ [column]: value }),
  };
}

/** 1 is yes; a row made by hand without it counts as `initial`. */
export function flagField(column: string, initial = true): Field<boolean> {
  return {
    columns: [column],
    narrow: { off: initial ? "@ not in (1, '1')" : "(@ is null or @ not in (1, '1'))" },
    read: (row) => (isNull(row[column]) ? initial : isSet(row[column])),
    write: (value) => ({ [column]: value ? 1 : 0 }),
  };
}

/** 1 is no: `disableimap`, `disablepwdchange`. */
export function disabledField(column: string): Field<boolean> {
  return {
    columns: [column],
    read: (row) => !isSet(row[column]),
    write: (value) => ({ [column]: value ? 0 : 1 }),
  };
}

export function servicesField(
  by: Readonly<Partial<Record<Service, Field<boolean>>>>,
): Field<ReadonlySet<Service>> {
  const all: readonly Service[] = ['webmail', 'imap', 'pop3', 'smtp'];
  return {
    columns: all.flatMap((service) => by[service]?.columns ?? []),
    read: (row) => new Set(all.filter((service) => by[service]?.read(row) ?? true)),
    write: (value, row) =>
      Object.assign(
        {},
        ...all.map((service) => by[service]?.write(value.has(service), row)),
      ) as Record<string, SqlValue>,
  };
}

/** Seconds since 1970; null is never. */
export function secondsField(column: string): Field<number | undefined> {
  return {
    columns: [column],
    narrow: { none: '(@ is null or @ <= 0)', some: '@ > 0' },
    read: (row) => {
      const seconds = Number(row[column] ?? 0);
      return seconds > 0 ? seconds * 1000 : undefined;
    },
    write: (value) => ({ [column]: value === undefined ? null : Math.floor(value / 1000) }),
  };
}

/** The last day, `YYYY-MM-DD`, with or without a time; year 0 is never. Days are of UTC. */
export function lastDayField(column: string): Field<number | undefined> {
  return {
    columns: [column],
    read: (row) => {
      const day = text(row[column]).slice(0, 10);
      if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(day)) return undefined;
      const beginMs = Date.parse(`${day}T00:00:00Z`);
      return Number.isNaN(beginMs) ? undefined : beginMs + dayMs;
    },
    write: (value) => ({
      [column]: value === undefined ? '0000-00-00' : sqlTime(value - 1).slice(0, 10),
    }),
  };
}

/** A count or a size of which 0 and null mean no limit. */
export function limitField(column: string, { unit = 1 } = {}): Field<number | undefined> {
  return {
    columns: [column],
    read: (row) => {
      const count = Number(text(row[column]));
      return count > 0 ? count * unit : undefined;
    },
    write: (value) => ({ [column]: value === undefined ? 0 : Math.ceil(value / unit) }),
  };
}

/** A limit of which only null means none: 0 lets nothing in. */
export function nullableLimitField(column: string): Field<number | undefined> {
  return {
    columns: [column],
    read: (row) => (isNull(row[column]) ? undefined : Number(row[column])),
    write: (value) => ({ [column]: value ?? null }),
  };
}

/** The same with -1 for nothing at all and 0 for no limit: PostfixAdmin's `mailboxes`, `aliases`. */
export function signedLimitField(column: string): Field<number | undefined> {
  return {
    columns: [column],
    read: (row) => {
      const count = Number(row[column] ?? 0);
      if (count === 0) return undefined;
      return Math.max(0, count);
    },
    write: (value) => ({ [column]: value === undefined ? 0 : value === 0 ? -1 : value }),
  };
}

/** Bytes in one column, of which 0 and null mean no limit. */
export function quotaBytesField(column: string): Field<Quota> {
  const bytes = limitField(column);
  return {
    columns: [column],
    bytesColumn: column,
    read: (row) => ({ bytes: bytes.read(row), messages: undefined }),
    write: (value, row) => bytes.write(value.bytes, row),
  };
}

export function quotaFields(bytesColumn: string, messagesColumn: string): Field<Quota> {
  const [bytes, messages] = [limitField(bytesColumn), limitField(messagesColumn)];
  return {
    columns: [bytesColumn, messagesColumn],
    bytesColumn,
    read: (row) => ({ bytes: bytes.read(row), messages: messages.read(row) }),
    write: (value, row) => ({
      ...bytes.write(value.bytes, row),
      ...messages.write(value.messages, row),
    }),
  };
}

/**
 * `104857600S,1000C` of Maildir++; a bare number is bytes, `NOQUOTA` none, and K, M, G multiply
 * as vpopmail lets them.
 */
export function maildirQuotaField(column: string, none = ''): Field<Quota> {
  return {
    columns: [column],
    read: (row) => readMaildirQuota(text(row[column])),
    write: ({ bytes, messages }) => {
      const parts = [
        ...(bytes === undefined ? [] : [`${bytes}S`]),
        ...(messages === undefined ? [] : [`${messages}C`]),
      ];
      return { [column]: parts.length === 0 ? none : parts.join(',') };
    },
  };
}

function readMaildirQuota(stored: string): Quota {
  let quota: Quota = { bytes: undefined, messages: undefined };
  for (const part of stored.split(',', 4)) {
    const [, digits = '', unit = '', kind = 'S'] =
      /^\s*(\d{1,15})([KMG]?)B?([SC]?)\s*$/i.exec(part) ?? [];
    const factor = { '': 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 }[unit.toUpperCase()] ?? 1;
    const count = Number(digits) * factor;
    if (count <= 0) continue;
    quota = kind.toUpperCase() === 'C' ? { ...quota, messages: count } : { ...quota, bytes: count };
  }
  return quota;
}

/** `YYYY-MM-DD HH:MM:SS` in UTC, as DATETIME columns take it. */
export function sqlTime(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}

const isNull = (value: SqlRow[string] | undefined) => value === null || value === undefined;
/** Booleans come as 0 and 1, and as `t`/`f` and `Y`/`N` where somebody kept them as text. */
const isSet = (value: SqlRow[string] | undefined) =>
  /^(?:[1-9]\d*|t|true|y|yes)$/i.test(text(value));
