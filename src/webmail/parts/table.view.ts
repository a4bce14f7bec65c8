// Comma separated values as a table; the first row is its head.

import { type Html, html } from '../../html/html.ts';
import type { Part } from '../../mime/part.ts';
import type { Message } from '../../store/mailbox.ts';
import { icon } from '../../web/icon.ts';
import { bar } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { messagePath, partPath } from '../paths.ts';

export interface TableState {
  readonly message: Message;
  readonly part: Part;
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  readonly columns: number;
  /** Whether the file has more than is shown. */
  readonly isCut: boolean;
}

export function tableView(visit: SignedVisit, state: TableState): Html {
  const { message, part, title, rows, columns, isCut } = state;
  const { texts } = visit;
  const [head = [], ...body] = rows;
  const cells = Array.from({ length: columns }, (_, at) => at);
  return html`${bar(visit, 'mail')}
<main id="main">
<header class="head"><h1 dir="auto">${title}</h1></header>
<p class="sheet-tools"><a class="button" href="${visit.link(messagePath(message.folder, message.id))}">${icon('back')}${texts('parts.back')}</a>
<a class="button" href="${visit.link(partPath(message.folder, message.id, part))}" download>${icon('download')}${texts('parts.save-file')}</a></p>
${isCut ? html`<p class="note">${icon('warning')}${texts('parts.table-cut', { count: rows.length })}</p>` : null}
<div class="sheet" tabindex="0" role="region" aria-label="${title}"><table>
<thead><tr>${cells.map((at) => html`<th scope="col" dir="auto">${head[at]}</th>`)}</tr></thead>
<tbody>${body.map((row) => html`<tr>${cells.map((at) => cellView(row[at] ?? ''))}</tr>\n`)}</tbody>
</table></div>
</main>`;
}

/** Figures stand below each other. */
function cellView(value: string): Html {
  return /^[+-]?\d[\d.,'\s]{0,30}%?$/.test(value)
    ? html`<td class="number">${value}</td>`
    : html`<td dir="auto">${value}</td>`;
}
