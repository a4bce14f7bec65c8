// One HTML body of a message made safe to show, with the pictures that may be seen.

import { type SanitizedMail, sanitizeMail } from '../../html/sanitize.ts';
import type { Part } from '../../mime/part.ts';
import type { Mailbox, Message } from '../../store/mailbox.ts';
import type { FrameImages } from '../images/frame-images.ts';
import { htmlBytesMax } from './bodies.ts';
import { inlineImages } from './inline-images.ts';

export interface CleanBody {
  readonly mailbox: Mailbox;
  readonly message: Message;
  readonly part: Part;
  /** Parts that may be pictures of it. */
  readonly pictures: readonly Part[];
  readonly remote: FrameImages;
  readonly foldLabel?: string;
  readonly darkColors?: boolean;
}

export async function cleanBody(body: CleanBody): Promise<SanitizedMail> {
  const { mailbox, message, part, pictures, remote, ...shown } = body;
  const markup = await mailbox.text(message.folder, message.id, part, htmlBytesMax);
  const images = await inlineImages(mailbox, message, { parts: pictures, markup });
  return sanitizeMail(markup, {
    ...remote,
    ...shown,
    inlineUrl: (contentId) => images.get(contentId),
  });
}
