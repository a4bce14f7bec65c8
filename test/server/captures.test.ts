// What the captured requests of every web server mean: the same page for the same address, asked
// by the same client.

import assert from 'node:assert/strict';
import test from 'node:test';
import { Exchange } from '../../src/fastcgi/exchange.ts';
import type { CgiVariables } from '../../src/kit/cgi-variables.ts';
import { ScgiHeadReader } from '../../src/scgi/head.ts';
import { CgiRequest, requestFacts } from '../../src/server/cgi-request.ts';
import { Trust } from '../../src/server/origin.ts';
import { RequestBody } from '../../src/server/request-body.ts';
import { captures } from '../fastcgi/captures.ts';

test('each captured request is one that a page can answer', (t) => {
  const requests = capturedRequests();
  if (requests === undefined) return t.skip('the shared corpus is absent');
  assert.ok(requests.length > 150);
  for (const { name, request } of requests) {
    assert.equal(request.remoteAddress, '127.0.0.1', name);
    assert.equal(request.scheme, name.endsWith('-tls') ? 'https' : 'http', name);
    // HTTP/1.0 has no Host header; nginx puts the name of its server there, for SCGI.
    const host = name.includes('http10') ? /^(www\.example\.org)?$/ : /^www\.example\.org(:\d+)?$/;
    assert.match(request.host, host, name);
    assert.equal(request.header('proxy'), undefined, name);
  }
});

/** The end of the path that each scenario's client sent, below the script of each web server. */
const sent: readonly (readonly [scenario: string, path: RegExp, query: string])[] = [
  ['plain', /^(\/[\w.]+)+$/, 's=plain'],
  ['noquery', /^(\/[\w.]+)+$/, ''],
  ['emptyquery', /^(\/[\w.]+)+$/, ''],
  ['absuri', /^(\/[\w.]+)+$/, 's=absuri'],
  ['dots', /^(\/[\w.]+)+\/\/a\/\.\.\/b\/%2e%2e\/c$/i, 's=dots'],
  ['encslash', /^(\/[\w.]+)+\/a%2Fb%25c$/, 's=encslash'],
  ['post', /^(\/[\w.]+)+$/, 's=post'],
];

for (const [scenario, path, query] of sent) {
  test(`every web server gives the address as it was sent: ${scenario}`, (t) => {
    const requests = capturedRequests()?.filter(({ name }) => name.endsWith(`-${scenario}`));
    if (requests === undefined) return t.skip('the shared corpus is absent');
    assert.ok(requests.length >= 3);
    for (const { name, request } of requests) {
      assert.match(request.path, path, name);
      assert.equal(request.query, query, name);
    }
  });
}

function capturedRequests(): { readonly name: string; readonly request: CgiRequest }[] | undefined {
  const streams = [...(captures('fastcgi') ?? []), ...(captures('scgi') ?? [])];
  if (streams.length === 0) return undefined;
  return streams.flatMap(({ name, bytes }) => {
    const all = name.includes('-scgi-') ? scgiVariables(bytes) : fastcgiVariables(bytes);
    return all.map((variables) => ({ name, request: requestOf(name, variables) }));
  });
}

function fastcgiVariables(bytes: Buffer): CgiVariables[] {
  const exchange = new Exchange();
  const events = [...exchange.push(bytes)];
  const variables: CgiVariables[] = [];
  for (let event = events.shift(); event !== undefined; event = events.shift()) {
    if (event.kind === 'request') variables.push(event.params);
    if (event.kind === 'stdin-end') events.push(...exchange.end(event.id));
  }
  return variables;
}

function scgiVariables(bytes: Buffer): CgiVariables[] {
  const head = new ScgiHeadReader().push(bytes);
  return head === undefined ? [] : [head.variables];
}

function requestOf(name: string, variables: CgiVariables): CgiRequest {
  const facts = requestFacts(variables, '');
  assert.ok(typeof facts === 'object', name);
  const trust = new Trust({ webServers: undefined, trustedPeers: [] });
  const body = new RequestBody(facts.contentLength, { pause() {}, resume() {} });
  return new CgiRequest(variables, facts, body, trust.peer(undefined), 'FastCGI');
}
