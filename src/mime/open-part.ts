// A part whose end has not been seen yet.

import { Defects } from './defects.ts';
import { type PartFacts, partFacts } from './part-facts.ts';
import type { Part } from './part.ts';

export interface OpenPart {
  number: string;
  /** What stands before the number of a child: empty or ending in a dot. */
  prefix: string;
  readonly headerStart: number;
  bodyStart: number;
  /** Whether it is the root of a message, the whole one or an embedded one. */
  readonly ofMessage: boolean;
  readonly defaultType: string;
  facts: PartFacts;
  /** Empty when it is no multipart, or when its end boundary has been seen. */
  boundary: string;
  readonly children: Part[];
}

export interface OpenPartOptions {
  readonly prefix: string;
  readonly number: string;
  readonly start: number;
  readonly ofMessage: boolean;
  /** Whether its parent is a multipart/digest (RFC 2046 5.1.5). */
  readonly digest: boolean;
}

export function openPart(options: OpenPartOptions): OpenPart {
  const defaultType = options.digest ? 'message/rfc822' : 'text/plain';
  return {
    number: options.number,
    prefix: options.prefix,
    headerStart: options.start,
    bodyStart: options.start,
    ofMessage: options.ofMessage,
    defaultType,
    facts: partFacts(new Map(), defaultType, new Defects()),
    boundary: '',
    children: [],
  };
}

/** The finished part. A header that ran into the boundary gives its line end to it, so that a
 *  child never reaches out of its parent. */
export function closedPart(part: OpenPart, bodyEnd: number): Part {
  const { facts } = part;
  return {
    number: part.number,
    type: facts.type,
    charset: facts.charset,
    parameters: facts.parameters,
    disposition: facts.disposition,
    filename: facts.filename,
    contentId: facts.contentId,
    // RFC 2045 6.4: a multipart is never encoded, whatever its header claims.
    encoding: part.children.length > 0 ? 'identity' : facts.encoding,
    headerStart: Math.min(part.headerStart, bodyEnd),
    bodyStart: Math.min(part.bodyStart, bodyEnd),
    bodyEnd,
    children: part.children,
  };
}
