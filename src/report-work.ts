// Reports as acts of the schedule: seven in the morning where their reader lives, every day, on Mondays
// or on the first of a month. Whoever wrote one may have died before the act was put off: the message
// has the same id then, and is looked for in the inbox before it is written again.

import { createHash } from 'node:crypto';
import type { Accounts } from './account/account.ts';
import { reportActIn, type ReportAct, type ReportTime } from './account/reports.ts';
import { reportMail } from './admin/reports/report-mail.ts';
import { reportsPath } from './admin/paths.ts';
import { liesIn } from './announce-work.ts';
import type { Directory } from './directory/directory.ts';
import { domainOf } from './kit/domain-of.ts';
import { putIntoInbox } from './own-inbox.ts';
import type { DoAct, DueOutcome } from './schedule/act.ts';
import type { Config } from './server/config.ts';
import type { SettingTable } from './state/setting-table.ts';
import type { Languages } from './web/languages.ts';
import { choiceOf } from './web/look.ts';
import { timeZoneNamed } from './web/time-zone.ts';
import { clockMs, momentAt } from './webmail/clock.ts';

export interface ReportWork {
  readonly config: { readonly web: Pick<Config['web'], 'origin' | 'mount' | 'language'> };
  readonly directory: Directory;
  readonly settings: Pick<SettingTable, 'all'>;
  readonly languages: Languages;
  /** Made when the first one is due: few installations have many. */
  readonly accounts: () => Promise<Pick<Accounts, 'reports'>>;
  readonly now?: () => number;
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const atHour = 7;

export function reportAct(of: ReportWork): DoAct {
  const { now = Date.now } = of;
  return async ({ owner, subject, facts, dueMs }): Promise<DueOutcome> => {
    const act = reportActIn(facts);
    if (act === undefined) return { kind: 'done' };
    const { timeZone, ...settings } = await of.settings.all(owner);
    const zone = timeZoneNamed(timeZone);
    const later = (fromMs: number): DueOutcome => {
      if (act.every === 'once') return { kind: 'done' };
      const next: ReportAct = { every: act.every, fromMs };
      return { kind: 'later', dueMs: nextReportMs(act.every, now(), zone), facts: next };
    };
    if (act.fromMs === undefined) return later(now());
    const span = { fromMs: act.fromMs, untilMs: dueMs };
    const isWritten = await write(of, { owner, subject, span, settings, zone });
    // Who is no administrator any more gets none, and begins anew when they are one again.
    return isWritten ? later(dueMs) : { kind: 'done' };
  };
}

async function write(
  { config, directory, languages, accounts }: ReportWork,
  of: {
    readonly owner: string;
    readonly subject: string;
    readonly span: { readonly fromMs: number; readonly untilMs: number };
    readonly settings: Readonly<Record<string, string>>;
    readonly zone: string | undefined;
  },
): Promise<boolean> {
  const { owner, subject, span, settings, zone } = of;
  const report = await (await accounts()).reports.of(owner, span);
  const account = await directory.account(owner);
  if (report === undefined || account === undefined) return false;
  const { origin, mount, language: fallback } = config.web;
  const texts = languages.texts(choiceOf(settings).language ?? fallback, zone);
  const link = origin === '' ? undefined : `${origin}${mount}${reportsPath}`;
  const messageId = reportId(owner, subject, span.untilMs);
  const sinceMs = span.untilMs;
  const isThere =
    account.format === 'maildir' && (await liesIn(account.path, { messageId, sinceMs }));
  if (isThere) return true;
  const mail = reportMail(texts, report, { link, address: owner });
  await putIntoInbox(account, { ...mail, messageId });
  return true;
}

/** The same whenever it is made. */
export function reportId(owner: string, subject: string, untilMs: number): string {
  const name = createHash('sha256').update(`${owner} ${subject} ${untilMs}`).digest('hex');
  return `<${name.slice(0, 32)}@${domainOf(owner)}>`;
}

/** The next one after a moment, by the clock of a zone. */
export function nextReportMs(every: ReportTime, nowMs: number, zone: string | undefined): number {
  const clock = clockMs(nowMs, zone);
  const first = clock - (clock % dayMs) + atHour * hourMs;
  for (let days = 0; ; days += 1) {
    const asUtcMs = first + days * dayMs;
    const date = new Date(asUtcMs);
    const isDay =
      every === 'daily' || (every === 'weekly' ? date.getUTCDay() === 1 : date.getUTCDate() === 1);
    const atMs = momentAt(asUtcMs, zone);
    if (isDay && atMs > nowMs) return atMs;
  }
}
