// GET /live and its kin on the whole application.

import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import type { WebResponse } from '../../../src/web/http.ts';
import { LiveStreams } from '../../../src/webmail/live/live-streams.ts';
import { request } from '../../web/app-request.ts';
import { until } from '../../real/until.ts';
import { bob, type MailApp, mei, openMailApp } from '../mail-app.ts';

const letter = 'From: Ann <ann@b.test>\r\nSubject: Hello there\r\n\r\nHello.\r\n';

interface Heard {
  readonly name: string;
  readonly data: {
    readonly tree?: boolean;
    readonly folders?: readonly {
      readonly name: string;
      readonly total: number;
      readonly there?: readonly string[];
    }[];
  };
  readonly id: string | undefined;
}

/** Reads a stream's events as they come. */
function listener(response: WebResponse) {
  const heard: Heard[] = [];
  const state = { ended: false, text: '' };
  const read = async (): Promise<void> => {
    assert.ok(typeof response.body !== 'string' && !(response.body instanceof Uint8Array));
    for await (const bytes of response.body) {
      state.text += Buffer.from(bytes).toString();
      const events = state.text.split('\n\n');
      state.text = events.pop() ?? '';
      for (const event of events) if (!event.startsWith(':')) heard.push(parsed(event));
    }
    state.ended = true;
  };
  const reading = read();
  return {
    next: (name: string) =>
      until(name, () => {
        const at = heard.findIndex((event) => event.name === name);
        return at < 0 ? undefined : heard.splice(0, at + 1).at(-1);
      }),
    ended: () => reading,
  };
}

function parsed(text: string): Heard {
  const field = (name: string): string | undefined =>
    new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1];
  const data = JSON.parse(field('data') ?? 'null') as Heard['data'];
  return { name: field('event') ?? '', data, id: field('id') };
}

async function open(t: TestContext): Promise<MailApp> {
  const app = await openMailApp();
  t.after(() => app.close());
  return app;
}

test('a stream greets with what is there, and tells of a delivery', async (t) => {
  const app = await open(t);
  const cookie = await app.cookie(mei);
  const gone = new AbortController();
  const asked = { ...request('GET', '/live', { cookie }), signal: gone.signal };
  const response = await app.application(asked);
  assert.equal(response.status, 200);
  assert.equal(response.staysOpen, true);
  const headers = new Map(response.headers);
  assert.equal(headers.get('x-accel-buffering'), 'no');
  assert.match(headers.get('content-type') ?? '', /^text\/event-stream/);
  const stream = listener(response);
  const hello = await stream.next('hello');
  assert.deepEqual(
    hello.data.folders?.map(({ name, total }) => [name, total]),
    [['INBOX', 0]],
  );
  const id = await app.deliver(mei, letter);
  await app.deliver(bob, letter);
  const mail = await stream.next('mail');
  assert.deepEqual(
    mail.data.folders?.map(({ name, there }) => [name, there]),
    [['INBOX', [id]]],
  );
  gone.abort();
  await stream.ended();
});

test('whoever comes again is told what was missed, by its state', async (t) => {
  const app = await open(t);
  const cookie = await app.cookie(mei);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const since = async (state: string) =>
    JSON.parse(await app.text(`/live/since?state=${state}`, { cookie })) as {
      state: string;
      change: Heard['data'];
    };
  const first = await since('');
  assert.deepEqual((await since(first.state)).change.folders, []);
  await app.deliver(mei, letter);
  assert.equal((await since(first.state)).change.folders?.[0]?.total, 1);
  const again = listener(
    await app.send('GET', '/live?state=old', {
      cookie,
      headers: { 'last-event-id': first.state },
    }),
  );
  assert.equal((await again.next('hello')).data.folders?.[0]?.total, 1);
  const bad = await app.send('GET', `/live?state=${'a'.repeat(2_001)}`, { cookie });
  assert.equal(bad.status, 400);
  assert.equal((await app.send('GET', '/live?state=%0A', { cookie })).status, 400);
});

test('what has just come is told by its writer and subject, and only while it is new', async (t) => {
  const app = await open(t);
  const cookie = await app.cookie(mei);
  const id = await app.deliver(mei, letter);
  const text = await app.text(`/live/new?id=${encodeURIComponent(id)}&id=none`, { cookie });
  const path = `/mail/INBOX/${encodeURIComponent(id)}`;
  assert.deepEqual(JSON.parse(text), [{ id, from: 'Ann', subject: 'Hello there', path }]);
  await app.text(path, { cookie });
  assert.equal(await app.text(`/live/new?id=${encodeURIComponent(id)}`, { cookie }), '[]');
});

test('nobody who is not logged in listens', async (t) => {
  const app = await open(t);
  for (const path of ['/live', '/live/since', '/live/new']) {
    assert.equal((await app.send('GET', path)).status, 303);
  }
});

test('a session has so many streams, the oldest makes room, and its end ends them', async (t) => {
  const app = await open(t);
  const store = await storeOf(t, app);
  let isAlive = true;
  const streams = new LiveStreams({
    store,
    isAlive: async () => isAlive,
    beatMs: 20,
  });
  const { signal } = new AbortController();
  const wish = { session: 's', token: 't', maildir: app.maildir(mei), state: undefined, signal };
  const bodies = [];
  for (let count = 0; count < 5; count += 1) {
    bodies.push(listener({ status: 200, headers: [], body: await streams.open(wish) }));
  }
  const [oldest, ...others] = bodies;
  await oldest?.next('over');
  await oldest?.ended();
  isAlive = false;
  for (const other of others) {
    await other.next('over');
    await other.ended();
  }
});

test('a process that leaves sends every page away, and those that come to it still', async (t) => {
  const app = await open(t);
  const store = await storeOf(t, app);
  const streams = new LiveStreams({ store, isAlive: async () => true });
  const { signal } = new AbortController();
  const wish = { session: 's', token: 't', maildir: app.maildir(mei), state: undefined, signal };
  const before = listener({ status: 200, headers: [], body: await streams.open(wish) });
  await before.next('hello');
  streams.leave();
  await before.next('leave');
  await before.ended();
  const after = listener({ status: 200, headers: [], body: await streams.open(wish) });
  await after.next('leave');
  await after.ended();
});

test('a process has so many streams, and a page that does not read loses its own', async (t) => {
  const app = await open(t);
  const store = await storeOf(t, app);
  const streams = new LiveStreams({ store, isAlive: async () => true, beatMs: 20 });
  const gone = new AbortController();
  const { signal } = gone;
  const wish = { token: 't', maildir: app.maildir(mei), state: undefined, signal };
  const [first] = await Promise.all(
    Array.from({ length: 2_000 }, (_, at) => streams.open({ ...wish, session: String(at) })),
  );
  await assert.rejects(streams.open({ ...wish, session: 'more' }), { code: 'overloaded' });
  await until('the end of what nobody reads', () => first?.isOver || undefined);
  gone.abort();
});

async function storeOf(t: TestContext, app: MailApp) {
  const { openMailStore } = await import('../../../src/store/open.ts');
  const { silentLog } = await import('../../../src/kit/log.ts');
  const store = openMailStore({ log: silentLog, indexDir: '', hostname: 'test', now: Date.now });
  t.after(() => store.close());
  assert.ok(app.baseDir);
  return store;
}
