// Load by wrk, read back as numbers instead of as its printed page.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from '../real/install.ts';

export interface Load {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly cookie?: string;
  /** Directory for the script that prints the numbers. */
  readonly home: string;
}

export interface Measured {
  readonly requests: number;
  readonly perSecond: number;
  /** Mean size of an answer with its header: tells a page from a redirect or an error. */
  readonly bytesEach: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const script = `
done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format('{"requests":%d,"bytes":%d,"us":%d,"p50":%d,"p99":%d,"bad":%d}\\n',
    summary.requests, summary.bytes, summary.duration, latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
`;

/** Fails when a single answer was an error: such a run measures something else. */
export async function load(options: Load): Promise<Measured> {
  const missing = ensureInstalled('/usr/bin/wrk', ['wrk']);
  if (missing !== undefined) throw new Error(missing);
  const path = join(options.home, 'numbers.lua');
  writeFileSync(path, script);
  const cookie = options.cookie === undefined ? [] : ['-H', `Cookie: ${options.cookie}`];
  const words = ['-t1', `-c${options.connections}`, `-d${options.seconds}s`, '-s', path];
  const child = spawn('/usr/bin/wrk', [...words, ...cookie, options.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  await once(child, 'close');
  return read(said);
}

function read(said: string): Measured {
  const line = said.split('\n').find((one) => one.startsWith('{'));
  if (line === undefined) throw new Error(`wrk gave no numbers: ${said}`);
  const numbers = JSON.parse(line) as Record<
    'requests' | 'bytes' | 'us' | 'p50' | 'p99' | 'bad',
    number
  >;
  if (numbers.bad > 0) throw new Error(`${numbers.bad} answers were errors: ${said}`);
  return {
    requests: numbers.requests,
    perSecond: (numbers.requests * 1e6) / numbers.us,
    bytesEach: numbers.bytes / numbers.requests,
    p50Ms: numbers.p50 / 1000,
    p99Ms: numbers.p99 / 1000,
  };
}
