// Which messages a form of the list, of the reading page or of a search is about: those of its `id`
// fields, or with a `scope` everything that the folder holds or the search finds.

import type { JobItem, JobScope } from '../../store/jobs/job.ts';
import type { Mailbox } from '../../store/mailbox.ts';
import type { Form } from '../../web/form.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { folderPath } from '../paths.ts';
import { listPath, placeIn } from './list-place.ts';

/** Undefined when nothing was chosen. */
export async function chosenIn(
  mailbox: Mailbox,
  visit: SignedVisit,
  form: Form,
): Promise<JobScope | undefined> {
  const folder = visit.params['folder'];
  const all = form.text('scope');
  const ids = form.all('id');
  if (folder === undefined) {
    if (all !== '') return { kind: 'search', query: form.text('q') };
    return ids.length === 0 ? undefined : { kind: 'messages', messages: ids.map(itemFrom) };
  }
  if (all !== '') {
    // No more than what one looked at: the unread, say, where these alone were shown.
    const { only } = placeIn(listField(form), folder);
    return { kind: 'folder', folder, shown: { only, isGrouped: all === 'conversations' } };
  }
  if (ids.length === 0) return undefined;
  return { kind: 'ids', folder, ids: await idsOf(mailbox, folder, ids) };
}

/** With all that the rows of conversations among them stand for. */
export async function idsOf(
  mailbox: Mailbox,
  folder: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  const single = ids.filter((id) => !id.endsWith(wholeEnd));
  const whole = ids
    .filter((id) => id.endsWith(wholeEnd))
    .map((id) => id.slice(0, -wholeEnd.length));
  const together = whole.length === 0 ? [] : await mailbox.together(folder, whole);
  return [...new Set([...single, ...together])];
}

/** No unique base name has a colon: behind it the flags begin. */
const wholeEnd = ':whole';

/** What the row of a conversation sends: it stands for all that it showed. */
export function wholeId(id: string): string {
  return id + wholeEnd;
}

/** What a row of a search sends: a folder's name has no slash, and no file's has one. */
export function foundId(folder: string, id: string): string {
  return `${folder}/${id}`;
}

function itemFrom(found: string): JobItem {
  const slash = found.indexOf('/');
  return [found.slice(0, Math.max(slash, 0)), found.slice(slash + 1)];
}

/** The list that the form stands in or beside. */
export function listOf(visit: SignedVisit, form: Form): string {
  return visit.link(listPath(placeIn(listField(form), visit.params['folder'])));
}

/** What the form says of its list. */
export function listField(form: Form): URLSearchParams {
  const fields = new URLSearchParams(form.text('list'));
  if (form.has('q')) fields.set('q', form.text('q'));
  return fields;
}

/** Below it stand the verbs of that list. */
export function verbsPath(visit: SignedVisit, folder: string | undefined): string {
  return visit.link(folder === undefined ? '/search' : folderPath(folder));
}
