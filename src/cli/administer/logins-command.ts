// `dispatchctl logins …`: who came in, who did not, and who is held back for it.

import type { Command } from 'commander';
import { usageError } from './command-error.ts';
import { group, leaf } from './leaf.ts';
import { type Common, operate } from './operate.ts';
import { columns, done } from './print.ts';

const dayMs = 86_400_000;
const daysShown = 14;
const timeText = (ms: number): string => new Date(ms).toISOString();

export function loginsCommand(): Command {
  const command = group('logins', 'who came in, who did not, and who is held back for it');
  addDays(command);
  addFailing(command);
  addHeld(command);
  leaf(command, 'of <address>', 'the last logins of one account').action(
    async (address: string, options: Common) => {
      await operate(options, address, async ({ accounts, operator }) => {
        const rows = await accounts.logins.of(operator, address);
        const line = (row: (typeof rows)[number]): readonly string[] => {
          return [timeText(row.lastMs), row.remote, row.outcome, `${row.count} in that hour`];
        };
        return { text: columns(rows.map(line)), json: rows };
      });
    },
  );
  return command;
}

function addDays(command: Command): void {
  leaf(command, 'days [domain]', 'logins by the day, of all domains or of one').action(
    async (domain: string | undefined, options: Common) => {
      await operate(options, domain ?? 'logins', async ({ accounts, operator }) => {
        const days = await accounts.logins.days(operator, { domain, days: daysShown });
        const rows = days.map(({ day, counts }) => ({
          day: timeText(day * dayMs).slice(0, 10),
          done: counts.done ?? 0,
          wrong: counts.wrong ?? 0,
          throttled: counts.throttled ?? 0,
          closed: counts.closed ?? 0,
        }));
        const head = ['day', 'came in', 'wrong', 'held back', 'closed'];
        const lines = rows.map((row) => Object.values(row).map(String));
        return { text: columns([head, ...lines]), json: rows };
      });
    },
  );
}

function addFailing(command: Command): void {
  leaf(command, 'failing', 'the accounts and network addresses that failed most in a day').action(
    async (options: Common) => {
      await operate(options, 'logins', async ({ accounts, operator }) => {
        const failing = await accounts.logins.failing(operator);
        const lines = (['accounts', 'remotes'] as const).flatMap((what) =>
          failing[what].map(({ name, count, lastMs }) => [name, String(count), timeText(lastMs)]),
        );
        return { text: columns(lines), json: failing };
      });
    },
  );
}

function addHeld(command: Command): void {
  leaf(command, 'held', 'who has to wait for another try at the moment').action(
    async (options: Common) => {
      await operate(options, 'logins', async ({ accounts, operator }) => {
        const held = await accounts.logins.heldBack(operator);
        const lines = held.map(({ address, remote, freeMs }) => [
          address === '' ? '(no address)' : address,
          remote,
          timeText(freeMs),
        ]);
        return { text: columns(lines), json: held };
      });
    },
  );
  leaf(command, 'release <remote>', 'let who comes from this network address try again at once')
    .option('--account <address>', 'the account that they tried to log in to')
    .action(async (remote: string, options: Common & { account?: string }) => {
      const { account = '' } = options;
      if (remote.includes('@')) throw usageError('say the network address, and --account');
      await operate(options, remote, async ({ accounts, operator }) => {
        await accounts.logins.release(operator, { address: account, remote });
        return done(`${remote} may try again`, { released: remote, account });
      });
    });
}
