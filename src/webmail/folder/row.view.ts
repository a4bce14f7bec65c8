// One row of a folder's list: a message, or a conversation in the place of its newest message here.

import { attributes, type Html, html } from '../../html/html.ts';
import type { MessageRow } from '../../store/mailbox.ts';
import { icon, type IconName } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { contactFace } from '../contacts/face.view.ts';
import { machineTime, shortTime } from '../dates.ts';
import { composePath } from '../paths.ts';
import { nameClaimsAddress, peopleLine, personName } from '../people.ts';
import { shownAddress } from '../sender/shown-domain.ts';
import { sizeWords } from '../sizes.ts';
import { wholeId } from './chosen.ts';
import { labelChips } from './labels.view.ts';
import { messageIn } from './list-place.ts';
import type { ListState } from './list.view.ts';

/** `day` is the heading that a list which is scrolled in one go draws above the first of a day. */
export function rowView(
  visit: SignedVisit,
  state: ListState,
  message: MessageRow,
  day?: string,
): Html {
  const { texts } = visit;
  const { conversation } = message;
  const isOutgoing = state.folder.role === 'sent' || state.folder.role === 'drafts';
  const people = isOutgoing ? message.to : message.from;
  const nobody = texts(isOutgoing ? 'list.to-nobody' : 'list.from-nobody');
  const who = peopleLine(people, texts) || nobody;
  const [first] = people;
  const isUnread = conversation?.isUnread ?? !message.flags.seen;
  const classes = `row${isUnread ? ' new' : ''}${message.id === state.openId ? ' open' : ''}`;
  const more = {
    'data-key': conversation && conversation.countHere > 1 && conversation.oldestId,
    'data-day': day,
    'data-pinned': message.isPinned,
  };
  const names =
    conversation && !isOutgoing
      ? conversationNames(visit, message)
      : html`${who}${first && nameClaimsAddress(first) ? html` <small dir="ltr">${shownAddress(first.address)}</small>` : null}`;
  return html`<article class="${classes}" data-id="${message.id}" ${attributes(more)}>
<label class="pick"><input type="checkbox" name="id" value="${idOf(message)}" aria-label="${texts('list.pick', { subject: message.subject })}">${contactFace(visit, who, first && state.contacts.get(first.address.toLowerCase()))}</label>
<span class="from" dir="auto">${conversation ? html`<span class="wrote">${names}</span> ${countOf(visit, conversation.count)}` : names}</span>
<time class="number" datetime="${machineTime(message.dateMs)}">${shortTime(message.dateMs, visit.nowMs, texts)}</time>
<a class="subject" dir="auto" href="${visit.link(rowPath(state, message))}">${isUnread ? html`<span class="unseen" dir="${texts.direction}">${texts('list.unread')}</span>` : null}${message.subject || texts('message.no-subject')}</a>
<span class="marks">${rowMarks(visit, message)}<span class="size number">${sizeWords(message.size, texts)}</span></span>
<p class="preview" dir="auto">${labelChips(message.labels)}${message.preview}</p>
</article>`;
}

function idOf({ id, conversation }: MessageRow): string {
  return conversation && conversation.countHere > 1 ? wholeId(id) : id;
}

/** Who wrote, the first one first. */
function conversationNames(visit: SignedVisit, { conversation }: MessageRow): string {
  const own = visit.session.address;
  const name = (person: { readonly name: string; readonly address: string }): string =>
    person.address.toLowerCase() === own ? visit.texts('list.me') : personName(person);
  return (conversation?.people ?? []).map(name).join(visit.texts.comma);
}

function countOf({ texts }: SignedVisit, count: number): Html {
  const words = texts('list.conversation', { count });
  return html`<b class="number many" title="${words}">${count}<span class="unseen">${words}</span></b>`;
}

/** A draft is opened for writing, everything else for reading. */
function rowPath(state: ListState, message: MessageRow): string {
  if (state.folder.role === 'drafts') return composePath('draft', state.folder.name, message.id);
  const id = message.conversation?.readId ?? message.id;
  return messageIn(state.place, state.folder.name, id);
}

/** The signs at the end of a row: answered, forwarded, with an attachment, flagged. */
export function rowMarks(visit: SignedVisit, message: MessageRow): readonly Html[] {
  const { flags, hasAttachment, conversation } = message;
  const found: Html[] = [];
  const mark = (name: IconName, words: string): void => {
    found.push(
      html`<span title="${words}">${icon(name)}<span class="unseen">${words}</span></span>`,
    );
  };
  if (flags.answered) mark('answered', visit.texts('list.is-answered'));
  if (flags.forwarded) mark('forwarded', visit.texts('list.is-forwarded'));
  if (conversation?.hasAttachment ?? hasAttachment)
    mark('clip', visit.texts('list.has-attachment'));
  if (conversation?.isFlagged ?? flags.flagged) mark('star', visit.texts('list.is-flagged'));
  return found;
}
