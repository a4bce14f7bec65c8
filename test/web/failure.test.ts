// Every refusal becomes its page: with the values its words need, and without any.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Accounts } from '../../src/account/account.ts';
import { Refusal, type RefusalArguments } from '../../src/kit/failure.ts';
import { type RefusalCode, refusalHoles, refusals } from '../../src/kit/tables/refusals.ts';
import { createWebApplication } from '../../src/web/application.ts';
import { messagesEn } from '../../src/web/tables/messages-en.ts';
import { Languages } from '../../src/web/languages.ts';
import { publicRoute } from '../../src/web/visit.ts';
import { silentLog } from '../../src/kit/log.ts';
import { bodyOf, headerOf, request } from './app-request.ts';

const codes = Object.keys(refusals) as readonly RefusalCode[];
const holes: Partial<Record<RefusalCode, readonly string[]>> = refusalHoles;

/** What the application answers when a page throws this; nobody is logged in. */
async function answerTo(thrown: unknown) {
  const bugs: object[] = [];
  const application = createWebApplication({
    routes: [
      publicRoute('GET', '/', () => {
        throw thrown;
      }),
    ],
    accounts: { session: async () => undefined } as unknown as Accounts,
    languages: new Languages({ fallback: 'en', read: () => ({}) }),
    shell: { style: '/a.css', script: '/a.js', icon: '/a.svg', reader: '/a.html' },
    mount: '',
    bodyBytesMax: 1024,
    log: { ...silentLog, error: (facts) => bugs.push(facts) },
    now: () => 0,
    requestId: () => 'number-7',
  });
  const answer = await application(request('GET', '/'));
  return { answer, bugs, body: await bodyOf(answer) };
}

/** As a mistake would make it: the types do not let a value be left out. */
function refusalWith(code: RefusalCode, values: Record<string, string | number>): Refusal {
  return new Refusal(...([code, values] as unknown as RefusalArguments));
}

describe('a refusal', () => {
  for (const code of codes) {
    it(`${code} is answered with its status even when every value is missing`, async () => {
      const { answer, body, bugs } = await answerTo(refusalWith(code, {}));
      assert.equal(answer.status, refusals[code]);
      assert.deepEqual(bugs, []);
      assert.doesNotMatch(body, /NaN|undefined|\{[a-z]/i);
    });

    it(`${code} says nothing that it has no value for`, () => {
      const words: string = messagesEn[`refusal.${code}`];
      const named = Array.from(words.matchAll(/\{(\w+)[,}]/g), ([, name]) => name);
      assert.deepEqual(new Set(named), new Set(holes[code] ?? []));
    });
  }

  it('shows its values as text', async () => {
    const { body } = await answerTo(new Refusal('already-exists', { address: '<b>x@y.test' }));
    assert.match(body, /&lt;b&gt;x@y\.test exists already\./);
  });

  it('says when to come back, also when nobody knows', async () => {
    const known = await answerTo(new Refusal('login-throttled', { seconds: 17 }));
    assert.equal(headerOf(known.answer, 'retry-after'), '17');
    assert.match(known.body, /Please wait 17 seconds/);
    const unknown = await answerTo(new Refusal('overloaded'));
    assert.equal(headerOf(unknown.answer, 'retry-after'), '5');
  });

  it('for a method names those that are taken', async () => {
    const { answer } = await answerTo(new Refusal('method-not-allowed'));
    assert.equal(headerOf(answer, 'allow'), 'GET, HEAD, POST');
  });
});

it('a machine without descriptors or memory is busy: no bug, and it may be asked again', async () => {
  for (const code of ['EMFILE', 'ENFILE', 'ENOMEM']) {
    const failure = Object.assign(new Error(`${code}: opendir`), { code });
    const { answer, bugs } = await answerTo(failure);
    assert.equal(answer.status, 503);
    assert.ok(headerOf(answer, 'retry-after'));
    assert.deepEqual(bugs, []);
  }
});

it('L18: a bug is answered by a number, and nothing of it is told', async () => {
  const { answer, body, bugs } = await answerTo(new Error('select secret from popbox'));
  assert.equal(answer.status, 500);
  assert.match(body, /number-7/);
  assert.doesNotMatch(body, /secret|popbox/);
  assert.equal(bugs.length, 1);
});
