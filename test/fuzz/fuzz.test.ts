// A short run of the fuzzer, always the same cases, and all that it ever found.

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { play, replay } from './run.ts';
import { demand, type Target } from './target.ts';
import { targets } from './targets/all.ts';

const seed = 20_261_121;
/** A few thousand of each that is quick, a handful of what goes through the whole application. */
const counts: Readonly<Record<string, number>> = {
  messages: 1_500,
  markup: 1_500,
  pages: 25,
  requests: 300,
  http: 60,
  names: 4_000,
  index: 15,
  fastcgi: 4_000,
  scgi: 2_000,
};

for (const target of targets) {
  test(`${target.attack}: ${target.name} that were changed at random break nothing`, async (t) => {
    const count = counts[target.name] ?? assert.fail(`no count for ${target.name}`);
    const { cases, finds, slowestMs } = await play(target, { seed, count });
    t.diagnostic(`slowest ${slowestMs.toFixed(0)} ms`);
    const shown = finds.map(
      ({ seed: own, why, bytes }) => `${own}: ${why}\n${bytes.toString('latin1')}`,
    );
    assert.deepEqual(shown, []);
    assert.equal(cases, count);
  });
}

for (const path of globSync('test/fixtures/fuzz/*.bin').toSorted()) {
  test(`M16: what was found once stays mended: ${basename(path)}`, async () => {
    const target = targets.find(({ name }) => basename(path).startsWith(`${name}-`));
    assert.ok(target, path);
    assert.equal(await replay(target, readFileSync(path)), undefined);
  });
}

test('the shares are of a million', () => {
  assert.equal(
    targets.reduce((sum, { share }) => sum + share, 0),
    1_000_000,
  );
});

test('the same seed makes the same cases, and a fault is found and made small', async () => {
  const faulty: Target = {
    name: 'faulty',
    attack: 'M16',
    share: 0,
    make: (random) => Buffer.from(Array.from({ length: 40 }, () => random(256))),
    open: () => ({ run: (bytes) => demand(!bytes.includes(0x41), 'an A') }),
  };
  const [one, other] = [
    await play(faulty, { seed: 9, count: 200 }),
    await play(faulty, { seed: 9, count: 200 }),
  ];
  assert.deepEqual(
    one.finds.map(({ seed: own }) => own),
    other.finds.map(({ seed: own }) => own),
  );
  assert.ok(one.finds.length > 0);
  for (const { bytes } of one.finds) assert.equal(bytes.toString(), 'A');
});
