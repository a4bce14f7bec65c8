import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sessionCookie, sessionToken } from '../../src/web/cookie.ts';
import type { WebRequest } from '../../src/web/http.ts';

const token = 'A'.repeat(42) + '_';

function tokenIn(cookie: string | undefined): string | undefined {
  return sessionToken({
    header: (name: string) => (name === 'cookie' ? cookie : undefined),
  } as WebRequest);
}

describe('sessionToken', () => {
  const cases: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['alone', `dispatch_session=${token}`, token],
    ['among others', `a=1; dispatch_session=${token}; b=2`, token],
    ['joined by Apache', `a=1, b=2; dispatch_session=${token}`, token],
    ['absent', 'a=1', undefined],
    ['no header', undefined, undefined],
    ['too short', `dispatch_session=${token.slice(1)}`, undefined],
    ['of other characters', `dispatch_session=${"'".repeat(43)}`, undefined],
    ['in an endless header', `${'a=1; '.repeat(2000)}dispatch_session=${token}`, undefined],
  ];
  for (const [name, cookie, expected] of cases) {
    it(`${name}: ${expected ? 'found' : 'none'}`, () => assert.equal(tokenIn(cookie), expected));
  }
});

describe('sessionCookie', () => {
  it('L02: is for this host, its mount and no script, and only for TLS where there is TLS', () => {
    assert.equal(
      sessionCookie(token, { mount: '/webmail', scheme: 'https' }),
      `dispatch_session=${token}; Path=/webmail; HttpOnly; Secure; SameSite=Lax`,
    );
    const plain = sessionCookie(token, { mount: '', scheme: 'http' });
    assert.match(plain, /Path=\/;/);
    assert.doesNotMatch(plain, /Secure/);
  });

  it('ends at once when the token is empty', () => {
    assert.match(sessionCookie('', { mount: '', scheme: 'https' }), /Max-Age=0/);
  });
});
