// Series as paths: every value of a table, and the gaps between them.

import assert from 'node:assert/strict';
import test from 'node:test';
import { areaPath, linePath, scaleEnd } from '../../../src/admin/monitor/graph.ts';
import type { Series } from '../../../src/kit/status.ts';

test('a scale ends at a round number', () => {
  const table = [
    [0, 1, 1],
    [0.35, 0.1, 0.4],
    [1, 1, 1],
    [1.01, 1, 1.5],
    [3, 1, 3],
    [7, 1, 8],
    [99, 10, 100],
    [101, 10, 150],
    [3, 10, 10],
    [9.1, 1, 10],
    [160_000_000, 100_000_000, 200_000_000],
  ] as const;
  for (const [most, least, end] of table) assert.equal(scaleEnd(most, least), end, `${most}`);
});

test('a line keeps to the right edge, breaks at gaps, and dots what stands alone', () => {
  const at = { width: 6, end: 10 };
  const table: readonly (readonly [Series, string, string])[] = [
    [[], '', ''],
    [[null, null], '', ''],
    [[0, 10], 'M5 100L6 0', 'M5 100L5 100L6 0V100Z'],
    [[5], 'M6 50h0', 'M6 100L6 50V100Z'],
    [
      [1, 2, null, 3, null, 10],
      'M1 90L2 80M4 70h0M6 0h0',
      'M1 100L1 90L2 80V100ZM4 100L4 70V100ZM6 100L6 0V100Z',
    ],
  ];
  for (const [series, line, area] of table) {
    assert.equal(linePath(series, at), line);
    assert.equal(areaPath(series, at), area);
  }
});
