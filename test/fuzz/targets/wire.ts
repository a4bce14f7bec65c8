// Bytes of a web server, through the codecs alone: FastCGI records and SCGI heads.

import { Exchange, exchangeLimits } from '../../../src/fastcgi/exchange.ts';
import { encodePairs } from '../../../src/fastcgi/params.ts';
import { encodeRecord, recordType } from '../../../src/fastcgi/record.ts';
import { ProtocolError } from '../../../src/kit/failure.ts';
import { ScgiHeadReader } from '../../../src/scgi/head.ts';
import {
  beginRecord,
  keepConnection,
  plainParams,
  requestBytes,
} from '../../fastcgi/web-server.ts';
import { scgiHead } from '../../scgi/web-server.ts';
import { mutated, pick } from '../mutate.ts';
import { wireWords } from '../tables/words.ts';
import { demand, type OpenTarget, type Target } from '../target.ts';

const limits = { ...exchangeLimits, requestsMax: 8 };

const records: readonly Buffer[] = [
  requestBytes({ flags: keepConnection, body: 'hello' }),
  requestBytes({ body: 'hello', padding: 3, pieceBytes: 11 }),
  requestBytes({ role: 2 }),
  Buffer.concat([
    beginRecord(1, 1, keepConnection),
    encodeRecord(recordType.getValues, 0, encodePairs([['FCGI_MAX_CONNS', '']])),
    requestBytes({ id: 2, flags: keepConnection, body: 'two' }),
    encodeRecord(recordType.abortRequest, 1, Buffer.alloc(0)),
  ]),
];

export const fastcgi: Target = {
  name: 'fastcgi',
  attack: 'F02',
  share: 250_000,
  make: (random) => mutated(pick(records, random), wireWords, random),
  open: (): OpenTarget => ({ run: throughExchange }),
};

/** Cut at three places that depend on the bytes alone. */
function throughExchange(bytes: Buffer): void {
  const exchange = new Exchange(limits);
  const cuts = [0, bytes.length >> 2, bytes.length >> 1, bytes.length];
  for (const [at, start] of cuts.slice(0, -1).entries()) {
    for (const event of exchange.push(bytes.subarray(start, cuts[at + 1]))) {
      if (event.kind === 'request') for (const pair of event.params.entries()) demand(!!pair, '');
      if (event.kind === 'stdin-end') exchange.end(event.id);
    }
    demand(exchange.openCount <= limits.requestsMax, 'more requests than the limit');
  }
}

export const scgi: Target = {
  name: 'scgi',
  attack: 'F02',
  share: 100_000,
  make: (random) => {
    const seed = scgiHead([['CONTENT_LENGTH', '0'], ['SCGI', '1'], ...plainParams]);
    return mutated(seed, wireWords, random);
  },
  open: (): OpenTarget => ({ run: throughScgi }),
};

function throughScgi(bytes: Buffer): void {
  try {
    new ScgiHeadReader().push(bytes);
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
  }
}
