// Holds the design: floors, sizes, purity, and the documents that must agree with the code.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { refusals } from '../src/kit/tables/refusals.ts';
import { floors, floorsText } from './floors.ts';
import { deadFiles } from './tidy/reach.ts';
import * as rules from './tidy/rules.ts';
import { parseSource, readSources } from './tidy/source.ts';

const sources = readSources();

/** One plain list of what is wrong reads better than a difference to nothing. */
function holds(complaints: readonly string[]): void {
  if (complaints.length > 0) assert.fail(complaints.join('\n'));
}

const promises: readonly (readonly [string, rules.Rule])[] = [
  ['imports go down, as the floor table says', rules.goesDown],
  ['a room knows only its own part of the outside', rules.knowsItsOwn],
  ['ground rooms read no clock and throw no dice', rules.hasNoClock],
  ['nothing is made while modules load that an image cannot hold', rules.makesNothingNative],
  ['only the process floor knows environment and terminal', rules.isSilent],
  ['a file has at most 300 lines', rules.isShort],
  ['a function has at most 70 lines', rules.hasShortFunctions],
  ['nothing is exported as default', rules.hasNoDefaultExport],
  ['every file begins with a comment that says its role', rules.saysItsRole],
  ['nothing is put off or gathered without a home', rules.putsNothingOff],
  ['file names are kebab-case', rules.isKebabCase],
];

for (const [sentence, rule] of promises) {
  test(sentence, () => {
    const complaints = sources.flatMap((source) =>
      rule(source).map((complaint) => `${source.path}: ${complaint}`),
    );
    holds(complaints);
  });
}

const crimes: readonly (readonly [string, string, rules.Rule])[] = [
  ['src/mime/x.ts', `import { a } from '../store/a.ts';`, rules.goesDown],
  ['src/server/x.ts', `import { a } from '../web/a.ts';`, rules.goesDown],
  ['src/web/x.ts', `export { a } from '../webmail/a.ts';`, rules.goesDown],
  ['src/store/x.ts', `await import('../web/a.ts');`, rules.goesDown],
  ['src/nowhere/x.ts', `import { a } from '../mime/a.ts';`, rules.goesDown],
  ['src/browser/x.ts', `import { a } from '../kit/a.ts';`, rules.goesDown],
  ['src/directory/x.ts', `import { createPool } from 'mysql2/promise';`, rules.knowsItsOwn],
  ['src/store/x.ts', `import { DatabaseSync } from 'node:sqlite';`, rules.knowsItsOwn],
  ['src/mime/x.ts', `import { readFile } from 'node:fs/promises';`, rules.knowsItsOwn],
  ['src/store/x.ts', `const order = new Intl.Collator('en');`, rules.makesNothingNative],
  ['src/mime/x.ts', `const now = Date.now();`, rules.hasNoClock],
  ['src/mime/x.ts', `const now = new Date();`, rules.hasNoClock],
  ['src/kit/x.ts', `setTimeout(() => {}, 1);`, rules.hasNoClock],
  ['src/web/x.ts', `const home = process.env['HOME'];`, rules.isSilent],
  ['src/web/x.ts', `console.log('here');`, rules.isSilent],
  ['src/web/x.ts', '// role\n'.repeat(301), rules.isShort],
  ['src/web/x.ts', `function long() {${'\n'.repeat(70)}}`, rules.hasShortFunctions],
  ['src/web/x.ts', `export default 1;`, rules.hasNoDefaultExport],
  ['src/web/x.ts', `export const a = 1;`, rules.saysItsRole],
  ['src/web/x.ts', `// TODO: the rest`, rules.putsNothingOff],
  ['src/web/x.ts', `// Will be done later.`, rules.putsNothingOff],
  ['src/web/utils/x.ts', `// role`, rules.putsNothingOff],
  ['src/web/someFile.ts', `// role`, rules.isKebabCase],
];

test('each rule catches what it forbids', () => {
  for (const [path, text, rule] of crimes) {
    assert.equal(rule(parseSource(path, text)).length, 1, `${path}: ${text.slice(0, 60)}`);
  }
});

test('type-only imports pass where the table allows types', () => {
  const source = parseSource('src/server/x.ts', `import type { A } from '../web/http.ts';`);
  assert.deepEqual(rules.goesDown(source), []);
});

test('every room has a floor, and a room imports no room of a higher floor', () => {
  for (const { room } of sources) assert.ok(room === 'browser' || room in floors, room);
  for (const [name, room] of Object.entries(floors)) {
    for (const other of room.may === 'all' ? [] : [...room.may, ...(room.types ?? [])]) {
      assert.ok((floors[other]?.floor ?? 9) <= room.floor, `${name} imports ${other}`);
    }
  }
});

test('no file is dead', () => {
  holds(deadFiles(sources));
});

test('every refusal is explained in docs/errors.md, and nothing else is', () => {
  const text = readFileSync('docs/errors.md', 'utf8');
  const explained = [...text.matchAll(/^### `([^`]+)`$/gm)].map(([, code]) => code);
  assert.deepEqual(new Set(explained), new Set(Object.keys(refusals)));
  assert.equal(explained.length, Object.keys(refusals).length, 'a code is explained twice');
});

test('every refusal has its words in the message catalogue', async () => {
  assert.ok(
    existsSync('src/web/tables/messages-en.ts'),
    'src/web/tables/messages-en.ts is missing',
  );
  const { messagesEn } = await import('../src/web/tables/messages-en.ts');
  const wordless = Object.keys(refusals).filter((code) => !(`refusal.${code}` in messagesEn));
  assert.deepEqual(wordless, []);
});

test('docs/ARCHITECTURE.md shows the floor table that holds', () => {
  const text = readFileSync('docs/ARCHITECTURE.md', 'utf8');
  const block = /<!-- floors -->\s*```[a-z]*\n([\s\S]*?)\n```\s*<!-- \/floors -->/.exec(text)?.[1];
  assert.equal(block, floorsText(), 'print the table: node test/floors.ts');
});
