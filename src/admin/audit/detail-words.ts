// What a change was about, in plain words: facts before and after, which the log keeps as JSON.

import type { AuditRow } from '../../account/audit-log.ts';
import { sizeWords } from '../usage.view.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { dayWords } from '../day-words.ts';

/** Empty where the act itself says all. */
export function detailWords(visit: SignedVisit, row: AuditRow): string {
  const { texts } = visit;
  const { outcome, before, after } = row;
  if (outcome === 'refused') return reasonWords(visit, after ?? '');
  const [old, next] = [factsIn(before), factsIn(after)];
  if (next === undefined) return plainWords(visit, row);
  return Object.entries(next)
    .map(([fact, value]) => {
      const values = { fact: factWords(visit, fact), after: valueWords(visit, fact, value) };
      if (old === undefined || !Object.hasOwn(old, fact)) return texts('admin.audit.is', values);
      const was = valueWords(visit, fact, old[fact]);
      return was === values.after ? '' : texts('admin.audit.was', { ...values, before: was });
    })
    .filter((words) => words !== '')
    .join(' · ');
}

function reasonWords({ texts }: SignedVisit, reason: string): string {
  return texts('admin.audit.reason', { reason: reason.replaceAll('-', '_') });
}

/** Neither side is JSON: names, paths, lists. */
function plainWords({ texts }: SignedVisit, { before, after }: AuditRow): string {
  if (before !== undefined && after !== undefined) return `${before} → ${after}`;
  if (after !== undefined) return after;
  return before === undefined ? '' : texts('admin.audit.before', { before });
}

function factWords({ texts }: SignedVisit, fact: string): string {
  return texts('admin.audit.fact', { fact });
}

function valueWords(visit: SignedVisit, fact: string, value: unknown): string {
  const { texts } = visit;
  if (value === null || value === undefined) return texts('admin.audit.nothing');
  if (typeof value === 'boolean') return texts('admin.audit.yes', { yes: value ? 'yes' : 'no' });
  if (Array.isArray(value)) {
    return value.length === 0 ? texts('admin.audit.nothing') : value.map(String).join(texts.comma);
  }
  if (typeof value === 'number') {
    return /bytes/i.test(fact) ? sizeWords(texts, value) : texts('admin.number', { number: value });
  }
  if (typeof value === 'object') return insideWords(visit, value);
  const text = typeof value === 'string' ? value : '';
  if (fact === 'expires' && !Number.isNaN(Date.parse(text))) {
    return dayWords(visit, Date.parse(text) - 1);
  }
  return text === '' ? texts('admin.audit.nothing') : text;
}

/** Such as a quota, of bytes and of messages. */
function insideWords(visit: SignedVisit, value: object): string {
  const said = Object.entries(value)
    .filter(([, one]) => one !== null)
    .map(([name, one]) =>
      name === 'bytes'
        ? valueWords(visit, name, one)
        : `${factWords(visit, name)} ${valueWords(visit, name, one)}`,
    );
  return said.length === 0 ? visit.texts('admin.audit.nothing') : said.join(visit.texts.comma);
}

function factsIn(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  if (text === undefined || !text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    // Cut off where it was too long to be kept whole.
    return undefined;
  }
}
