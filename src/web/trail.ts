// The way back above a page that lies one step below another.

import { type Html, html } from '../html/html.ts';
import { icon } from './icon.ts';
import type { SignedVisit } from './visit.ts';

export function trail(visit: SignedVisit, path: string, label: string): Html {
  return html`<a class="trail" href="${visit.link(path)}">${icon('back')}<span dir="auto">${label}</span></a>`;
}
