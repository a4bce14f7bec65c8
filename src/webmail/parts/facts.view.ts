// What a message is, where its structure says it: signed or encrypted by means that are not opened
// here, or one piece of a message that was cut up.

import { type Html, html } from '../../html/html.ts';
import type { PartialPiece } from '../../mime/partial.ts';
import type { Protection } from '../../mime/protection.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';

export function protectionView(visit: SignedVisit, { kind, by }: Protection): Html {
  const method = by === 'smime' ? 'S/MIME' : 'PGP';
  return html`<p class="note">${icon('key')}${visit.texts(`protection.${kind}`, { method })}</p>`;
}

export function partialView(visit: SignedVisit, piece: PartialPiece): Html {
  const { number, total } = piece;
  const words =
    total === undefined
      ? visit.texts('partial.piece', { number })
      : visit.texts('partial.piece-of', { number, total });
  return html`<p class="note">${icon('source')}${words}</p>`;
}
