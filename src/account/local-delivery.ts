// Submission without a mail server: each recipient is resolved in the directory and the message
// is put into the mailboxes of this installation. For the demo and the embedded default; where an
// SMTP server is configured, that one does all of this, and the world outside too.
//
//     Return-Path: <sender>            RFC 5321 4.4, RFC 5322 3.6.7
//     Delivered-To: account@domain
//     Received: by host with LOCAL id …; date
//
// Imports the shapes of the submission room, and types only.

import { randomUUID } from 'node:crypto';
import type { Account, Directory } from '../directory/directory.ts';
import { domainOf } from '../kit/domain-of.ts';
import { Refusal } from '../kit/failure.ts';
import type { Log } from '../kit/log.ts';
import type { OutgoingMail, Submission, SubmissionResult } from '../mta/submission.ts';

export interface LocalSubmissionOptions {
  readonly directory: Directory;
  /** Puts one message into the account's inbox, durably. */
  readonly deliver: (account: Account, bytes: Uint8Array) => Promise<void>;
  readonly hostname: string;
  readonly now: () => number;
  readonly log: Log;
}

/** LIMIT of recipients of one message, of aliases behind one another, and of addresses in all. */
const recipientsMax = 500;
const depthMax = 10;
const expandedMax = 1_000;

/** Why an address could not be delivered to, in plain words for the sender. */
type Failure = 'no such account here' | 'not on this server' | 'loops' | 'mailbox not writable';

export function localSubmission(options: LocalSubmissionOptions): Submission {
  return {
    submit: async (mail, signal) => submit(options, mail, signal),
    close() {},
  };
}

async function submit(
  options: LocalSubmissionOptions,
  mail: OutgoingMail,
  signal: AbortSignal | undefined,
): Promise<SubmissionResult> {
  const addresses = [mail.sender, ...mail.recipients];
  if (addresses.some((address) => /[\r\n\0<>]/.test(address))) {
    return { kind: 'refused', answer: 'an address holds a line end or a bracket' };
  }
  if (mail.recipients.length > recipientsMax) {
    return { kind: 'refused', answer: `more than ${recipientsMax} recipients` };
  }
  const delivery = new Delivery(options, mail);
  const failures: [string, Failure][] = [];
  for (const recipient of mail.recipients) {
    signal?.throwIfAborted();
    const failure = await delivery.to(recipient);
    if (failure !== undefined) failures.push([recipient, failure]);
  }
  const reasons = failures.map(([recipient, reason]) => `${recipient}: ${reason}`).join('; ');
  if (failures.length === mail.recipients.length) {
    return { kind: 'refused', answer: reasons === '' ? 'no recipient' : reasons };
  }
  const rejected = failures.map(([recipient]) => recipient);
  return { kind: 'sent', rejected, answer: reasons === '' ? 'delivered' : reasons };
}

/** One message on its way to its mailboxes, each of which gets it once. */
class Delivery {
  readonly #of: LocalSubmissionOptions;
  readonly #mail: OutgoingMail;
  readonly #reached = new Map<string, Failure | undefined>();
  #expanded = 0;

  constructor(options: LocalSubmissionOptions, mail: OutgoingMail) {
    this.#of = options;
    this.#mail = mail;
  }

  /** Undefined when at least one mailbox behind the address has it. */
  async to(recipient: string): Promise<Failure | undefined> {
    return this.#follow(recipient.toLowerCase(), []);
  }

  async #follow(address: string, trail: readonly string[]): Promise<Failure | undefined> {
    this.#expanded += 1;
    if (trail.length > depthMax || this.#expanded > expandedMax) return 'loops';
    const account = await this.#accountAt(address, trail);
    if (account !== undefined) return this.#deliverOnce(account);
    if (trail.includes(address)) return 'loops';
    const resolution = await this.#of.directory.resolve(address);
    if (resolution.kind === 'account') return this.#deliverOnce(resolution.account);
    if (resolution.kind === 'unknown') return this.#unknown(address);
    const failures: (Failure | undefined)[] = [];
    for (const target of resolution.targets) {
      const failure = await this.#follow(target.toLowerCase(), [...trail, address]);
      if (failure !== undefined) this.#of.log.warn({ address, target, failure }, 'not forwarded');
      failures.push(failure);
    }
    return failures.includes(undefined) ? undefined : (failures[0] ?? 'loops');
  }

  /** A forwarder that names its own address keeps a copy in the account of that name. */
  async #accountAt(address: string, trail: readonly string[]): Promise<Account | undefined> {
    return trail.includes(address) ? this.#of.directory.account(address) : undefined;
  }

  async #unknown(address: string): Promise<Failure> {
    const domain = domainOf(address);
    const isHere = (await this.#of.directory.domain(domain)) !== undefined;
    return isHere ? 'no such account here' : 'not on this server';
  }

  async #deliverOnce(account: Account): Promise<Failure | undefined> {
    if (this.#reached.has(account.address)) return this.#reached.get(account.address);
    const failure = await this.#deliver(account);
    this.#reached.set(account.address, failure);
    return failure;
  }

  async #deliver(account: Account): Promise<Failure | undefined> {
    try {
      await this.#of.deliver(account, withTrace(this.#of, this.#mail, account));
      return undefined;
    } catch (error) {
      // A full disk of one mailbox must not keep the message from the others.
      if (error instanceof Refusal && error.code === 'directory-away') throw error;
      this.#of.log.error(
        { address: account.address, cause: String(error) },
        'a local delivery failed',
      );
      return 'mailbox not writable';
    }
  }
}

/** Headers of the last hop, and the line ends that other delivery agents leave on the disk. */
function withTrace(
  { hostname, now }: LocalSubmissionOptions,
  { sender, bytes }: OutgoingMail,
  account: Account,
): Uint8Array {
  const date = new Date(now()).toUTCString().replace('GMT', '+0000');
  const head = [
    `Return-Path: <${sender}>`,
    `Delivered-To: ${account.address}`,
    `Received: by ${hostname} with LOCAL id ${randomUUID()};`,
    `\t${date}`,
    '',
  ].join('\n');
  return Buffer.concat([Buffer.from(head, 'utf8'), withUnixLineEnds(bytes)]);
}

function withUnixLineEnds(bytes: Uint8Array): Uint8Array {
  const kept = Buffer.alloc(bytes.length);
  let length = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte === 0x0d && bytes[at + 1] === 0x0a) continue;
    kept[length] = byte;
    length += 1;
  }
  return kept.subarray(0, length);
}
