// What the message page says of pictures of other servers, and of what was found in them.

import { type Html, html } from '../../html/html.ts';
import type { Message } from '../../store/mailbox.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { messagePath } from '../paths.ts';
import type { PictureConsent } from './consent.ts';
import type { Findings } from './findings.ts';

export interface PictureNotes {
  readonly message: Message;
  readonly consent: PictureConsent;
  readonly findings: Findings;
}

export function pictureNotes(visit: SignedVisit, notes: PictureNotes): Html {
  return html`${consentNote(visit, notes)}${watchedNote(visit, notes.findings)}`;
}

function consentNote(
  visit: SignedVisit,
  { message, consent, findings }: PictureNotes,
): Html | null {
  const { texts } = visit;
  const { blocked } = findings;
  if (blocked === 0) return null;
  if (consent === 'never') {
    return html`<p class="note">${icon('image')}<span>${texts('trust.images-never', { count: blocked })}</span><a href="${visit.link('/settings')}#pictures">${texts('trust.images-settings')}</a></p>`;
  }
  const action = `${visit.link(messagePath(message.folder, message.id))}/images`;
  const choice = (value: string, words: string): Html =>
    html`<button class="link" name="for" value="${value}">${words}</button>`;
  if (consent !== 'none') {
    return html`<form method="post" action="${action}" class="note pictures">${icon('image')}<span>${texts('trust.images-shown')}</span><span class="choices">${choice('none', texts('trust.images-hide'))}</span></form>`;
  }
  const sender = message.envelope.from[0]?.address ?? '';
  return html`<form method="post" action="${action}" class="note warn pictures">${icon('image')}<span>${texts('message.images-blocked', { count: blocked })}</span>
<span class="choices">${choice('message', texts('message.show-images'))}${sender === '' ? null : choice('sender', texts('trust.images-sender', { address: sender }))}</span></form>`;
}

function watchedNote({ texts }: SignedVisit, { trackers, shortened }: Findings): Html | null {
  if (trackers + shortened === 0) return null;
  const words = [
    trackers > 0 ? texts('trust.trackers', { count: trackers }) : '',
    shortened > 0 ? texts('trust.links-freed', { count: shortened }) : '',
  ];
  return html`<p class="watched soft">${icon('shield')}<span>${words.join(' ').trim()}</span></p>`;
}
