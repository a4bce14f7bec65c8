// The last hour in one line of text for each figure.

import assert from 'node:assert/strict';
import test from 'node:test';
import { graphSigns, graphsText, sparkline } from '../../src/cli/graphs-text.ts';
import { statusOfAnHour } from '../admin/monitor/an-hour.ts';

const blocks = graphSigns({ LANG: 'de_DE.UTF-8' });

test('a graph ends at the right, is scaled to its highest, and leaves gaps open', () => {
  const table = [
    [[], '    '],
    [[0, 0, 0, 0], '▁▁▁▁'],
    [[1, 2], '  ▅█'],
    [[null, 7, null, 0], ' █ ▁'],
    [[0, 0.01, 7, 3.5], '▁▂█▅'],
  ] as const;
  for (const [series, line] of table) {
    assert.equal(sparkline(series, { width: 4, stepsMax: 4, signs: blocks }), line);
  }
});

test('a column shows the highest of its steps', () => {
  const series = [0, 8, null, null, 4, 1];
  assert.equal(sparkline(series, { width: 3, stepsMax: 6, signs: blocks }), '█ ▅');
});

test('a terminal without UTF-8 gets plain signs', () => {
  assert.match(graphSigns({ LANG: 'C' }), /^[\x21-\x7e]{8}$/);
  assert.equal(graphSigns({ LC_ALL: 'C', LANG: 'en_US.UTF-8' }), graphSigns({}));
  assert.equal(graphSigns({ LC_CTYPE: 'C.utf8' }), blocks);
});

test('the lines fit the terminal', () => {
  const { lastHour } = statusOfAnHour();
  for (const columns of [80, 120]) {
    const lines = graphsText(lastHour, columns, blocks).trimEnd().split('\n');
    assert.equal(lines.length, 7);
    for (const line of lines) assert.ok(line.length <= columns, line);
  }
});
