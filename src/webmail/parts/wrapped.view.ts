// The files inside of a winmail.dat, each to be saved.

import { type Html, html } from '../../html/html.ts';
import type { Part } from '../../mime/part.ts';
import type { Message } from '../../store/mailbox.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { partPath } from '../paths.ts';
import { sizeWords } from '../sizes.ts';
import { wrappedName } from './wrapped.ts';

export interface Wrapped {
  readonly part: Part;
  readonly files: readonly { readonly name: string; readonly size: number }[];
}

export function wrappedView(visit: SignedVisit, message: Message, wrapped: Wrapped): Html {
  const base = visit.link(partPath(message.folder, message.id, wrapped.part));
  return html`<section class="part-card" aria-label="${visit.texts('wrapped.title')}">
<p class="soft">${visit.texts('wrapped.title')}</p>
<div class="files">${wrapped.files.map(
    ({ name, size }, at) =>
      html`<a class="file" href="${base}/wrapped/${at}" download><i aria-hidden="true">${icon('clip')}</i><span><span class="name" dir="auto">${wrappedName(visit, name, at)}</span><small class="soft number">${sizeWords(size)}</small></span></a>`,
  )}</div></section>`;
}
