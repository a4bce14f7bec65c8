// The page of keys: GET /keys. The keys themselves are the browser's (src/browser/tables).

import { type Html, html } from '../../html/html.ts';
import { bar } from '../../web/shell.ts';
import type { MessageKey } from '../../web/texts.ts';
import type { SignedVisit } from '../../web/visit.ts';

const keys: readonly (readonly [keys: string, does: MessageKey])[] = [
  ['j', 'keys.next'],
  ['k', 'keys.previous'],
  ['o', 'keys.open'],
  ['u', 'keys.back'],
  ['x', 'keys.pick'],
  ['* a', 'keys.pick-all'],
  ['* n', 'keys.pick-none'],
  ['#', 'keys.delete'],
  ['e', 'keys.archive'],
  ['!', 'keys.spam'],
  ['m', 'keys.mute'],
  ['b', 'keys.snooze'],
  ['Shift + i', 'keys.seen'],
  ['Shift + u', 'keys.unseen'],
  ['s', 'keys.flag'],
  ['z', 'keys.undo'],
  ['c', 'keys.write'],
  ['r', 'keys.reply'],
  ['a', 'keys.reply-all'],
  ['f', 'keys.forward'],
  ['/', 'keys.search'],
  ['g i', 'keys.inbox'],
  ['g t', 'keys.sent'],
  ['g d', 'keys.drafts'],
  ['?', 'keys.help'],
];

export function keysView(visit: SignedVisit): Html {
  const { texts } = visit;
  return html`${bar(visit, 'mail')}
<main id="main">
<header class="head"><h1>${texts('keys.title')}</h1></header>
<div class="column"><section class="card keys-card"><p class="soft">${texts('keys.lead')}</p>
<dl class="keys">${keys.map(([typed, does]) => html`<div><dt dir="ltr">${caps(visit, typed)}</dt><dd>${texts(does)}</dd></div>`)}</dl>
</section></div>
</main>`;
}

/** `g i` is one key after the other, `Shift + i` both at once. */
function caps({ texts }: SignedVisit, typed: string): readonly Html[] {
  const between = typed.includes('+') ? '+' : texts('keys.then');
  return typed
    .split(/ \+ | /)
    .map(
      (key, at) =>
        html`${at > 0 ? html` <span class="soft">${between}</span> ` : null}<kbd>${key}</kbd>`,
    );
}
