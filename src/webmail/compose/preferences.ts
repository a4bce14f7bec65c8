// How a person writes: plain or rich, where the quotation stands, how long Send can be taken back.
// These are the names under which `Accounts.settings` keeps it.

import { escapeHtml } from '../../html/escape.ts';
import type { Identity } from '../identities/identities.ts';
import { outgoingMarkup, textAsMarkup } from './rich-text.ts';

export type Format = 'plain' | 'rich';
export type QuoteStyle = 'above' | 'below' | 'none';

/** Where one's own words stand. */
export const quoteStyles = ['above', 'below', 'none'] as const;
/** Seconds for which Send can be taken back. */
export const undoChoices = [0, 5, 10, 20, 30] as const;
const undoDefault = 10;

type Settings = Readonly<Record<string, string>>;

/** What was chosen last; before any choice, an answer is written as the message was. */
export function writtenFormat(settings: Settings, isAnsweredRich = true): Format {
  const chosen = settings['composeFormat'];
  if (chosen === 'plain' || chosen === 'rich') return chosen;
  return isAnsweredRich ? 'rich' : 'plain';
}

export function quoteStyleOf(settings: Settings): QuoteStyle {
  return quoteStyles.find((style) => style === settings['quoteStyle']) ?? 'above';
}

export function undoSeconds(settings: Settings): number {
  const stored = settings['undoSendSeconds'] ?? '';
  const chosen = undoChoices.find((seconds) => String(seconds) === stored);
  return chosen ?? undoDefault;
}

/** The signature as markup, apart from the text, so that another identity can bring its own. */
export function signatureMarkup(identity: Identity): string {
  const { signature, signatureHtml } = identity;
  if (signature === '' && signatureHtml === '') return '';
  const inner = signatureHtml === '' ? textAsMarkup(signature) : outgoingMarkup(signatureHtml);
  return `<div class="m-signature"><div>${escapeHtml('-- ')}</div>${inner}</div>`;
}
