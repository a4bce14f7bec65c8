// The text of a part as its writer meant it: decoded, and unwrapped where it says that its lines
// were broken only for the way (format=flowed, RFC 3676), and without the commands of text/enriched.

import { enrichedToText, isEnriched } from '../../mime/enriched.ts';
import { unflow } from '../../mime/flowed.ts';
import type { Part } from '../../mime/part.ts';
import type { Mailbox, Message } from '../../store/mailbox.ts';

/** Cut at `bytesMax` bytes of its encoded form. */
export async function partText(
  mailbox: Mailbox,
  message: Message,
  options: { readonly part: Part; readonly bytesMax: number },
): Promise<string> {
  const { part, bytesMax } = options;
  const text = await mailbox.text(message.folder, message.id, part, bytesMax);
  if (isEnriched(part.type)) return enrichedToText(text, part.type);
  const isFlowed = part.parameters['format']?.toLowerCase() === 'flowed';
  if (part.type !== 'text/plain' || !isFlowed) return text;
  return unflow(text, { delSp: part.parameters['delsp']?.toLowerCase() === 'yes' });
}
