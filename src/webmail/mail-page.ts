// The three panes of mail: folders, list, reading. A narrow screen shows one of them at a time,
// chosen by `data-pane`; all of them are in the page, so nothing needs a script.

import { type Html, html } from '../html/html.ts';
import type { WebResponse } from '../web/http.ts';
import { page } from '../web/respond.ts';
import { bar, documentOf, type Shell } from '../web/shell.ts';
import type { SignedVisit } from '../web/visit.ts';
import { listKey, type ListPlace } from './folder/list-place.ts';
import type { Side } from './folder/side.ts';
import { sidebar } from './folder/sidebar.view.ts';
import { undoButton } from './folder/task.view.ts';

export interface MailPage {
  readonly title: string;
  /** Undefined where the page that asked has it already, and the bar over it. */
  readonly side: Omit<Side, 'query'> | undefined;
  /** Which pane a narrow screen shows. */
  readonly pane: 'list' | 'read';
  readonly place: ListPlace;
  /** Undefined where the page that asked has it already. */
  readonly list: Html | undefined;
  readonly read: Html;
}

export function mailPage(visit: SignedVisit, shell: Shell, options: MailPage): WebResponse {
  const key = visit.link(listKey(options.place));
  const content = html`<div class="panes" data-pane="${options.pane}" data-columns="${visit.look.columns}" data-list="${key}">
${options.side && bar(visit, 'mail')}
${options.side && sidebar(visit, { ...options.side, query: options.place.query })}
${options.list}
${options.read}
</div>`;
  return page(documentOf(shell, visit, { title: options.title, layout: 'mail', content }));
}

/**
 * A calm note after something was done, from `?done=` of the page that a form led to, with the
 * button that takes it back, which another page may have its own of. It stands inside of a form.
 */
export function doneNote(visit: SignedVisit, ownUndo: Html | null = null): Html | null {
  const done = visit.request.query === '' ? null : visit.query.get('done');
  const key = doneKeys.find((known) => known === done);
  if (key === undefined) return null;
  const count = Math.min(Math.max(Number(visit.query.get('count')) || 1, 1), 1_000_000);
  const sending = visit.query.get('sending');
  if (sending !== null && /^[0-9a-f]{64}$/.test(sending)) return sendingNote(visit, key, sending);
  const task = visit.query.get('task');
  const undo = task !== null && /^[0-9a-f]{16}$/.test(task) ? undoButton(visit, task) : ownUndo;
  return html`<p class="note good" role="status">${visit.texts(`done.${key}`, { count })} ${undo}</p>`;
}

/** Until it leaves, it can be taken back. */
function sendingNote(visit: SignedVisit, key: DoneKey, sending: string): Html {
  const { texts } = visit;
  const undo = visit.link(`/outbox/${sending}/undo`);
  return html`<p class="note good sending" role="status">${texts(`done.${key}`, { count: 1 })} <button class="link" formaction="${undo}">${texts('outbox.undo')}</button>${key === 'send-later' ? html` <a href="${visit.link('/outbox')}">${texts('outbox.title')}</a>` : null}</p>`;
}

export const doneKeys = [
  'account-linked',
  'account-unlinked',
  'sent',
  'sending',
  'send-later',
  'discarded',
  'draft-kept',
  'moved',
  'copied',
  'trashed',
  'erased',
  'folder-made',
  'folder-renamed',
  'folder-trashed',
  'folder-dropped',
  'folder-shown',
  'folder-hidden',
  'folder-look',
  'changed',
  'undone',
  'flagged',
  'unsubscribed',
  'archived',
  'blocked',
  'ham',
  'muted',
  'unmuted',
  'pinned',
  'unpinned',
  'recent-forgotten',
  'reminder',
  'no-reminder',
  'search-removed',
  'search-saved',
  'snoozed',
  'spam',
  'taken-back',
] as const;

export type DoneKey = (typeof doneKeys)[number];

/** Where a form leads: a path with the note to show there. */
export function withDone(path: string, done: DoneKey, count?: number): string {
  const query = new URLSearchParams({ done });
  if (count !== undefined) query.set('count', String(count));
  return `${path}${path.includes('?') ? '&' : '?'}${query.toString()}`;
}
