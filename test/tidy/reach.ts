// Which files live: those that an entry point reaches by imports or by naming their path, as a
// worker thread or the bundler of the browser's scripts does.

import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { literalOf, type Source } from './source.ts';

/** Paths that neither the launchers nor package.json reach. */
export function deadFiles(sources: readonly Source[]): readonly string[] {
  const known = new Map(sources.map((source) => [source.path, source]));
  const alive = new Set<string>();
  const waiting = entryPoints(sources);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const source = known.get(path);
    if (source === undefined || alive.has(path)) continue;
    alive.add(path);
    waiting.push(...reachedFrom(source));
  }
  const living = sources.filter((source) => alive.has(source.path));
  return sources
    .filter((source) => !alive.has(source.path) && !declaresForOne(source, living))
    .map((source) => source.path);
}

/** Types of a package that has none live as long as somebody imports the package. */
function declaresForOne(source: Source, living: readonly Source[]): boolean {
  const declared = [...source.text.matchAll(/^declare module '([^']+)'/gm)].map(([, name]) => name);
  const imported = new Set(
    living.flatMap(({ imports }) => imports.map(({ specifier }) => specifier)),
  );
  return declared.some((name) => name !== undefined && imported.has(name));
}

/** Source files that a launcher, a script of package.json or a document of the build names. */
function entryPoints(sources: readonly Source[]): string[] {
  const starters = ['package.json', ...globSync('bin/*')].filter((path) => existsSync(path));
  const text = starters.map((path) => readFileSync(path, 'utf8')).join('\n');
  return sources.map((source) => source.path).filter((path) => text.includes(path));
}

function reachedFrom(source: Source): string[] {
  const imported = source.imports.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const named = source.nodes.flatMap((node) => {
    const text = literalOf(node);
    return text?.endsWith('.ts') === true ? pathsNamed(source, text) : [];
  });
  return [...imported, ...named];
}

/** A literal names a file from its own folder, from src, or from the repository's root. */
function pathsNamed(source: Source, text: string): string[] {
  return [join(dirname(source.path), text), join('src', text), text].map((path) => normalize(path));
}
