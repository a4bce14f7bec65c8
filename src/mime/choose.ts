// Which parts of a message are read, which are attached and which are drawn into the text
// (RFC 2046 5.1.3 and 5.1.4, RFC 2387; the lists follow the idea of RFC 8621 4.1.4).
//
//   multipart/mixed ─ alternative ─ text/plain             → plainBodies
//                  │              └ related ─ text/html    → bodies
//                  │                        └ image (cid)  → inlines
//                  ├ text/plain (a mailing list's footer)  → both bodies
//                  └ application/pdf                       → attachments

import { isEnriched } from './enriched.ts';
import type { Part } from './part.ts';

export interface DisplayParts {
  /** What to show, in order, HTML where it was offered; Apple Mail sends several texts. */
  readonly bodies: readonly Part[];
  /** The same for who wants plain text; HTML only where nothing else was offered. */
  readonly plainBodies: readonly Part[];
  /** The first text/plain of the bodies, for previews and quotations. */
  readonly text: Part | undefined;
  /** The first text/html of the bodies. */
  readonly html: Part | undefined;
  /** Everything else in order; an embedded message is one attachment of the outer one. */
  readonly attachments: readonly Part[];
  /** Pictures that HTML refers to by `cid:` of their Content-ID; not among the attachments. */
  readonly inlines: readonly Part[];
}

interface Lists {
  readonly plain: Part[];
  readonly rich: Part[];
  readonly attachments: Part[];
  readonly inlines: Part[];
}

export function displayParts(root: Part): DisplayParts {
  const lists: Lists = { plain: [], rich: [], attachments: [], inlines: [] };
  place(root, { container: 'multipart/mixed', isFirst: true }, lists);
  const bodies = withoutEmpty(lists.rich);
  const plainBodies = withoutEmpty(lists.plain);
  const isHtml = (part: Part): boolean => part.type === 'text/html';
  // Pictures without a text that could show them must not get lost.
  const shown = bodies.some(isHtml) ? lists.inlines : [];
  const attachments =
    shown.length > 0 ? lists.attachments : [...lists.attachments, ...lists.inlines];
  return {
    bodies,
    plainBodies,
    text: plainBodies.find((part) => part.type === 'text/plain'),
    html: bodies.find(isHtml),
    attachments: attachments.toSorted((a, b) => a.headerStart - b.headerStart),
    inlines: shown,
  };
}

interface Place {
  /** Type of the multipart around it. */
  readonly container: string;
  readonly isFirst: boolean;
}

function place(part: Part, where: Place, lists: Lists): void {
  if (part.type.startsWith('multipart/') && !isHollow(part)) placeMultipart(part, lists);
  else if (isReadable(part, where)) {
    lists.plain.push(part);
    lists.rich.push(part);
  } else if (isDrawn(part, where)) lists.inlines.push(part);
  else lists.attachments.push(part);
}

function placeMultipart(part: Part, lists: Lists): void {
  if (part.type === 'multipart/alternative') return chooseAlternative(part, lists);
  const start = part.type === 'multipart/related' ? relatedStart(part) : part.children[0];
  for (const child of part.children) {
    place(child, { container: part.type, isFirst: child === start }, lists);
  }
}

/** RFC 2387 3.2: the start parameter names the root of the compound by its Content-ID. */
function relatedStart(part: Part): Part | undefined {
  const start = part.parameters['start']?.replace(/^<|>$/g, '');
  const named = start === undefined ? undefined : part.children.find((c) => c.contentId === start);
  return named ?? part.children[0];
}

/** RFC 2046 5.1.4: the last understood offer is the richest, the plain one is for plain readers. */
function chooseAlternative(part: Part, lists: Lists): void {
  const offers = part.children.map((child) => {
    const own: Lists = { plain: [], rich: [], attachments: [], inlines: [] };
    place(child, { container: part.type, isFirst: true }, own);
    return own;
  });
  const readable = offers.filter((offer) => withoutEmpty(offer.rich).length > 0);
  const richest =
    readable.findLast((offer) => offer.rich.some((each) => each.type === 'text/html')) ??
    readable.at(-1);
  const plainest =
    readable.find((offer) => offer.plain.every((each) => each.type === 'text/plain')) ?? richest;
  if (richest !== undefined) lists.rich.push(...richest.rich);
  if (plainest !== undefined) lists.plain.push(...plainest.plain);
  for (const offer of offers) {
    lists.attachments.push(...offer.attachments);
    lists.inlines.push(...offer.inlines);
  }
}

function isReadable(part: Part, where: Place): boolean {
  if (part.disposition === 'attachment') return false;
  if (!isText(part.type) && !isHollow(part)) return false;
  if (where.isFirst) return true;
  return where.container !== 'multipart/related' && part.filename === undefined;
}

function isText(type: string): boolean {
  return type === 'text/plain' || type === 'text/html' || isEnriched(type);
}

/** QUIRK: a multipart whose boundary never comes is shown as the text that it holds. */
function isHollow(part: Part): boolean {
  return part.type.startsWith('multipart/') && part.children.length === 0;
}

function isDrawn(part: Part, where: Place): boolean {
  if (part.contentId === undefined || part.disposition === 'attachment') return false;
  if (where.container === 'multipart/related') return !where.isFirst;
  return part.disposition === 'inline' && part.type.startsWith('image/');
}

/** A missing end boundary leaves an empty part behind; kept when it is all there is. */
function withoutEmpty(parts: readonly Part[]): readonly Part[] {
  const filled = parts.filter((part) => part.bodyEnd > part.bodyStart);
  return filled.length > 0 ? filled : parts.slice(0, 1);
}
