// Header fields of the Stalwart set against its golden files, field by field: of each part its type,
// parameters, charset, disposition, file name, Content-ID and encoding, and of the message its date
// and identifier. Where ours differs on purpose stands in a table with the reason; a difference that
// is not there fails, and so does a line of the table that no difference needs any more.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import type { Envelope, Part } from '../../src/mime/part.ts';
import { scanMessage } from '../../src/mime/scanner.ts';
import { partList } from './part-list.ts';
import { corpusPath, noCorpus } from './shared-corpus.ts';
import { deliberateDifferences } from './tables/golden-differences.ts';

interface GoldenType {
  readonly c_type: string;
  readonly c_subtype: string | null;
  readonly attributes: readonly { readonly name: string; readonly value: string }[] | null;
}

interface GoldenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly tz_before_gmt: boolean;
  readonly tz_hour: number;
  readonly tz_minute: number;
}

interface GoldenValue {
  readonly Text?: string;
  readonly ContentType?: GoldenType;
  readonly DateTime?: GoldenDate;
}

interface GoldenPart {
  readonly headers: readonly { readonly name: unknown; readonly value: GoldenValue }[];
}

type Facts = Readonly<Record<string, string | number | undefined>>;

const stalwart = join(corpusPath, 'stalwart/legacy');

function goldenFacts(part: GoldenPart): Facts {
  const field = (name: string): GoldenValue | undefined =>
    part.headers.find((each) => each.name === name)?.value;
  const type = field('content_type')?.ContentType;
  const place = field('content_disposition')?.ContentType;
  const all = type?.attributes ?? [];
  const named = (name: string, from = all): string | undefined =>
    from.find((each) => each.name === name)?.value;
  const filename = named('filename', place?.attributes ?? []) ?? named('name');
  const encoding = field('content_transfer_encoding')?.Text?.toLowerCase() ?? '';
  return {
    ...(type?.c_subtype ? { type: `${type.c_type}/${type.c_subtype}`.toLowerCase() } : {}),
    charset: named('charset')?.toLowerCase(),
    parameters: written(all.filter(({ name }) => name !== 'charset')),
    disposition: place?.c_type.toLowerCase(),
    filename,
    contentId: field('content_id')?.Text,
    encoding: /^(?:7bit|8bit|binary|)$/.test(encoding) ? 'identity' : encoding,
  };
}

function written(list: readonly { readonly name: string; readonly value: string }[]): string {
  return list
    .map(({ name, value }) => `${name.toLowerCase()}=${value}`)
    .toSorted()
    .join('; ');
}

function ownFacts(part: Part): Facts {
  const { type, charset, parameters, disposition, filename, contentId, encoding } = part;
  const list = Object.entries(parameters).map(([name, value]) => ({ name, value }));
  return {
    type,
    charset,
    parameters: written(list),
    disposition,
    filename,
    contentId,
    encoding,
  };
}

function goldenRoot(part: GoldenPart | undefined): Facts {
  const field = (name: string): GoldenValue | undefined =>
    part?.headers.find((each) => each.name === name)?.value;
  const date = field('date')?.DateTime;
  return { dateMs: date && msOf(date), messageId: field('message_id')?.Text };
}

function msOf(date: GoldenDate): number {
  const { year, month, day, hour, minute, second } = date;
  const offset = (date.tz_hour * 60 + date.tz_minute) * (date.tz_before_gmt ? -1 : 1);
  return Date.UTC(year, month - 1, day, hour, minute - offset, second);
}

function ownRoot({ dateMs, messageId }: Envelope): Facts {
  return { dateMs, messageId: messageId === '' ? undefined : messageId.replace(/^<|>$/g, '') };
}

/** `file part field` for each field that is not the same. */
function differences(file: string, number: string, golden: Facts, own: Facts): readonly string[] {
  return Object.keys(golden)
    .filter((name) => golden[name] !== own[name])
    .map((name) => `${file} ${number} ${name}`);
}

test('every field of the Stalwart set is as its golden files say, or differs for a reason', (t) => {
  if (!existsSync(stalwart)) return t.skip(noCorpus);
  const found: string[] = [];
  let compared = 0;
  for (const file of readdirSync(stalwart).filter((name) => name.endsWith('.eml'))) {
    const bytes = readFileSync(join(stalwart, file));
    const { root, envelope } = scanMessage(bytes);
    const path = join(stalwart, file.replace('.eml', '.json'));
    const { parts } = JSON.parse(readFileSync(path, 'utf8')) as { parts: readonly GoldenPart[] };
    found.push(...differences(file, 'message', goldenRoot(parts[0]), ownRoot(envelope)));
    for (const [index, part] of partList(root).entries()) {
      const golden = goldenFacts(parts[index] ?? { headers: [] });
      found.push(...differences(file, String(index), golden, ownFacts(part)));
      compared += Object.keys(golden).length;
    }
  }
  assert.ok(compared > 1_000, `only ${compared} fields compared`);
  const reasons = Object.keys(deliberateDifferences);
  const isKnown = (difference: string): boolean =>
    reasons.some((reason) => fits(reason, difference));
  assert.deepEqual(
    found.filter((each) => !isKnown(each)),
    [],
    'differences without a reason',
  );
  const stale = reasons.filter((reason) => !found.some((each) => fits(reason, each)));
  assert.deepEqual(stale, [], 'reasons that nothing needs');
});

/** A reason may stand for all parts or all files: `* * disposition`. */
function fits(reason: string, difference: string): boolean {
  const words = difference.split(' ');
  return reason.split(' ').every((word, at) => word === '*' || word === words[at]);
}
