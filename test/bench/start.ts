// How long a person waits from the start of the program to its first page.

import { startDispatch } from '../real/dispatch-process.ts';
import { makeEmbeddedHome } from '../real/embedded-home.ts';
import { freePort } from '../real/free-port.ts';
import { type BenchResult, median } from './table.ts';

const rounds = 5;

export async function benchStart(): Promise<BenchResult> {
  const first: number[] = [];
  const second: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const home = makeEmbeddedHome();
    try {
      first.push(await startOnce(home));
      second.push(await startOnce(home));
    } finally {
      home.remove();
    }
  }
  const row = (name: string, times: readonly number[]) => [
    name,
    median(times).toFixed(0),
    Math.max(...times).toFixed(0),
  ];
  return {
    title: 'start',
    method: `From the start of the launcher to the whole login page, ${rounds} times, by HTTP.`,
    head: ['', 'median ms', 'slowest ms'],
    rows: [row('first start, tables are made', first), row('second start', second)],
  };
}

async function startOnce(home: ReturnType<typeof makeEmbeddedHome>): Promise<number> {
  const port = await freePort();
  const settings = home.settings({ listen: [`http://127.0.0.1:${port}`], children: 1 });
  const startedMs = performance.now();
  const dispatch = await startDispatch({ home: home.path, at: port, settings });
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/login`);
    await answer.text();
    if (answer.status !== 200) throw new Error(`the login page answers ${answer.status}`);
    return performance.now() - startedMs;
  } finally {
    await dispatch.stop();
  }
}
