// The addresses of the address book.

import { Refusal } from '../../kit/failure.ts';
import { redirect } from '../../web/respond.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import type { WebResponse } from '../../web/http.ts';
import { completePage } from './complete.ts';
import { cardFile, contactPage, contactPhoto, removeContact } from './contact.ts';
import { duplicatesPage, mergeContacts } from './duplicates.ts';
import { editPage, newPage, saveContact } from './edit.ts';
import { exportCsv, exportVcard } from './export.ts';
import { changeMembers, makeGroup, removeGroup, renameGroup } from './groups.ts';
import { forgetImport, importPage, previewImport, takeImport } from './import.ts';
import { contactList, removeChosen } from './list.ts';
import { type ContactParts, ownerOf } from './place.ts';
import { withTold } from './paths.ts';
import { domainPage, forgetWritten, keepWritten, writtenPage } from './written.ts';

type Page = (parts: ContactParts, visit: SignedVisit) => Promise<WebResponse>;

export function contactRoutes(parts: ContactParts): readonly Route[] {
  const get = (path: string, page: Page): Route =>
    signedRoute('GET', `/contacts${path}`, (visit) => page(parts, visit));
  const post = (path: string, page: Page): Route =>
    signedRoute('POST', `/contacts${path}`, (visit) => page(parts, visit));
  return [
    get('', contactList),
    get('/complete', completePage),
    get('/new', newPage),
    post('/new', saveContact),
    post('/removal', removeChosen),
    post('/undo', undo),
    get('/people/:uid', contactPage),
    get('/people/:uid/photo', contactPhoto),
    get('/people/:uid/card.vcf', cardFile),
    get('/people/:uid/edit', editPage),
    post('/people/:uid/edit', saveContact),
    post('/people/:uid/removal', removeContact),
    post('/groups', makeGroup),
    post('/groups/:uid/name', renameGroup),
    post('/groups/:uid/removal', removeGroup),
    post('/members', changeMembers),
    get('/duplicates', duplicatesPage),
    post('/merge', mergeContacts),
    get('/import', importPage),
    post('/import', previewImport),
    post('/import/taken', takeImport),
    post('/import/forgotten', forgetImport),
    get('/export.vcf', exportVcard),
    get('/export.csv', exportCsv),
    get('/written-to', writtenPage),
    post('/written-to/forgotten', forgetWritten),
    post('/written-to/kept', keepWritten),
    get('/domain', domainPage),
  ];
}

async function undo({ contacts }: ContactParts, visit: SignedVisit): Promise<WebResponse> {
  const form = await visit.form();
  const [first, last] = [Number(form.text('first')), Number(form.text('last'))];
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last) || first < 1) {
    throw new Refusal('bad-form');
  }
  await contacts.book.undo(ownerOf(visit), { first, last });
  return redirect(visit.link(withTold('/contacts', 'undone')));
}
