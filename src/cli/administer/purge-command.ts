// `dispatchctl purge`: removes the domains that were closed longer ago than they are kept, and erases
// the mail of accounts that were removed so long ago. A
// timer of the system runs it once a day (docs/administration.md); nothing else erases mail.

import { Command } from 'commander';
import { common } from './leaf.ts';
import { type Common, operate } from './operate.ts';

export function purgeCommand(): Command {
  return common(new Command('purge').description('erase the mail of accounts removed long ago'))
    .option('--dry-run', 'only say what would be erased')
    .helpOption('-h, --help', 'show this usage')
    .exitOverride()
    .action(async (options: Common & { dryRun?: true }) => {
      const isDryRun = options.dryRun === true;
      await operate(options, 'removed accounts', async ({ accounts, operator }) => {
        const domains = await accounts.removedDomains.purge(operator, { isDryRun });
        const purged = await accounts.removed.purge(operator, { isDryRun });
        const lines = [...domains, ...purged].map((name) => `${name}\n`).join('');
        const would = isDryRun ? 'would be' : 'were';
        const removed = domains.length === 0 ? '' : `${domains.length} domains ${would} removed\n`;
        const text = `${lines}${removed}${purged.length} mailboxes ${would} erased\n`;
        return { text, json: { purged, domains, isDryRun } };
      });
    });
}
