// What can be completed while a query is typed: GET /search/terms, asked once by the page's script.
// Operators with what they do, the person's own folders and labels as their values, and what they
// asked before.

import { bytes } from '../../web/respond.ts';
import type { WebResponse } from '../../web/http.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { folderLabel } from '../folder/folder-name.ts';
import { labelWords } from '../folder/labels.view.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { labelQuery, quoted } from './quoted.ts';
import { operatorTerms } from './tables/operator-terms.ts';

/** LIMIT of folders and of labels that are offered. */
const foldersMax = 500;
const labelsMax = 200;

/** What goes into the field, and words about it. */
type Term = readonly [term: string, says: string];

export async function searchTerms(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const { texts, session } = visit;
  const mailbox = await mailboxOf(parts, visit);
  const [folders, labels, saved, recent] = await Promise.all([
    mailbox.folders(),
    mailbox.labels(),
    parts.searches.saved(session.address),
    parts.searches.recent(session.address),
  ]);
  const terms: Term[] = operatorTerms.map(([term, says]) => [term, texts(says)]);
  for (const folder of folders.slice(0, foldersMax)) {
    for (const operator of ['in', 'only']) {
      terms.push([`${operator}:${quoted(folder.name)}`, folderLabel(folder, texts)]);
    }
  }
  for (const label of labels.slice(0, labelsMax))
    terms.push([labelQuery(label), labelWords(label)]);
  const words = {
    title: texts('search.terms'),
    saved: texts('search.saved'),
    recent: texts('search.recent'),
    people: texts('search.people'),
  };
  // One sentence for each number of suggestions, so that the script forms no plural.
  const says = Array.from({ length: shownMax + 1 }, (_, count) =>
    texts('search.offered', { count }),
  );
  return bytes({
    body: JSON.stringify({
      words,
      says,
      terms,
      saved: saved.map(({ query, name }): Term => [query, name]),
      recent: recent.map(({ query }) => query),
      people: visit.link('/contacts/complete'),
    }),
    contentType: 'application/json; charset=utf-8',
    policy: "default-src 'none'; frame-ancestors 'none'",
    cache: 'no-store',
  });
}

/** LIMIT of suggestions at once, as `search-field.ts` of the browser has it. */
const shownMax = 12;
