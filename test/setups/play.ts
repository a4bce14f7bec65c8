// What every set-up must serve, whoever stands before Dispatch: each answer to the last byte.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { company } from '../real/vmail-sql-tables.ts';
import { type Answer, HttpClient } from './http-client.ts';
import { composeForm, cutInto, mebibyte } from './letters.ts';
import { largeSubject, siteName, type Stage } from './stage.ts';

export interface PlayOptions {
  /** Leaves out the downloads and uploads that take long, for variants of a tested set-up. */
  readonly short?: boolean;
  /** What becomes of an upload without a length; Apache's SCGI refuses it (411). */
  readonly chunked?: 'taken' | 411;
}

export async function play(
  t: TestContext,
  stage: Stage,
  port: number,
  { short = false, chunked = 'taken' }: PlayOptions = {},
): Promise<void> {
  const actor = new Actor(stage, port, t.name);
  t.after(() => actor.close());
  await t.test('logs in', () => actor.logIn());
  await t.test('lists a folder', () => actor.list());
  await t.test('passes on what was packed, and what is not there', () => actor.compare());
  await t.test('tells at once what changes', () => actor.listen());
  if (!short) await playLarge(t, actor);
  const word = chunked === 'taken' ? 'takes' : 'refuses';
  await t.test(`${word} an upload of unknown length`, () =>
    actor.send('chunked', { size: 3 * mebibyte, piece: 50_021, chunked }),
  );
  await t.test('bears an upload that breaks off', () => actor.breakOff());
  await t.test('waits for a slow sender', () =>
    actor.send('slow', { size: 2000, piece: 200, pauseMs: 50 }),
  );
  // Only here, when what was broken off had the time to do harm.
  await t.test('made nothing of what broke off', () => actor.checkBrokenOff());
  await t.test('leaves files of one owner', () => actor.checkOwners());
}

async function playLarge(t: TestContext, actor: Actor): Promise<void> {
  await t.test('gives a download of 50 MB', () => actor.download());
  await t.test('takes an upload of 20 MB, and waits for its slow reader', () =>
    actor.send('large', { size: 20 * mebibyte, piece: 256 * 1024, readPauseMs: 500 }),
  );
}

interface Upload {
  readonly size: number;
  readonly piece: number;
  readonly chunked?: 'taken' | 411;
  /** Before each piece, and when the answer to reading it back has begun. */
  readonly pauseMs?: number;
  readonly readPauseMs?: number;
}

class Actor {
  readonly #stage: Stage;
  readonly #client: HttpClient;
  readonly #name: string;

  constructor(stage: Stage, port: number, name: string) {
    this.#stage = stage;
    this.#client = new HttpClient(port, siteName);
    this.#name = name;
  }

  close(): void {
    this.#client.close();
  }

