// `npm run soak`: what must hold under faults, against the program as it is shipped. Words choose
// checks by number (`npm run soak -- g1 g16`); --quick takes a tenth of each run, --share=0.3 so
// much of it, --write puts the figures of whole runs into docs/benchmarks.md. Ends with 1 when a bar does not hold.

import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { type Check, holds, Soak } from './check.ts';
import { bombs } from './bombs.ts';
import { bulk } from './bulk.ts';
import { kills } from './g01-kills.ts';
import { reloading } from './g02-reloads.ts';
import { masterKills, masterKillsByHand } from './g03-master.ts';
import { poison } from './g04-poison.ts';
import { spinning } from './g05-spin.ts';
import { databaseFaults } from './g06-database.ts';
import { together } from './g07-together.ts';
import { restless } from './g08-restless.ts';
import { everyCall } from './g09-every-call.ts';
import { powerCuts } from './g10-power.ts';
import { fullDisk } from './g11-full.ts';
import { faults } from './g12-faults.ts';
import { logins } from './g13-logins.ts';
import { slowClients } from './g14-slow.ts';
import { idleSessions } from './g15-sessions.ts';
import { longRun } from './g16-long.ts';
import { indexDamage } from './g17-index.ts';
import { records } from './g18-records.ts';
import { clockSteps } from './g19-clock.ts';
import { backups } from './g21-backup.ts';
import { failuresInTheLog } from './g22-log.ts';
import { idOf, reportOf, table, writeDown } from './report.ts';

const checks: readonly Check[] = [
  kills,
  reloading,
  masterKills,
  masterKillsByHand,
  poison,
  spinning,
  databaseFaults,
  together,
  restless,
  everyCall,
  powerCuts,
  fullDisk,
  faults,
  logins,
  slowClients,
  idleSessions,
  longRun,
  indexDamage,
  records,
  clockSteps,
  backups,
  failuresInTheLog,
  bulk,
  bombs,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    share: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
});
const share = values.quick ? 0.1 : Number(values.share);
if (!(share > 0 && share <= 1)) {
  process.stderr.write('--share is more than 0 and at most 1\n');
  process.exit(2);
}
const wanted = positionals.map((word) => word.toUpperCase());
const unknown = wanted.filter((word) => !checks.some((check) => idOf(check) === word));
if (unknown.length > 0) {
  process.stderr.write(`there is no ${unknown.join(', ')}: ${checks.map(idOf).join(', ')}\n`);
  process.exit(2);
}
// What stands in dist/ counts only while it is newer than every source.
execFileSync('sh', ['bin/setup'], { cwd: `${import.meta.dirname}/../..`, stdio: 'inherit' });

const chosen = checks.filter((check) => wanted.length === 0 || wanted.includes(idOf(check)));
let broken = 0;
for (const check of chosen) broken += await run(check);
process.stdout.write(broken === 0 ? '\nevery bar holds\n' : `\n${broken} not held\n`);
process.exit(broken === 0 ? 0 : 1);

async function run(check: Check): Promise<number> {
  const soak = new Soak(share);
  const startMs = performance.now();
  try {
    const bars = await check.run(soak);
    const report = reportOf(check, bars, (performance.now() - startMs) / 1000);
    process.stdout.write(`\n${table(report)}\n`);
    if (values.write && !soak.quick) writeDown(report);
    return bars.filter((bar) => !holds(bar)).length;
  } catch (error) {
    const reason = error instanceof Error ? error.stack : String(error);
    process.stdout.write(`\n${check.name} BROKE OFF: ${reason}\n`);
    return 1;
  } finally {
    await soak.end();
  }
}
