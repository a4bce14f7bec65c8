// A page with nothing on it but what its link says and the signature.

import type { Identity } from '../identities/identities.ts';
import { signatureMarkup, writtenFormat } from './preferences.ts';
import { textAsMarkup } from './rich-text.ts';
import { blank, type ComposeState, signatureBlock } from './state.ts';

/** `to`, `cc`, `bcc`, `subject` and `body` may come from a mailto link (RFC 6068). */
export function blankWriting(
  query: URLSearchParams,
  of: {
    readonly identities: readonly Identity[];
    readonly settings: Readonly<Record<string, string>>;
  },
): ComposeState {
  const [identity] = of.identities;
  if (identity === undefined) throw new TypeError('a person always has an identity');
  const from = (name: string): string => query.get(name) ?? '';
  const body = from('body');
  const isRich = writtenFormat(of.settings) === 'rich';
  const above = body === '' ? '<div><br></div>' : textAsMarkup(body);
  return {
    ...blank,
    from: identity.address,
    to: from('to'),
    cc: from('cc'),
    bcc: from('bcc'),
    subject: from('subject'),
    body: body === '' ? signatureBlock(identity) : body,
    markup: isRich ? above + signatureMarkup(identity) : undefined,
  };
}
