// The operators of a query: which there are, and what their values mean.

import type { FlagName } from '../mailbox.ts';
import type { Field, Mark, Query } from './query.ts';

/** Words of the value are to be looked for in this field. */
interface InField {
  readonly kind: 'in-field';
  readonly field: Field;
}

const fields: ReadonlyMap<string, Field> = new Map([
  ['from', 'from'],
  ['to', 'to'],
  ['cc', 'cc'],
  ['subject', 'subject'],
  ['body', 'body'],
  ['filename', 'filename'],
  ['list', 'list'],
]);

const hasValues: ReadonlyMap<string, Mark> = new Map([
  ['attachment', 'attachment'],
  ['image', 'image'],
  ['link', 'link'],
  ['invite', 'invite'],
]);

const isValues: ReadonlyMap<string, readonly [FlagName, boolean]> = new Map([
  ['unread', ['seen', false]],
  ['unseen', ['seen', false]],
  ['read', ['seen', true]],
  ['seen', ['seen', true]],
  ['flagged', ['flagged', true]],
  ['starred', ['flagged', true]],
  ['unflagged', ['flagged', false]],
  ['answered', ['answered', true]],
  ['unanswered', ['answered', false]],
  ['forwarded', ['forwarded', true]],
  ['draft', ['draft', true]],
]);

/** Undefined when there is no such operator or it does not take this value. */
export function operatorOf(
  name: string,
  value: string,
  nowMs: number,
): Query | InField | undefined {
  const field = fields.get(name);
  if (field !== undefined) return { kind: 'in-field', field };
  switch (name) {
    case 'has':
      return markQuery(value);
    case 'is':
      return flagQuery(value);
    case 'in':
      return folderQuery(value, true);
    case 'only':
      return folderQuery(value, false);
    case 'label':
      return value === '' ? undefined : { kind: 'label', name: value };
    case 'before':
    case 'after':
      return withMs(name, dayStartMs(value));
    case 'older_than':
      return withMs('before', agoMs(value, nowMs));
    case 'newer_than':
      return withMs('after', agoMs(value, nowMs));
    case 'larger':
    case 'smaller':
      return sizeQuery(name, value);
    default:
      return undefined;
  }
}

function folderQuery(name: string, withBelow: boolean): Query | undefined {
  return name === '' ? undefined : { kind: 'folder', name, withBelow };
}

function markQuery(value: string): Query | undefined {
  const mark = hasValues.get(value.toLowerCase());
  return mark && { kind: 'mark', mark };
}

function flagQuery(value: string): Query | undefined {
  const found = isValues.get(value.toLowerCase());
  return found && { kind: 'flag', flag: found[0], isSet: found[1] };
}

function withMs(side: 'before' | 'after', ms: number | undefined): Query | undefined {
  return ms === undefined ? undefined : { kind: 'time', side, ms };
}

/** The first moment of a day, month or year in the server's time zone: 2026-11-03, 2026/11, 2026. */
function dayStartMs(value: string): number | undefined {
  const found = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(value);
  if (!found) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)];
  const date = new Date(year, month - 1, day);
  const isReal = date.getMonth() === month - 1 && date.getDate() === day;
  return isReal ? date.getTime() : undefined;
}

/** 12h, 3d, 2w, 6m, 1y before now. */
function agoMs(value: string, nowMs: number): number | undefined {
  const found = /^(\d{1,4})([hdwmy])$/i.exec(value);
  if (!found) return undefined;
  const count = Number(found[1]);
  const date = new Date(nowMs);
  const unit = found[2]?.toLowerCase();
  if (unit === 'h') date.setHours(date.getHours() - count);
  else if (unit === 'd' || unit === 'w')
    date.setDate(date.getDate() - count * (unit === 'w' ? 7 : 1));
  else if (unit === 'm') date.setMonth(date.getMonth() - count);
  else date.setFullYear(date.getFullYear() - count);
  return date.getTime();
}

const unitBytes: Readonly<Record<string, number>> = { k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** 500K, 5M, 5MB, 1G or a number of bytes. */
function sizeQuery(side: 'larger' | 'smaller', value: string): Query | undefined {
  const found = /^(\d{1,12})([kmg])?b?$/i.exec(value);
  if (!found) return undefined;
  const bytes = Number(found[1]) * (unitBytes[found[2]?.toLowerCase() ?? ''] ?? 1);
  return { kind: 'size', side, bytes };
}
