// The right pane: one message with who, when, what hangs on it and what can be done with it.

import { attributes, type Html, html } from '../../html/html.ts';
import { textToHtml } from '../../html/plain-text.ts';
import type { ContactRow } from '../../contacts/contacts.ts';
import type { Address } from '../../mime/part.ts';
import type { Folder, Message, MessageRow } from '../../store/mailbox.ts';
import { icon, type IconName } from '../../web/icon.ts';
import { sortMenu } from '../sorting/sort-menu.view.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { fullTime, machineTime, shortTime } from '../dates.ts';
import { contactFace } from '../contacts/face.view.ts';
import { senderLink } from '../contacts/sender-link.view.ts';
import { moveMenu } from '../folder/folder-choice.view.ts';
import { labelMenu, removableLabels } from '../folder/labels.view.ts';
import { folderLabel } from '../folder/folder-name.ts';
import { listPath, type ListPlace, queryOf } from '../folder/list-place.ts';
import type { PictureConsent } from '../images/consent.ts';
import { pictureNotes } from '../images/note.view.ts';
import { type ComposeMode, composePath, folderPath, messagePath } from '../paths.ts';
import { filesView } from '../parts/files.view.ts';
import type { Opened } from '../parts/opened.ts';
import { openedView } from '../parts/opened.view.ts';
import { personName } from '../people.ts';
import type { SenderFacts } from '../sender/facts.ts';
import { senderBanner, senderDetails, signedMark } from '../sender/sender.view.ts';
import { shownAddress } from '../sender/shown-domain.ts';
import { sizeWords } from '../sizes.ts';
import type { Body, Bodies } from './bodies.ts';
import type { Neighbours } from './around.ts';
import { colorChoice, frameView } from './frame.view.ts';
import { conversationView } from './conversation.view.ts';

// LIMIT people named in one header line; the rest is counted.
const peopleShownMax = 20;

export interface ReadState {
  readonly message: Message;
  /** Undefined for what the reader wrote. */
  readonly sender: SenderFacts | undefined;
  /** The sender, if it is one of the reader's contacts. */
  readonly contact: ContactRow | undefined;
  readonly bodies: Bodies;
  readonly consent: PictureConsent;
  readonly opened: readonly Opened[];
  /** Whether it says how to leave the list that it came by. */
  readonly isList: boolean;
  readonly folder: Folder;
  /** The list that it was opened from. */
  readonly place: ListPlace;
  readonly folders: readonly Folder[];
  /** Those that may be put on. */
  readonly labels: readonly string[];
  readonly around: Neighbours;
  /** The messages that belong together with this one, and itself. */
  readonly conversation: readonly MessageRow[];
}

export function readView(visit: SignedVisit, state: ReadState): Html {
  const { texts } = visit;
  const { message } = state;
  return html`<main id="main" class="read" data-message="${message.id}" ${attributes({ 'data-row': state.around.rowId })} aria-label="${texts('message.pane')}">
${tools(visit, state)}
<article class="message">
<h1 dir="auto">${message.envelope.subject || texts('message.no-subject')}</h1>
${labels(visit, state)}
${header(visit, state)}
${senderBanner(visit, state.sender)}
${state.bodies.cut ? html`<p class="note warn">${icon('warning')}${texts('message.cut')}</p>` : null}
${pictureNotes(visit, { message, consent: state.consent, findings: state.bodies.findings })}
${state.isList ? html`<p class="watched soft"><a href="${visit.link(messagePath(message.folder, message.id))}/unsubscribe">${texts('unsubscribe.link')}</a></p>` : null}
${state.bodies.isColored ? colorChoice(visit, message) : null}
${state.bodies.shown.map((body) => bodyView(visit, state, body))}
${state.opened.map((opened) => openedView(visit, message, opened))}
${filesView(visit, { message, parts: state.bodies.attachments, areAll: true })}
<div class="actions answers">
${answerLink(visit, message, 'reply', 'reply', 'main')}
${answerLink(visit, message, 'reply-all', 'replyAll', '')}
${answerLink(visit, message, 'forward', 'forward', '')}
</div>
${conversationView(visit, state)}
</article>
</main>`;
}

function tools(visit: SignedVisit, state: ReadState): Html {
  const { texts } = visit;
  const { message, folder, place } = state;
  const base = visit.link(folderPath(folder.name));
  const act = (name: string, sign: IconName, label: string): Html =>
    html`<button class="quiet" formaction="${base}/${name}" title="${label}" aria-label="${label}">${icon(sign)}</button>`;
  return html`<form method="post" class="tools" aria-label="${texts('message.tools')}">
<input type="hidden" name="id" value="${message.id}"><input type="hidden" name="open" value="1"><input type="hidden" name="list" value="${queryOf(place)}">
<a class="button quiet to-list" href="${visit.link(listPath(place))}" aria-label="${texts('message.to-list', { folder: folderLabel(folder, texts) })}">${icon('back')}</a>
${act('removal', 'trash', texts(folder.role === 'trash' ? 'list.erase' : 'list.trash'))}
${act('unseen', 'unread', texts('list.unseen'))}
${message.flags.flagged ? act('unflagged', 'star', texts('message.unflag')) : act('flagged', 'star', texts('list.flagged'))}
${labelMenu(
  visit,
  folder.name,
  state.labels.filter((label) => !message.labels.includes(label)),
)}
${sortMenu(visit, folder, attachItem(visit, message))}
${moveMenu(visit, state.folders, folder.name)}
<span class="spread"></span>
${neighbour(visit, state.around.before, 'up', texts('list.before'))}
${neighbour(visit, state.around.after, 'down', texts('list.after'))}
</form>`;
}

