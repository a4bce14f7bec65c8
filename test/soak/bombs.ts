// BOMBS: what is small to send and dear to answer. No turn of the event loop takes longer than a
// person waits without noticing, and no answer as a whole is dear. Measured is the time that the
// main thread had of a processor, which does not depend on who else uses the machine; each page is
// asked a few times and its best counts, as the first time also compiles.

import { setImmediate } from 'node:timers/promises';
import { formPages, pagesAbout } from '../security/bomb-pages.ts';
import { formBombs, messageBombs, queryBombs } from '../security/tables/bombs.ts';
import { bodyOf, type RequestOptions } from '../web/app-request.ts';
import { type MailApp, mei, openMailApp } from '../webmail/mail-app.ts';
import type { Check } from './check.ts';

const turnMsMost = 250;
const answerMsMost = 1_000;

interface Cost {
  readonly what: string;
  readonly turnMs: number;
  readonly allMs: number;
}

export const bombs: Check = {
  name: 'BOMBS pages about mail that is made to be dear',
  async run(soak) {
    const rounds = soak.quick ? 1 : 3;
    const app = await openMailApp({ host: '127.0.0.1', port: 9 });
    soak.after(() => app.close());
    const cookie = await app.cookie(mei);
    const meter = new TurnMeter();
    soak.after(() => meter.stop());
    const costs: Cost[] = [];
    const ask = async (what: string, method: string, target: string, options?: RequestOptions) => {
      const all: Omit<Cost, 'what'>[] = [];
      for (let round = 0; round < rounds; round += 1) {
        all.push(await meter.costOf(() => answered(app, method, target, { cookie, ...options })));
      }
      const turnMs = Math.min(...all.map((one) => one.turnMs));
      costs.push({ what, turnMs, allMs: Math.min(...all.map((one) => one.allMs)) });
    };
    for (const bomb of messageBombs) {
      const id = await app.deliver(mei, bomb.make());
      for (const page of pagesAbout(id)) {
        await ask(`${bomb.what}: ${page.replace(encodeURIComponent(id), '…')}`, 'GET', page);
      }
      await app.send('POST', '/mail/INBOX/removal', { cookie, form: { id } });
    }
    for (const { what, make } of queryBombs) {
      await ask(what, 'GET', `/search?q=${encodeURIComponent(make())}`);
    }
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const { what, make } of formBombs) {
      const body = Buffer.from(make());
      for (const page of formPages)
        await ask(`${what} to ${page}`, 'POST', page, { body, headers });
    }
    return [
      bar('longest turn', costs, 'turnMs', turnMsMost),
      bar('dearest answer', costs, 'allMs', answerMsMost),
      { what: 'answers', measured: costs.length * rounds, least: 1, unit: '' },
      { what: 'bugs', measured: app.bugs.length, most: 0, unit: '' },
    ];
  },
};

function bar(what: string, costs: readonly Cost[], of: 'turnMs' | 'allMs', most: number) {
  const worst = costs.toSorted((a, b) => b[of] - a[of])[0];
  return { what: `${what} (${worst?.what})`, measured: worst?.[of] ?? 0, most, unit: 'ms' };
}

async function answered(
  app: MailApp,
  method: string,
  target: string,
  options: RequestOptions,
): Promise<void> {
  await bodyOf(await app.send(method, target, options));
}

/** Looks at the processor's clock once in each turn. */
class TurnMeter {
  #longestMs = 0;
  #lastMs = threadMs();
  #isOver = false;

  constructor() {
    void this.#look();
  }

  async costOf(work: () => Promise<void>): Promise<Omit<Cost, 'what'>> {
    await setImmediate();
    this.#longestMs = 0;
    const startMs = threadMs();
    await work();
    const allMs = threadMs() - startMs;
    await setImmediate();
    await setImmediate();
    return { turnMs: this.#longestMs, allMs };
  }

  stop(): void {
    this.#isOver = true;
  }

  async #look(): Promise<void> {
    while (!this.#isOver) {
      await setImmediate();
      const nowMs = threadMs();
      this.#longestMs = Math.max(this.#longestMs, nowMs - this.#lastMs);
      this.#lastMs = nowMs;
    }
  }
}

function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
