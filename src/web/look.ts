// How pages look to somebody: light or dark, with more or less room. And the cookie (RFC 6265) by
// which a browser keeps it, with the language, for pages before a login:
//
//     dispatch_look=de.dark.compact        an empty place has not been chosen

import { parse, serialize } from 'hono/utils/cookie';
import type { Logo } from '../account/logos.ts';
import { type FolderLooks, folderLooksOf, noLooks } from './folder-looks.ts';
import type { WebRequest } from './http.ts';
import { type Language, languageTags } from './tables/languages.ts';

/** The first of each is the usual one. */
export const themes = ['system', 'light', 'dark'] as const;
export const densities = ['comfortable', 'compact'] as const;
/** Where a message opens on a wide screen: beside its list, or in its place. */
export const columnChoices = ['three', 'two'] as const;
/** What a row of a list stands for. */
export const rowChoices = ['conversations', 'messages'] as const;

export interface Look {
  /** `system` follows the device. */
  readonly theme: (typeof themes)[number];
  readonly density: (typeof densities)[number];
  readonly columns: (typeof columnChoices)[number];
  readonly rows: (typeof rowChoices)[number];
  readonly folders: FolderLooks;
  /** The picture of the domain, in the place of ours. */
  readonly logo?: Logo;
}

/** What somebody chose, in their settings or in this browser; the rest is left open. */
export interface Choice {
  readonly language?: Language | undefined;
  readonly theme?: Look['theme'] | undefined;
  readonly density?: Look['density'] | undefined;
  readonly columns?: Look['columns'] | undefined;
  readonly rows?: Look['rows'] | undefined;
  readonly folders?: FolderLooks | undefined;
  readonly logo?: Logo | undefined;
}

const usualLook: Look = {
  theme: themes[0],
  density: densities[0],
  columns: columnChoices[0],
  rows: rowChoices[0],
  folders: noLooks,
};

/** The look of a choice, and the other one where that leaves it open. */
export function lookOf(
  { theme, density, columns, rows, folders, logo }: Choice,
  otherwise = usualLook,
): Look {
  const shown = logo ?? otherwise.logo;
  return {
    theme: theme ?? otherwise.theme,
    density: density ?? otherwise.density,
    columns: columns ?? otherwise.columns,
    rows: rows ?? otherwise.rows,
    folders: folders ?? otherwise.folders,
    ...(shown === undefined ? {} : { logo: shown }),
  };
}

/** A choice by its names in the settings; what is none of ours has not been chosen. */
export function choiceOf(stored: Readonly<Record<string, string | undefined>>): Choice {
  return {
    language: languageTags.find((tag) => tag === stored['language']),
    theme: themes.find((theme) => theme === stored['theme']),
    density: densities.find((density) => density === stored['density']),
    columns: columnChoices.find((columns) => columns === stored['columns']),
    rows: rowChoices.find((rows) => rows === stored['conversations']),
    folders: stored['folderLooks'] === undefined ? undefined : folderLooksOf(stored['folderLooks']),
  };
}

const name = 'dispatch_look';
// LIMIT a cookie header longer than this is not looked into.
const cookieHeaderLengthMax = 8192;
const yearSeconds = 365 * 24 * 60 * 60;

/** What this browser keeps. */
export function keptChoice(request: WebRequest): Choice {
  const header = request.header('cookie') ?? '';
  // Most requests have no other cookie than that of the session.
  if (header.length > cookieHeaderLengthMax || !header.includes(name)) return {};
  const [language, theme, density] = (parse(header, name)[name] ?? '').split('.', 3);
  return choiceOf({ language, theme, density });
}

/** `Set-Cookie` value by which a browser keeps a choice for a year. */
export function choiceCookie(
  { language, theme, density }: Choice,
  place: { readonly mount: string; readonly scheme: 'http' | 'https' },
): string {
  return serialize(name, `${language ?? ''}.${theme ?? ''}.${density ?? ''}`, {
    httpOnly: true,
    sameSite: 'Lax',
    path: place.mount || '/',
    maxAge: yearSeconds,
    secure: place.scheme === 'https',
  });
}
