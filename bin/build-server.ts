// Builds what the server runs into dist/: the entries and the chunks that they share, packages
// included. The launchers use it while nothing in src/ is newer, and src/ itself otherwise.
//
// dist/ lies beside src/ and its entries are named as there, so that paths from one of them lead to
// the same place as from the other.

import { build } from 'esbuild';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const out = join(root, 'dist');
/** A server that still runs may load a chunk of the build that it was started from. */
const keptMs = 14 * 24 * 60 * 60 * 1000;

const entries = ['demo/main', 'hash-worker', 'main', 'worker'];
const built = await build({
  absWorkingDir: root,
  entryPoints: {
    'demo/main': 'src/demo/main.ts',
    'hash-worker': 'src/passwords/hash-worker.ts',
    main: 'src/main.ts',
    worker: 'src/worker.ts',
  },
  chunkNames: 'chunk-[hash]',
  outdir: out,
  write: false,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node26',
  charset: 'utf8',
  // Errors in the log are told by lines of src/: see src/server/source-lines.ts.
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
  // Some packages are CommonJS and ask for Node's modules by require.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(import.meta.url);",
  },
});

// Entries last: whoever starts in between finds the old ones with their chunks, or the new ones.
const isEntry = (path: string): boolean => {
  return entries.some((entry) => join(out, `${entry}.js`) === path);
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
