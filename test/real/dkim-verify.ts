// Checks a DKIM signature as whoever receives the mail does (RFC 6376 6): relaxed canonicalization
// of head and body, rsa-sha256 and ed25519-sha256 (RFC 8463), the key from the DNS.

import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { keyName } from '../../src/dns/check-signed.ts';
import { type Lookups, valuesOf } from '../../src/dns/lookups.ts';
import { readDkim } from '../../src/dns/records.ts';
import { readTags } from '../../src/dns/tag-list.ts';

export interface Verified {
  readonly domain: string;
  readonly selector: string;
  readonly algorithm: string;
  readonly isRight: boolean;
}

/** One for each signature of the message. */
export async function verifyDkim(message: string, lookups: Lookups): Promise<readonly Verified[]> {
  const at = message.indexOf('\r\n\r\n');
  const fields = message.slice(0, at).split(/\r\n(?![ \t])/);
  const body = message.slice(at + 4);
  const signatures = fields.filter((field) => /^dkim-signature:/i.test(field));
  return Promise.all(signatures.map((field) => verifyOne(field, { fields, body, lookups })));
}

async function verifyOne(
  field: string,
  of: { readonly fields: readonly string[]; readonly body: string; readonly lookups: Lookups },
): Promise<Verified> {
  const { tags } = readTags(field.slice(field.indexOf(':') + 1).replace(/\r\n/g, ''));
  const tag = (name: string) => (tags.get(name) ?? '').replace(/\s/g, '');
  const [domain, selector, algorithm] = [tag('d'), tag('s'), tag('a')];
  const hash = createHash('sha256').update(relaxedBody(of.body)).digest('base64');
  const records = valuesOf(await of.lookups.txt(keyName(selector, domain)));
  const key = publicKey(readDkim(records[0] ?? '')?.key ?? '', algorithm);
  // Each name takes the lowest field that is left (RFC 6376 5.4.2).
  const left = [...of.fields];
  const signed = tag('h')
    .split(':')
    .map((name) => {
      const found = left.findLastIndex((one) =>
        one.toLowerCase().startsWith(`${name.toLowerCase()}:`),
      );
      return found < 0 ? '' : `${relaxedField(left.splice(found, 1)[0] ?? '')}\r\n`;
    });
  const own = relaxedField(field).replace(/(^|;)(\s*b\s*=)[^;]*/, '$1$2');
  const text = Buffer.from(signed.join('') + own.trimEnd());
  const data = algorithm === 'rsa-sha256' ? text : createHash('sha256').update(text).digest();
  const sign = Buffer.from(tag('b'), 'base64');
  const isSigned =
    key !== undefined && verify(algorithm === 'rsa-sha256' ? 'sha256' : null, data, key, sign);
  return { domain, selector, algorithm, isRight: isSigned && hash === tag('bh') };
}

function publicKey(base64: string, algorithm: string): KeyObject | undefined {
  const bytes = Buffer.from(base64, 'base64');
  // RFC 8410 4: what stands before the 32 bytes of Ed25519.
  const prefix = Buffer.from(algorithm === 'rsa-sha256' ? '' : '302a300506032b6570032100', 'hex');
  if (bytes.length === 0) return undefined;
  return createPublicKey({ key: Buffer.concat([prefix, bytes]), format: 'der', type: 'spki' });
}

/** RFC 6376 3.4.2. */
function relaxedField(field: string): string {
  const colon = field.indexOf(':');
  const value = field
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
  return `${field.slice(0, colon).trimEnd().toLowerCase()}:${value}`;
}

/** RFC 6376 3.4.4. */
function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').trimEnd());
  while (lines.at(-1) === '') lines.pop();
  return lines.map((line) => `${line}\r\n`).join('');
}
