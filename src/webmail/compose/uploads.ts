// Files on their way into a message or into the mailbox, piece by piece, asked by the page's script.
// Without it, files travel with the form.
//
//   POST /compose/uploads?name=…&type=…&size=…    {"id","at":0}
//   POST /compose/uploads/ID?at=N                 {"id","at"}: a piece; `at` is where to go on
//   GET  /compose/uploads/ID                      {"id","at"}: after a break
//   POST /compose/uploads/ID/removal              {"id","at":0}

import { Refusal } from '../../kit/failure.ts';
import type { Desk } from '../../store/desk.ts';
import type { Mailbox } from '../../store/mailbox.ts';
import type { WebRequest } from '../../web/http.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import { jsonOrWords } from '../json.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';

/** LIMIT bytes of one piece: what a connection that breaks costs, and what lies in memory. */
const pieceBytesMax = 4 * 1024 * 1024;
/** LIMIT characters of a file's name and of its type. */
export const nameCharsMax = 255;
const typeCharsMax = 100;

interface Arrived {
  readonly id: string;
  readonly at: number;
}

/** The routes of files that go up to one of the desks of an account. */
export function uploadRoutes(
  parts: WebmailParts,
  base: string,
  deskOf: (mailbox: Mailbox) => Desk,
): readonly Route[] {
  const route = (
    method: 'GET' | 'POST',
    path: string,
    act: (desk: Desk, visit: SignedVisit) => Promise<Arrived>,
  ): Route =>
    signedRoute(method, path, (visit) =>
      jsonOrWords(visit, async () => act(deskOf(await mailboxOf(parts, visit)), visit)),
    );
  return [
    route('POST', base, begin),
    route('POST', `${base}/:id`, takePiece),
    route('GET', `${base}/:id`, tell),
    route('POST', `${base}/:id/removal`, remove),
  ];
}

async function begin(desk: Desk, { query }: SignedVisit): Promise<Arrived> {
  const id = await desk.begin({
    filename: (query.get('name') ?? '').slice(0, nameCharsMax),
    contentType: (query.get('type') ?? '').slice(0, typeCharsMax),
    size: numberIn(query.get('size')),
  });
  return { id, at: 0 };
}

async function takePiece(desk: Desk, { params, query, request }: SignedVisit): Promise<Arrived> {
  const id = params['id'] ?? '';
  const at = numberIn(query.get('at'));
  return { id, at: await desk.write(id, at, await pieceOf(request)) };
}

async function tell(desk: Desk, { params }: SignedVisit): Promise<Arrived> {
  const id = params['id'] ?? '';
  return { id, at: await desk.length(id) };
}

async function remove(desk: Desk, { params }: SignedVisit): Promise<Arrived> {
  const id = params['id'] ?? '';
  await desk.remove([id]);
  return { id, at: 0 };
}

/** What arrived of a piece that was cut on its way is kept: going on there is what `at` is for. */
async function pieceOf(request: WebRequest): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body) {
      size += chunk.length;
      if (size > pieceBytesMax) {
        throw new Refusal('too-large', { megabytes: pieceBytesMax / (1024 * 1024) });
      }
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof Refusal || size === 0) throw error;
  }
  return Buffer.concat(chunks);
}

function numberIn(text: string | null): number {
  if (text === null || !/^\d{1,12}$/.test(text)) throw new Refusal('bad-request');
  return Number(text);
}
