// The keys of the mail pages, with Gmail's letters. What `click` names is pressed; a key of the
// list acts on the chosen rows, on the row that is walked on, or on the open message.

export type KeyAct =
  | { readonly click: string }
  | {
      readonly verb: 'removal' | 'seen' | 'unseen' | 'flagged' | 'archive' | 'spam' | 'mute';
    }
  | { readonly walk: 1 | -1 }
  | { readonly pick: 'row' | 'all' | 'none' }
  | { readonly focus: string }
  | { readonly open: true };

/** A pair such as `g i` is typed one after the other. */
export const keyBindings: Readonly<Record<string, KeyAct>> = {
  j: { walk: 1 },
  k: { walk: -1 },
  o: { open: true },
  u: { click: '.read .to-list' },
  x: { pick: 'row' },
  '* a': { pick: 'all' },
  '* n': { pick: 'none' },
  c: { click: '.side .write' },
  r: { click: '.read a[href*="mode=reply&"]' },
  a: { click: '.read a[href*="mode=reply-all&"]' },
  f: { click: '.read a[href*="mode=forward&"]' },
  '#': { verb: 'removal' },
  e: { verb: 'archive' },
  '!': { verb: 'spam' },
  m: { verb: 'mute' },
  b: { click: '.read[data-message] .sort-menu summary, .list .bulk .sort-menu summary' },
  I: { verb: 'seen' },
  U: { verb: 'unseen' },
  s: { verb: 'flagged' },
  z: { click: '.note button[formaction$="/undo"]' },
  '/': { focus: '.bar input[name=q], .search-here input[name=q]' },
  'g i': { click: '.side a[data-role=inbox]' },
  'g t': { click: '.side a[data-role=sent]' },
  'g d': { click: '.side a[data-role=drafts]' },
  '?': { click: '.side a.keys' },
};
