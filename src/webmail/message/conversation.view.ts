// The other messages of the conversation, one line each in the order of their dates, from whichever
// folder they lie in.

import { attributes, type Html, html } from '../../html/html.ts';
import type { Folder, Message, MessageRow } from '../../store/mailbox.ts';
import { face } from '../../web/face.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { machineTime, shortTime } from '../dates.ts';
import { folderLabel, folderNamed } from '../folder/folder-name.ts';
import { type ListPlace, messageIn } from '../folder/list-place.ts';
import { composePath } from '../paths.ts';
import { peopleLine } from '../people.ts';

// LIMIT lines of one conversation; those around the open message are shown.
const linesMax = 20;

export interface ConversationState {
  readonly message: Message;
  /** The list that it was opened from. */
  readonly place: ListPlace;
  readonly folders: readonly Folder[];
  /** The whole conversation, the open message among it. */
  readonly conversation: readonly MessageRow[];
}

/** Nothing for a message that stands alone. */
export function conversationView(visit: SignedVisit, state: ConversationState): Html | null {
  const { texts } = visit;
  const { conversation } = state;
  if (conversation.length < 2) return null;
  const open = conversation.findIndex((row) => isOpen(state, row));
  const last = Math.min(conversation.length, Math.max(open + linesMax / 2, linesMax));
  const shown = conversation.slice(Math.max(0, last - linesMax), last);
  const more = conversation.length - shown.length;
  return html`<nav class="conversation" aria-label="${texts('conversation.title')}">
<h2>${texts('conversation.title')}</h2>
<ol>${shown.map((row) => line(visit, state, row))}</ol>
${more > 0 ? html`<p class="soft">${texts('conversation.more', { count: more })}</p>` : null}
</nav>`;
}

function line(visit: SignedVisit, state: ConversationState, row: MessageRow): Html {
  const { texts } = visit;
  const folder = folderNamed(state.folders, row.folder);
  const who = peopleLine(row.from, texts) || texts('list.from-nobody');
  const path =
    folder.role === 'drafts'
      ? composePath('draft', row.folder, row.id)
      : messageIn(state.place, row.folder, row.id);
  const isElsewhere = row.folder !== state.message.folder;
  return html`<li><a href="${visit.link(path)}" ${attributes({ 'aria-current': isOpen(state, row) && 'true', class: !row.flags.seen && !isOpen(state, row) && 'new' })}>
${face(who)}<b dir="auto">${who}</b>
<span class="words" dir="auto">${row.preview}</span>
${isElsewhere ? html`<span class="where" dir="auto">${folderLabel(folder, texts)}</span>` : null}
<time class="number" datetime="${machineTime(row.dateMs)}">${shortTime(row.dateMs, visit.nowMs, texts)}</time></a></li>`;
}

function isOpen({ message }: ConversationState, row: MessageRow): boolean {
  return row.id === message.id && row.folder === message.folder;
}
