// `dispatchctl webhook …`: addresses that are told what was done.

import type { Command } from 'commander';
import type { ListedWebhook, WebhookFacts } from '../../account/webhooks.ts';
import { webhookEvents } from '../../account/tables/webhook-events.ts';
import { confirm } from './ask.ts';
import { usageError } from './command-error.ts';
import { confirmed, group, leaf } from './leaf.ts';
import { type Common, operate } from './operate.ts';
import { columns, done } from './print.ts';
import { dayText, wordsValue, yesValue } from './values.ts';

interface FactOptions {
  readonly name?: string;
  readonly url?: string;
  readonly events?: readonly string[];
  readonly domains?: readonly string[];
  readonly active?: boolean;
}

export function webhookCommand(): Command {
  const command = group('webhook', 'addresses that are told what was done');
  addAdd(command);
  addLooks(command);
  addChanges(command);
  addMessages(command);
  return command;
}

function withFacts(command: Command): Command {
  return command
    .option('--events <list>', `of ${webhookEvents.join(', ')}; all when not said`, wordsValue)
    .option('--domains <list>', 'only what is in these domains', wordsValue);
}

function factsOf({ active, events, ...options }: FactOptions): Partial<WebhookFacts> {
  const { name, url, domains } = options;
  return {
    ...(name === undefined ? {} : { name }),
    ...(url === undefined ? {} : { url }),
    ...(domains === undefined ? {} : { domains }),
    ...(events === undefined ? {} : { events: events.includes('all') ? [] : events }),
    ...(active === undefined ? {} : { isActive: active }),
  };
}

function addAdd(command: Command): void {
  withFacts(leaf(command, 'add <name> <url>', 'tell an address; its secret is shown once')).action(
    async (name: string, url: string, options: Common & FactOptions) => {
      await operate(options, url, async ({ accounts, operator }) => {
        const all = { events: [], domains: [], isActive: true };
        const facts = { ...all, ...factsOf({ ...options, name, url }), name, url };
        const { id, secret } = await accounts.webhooks.add(operator, facts);
        return done(`${name} is told from now on, as ${id}\nsecret: ${secret}`, { id, secret });
      });
    },
  );
}

function addLooks(command: Command): void {
  leaf(command, 'list', 'every webhook').action(async (options: Common) => {
    await operate(options, 'webhooks', async ({ accounts, operator }) => {
      const found = await accounts.webhooks.list(operator);
      const lines = found.map((one) => [one.id, stateOf(one), one.address, one.name, one.url]);
      return { text: columns(lines), json: found };
    });
  });
  leaf(command, 'show <id>', 'one of them').action(async (id: string, options: Common) => {
    await operate(options, id, async ({ accounts, operator }) => {
      const found = await accounts.webhooks.find(operator, id);
      const lines = [
        ['name', found.name],
        ['address', found.url],
        ['state', stateOf(found)],
        ['owner', found.address],
        ['events', found.events.join(', ') || 'all'],
        ['domains', found.domains.join(', ') || 'all of its owner'],
        ['added', dayText(found.createdMs)],
      ];
      return { text: columns(lines), json: found };
    });
  });
}

function stateOf({ isActive, failingMs, disabledMs }: ListedWebhook): string {
  if (!isActive) return disabledMs === undefined ? 'off' : `off since ${dayText(disabledMs)}`;
  return failingMs === undefined ? 'on' : `failing since ${dayText(failingMs)}`;
}

function addChanges(command: Command): void {
  withFacts(leaf(command, 'set <id>', 'change what is told, and where'))
    .option('--name <name>', 'name that is shown')
    .option('--url <url>', 'address that is told')
    .option('--active <yes|no>', 'whether it is told', yesValue)
    .action(async (id: string, options: Common & FactOptions) => {
      const change = factsOf(options);
      if (Object.keys(change).length === 0) {
        throw usageError('name something to change, see --help');
      }
      await operate(options, id, async ({ accounts, operator }) => {
        await accounts.webhooks.change(operator, id, change);
        return done(`${id} was changed`, { id, ...change });
      });
    });
  leaf(command, 'secret <id>', 'make another secret; the old one signs as well for a day').action(
    async (id: string, options: Common) => {
      await operate(options, id, async ({ accounts, operator }) => {
        const secret = await accounts.webhooks.rotate(operator, id);
        return done(`secret: ${secret}`, { id, secret });
      });
    },
  );
  confirmed(leaf(command, 'del <id>', 'tell it nothing any more')).action(
    async (id: string, options: Common & { yes?: true }) => {
      await confirm(`Remove ${id}?`, options.yes);
      await operate(options, id, async ({ accounts, operator }) => {
        await accounts.webhooks.remove(operator, id);
        return done(`${id} was removed`, { removed: id });
      });
    },
  );
}

function addMessages(command: Command): void {
  leaf(command, 'ping <id>', 'send it a message that says nothing').action(
    async (id: string, options: Common) => {
      await operate(options, id, async ({ accounts, operator }) => {
        await accounts.webhooks.ping(operator, id);
        return done('it is sent in a moment', { id });
      });
    },
  );
  leaf(command, 'deliveries <id>', 'its last messages, and what was answered').action(
    async (id: string, options: Common) => {
      await operate(options, id, async ({ accounts, operator }) => {
        const found = await accounts.webhooks.deliveriesOf(operator, id);
        const lines = found.map((one) => [
          one.id,
          new Date(one.createdMs).toISOString(),
          one.event,
          one.object,
          `${one.status} after ${one.tries}`,
          `${one.answerStatus === 0 ? '' : one.answerStatus} ${one.answer}`.trim(),
        ]);
        return { text: columns(lines), json: found };
      });
    },
  );
  leaf(command, 'again <id> <delivery>', 'send a message again, with the same id').action(
    async (id: string, delivery: string, options: Common) => {
      await operate(options, id, async ({ accounts, operator }) => {
        await accounts.webhooks.sendAgain(operator, id, delivery);
        return done('it is sent in a moment', { id, delivery });
      });
    },
  );
}
