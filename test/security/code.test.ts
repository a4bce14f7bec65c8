// The code itself: what it never calls, what it is built from, and how long its regular
// expressions can take.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createContext, Script } from 'node:vm';
import type { Node } from 'oxc-parser';
import { readSources, type Source } from '../tidy/source.ts';
import { attackStrings } from './attack-strings.ts';

const sources = readSources();

function complaints(find: (node: Node, source: Source) => string | undefined): readonly string[] {
  return sources.flatMap((source) =>
    source.nodes.flatMap((node) => {
      const found = find(node, source);
      return found === undefined ? [] : [`${source.path}:${source.lineOf(node.start)} ${found}`];
    }),
  );
}

function nameOf(node: Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression') {
    const { property } = node;
    return 'name' in property && typeof property.name === 'string' ? property.name : '';
  }
  return '';
}

/** `exec` is also what a regular expression does. */
function isGlobal(callee: Node): boolean {
  return callee.type === 'Identifier';
}

function isText(node: Node | undefined): boolean {
  return (
    node?.type === 'TemplateLiteral' || (node?.type === 'Literal' && typeof node.value === 'string')
  );
}

test('X01: no text is ever run: no eval, no Function, no vm, no shell', () => {
  const found = complaints((node, source) => {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const name = nameOf(node.callee);
      const isTimer = name === 'setTimeout' || name === 'setInterval';
      if (['eval', 'Function', 'exec', 'execSync'].includes(name) && isGlobal(node.callee))
        return name;
      if (isTimer && isText(node.arguments[0])) return `${name} of a text`;
      // The one word by which a process asks V8 to collect its garbage.
      const isCollector = source.text.slice(node.start, node.end) === "runInNewContext('gc')";
      if (/^(?:runIn\w*Context|compileFunction|Script$)/.test(name) && !isCollector) return name;
      const takesShell =
        /^(?:spawn|execFile|fork)/.test(name) && source.text.includes('shell: true');
      if (takesShell) return `${name} with a shell`;
    }
    return undefined;
  });
  assert.deepEqual(found, []);
  const modules = sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier }) => /^(?:node:)?(?:vm|repl|inspector|v8)$/.test(specifier))
      .map(({ specifier }) => `${path}: ${specifier}`),
  );
  assert.deepEqual(
    modules.filter((line) => !line.endsWith('node:v8')),
    ['src/server/quiet-collection.ts: node:vm'],
  );
});

test('X01: no page starts another program', () => {
  const starters = sources.filter(({ imports }) =>
    imports.some(({ specifier }) => specifier === 'node:child_process'),
  );
  assert.ok(starters.length > 0);
  for (const { path, room } of starters) {
    assert.ok(!['web', 'webmail', 'admin', 'hooks', 'html', 'mime'].includes(room), path);
  }
});

test('X01: every package is pinned by its content, and only known ones may run at installation', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<
      Record<
        string,
        { integrity?: string; resolved?: string; link?: boolean; hasInstallScript?: boolean }
      >
    >;
  };
  // What stands in for a package lies in the tree itself, and so does the link to it.
  const entries = Object.entries(lock.packages).filter(
    ([path, { link }]) => path !== '' && !path.startsWith('src/') && link !== true,
  );
  assert.ok(entries.length > 20);
  assert.deepEqual(
    entries
      .filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true)
      .map(([path]) => path),
    [],
  );
  const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly allowScripts: Readonly<Record<string, boolean>>;
  };
  const running = entries
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13));
  // `fsevents` is for another system and is never installed on this one.
  assert.deepEqual(
    running.filter((name) => !(name in allowScripts) && name !== 'fsevents'),
    [],
  );
});

/** Names of values that a guesser must not learn byte by byte. */
const secretName = /^(?:mac|hmac|proof|digest|computed|tokenHash)$/i;

test('L18: no secret is compared byte by byte', () => {
  const found = complaints((node) => {
    if (node.type !== 'BinaryExpression' || !/^[!=]==?$/.test(node.operator)) return undefined;
    const sides = [node.left, node.right].filter((side) => side.type !== 'PrivateIdentifier');
    const isPlain = sides.some((side) => side.type === 'Literal' || nameOf(side) === 'undefined');
    const name = sides.map(nameOf).find((one) => secretName.test(one));
    return name === undefined || isPlain ? undefined : `${name} ${node.operator}`;
  });
  assert.deepEqual(found, []);
});

/** Far above what a linear expression needs on a slow machine, far below what a square one does. */
const stuckMs = 1_000;
const attackChars = 50_000;

test('X02: no regular expression of the source can be made to hang', () => {
  const expressions = new Map<string, string>();
  for (const source of sources) {
    for (const node of source.nodes) {
      if (node.type !== 'Literal' || !('regex' in node)) continue;
      const { pattern, flags } = node.regex;
      expressions.set(`/${pattern}/${flags}`, `${source.path}:${source.lineOf(node.start)}`);
    }
  }
  assert.ok(expressions.size > 150, `only ${expressions.size} expressions were found`);
  const stuck: string[] = [];
  for (const [expression, where] of expressions) {
    const at = expression.lastIndexOf('/');
    const [pattern, flags] = [expression.slice(1, at), expression.slice(at + 1)];
    for (const text of attackStrings(pattern, attackChars)) {
      if (!hangs({ pattern, flags, text })) continue;
      stuck.push(`${where} ${expression} on ${JSON.stringify(text.slice(0, 20))}`);
      break;
    }
  }
  assert.deepEqual(stuck, []);
});

test('X02: an expression that can hang would be caught', () => {
  for (const pattern of ['(a+)+$', '\\s+$', '^(?:x|x)*y', '(.*),(.*),(.*);$']) {
    const caught = attackStrings(pattern, attackChars).some((text) =>
      hangs({ pattern, flags: '', text }),
    );
    assert.ok(caught, pattern);
  }
});

const place: { search?: { pattern: string; flags: string; text: string } } = {};
const context = createContext(place);
const searchAll = new Script(`{
  const flags = search.flags.includes('g') ? search.flags : search.flags + 'g';
  search.text.replace(new RegExp(search.pattern, flags), '');
}`);

/** Searches through all of it, as `replace` and `matchAll` do; the engine is stopped in time. */
function hangs(search: { pattern: string; flags: string; text: string }): boolean {
  place.search = search;
  try {
    searchAll.runInContext(context, { timeout: stuckMs });
    return false;
  } catch {
    return true;
  }
}
