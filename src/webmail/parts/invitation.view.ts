// An invitation as a card: what, when in the reader's zone, where, who; and three buttons to
// answer it by mail. Everything in it was written by others and stands here as text.

import { type Html, html } from '../../html/html.ts';
import { textToHtml } from '../../html/plain-text.ts';
import type { Calendar, CalendarEvent, CalendarPerson } from '../../mime/calendar.ts';
import type { Part } from '../../mime/part.ts';
import type { Message } from '../../store/mailbox.ts';
import { icon } from '../../web/icon.ts';
import type { MessageKey } from '../../web/texts.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { messagePath } from '../paths.ts';
import { personName } from '../people.ts';
import { whenWords } from './when.ts';

// LIMIT events of one calendar, people of one event and characters of a description that are shown.
const eventsShownMax = 5;
const peopleShownMax = 30;
const descriptionLengthMax = 4_000;

export interface Invitation {
  readonly part: Part;
  readonly calendar: Calendar;
  /** The reader's zone. */
  readonly zone: string;
}

export function invitationView(visit: SignedVisit, message: Message, invitation: Invitation): Html {
  const { events } = invitation.calendar;
  return html`${events.slice(0, eventsShownMax).map((event, at) => eventView(visit, message, { ...invitation, event, isFirst: at === 0 }))}
${events.length > eventsShownMax ? html`<p class="soft">${visit.texts('message.more-files', { count: events.length - eventsShownMax })}</p>` : null}`;
}

interface Shown extends Invitation {
  readonly event: CalendarEvent;
  readonly isFirst: boolean;
}

function eventView(visit: SignedVisit, message: Message, shown: Shown): Html {
  const { texts } = visit;
  const { event, calendar } = shown;
  const gone = calendar.method === 'cancel' || event.isCancelled;
  const line = (label: MessageKey, value: string): Html | null =>
    value === '' ? null : html`<div><dt>${texts(label)}</dt><dd dir="auto">${value}</dd></div>`;
  return html`<section class="part-card ${gone ? 'bad' : ''}" aria-label="${texts('invitation.title')}">
<p class="soft">${headWords(visit, calendar, event)}</p>
<h2 dir="auto" class="${gone ? 'gone' : ''}">${event.summary || texts('message.no-subject')}</h2>
<dl>${line('invitation.when', whenWords(event, shown.zone, texts))}
${event.repeats ? line('invitation.repeats', texts(`invitation.${event.repeats}`)) : null}
${line('invitation.where', event.location)}
${event.organizer ? line('invitation.organizer', nameOf(event.organizer)) : null}
${event.attendees.length > 0 ? html`<div><dt>${texts('invitation.who')}</dt><dd>${attendeesView(visit, event.attendees)}</dd></div>` : null}</dl>
${event.description ? html`<div class="words" dir="auto">${textToHtml(event.description.slice(0, descriptionLengthMax))}</div>` : null}
${shown.isFirst && !gone ? answerForm(visit, message, shown) : null}
</section>`;
}

function headWords(visit: SignedVisit, calendar: Calendar, event: CalendarEvent): string {
  const { texts } = visit;
  if (calendar.method === 'cancel' || event.isCancelled) return texts('invitation.cancelled');
  if (calendar.method === 'reply') {
    const [person] = event.attendees;
    const name = person ? nameOf(person) : '—';
    return texts(`invitation.replied-${person?.partstat ?? 'needs-action'}`, { name });
  }
  if (calendar.method === 'counter') return texts('invitation.counter');
  if (calendar.method !== 'request') return texts('invitation.event');
  return texts(event.sequence > 0 ? 'invitation.updated' : 'invitation.title');
}

function attendeesView(visit: SignedVisit, people: readonly CalendarPerson[]): Html {
  const { texts } = visit;
  return html`${people
    .slice(0, peopleShownMax)
    .map(
      (person) =>
        html`<span class="person" dir="auto">${nameOf(person)} <span class="soft">(${texts(`invitation.${person.partstat}`)})</span></span>`,
    )}${people.length > peopleShownMax ? texts('message.more-people', { count: people.length - peopleShownMax }) : null}`;
}

function nameOf(person: CalendarPerson): string {
  const name = personName(person);
  return person.name && person.address ? `${name} <${person.address}>` : name || '—';
}

/** Only a request has somebody who waits for an answer (RFC 5546 3.2.2). */
function answerForm(visit: SignedVisit, message: Message, shown: Shown): Html | null {
  const { texts, session } = visit;
  const organizer = shown.event.organizer?.address ?? '';
  if (shown.calendar.method !== 'request' || organizer === '') return null;
  if (organizer.toLowerCase() === session.address.toLowerCase()) return null;
  const path = `${visit.link(messagePath(message.folder, message.id))}/invitation/${shown.part.number}`;
  const button = (answer: 'accepted' | 'tentative' | 'declined', weight: string): Html =>
    html`<button class="${weight}" name="answer" value="${answer}">${texts(`invitation.do-${answer}`)}</button>`;
  return html`<form method="post" action="${path}" class="actions"><input type="hidden" name="key" value="${crypto.randomUUID()}">
${button('accepted', 'main')}${button('tentative', '')}${button('declined', '')}
<span class="soft">${icon('sent')} ${texts('invitation.answers-to', { address: organizer })}</span></form>`;
}
