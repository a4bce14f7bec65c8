// An answer as records: STDOUT with the CGI head and the body, an empty STDOUT, END_REQUEST
// (FastCGI 1.0, 5.3 and 5.5). What is small leaves as one buffer, for one write and one wake-up of
// the web server.
//
//   STDOUT head+body … | STDOUT (empty) | END_REQUEST
//                                         +-----------------------+----------+----------+
//                                         | application status (4)| protocol | reserved |
//                                         +-----------------------+----------+----------+

import { encodeRecord, headerBytes, recordType, writeHeader } from './record.ts';

/** Largest content of a record that is a multiple of 8, so that full records need no padding. */
export const chunkBytesMax = 65528;

/** Protocol status of END_REQUEST (5.5). */
export const protocolStatus = {
  requestComplete: 0,
  cannotMultiplex: 1,
  overloaded: 2,
  unknownRole: 3,
} as const;

const endRecordBytes = 16;

export function endRequestRecord(id: number, status: number = protocolStatus.requestComplete) {
  const record = Buffer.allocUnsafe(endRecordBytes);
  writeEnd(record, 0, id, status);
  return record;
}

/** Head and body and END_REQUEST in one buffer. The head is latin1, a string body UTF-8. */
export function wholeAnswer(
  id: number,
  head: string,
  body: string | Uint8Array,
  status: number = protocolStatus.requestComplete,
): Buffer {
  const bodyBytes = typeof body === 'string' ? Buffer.byteLength(body, 'utf8') : body.length;
  const content = head.length + bodyBytes;
  const padding = -content & 7;
  if (content > chunkBytesMax) return Buffer.concat(splitAnswer(id, head, body));
  const answer = Buffer.allocUnsafe(2 * headerBytes + content + padding + endRecordBytes);
  const stdout = { type: recordType.stdout, id, contentLength: content, paddingLength: padding };
  let at = writeHeader(answer, 0, stdout);
  at += answer.write(head, at, 'latin1');
  if (typeof body === 'string') at += answer.write(body, at, 'utf8');
  else {
    answer.set(body, at);
    at += body.length;
  }
  answer.fill(0, at, at + padding);
  writeStreamEnd(answer, at + padding, id, status);
  return answer;
}

/** The same as pieces that share the body's memory, for a body that is not worth a copy. */
export function splitAnswer(id: number, head: string, body: string | Uint8Array): Buffer[] {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  return [
    ...stdoutRecords(id, Buffer.from(head, 'latin1')),
    ...stdoutRecords(id, bytes),
    streamEnd(id),
  ];
}

/** STDOUT records for some bytes: header, view, header, view … An empty input gives none. */
export function stdoutRecords(id: number, bytes: Uint8Array): Buffer[] {
  return streamRecords(recordType.stdout, id, bytes);
}

/** STDERR records: the web server writes them to its error log. Close with `stderrEnd`. */
export function stderrRecords(id: number, bytes: Uint8Array): Buffer[] {
  return streamRecords(recordType.stderr, id, bytes);
}

/** The empty STDERR record: ends that stream, and means nothing where none was begun. */
export function stderrEnd(id: number): Buffer {
  return encodeRecord(recordType.stderr, id, Buffer.alloc(0));
}

/** Empty STDOUT and END_REQUEST: what follows the last piece of a streamed answer. */
export function streamEnd(id: number): Buffer {
  const end = Buffer.allocUnsafe(headerBytes + endRecordBytes);
  writeStreamEnd(end, 0, id, protocolStatus.requestComplete);
  return end;
}

function streamRecords(type: number, id: number, bytes: Uint8Array): Buffer[] {
  const records: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytesMax) {
    const piece = Buffer.from(
      bytes.buffer,
      bytes.byteOffset + at,
      Math.min(chunkBytesMax, bytes.length - at),
    );
    const header = Buffer.allocUnsafe(headerBytes);
    const paddingLength = -piece.length & 7;
    writeHeader(header, 0, { type, id, contentLength: piece.length, paddingLength });
    records.push(header, piece);
    if (paddingLength > 0) records.push(zeros.subarray(0, paddingLength));
  }
  return records;
}

const zeros = Buffer.alloc(8);

function writeStreamEnd(to: Buffer, at: number, id: number, status: number): void {
  const empty = { type: recordType.stdout, id, contentLength: 0, paddingLength: 0 };
  const next = writeHeader(to, at, empty);
  writeEnd(to, next, id, status);
}

function writeEnd(to: Buffer, at: number, id: number, status: number): void {
  const header = { type: recordType.endRequest, id, contentLength: 8, paddingLength: 0 };
  const next = writeHeader(to, at, header);
  to.fill(0, next, next + 8);
  to[next + 4] = status;
}
