// What a web server may send, and the events that it must give: `request ID keep|close PAIRS`,
// `stdin ID BYTES`, `stdin-end ID`, `abort ID`, and for answers what they say.

import { fastcgiRole } from '../../../src/fastcgi/exchange.ts';
import { encodePairs } from '../../../src/fastcgi/params.ts';
import { encodeRecord, recordType } from '../../../src/fastcgi/record.ts';
import {
  beginRecord,
  keepConnection,
  plainParams,
  requestBytes,
  streamBytes,
} from '../web-server.ts';

const empty = Buffer.alloc(0);
const params = (id: number) => streamBytes(recordType.params, id, encodePairs(plainParams));
const stdin = (id: number, body: string) => streamBytes(recordType.stdin, id, Buffer.from(body));

export const conformanceCases: readonly {
  readonly name: string;
  readonly bytes: Buffer;
  readonly events: string;
  readonly roles?: readonly number[];
}[] = [
  {
    name: 'a request without a body',
    bytes: requestBytes(),
    events: 'request 1 close 6|stdin-end 1',
  },
  {
    name: 'a request that keeps the connection, with a body',
    bytes: requestBytes({ flags: keepConnection, body: 'hello' }),
    events: 'request 1 keep 6|stdin 1 hello|stdin-end 1',
  },
  {
    name: 'of the flags only the lowest bit counts',
    bytes: requestBytes({ flags: 0xfe }),
    events: 'request 1 close 6|stdin-end 1',
  },
  {
    name: 'padding is skipped on every record',
    bytes: requestBytes({ body: 'hello', padding: 255 }),
    events: 'request 1 close 6|stdin 1 hello|stdin-end 1',
  },
  {
    name: 'parameters in records of one byte',
    bytes: requestBytes({ pieceBytes: 1 }),
    events: 'request 1 close 6|stdin-end 1',
  },
  {
    name: 'the largest id',
    bytes: requestBytes({ id: 65535 }),
    events: 'request 65535 close 6|stdin-end 65535',
  },
  {
    name: 'an empty parameter stream',
    bytes: requestBytes({ params: [] }),
    events: 'request 1 close 0|stdin-end 1',
  },
  {
    name: 'two requests interleaved',
    bytes: Buffer.concat([
      beginRecord(1, 1, keepConnection),
      beginRecord(2, 1, keepConnection),
      params(2),
      params(1),
      encodeRecord(recordType.stdin, 2, Buffer.from('two')),
      stdin(1, 'one'),
      encodeRecord(recordType.stdin, 2, empty),
    ]),
    events: 'request 2 keep 6|request 1 keep 6|stdin 2 two|stdin 1 one|stdin-end 1|stdin-end 2',
  },
  {
    name: 'an authorizer has no body to wait for',
    roles: [fastcgiRole.authorizer],
    bytes: Buffer.concat([beginRecord(1, 2), params(1)]),
    events: 'request 1 close 6',
  },
  {
    name: 'an authorizer whose web server sends an empty body all the same',
    roles: [fastcgiRole.authorizer],
    bytes: requestBytes({ role: 2 }),
    events: 'request 1 close 6',
  },
  ...[0, 3, 99, 65535].map((role) => ({
    name: `role ${role} is refused and its records swallowed`,
    bytes: Buffer.concat([
      requestBytes({ role, flags: keepConnection, body: 'x' }),
      requestBytes({ id: 2 }),
    ]),
    events: 'end 1 unknownRole|request 2 close 6|stdin-end 2',
  })),
  {
    name: 'a refused role without KEEP_CONN closes',
    bytes: beginRecord(1, 3),
    events: 'end 1 unknownRole|close',
  },
  {
    name: 'an unknown management type is named back',
    bytes: encodeRecord(99, 0, Buffer.from('what')),
    events: 'unknown-type 99',
  },
  {
    name: 'type 0 with id 0 is an unknown type too',
    bytes: encodeRecord(0, 0, empty),
    events: 'unknown-type 0',
  },
  {
    name: 'STDIN and PARAMS with id 0 are unknown management types',
    bytes: Buffer.concat([encodeRecord(5, 0, Buffer.from('x')), encodeRecord(4, 0, empty)]),
    events: 'unknown-type 5|unknown-type 4',
  },
  {
    name: 'an unknown type of an inactive request is ignored',
    bytes: encodeRecord(99, 7, Buffer.from('what')),
    events: '',
  },
  {
    name: 'an unknown type of an active request is skipped',
    bytes: Buffer.concat([beginRecord(1), encodeRecord(99, 1, empty), params(1), stdin(1, '')]),
    events: 'request 1 close 6|stdin-end 1',
  },
  {
    name: 'GET_VALUES answers the names that it knows, once',
    bytes: getValues(['FCGI_MAX_CONNS', 'FCGI_MPXS_CONNS', 'FOO', 'FCGI_MPXS_CONNS']),
    events: 'values FCGI_MAX_CONNS=1024 FCGI_MPXS_CONNS=1',
  },
  { name: 'GET_VALUES without a name', bytes: getValues([]), events: 'values ' },
  {
    name: 'GET_VALUES with a cut pair',
    bytes: encodeRecord(recordType.getValues, 0, Buffer.from([40, 0, 65])),
    events: 'values ',
  },
  {
    name: 'GET_VALUES between the parameters and the body',
    bytes: Buffer.concat([
      beginRecord(1),
      params(1),
      getValues(['FCGI_MPXS_CONNS']),
      stdin(1, 'x'),
    ]),
    events: 'request 1 close 6|values FCGI_MPXS_CONNS=1|stdin 1 x|stdin-end 1',
  },
  {
    name: 'GET_VALUES for a request id is ignored',
    bytes: encodeRecord(recordType.getValues, 1, encodePairs([['FCGI_MPXS_CONNS', '']])),
    events: '',
  },
  {
    name: 'parameters after their end are ignored',
    bytes: Buffer.concat([beginRecord(1), params(1), params(1), stdin(1, '')]),
    events: 'request 1 close 6|stdin-end 1',
  },
  {
    name: 'a body before the parameters ended is a bad request',
    bytes: Buffer.concat([
      beginRecord(1),
      encodeRecord(recordType.params, 1, encodePairs(plainParams)),
      stdin(1, 'x'),
    ]),
    events: 'bad-request 1 params-cut',
  },
  {
    name: 'parameters cut inside a pair are a bad request',
    bytes: Buffer.concat([
      beginRecord(1),
      streamBytes(recordType.params, 1, Buffer.from([3])),
      stdin(1, ''),
    ]),
    events: 'bad-request 1 params-cut',
  },
  {
    name: 'more parameters than the limit are a bad request',
    bytes: requestBytes({ params: [['A', 'a'.repeat(300_000)]] }),
    events: 'bad-request 1 params-too-large',
  },
  {
    name: 'records of an id that nobody began are ignored',
    bytes: Buffer.concat([params(9), stdin(9, 'x'), requestBytes()]),
    events: 'request 1 close 6|stdin-end 1',
  },
  {
    name: 'a body after its end is ignored',
    bytes: Buffer.concat([requestBytes({ body: 'x' }), stdin(1, 'more')]),
    events: 'request 1 close 6|stdin 1 x|stdin-end 1',
  },
  {
    name: 'known types that a web server never sends are ignored',
    bytes: Buffer.concat([
      beginRecord(1),
      encodeRecord(recordType.data, 1, Buffer.from('x')),
      encodeRecord(recordType.stdout, 1, Buffer.from('x')),
      encodeRecord(recordType.endRequest, 1, Buffer.alloc(8)),
      params(1),
      stdin(1, ''),
    ]),
    events: 'request 1 close 6|stdin-end 1',
  },
  {
    name: 'an abort at once',
    bytes: Buffer.concat([beginRecord(1, 1, keepConnection), abort(1)]),
    events: 'abort 1 keep',
  },
  {
    name: 'an abort amid the body',
    bytes: Buffer.concat([
      beginRecord(1),
      params(1),
      encodeRecord(recordType.stdin, 1, Buffer.from('abc')),
      abort(1),
    ]),
    events: 'request 1 close 6|stdin 1 abc|abort 1 close',
  },
  {
    name: 'an abort of an unknown id',
    bytes: Buffer.concat([abort(5), requestBytes()]),
    events: 'request 1 close 6|stdin-end 1',
  },
  {
    name: 'an abort concerns its own id alone',
    bytes: Buffer.concat([
      beginRecord(1),
      params(1),
      beginRecord(2),
      params(2),
      abort(1),
      stdin(2, 'x'),
    ]),
    events: 'request 1 close 6|request 2 close 6|abort 1 close|stdin 2 x|stdin-end 2',
  },
  {
    name: 'BEGIN_REQUEST with id 0 breaks the connection',
    bytes: beginRecord(0),
    events: 'broken fastcgi-id',
  },
  {
    name: 'BEGIN_REQUEST of a wrong length breaks the connection',
    bytes: encodeRecord(recordType.beginRequest, 1, Buffer.alloc(4)),
    events: 'broken fastcgi-begin',
  },
  {
    name: 'BEGIN_REQUEST of an id whose body is still coming breaks the connection',
    bytes: Buffer.concat([beginRecord(1), params(1), beginRecord(1)]),
    events: 'request 1 close 6|broken fastcgi-id',
  },
  {
    name: 'HTTP spoken by mistake breaks the connection',
    bytes: Buffer.from('GET / HTTP/1.1\r\nHost: mail.example.org\r\n\r\n'),
    events: 'broken fastcgi-version',
  },
];

function getValues(names: readonly string[]): Buffer {
  const pairs = names.map((name) => [name, ''] as const);
  return encodeRecord(recordType.getValues, 0, encodePairs(pairs));
}

function abort(id: number): Buffer {
  return encodeRecord(recordType.abortRequest, id, empty);
}
