// `dispatchctl dkim …`: keys that mail is signed with, and their files for signers that read no
// tables.

import type { Command } from 'commander';
import type { DkimKey } from '../../account/dkim-keys.ts';
import { keyName } from '../../dns/check-signed.ts';
import { zoneLine } from '../../dns/zone-line.ts';
import { confirm } from './ask.ts';
import { writeKeyFiles } from './dkim-files.ts';
import { confirmed, group, leaf } from './leaf.ts';
import { type Common, operate } from './operate.ts';
import { columns, done } from './print.ts';

export function dkimCommand(): Command {
  const command = group('dkim', 'keys that mail of a domain is signed with');
  addChanges(command);
  leaf(command, 'list <domain>', 'the keys of a domain, and the records for its DNS').action(
    async (domain: string, options: Common) => {
      await operate(options, domain, async ({ accounts, operator }) => {
        const keys = await accounts.dkimKeys.list(operator, domain);
        const rows = keys.map(({ selector, algorithm, state }) => [selector, algorithm, state]);
        const records = keys.filter(({ state }) => state !== 'old');
        const lines = records.map((key) => `${recordLine(domain, key)}\n`).join('');
        return { text: columns(rows) + lines, json: keys };
      });
    },
  );
  leaf(
    command,
    'export <directory>',
    'write the keys in use as files for OpenDKIM and rspamd',
  ).action(async (directory: string, options: Common) => {
    await operate(options, directory, async ({ accounts, operator }) => {
      const keys = await accounts.dkimKeys.used(operator);
      const files = writeKeyFiles(directory, keys);
      return done(`${keys.length} keys were written`, { keys: keys.length, files });
    });
  });
  return command;
}

function addChanges(command: Command): void {
  leaf(command, 'make <domain>', 'make the next key; nothing is signed with it yet')
    .option('--ed25519', 'a short key, to be used beside one of RSA')
    .action(async (domain: string, options: Common & { ed25519?: true }) => {
      await operate(options, domain, async ({ accounts, operator }) => {
        const algorithm = options.ed25519 === true ? 'ed25519' : 'rsa';
        const key = await accounts.dkimKeys.make(operator, domain, algorithm);
        return { text: `${recordLine(domain, key)}\n`, json: key };
      });
    });
  leaf(command, 'use <domain> <selector>', 'sign with a key that the DNS has').action(
    async (domain: string, selector: string, options: Common) => {
      await operate(options, selector, async ({ accounts, operator }) => {
        await accounts.dkimKeys.use(operator, domain, selector);
        return done(`mail of ${domain} is signed with ${selector} now`, { used: selector });
      });
    },
  );
  confirmed(leaf(command, 'del <domain> <selector>', 'delete a key')).action(
    async (domain: string, selector: string, options: Common & { yes?: true }) => {
      await confirm(`Delete the key ${selector} of ${domain}?`, options.yes);
      await operate(options, selector, async ({ accounts, operator }) => {
        await accounts.dkimKeys.remove(operator, domain, selector);
        return done(`${selector} was deleted`, { removed: selector });
      });
    },
  );
}

function recordLine(domain: string, { selector, record }: DkimKey): string {
  return zoneLine({ type: 'TXT', name: keyName(selector, domain.toLowerCase()), value: record });
}
