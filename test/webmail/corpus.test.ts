// Real and malformed mail, opened as a person would: the list, each message, each HTML body in its
// frame, each part. Whatever is in it, no page fails.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { bodyOf } from '../web/app-request.ts';
import { mei, type MailApp, openMailApp } from './mail-app.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus');
const missing = existsSync(corpus) ? false : 'the shared corpus is absent';
const sets: readonly (readonly [name: string, endings: readonly string[]])[] = [
  ['spamassassin/easy-ham-1', ['.txt']],
  ['mikel-mail', ['.eml']],
  ['stalwart/legacy', ['.eml']],
  ['enmime', ['.raw', '.eml']],
  ['mime4j', ['.msg', '.txt']],
  ['nodemailer', ['.eml']],
];

/** Messages that arrive together: a folder as it is, and one that is read in a moment. */
const atOnce = 250;

function filesOf(directory: string, endings: readonly string[]): readonly string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile())
    .toSorted();
}

describe('mail of the world', { skip: missing }, () => {
  let app: MailApp;
  let cookie: string;
  before(async () => {
    app = await openMailApp();
    cookie = await app.cookie(mei);
  });
  after(() => app.close());

  /** Follows the addresses that a page of ours names. */
  async function follow(page: string, pattern: RegExp): Promise<number> {
    let count = 0;
    for (const [, address] of page.matchAll(pattern)) {
      const target = (address ?? '').replaceAll('&amp;', '&');
      const response = await app.send('GET', target, { cookie });
      assert.equal(response.status, 200, target);
      await bodyOf(response);
      count++;
    }
    return count;
  }

  async function open(id: string, file: string): Promise<void> {
    const target = `/mail/INBOX/${encodeURIComponent(id)}`;
    const response = await app.send('GET', target, { cookie });
    assert.equal(response.status, 200, file);
    const page = await bodyOf(response);
    await follow(page, /<iframe [^>]*src="([^"]*)"/g);
    await follow(page, /<a class="file" href="([^"]*)"/g);
  }

  /** At once: each removal leaves behind for a while how to take it back. */
  async function removeAll(): Promise<void> {
    const form = { scope: 'folder' };
    const removal = await app.send('POST', '/mail/INBOX/removal', { cookie, form });
    assert.equal(removal.status, 303);
    while (app.files(mei).length > 0) await setTimeout(50);
  }

  for (const [name, endings] of sets) {
    it(`opens all of ${name}`, async () => {
      const files = filesOf(join(corpus, name), endings);
      assert.ok(files.length > 0);
      for (let from = 0; from < files.length; from += atOnce) {
        const arrived = new Map<string, string>();
        for (const file of files.slice(from, from + atOnce)) {
          arrived.set(await app.deliver(mei, readFileSync(file)), file);
        }
        for (const [id, file] of arrived) await open(id, file);
        await removeAll();
      }
      assert.deepEqual(app.bugs, []);
    });
  }

  it('lists all of it, page after page', async () => {
    const form = { rows: 'messages' };
    assert.equal((await app.send('POST', '/mail/Trash/rows', { cookie, form })).status, 303);
    let target: string | undefined = '/mail/Trash';
    let pages = 0;
    while (target !== undefined) {
      const page: string = await app.text(target, { cookie });
      target = /rel="next" href="([^"]*)"/.exec(page)?.[1];
      pages++;
    }
    assert.equal(pages, Math.ceil(app.files(mei, '.Trash').length / 50));
    assert.deepEqual(app.bugs, []);
  });
});
