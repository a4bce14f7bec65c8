// Addresses of ExtMail and ExtMan, which people have kept in bookmarks and in old mail: each leads
// to the page that took its place. Nothing is done here that an address alone should not do.
//
//   /extmail/cgi/readmsg.cgi?__mode=readmsg_sum&folder=F&msgid=FILE ─▶ /mail/F/FILE
//   /extman/cgi/user.cgi?domain=D                                   ─▶ /admin/D

import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import { publicRoute, type Route, type Visit } from '../../web/visit.ts';
import { composePath, folderPath, messagePath } from '../paths.ts';
import { folderOfOldName, messageOfOldName } from './old-folder.ts';

/** Gives the path of the page that took a program's place, from the query it was asked with. */
type Successor = (query: URLSearchParams) => string;

/** LIMIT of a path that is led to: it travels in a header. Ours are far below it. */
const pathBytesMax = 1000;

export function legacyRoutes(): readonly Route[] {
  const mail = (visit: Visit): WebResponse => leadOn(visit, mailPrograms);
  const panel = (visit: Visit): WebResponse => leadOn(visit, panelPrograms);
  const home = (visit: Visit): WebResponse => redirect(visit.link('/'));
  return [
    publicRoute('GET', '/extmail', home),
    publicRoute('GET', '/extmail/', home),
    publicRoute('GET', '/extmail/cgi/', home),
    publicRoute('GET', '/extmail/cgi/:program', mail),
    // Below a mount of `/extmail`.
    publicRoute('GET', '/cgi/:program', mail),
    publicRoute('GET', '/extman', (visit) => redirect(visit.link('/admin'))),
    publicRoute('GET', '/extman/', (visit) => redirect(visit.link('/admin'))),
    publicRoute('GET', '/extman/cgi/', (visit) => redirect(visit.link('/admin'))),
    publicRoute('GET', '/extman/cgi/:program', panel),
  ];
}

function leadOn(visit: Visit, programs: ReadonlyMap<string, Successor>): WebResponse {
  const successor = programs.get(visit.params['program'] ?? '');
  if (successor === undefined) throw new Refusal('not-found');
  const path = successor(visit.query);
  return redirect(visit.link(path.length > pathBytesMax ? '/' : path));
}

const to =
  (path: string): Successor =>
  () =>
    path;

const mailPrograms: ReadonlyMap<string, Successor> = new Map([
  ['index.cgi', to('/')],
  ['folders.cgi', oldList],
  ['readmsg.cgi', oldMessage],
  ['compose.cgi', oldCompose],
  ['search.cgi', oldSearch],
  ['abook.cgi', to('/')],
  ['globabook.cgi', to('/')],
  ['netdisk.cgi', to('/')],
  ['filter.cgi', to('/settings')],
  ['pref.cgi', to('/settings')],
  ['env.cgi', to('/admin/diagnostics')],
]);

const panelPrograms: ReadonlyMap<string, Successor> = new Map([
  ['index.cgi', to('/admin')],
  ['overview.cgi', oldDomain],
  ['domain.cgi', oldDomain],
  ['user.cgi', oldDomain],
  ['alias.cgi', oldForwarders],
  ['manager.cgi', to('/admin')],
  ['groupmail.cgi', to('/admin')],
  ['sysinfo.cgi', to('/admin/diagnostics')],
  ['sysctrl.cgi', to('/admin')],
  ['viewlog.cgi', to('/admin')],
  ['changepwd.cgi', to('/settings')],
  ['forgetpwd.cgi', to('/login')],
  ['signup.cgi', to('/login')],
]);

/** Pages were counted from 0. */
function oldList(query: URLSearchParams): string {
  const path = folderPath(folderIn(query));
  const page = Number(query.get('page'));
  return Number.isSafeInteger(page) && page > 0 ? `${path}?page=${page + 1}` : path;
}

/** Without the file there was only a place in a list, which means another message by now. */
function oldMessage(query: URLSearchParams): string {
  const folder = folderIn(query);
  const id = messageIn(query, 'msgid');
  if (id === '') return folderPath(folder);
  const source = query.get('__mode') === 'readmsg_rawdt';
  return source ? `${messagePath(folder, id)}/source` : messagePath(folder, id);
}

function oldCompose(query: URLSearchParams): string {
  const folder = folderIn(query);
  const id = messageIn(query, 'msgid');
  const draft = messageIn(query, 'draft');
  const mode = query.get('__mode');
  if (mode === 'edit_drafts' && draft !== '') return composePath('draft', 'Drafts', draft);
  if (id === '') return '/compose';
  if (mode === 'edit_forward') return composePath('forward', folder, id);
  if (mode !== 'edit_reply') return '/compose';
  return composePath(query.get('replyall') === '1' ? 'reply-all' : 'reply', folder, id);
}

function oldSearch(query: URLSearchParams): string {
  const words = (query.get('keyword') ?? '').trim();
  return words === '' ? '/search' : `/search?q=${encodeURIComponent(words)}`;
}

function oldDomain(query: URLSearchParams): string {
  const domain = query.get('domain') ?? '';
  return domain === '' ? '/admin' : `/admin/${encodeURIComponent(domain)}`;
}

function oldForwarders(query: URLSearchParams): string {
  const path = oldDomain(query);
  return path === '/admin' ? path : `${path}/forwarders`;
}

function folderIn(query: URLSearchParams): string {
  return folderOfOldName(query.get('folder') ?? '');
}

function messageIn(query: URLSearchParams, name: string): string {
  return messageOfOldName(query.get(name) ?? '');
}
