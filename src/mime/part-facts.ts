// What the header of one part says about it (RFC 2045, 2183, 2231), as the Part tree wants it.

import { cleanLine } from './clean-text.ts';
import type { Defects } from './defects.ts';
import { parseParameters } from './parameters.ts';
import type { TransferEncoding } from './part.ts';

/** LIMIT A media type longer than this is unreadable. */
const typeLengthMax = 127 * 2 + 1;

/** Fields that `partFacts` reads, in lower case. */
export const partFields: ReadonlySet<string> = new Set([
  'content-type',
  'content-transfer-encoding',
  'content-disposition',
  'content-id',
]);

export interface PartFacts {
  readonly type: string;
  readonly charset: string | undefined;
  readonly boundary: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly disposition: 'inline' | 'attachment' | undefined;
  readonly filename: string | undefined;
  readonly contentId: string | undefined;
  readonly encoding: TransferEncoding;
}

/** `fields` by name in lower case; the default type is message/rfc822 inside a digest. */
export function partFacts(
  fields: ReadonlyMap<string, string>,
  defaultType: string,
  defects: Defects,
): PartFacts {
  const content = parseParameters(fields.get('content-type') ?? '');
  const placement = parseParameters(fields.get('content-disposition') ?? '');
  const charset = content.parameters.get('charset')?.trim().toLowerCase();
  const filename = placement.parameters.get('filename') ?? content.parameters.get('name');
  return {
    type: mediaType(fields.has('content-type'), content.value, defaultType, defects),
    charset: charset === '' ? undefined : charset,
    boundary: content.parameters.get('boundary') ?? '',
    parameters: otherParameters(content.parameters),
    disposition: dispositionOf(placement.value),
    filename: nonEmpty(filename === undefined ? undefined : cleanLine(filename)),
    contentId: nonEmpty(contentId(fields.get('content-id'))),
    encoding: transferEncoding(fields.get('content-transfer-encoding') ?? '', defects),
  };
}

function mediaType(given: boolean, value: string, fallback: string, defects: Defects): string {
  const type = value.replace(/\s+/g, '').toLowerCase();
  if (type.length <= typeLengthMax && /^[!-.0-~]+\/[!-.0-~]+$/.test(type)) return type;
  if (!given) return fallback;
  defects.add('unreadable Content-Type');
  return 'text/plain';
}

function otherParameters(all: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries([...all].filter(([name]) => name !== 'charset'));
}

/** RFC 2183 2.8: an unknown disposition is an attachment. */
function dispositionOf(value: string): 'inline' | 'attachment' | undefined {
  const word = value.toLowerCase();
  if (word === '') return undefined;
  return word === 'inline' ? 'inline' : 'attachment';
}

function contentId(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const [, inner] = /<([^<>]*)>/.exec(value) ?? [];
  return cleanLine(inner ?? value);
}

function nonEmpty(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

function transferEncoding(value: string, defects: Defects): TransferEncoding {
  const word = value.replace(/\([^()]*\)|[\s"';,]+/g, '').toLowerCase();
  switch (word) {
    case '':
    case '7bit':
    case '8bit':
    case 'binary':
      return 'identity';
    case 'base64':
    case 'quoted-printable':
      return word;
    case 'uuencode':
    case 'x-uuencode':
    case 'x-uue':
    case 'uue':
      return 'uuencode';
    default:
      // QUIRK: `7-bit`, `8 bit`, `utf-8` and worse stand for no encoding at all.
      defects.add('unknown Content-Transfer-Encoding');
      return 'identity';
  }
}
