// `npm run fuzz`: a million cases, or --count of them, from a seed that is printed; --only takes one
// kind. What is found is kept in test/fixtures/fuzz, as small as it stays wrong.
//
//   node test/fuzz/main.ts --seed 5 --only markup --count 100000

import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Find, hangMs, play } from './run.ts';
import { targets } from './targets/all.ts';

const folder = 'test/fixtures/fuzz';
const million = 1_000_000;

const { values } = parseArgs({
  options: { seed: { type: 'string' }, only: { type: 'string' }, count: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const chosen = targets.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0) {
  console.error(`--only takes one of ${targets.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const wanted = values.count === undefined ? undefined : Number(values.count);
const shares = chosen.reduce((sum, { share }) => sum + share, 0);
const total = wanted ?? (values.only === undefined ? million : shares);

process.on('uncaughtException', (error) => {
  console.error('uncaught', error);
  process.exit(1);
});

console.log(`seed ${seed}`);
const finds: Find[] = [];
let cases = 0;
for (const target of chosen) {
  const count = Math.max(1, Math.round((total * target.share) / shares));
  const startMs = performance.now();
  const played = await play(target, { seed, count });
  const seconds = (performance.now() - startMs) / 1000;
  cases += played.cases;
  finds.push(...played.finds);
  const found = played.finds.length === 0 ? '' : `, ${played.finds.length} FOUND`;
  const slowest = `slowest ${played.slowestMs.toFixed(0)} of ${hangMs} ms`;
  console.log(`${target.name}: ${played.cases} in ${seconds.toFixed(0)} s, ${slowest}${found}`);
}
for (const { target, seed: own, bytes, why } of finds) {
  mkdirSync(folder, { recursive: true });
  const path = `${folder}/${target}-${own}.bin`;
  writeFileSync(path, bytes);
  console.log(`${path} (--only ${target} --seed ${own} --count 1): ${why}`);
}
console.log(`${cases} cases, ${finds.length} found`);
process.exit(finds.length === 0 ? 0 : 1);
