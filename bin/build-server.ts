// Builds what the server runs into dist/: the entries and the chunks that they share, packages
// included. The launchers use it while nothing in src/ is newer, and src/ itself otherwise.
//
// dist/ lies beside src/, and paths that code makes from its own place lead to the same files.

import { build } from 'esbuild';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { builtinsWhenUsed, common, sourceText } from './build-plugins.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'dist');
/** A server that still runs may load a chunk of the build that it was started from. */
const keptMs = 14 * 24 * 60 * 60 * 1000;

/** By their places in dist/, which are those of src/ but for the thread that is found by its URL. */
const entries: Readonly<Record<string, string>> = {
  'cli/main-ctl': join(root, 'src/cli/main-ctl.ts'),
  'demo/main': join(root, 'src/demo/main.ts'),
  'hash-worker': join(root, 'src/passwords/hash-worker.ts'),
  indexer: join(root, 'src/indexer.ts'),
  main: join(root, 'src/main.ts'),
  scheduler: join(root, 'src/scheduler.ts'),
  worker: join(root, 'src/worker.ts'),
};

const built = await build({
  ...common,
  absWorkingDir: root,
  entryPoints: entries,
  plugins: [sourceText(Object.values(entries)), builtinsWhenUsed],
  chunkNames: 'chunk-[hash]',
  outdir: out,
  write: false,
  splitting: true,
  format: 'esm',
  // Source stays in memory for as long as there are functions that were never called.
  minifyWhitespace: true,
  // Some packages are CommonJS and ask for Node's modules by require.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(import.meta.url);",
  },
});

// Entries last: whoever starts in between finds the old ones with their chunks, or the new ones.
const isEntry = (path: string): boolean => {
  return Object.keys(entries).some((entry) => join(out, `${entry}.js`) === path);
};
for (const file of built.outputFiles.toSorted((a, b) => {
  return Number(isEntry(a.path)) - Number(isEntry(b.path));
})) {
  mkdirSync(dirname(file.path), { recursive: true });
  writeFileSync(`${file.path}.new`, file.contents);
  renameSync(`${file.path}.new`, file.path);
}

const current = new Set(built.outputFiles.map(({ path }) => basename(path)));
for (const name of readdirSync(out)) {
  const isOld = name.startsWith('chunk-') && !current.has(name);
  if (isOld && Date.now() - statSync(join(out, name)).mtimeMs > keptMs) rmSync(join(out, name));
}
