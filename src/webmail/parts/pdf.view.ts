// A PDF in its frame, below its name and what can be done with it.

import { attributes, type Html, html } from '../../html/html.ts';
import type { Part } from '../../mime/part.ts';
import type { Message } from '../../store/mailbox.ts';
import { icon } from '../../web/icon.ts';
import { bar } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { messagePath, partPath } from '../paths.ts';

export interface PdfState {
  readonly message: Message;
  readonly part: Part;
  readonly title: string;
  /** Where the document of the frame is. */
  readonly reader: string;
}

export function pdfView(visit: SignedVisit, { message, part, title, reader }: PdfState): Html {
  const { texts } = visit;
  const file = visit.link(partPath(message.folder, message.id, part));
  const said = {
    'data-file': file,
    'data-reader': visit.link(reader),
    'data-title': title,
    'data-page': texts('parts.pdf-page', { number: '#' }),
    'data-more': texts('parts.pdf-more'),
    'data-page-broken': texts('parts.pdf-page-broken'),
    'data-locked': texts('parts.pdf-locked'),
    'data-broken': texts('parts.pdf-broken'),
  };
  return html`${bar(visit, 'mail')}
<main id="main" class="with-pdf">
<header class="head"><h1 dir="auto">${title}</h1></header>
<p class="sheet-tools"><a class="button" href="${visit.link(messagePath(message.folder, message.id))}">${icon('back')}${texts('parts.back')}</a>
<a class="button" href="${file}" download>${icon('download')}${texts('parts.save-file')}</a></p>
<noscript><p class="note">${texts('parts.pdf-no-script')}</p></noscript>
<pdf-view ${attributes(said)}></pdf-view>
</main>`;
}
