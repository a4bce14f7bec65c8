// What hangs on a message: pictures as small previews from our own address, sound and film in the
// browser's player, texts to open, and everything to save, one by one or all at once.

import { type Html, html } from '../../html/html.ts';
import type { Part } from '../../mime/part.ts';
import type { Message } from '../../store/mailbox.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { partName } from '../message/part-name.ts';
import { messagePath, partPath } from '../paths.ts';
import { sizeWords } from '../sizes.ts';
import { isPdf } from './pdf.ts';
import { isTable } from './table.ts';
import { shownTypes } from './tables/shown-types.ts';

// LIMIT attachments that are listed; the message's source has the rest.
const filesShownMax = 200;
// LIMIT pictures with a preview, and encoded bytes of each: the browser loads them whole.
const previewsMax = 40;
const previewBytesMax = 6 * 1024 * 1024;
/** From this size on a photograph is asked for the small picture that it mostly carries. */
const largeBytes = 128 * 1024;
// LIMIT players of one message.
const playersMax = 20;

export interface FilesState {
  readonly message: Message;
  readonly parts: readonly Part[];
  /** Whether these are all attachments of the message, so that they can be saved at once. */
  readonly areAll: boolean;
}

export function filesView(visit: SignedVisit, state: FilesState): Html | null {
  const { message, parts } = state;
  if (parts.length === 0) return null;
  const { texts } = visit;
  const shown = parts.slice(0, filesShownMax);
  const previews = new Set(shown.filter(isPreview).slice(0, previewsMax));
  const players = shown.filter(isPlayed).slice(0, playersMax);
  const all = `${visit.link(messagePath(message.folder, message.id))}/all.zip`;
  return html`<section class="attached" aria-label="${texts('message.attachments')}">
${players.map((part) => playerView(visit, message, part))}
<div class="files">
${shown.map((part) => fileView(visit, message, { part, preview: previews.has(part) }))}
</div>
${parts.length > filesShownMax ? html`<p class="soft">${texts('message.more-files', { count: parts.length - filesShownMax })}</p>` : null}
${state.areAll && parts.length > 1 ? html`<p><a class="button" href="${all}" download>${icon('download')}${texts('parts.save-all')}</a></p>` : null}
</section>`;
}

function isPreview(part: Part): boolean {
  const isPicture = shownTypes.get(part.type)?.kind === 'picture';
  return isPicture && part.bodyEnd - part.bodyStart <= previewBytesMax;
}

function isPlayed(part: Part): boolean {
  const kind = shownTypes.get(part.type)?.kind;
  return kind === 'sound' || kind === 'film';
}

function playerView(visit: SignedVisit, message: Message, part: Part): Html {
  const path = visit.link(partPath(message.folder, message.id, part));
  const name = partName(part, visit.texts);
  return shownTypes.get(part.type)?.kind === 'film'
    ? html`<video class="player" controls preload="none" src="${path}" aria-label="${name}"></video>`
    : html`<audio class="player" controls preload="none" src="${path}" aria-label="${name}"></audio>`;
}

function fileView(
  visit: SignedVisit,
  message: Message,
  { part, preview }: { readonly part: Part; readonly preview: boolean },
): Html {
  const { texts } = visit;
  const name = partName(part, texts);
  const ending = /\.([A-Za-z0-9]{1,4})$/.exec(name)?.[1]?.toUpperCase() ?? '';
  const path = visit.link(partPath(message.folder, message.id, part));
  const isLarge = part.type === 'image/jpeg' && part.bodyEnd - part.bodyStart > largeBytes;
  const sign = preview
    ? html`<img class="preview" src="${isLarge ? `${path}?small` : path}" alt="" loading="lazy" decoding="async">`
    : html`<i aria-hidden="true">${ending || icon('clip')}</i>`;
  const words = html`${sign}<span><span class="name" dir="auto">${name}</span><small class="soft number">${sizeWords(decodedSize(part), visit.texts)}</small></span>`;
  const shown = shownAt(part, path);
  if (shown === undefined) return html`<a class="file" href="${path}" download>${words}</a>`;
  const save = texts('parts.save', { name });
  return html`<span class="file openable"><a href="${shown}" target="_blank" rel="noopener">${words}</a><a class="save" href="${path}" download aria-label="${save}" title="${save}">${icon('download')}</a></span>`;
}

/** Where the browser opens it; undefined for what can only be saved. */
function shownAt(part: Part, path: string): string | undefined {
  if (isPdf(part)) return `${path}/pdf`;
  if (isTable(part)) return `${path}/table`;
  const kind = shownTypes.get(part.type)?.kind;
  if (kind === 'text') return `${path}?show`;
  return kind === 'picture' ? path : undefined;
}

/** Bytes after decoding, nearly: what base64 adds is known, the rest is small. */
export function decodedSize(part: Part): number {
  const encoded = part.bodyEnd - part.bodyStart;
  return part.encoding === 'base64' ? Math.round((encoded * 3) / 4.1) : encoded;
}
