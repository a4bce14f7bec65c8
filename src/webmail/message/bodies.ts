// Which parts of a message are read in the page, opened: text as text, HTML with what it wants to
// load counted. The rest are attachments.

import { sanitizeMail } from '../../html/sanitize.ts';
import { displayParts } from '../../mime/choose.ts';
import type { Part } from '../../mime/part.ts';
import type { Mailbox, Message } from '../../store/mailbox.ts';
import { addFindings, type Findings, noFindings } from '../images/findings.ts';
import { partText } from './part-text.ts';

export type Body =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'html'; readonly part: Part };

export interface Bodies {
  readonly shown: readonly Body[];
  readonly attachments: readonly Part[];
  /** Something was too large to be shown whole; it can still be downloaded. */
  readonly cut: boolean;
  /** What all HTML of it would load from elsewhere, and what in it watches who reads. */
  readonly findings: Findings;
}

// LIMIT bytes of one text that are shown in the page.
const textBytesMax = 1024 * 1024;
// LIMIT bytes of HTML that are shown in the frame.
export const htmlBytesMax = 5 * 1024 * 1024;
// LIMIT bodies of one message in the page.
const bodiesMax = 20;

export async function openBodies(mailbox: Mailbox, message: Message): Promise<Bodies> {
  const parts = displayParts(message.root);
  const shown: Body[] = [];
  let findings = noFindings;
  let cut = parts.bodies.length > bodiesMax;
  for (const part of parts.bodies.slice(0, bodiesMax)) {
    const size = part.bodyEnd - part.bodyStart;
    if (part.type === 'text/html') {
      const markup = await mailbox.text(message.folder, message.id, part, htmlBytesMax);
      const clean = sanitizeMail(markup, { remote: 'block', inlineUrl: anyInline });
      findings = addFindings(findings, clean);
      cut ||= clean.truncated || size > htmlBytesMax;
      shown.push({ kind: 'html', part });
    } else {
      cut ||= size > textBytesMax;
      const text = await partText(mailbox, message, { part, bytesMax: textBytesMax });
      shown.push({ kind: 'text', text });
    }
  }
  return { shown, attachments: parts.attachments, cut, findings };
}

/** Inline images come from the message itself and are never remote. */
function anyInline(): string {
  return '';
}
