// Whose mail is not wanted, and which conversations: what a person says once and the scheduler heeds
// from then on.

import { createHash } from 'node:crypto';
import { Refusal } from '../kit/failure.ts';
import type { SortRuleTable } from '../state/sort-rule-table.ts';
import type { Mailbox, Message } from '../store/mailbox.ts';

/** LIMIT of senders and conversations of one account. */
const rulesMax = 2_000;
/** LIMIT of messages of a conversation that answers may name. */
const messagesMax = 50;
/** LIMIT of an address, as a rule holds it. */
const addressMax = 190;

export class SortRules {
  readonly #table: SortRuleTable;
  readonly #now: () => number;

  constructor(table: SortRuleTable, now: () => number) {
    this.#table = table;
    this.#now = now;
  }

  async blocked(owner: string): Promise<readonly string[]> {
    return await this.#table.list(owner, 'blocked');
  }

  /** An address, or a domain with its `@`. Refuses `bad-address` and `limit-reached`. */
  async block(owner: string, senders: readonly string[]): Promise<void> {
    const wanted = senders.map(senderOf);
    await this.#checkRoom(owner, wanted.length);
    await this.#table.add(owner, 'blocked', wanted, this.#now());
  }

  async unblock(owner: string, senders: readonly string[]): Promise<void> {
    await this.#table.remove(
      owner,
      'blocked',
      senders.map((sender) => sender.trim().toLowerCase()),
    );
  }

  /** The conversation of this message: answers to any of its messages are muted. */
  async mute(owner: string, mailbox: Mailbox, folder: string, id: string): Promise<void> {
    const keys = await keysOfConversation(mailbox, folder, id);
    await this.#checkRoom(owner, keys.length);
    await this.#table.add(owner, 'muted', keys, this.#now());
  }

  async unmute(owner: string, mailbox: Mailbox, folder: string, id: string): Promise<void> {
    await this.#table.remove(owner, 'muted', await keysOfConversation(mailbox, folder, id));
  }

  async #checkRoom(owner: string, coming: number): Promise<void> {
    if ((await this.#table.count(owner)) + coming > rulesMax) {
      throw new Refusal('limit-reached', { max: rulesMax });
    }
  }
}

/** Names of a message and of all those that it answers. */
export function keysOf({ envelope }: Pick<Message, 'envelope'>): readonly string[] {
  const { messageId, references, inReplyTo } = envelope;
  const names = [messageId, ...references, ...inReplyTo].filter((name) => name !== '');
  return [...new Set(names)].slice(-messagesMax).map(keyOf);
}

/** A Message-ID may be as long as its writer likes. */
function keyOf(messageId: string): string {
  return createHash('sha256').update(messageId).digest('hex').slice(0, 40);
}

async function keysOfConversation(
  mailbox: Mailbox,
  folder: string,
  id: string,
): Promise<readonly string[]> {
  const keys = new Set<string>();
  for (const row of (await mailbox.conversation(folder, id)).slice(-messagesMax)) {
    for (const key of keysOf(await mailbox.read(row.folder, row.id))) keys.add(key);
  }
  return [...keys].slice(-messagesMax);
}

function senderOf(typed: string): string {
  const sender = typed.trim().toLowerCase();
  const isSender = /^[^\s@<>]*@[^\s@<>]+$/.test(sender) && sender.length <= addressMax;
  if (!isSender) throw new Refusal('bad-address', { address: sender });
  return sender;
}
