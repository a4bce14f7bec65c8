// An attachment of comma separated values, shown as a table: GET /mail/:folder/:id/part/:n/table. A
// page of ours with the values as text; what is too long for a page is said and can be saved.

import { readCsv } from '../../contacts/csv.ts';
import { Refusal } from '../../kit/failure.ts';
import type { Part } from '../../mime/part.ts';
import type { WebResponse } from '../../web/http.ts';
import { page } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { partNumbered } from '../message/part.ts';
import { partName } from '../message/part-name.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { tableView } from './table.view.ts';

// LIMIT encoded bytes that are read; rows and columns of one page, characters of one field.
const bytesMax = 512 * 1024;
const rowsMax = 1_000;
const columnsMax = 40;
const fieldCharsMax = 500;

export function isTable({ type }: Part): boolean {
  return type === 'text/csv' || type === 'text/tab-separated-values';
}

export async function tablePage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const message = await mailbox.read(visit.params['folder'] ?? '', visit.params['id'] ?? '');
  const part = partNumbered(message.root, visit.params['n'] ?? '');
  if (!part || !isTable(part)) throw new Refusal('not-found');
  const text = await mailbox.text(message.folder, message.id, part, bytesMax);
  const all = readCsv(text.replace(/^\uFEFF/, ''));
  const widest = all.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = all
    .slice(0, rowsMax)
    .map((row) => row.slice(0, columnsMax).map((field) => field.slice(0, fieldCharsMax)));
  const isCut =
    part.bodyEnd - part.bodyStart > bytesMax || all.length > rowsMax || widest > columnsMax;
  const title = partName(part, visit.texts);
  const columns = Math.min(widest, columnsMax);
  const content = tableView(visit, { message, part, title, rows, columns, isCut });
  return page(documentOf(parts.shell, visit, { title, layout: 'panel', content }));
}
