// `dispatchctl purge`: erases the mail of accounts that were removed longer ago than it is kept. A
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
        const purged = await accounts.removed.purge(operator, { isDryRun });
        const lines = purged.map((address) => `${address}\n`).join('');
        const verb = isDryRun ? 'would be erased' : 'were erased';
        return { text: `${lines}${purged.length} mailboxes ${verb}\n`, json: { purged, isDryRun } };
      });
    });
}
