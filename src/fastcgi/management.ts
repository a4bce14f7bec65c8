// Records about the connection itself, id 0 (FastCGI 1.0, 4). No web server that we know sends
// them; a conforming application answers them all the same.

import { ProtocolError } from '../kit/failure.ts';
import { encodePairs, ParamsCollector } from './params.ts';
import { encodeRecord, type FastcgiRecord, recordType } from './record.ts';

/** What one process takes at once. */
export interface ManagementValues {
  readonly connectionsMax: number;
  readonly requestsMax: number;
}

/** GET_VALUES_RESULT for GET_VALUES, UNKNOWN_TYPE for every other type. */
export function answerManagement(record: FastcgiRecord, values: ManagementValues): Buffer {
  if (record.type === recordType.getValues) return valuesResult(record.content, values);
  return encodeRecord(recordType.unknownType, 0, Buffer.from([record.type, 0, 0, 0, 0, 0, 0, 0]));
}

/** Each name that is known, once, however often it was asked (4.1). */
function valuesResult(content: Buffer, values: ManagementValues): Buffer {
  const known = new Map([
    ['FCGI_MAX_CONNS', String(values.connectionsMax)],
    ['FCGI_MAX_REQS', String(values.requestsMax)],
    ['FCGI_MPXS_CONNS', '1'],
  ]);
  const asked = namesIn(content);
  const pairs = [...known].filter(([name]) => asked.has(name));
  return encodeRecord(recordType.getValuesResult, 0, encodePairs(pairs));
}

/** Names of the pairs; none when the pairs are cut or more than the limit. */
function namesIn(content: Buffer): Set<string> {
  const collector = new ParamsCollector();
  try {
    collector.push(content);
    return new Set(
      collector
        .finish()
        .entries()
        .map(([name]) => name),
    );
  } catch (error) {
    if (error instanceof ProtocolError) return new Set();
    throw error;
  }
}
