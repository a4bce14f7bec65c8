// What was changed, by whom: GET /admin/audit with what it is narrowed to, and the same as a file by
// GET /admin/audit/export.

import type { AuditQuestion, AuditRow } from '../../account/audit-log.ts';
import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { bytes } from '../../web/respond.ts';
import { mayAdminister } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { type AdminParts, panelPage } from '../parts.ts';
import { auditCsv, auditJsonLines } from './audit-file.ts';
import { type AskedAudit, auditView } from './audit.view.ts';

// LIMIT entries of one page, and of one question that a file is gathered with.
const pageRows = 50;
const fileRowsAtOnce = 500;
// LIMIT what is typed into a field.
const typedCharsMax = 320;
const dayMs = 86_400_000;

export async function auditPage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  if (!mayAdminister(visit.session)) throw new Refusal('forbidden');
  const asked = askedAudit(visit);
  const before = numberAsked(visit, 'before');
  const found = isEmptyRange(asked)
    ? []
    : await read(parts, visit, asked, { before, limit: pageRows + 1 });
  const rows = found.slice(0, pageRows);
  const next = found.length > pageRows ? rows.at(-1)?.id : undefined;
  const content = auditView(parts, visit, { asked, rows, next, isFirst: before === undefined });
  return panelPage(parts, visit, { title: visit.texts('admin.audit.title'), content });
}

/** All that the page would show, page after page, as one file. */
export async function auditFile(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  if (!mayAdminister(visit.session)) throw new Refusal('forbidden');
  const asked = askedAudit(visit);
  const isJson = visit.query.get('format') === 'jsonl';
  // Asked once before the answer begins: what is refused is an answer of its own.
  const first = await read(parts, visit, asked, { limit: fileRowsAtOnce });
  const pages = everyPage(first, (before) =>
    read(parts, visit, asked, { before, limit: fileRowsAtOnce }),
  );
  const name = `audit.${isJson ? 'jsonl' : 'csv'}`;
  return bytes({
    body: isJson ? auditJsonLines(pages) : auditCsv(pages),
    contentType: isJson ? 'application/jsonl; charset=utf-8' : 'text/csv; charset=utf-8',
    policy: "default-src 'none'; sandbox",
    cache: 'no-store',
    more: [['content-disposition', `attachment; filename="${name}"`]],
  });
}

async function* everyPage(
  first: readonly AuditRow[],
  readOn: (before: number) => Promise<readonly AuditRow[]>,
): AsyncGenerator<readonly AuditRow[]> {
  for (let rows = first; rows.length > 0;) {
    yield rows;
    const last = rows.at(-1)?.id ?? 0;
    rows = rows.length < fileRowsAtOnce ? [] : await readOn(last);
  }
}

function read(
  { accounts }: AdminParts,
  { session }: SignedVisit,
  asked: AskedAudit,
  range: { readonly before?: number | undefined; readonly limit: number },
): Promise<readonly AuditRow[]> {
  return accounts.auditLog.entries(session, questionOf(asked), range);
}

function askedAudit({ query }: SignedVisit): AskedAudit {
  const typed = (name: string): string =>
    (query.get(name) ?? '').slice(0, typedCharsMax).replaceAll('\0', '').trim();
  return {
    who: typed('who').toLowerCase(),
    domain: typed('domain').toLowerCase(),
    act: typed('act'),
    outcome: typed('outcome'),
    object: typed('object').toLowerCase(),
    remote: typed('remote').toLowerCase(),
    from: typed('from'),
    until: typed('until'),
  };
}

/** Days are of UTC; the last one is part of what is asked for. A day that is none narrows nothing. */
function questionOf(asked: AskedAudit): AuditQuestion {
  const named = (text: string): string | undefined => (text === '' ? undefined : text);
  const untilMs = dayOf(asked.until);
  return {
    actor: named(asked.who),
    domain: named(asked.domain),
    verb: named(asked.act),
    object: named(asked.object),
    remote: named(asked.remote),
    outcome: asked.outcome === 'done' || asked.outcome === 'refused' ? asked.outcome : undefined,
    fromMs: dayOf(asked.from),
    untilMs: untilMs === undefined ? undefined : untilMs + dayMs,
  };
}

function isEmptyRange({ from, until }: AskedAudit): boolean {
  const [fromMs, untilMs] = [dayOf(from), dayOf(until)];
  return fromMs !== undefined && untilMs !== undefined && fromMs > untilMs;
}

function dayOf(text: string): number | undefined {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return undefined;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(ms) ? undefined : ms;
}

function numberAsked({ query }: SignedVisit, name: string): number | undefined {
  const text = query.get(name) ?? '';
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}
