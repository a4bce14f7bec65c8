// What the two builds of the server have in common; see bin/build-server.ts and bin/build-image.ts.

import type { BuildOptions, Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'oxc-parser';

const source = join(import.meta.dirname, '../src');

/**
 * Bundles lie in dist/ itself: what was in a folder of src/ is told that it still is. And what a
 * regular expression has beyond ASCII is spelt out, which esbuild does for strings alone.
 */
export function sourceText(entries: readonly string[]): Plugin {
  return {
    name: 'source-text',
    setup(building) {
      building.onLoad({ filter: /\.[cm]?[jt]s$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const contents = withoutWidePatterns(path, atOwnPlace(path, text, entries));
        if (contents === text) return undefined;
        return { contents, loader: path.endsWith('ts') ? 'ts' : 'js' };
      });
    },
  };
}

function atOwnPlace(path: string, text: string, entries: readonly string[]): string {
  const inside = relative(source, dirname(path));
  if (inside.startsWith('..') || entries.includes(path)) return text;
  const place = JSON.stringify(`/${inside}`);
  return text.replaceAll('import.meta.dirname', `(import.meta.dirname + ${place})`);
}

/** Text beyond ISO 8859-1 makes V8 keep all of the file with two bytes a character. */
function withoutWidePatterns(path: string, text: string): string {
  if (!beyondAscii.test(text)) return text;
  let [spelt, at] = ['', 0];
  for (const { start, end } of patternsOf(parseSync(path, text).program)) {
    spelt += text.slice(at, start) + spellOut(text.slice(start, end));
    at = end;
  }
  return spelt + text.slice(at);
}

const beyondAscii = /[^\0-\x7f]/;

/** By UTF-16 units; where a pattern is of characters, a pair of these is one. */
function spellOut(pattern: string): string {
  return pattern.replaceAll(/\\?[^]/g, (one) => {
    const unit = one.charCodeAt(one.length - 1);
    return unit > 0x7f ? `\\u${unit.toString(16).padStart(4, '0')}` : one;
  });
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where regular expressions stand, in their order. */
function patternsOf(node: unknown): Range[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('regex' in node) return [node as unknown as Range];
  return Object.values(node).flatMap(patternsOf);
}

/**
 * Node's own modules as objects that load each when it is first used. As ECMAScript modules they
 * would be loaded at the start with every export: behind three of node:http stand fetch, HTTP/2 and
 * a hundred modules, 4 MB of heap in each process for names that nobody uses. And the image of a
 * worker can hold few of them, neither node:http nor node:sqlite.
 *
 * The getters stand in a prototype, which importing files share; of what an object has itself,
 * esbuild gives each of them a copy.
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
      const contents = `let known; module.exports = Object.create({ ${getters.join(',\n')} });`;
      return { contents };
    });
  },
};

export const common = {
  bundle: true,
  platform: 'node',
  target: 'node26',
  charset: 'ascii',
  lineLimit: 160,
  legalComments: 'none',
  // Errors in the log are told by lines of src/: see src/server/source-lines.ts.
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
} as const satisfies BuildOptions;
