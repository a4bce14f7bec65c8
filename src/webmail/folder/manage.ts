// Folders themselves: GET and POST /folders, and POST /folders/:folder/{name,look,removal,empty,seen,
// shown,hidden}. Moving a folder is giving it a name below another one.

import { Refusal } from '../../kit/failure.ts';
import type { Mailbox } from '../../store/mailbox.ts';
import type { Form } from '../../web/form.ts';
import type { WebResponse } from '../../web/http.ts';
import { page, redirect } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import { withDone } from '../mail-page.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { folderPath } from '../paths.ts';
import { moveFolderLooks, saveFolderLook } from './folder-look.ts';
import { folderNamed } from './folder-name.ts';
import { manageView } from './manage.view.ts';
import { afterTask } from './tasks.ts';

type Act = (visit: SignedVisit, mailbox: Mailbox, folder: string) => Promise<WebResponse>;

export function folderRoutes(parts: WebmailParts): readonly Route[] {
  const route = (name: string, act: Act): Route =>
    signedRoute('POST', `/folders/:folder/${name}`, async (visit) => {
      return await act(visit, await mailboxOf(parts, visit), visit.params['folder'] ?? '');
    });
  return [
    signedRoute('GET', '/folders', (visit) => foldersPage(parts, visit)),
    signedRoute('POST', '/folders', (visit) => makeFolder(parts, visit)),
    route('name', (visit, mailbox, folder) => rename(parts, visit, mailbox, folder)),
    route('look', async (visit, mailbox, folder) => {
      if (!(await mailbox.folders()).some(({ name }) => name === folder)) {
        throw new Refusal('folder-missing');
      }
      return await saveFolderLook(parts.accounts, visit, folder);
    }),
    route('removal', (visit, mailbox, folder) => remove(parts, visit, mailbox, folder)),
    route('empty', empty),
    route('seen', markAllRead),
    route('shown', (visit, mailbox, folder) => show(visit, mailbox, folder, true)),
    route('hidden', (visit, mailbox, folder) => show(visit, mailbox, folder, false)),
  ];
}

async function foldersPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  await mailbox.jobs.wake();
  const [folders, subscribed, quota] = [
    await mailbox.folders(),
    await mailbox.subscribed(),
    await mailbox.quota(),
  ];
  const title = visit.texts('folders.manage');
  const content = manageView(visit, { folders, subscribed, quota });
  return page(documentOf(parts.shell, visit, { title, layout: 'panel', content }));
}

async function makeFolder(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const name = typedName(await visit.form());
  await mailbox.createFolder(name);
  return redirect(withDone(visit.link(folderPath(name)), 'folder-made'));
}

async function rename(
  { accounts }: WebmailParts,
  visit: SignedVisit,
  mailbox: Mailbox,
  folder: string,
): Promise<WebResponse> {
  const form = await visit.form();
  const name = typedName(form);
  await mailbox.renameFolder(folder, name);
  await moveFolderLooks(accounts, visit, folder, name);
  // Dragged in the side list: one stays where one was, under the name that this has now.
  const open = form.text('open');
  if (open === '') return redirect(withDone(visit.link('/folders'), 'folder-renamed'));
  const isMoved = open === folder || open.startsWith(`${folder}.`);
  const path = folderPath(isMoved ? name + open.slice(folder.length) : open);
  return redirect(withDone(visit.link(path), 'folder-renamed'));
}

async function remove(
  { accounts }: WebmailParts,
  visit: SignedVisit,
  mailbox: Mailbox,
  folder: string,
): Promise<WebResponse> {
  const job = await mailbox.removeFolder(folder);
  await moveFolderLooks(accounts, visit, folder, undefined);
  if (job) {
    const back = visit.link('/folders');
    return await afterTask(visit, mailbox, job, { done: 'folder-dropped', back });
  }
  return redirect(withDone(visit.link('/folders'), 'folder-trashed'));
}

/** Junk and Trash lose their messages for good, every other folder has them put into Trash. */
const empty: Act = async (visit, mailbox, folder) => {
  const { role } = folderNamed(await mailbox.folders(), folder);
  const scope = { kind: 'folder', folder } as const;
  const isForGood = role === 'junk' || role === 'trash';
  const job = await (isForGood ? mailbox.jobs.erase(scope) : mailbox.jobs.remove(scope));
  const done = isForGood ? 'erased' : 'trashed';
  return await afterTask(visit, mailbox, job, { done, back: visit.link(folderPath(folder)) });
};

const markAllRead: Act = async (visit, mailbox, folder) => {
  const job = await mailbox.jobs.flag({ kind: 'folder', folder }, { seen: true });
  const back = visit.link(folderPath(folder));
  return await afterTask(visit, mailbox, job, { done: 'changed', back });
};

async function show(
  visit: SignedVisit,
  mailbox: Mailbox,
  folder: string,
  isShown: boolean,
): Promise<WebResponse> {
  await mailbox.setSubscribed(folder, isShown);
  return redirect(withDone(visit.link('/folders'), isShown ? 'folder-shown' : 'folder-hidden'));
}

/** A name, below the folder that was chosen if one was. */
function typedName(form: Form): string {
  const [parent, name] = [form.text('parent'), form.text('name').trim()];
  if (name === '') throw new Refusal('bad-folder-name');
  return parent === '' ? name : `${parent}.${name}`;
}
