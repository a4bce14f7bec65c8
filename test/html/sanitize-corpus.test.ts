// The sanitizer over mail and attacks collected by others: no danger, no exception, and the same
// result when it is cleaned again.

import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sanitizeMail } from '../../src/html/sanitize.ts';
import { dangers } from './safe-tree.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const blocking = { remote: 'block', inlineUrl: () => undefined } as const;
const allowing = { remote: 'allow', inlineUrl: () => undefined } as const;
/** Messages of one run; the collection is larger than a quick test should read. */
const messagesMax = 4_000;

function assertHarmless(markup: string): void {
  for (const options of [blocking, allowing]) {
    const mail = sanitizeMail(markup, options);
    assert.deepEqual(dangers(mail.markup, options.remote), [], `of ${markup.slice(0, 2_000)}`);
    const again = sanitizeMail(mail.markup, options);
    assert.equal(again.markup, mail.markup, `cleaned again, of ${markup.slice(0, 2_000)}`);
    assert.equal(again.blocked, 0);
  }
}

function hasCorpus(t: TestContext): boolean {
  if (existsSync(corpus)) return true;
  t.skip('the shared corpus is not here');
  return false;
}

test('H06: every collected attack on a sanitizer fails on this one', (t) => {
  if (!hasCorpus(t)) return;
  const file = readFileSync(`${corpus}/cases/dompurify-even.json`, 'utf8');
  const { cases } = JSON.parse(file) as { readonly cases: readonly { readonly html: string }[] };
  assert.ok(cases.length > 100);
  for (const { html } of cases) {
    assertHarmless(html);
    assertHarmless(`<!doctype html><div>${html}</div><p>after`);
    assertHarmless(`<table><tr><td><svg><style>${html}`);
  }
});

test('H29: the HTML of real messages is cleaned once and for all', (t) => {
  if (!hasCorpus(t)) return;
  let parts = 0;
  for (const path of globSync('**/*.{txt,eml,msg,raw,mbox,bin}', { cwd: corpus }).slice(
    0,
    messagesMax,
  )) {
    const message = readFileSync(`${corpus}/${path}`, 'latin1');
    for (const markup of htmlOf(message)) {
      assertHarmless(markup);
      parts += 1;
    }
  }
  assert.ok(parts > 300, `only ${parts} parts were found`);
});

/** Crude on purpose: from the first tag of each part that says it is HTML up to a boundary. */
function htmlOf(message: string): readonly string[] {
  return message
    .split(/^content-type:[ \t]*text\/html/im)
    .slice(1)
    .map((rest) => {
      const body = rest.slice(rest.search(/\r?\n\r?\n/)).split(/^--[^\s-]/m)[0] ?? '';
      if (/^content-transfer-encoding:[ \t]*base64/im.test(rest.slice(0, 400))) {
        return Buffer.from(body, 'base64').toString('latin1');
      }
      return body
        .replace(/=\r?\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_match, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        );
    });
}
