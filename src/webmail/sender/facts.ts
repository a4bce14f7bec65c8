// What can be said about who sent a message: what is wrong first, and what speaks for it.

import { siteOf } from '../../html/site.ts';
import { trustedResults } from '../../mime/authentication-results.ts';
import { fieldValue, type HeaderField } from '../../mime/header.ts';
import type { Envelope } from '../../mime/part.ts';
import type { KnownPeople } from './known-people.ts';
import { isDeceptive, isOneStepAway, skeleton } from './shown-domain.ts';
import { mailProviders } from './tables/mail-providers.ts';
import { lowerDomainOf, verdictOf } from './verdict.ts';

/** From the most serious to the least; each has its words under `trust.warn.<kind>`. */
export const warningKinds = [
  'failed',
  'homograph',
  'look-alike',
  'claims',
  'several',
  'reply',
  'lures',
  'first',
] as const;

export interface Warning {
  readonly kind: (typeof warningKinds)[number];
  /** Address or domain that the words speak of. */
  readonly other: string;
  readonly count: number;
}

export interface SenderFacts {
  readonly warnings: readonly Warning[];
  /** The domain that vouches for From, as a server of ours found. */
  readonly signedBy: string | undefined;
  /** Shown with the recipients: who really sent it, where it bounces to, what it asks for. */
  readonly details: readonly {
    readonly kind: 'sender' | 'return-path' | 'resent' | 'receipt';
    readonly value: string;
  }[];
}

export interface SenderQuestion {
  readonly envelope: Envelope;
  readonly fields: readonly HeaderField[];
  readonly servers: readonly string[];
  readonly receivedMs: number;
  readonly known: KnownPeople;
  /** Links that name another host than they lead to. */
  readonly lures: number;
  /** Address of the reader. */
  readonly own: string;
}

// LIMIT known addresses that a sender is compared with.
const comparedMax = 2_000;

export function senderFacts(question: SenderQuestion): SenderFacts {
  const { envelope, fields, servers } = question;
  const from = envelope.from[0]?.address.toLowerCase() ?? '';
  const domain = lowerDomainOf(from);
  const froms = fields.filter(({ name }) => name.toLowerCase() === 'from').length;
  const isSeveral = froms > 1 || envelope.from.filter(({ address }) => address !== '').length > 1;
  const verdict = verdictOf(trustedResults(fields, servers), domain);
  const found = new Map<Warning['kind'], { readonly other?: string; readonly count?: number }>();
  if (verdict.kind === 'failed') found.set('failed', { other: domain });
  if (isDeceptive(domain)) found.set('homograph', { other: domain });
  const model = lookAlikeOf(domain, question);
  if (model !== undefined) found.set('look-alike', { other: model });
  const claimed = claimedAddress(envelope.from[0]?.name ?? '', from);
  if (claimed !== undefined) found.set('claims', { other: claimed });
  if (isSeveral) found.set('several', {});
  const reply = replyElsewhere(question, domain);
  if (reply !== undefined) found.set('reply', { other: reply });
  if (question.lures > 0) found.set('lures', { count: question.lures });
  if (isFirst(question, from) && !isReport(question)) found.set('first', { other: from });
  return {
    warnings: warningKinds.flatMap((kind) => {
      const one = found.get(kind);
      return one === undefined ? [] : [{ kind, other: one.other ?? '', count: one.count ?? 0 }];
    }),
    signedBy: verdict.kind === 'signed' && !isSeveral ? verdict.by : undefined,
    details: detailsOf(question, from),
  };
}

/** An address in the name that is not the one it stands beside. */
function claimedAddress(name: string, from: string): string | undefined {
  const plain = name
    .normalize('NFKC')
    .slice(0, 2_000)
    .replace(/[\p{Cf}]/gu, '');
  const found = plain.match(/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}/gu) ?? [];
  return found.find((address) => address.toLowerCase().replace(/[.-]{1,255}$/, '') !== from);
}

/** A domain that the reader has written to, or their own, which this one can be taken for. */
function lookAlikeOf(domain: string, { known, own }: SenderQuestion): string | undefined {
  if (domain === '' || mailProviders.has(domain)) return undefined;
  const domains = new Set([own, ...known.writtenTo].map(lowerDomainOf));
  if (domains.has(domain)) return undefined;
  const look = skeleton(domain);
  for (const other of [...domains].slice(0, comparedMax)) {
    if (domain.endsWith(`.${other}`) || other.endsWith(`.${domain}`)) continue;
    if (skeleton(other) === look || isOneStepAway(domain, other)) return other;
  }
  return undefined;
}

/** Lists answer to themselves, which is what their readers want. */
function replyElsewhere({ envelope, fields }: SenderQuestion, domain: string): string | undefined {
  if (fieldValue(fields, 'list-id') !== undefined) return undefined;
  const reply = envelope.replyTo.find(({ address }) => address !== '')?.address;
  if (reply === undefined || domain === '') return undefined;
  return siteOf(lowerDomainOf(reply)) === siteOf(domain) ? undefined : reply;
}

function isFirst({ known, receivedMs, own }: SenderQuestion, from: string): boolean {
  if (from === '' || from === own.toLowerCase() || known.writtenTo.has(from)) return false;
  return (known.firstMs.get(from) ?? receivedMs) >= receivedMs;
}

/**
 * A mail server's word about a mail (RFC 6522), which nobody expects and nobody is surprised by. It
 * has no envelope sender (RFC 5321 4.5.5): who has one and only looks like it stays a stranger.
 */
function isReport({ fields }: SenderQuestion): boolean {
  const path = fieldValue(fields, 'return-path')?.trim() ?? '<>';
  const type = fieldValue(fields, 'content-type')?.trim() ?? '';
  return path === '<>' && /^multipart\/report\b/i.test(type);
}

function detailsOf({ envelope, fields }: SenderQuestion, from: string): SenderFacts['details'] {
  const details: SenderFacts['details'][number][] = [];
  const sender = envelope.sender[0]?.address ?? '';
  if (sender !== '' && sender.toLowerCase() !== from)
    details.push({ kind: 'sender', value: sender });
  const path = /<([^<>\s]{1,320})>/.exec(fieldValue(fields, 'return-path') ?? '')?.[1] ?? '';
  if (path !== '' && siteOf(lowerDomainOf(path)) !== siteOf(lowerDomainOf(from))) {
    details.push({ kind: 'return-path', value: path });
  }
  const resent = fieldValue(fields, 'resent-from');
  if (resent !== undefined) details.push({ kind: 'resent', value: resent.slice(0, 320) });
  const receipt = ['disposition-notification-to', 'return-receipt-to', 'x-confirm-reading-to']
    .map((name) => fieldValue(fields, name))
    .find((value) => value !== undefined);
  if (receipt !== undefined) details.push({ kind: 'receipt', value: receipt.slice(0, 320) });
  return details;
}
