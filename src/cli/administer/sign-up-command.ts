// `dispatchctl sign-up …`: how people come to a mailbox by themselves.

import { type Command, Option } from 'commander';
import { invitationDays } from '../../account/sign-up/invitations.ts';
import { type SignUpMode, signUpModes } from '../../account/sign-up/sign-up-rules.ts';
import { confirm } from './ask.ts';
import { confirmed, group, leaf } from './leaf.ts';
import { type Common, operate } from './operate.ts';
import { columns, done } from './print.ts';
import { countValue, dayText, type Limit, sizeValue, splitAddress } from './values.ts';

export function signUpCommand(): Command {
  const command = group('sign-up', 'how people come to a mailbox by themselves');
  addMode(command);
  addInvitations(command);
  addRequests(command);
  return command;
}

function addMode(command: Command): void {
  leaf(command, 'show <domain>', 'who may make a mailbox').action(
    async (domain: string, options: Common) => {
      await operate(options, domain, async ({ accounts, operator }) => {
        const { rules, requests } = accounts.signUp;
        const mode = await rules.find(operator, domain);
        const waiting = await requests.count(operator, domain);
        return done(`${domain}: ${mode}, ${waiting} waiting`, { domain, mode, waiting });
      });
    },
  );
  leaf(command, `set <domain> <mode>`, `say who may: ${signUpModes.join(', ')}`).action(
    async (domain: string, typed: string, options: Common) => {
      await operate(options, domain, async ({ accounts, operator }) => {
        const mode = signUpModes.find((one) => one === typed);
        await accounts.signUp.rules.change(operator, domain, mode ?? ('' as SignUpMode));
        return done(`${domain}: ${typed}`, { domain, mode: typed });
      });
    },
  );
}

interface InviteOptions extends Common {
  readonly address?: string;
  readonly to?: string;
  readonly quota?: Limit;
  readonly uses?: Limit;
  readonly days?: string;
}

function addInvitations(command: Command): void {
  leaf(command, 'invite <domain>', 'make a link that makes a mailbox; it is shown once')
    .option('--address <address>', 'the only address that it makes')
    .option('--to <address>', 'mail it there')
    .option('--quota <size>', 'quota of the mailbox', sizeValue)
    .option('--uses <number>', 'how many mailboxes it makes (default: 1)', countValue)
    .addOption(
      new Option('--days <number>', 'how long it is good')
        .choices(invitationDays.map(String))
        .default('7'),
    )
    .action(async (domain: string, options: InviteOptions) => {
      await operate(options, domain, async ({ accounts, operator, letters }) => {
        const { address, to = '', quota, uses, days } = options;
        const wanted = {
          localPart: address === undefined ? '' : splitAddress(address).localPart,
          sentTo: to,
          quotaBytes: quota?.limit,
          uses: uses?.limit ?? 1,
          days: Number(days),
        };
        const made = await accounts.signUp.invitations.make(operator, domain, wanted);
        const path = `/join/${made.token}`;
        const { endsMs, sentTo } = made.invitation;
        const { by, texts } = letters();
        const mail = { to: sentTo, domain: domain.toLowerCase(), token: made.token, endsMs };
        const isSent = sentTo !== '' && (await by?.invite(mail, texts)) === true;
        const link = by?.link(path) ?? path;
        const sent = sentTo === '' ? '' : isSent ? `\nmailed to ${sentTo}` : '\nnot mailed';
        return done(`${link}${sent}`, { ...made.invitation, link, isSent });
      });
    });
  leaf(command, 'invitations <domain>', 'the links that are good').action(
    async (domain: string, options: Common) => {
      await operate(options, domain, async ({ accounts, operator }) => {
        const found = await accounts.signUp.invitations.list(operator, domain);
        const lines = found.map(({ id, localPart, usesLeft, endsMs, sentTo }) => [
          id.slice(0, 12),
          localPart || 'any name',
          String(usesLeft),
          dayText(endsMs),
          sentTo,
        ]);
        return { text: columns(lines), json: found };
      });
    },
  );
  leaf(command, 'withdraw <domain> <id>', 'take a link back').action(
    async (domain: string, id: string, options: Common) => {
      await operate(options, id, async ({ accounts, operator }) => {
        const { invitations } = accounts.signUp;
        const found = (await invitations.list(operator, domain)).filter((one) =>
          one.id.startsWith(id),
        );
        const [only = { id }] = found.length === 1 ? found : [];
        await invitations.remove(operator, domain, only.id);
        return done('the link leads nowhere any more', { removed: only.id });
      });
    },
  );
}

function addRequests(command: Command): void {
  leaf(command, 'requests <domain>', 'who waits for an answer').action(
    async (domain: string, options: Common) => {
      await operate(options, domain, async ({ accounts, operator }) => {
        const found = await accounts.signUp.requests.list(operator, domain);
        const lines = found.map(({ address, displayName, recovery, createdMs }) => [
          address,
          displayName,
          recovery,
          dayText(createdMs),
        ]);
        return { text: columns(lines), json: found };
      });
    },
  );
  leaf(command, 'approve <address>', 'make the mailbox that somebody asked for').action(
    async (address: string, options: Common) => {
      await operate(options, address, async (act) => {
        const { domain, id } = await requestFor(act, address);
        const mail = await act.accounts.signUp.requests.approve(act.operator, domain, id);
        const { by, texts } = act.letters();
        await by?.approved(mail, texts);
        return done(`${address} is ready`, { address });
      });
    },
  );
  confirmed(leaf(command, 'decline <address>', 'say no'))
    .option('--reason <text>', 'what the person is told')
    .action(async (address: string, options: Common & { yes?: true; readonly reason?: string }) => {
      await confirm(`Decline ${address}?`, options.yes);
      await operate(options, address, async (act) => {
        const { reason = '' } = options;
        const { domain, id } = await requestFor(act, address);
        const { requests } = act.accounts.signUp;
        const mail = await requests.decline(act.operator, domain, { id, reason });
        const { by, texts } = act.letters();
        await by?.declined(mail, texts, reason);
        return done(`${address} was declined`, { address });
      });
    });
}

type Work = Parameters<Parameters<typeof operate>[2]>[0];

async function requestFor({ accounts, operator }: Work, typed: string) {
  const { localPart, domain } = splitAddress(typed);
  const address = `${localPart}@${domain}`;
  const found = await accounts.signUp.requests.list(operator, domain);
  return { domain, id: found.find((one) => one.address === address)?.id ?? '' };
}
