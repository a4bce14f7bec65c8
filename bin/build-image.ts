// Makes the image of a worker beside its entry in dist/: bundles src/worker-image.ts with all
// packages into one script, lets Node run it and keep its heap. See src/server/worker-image.ts.
// The one argument is another place than dist/.

import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { imagePath } from '../src/server/worker-image.ts';
import { builtinsWhenUsed, common, sourceText } from './build-plugins.ts';

const root = join(import.meta.dirname, '..');
const out = resolve(process.argv[2] ?? join(root, 'dist'));
const image = imagePath(join(out, 'worker.js'));
const script = join(out, 'worker-image.cjs');
/** Two builds at once do not take each other's files away. */
const recipe = join(out, `worker-image-${process.pid}.json`);
const made = `${image}.${process.pid}`;

/** A worker's own place is that of the entry which it is started with, not that of the bundle. */
const ownPlace = `const ownPlace = {
  get dirname() { return process.getBuiltinModule('node:path').dirname(process.argv[1]); },
  get url() { return process.getBuiltinModule('node:url').pathToFileURL(process.argv[1]).href; },
};`;

await build({
  ...common,
  absWorkingDir: root,
  entryPoints: [join(root, 'src/worker-image.ts')],
  outfile: script,
  plugins: [sourceText([]), builtinsWhenUsed],
  define: { 'import.meta.dirname': 'ownPlace.dirname', 'import.meta.url': 'ownPlace.url' },
  banner: { js: ownPlace },
  format: 'cjs',
  // Its text lies in each worker twice, in the image and in the heap made from it. Names stay: the
  // log tells them, and keeping them beside short ones would cost a call for each closure.
  minifyWhitespace: true,
  minifySyntax: true,
});

// Without the compiled code of Node's own modules: it would lie in the memory of every worker.
writeFileSync(recipe, JSON.stringify({ builder: script, withoutCodeCache: true }));
const words = ['--snapshot-blob', made, '--build-snapshot-config', recipe];
try {
  execFileSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
} catch (error) {
  rmSync(image, { force: true });
  const { message } = error as Error;
  if (!message.includes('GlobalAndEternalHandles')) throw error;
  throw new Error('an object outside of V8 is made while modules load; see src/kit/lazily.ts', {
    cause: error,
  });
} finally {
  rmSync(recipe);
}
renameSync(made, image);

/** Those of another Node: a server that still runs by it starts from the entry. */
for (const name of readdirSync(out)) {
  if (name.endsWith('.image') && name !== basename(image)) rmSync(join(out, name));
}
