// How much of its quota a mailbox uses: words, and a bar below the folder tree.

import { attributes, type Html, html } from '../../html/html.ts';
import type { Mailbox } from '../../store/mailbox.ts';
import type { SignedVisit } from '../../web/visit.ts';

export type QuotaUse = Awaited<ReturnType<Mailbox['quota']>>;

/** From this share on the bar warns. */
const nearlyFull = 0.9;

export function quotaWords({ texts }: SignedVisit, quota: QuotaUse): Html | null {
  if (!quota || (quota.limit.bytes === 0 && quota.limit.messages === 0)) return null;
  const { limit, used } = quota;
  const bytes = { used: megabytes(used.bytes), most: megabytes(limit.bytes) };
  const messages = { used: Math.max(0, used.messages), most: limit.messages };
  return html`${limit.bytes > 0 ? texts('folders.used-of', bytes) : null} ${limit.messages > 0 ? texts('folders.used-messages', messages) : null}`;
}

export function quotaBar(visit: SignedVisit, quota: QuotaUse): Html | null {
  const words = quotaWords(visit, quota);
  if (!quota || words === null) return null;
  const { limit, used } = quota;
  const share = Math.max(shareOf(used.bytes, limit.bytes), shareOf(used.messages, limit.messages));
  const classes = attributes({ class: share >= nearlyFull ? 'quota full' : 'quota' });
  return html`<div ${classes}><progress max="100" value="${Math.round(share * 100)}" aria-label="${visit.texts('folders.used')}"></progress><small>${words}</small></div>`;
}

function shareOf(used: number, most: number): number {
  return most > 0 ? Math.min(1, Math.max(0, used / most)) : 0;
}

function megabytes(bytes: number): number {
  return Math.max(0, Math.round(bytes / 100_000) / 10);
}
