// Makes the image of a worker beside its entry in dist/: bundles src/worker-image.ts with all
// packages into one script, lets Node run it and keep its heap. See src/server/worker-image.ts.
// The one argument is another place than dist/.

import { build, type Plugin } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { builtinModules } from 'node:module';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { imagePath } from '../src/server/worker-image.ts';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src');
const out = resolve(process.argv[2] ?? join(root, 'dist'));
const image = imagePath(join(out, 'worker.js'));
const script = join(out, 'worker-image.cjs');

/** A worker's own place is that of the entry which it is started with, not that of the bundle. */
const ownPlace = `const ownPlace = {
  get dirname() { return process.getBuiltinModule('node:path').dirname(process.argv[1]); },
  get url() { return process.getBuiltinModule('node:url').pathToFileURL(process.argv[1]).href; },
};`;
const places: Plugin = {
  name: 'places',
  setup(building) {
    building.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => {
      const folder = JSON.stringify(join('/', relative(source, dirname(path))));
      const text = readFileSync(path, 'utf8');
      const contents = text.replaceAll('import.meta.dirname', `(import.meta.dirname + ${folder})`);
      return { contents, loader: 'ts' };
    });
  },
};

/**
 * Node's own modules, each when it is first used: an image can hold few of them (neither node:http
 * nor node:sqlite), and most processes need few.
 */
const builtinsWhenUsed: Plugin = {
  name: 'builtins-when-used',
  setup(building) {
    const filter = new RegExp(`^(node:.*|${builtinModules.join('|')})$`);
    const namespace = 'builtin';
    building.onResolve({ filter }, ({ path }) => {
      return { path: path.replace(/^node:/, ''), namespace, sideEffects: false };
    });
    building.onLoad({ filter: /./, namespace }, ({ path }) => {
      const module = process.getBuiltinModule(`node:${path}`) as object;
      const get = `process.getBuiltinModule(${JSON.stringify(`node:${path}`)})`;
      if (typeof module === 'function') return { contents: `module.exports = ${get};` };
      const getters = Object.getOwnPropertyNames(module).map((name) => {
        const key = JSON.stringify(name);
        return `get ${key}() { return (known ??= ${get})[${key}]; }`;
      });
      return { contents: `let known; module.exports = { ${getters.join(',\n')} };` };
    });
  },
};

await build({
  absWorkingDir: root,
  entryPoints: [join(source, 'worker-image.ts')],
  outfile: script,
  plugins: [places, builtinsWhenUsed],
  define: { 'import.meta.dirname': 'ownPlace.dirname', 'import.meta.url': 'ownPlace.url' },
  banner: { js: ownPlace },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node26',
  // See bin/build-server.ts for these.
  charset: 'ascii',
  minifyWhitespace: true,
  lineLimit: 160,
  legalComments: 'none',
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
});

// Without the compiled code of Node's own modules: it would lie in the memory of every worker.
const recipe = join(out, 'worker-image.json');
writeFileSync(recipe, JSON.stringify({ builder: script, withoutCodeCache: true }));
const words = ['--snapshot-blob', `${image}.new`, '--build-snapshot-config', recipe];
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
renameSync(`${image}.new`, image);

/** Those of another Node: a server that still runs by it starts from the entry. */
for (const name of readdirSync(out)) {
  if (name.endsWith('.image') && name !== basename(image)) rmSync(join(out, name));
}
