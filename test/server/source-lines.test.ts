import { strict as assert } from 'node:assert';
import { build } from 'esbuild';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inSourceLines } from '../../src/server/source-lines.ts';

const source = `interface Nothing { readonly a?: string }
// A comment that the build leaves out.
export function fall(value: Nothing): never {
  throw new Error('fell over ' + String(value.a));
}
`;

test('An error of built code is told by the line of its source', async (t) => {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'dispatch-lines-')));
  t.after(() => rmSync(home, { recursive: true }));
  mkdirSync(join(home, 'src'));
  const file = join(home, 'src', 'fall.ts');
  writeFileSync(file, source);
  const out = join(home, 'dist', 'fall.js');
  await build({
    entryPoints: [file],
    outfile: out,
    format: 'esm',
    sourcemap: 'linked',
    minifyWhitespace: true,
  });
  const { fall } = (await import(out)) as { fall: (value: object) => never };
  assert.throws(
    () => fall({ a: 'x' }),
    (error: Error) => {
      const told = inSourceLines(error.stack ?? '');
      assert.match(told, /^Error: fell over x\n/);
      assert.ok(told.includes(`${file}:4:9`), told);
      assert.ok(!told.includes(out), told);
      // A script that is no module has no URL.
      const plain = (error.stack ?? '').replaceAll('file://', '');
      assert.ok(inSourceLines(plain).includes(`${file}:4:9`), plain);
      return true;
    },
  );
});

test('A frame that has no map stays as it is', () => {
  const stack = 'Error: x\n    at f (file:///nowhere/chunk-A.js:10:3)\n    at node:internal/a:1:2';
  assert.equal(inSourceLines(stack), stack);
});
