// Somebody who reads mail in a browser and never rests: lists, reads, searches, flags, moves, throws
// away, and takes some of that back.

import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Dice } from './dice.ts';
import type { Ledger } from './ledger.ts';

export interface Row {
  readonly id: string;
  /** Number of the message, from its subject. */
  readonly number: number;
}

export class WebSession {
  readonly #site: string;
  readonly #cookie: string;

  private constructor(site: string, cookie: string) {
    this.#site = site;
    this.#cookie = cookie;
  }

  static async open(site: string, address: string, password: string): Promise<WebSession> {
    const answer = await ask(`${site}/login`, {
      form: [
        ['address', address],
        ['password', password],
      ],
    });
    const cookie = answer.cookie?.split(';', 1)[0];
    if (cookie === undefined) throw new Error(`login answered ${answer.status}`);
    return new WebSession(site, cookie);
  }

  async page(path: string): Promise<string> {
    const { status, text } = await ask(`${this.#site}${path}`, { cookie: this.#cookie });
    // A message that another one took away is no failure.
    if (status !== 200 && status !== 404) throw new Error(`${path} ${status}`);
    return text;
  }

  /** Where the answer to a form leads, once the task behind it is over. */
  async post(path: string, form: Fields): Promise<string> {
    const cookie = this.#cookie;
    const { status, location = '' } = await ask(`${this.#site}${path}`, { cookie, form });
    if (status === 404) return '';
    if (status !== 303) throw new Error(`${path} ${status}`);
    if (!location.startsWith('/tasks/')) return location;
    for (;;) {
      const task = await ask(`${this.#site}${location}`, { cookie });
      if (task.isReloading) continue;
      const undo = /tasks\/([0-9a-f]{16})\/undo/.exec(task.text)?.[1];
      if (!/Done:|Taken back/.test(task.text)) throw new Error(`${path}: a task broke off`);
      if (task.text.includes('Done: 0 messages')) return '';
      return undo === undefined ? '/mail' : `/mail?task=${undo}`;
    }
  }

  async rows(folder: string, page = 1): Promise<readonly Row[]> {
    const text = await this.page(`/mail/${folder}?page=${page}`);
    const found = text.matchAll(/name="id" value="([^"]+)" aria-label="Choose “m(\d+)”"/g);
    return [...found].map(([, id = '', number]) => ({ id, number: Number(number) }));
  }

  /** All of a folder, page by page. */
  async all(folder: string): Promise<readonly Row[]> {
    const rows: Row[] = [];
    for (let page = 1; ; page += 1) {
      const more = await this.rows(folder, page);
      // Past the end stands the last page again.
      if (more.length === 0 || rows.some(({ id }) => id === more[0]?.id)) return rows;
      rows.push(...more);
      if (more.length < 50) return rows;
    }
  }
}

type Fields = readonly (readonly [string, string])[];

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly location: string | undefined;
  readonly cookie: string | undefined;
  readonly isReloading: boolean;
}

/** On a connection of its own: this process stands still too long to keep any. */
async function ask(
  url: string,
  { cookie, form }: { readonly cookie?: string; readonly form?: Fields },
): Promise<Answer> {
  const headers = {
    ...(cookie === undefined ? {} : { cookie }),
    ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
  };
  const asked = request(url, {
    method: form === undefined ? 'GET' : 'POST',
    headers,
    agent: false,
  });
  asked.end(form && new URLSearchParams(form.map(([name, value]) => [name, value])).toString());
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  let text = '';
  for await (const piece of answer.setEncoding('utf8')) text += String(piece);
  return {
    status: answer.statusCode ?? 0,
    text,
    location: answer.headers.location,
    cookie: answer.headers['set-cookie']?.[0],
    isReloading: answer.headers['refresh'] !== undefined,
  };
}

/** Does one thing after the other until it is told to stop; the ledger waits for none of them. */
export async function workOn(
  session: WebSession,
  ledger: Ledger,
  seed: number,
  control: number,
): Promise<void> {
  const dice = new Dice(seed);
  while (!ledger.isStopping) {
    await ledger.act(() => oneAct(session, ledger, dice, control));
  }
}

/** Between two lists of somebody who does nothing else. */
const lookEveryMs = 20;

/** Looks again and again at a folder whose messages are renamed and never leave. */
export async function watch(session: WebSession, ledger: Ledger, control: number): Promise<void> {
  while (!ledger.isStopping) {
    await ledger.act(() => oneLook(session, ledger, control), 0);
    await sleep(lookEveryMs);
  }
}

async function oneLook(session: WebSession, ledger: Ledger, control: number) {
  const listed = await session.rows('Control');
  ledger.lists += 1;
  if (new Set(listed.map(({ id }) => id)).size !== control) ledger.wrongLists += 1;
  return listed;
}

async function oneAct(session: WebSession, ledger: Ledger, dice: Dice, control: number) {
  const listed = await oneLook(session, ledger, control);
  const rows = await session.rows('INBOX', 1 + dice.below(3));
  ledger.lists += 1;
  if (new Set(rows.map(({ id }) => id)).size !== rows.length) ledger.wrongLists += 1;
  const some = rows.filter(() => dice.below(8) === 0).slice(0, 5);
  const ids = some.map(({ id }) => ['id', id] as const);
  const act = dice.below(8);
  if (act === 0) {
    const verb = dice.below(2) === 0 ? 'flagged' : 'unflagged';
    await session.post(
      `/mail/Control/${verb}`,
      listed.map(({ id }) => ['id', id]),
    );
  } else if (ids.length === 0 || act === 1) {
    await session.page(`/search?q=${encodeURIComponent(`subject:m${dice.below(1000)}`)}`);
  } else if (act === 2) {
    await session.page(`/mail/INBOX/${encodeURIComponent(some[0]?.id ?? '')}`);
  } else if (act === 3) {
    await session.post('/mail/INBOX/move', [...ids, ['target', 'Work']]);
  } else if (act === 6) {
    // A folder of its own, so that a copy is never taken for a message that was doubled.
    const [one] = some;
    const done = await session.post('/mail/INBOX/copy', [
      ['id', one?.id ?? ''],
      ['target', 'Copies'],
    ]);
    if (done !== '')
      ledger.copied.set(one?.number ?? -1, (ledger.copied.get(one?.number ?? -1) ?? 0) + 1);
  } else if (act === 4) {
    const done = await session.post('/mail/INBOX/removal', ids);
    const task = /task=([0-9a-f]{16})/.exec(done)?.[1];
    if (task !== undefined && dice.below(2) === 0) await session.post(`/tasks/${task}/undo`, []);
  } else if (act === 5) {
    const old = (await session.rows('Trash')).slice(-1);
    for (const { number } of old) ledger.doomed.add(number);
    if (old.length > 0)
      await session.post(
        '/mail/Trash/removal',
        old.map(({ id }) => ['id', id]),
      );
  } else {
    for (const { id } of some) {
      const isFlagged = (await session.post('/mail/INBOX/flagged', [['id', id]])) !== '';
      if (isFlagged) ledger.flaggedHere.add(id);
    }
  }
}
