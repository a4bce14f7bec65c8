// G3: the master is killed under load and started again, as a service manager would.

import { setTimeout as sleep } from 'node:timers/promises';
import { eventually, DispatchProcess, isAlive } from '../server/dispatch-process.ts';
import { askStatus } from '../../src/cli/ask-status.ts';
import type { Check } from './check.ts';
import { load } from './load.ts';

const rounds = 20;

export const masterKills: Check = {
  name: 'G3 kill -9 of the master under load, and a start behind it',
  async run(soak) {
    const args = ['--child', '2'];
    let { dispatch } = await soak.start(args, 2);
    const { directory, where } = dispatch;
    const pidFile = `${directory}/dispatch.pid`;
    const control = `${directory}/control.sock`;
    const stop = new AbortController();
    const asking = load({ where, connections: 16, thinkMs: 20, postEvery: 0 }, stop.signal);
    const gone: number[] = [];
    const back: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const workers = (await eventually(() => askStatus(control))).workers.map(({ pid }) => pid);
      const killedMs = performance.now();
      dispatch.signal('SIGKILL');
      await eventually(() => {
        if (workers.some(isAlive)) throw new Error('an orphan is left');
      });
      gone.push(performance.now() - killedMs);
      const startedMs = performance.now();
      const all = [...args, '--pid', pidFile, '--control', control];
      dispatch = new DispatchProcess(soak, all, directory);
      await dispatch.ready();
      back.push(performance.now() - startedMs);
      await sleep(300);
    }
    stop.abort();
    const result = await asking;
    return [
      { what: 'good restarts', measured: back.length, least: rounds, unit: '' },
      { what: 'workers gone', measured: Math.max(...gone), most: 2000, unit: 'ms' },
      { what: 'answers again', measured: Math.max(...back), most: 1000, unit: 'ms' },
      { what: 'wrong or mixed answers', measured: result.wrong, most: 0, unit: '' },
    ];
  },
};
