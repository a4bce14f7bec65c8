import assert from 'node:assert/strict';
import { it } from 'node:test';
import { baseSubject } from '../../src/mime/base-subject.ts';

const cases: readonly (readonly [subject: string, base: string, isAnswer: boolean])[] = [
  ['', '', false],
  ['a', 'a', false],
  ['  a \t b  ', 'a b', false],
  ['Re: a', 'a', true],
  ['RE : a', 'a', true],
  ['Re[2]: a', 'a', true],
  ['Re [list]: a', 'a', true],
  ['AW: WG: a', 'a', true],
  ['回复：a', 'a', true],
  ['a (fwd)', 'a', true],
  ['[foo] a', 'a', false],
  ['[foo] [bar] a', 'a', false],
  ['[foo] Re: a', 'a', true],
  ['[xyz]', '[xyz]', false],
  ['Re: [xyz]', '[xyz]', true],
  ['[foo] Fwd: [bar] Re: fw: b (fWd)  (fwd)', 'b', true],
  ['re: [fwd: [fwd: re: [fwd: babylon]]]', 'babylon', true],
  ['b (a)', 'b (a)', false],
  ['Ad: Re: x', 'Ad: Re: x', false],
  ['Re:', '', true],
  ['Regarding: a', 'Regarding: a', false],
];

for (const [subject, base, isAnswer] of cases) {
  it(`takes “${subject}” for “${base}”`, () => {
    assert.deepEqual(baseSubject(subject), { base, isAnswer });
  });
}

it('ends at a subject of marks alone, in a moment', () => {
  for (const flood of ['Re: ', '[a] ', '[fwd: ', '(fwd)', '[', 'Re[1']) {
    assert.ok(baseSubject(flood.repeat(100_000)).base.length <= 2_000);
  }
});
