// The files inside of a winmail.dat or of a text, each to be opened or saved.

import { type Html, html } from '../../html/html.ts';
import { textToHtml } from '../../html/plain-text.ts';
import type { InnerFile } from '../../mime/inner-file.ts';
import type { Part } from '../../mime/part.ts';
import type { Message } from '../../store/mailbox.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { partPath } from '../paths.ts';
import { sizeWords } from '../sizes.ts';
import { isWrapped, wrappedName, wrappedType } from './wrapped.ts';

export interface ListedFile extends Pick<InnerFile, 'name' | 'type'> {
  readonly size: number;
  /** Whether it came whole, as far as its wrapping tells. */
  readonly isSound: boolean;
}

export interface Wrapped {
  readonly part: Part;
  readonly files: readonly ListedFile[];
  /** What was written, where the message says it nowhere else; else empty. */
  readonly text: string;
}

export function wrappedView(visit: SignedVisit, message: Message, wrapped: Wrapped): Html {
  const title = visit.texts(isWrapped(wrapped.part) ? 'wrapped.title' : 'wrapped.in-text');
  const base = visit.link(partPath(message.folder, message.id, wrapped.part));
  return html`${wrapped.text === '' ? null : html`<div class="text-body" dir="auto">${textToHtml(wrapped.text)}</div>`}
<section class="part-card" aria-label="${title}">
<p class="soft">${title}</p>
<div class="files">${wrapped.files.map((file, at) => fileView(visit, file, { at, path: `${base}/wrapped/${at}` }))}</div></section>`;
}

function fileView(
  visit: SignedVisit,
  file: ListedFile,
  { at, path }: { readonly at: number; readonly path: string },
): Html {
  const name = wrappedName(visit, file.name, at);
  const damage = file.isSound ? null : html` · ${visit.texts('wrapped.damaged')}`;
  const words = html`<i aria-hidden="true">${icon(file.isSound ? 'clip' : 'warning')}</i><span><span class="name" dir="auto">${name}</span><small class="soft number">${sizeWords(file.size, visit.texts)}${damage}</small></span>`;
  const kind = wrappedType(file)?.kind;
  if (kind !== 'picture' && kind !== 'text') {
    return html`<a class="file" href="${path}" download>${words}</a>`;
  }
  const shown = kind === 'text' ? `${path}?show` : path;
  const save = visit.texts('parts.save', { name });
  return html`<span class="file openable"><a href="${shown}" target="_blank" rel="noopener">${words}</a><a class="save" href="${path}" download aria-label="${save}" title="${save}">${icon('download')}</a></span>`;
}
