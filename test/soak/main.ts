// `npm run soak`: what must hold for hours, in a minute or two each. Arguments choose by fragment
// of a check's name. Prints every bar, ends with 1 when one does not hold.

import { type Bar, type Check, holds, Soak } from './check.ts';
import { kills } from './g01-kills.ts';
import { reloading } from './g02-reloads.ts';
import { masterKills } from './g03-master.ts';
import { poison } from './g04-poison.ts';
import { spinning } from './g05-spin.ts';
import { together } from './g07-together.ts';
import { restless } from './g08-restless.ts';
import { everyCall } from './g09-every-call.ts';
import { powerCuts } from './g10-power.ts';
import { fullDisk } from './g11-full.ts';
import { slowClients } from './g14-slow.ts';
import { longRun } from './g16-long.ts';
import { indexDamage } from './g17-index.ts';
import { records } from './g18-records.ts';
import { clockSteps } from './g19-clock.ts';
import { backups } from './g21-backup.ts';

const checks: readonly Check[] = [
  kills,
  reloading,
  masterKills,
  poison,
  spinning,
  together,
  restless,
  everyCall,
  powerCuts,
  fullDisk,
  slowClients,
  longRun,
  indexDamage,
  records,
  clockSteps,
  backups,
];

const wanted = process.argv.slice(2);
const chosen = checks.filter(({ name }) => {
  return wanted.length === 0 || wanted.some((word) => name.toLowerCase().includes(word));
});
let broken = chosen.length === 0 ? 1 : 0;
for (const check of chosen) broken += await run(check);
process.stdout.write(broken === 0 ? '\nevery bar holds\n' : `\n${broken} not held\n`);
process.exit(broken === 0 ? 0 : 1);

async function run(check: Check): Promise<number> {
  const soak = new Soak();
  const startMs = performance.now();
  process.stdout.write(`\n${check.name}\n`);
  try {
    const bars = await check.run(soak);
    for (const bar of bars) process.stdout.write(`  ${line(bar)}\n`);
    return bars.filter((bar) => !holds(bar)).length;
  } catch (error) {
    process.stdout.write(`  BROKE OFF: ${error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  } finally {
    await soak.end();
    process.stdout.write(`  (${Math.round((performance.now() - startMs) / 1000)} s)\n`);
  }
}

function line(bar: Bar): string {
  const { what, measured, most, least, unit } = bar;
  const limit = most === undefined ? `at least ${round(least ?? 0)}` : `at most ${round(most)}`;
  const verdict = holds(bar) ? 'ok  ' : 'FAIL';
  return `${verdict} ${what}: ${round(measured)} ${unit}`.trimEnd() + ` (${limit})`;
}

function round(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
