// Taking in a file: GET and POST /contacts/import, where POST shows what would come in, then
// POST /contacts/import/taken or /contacts/import/forgotten.

import type { Refusal } from '../../kit/failure.ts';
import type { Twice } from '../../contacts/import.ts';
import type { WebResponse } from '../../web/http.ts';
import { missingProblem, type Problem, problemOf } from '../../web/problem.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { importView, previewView } from './import.view.ts';
import { withTold } from './paths.ts';
import { type ContactParts, contactsPage, ownerOf } from './place.ts';

export async function importPage(parts: ContactParts, visit: SignedVisit): Promise<WebResponse> {
  return show(parts, visit, undefined);
}

export async function previewImport(parts: ContactParts, visit: SignedVisit): Promise<WebResponse> {
  const owner = ownerOf(visit);
  const form = await visit.form();
  const [file] = form.files('file');
  if (file === undefined) return show(parts, visit, missingProblem(visit, form, ['file']));
  let answer: WebResponse | undefined;
  const unreadable = (): Pick<Problem, 'field' | 'words'> => {
    return { field: 'file', words: visit.texts('refusal.import-unreadable') };
  };
  const tooLarge = ({ values }: Refusal): Pick<Problem, 'field' | 'words'> => {
    return { field: 'file', words: visit.texts('refusal.too-large', values) };
  };
  const told = { 'import-unreadable': unreadable, 'too-large': tooLarge };
  const problem = await problemOf(told, async () => {
    const read = { name: file.filename, bytes: file.content };
    const preview = await parts.contacts.import.preview(owner, read);
    const title = visit.texts('contacts.import.title');
    answer = contactsPage(parts, visit, { title, content: previewView(visit, preview) });
  });
  return answer ?? show(parts, visit, problem);
}

export async function takeImport(
  { contacts }: ContactParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const owner = ownerOf(visit);
  const asked = (await visit.form()).text('twice');
  const twice: Twice = asked === 'merge' || asked === 'add' ? asked : 'skip';
  const { count, ...changed } = await contacts.import.take(owner, twice);
  const undo = count === 0 ? undefined : changed;
  return redirect(visit.link(withTold('/contacts', 'imported', undo, count)));
}

export async function forgetImport(
  { contacts }: ContactParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  await contacts.import.forget(ownerOf(visit));
  return redirect(visit.link('/contacts/import'));
}

async function show(
  parts: ContactParts,
  visit: SignedVisit,
  problem: Problem | undefined,
): Promise<WebResponse> {
  ownerOf(visit);
  const title = visit.texts('contacts.import.title');
  return contactsPage(parts, visit, { title, content: importView(visit, problem), problem });
}
