import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageFaults } from './page-faults.ts';

const faults = [
  ['<h1>a</h1><p id="x"></p><p id="x"></p>', 'the id x is there twice'],
  ['<h1>a</h1><p style="color: red">', '<p> has an inline style'],
  ['<h1>a</h1><p onclick="x()">', '<p> has an inline onclick'],
  ['<h1>a</h1><script>x()</script>', 'an inline <script>'],
  ['<h1>a</h1><label for="y">', 'for leads to no y'],
  ['<h1>a</h1><input type="text" name="q">', '<input name=q> unlabelled'],
  ['<h1>a</h1><a href="/"><svg></svg></a>', 'a <a> without words'],
  ['<h1>a</h1><form action="/x"></form>', 'a form without a button'],
  ['<h1>a</h1><form><button>b</button></form>', 'a form that goes nowhere'],
  ['<h1>a</h1><h3>b</h3>', 'a heading skips to level 3'],
  ['<p>', '0 headings of the first level'],
] as const;

for (const [page, fault] of faults) {
  test(`the check of pages finds: ${fault}`, () => {
    assert.deepEqual(pageFaults(page), [fault]);
  });
}

test('the check of pages finds nothing in a sound one', () => {
  const form = '<form action="/x"><label>a <input name="a"></label><button>b</button></form>';
  assert.deepEqual(pageFaults(`<h1>a</h1><h2>b</h2>${form}<h3>c</h3><h2>d</h2>`), []);
});
