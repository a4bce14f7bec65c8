// The sandboxed frame that a body of HTML is read in, and the choice of its colours where the page
// is dark. Without a script the frame is as high as the window leaves room for.

import { attributes, type Html, html } from '../../html/html.ts';
import type { Part } from '../../mime/part.ts';
import type { Message } from '../../store/mailbox.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { messagePath } from '../paths.ts';

export interface FrameState {
  readonly message: Message;
  readonly part: Part;
  readonly title: string;
  /** Whether it is folded away at first. */
  readonly lazy: boolean;
  /** Whether it may be loaded before anybody has opened it: it asks nobody else for anything. */
  readonly ahead?: boolean;
}

export function frameView(visit: SignedVisit, state: FrameState): Html {
  const { message, part, title, lazy, ahead } = state;
  const path = `${visit.link(messagePath(message.folder, message.id))}/body/${part.number}`;
  const query = ownColors(visit) ? '?colors=own' : '';
  const measure = `${path}${query === '' ? '?' : `${query}&`}measure`;
  return html`<mail-frame data-measure="${measure}" ${attributes({ 'data-ahead': ahead })}><iframe class="html-body" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" ${attributes({ loading: lazy && 'lazy', title, src: path + query })}></iframe></mail-frame>`;
}

/** Whether the colours of the mail are asked for as they are, also on a dark page. */
export function ownColors(visit: SignedVisit): boolean {
  return visit.request.query !== '' && visit.query.get('colors') === 'own';
}

/** A link to the other colours; the style shows it on dark pages alone. */
export function colorChoice(visit: SignedVisit, message: Message): Html {
  const { texts } = visit;
  const path = visit.link(messagePath(message.folder, message.id));
  return ownColors(visit)
    ? html`<p class="paper-choice"><a href="${path}">${texts('message.colors-dark')}</a></p>`
    : html`<p class="paper-choice"><a href="${path}?colors=own">${texts('message.colors-own')}</a></p>`;
}
