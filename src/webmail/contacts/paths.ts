// Addresses of the address book's pages, below the mount.

import type { Changed } from '../../contacts/contacts.ts';

export function contactPath(uid: string): string {
  return `/contacts/people/${segmentOf(uid)}`;
}

export function groupPath(uid: string): string {
  return `/contacts/groups/${segmentOf(uid)}`;
}

export interface ListQuery {
  readonly query?: string;
  readonly letter?: string | undefined;
  readonly group?: string | undefined;
  /** Of the last row of the page before. */
  readonly after?: { readonly sortKey: string; readonly uid: string } | undefined;
}

export function listPath({ query = '', letter, group, after }: ListQuery): string {
  const fields = new URLSearchParams();
  if (group !== undefined) fields.set('group', group);
  if (query !== '') fields.set('q', query);
  if (letter !== undefined) fields.set('letter', letter);
  if (after !== undefined) {
    fields.set('after', after.sortKey);
    fields.set('id', after.uid);
  }
  const text = fields.toString();
  return text === '' ? '/contacts' : `/contacts?${text}`;
}

/** Where a form leads: a path with what to say there, and how to take it back. */
export function withTold(path: string, done: string, changed?: Changed, count?: number): string {
  const fields = new URLSearchParams({ done });
  if (changed !== undefined) {
    fields.set('first', String(changed.first));
    fields.set('last', String(changed.last));
  }
  if (count !== undefined) fields.set('count', String(count));
  return `${path}${path.includes('?') ? '&' : '?'}${fields.toString()}`;
}

const plainUid = /^[A-Za-z0-9_@:-][A-Za-z0-9_.@:-]*$/;

/** A UID of another program may hold a slash, and Apache answers 404 to `%2F`. */
function segmentOf(uid: string): string {
  return plainUid.test(uid)
    ? encodeURIComponent(uid)
    : `~${Buffer.from(uid).toString('base64url')}`;
}

export function uidOfSegment(segment: string): string {
  return segment.startsWith('~') ? Buffer.from(segment.slice(1), 'base64url').toString() : segment;
}
