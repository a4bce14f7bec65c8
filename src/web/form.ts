// A submitted form as values: application/x-www-form-urlencoded (WHATWG URL 5) and
// multipart/form-data (RFC 7578). Uploads are held in memory, so the whole form has a limit.

import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ProtocolError, Refusal } from '../kit/failure.ts';
import type { WebRequest } from './http.ts';

// LIMIT fields of one form; a bulk action names at most a page of messages.
const fieldsMax = 2000;
// LIMIT files of one form.
const filesMax = 200;
// LIMIT a form without files.
const textBytesMax = 8 * 1024 * 1024;

export interface UploadedFile {
  /** As the browser sent it: hostile until washed for its use. */
  readonly filename: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

export class Form {
  readonly #fields: ReadonlyMap<string, readonly string[]>;
  readonly #files: ReadonlyMap<string, readonly UploadedFile[]>;

  constructor(
    fields: ReadonlyMap<string, readonly string[]>,
    files: ReadonlyMap<string, readonly UploadedFile[]> = new Map(),
  ) {
    this.#fields = fields;
    this.#files = files;
  }

  /** The first value of a field; empty when it was not sent. */
  text(name: string): string {
    return this.#fields.get(name)?.[0] ?? '';
  }

  has(name: string): boolean {
    return this.#fields.has(name);
  }

  /** Every field that was sent, a repeated one once for each value. */
  get fields(): readonly (readonly [name: string, value: string])[] {
    return [...this.#fields].flatMap(([name, values]) =>
      values.map((value) => [name, value] as const),
    );
  }

  all(name: string): readonly string[] {
    return this.#fields.get(name) ?? [];
  }

  /** Files of a field; a file input left empty gives none. */
  files(name: string): readonly UploadedFile[] {
    return this.#files.get(name) ?? [];
  }
}

/** Reads a request's form. Refuses `bad-form` when it is broken and `too-large` over a limit. */
export async function readForm(request: WebRequest, bodyBytesMax: number): Promise<Form> {
  const type = request.header('content-type') ?? '';
  if (request.contentLength !== undefined && request.contentLength > bodyBytesMax) {
    throw new Refusal('too-large', { megabytes: toMegabytes(bodyBytesMax) });
  }
  if (/^multipart\/form-data\b/i.test(type)) return readMultipart(request, type, bodyBytesMax);
  const bytes = await readBody(request, Math.min(bodyBytesMax, textBytesMax));
  return formFromQuery(new TextDecoder().decode(bytes));
}

/** A form from its urlencoded text. */
export function formFromQuery(text: string): Form {
  const fields = new Map<string, string[]>();
  let count = 0;
  for (const [name, value] of new URLSearchParams(text)) {
    if (++count > fieldsMax) throw new Refusal('bad-form');
    append(fields, name, value);
  }
  return new Form(fields);
}

/** The whole body. Refuses `too-large`, and `bad-form` when it was cut short. */
export async function readBody(request: WebRequest, bytesMax: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of counted(request.body, bytesMax)) chunks.push(chunk);
  } catch (error) {
    // Cut on its way, or shorter than it was announced: what came is half a form.
    if (error instanceof ProtocolError) throw new Refusal('bad-form');
    throw error;
  }
  return Buffer.concat(chunks);
}

async function readMultipart(
  request: WebRequest,
  contentType: string,
  bytesMax: number,
): Promise<Form> {
  const fields = new Map<string, string[]>();
  const files = new Map<string, UploadedFile[]>();
  const parser = multipartParser(contentType, bytesMax);
  let excess = false;
  parser.on('field', (name, value, nameCut, valueCut) => {
    if (nameCut || valueCut) excess = true;
    else append(fields, name, value);
  });
  parser.on('file', (name, stream, filename, _encoding, type) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('limit', () => {
      excess = true;
    });
    stream.on('end', () => {
      const content = Buffer.concat(chunks);
      if (filename === undefined || (filename === '' && content.length === 0)) return;
      append(files, name, { filename, contentType: type, content });
    });
  });
  for (const event of ['fieldsLimit', 'filesLimit', 'partsLimit'] as const) {
    parser.on(event, () => {
      excess = true;
    });
  }
  try {
    await pipeline(Readable.from(counted(request.body, bytesMax)), parser);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('bad-form');
  }
  if (excess) throw new Refusal('too-large', { megabytes: toMegabytes(bytesMax) });
  return new Form(fields, files);
}

function multipartParser(contentType: string, bytesMax: number): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: {
        fields: fieldsMax,
        files: filesMax,
        fieldSize: textBytesMax,
        fileSize: bytesMax,
        headerPairs: 20,
      },
    });
  } catch {
    throw new Refusal('bad-form');
  }
}

async function* counted(
  body: AsyncIterable<Uint8Array>,
  bytesMax: number,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > bytesMax) throw new Refusal('too-large', { megabytes: toMegabytes(bytesMax) });
    yield chunk;
  }
}

function append<Value>(map: Map<string, Value[]>, name: string, value: Value): void {
  const values = map.get(name);
  if (values) values.push(value);
  else map.set(name, [value]);
}

function toMegabytes(bytes: number): number {
  return Math.round(bytes / (1024 * 1024));
}
