// Addresses of mail pages, below the mount. A folder's levels are joined by `.`, as Maildir++ does
// it, so that no `%2F` is ever needed (Apache answers 404 to it).

import type { Part } from '../mime/part.ts';

export function folderPath(folder: string): string {
  return `/mail/${encodeURIComponent(folder)}`;
}

export function messagePath(folder: string, id: string): string {
  return `${folderPath(folder)}/${encodeURIComponent(id)}`;
}

/** A task on many messages. */
export function taskPath(id: string): string {
  return `/tasks/${encodeURIComponent(id)}`;
}

/** A part by its section number; the file name at the end is for the browser's own use. */
export function partPath(folder: string, id: string, part: Part): string {
  return `${messagePath(folder, id)}/part/${part.number}`;
}

export type ComposeMode =
  | 'reply'
  | 'reply-all'
  | 'forward'
  | 'attach'
  | 'draft'
  | 'use'
  | 'template';

export function composePath(mode: ComposeMode, folder: string, id: string): string {
  const query = new URLSearchParams({ mode, folder, id });
  return `/compose?${query.toString()}`;
}

export function searchPath(
  query: string,
  options: { readonly order: 'date' | 'relevance'; readonly page: number },
): string {
  const fields = new URLSearchParams({ q: query });
  if (options.order === 'relevance') fields.set('order', options.order);
  if (options.page > 1) fields.set('page', String(options.page));
  return `/search?${fields.toString()}`;
}
