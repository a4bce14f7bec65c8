// G18: a million records that were changed at random: no error but a ProtocolError, nothing hangs,
// and nothing of one request is seen in another.

import { connect } from 'node:net';
import { once } from 'node:events';
import { Exchange, exchangeLimits } from '../../src/fastcgi/exchange.ts';
import { requestBytes } from '../fastcgi/web-server.ts';
import type { Check, Running } from './check.ts';
import { load } from './load.ts';
import { Dice } from './dice.ts';

const recordCount = 1_000_000;
const connectionCount = 3000;
const recordsEach = 6;

export const records: Check = {
  name: 'G18 a million changed records',
  async run(soak) {
    const dice = new Dice(18);
    const codec = throughCodec(dice);
    const running = await soak.start(['--child', '1'], 1);
    const [before] = (await running.status()).workers;
    const stop = new AbortController();
    const shape = { where: running.dispatch.where, connections: 4, thinkMs: 5, postEvery: 3 };
    const asking = load(shape, stop.signal);
    await throughServer(running, dice);
    stop.abort();
    const result = await asking;
    const [after] = (await running.status()).workers;
    return [
      { what: 'records', measured: codec.records, least: recordCount, unit: '' },
      { what: 'errors of a wrong kind', measured: codec.failures, most: 0, unit: '' },
      { what: 'longest step', measured: codec.longestMs, most: 1000, unit: 'ms' },
      { what: 'workers lost', measured: before?.pid === after?.pid ? 0 : 1, most: 0, unit: '' },
      { what: 'failed requests of others', measured: result.failed, most: 0, unit: '' },
      { what: 'foreign bytes in an answer', measured: result.wrong, most: 0, unit: '' },
    ];
  },
};

function throughCodec(dice: Dice): { records: number; failures: number; longestMs: number } {
  const seen = { records: 0, failures: 0, longestMs: 0 };
  while (seen.records < recordCount) {
    const exchange = new Exchange(exchangeLimits);
    const startMs = performance.now();
    try {
      for (const piece of dice.pieces(changed(dice))) {
        for (const event of exchange.push(piece)) {
          if (event.kind === 'request') exchange.end(event.id);
        }
      }
    } catch (error) {
      if (seen.failures === 0) console.error(error);
      seen.failures += 1;
    }
    seen.longestMs = Math.max(seen.longestMs, performance.now() - startMs);
    seen.records += recordsEach;
  }
  return seen;
}

async function throughServer({ dispatch }: Running, dice: Dice): Promise<void> {
  for (let count = 0; count < connectionCount; count += 1) {
    const socket = connect(dispatch.where);
    socket.on('error', () => {}).resume();
    const closed = once(socket, 'close');
    socket.end(changed(dice));
    // Half of them wait for the end, the others cut.
    if (count % 2 === 0) socket.destroy();
    await closed;
  }
}

/** A request of six records, some bytes of which are others. */
function changed(dice: Dice): Buffer {
  const bytes = requestBytes({ body: 'abc', padding: dice.below(9), pieceBytes: 64 });
  const changes = 1 + dice.below(4);
  for (let change = 0; change < changes; change += 1) {
    bytes[dice.below(bytes.length)] = dice.below(256);
  }
  return dice.below(4) === 0 ? bytes.subarray(0, dice.below(bytes.length)) : bytes;
}