function labels(visit: SignedVisit, { message, place }: ReadState): Html | null {
  if (message.labels.length === 0) return null;
  return html`<form method="post"><input type="hidden" name="id" value="${message.id}"><input type="hidden" name="open" value="1"><input type="hidden" name="list" value="${queryOf(place)}">
${removableLabels(visit, message.folder, message.labels)}</form>`;
}

function neighbour(
  visit: SignedVisit,
  path: string | undefined,
  sign: IconName,
  label: string,
): Html {
  if (path === undefined) return html`<span class="quiet" aria-hidden="true">${icon(sign)}</span>`;
  return html`<a class="button quiet" href="${visit.link(path)}" title="${label}" aria-label="${label}">${icon(sign)}</a>`;
}

function header(visit: SignedVisit, state: ReadState): Html {
  const { message } = state;
  const { envelope } = message;
  const sender = envelope.from[0] ?? { name: '', address: '' };
  const time = envelope.dateMs ?? message.receivedMs;
  return html`<header class="sender">
${contactFace(visit, personName(sender) || '?', state.contact)}
<div><p class="from"><b dir="auto">${personName(sender) || visit.texts('list.from-nobody')}</b>${sender.name ? html` <span class="soft" dir="ltr">${shownAddress(sender.address)}</span>` : null}${signedMark(visit, state.sender)}${senderLink(visit, sender, state)}</p>
${recipients(visit, state)}</div>
<time class="number soft" datetime="${machineTime(time)}" title="${fullTime(time, visit.texts)}">${shortTime(time, visit.nowMs, visit.texts)}</time>
</header>`;
}

function recipients(visit: SignedVisit, { message, sender }: ReadState): Html {
  const { texts } = visit;
  const { to, cc, bcc, replyTo } = message.envelope;
  const line = (label: string, people: readonly Address[]): Html | null =>
    people.length === 0
      ? null
      : html`<div><dt>${label}</dt><dd>${people.slice(0, peopleShownMax).map((person) => html`<span class="person" dir="auto">${personName(person)}${person.name ? html` <span class="soft" dir="ltr">&lt;${shownAddress(person.address)}&gt;</span>` : null}</span>`)}${people.length > peopleShownMax ? texts('message.more-people', { count: people.length - peopleShownMax }) : null}</dd></div>`;
  const summary = texts('message.to', {
    people: to.slice(0, 3).map(personName).join(texts.comma) || '—',
    more: Math.max(to.length - 3, 0) + cc.length,
  });
  const time = message.envelope.dateMs ?? message.receivedMs;
  return html`<details class="recipients"><summary class="soft" dir="auto">${summary}</summary>
<dl>${line(texts('compose.from'), message.envelope.from)}${line(texts('compose.to'), to)}${line(texts('compose.cc'), cc)}${line(texts('compose.bcc'), bcc)}${line(texts('message.reply-to'), replyTo)}${senderDetails(visit, sender)}
<div><dt>${texts('message.date')}</dt><dd>${fullTime(time, texts)}</dd></div>
<div><dt>${texts('message.size')}</dt><dd>${sizeWords(message.size, texts)} · ${wholeLinks(visit, message)}</dd></div></dl></details>`;
}

/** The message itself in its other forms. */
function wholeLinks(visit: SignedVisit, message: Message): Html {
  const base = visit.link(messagePath(message.folder, message.id));
  const { texts } = visit;
  return html`<a href="${base}/headers">${texts('parts.headers')}</a> · <a href="${base}/source">${texts('message.source')}</a> · <a href="${base}/source?download" download>${texts('parts.save-message')}</a> · <a href="${base}/print" target="_blank" rel="noopener">${texts('parts.print')}</a>`;
}

function bodyView(visit: SignedVisit, state: ReadState, body: Body): Html {
  if (body.kind === 'text')
    return html`<div class="text-body" dir="auto">${textToHtml(body.text, { foldLabel: visit.texts('message.quoted') })}</div>`;
  const title = visit.texts('message.body');
  const { message, consent } = state;
  const ahead = consent === 'none' || consent === 'never';
  return frameView(visit, { message, part: body.part, title, lazy: false, ahead });
}

/** Every byte of it, where a forward is a new message about it. */
function attachItem(visit: SignedVisit, { folder, id }: Message): Html {
  const path = visit.link(composePath('attach', folder, id));
  return html`<li><a class="button quiet" href="${path}">${icon('clip')}${visit.texts('message.attach')}</a></li>`;
}

function answerLink(
  visit: SignedVisit,
  message: Message,
  mode: ComposeMode,
  sign: IconName,
  weight: 'main' | '',
): Html {
  const path = visit.link(composePath(mode, message.folder, message.id));
  return html`<a class="button ${weight}" href="${path}">${icon(sign)}${visit.texts(`message.${mode as 'reply'}`)}</a>`;
}
