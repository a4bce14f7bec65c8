import assert from 'node:assert/strict';
import test from 'node:test';
import { parseDate } from '../../src/mime/date.ts';

test('dates are read in every spelling that mail has', () => {
  const table: readonly (readonly [string, string])[] = [
    ['Wed, 17 May 2000 19:35:05 -0400', '2000-05-17T23:35:05Z'],
    ['17 May 2000 19:35 +0530', '2000-05-17T14:05:00Z'],
    ['Wed, 17 May 2000 19:35:05 -0400 (EDT (summer))', '2000-05-17T23:35:05Z'],
    ['Wed , (x) 17 (y) May 2000 19:35:05 GMT', '2000-05-17T19:35:05Z'],
    ['Wed, 11 Feb 98 11:51 CST', '1998-02-11T17:51:00Z'],
    ['1 Jan 49 00:00:00 Z', '2049-01-01T00:00:00Z'],
    ['1 Jan 50 00:00:00 UT', '1950-01-01T00:00:00Z'],
    ['1 Jan 102 00:00:00 +0000', '2002-01-01T00:00:00Z'],
    ['1 Jan 2002 10:00:00 PST', '2002-01-01T18:00:00Z'],
    ['1 Jan 2002 10:00:00 X', '2002-01-01T10:00:00Z'],
    ['1 Jan 2002 10:00:00 NONSENSE', '2002-01-01T10:00:00Z'],
    ['1 Jan 2002 10:00:00 constructor', '2002-01-01T10:00:00Z'],
    ['1 Jan 2002 10:00:00 +9999', '2002-01-01T10:00:00Z'],
    ['1 Jan 2002 10:00:00', '2002-01-01T10:00:00Z'],
    ['1 Jan 2002', '2002-01-01T00:00:00Z'],
    ['31 Dec 2016 23:59:60 +0000', '2017-01-01T00:00:00Z'],
    ['Thu Jan  3 10:11:12 2002', '2002-01-03T10:11:12Z'],
    ['Jan 3, 2002 1:02:03 PM', '2002-01-03T13:02:03Z'],
    ['12-Jan-2002 10:00:00 +0100', '2002-01-12T09:00:00Z'],
    ['2002-01-12T10:00:00+08:00', '2002-01-12T02:00:00Z'],
    ['2002-01-12 10:00:00.123Z', '2002-01-12T10:00:00Z'],
    ['Mon, 3 January 2022 10:00:00 +0800', '2022-01-03T02:00:00Z'],
    ['Mon, 3 Jan 2022 10.00.00 +0800', '2022-01-03T02:00:00Z'],
    ['Fri, 21 Nov 1997 09(comment):   55  :  06 -0600', '1997-11-21T15:55:06Z'],
    ['Fri, 23 Aug 2002 22:46:34 GMT+1', '2002-08-23T21:46:34Z'],
    ['Thu, 22 Aug 0102 12:07:35 +0800', '2002-08-22T04:07:35Z'],
    ['2002/09/14 Sat 02:29:32 CDT', '2002-09-14T07:29:32Z'],
    ['Mon, 3 Jan 9999 00:00:00 +0000', '9999-01-03T00:00:00Z'],
  ];
  for (const [field, iso] of table) {
    const read = parseDate(field);
    assert.equal(
      read === undefined ? 'nothing' : new Date(read).toISOString(),
      iso.replace('Z', '.000Z'),
      field,
    );
  }
});

test('M13: what is no date gives nothing, and never NaN', () => {
  const table = [
    '',
    'yesterday',
    '17 May',
    '32 May 2000 10:00',
    '31 Jun 2000 10:00:00 +0000',
    '0 Jan 2000',
    '1 Jan 1899 10:00:00',
    '1 Jan 10000 10:00',
    'Wed, 17 Foo 2000 19:35:05',
    '99:99:99',
    '(17 May 2000',
    '2002-13-12T10:00:00Z',
    '-1 Jan 2000',
    '1 Jan 99999999999999999999',
  ];
  for (const field of table) assert.equal(parseDate(field), undefined, field);
  assert.equal(parseDate(`${'('.repeat(1_000_000)} 1 Jan 2002`), undefined);
});
