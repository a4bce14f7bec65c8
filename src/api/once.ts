// A request with an `Idempotency-Key` is done once: who sends it again because no answer came is
// given the first answer. What is kept of the request is sealed with the token's own secret.

import { createHash } from 'node:crypto';
import type { ApiSession } from '../account/api-tokens.ts';
import type { ApiAnswerTable } from '../state/api-answer-table.ts';
import type { WebResponse } from '../web/http.ts';
import { problem, textOfJson } from './answer.ts';

export interface OnceRequest {
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** How long an answer is kept. */
const keptMs = 24 * 3_600_000;
/** After it, who began and never answered is taken for dead. */
const underWayMs = 60_000;
/** LIMIT of an answer that is kept; a longer one is given once. */
const bodyBytesMax = 32 * 1024;
const keyForm = /^[\x21-\x7e]{1,255}$/;

export interface OnceParts {
  readonly answers: ApiAnswerTable;
  readonly now: () => number;
}

export async function once(
  { answers, now }: OnceParts,
  { token, seal }: ApiSession,
  { key, method, path, body }: OnceRequest,
  act: () => Promise<WebResponse>,
): Promise<WebResponse> {
  if (!keyForm.test(key)) {
    const detail = 'Idempotency-Key takes 1 to 255 printable ASCII characters.';
    return problem({ status: 400, code: 'bad-request', detail });
  }
  const name = { tokenId: token.id, keyHash: createHash('sha256').update(key).digest('hex') };
  const requestHash = seal(`${method}\n${path}\n${body}`);
  await answers.removeBefore(now() - keptMs);
  const claim = () => answers.claim(name, { requestHash, createdMs: now() });
  let isOurs = await claim();
  const kept = isOurs ? undefined : await answers.find(name);
  if (kept !== undefined && kept.requestHash !== requestHash) {
    const detail = 'This Idempotency-Key came with another request before.';
    return problem({ status: 422, code: 'key-reused', detail });
  }
  if (kept !== undefined && kept.status !== 0) {
    return textOfJson(kept.status, kept.body, [['idempotency-replayed', 'true']]);
  }
  if (kept !== undefined && now() - kept.createdMs > underWayMs) {
    // It may have been done or not: who asks has to look, so it is said and the key is free.
    await answers.forget(name);
    const detail =
      'The first request ended without an answer. Look what it has done, then try anew.';
    return problem({ status: 409, code: 'outcome-unknown', detail });
  }
  isOurs ||= kept === undefined && (await claim());
  if (!isOurs) {
    const detail = 'The first request with this Idempotency-Key is still at work.';
    return problem({ status: 409, code: 'still-at-work', detail }, [['retry-after', '1']]);
  }
  const answer = await act();
  const text = typeof answer.body === 'string' ? answer.body : '';
  const isKept = answer.status < 500 && Buffer.byteLength(text) <= bodyBytesMax;
  await (isKept
    ? answers.answer(name, { status: answer.status, body: text })
    : answers.forget(name));
  return answer;
}
