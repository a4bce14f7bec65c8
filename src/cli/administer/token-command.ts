// `dispatchctl token …`: what programs administer with. One is made by whoever has the rights that it
// gets, in the panel; here they are looked over and taken away.

import type { Command } from 'commander';
import { confirm } from './ask.ts';
import { confirmed, group, leaf } from './leaf.ts';
import { type Common, operate } from './operate.ts';
import { columns, done } from './print.ts';
import { dayText } from './values.ts';

export function tokenCommand(): Command {
  const command = group('token', 'what programs administer with');
  leaf(command, 'list', 'every token, with whose rights it has').action(async (options: Common) => {
    await operate(options, 'tokens', async ({ accounts, operator }) => {
      const found = await accounts.apiTokens.list(operator);
      const lines = found.map((token) => [
        token.id,
        token.address,
        token.name,
        token.may === undefined ? 'may everything' : `may ${token.may.join(', ') || 'look'}`,
        token.domains.length === 0 ? 'all domains' : token.domains.join(', '),
        token.isTrusted ? 'trusted' : '',
        token.usedMs === undefined ? 'never used' : `used ${dayText(token.usedMs)}`,
        `ends ${dayText(token.expiresMs)}`,
      ]);
      return { text: columns(lines), json: found };
    });
  });
  confirmed(leaf(command, 'del <id>', 'let a token open nothing any more')).action(
    async (id: string, options: Common & { yes?: true }) => {
      await confirm(`Remove the token ${id}?`, options.yes);
      await operate(options, id, async ({ accounts, operator }) => {
        await accounts.apiTokens.remove(operator, id);
        return done(`${id} was removed`, { removed: id });
      });
    },
  );
  return command;
}
