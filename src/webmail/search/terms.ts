// What can be completed while a query is typed: GET /search/terms, asked once by the page's script.
// Operators with what they do, and the person's own folders and labels as their values.

import { bytes } from '../../web/respond.ts';
import type { WebResponse } from '../../web/http.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { folderLabel } from '../folder/folder-name.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { operatorTerms } from './tables/operator-terms.ts';

/** LIMIT of folders and of labels that are offered. */
const foldersMax = 500;
const labelsMax = 200;

/** What goes into the field, and words about it. */
type Term = readonly [term: string, says: string];

export async function searchTerms(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const { texts } = visit;
  const mailbox = await mailboxOf(parts, visit);
  const [folders, labels] = await Promise.all([mailbox.folders(), mailbox.labels()]);
  const terms: Term[] = operatorTerms.map(([term, says]) => [term, texts(says)]);
  for (const folder of folders.slice(0, foldersMax)) {
    for (const operator of ['in', 'only']) {
      terms.push([`${operator}:${quoted(folder.name)}`, folderLabel(folder, texts)]);
    }
  }
  for (const label of labels.slice(0, labelsMax)) terms.push([`label:${quoted(label)}`, label]);
  return bytes({
    body: JSON.stringify({ title: texts('search.terms'), terms }),
    contentType: 'application/json; charset=utf-8',
    policy: "default-src 'none'; frame-ancestors 'none'",
    cache: 'no-store',
  });
}

/** A value with what would end it, within quotation marks. */
function quoted(value: string): string {
  const plain = value.replaceAll('"', ' ');
  return /^[^\s()"“”„«»]+$/u.test(value) ? value : `"${plain}"`;
}
