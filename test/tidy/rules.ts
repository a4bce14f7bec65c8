// What a source file must not do, as functions from the file to sentences of complaint.

import type { Node } from 'oxc-parser';
import { floors, keptBy, mayImport, nodeModules } from '../floors.ts';
import { literalOf, roomOf, type Source } from './source.ts';

export type Rule = (source: Source) => readonly string[];

const fileLinesMax = 300;
const functionLinesMax = 70;

const isTable = (source: Source) => source.path.includes('/tables/');
const isGround = (source: Source) => floors[source.room]?.floor === 0;
const isProcess = (source: Source) => floors[source.room]?.floor === 4;
const isBrowser = (source: Source) => source.room === 'browser';

/** Imports between rooms go down, as the floor table says. */
export const goesDown: Rule = (source) =>
  source.imports.flatMap(({ specifier, file, typeOnly, line }) => {
    if (file === undefined) return [];
    const room = file.startsWith('src/') ? roomOf(file) : 'outside';
    const fine = isBrowser(source) ? room === 'browser' : mayImport(source.room, room, typeOnly);
    return fine ? [] : [`${line}: ${source.room} may not import ${specifier}`];
  });

/** Packages and Node modules that a room may not know. */
export const knowsItsOwn: Rule = (source) =>
  source.imports.flatMap(({ specifier, file, line }) => {
    if (file !== undefined) return [];
    const complaint = `${line}: ${source.room} may not know ${specifier}`;
    const keepers = keptBy[packageOf(specifier)] ?? keptBy[specifier];
    if (keepers !== undefined && !keepers.includes(source.room)) return [complaint];
    const allowed = nodeModules[source.room];
    if (!specifier.startsWith('node:') || allowed === undefined) return [];
    return allowed.includes(specifier) ? [] : [complaint];
  });

/** Ground rooms get time and chance as arguments. */
export const hasNoClock: Rule = (source) => {
  if (!isGround(source)) return [];
  return source.nodes.flatMap((node) => {
    const name = memberName(node) ?? bareDate(node) ?? calledName(node);
    const forbidden = name !== undefined && clocks.has(name);
    return forbidden ? [`${source.lineOf(node.start)}: ${name} on the ground floor`] : [];
  });
};

const clocks = new Set([
  'Date.now',
  'new Date()',
  'Math.random',
  'performance.now',
  'crypto.getRandomValues',
  'crypto.randomUUID',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'fetch',
]);

/** What V8 cannot write into the image of a worker is made by `lazily`. */
export const makesNothingNative: Rule = (source) => {
  const made =
    /^(?:export )?const \w+(?:: .+)? =\s+new (Intl\.\w+|BlockList|TextDecoder|WeakRef)\b/gm;
  return [...source.text.matchAll(made)].map(([, name]) => {
    return `${name} is made while modules are loaded; see src/kit/lazily.ts`;
  });
};

/** Only the process floor knows the environment and the terminal. */
export const isSilent: Rule = (source) => {
  if (isProcess(source) || isBrowser(source)) return [];
  return source.nodes.flatMap((node) => {
    const name = memberName(node);
    const forbidden = name === 'process.env' || name?.startsWith('console.') === true;
    return forbidden ? [`${source.lineOf(node.start)}: ${name} below the process floor`] : [];
  });
};

export const isShort: Rule = (source) => {
  if (isTable(source)) return [];
  const lines = source.lines - 1;
  return lines > fileLinesMax ? [`${lines} lines, ${fileLinesMax} are allowed`] : [];
};

export const hasShortFunctions: Rule = (source) => {
  if (isTable(source)) return [];
  return source.nodes.flatMap((node) => {
    if (!functionTypes.has(node.type)) return [];
    const first = source.lineOf(node.start);
    const lines = source.lineOf(node.end) - first + 1;
    return lines > functionLinesMax ? [`${first}: a function of ${lines} lines`] : [];
  });
};

const functionTypes = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
]);

export const hasNoDefaultExport: Rule = (source) =>
  source.nodes
    .filter((node) => node.type === 'ExportDefaultDeclaration')
    .map((node) => `${source.lineOf(node.start)}: a default export`);

export const saysItsRole: Rule = (source) =>
  /^(?:\/\/|\/\*)/.test(source.text) ? [] : ['begins without a comment that says its role'];

/** Words that put work off, and folders that gather what has no home. */
export const putsNothingOff: Rule = (source) => {
  const marks = [...source.text.matchAll(/\b(?:TODO|FIXME|XXX|HACK)\b/g)];
  const promises = source.comments.flatMap((comment) => [
    ...comment.value.matchAll(
      /\b(?:for|until|do|done|fix|fixed|add|added|handle|handled|implement|implemented) later\b/gi,
    ),
  ]);
  const folder = /\/(?:utils?|helpers?|misc|common)(?:\/|\.ts$)/.test(source.path);
  return [
    ...[...marks, ...promises].map(([word]) => `says "${word}"`),
    ...(folder ? ['lies in a folder that gathers what has no home'] : []),
  ];
};

export const isKebabCase: Rule = (source) =>
  /^src(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+(?:\.view|\.d)?\.ts$/.test(source.path)
    ? []
    : ['is not in kebab-case'];

function packageOf(specifier: string): string {
  const words = specifier.split('/');
  return specifier.startsWith('@') ? words.slice(0, 2).join('/') : (words[0] ?? '');
}

function memberName(node: Node): string | undefined {
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return undefined;
  const property =
    node.property.type === 'Identifier' && !node.computed
      ? node.property.name
      : literalOf(node.property);
  return property === undefined ? undefined : `${node.object.name}.${property}`;
}

function bareDate(node: Node): string | undefined {
  if (node.type !== 'NewExpression' || node.callee.type !== 'Identifier') return undefined;
  return node.callee.name === 'Date' && node.arguments.length === 0 ? 'new Date()' : undefined;
}

function calledName(node: Node): string | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return undefined;
  return node.callee.name;
}
