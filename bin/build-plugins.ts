// What the two builds of the server have in common; see bin/build-server.ts and bin/build-image.ts.

import type { BuildOptions, Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';

const source = join(import.meta.dirname, '../src');

/** Bundles lie in dist/ itself: what was in a folder of src/ is told that it still is. */
export function ownPlaces(entries: readonly string[]): Plugin {
  return {
    name: 'own-places',
    setup(building) {
      building.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => {
        if (entries.includes(path)) return undefined;
        const place = JSON.stringify(`/${relative(source, dirname(path))}`);
        const text = readFileSync(path, 'utf8');
        const contents = text.replaceAll('import.meta.dirname', `(import.meta.dirname + ${place})`);
        return { contents, loader: 'ts' };
      });
    },
  };
}

/**
 * Node's own modules as objects that load each when it is first used. As ECMAScript modules they
 * would be loaded at the start with every export: behind three of node:http stand fetch, HTTP/2 and
 * a hundred modules, 4 MB of heap in each process for names that nobody uses. And the image of a
 * worker can hold few of them, neither node:http nor node:sqlite.
 */
export const builtinsWhenUsed: Plugin = {
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

export const common = {
  bundle: true,
  platform: 'node',
  target: 'node26',
  // Text beyond ASCII would make V8 keep all of it with two bytes a character.
  charset: 'ascii',
  lineLimit: 160,
  legalComments: 'none',
  // Errors in the log are told by lines of src/: see src/server/source-lines.ts.
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
} as const satisfies BuildOptions;
