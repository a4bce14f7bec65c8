// `dispatchctl audit`: who changed what, the newest entry first.

import { type Command, Command as NewCommand, InvalidArgumentError } from 'commander';
import type { AuditRow } from '../../account/audit-log.ts';
import { common } from './leaf.ts';
import { type Common, operate } from './operate.ts';
import { columns } from './print.ts';
import { expiryValue, type Limit } from './values.ts';

interface AuditOptions extends Common {
  readonly who?: string;
  readonly domain?: string;
  readonly act?: string;
  readonly object?: string;
  readonly remote?: string;
  readonly refused?: true;
  readonly since?: Limit;
  readonly until?: Limit;
  readonly limit: number;
}

const usualRows = 50;
/** LIMIT of entries of one answer; a log of millions is asked for by its days. */
const rowsMax = 100_000;
const pageRows = 500;

export function auditCommand(): Command {
  return common(new NewCommand('audit').description('who changed what, the newest first'))
    .option('--who <name>', 'only what this administrator did')
    .option('--domain <domain>', 'only what concerns this domain')
    .option('--act <act>', 'only one act, such as remove-account')
    .option('--object <name>', 'only what was done to this address or domain')
    .option('--remote <address>', 'only from this network address')
    .option('--refused', 'only what was refused')
    .option('--since <time>', 'from this day on: 2027-12-31, or a time of ISO 8601', timeValue)
    .option('--until <time>', 'to the end of this day, or to a time', expiryValue)
    .option('--limit <number>', 'how many entries', limitValue, usualRows)
    .helpOption('-h, --help', 'show this usage')
    .exitOverride()
    .action(async (options: AuditOptions) => {
      await operate(options, 'the audit log', async ({ accounts, operator }) => {
        const found: AuditRow[] = [];
        const question = questionOf(options);
        for (let before: number | undefined; found.length < options.limit;) {
          const limit = Math.min(pageRows, options.limit - found.length);
          const rows = await accounts.auditLog.entries(operator, question, { before, limit });
          found.push(...rows);
          before = rows.at(-1)?.id;
          if (rows.length < limit) break;
        }
        return { text: columns(found.map(lineOf)), json: found.map(jsonOf) };
      });
    });
}

function questionOf({ who, domain, act, object, remote, refused, since, until }: AuditOptions) {
  return {
    actor: who,
    domain,
    verb: act,
    object,
    remote,
    outcome: refused === true ? ('refused' as const) : undefined,
    fromMs: since?.limit,
    untilMs: until?.limit,
  };
}

function lineOf(row: AuditRow): readonly string[] {
  const { timeMs, actor, remote, verb, outcome, object, before, after } = row;
  const what = outcome === 'refused' ? `${verb} (refused)` : verb;
  const change = [before, after].filter((one) => one !== undefined).join(' -> ');
  return [new Date(timeMs).toISOString(), actor, remote, what, object, change];
}

function jsonOf({ timeMs, before, after, ...row }: AuditRow): object {
  const time = new Date(timeMs).toISOString();
  return { ...row, time, before: before ?? null, after: after ?? null };
}

/** A day begins where its end is meant by others. */
function timeValue(text: string): Limit {
  const { limit } = expiryValue(text);
  return { limit: limit !== undefined && text.length === 10 ? limit - 86_400_000 : limit };
}

function limitValue(text: string): number {
  const limit = Number(text);
  if (Number.isSafeInteger(limit) && limit > 0 && limit <= rowsMax) return limit;
  throw new InvalidArgumentError(`It must be a number from 1 to ${rowsMax}.`);
}
