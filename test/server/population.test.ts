import assert from 'node:assert/strict';
import test from 'node:test';
import { loadConfig } from '../../src/server/load-config.ts';
import { Population, workersMax } from '../../src/server/population.ts';

const dynamic = loadConfig(
  undefined,
  { 'server.min_spare': 2, 'server.max_server': 5 },
  '/',
).server;

test('a fixed number is wanted whatever happens', () => {
  const fixed = loadConfig(undefined, { 'server.children': 3 }, '/').server;
  const population = new Population();
  for (const busy of [0, 3, 9]) assert.equal(population.wanted(fixed, busy, 0), 3);
  assert.equal(workersMax(fixed), Infinity);
});

test('busy workers ask for more at once, never for more than the most', () => {
  const population = new Population();
  const seen = [0, 1, 2, 3, 4, 5].map((busy) => population.wanted(dynamic, busy, 0));
  assert.deepEqual(seen, [2, 3, 4, 5, 5, 5]);
  assert.equal(workersMax(dynamic), 5);
});

test('fewer are wanted only after ten calm seconds, and then as many as those needed', () => {
  const population = new Population();
  population.wanted(dynamic, 3, 0);
  assert.equal(population.wanted(dynamic, 0, 1000), 5);
  assert.equal(population.wanted(dynamic, 1, 5000), 5);
  assert.equal(population.wanted(dynamic, 0, 10_999), 5);
  assert.equal(population.wanted(dynamic, 0, 11_000), 3);
  assert.equal(population.wanted(dynamic, 0, 22_000), 3);
  assert.equal(population.wanted(dynamic, 0, 32_000), 2);
});
