// What a web server may send, and the events that it must give: `request ID keep|close PAIRS`,
// `stdin ID BYTES`, `stdin-end ID`, `abort ID`, and for answers what they say. The numbers are
// those of the list of ninety cases that ninety-cases.test.ts keeps complete.

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
const abort = (id: number) => encodeRecord(recordType.abortRequest, id, empty);
const plain = 'request 1 close 6|stdin-end 1';

export const conformanceCases: readonly {
  readonly name: string;
  readonly bytes: Buffer;
  readonly events: string;
}[] = [
  { name: 'case 1: a request without a body', bytes: requestBytes(), events: plain },
  {
    name: 'case 1: a request with a body',
    bytes: requestBytes({ flags: keepConnection, body: 'hello' }),
    events: 'request 1 keep 6|stdin 1 hello|stdin-end 1',
  },
  {
    name: 'case 4: padding of 255 bytes on every record',
    bytes: requestBytes({ body: 'hello', padding: 255 }),
    events: 'request 1 close 6|stdin 1 hello|stdin-end 1',
  },
  {
    name: 'case 6: a body record of 65535 bytes with one byte of padding',
    bytes: requestBytes({ body: 'b'.repeat(65_535), pieceBytes: 65_535, padding: 1 }),
    events: 'request 1 close 6|stdin 1 (65535 bytes)|stdin-end 1',
  },
  {
    name: 'case 7: a parameter record of 65535 bytes with 255 bytes of padding',
    bytes: requestBytes({
      params: [['HTTP_COOKIE', 'c'.repeat(65_535 - 16)]],
      pieceBytes: 65_535,
      padding: 255,
    }),
    events: 'request 1 close 1|stdin-end 1',
  },
  {
    name: 'case 9: another version closes',
    bytes: Buffer.from('0201000100080000', 'hex'),
    events: 'broken fastcgi-version',
  },
  {
    name: 'case 10: version 0 closes',
    bytes: Buffer.alloc(16),
    events: 'broken fastcgi-version',
  },
  {
    name: 'case 10: HTTP spoken by mistake closes',
    bytes: Buffer.from('GET / HTTP/1.1\r\nHost: mail.example.org\r\n\r\n'),
    events: 'broken fastcgi-version',
  },
  {
    name: 'case 11: the largest id',
    bytes: requestBytes({ id: 65535 }),
    events: 'request 65535 close 6|stdin-end 65535',
  },
  {
    name: 'case 12: type 0 with id 0 is an unknown type',
    bytes: encodeRecord(0, 0, empty),
    events: 'unknown-type 0',
  },
  {
    name: 'case 13: an unknown management type is named back, and the connection goes on',
    bytes: Buffer.concat([encodeRecord(99, 0, Buffer.from('what')), requestBytes()]),
    events: `unknown-type 99|${plain}`,
  },
  {
    name: 'case 14: an unknown type of an inactive request is ignored',
    bytes: Buffer.concat([encodeRecord(99, 7, Buffer.from('what')), requestBytes()]),
    events: plain,
  },
  {
    name: 'case 15: an unknown type of an active request is skipped',
    bytes: Buffer.concat([beginRecord(1), encodeRecord(99, 1, empty), params(1), stdin(1, '')]),
    events: plain,
  },
  {
    name: 'case 16: GET_VALUES answers the names that it knows, once',
    bytes: getValues([
      'FCGI_MAX_CONNS',
      'FCGI_MAX_REQS',
      'FCGI_MPXS_CONNS',
      'FOO',
      'FCGI_MAX_REQS',
    ]),
    events: 'values FCGI_MAX_CONNS=1024 FCGI_MAX_REQS=1024 FCGI_MPXS_CONNS=1',
  },
  {
    name: 'case 17: GET_VALUES without a name',
    bytes: getValues([]),
    events: 'values ',
  },
  {
    name: 'case 18: GET_VALUES and then a request',
    bytes: Buffer.concat([getValues(['FCGI_MPXS_CONNS']), requestBytes()]),
    events: `values FCGI_MPXS_CONNS=1|${plain}`,
  },
  {
    name: 'case 19: GET_VALUES between the parameters and the body',
    bytes: Buffer.concat([
      beginRecord(1),
      params(1),
      getValues(['FCGI_MPXS_CONNS']),
      stdin(1, 'x'),
    ]),
    events: 'request 1 close 6|values FCGI_MPXS_CONNS=1|stdin 1 x|stdin-end 1',
  },
  {
    name: 'case 20: GET_VALUES for a request id is ignored',
    bytes: Buffer.concat([
      encodeRecord(recordType.getValues, 1, encodePairs([['FCGI_MPXS_CONNS', '']])),
      requestBytes(),
    ]),
    events: plain,
  },
  {
    name: 'case 21: GET_VALUES with a cut pair',
    bytes: encodeRecord(recordType.getValues, 0, Buffer.from([40, 0, 65])),
    events: 'values ',
  },
  {
    name: 'case 21: GET_VALUES with a name that claims 2 GB',
    bytes: encodeRecord(recordType.getValues, 0, Buffer.from('ffffffff0041', 'hex')),
    events: 'values ',
  },
  {
    name: 'case 21: GET_VALUES whose names come with values',
    bytes: encodeRecord(recordType.getValues, 0, encodePairs([['FCGI_MPXS_CONNS', '7']])),
    events: 'values FCGI_MPXS_CONNS=1',
  },
  {
    name: 'case 22: BEGIN_REQUEST with id 0 closes',
    bytes: beginRecord(0),
    events: 'broken fastcgi-id',
  },
  {
    name: 'case 23: STDIN and PARAMS with id 0 are unknown management types',
    bytes: Buffer.concat([encodeRecord(5, 0, Buffer.from('x')), encodeRecord(4, 0, empty)]),
    events: 'unknown-type 5|unknown-type 4',
  },
  {
    name: 'case 27: of the flags only the lowest bit counts',
    bytes: requestBytes({ flags: 0xfe }),
    events: plain,
  },
  {
    name: 'case 28: an authorizer whose web server sends an empty body',
    bytes: requestBytes({ role: 2 }),
    events: 'request 1 close 6',
  },
  {
    name: 'case 29: an authorizer without any body is asked when its parameters end',
    bytes: Buffer.concat([beginRecord(1, 2), params(1)]),
    events: 'request 1 close 6',
  },
  {
    name: 'case 30: a filter is refused, and its data swallowed',
    bytes: Buffer.concat([
      beginRecord(1, 3, keepConnection),
      params(1),
      stdin(1, 'x'),
      streamBytes(recordType.data, 1, Buffer.from('data')),
      requestBytes(),
    ]),
    events: `end 1 unknownRole|${plain}`,
  },
  {
    name: 'case 31: a filter whose data comes before its body is refused alike',
    bytes: Buffer.concat([
      beginRecord(1, 3, keepConnection),
      params(1),
      streamBytes(recordType.data, 1, Buffer.from('data')),
      stdin(1, 'x'),
      requestBytes(),
    ]),
    events: `end 1 unknownRole|${plain}`,
  },
  ...[0, 99, 65535].map((role) => ({
    name: `case 32: role ${role} is refused and its records swallowed`,
    bytes: Buffer.concat([
      requestBytes({ role, flags: keepConnection, body: 'x' }),
      requestBytes({ id: 2 }),
    ]),
    events: 'end 1 unknownRole|request 2 close 6|stdin-end 2',
  })),
  {
    name: 'case 32: a refused role without KEEP_CONN closes',
    bytes: beginRecord(1, 99),
    events: 'end 1 unknownRole|close',
  },
  ...[4, 16].map((length) => ({
    name: `case 33: BEGIN_REQUEST of ${length} bytes closes`,
    bytes: encodeRecord(recordType.beginRequest, 1, Buffer.alloc(length)),
    events: 'broken fastcgi-begin',
  })),
  {
    name: 'case 34: a second request while one is active is served beside it',
    bytes: Buffer.concat([
      beginRecord(1, 1, keepConnection),
      params(1),
      requestBytes({ id: 2, flags: keepConnection, body: 'two' }),
      stdin(1, 'one'),
    ]),
    events: 'request 1 keep 6|request 2 keep 6|stdin 2 two|stdin-end 2|stdin 1 one|stdin-end 1',
  },
  {
    name: 'case 35: records of several requests in turns',
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
    name: 'case 36: BEGIN_REQUEST of an id whose body is still coming closes',
    bytes: Buffer.concat([beginRecord(1), params(1), beginRecord(1)]),
    events: 'request 1 close 6|broken fastcgi-id',
  },
  {
    name: 'case 40: four length bytes for short strings',
    bytes: withParams(Buffer.from('8000000280000001414263', 'hex')),
    events: 'request 1 close 1|stdin-end 1',
  },
  {
    name: 'case 41: one value of 100 KB over several records',
    bytes: requestBytes({ params: [['HTTP_COOKIE', 'c'.repeat(100_000)]] }),
    events: 'request 1 close 1|stdin-end 1',
  },
  {
    name: 'case 42: parameters in records of one byte',
    bytes: requestBytes({ pieceBytes: 1 }),
    events: plain,
  },
  {
    name: 'case 43: 2 MB of parameters are over the limit',
    bytes: requestBytes({ params: [['A', 'a'.repeat(2_000_000)]] }),
    events: 'bad-request 1 params-too-large',
  },
  {
    name: 'case 43: 20000 parameters are over the limit',
    bytes: requestBytes({ params: Array.from({ length: 20_000 }, (_, at) => [`P${at}`, '']) }),
    events: 'bad-request 1 params-too-large',
  },
  {
    name: 'case 44: a name that claims 2 GB is refused before more of it comes',
    bytes: Buffer.concat([
      beginRecord(1),
      encodeRecord(recordType.params, 1, Buffer.from('ffffffff004142434445', 'hex')),
    ]),
    events: 'bad-request 1 params-too-large',
  },
  {
    name: 'case 45: a value longer than the stream',
    bytes: withParams(Buffer.from('010541', 'hex')),
    events: 'bad-request 1 params-cut',
  },
  {
    name: 'case 46: a lone length byte at the end',
    bytes: withParams(Buffer.concat([encodePairs(plainParams), Buffer.from([3])])),
    events: 'bad-request 1 params-cut',
  },
  {
    name: 'case 47: an empty parameter stream',
    bytes: requestBytes({ params: [] }),
    events: 'request 1 close 0|stdin-end 1',
  },
  {
    name: 'case 50: a NUL in a name',
    bytes: requestBytes({ params: [['A\0B', 'c']] }),
    events: 'bad-request 1 params-nul',
  },
  {
    name: 'case 50: a NUL in a value',
    bytes: requestBytes({ params: [['A', 'b\0c']] }),
    events: 'bad-request 1 params-nul',
  },
  {
    name: 'case 53: parameters after their end are ignored',
    bytes: Buffer.concat([beginRecord(1), params(1), params(1), stdin(1, '')]),
    events: plain,
  },
  {
    name: 'case 54: a body before the parameters ended is a bad request',
    bytes: Buffer.concat([
      beginRecord(1),
      encodeRecord(recordType.params, 1, encodePairs(plainParams)),
      stdin(1, 'x'),
    ]),
    events: 'bad-request 1 params-cut',
  },
  {
    name: 'case 55: records of an id that nobody began are ignored',
    bytes: Buffer.concat([params(9), stdin(9, 'x'), requestBytes()]),
    events: plain,
  },
  {
    name: 'case 63: a body after its end is ignored',
    bytes: Buffer.concat([requestBytes({ body: 'x' }), stdin(1, 'more')]),
    events: 'request 1 close 6|stdin 1 x|stdin-end 1',
  },
  {
    name: 'case 64: known types that a web server never sends are ignored',
    bytes: Buffer.concat([
      beginRecord(1),
      encodeRecord(recordType.data, 1, Buffer.from('x')),
      encodeRecord(recordType.stdout, 1, Buffer.from('x')),
      encodeRecord(recordType.endRequest, 1, Buffer.alloc(8)),
      params(1),
      stdin(1, ''),
    ]),
    events: plain,
  },
  {
    name: 'case 66: an abort after BEGIN_REQUEST',
    bytes: Buffer.concat([beginRecord(1, 1, keepConnection), abort(1)]),
    events: 'abort 1 keep',
  },
  {
    name: 'case 67: an abort after the parameters',
    bytes: Buffer.concat([beginRecord(1), params(1), abort(1)]),
    events: 'request 1 close 6|abort 1 close',
  },
  {
    name: 'case 68: an abort amid the body',
    bytes: Buffer.concat([
      beginRecord(1),
      params(1),
      encodeRecord(recordType.stdin, 1, Buffer.from('abc')),
      abort(1),
      stdin(1, 'late'),
    ]),
    events: 'request 1 close 6|stdin 1 abc|abort 1 close',
  },
  {
    name: 'case 69: an abort of an unknown id is ignored',
    bytes: Buffer.concat([abort(5), requestBytes()]),
    events: plain,
  },
  {
    name: 'case 70: an abort concerns its own id alone',
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
];

function withParams(content: Buffer): Buffer {
  const stream = streamBytes(recordType.params, 1, content);
  return Buffer.concat([beginRecord(1), stream, stdin(1, '')]);
}

function getValues(names: readonly string[]): Buffer {
  const pairs = names.map((name) => [name, ''] as const);
  return encodeRecord(recordType.getValues, 0, encodePairs(pairs));
}
