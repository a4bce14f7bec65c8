// The page that says which keys do what: GET /keys.

import type { WebResponse } from '../../web/http.ts';
import { page } from '../../web/respond.ts';
import { documentOf, type Shell } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { keysView } from './keys.view.ts';

export function keysPage(shell: Shell, visit: SignedVisit): WebResponse {
  const title = visit.texts('keys.title');
  return page(documentOf(shell, visit, { title, layout: 'panel', content: keysView(visit) }));
}
