// What the build makes of source text, so that a process holds little of it: bin/build-plugins.ts.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { builtinsWhenUsed, common, sourceText } from '../../bin/build-plugins.ts';
import { temporaryDirectory } from '../real/temporary.ts';

async function bundled(t: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const home = temporaryDirectory('build-text');
  t.after(() => home.remove());
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home.path, name), text);
  const outfile = join(home.path, 'entry.mjs');
  const plugins = [sourceText([]), builtinsWhenUsed];
  await build({
    ...common,
    entryPoints: [join(home.path, 'entry.ts')],
    outfile,
    plugins,
    format: 'esm',
  });
  return outfile;
}

test('a regular expression beyond ASCII is spelt out and matches what it matched', async (t) => {
  const patterns = ['/^[“”回-复]+$/u', '/\\é|\\\\ß/', '/[😀-😂]/u', '/^(?:vá|ΑΠ):/i'];
  const words = ['“回”', 'é', '\\ß', '😁', '😃', 'VÁ:', 'απ:', 'x'];
  const outfile = await bundled(t, {
    'entry.ts': `const all: RegExp[] = [${patterns.join(', ')}];
export const found = ${JSON.stringify(words)}.map((word) => all.map((one) => one.test(word)));`,
  });
  assert.match(readFileSync(outfile, 'latin1'), /^[\0-\x7f]*$/);
  const { found } = (await import(pathToFileURL(outfile).href)) as { found: boolean[][] };
  const all = [/^[“”回-复]+$/u, /é|\\ß/, /[😀-😂]/u, /^(?:vá|ΑΠ):/i];
  assert.deepEqual(
    found,
    words.map((word) => all.map((one) => one.test(word))),
  );
});

test("a file that imports one of Node's modules has no copy of its names", async (t) => {
  const outfile = await bundled(t, {
    'entry.ts': `import * as whole from 'node:fs';
import { readFileSync } from 'node:fs';
import only from 'node:fs';
export const own = Object.getOwnPropertyNames(whole);
export const same = readFileSync === only.readFileSync && typeof whole.statSync === 'function';`,
  });
  const { own, same } = (await import(pathToFileURL(outfile).href)) as {
    own: string[];
    same: boolean;
  };
  assert.deepEqual(own, ['default']);
  assert.equal(same, true);
});
