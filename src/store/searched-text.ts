// The text of a message that was found, for the piece of it that is shown.

import { isMissing, Refusal } from '../kit/failure.ts';
import { displayParts } from '../mime/choose.ts';
import { wordsOfHtml } from '../mime/html-text.ts';
import type { AccountPlace, StoreTools } from './account.ts';
import { partText } from './part-stream.ts';
import type { Located } from './query/scope.ts';

/** LIMIT of bytes, still encoded, of the text that is looked through. */
const textBytesMax = 64 * 1024;

/** Empty for a message that has none, or that is gone. */
export async function searchedText(
  tools: StoreTools,
  account: AccountPlace,
  { folder, entry }: Located,
): Promise<string> {
  const { path } = folder.shape;
  try {
    const scanned = await tools.sync.scanned(account, path, entry);
    const shown = scanned && displayParts(scanned.root);
    const part = shown?.text ?? shown?.bodies[0];
    if (!part?.type.startsWith('text/')) return '';
    const text = await partText(path, entry, part, textBytesMax);
    return part.type === 'text/html' ? wordsOfHtml(text) : text;
  } catch (error) {
    // A row without its piece of text is better than no results.
    if (error instanceof Refusal || isMissing(error)) return '';
    throw error;
  }
}
