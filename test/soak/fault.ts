// Loaded into the shipped program by NODE_OPTIONS=--import: pages that do harm, and a look inside.
//
// A worker leaves the name of each request in a file before its page runs (src/server/meter.ts):
// that write is where a page begins, and where these begin to behave badly.
//
//   GET /soak-exit   ends the process        GET /soak-spin  never gives its turn back
//   GET /soak-grow   takes memory for ever   SIGPWR          writes figures into SOAK_PROBE
//
// While the file SOAK_STILLBORN exists, a worker dies at its start.

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const isWorker = /worker\.[jt]s$/.test(process.argv[1] ?? '');
const stillborn = process.env['SOAK_STILLBORN'] ?? '';
const probe = process.env['SOAK_PROBE'] ?? '';

if (isWorker && stillborn !== '' && fs.existsSync(stillborn)) process.exit(7);
if (isWorker) poisonPages();
if (isWorker && probe !== '') {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  process.on('SIGPWR', () => {
    collect();
    const { heapUsed } = process.memoryUsage();
    const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const path = `${probe}/${process.pid}.json`;
    fs.writeFileSync(`${path}.new`, JSON.stringify({ heapUsed, timers }));
    fs.renameSync(`${path}.new`, path);
  });
}

function poisonPages(): void {
  const write = fs.writeSync;
  const hold: Buffer[] = [];
  const watched = (...words: Parameters<typeof write>): number => {
    const [, bytes] = words as unknown as [number, unknown];
    const named = bytes instanceof Uint8Array ? Buffer.from(bytes).toString('latin1', 0, 80) : '';
    const written = write(...words);
    if (named.includes(' GET /soak-exit')) process.exit(3);
    while (named.includes(' GET /soak-spin'));
    while (named.includes(' GET /soak-grow')) hold.push(Buffer.alloc(1024 * 1024, 1));
    return written;
  };
  fs.writeSync = watched as typeof write;
  syncBuiltinESMExports();
}
