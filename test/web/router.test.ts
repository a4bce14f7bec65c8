import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Router } from '../../src/web/router.ts';

function routerOf(...routes: readonly (readonly ['GET' | 'POST', string])[]): Router<string> {
  const router = new Router<string>();
  for (const [method, path] of routes) router.add(method, path, `${method} ${path}`);
  return router;
}

describe('Router', () => {
  const router = routerOf(
    ['GET', '/'],
    ['GET', '/mail/:folder'],
    ['GET', '/mail/:folder/:id'],
    ['GET', '/mail/:folder/:id/part/:n'],
    ['POST', '/mail/:folder/seen'],
    ['GET', '/compose'],
    ['POST', '/compose'],
  );

  const found: readonly (readonly [string, string, string, Record<string, string>])[] = [
    ['GET', '/', 'GET /', {}],
    ['HEAD', '/', 'GET /', {}],
    ['GET', '/mail/INBOX', 'GET /mail/:folder', { folder: 'INBOX' }],
    ['GET', '/mail/%E9%A1%B9%E7%9B%AE', 'GET /mail/:folder', { folder: '项目' }],
    [
      'GET',
      '/mail/a/1.M2P3.host%2CS%3D4',
      'GET /mail/:folder/:id',
      { folder: 'a', id: '1.M2P3.host,S=4' },
    ],
    [
      'GET',
      '/mail/a/b/part/1.2',
      'GET /mail/:folder/:id/part/:n',
      { folder: 'a', id: 'b', n: '1.2' },
    ],
    ['POST', '/mail/Sent/seen', 'POST /mail/:folder/seen', { folder: 'Sent' }],
    ['POST', '/compose', 'POST /compose', {}],
  ];
  for (const [method, path, target, params] of found) {
    it(`takes ${method} ${path} to ${target}`, () => {
      const match = router.match(method, path);
      assert.equal(match.kind, 'found');
      assert.ok(match.kind === 'found');
      assert.equal(match.target, target);
      assert.deepEqual({ ...match.params }, params);
    });
  }

  it('tells a wrong method from an unknown path', () => {
    assert.equal(router.match('POST', '/mail/INBOX').kind, 'method-not-allowed');
    assert.equal(router.match('GET', '/mail/INBOX/x/nothing').kind, 'not-found');
    assert.equal(router.match('GET', '/nothing').kind, 'not-found');
    assert.equal(router.match('DELETE', '/nothing').kind, 'not-found');
  });

  it('finds nothing under a segment that is no UTF-8, or that hides a NUL', () => {
    for (const path of ['/mail/%ff', '/mail/%', '/mail/a%00b', '/mail/%C0%AF']) {
      assert.equal(router.match('GET', path).kind, 'not-found', path);
    }
  });

  it('keeps an encoded slash inside its segment', () => {
    const match = router.match('GET', '/mail/..%2F..%2Fetc/passwd');
    assert.ok(match.kind === 'found');
    assert.equal(match.params['folder'], '../../etc');
  });

  it('gives parameters no prototype to pollute', () => {
    const match = router.match('GET', '/mail/__proto__');
    assert.ok(match.kind === 'found');
    assert.equal(Object.getPrototypeOf(match.params), null);
  });
});
