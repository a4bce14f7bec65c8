// POST /compose/converted: the text in its other form, asked by the writing page's script when
// somebody switches. The choice is remembered.

import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { jsonOrWords } from '../json.ts';
import type { WebmailParts } from '../parts.ts';
import { markupCharsMax, plainAlternative, textAsMarkup } from './rich-text.ts';

export async function convert(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  return jsonOrWords(visit, async () => {
    const form = await visit.form();
    const to = form.text('to');
    if (to !== 'plain' && to !== 'rich') throw new Refusal('bad-form');
    await parts.accounts.changeSettings(visit.session, { composeFormat: to });
    const text = form.text('text').slice(0, markupCharsMax);
    return { converted: to === 'plain' ? plainAlternative(text) : textAsMarkup(text) };
  });
}
