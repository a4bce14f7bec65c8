import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeInArchive } from '../../../src/store/import/archive-place.ts';

/** Path, folder, flags, and the folder that it is if it holds many. */
const table: readonly (readonly [string, string, string, string])[] = [
  ['Maildir/cur/1795243528.M1P2.host,S=10:2,FS', 'INBOX', 'FS', 'INBOX'],
  ['cur/1795243528.M1P2.host;2,S', 'INBOX', 'S', 'INBOX'],
  ['Maildir/.Sent.2020/new/1795243528.M1P2.host', 'Sent.2020', '', 'Sent.2020'],
  ['me/.Gr&APYA3w-e/cur/1795243528.M1P2.host:2,RSa', 'Größe', 'RS', 'Größe'],
  ['mail/Work.2026.mbox', 'INBOX', '', 'Work-2026'],
  ['Work.sbd/Bills', 'Work', '', 'Work.Bills'],
  ['INBOX.mbox', 'INBOX', '', 'INBOX'],
  ['Letters/Old/a.eml', 'Letters.Old', '', 'Letters.Old.a-eml'],
  ['a.eml', 'INBOX', '', 'a-eml'],
];

describe('the place of a message in an archive', () => {
  for (const [path, folder, flags, asFolder] of table) {
    it(`is told for ${path}`, () => {
      const place = placeInArchive(path);
      assert.deepEqual([place?.folder, place?.flags, place?.asFolder], [folder, flags, asFolder]);
    });
  }

  it('is none for what programs put beside mail', () => {
    for (const path of ['Maildir/cur/', '__MACOSX/a.eml', 'Maildir/tmp/1795.M1', 'Inbox.msf']) {
      assert.equal(placeInArchive(path), undefined, path);
    }
  });

  it('has no more levels and no longer ones than the limit, and no characters that a folder lacks', () => {
    const deep = placeInArchive(`${'a/'.repeat(100)}b.eml`)?.folder ?? '';
    assert.equal(deep.split('.').length, 8);
    const long = placeInArchive(`${'x'.repeat(500)}/b.eml`)?.folder ?? '';
    assert.equal(long.length, 60);
    assert.equal(placeInArchive('a\u0001b\\c/d.eml')?.folder, 'a b c');
  });
});
