// The sanitizer over mail and attacks collected by others: no danger, no exception, and the same
// result when it is cleaned again.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sanitizeMail } from '../../src/html/sanitize.ts';
import { collectedAttacks, collectedMail, corpusMissing } from './collected.ts';
import { dangers } from './safe-tree.ts';

const blocking = { remote: 'block', inlineUrl: () => undefined } as const;
const allowing = { remote: 'allow', inlineUrl: () => undefined } as const;

function assertHarmless(markup: string): void {
  for (const options of [blocking, allowing]) {
    const mail = sanitizeMail(markup, options);
    assert.deepEqual(dangers(mail.markup, options.remote), [], `of ${markup.slice(0, 2_000)}`);
    const again = sanitizeMail(mail.markup, options);
    assert.equal(again.markup, mail.markup, `cleaned again, of ${markup.slice(0, 2_000)}`);
    assert.equal(again.blocked, 0);
  }
}

test('H06: every collected attack on a sanitizer fails on this one', (t) => {
  if (corpusMissing !== undefined) return t.skip(corpusMissing);
  const attacks = collectedAttacks();
  assert.ok(attacks.length > 100);
  for (const html of attacks) {
    assertHarmless(html);
    assertHarmless(`<!doctype html><div>${html}</div><p>after`);
    assertHarmless(`<table><tr><td><svg><style>${html}`);
  }
});

test('H29: the HTML of real messages is cleaned once and for all', (t) => {
  if (corpusMissing !== undefined) return t.skip(corpusMissing);
  const mails = collectedMail();
  for (const markup of mails) assertHarmless(markup);
  assert.ok(mails.length > 300, `only ${mails.length} parts were found`);
});