  async logIn(): Promise<void> {
    const { mount } = this.#stage;
    const away = await this.#client.get(`${mount}/`);
    assert.deepEqual([away.status, away.location], [303, `${mount}/login`]);
    if (mount !== '') {
      // By nginx itself 301, by Dispatch 303.
      const bare = await this.#client.get(mount);
      assert.ok([301, 303].includes(bare.status), `${bare.status}`);
    }
    const answer = await this.#client.post(`${mount}/login`, {
      contentType: 'application/x-www-form-urlencoded',
      pieces: [Buffer.from(new URLSearchParams({ ...company.alice }).toString())],
    });
    assert.deepEqual([answer.status, answer.location], [303, `${mount}/mail/INBOX`]);
  }

  async list(): Promise<void> {
    const path = `${this.#stage.mount}/mail/INBOX`;
    const page = await this.#page(path);
    assert.match(page, new RegExp(largeSubject));
    assert.equal(page, (await this.#direct(path)).body.toString());
  }

  async compare(): Promise<void> {
    const { mount } = this.#stage;
    const login = await this.#page(`${mount}/login`);
    const [, style = ''] = /href="([^"]*\/assets\/style[^"]*)"/.exec(login) ?? [];
    const packed = await this.#client.get(style, { encoding: 'br' });
    assert.deepEqual([packed.status, packed.encoding], [200, 'br']);
    assert.deepEqual(packed, await this.#direct(style, 'br'));
    const missing = await this.#client.get(`${mount}/nowhere`);
    assert.equal(missing.status, 404);
    assert.deepEqual(missing, await this.#direct(`${mount}/nowhere`));
    // Mail programs ask at the root, whatever the prefix.
    for (const path of [
      '/.well-known/autoconfig/mail/config-v1.1.xml',
      '/mail/config-v1.1.xml?emailaddress=kim@far.test',
      '/autodiscover/autodiscover.json/v1.0/kim@far.test?Protocol=Autodiscoverv1',
    ]) {
      const direct = await this.#direct(path);
      assert.notEqual(direct.status, 303, path);
      assert.deepEqual(await this.#client.get(path), direct, path);
    }
  }

  /** The answer as Dispatch itself gives it over HTTP is what must come through. */
  async #direct(path: string, encoding = 'identity'): Promise<Answer> {
    const client = new HttpClient(this.#stage.httpPort, siteName, this.#client.cookie);
    const answer = await client.get(path, { encoding });
    client.close();
    return answer;
  }

  async download(): Promise<void> {
    const bytes = await this.#attachmentOf(largeSubject, 0);
    assert.equal(bytes.length, this.#stage.large.length);
    assert.ok(bytes.equals(this.#stage.large), 'every byte of the attachment');
  }

  /** Whatever stands between keeps nothing of what comes. */
  async listen(): Promise<void> {
    const stream = this.#client.open(`${this.#stage.mount}/live`);
    // Where a process may have one request alone, pages ask.
    if ((await stream.status()) === 204) return this.#ask();
    await stream.until(/event: hello\ndata: .*"INBOX"/);
    await this.send('live', { size: 100, piece: 1000 });
    await stream.until(/event: mail\ndata: .*"INBOX"/);
    stream.close();
  }

  async #ask(): Promise<void> {
    const path = `${this.#stage.mount}/live/since?state=`;
    const first = JSON.parse(await this.#page(path)) as { readonly state: string };
    await this.send('asked', { size: 100, piece: 1000 });
    assert.match(await this.#page(path + first.state), /"name":"INBOX"/);
  }

  async send(kind: string, upload: Upload): Promise<void> {
    const { chunked } = upload;
    const subject = `${kind} by ${this.#name}`;
    const attachment = randomBytes(upload.size);
    const { contentType, bytes } = composeForm(subject, attachment);
    const answer = await this.#client.post(`${this.#stage.mount}/compose`, {
      contentType,
      pieces: cutInto(bytes, upload.piece),
      chunked: chunked !== undefined,
      pauseMs: upload.pauseMs ?? 0,
    });
    if (typeof chunked === 'number') return assert.equal(answer.status, chunked);
    assert.equal(answer.status, 303, answer.body.subarray(0, 2000).toString());
    const arrived = await this.#attachmentOf(subject, upload.readPauseMs ?? 0);
    assert.equal(arrived.length, attachment.length);
    assert.ok(arrived.equals(attachment), 'every byte of the attachment');
  }

  /** All but the last bytes, so that what is missing is the end alone. */
  async breakOff(): Promise<void> {
    const { contentType, bytes } = composeForm(this.#brokenOff, randomBytes(mebibyte));
    await this.#client.breakOff(
      `${this.#stage.mount}/compose`,
      contentType,
      bytes.subarray(0, -100),
    );
  }

  async checkBrokenOff(): Promise<void> {
    for (const folder of ['INBOX', 'Sent', 'Drafts']) {
      const answer = await this.#client.get(`${this.#stage.mount}/mail/${folder}`);
      const page = answer.body.toString();
      // A folder that was never needed is not there.
      assert.ok(answer.status === 200 || answer.status === 404, page.slice(0, 2000));
      assert.ok(!page.includes(this.#brokenOff), `a message in ${folder}`);
    }
  }

  /** A web server that starts Dispatch itself must not leave mail that its owner cannot read. */
  checkOwners(): void {
    const { maildir, runAs } = this.#stage;
    const names = readdirSync(maildir, { recursive: true, encoding: 'utf8' });
    const owners = new Set(names.map((name) => statSync(join(maildir, name)).uid));
    assert.deepEqual(owners, new Set([runAs.uid]));
  }

  get #brokenOff(): string {
    return `broken off by ${this.#name}`;
  }

  async #attachmentOf(subject: string, pauseMs: number): Promise<Buffer> {
    const list = await this.#page(`${this.#stage.mount}/mail/INBOX`);
    const letter = await this.#page(linkTo(list, subject));
    const [, path] = /href="([^"]*\/part\/[\d.]+)"/.exec(letter) ?? [];
    assert.ok(path, 'a link to the attachment');
    return checked(await this.#client.get(path, { pauseMs })).body;
  }

  async #page(path: string): Promise<string> {
    return checked(await this.#client.get(path)).body.toString();
  }
}

function checked(answer: Answer): Answer {
  assert.equal(answer.status, 200, answer.body.subarray(0, 2000).toString());
  return answer;
}

/** The address of the link with these words; one to an unread letter says so before them. */
function linkTo(page: string, words: string): string {
  const text = `(?:<span[^>]*>[^<]*</span>)?${RegExp.escape(words)}`;
  const [, path] = new RegExp(`<a [^>]*href="([^"]*)"[^>]*>${text}</a>`).exec(page) ?? [];
  assert.ok(path, `a link ${words}`);
  return path;
}
