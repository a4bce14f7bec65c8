import assert from 'node:assert/strict';
import { STATUS_CODES } from 'node:http';
import test from 'node:test';
import { cgiHead } from '../../src/server/response-head.ts';
import { statusTexts } from '../../src/server/tables/status-texts.ts';
import type { HeaderList } from '../../src/web/http.ts';

const body = 'four';

function frozen(...headers: HeaderList): HeaderList {
  return Object.freeze(headers.map((pair) => Object.freeze(pair)));
}

test('a frozen list gives the same head the second time, with the length of each body', () => {
  const headers = frozen(['x-one', '1'], ['set-cookie', 'a'], ['set-cookie', 'b']);
  const head = 'Status: 200 OK\r\nx-one: 1\r\nset-cookie: a\r\nset-cookie: b\r\n';
  for (const text of [body, `${body} more`, '项目']) {
    const length = Buffer.byteLength(text);
    const expected = `${head}content-length: ${length}\r\n\r\n`;
    assert.equal(cgiHead({ status: 200, headers, body: text }), expected);
  }
  assert.match(cgiHead({ status: 404, headers, body }), /^Status: 404 Not Found\r\nx-one/);
});

test('a list that may change is looked at each time', () => {
  const headers: [string, string][] = [['x-one', '1']];
  assert.match(cgiHead({ status: 200, headers, body }), /x-one: 1/);
  headers[0] = ['x-one', '2'];
  assert.match(cgiHead({ status: 200, headers, body }), /x-one: 2/);
  headers[0] = ['x-one', '2\r\nx-two: 3'];
  assert.throws(() => cgiHead({ status: 200, headers, body }), TypeError);
});

test('a frozen list with a forged line is refused every time', () => {
  const headers = frozen(['location', '/\r\nset-cookie: x']);
  for (let times = 0; times < 2; times++) {
    assert.throws(() => cgiHead({ status: 303, headers, body: '' }), /control byte/);
  }
});

test('a status is called what Node calls it', () => {
  for (const [status, text] of Object.entries(statusTexts))
    assert.equal(text, STATUS_CODES[status]);
});
