// The web server's side of the wire, for tests: requests as bytes, answers read back.

import { encodePairs } from '../../src/fastcgi/params.ts';
import { encodeRecord, RecordReader, recordType } from '../../src/fastcgi/record.ts';

export interface RequestShape {
  readonly id?: number;
  readonly role?: number;
  readonly flags?: number;
  readonly params?: readonly (readonly [string, string])[];
  readonly body?: string | Uint8Array;
  /** Bytes of padding behind every record. */
  readonly padding?: number;
  /** Content bytes of each PARAMS and STDIN record. */
  readonly pieceBytes?: number;
}

export const keepConnection = 1;

export const plainParams: readonly (readonly [string, string])[] = [
  ['REQUEST_METHOD', 'GET'],
  ['REQUEST_URI', '/hello?a=b'],
  ['CONTENT_LENGTH', ''],
  ['REMOTE_ADDR', '192.0.2.7'],
  ['HTTP_HOST', 'mail.example.org'],
  ['HTTP_USER_AGENT', 'test'],
];

export function beginRecord(id: number, role = 1, flags = 0, padding = 0): Buffer {
  const content = Buffer.from([role >> 8, role & 0xff, flags, 0, 0, 0, 0, 0]);
  return encodeRecord(recordType.beginRequest, id, content, padding);
}

/** A stream of one type with its empty record at the end. */
export function streamBytes(
  type: number,
  id: number,
  content: Uint8Array,
  { padding = 0, pieceBytes = 32768 } = {},
): Buffer {
  const records: Buffer[] = [];
  for (let at = 0; at < content.length; at += pieceBytes) {
    records.push(encodeRecord(type, id, content.subarray(at, at + pieceBytes), padding));
  }
  records.push(encodeRecord(type, id, Buffer.alloc(0), padding));
  return Buffer.concat(records);
}

export function requestBytes(shape: RequestShape = {}): Buffer {
  const { id = 1, role = 1, flags = 0, params = plainParams, body = '', padding = 0 } = shape;
  const cut = { padding, pieceBytes: shape.pieceBytes ?? 32768 };
  return Buffer.concat([
    beginRecord(id, role, flags, padding),
    streamBytes(recordType.params, id, encodePairs(params), cut),
    streamBytes(recordType.stdin, id, Buffer.from(body), cut),
  ]);
}

export interface ReadAnswer {
  readonly id: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly applicationStatus: number;
  readonly protocolStatus: number;
}

/** Collects the answers in a stream of records; management records land in `management`. */
export class AnswerReader {
  readonly #reader = new RecordReader();
  readonly #streams = new Map<number, { stdout: Buffer[]; stderr: Buffer[] }>();
  readonly answers: ReadAnswer[] = [];
  readonly management: { type: number; content: Buffer }[] = [];

  push(chunk: Buffer): void {
    this.#reader.push(chunk, (record) => {
      const content = Buffer.from(record.content);
      if (record.id === 0) {
        this.management.push({ type: record.type, content });
        return;
      }
      const streams = this.#streams.get(record.id) ?? { stdout: [], stderr: [] };
      this.#streams.set(record.id, streams);
      if (record.type === recordType.stdout) streams.stdout.push(content);
      if (record.type === recordType.stderr) streams.stderr.push(content);
      if (record.type !== recordType.endRequest) return;
      this.#streams.delete(record.id);
      this.answers.push({
        id: record.id,
        stdout: Buffer.concat(streams.stdout).toString(),
        stderr: Buffer.concat(streams.stderr).toString(),
        applicationStatus: content.readUInt32BE(0),
        protocolStatus: content[4] ?? -1,
      });
    });
  }

  /** STDOUT of an id that has no END_REQUEST yet. */
  partial(id: number): string {
    return Buffer.concat(this.#streams.get(id)?.stdout ?? []).toString();
  }
}

export function readAnswers(bytes: Buffer): AnswerReader {
  const reader = new AnswerReader();
  reader.push(bytes);
  return reader;
}
