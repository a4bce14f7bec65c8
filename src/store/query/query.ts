// What a person asked for, as a tree.

import type { FlagName } from '../mailbox.ts';
import type { Phrase, Run } from '../text/words.ts';

/** Parts of a message that words can be looked for in. */
export type Field = 'subject' | 'from' | 'to' | 'cc' | 'body' | 'filename' | 'list';

export type Mark = 'attachment' | 'image' | 'link' | 'invite';

export type Query =
  /** Without a field, in any of them. */
  | {
      readonly kind: 'text';
      readonly field: Field | undefined;
      readonly phrase: Phrase;
      readonly runs: readonly Run[];
    }
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'flag'; readonly flag: FlagName; readonly isSet: boolean }
  | { readonly kind: 'size'; readonly side: 'larger' | 'smaller'; readonly bytes: number }
  | { readonly kind: 'time'; readonly side: 'before' | 'after'; readonly ms: number }
  /** As typed: a name, a label or a role. */
  | { readonly kind: 'folder'; readonly name: string; readonly withBelow: boolean }
  /** As typed: a keyword that mail programs share. */
  | { readonly kind: 'label'; readonly name: string }
  | { readonly kind: 'not'; readonly of: Query }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Query[] };

type Text = Extract<Query, { kind: 'text' }>;

/** The words that are wanted, without those that are not: what a result is marked by. */
export function wantedTexts(query: Query): readonly Text[] {
  if (query.kind === 'text') return [query];
  return query.kind === 'and' || query.kind === 'or' ? query.of.flatMap(wantedTexts) : [];
}

/** Whether a label is asked for anywhere. */
export function namesLabels(query: Query): boolean {
  if (query.kind === 'label') return true;
  if (query.kind === 'not') return namesLabels(query.of);
  return (query.kind === 'and' || query.kind === 'or') && query.of.some(namesLabels);
}

/** Whether folders are named anywhere: then nothing is left out by itself. */
export function namesFolders(query: Query): boolean {
  if (query.kind === 'folder') return true;
  if (query.kind === 'not') return namesFolders(query.of);
  return (query.kind === 'and' || query.kind === 'or') && query.of.some(namesFolders);
}
