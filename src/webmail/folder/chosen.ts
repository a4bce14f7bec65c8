// Which messages a form of the list, of the reading page or of a search is about: those of its `id`
// fields, or with a `scope` everything that the folder holds or the search finds.

import type { JobItem, JobScope } from '../../store/jobs/job.ts';
import type { Form } from '../../web/form.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { folderPath } from '../paths.ts';
import { listPath, placeIn } from './list-place.ts';

/** Undefined when nothing was chosen. */
export function chosenIn(visit: SignedVisit, form: Form): JobScope | undefined {
  const folder = visit.params['folder'];
  const isAll = form.text('scope') !== '';
  const ids = form.all('id');
  if (folder === undefined) {
    if (isAll) return { kind: 'search', query: form.text('q') };
    return ids.length === 0 ? undefined : { kind: 'messages', messages: ids.map(itemFrom) };
  }
  if (isAll) return { kind: 'folder', folder };
  return ids.length === 0 ? undefined : { kind: 'ids', folder, ids };
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
