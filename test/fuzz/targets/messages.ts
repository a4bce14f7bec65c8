// Messages through the parser, what is shown of them, and the sanitizer.

import { readFileSync } from 'node:fs';
import { htmlToText } from '../../../src/html/html-to-text.ts';
import { render } from '../../../src/html/html.ts';
import { textToHtml } from '../../../src/html/plain-text.ts';
import { sanitizeMail } from '../../../src/html/sanitize.ts';
import { parseAddressCards } from '../../../src/mime/address-card.ts';
import { parseCalendar } from '../../../src/mime/calendar.ts';
import { decodeCharset } from '../../../src/mime/charset.ts';
import { displayParts } from '../../../src/mime/choose.ts';
import { parseDeliveryReport, parseDispositionReport } from '../../../src/mime/delivery-report.ts';
import { safeFilename } from '../../../src/mime/filename.ts';
import { parseHeader } from '../../../src/mime/header.ts';
import { jpegPreview } from '../../../src/mime/jpeg-preview.ts';
import type { Part } from '../../../src/mime/part.ts';
import { scanMessage } from '../../../src/mime/scanner.ts';
import { previewOf } from '../../../src/mime/text-preview.ts';
import { parseTnef } from '../../../src/mime/tnef.ts';
import { decodeTransfer } from '../../../src/mime/transfer.ts';
import { dangers } from '../../html/safe-tree.ts';
import { attacks } from '../../html/tables/attacks.ts';
import { offsetFaults, partList } from '../../mime/part-list.ts';
import { corpusMails } from '../../mime/shared-corpus.ts';
import { mutated, pick, type Random } from '../mutate.ts';
import { ownMessages } from '../tables/messages.ts';
import { mailWords, markupWords } from '../tables/words.ts';
import { demand, type OpenTarget, type Target } from '../target.ts';

/** Larger ones say nothing more and cost much. */
const seedBytesMax = 12_000;
/** LIMIT of messages of the shared corpus that are taken, evenly over all. */
const seedsMax = 600;

export const messages: Target = {
  name: 'messages',
  attack: 'M16',
  share: 200_000,
  make: (random) => mutated(pick(seedMessages(), random), mailWords, random),
  open: (): OpenTarget => ({ run: view }),
};

export const markup: Target = {
  name: 'markup',
  attack: 'H06',
  share: 200_000,
  make: (random) => mutated(Buffer.from(someMarkup(random)), markupWords, random),
  open: (): OpenTarget => ({ run: (bytes) => assertClean(bytes.toString()) }),
};

let seeds: readonly Buffer[] | undefined;

/** Of the shared corpus where there is one; those of this folder are always among them. */
export function seedMessages(): readonly Buffer[] {
  if (seeds) return seeds;
  const paths = corpusMails();
  const step = Math.max(1, Math.floor(paths.length / seedsMax));
  const found = paths
    .filter((_, at) => at % step === 0)
    .map((path) => readFileSync(path))
    .filter(({ length }) => length > 0 && length <= seedBytesMax);
  seeds = [...ownMessages.map((text) => Buffer.from(text, 'latin1')), ...found];
  return seeds;
}

function someMarkup(random: Random): string {
  const count = 1 + random(3);
  return Array.from({ length: count }, () => pick(pick(attacks, random).markups, random)).join('');
}

function view(bytes: Buffer): void {
  const message = scanMessage(bytes);
  demand(offsetFaults(message.root, bytes.length).length === 0, 'offsets do not fit');
  parseHeader(bytes);
  const shown = displayParts(message.root);
  for (const part of partList(message.root).slice(0, 50)) open(part, bytes);
  for (const part of shown.attachments) safeFilename(part.filename, 'file');
  const { from, subject } = message.envelope;
  const names = subject + from.map((person) => person.name + person.address).join('');
  demand(!/\p{Cc}/u.test(names), 'a control character in the envelope');
}

function open(part: Part, bytes: Buffer): void {
  const body = decodeTransfer(bytes.subarray(part.bodyStart, part.bodyEnd), part.encoding);
  const text = decodeCharset(body, part.charset);
  demand(text.isWellFormed(), 'a text that is not well formed');
  previewOf(text, part.type);
  if (part.type === 'text/html') {
    htmlToText(text);
    sanitizeMail(text, { remote: 'block', inlineUrl: () => undefined });
  }
  if (part.type === 'text/plain') render(textToHtml(text));
  parseCalendar(text);
  parseAddressCards(text);
  parseDeliveryReport(text);
  parseDispositionReport(text);
  parseTnef(body);
  jpegPreview(Buffer.from(body));
}

function assertClean(source: string): void {
  for (const remote of ['block', 'allow'] as const) {
    const options = { remote, inlineUrl: () => undefined };
    const { markup: clean } = sanitizeMail(source, options);
    const found = dangers(clean, remote);
    demand(found.length === 0, found.join(', '));
    demand(sanitizeMail(clean, options).markup === clean, 'another result when cleaned again');
  }
}
