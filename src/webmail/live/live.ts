// Live pages: GET /live is a stream of what changes in one's mail, GET /live/since?state=… tells the
// same to whom a stream does not reach, and GET /live/new?id=… says who wrote what just came.

import { Refusal } from '../../kit/failure.ts';
import type { HeaderList, WebResponse } from '../../web/http.ts';
import { bytes, plain } from '../../web/respond.ts';
import { type Route, type SignedVisit, signedRoute } from '../../web/visit.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { messagePath } from '../paths.ts';
import { changeText } from './change-text.ts';

/** LIMIT of a state that comes back, in characters, and of messages that are asked about. */
const stateLengthMax = 2_000;
const idsMax = 5;

const policy = "default-src 'none'; frame-ancestors 'none'";
/** nginx passes on what comes at once, and so do others that have learnt its word. */
const unbuffered: HeaderList = [['x-accel-buffering', 'no']];

export function liveRoutes(parts: WebmailParts): readonly Route[] {
  return [
    signedRoute('GET', '/live', (visit) => stream(parts, visit)),
    signedRoute('GET', '/live/since', (visit) => since(parts, visit)),
    signedRoute('GET', '/live/new', (visit) => justCome(parts, visit)),
  ];
}

async function stream(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const { session, own, token, request } = visit;
  const { companions } = parts.accounts;
  const mayStill =
    session.via === undefined
      ? undefined
      : async () => (await companions.session(own, session.address)) !== undefined;
  const { maildir } = await parts.accounts.mailbox(session);
  const state = stateOf(request.header('last-event-id') ?? visit.query.get('state'));
  const { signal } = request;
  // By this word a page knows that it need not come again (HTML, 9.2.3).
  if (parts.live.isOff) return { ...plain(204, ''), body: '' };
  const body = await parts.live.open({
    session: session.id,
    token,
    mayStill,
    maildir,
    state,
    signal,
  });
  return {
    ...bytes({
      body,
      contentType: 'text/event-stream; charset=utf-8',
      policy,
      cache: 'no-store',
      more: unbuffered,
    }),
    staysOpen: true,
  };
}

async function since(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const { maildir } = await parts.accounts.mailbox(visit.session);
  const change = await parts.store.changesSince(maildir, stateOf(visit.query.get('state')));
  return json(`{"state":"${change.state}","change":${changeText(change)}}`);
}

async function justCome(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const ids = visit.query.getAll('id').slice(0, idsMax);
  const folder = await mailbox.folderFor('inbox');
  const rows = await mailbox.rows(folder, ids);
  const fresh = rows.filter(({ flags }) => !flags.seen);
  return json(
    JSON.stringify(
      fresh.map(({ id, from, subject }) => ({
        id,
        from: from[0]?.name || from[0]?.address || visit.texts('list.from-nobody'),
        subject: subject || visit.texts('message.no-subject'),
        path: visit.link(messagePath(folder, id)),
      })),
    ),
  );
}

/** A state is ours or none at all. */
function stateOf(text: string | null): string | undefined {
  if (text === null || text === '') return undefined;
  if (text.length > stateLengthMax || !/^[A-Za-z0-9_-]+$/.test(text)) {
    throw new Refusal('bad-form');
  }
  return text;
}

function json(body: string): WebResponse {
  return bytes({ body, contentType: 'application/json', policy, cache: 'no-store' });
}
