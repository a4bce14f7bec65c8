// What was opened of a message's attachments, each in the view of its kind.

import type { Html } from '../../html/html.ts';
import type { Message } from '../../store/mailbox.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { cardsView } from './card.view.ts';
import { deliveryView, dispositionView } from './delivery.view.ts';
import { enclosedView } from './enclosed.view.ts';
import { partialView, protectionView } from './facts.view.ts';
import { invitationView } from './invitation.view.ts';
import { wrappedView } from './wrapped.view.ts';
import type { Opened } from './opened.ts';

export function openedView(visit: SignedVisit, message: Message, opened: Opened): Html {
  if (opened.kind === 'enclosed') return enclosedView(visit, message, opened.enclosed);
  if (opened.kind === 'delivery') return deliveryView(visit, opened.report);
  if (opened.kind === 'invitation') return invitationView(visit, message, opened.invitation);
  if (opened.kind === 'cards') return cardsView(visit, opened.cards);
  if (opened.kind === 'wrapped') return wrappedView(visit, message, opened.wrapped);
  if (opened.kind === 'protection') return protectionView(visit, opened.protection);
  if (opened.kind === 'partial') return partialView(visit, opened.piece);
  return dispositionView(visit, opened.report);
}
