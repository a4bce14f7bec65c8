// Builds what the server runs into dist/: the entries and the chunks that they share, packages
// included. The launchers use it while nothing in src/ is newer, and src/ itself otherwise.
//
// dist/ lies beside src/, and paths that code makes from its own place lead to the same files.

import { build, type Plugin } from 'esbuild';
import { builtinModules } from 'node:module';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src');
const out = join(root, 'dist');
/** A server that still runs may load a chunk of the build that it was started from. */
const keptMs = 14 * 24 * 60 * 60 * 1000;

/** By their places in dist/, which are those of src/ but for the thread that is found by its URL. */
const entries: Readonly<Record<string, string>> = {
  'demo/main': join(root, 'src/demo/main.ts'),
  'hash-worker': join(root, 'src/passwords/hash-worker.ts'),
  indexer: join(root, 'src/indexer.ts'),
  main: join(root, 'src/main.ts'),
  worker: join(root, 'src/worker.ts'),
};

/** Chunks lie in dist/ itself: what was in a folder of src/ is told that it still is. */
const ownPlaces: Plugin = {
  name: 'own-places',
  setup(building) {
    building.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => {
      if (Object.values(entries).includes(path)) return undefined;
      const place = JSON.stringify(`/${relative(source, dirname(path))}`);
      const text = readFileSync(path, 'utf8');
      const contents = text.replaceAll('import.meta.dirname', `(import.meta.dirname + ${place})`);
      return { contents, loader: 'ts' };
    });
  },
};

/**
 * Node's own modules as objects, not as ECMAScript modules: the latter read every export when they
 * are made, and behind three of node:http stand fetch, HTTP/2 and a hundred modules, 4 MB of heap
 * in each process for names that nobody uses.
 */
const builtinsAsObjects: Plugin = {
  name: 'builtins-as-objects',
  setup(building) {
    const filter = new RegExp(`^(node:.*|${builtinModules.join('|')})$`);
    const namespace = 'builtin';
    building.onResolve({ filter }, ({ path }) => {
      return { path: path.replace(/^node:/, ''), namespace, sideEffects: false };
    });
    building.onLoad({ filter: /./, namespace }, ({ path }) => {
      const name = JSON.stringify(`node:${path}`);
      return { contents: `module.exports = process.getBuiltinModule(${name});` };
    });
  },
};

const built = await build({
  absWorkingDir: root,
  entryPoints: entries,
  plugins: [ownPlaces, builtinsAsObjects],
  chunkNames: 'chunk-[hash]',
  outdir: out,
  write: false,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node26',
  // Text beyond ASCII would make V8 keep all of it with two bytes a character.
  charset: 'ascii',
  // Source stays in memory for as long as there are functions that were never called.
  minifyWhitespace: true,
  lineLimit: 160,
  legalComments: 'none',
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
