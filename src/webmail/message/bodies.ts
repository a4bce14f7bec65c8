// Which parts of a message are read in the page, opened: text as text, HTML with what it wants to
// load counted. The rest are attachments.

import { setsColors } from '../../html/mail-document.ts';
import { sanitizeMail } from '../../html/sanitize.ts';
import { markupCharsMax } from '../../html/tree.ts';
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
  /** Whether HTML of it sets colours, so that a dark page has to adapt them. */
  readonly isColored: boolean;
  /** What all HTML of it would load from elsewhere, and what in it watches who reads. */
  readonly findings: Findings;
}

// LIMIT bytes of one text, and of all of a message, that are shown in the page.
const textBytesMax = 1024 * 1024;
const allTextBytesMax = 2 * 1024 * 1024;
// LIMIT bytes of HTML that are shown in one frame, and in all of a message.
export const htmlBytesMax = 5 * 1024 * 1024;
const allHtmlBytesMax = 8 * 1024 * 1024;
/** LIMIT characters of markup of one message; pictures in it do not count beyond what one body has. */
const allMarkupCharsMax = 1_500_000;
// LIMIT bodies of one message in the page.
const bodiesMax = 20;

export async function openBodies(mailbox: Mailbox, message: Message): Promise<Bodies> {
  const parts = displayParts(message.root);
  const shown: Body[] = [];
  let findings = noFindings;
  let isColored = false;
  let cut = parts.bodies.length > bodiesMax;
  let htmlBytesLeft = allHtmlBytesMax;
  const markupRoom = new MarkupRoom();
  let textBytesLeft = allTextBytesMax;
  for (const part of parts.bodies.slice(0, bodiesMax)) {
    const size = part.bodyEnd - part.bodyStart;
    if (part.type === 'text/html') {
      htmlBytesLeft -= Math.min(size, htmlBytesMax);
      if (htmlBytesLeft < 0 || markupRoom.isOver) {
        cut = true;
        continue;
      }
      const markup = await mailbox.text(message.folder, message.id, part, htmlBytesMax);
      markupRoom.take(markup.length);
      const clean = sanitizeMail(markup, { remote: 'block', inlineUrl: anyInline });
      findings = addFindings(findings, clean);
      cut ||= clean.truncated || size > htmlBytesMax;
      isColored ||= setsColors(clean.markup);
      shown.push({ kind: 'html', part });
    } else {
      const bytesMax = Math.min(textBytesMax, textBytesLeft);
      textBytesLeft -= Math.min(size, bytesMax);
      cut ||= size > bytesMax;
      if (bytesMax === 0) continue;
      const text = await partText(mailbox, message, { part, bytesMax });
      shown.push({ kind: 'text', text });
    }
  }
  return { shown, attachments: parts.attachments, cut, isColored, findings };
}

/** How much markup of one message is still looked at, so that many bodies cost what a few do. */
export class MarkupRoom {
  #left = allMarkupCharsMax;

  get isOver(): boolean {
    return this.#left <= 0;
  }

  take(chars: number): void {
    this.#left -= Math.min(chars, markupCharsMax);
  }
}

/** Inline images come from the message itself and are never remote. */
function anyInline(): string {
  return '';
}
