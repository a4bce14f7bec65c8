import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { Refusal } from '../../src/kit/failure.ts';
import { checkQuota, quotaUse } from '../../src/maildir/quota.ts';
import { readQuotaFile } from '../../src/maildir/quota-file.ts';
import { atRest, filesIn, makePlaces, put, temporaryMaildir } from './temporary-maildir.ts';

const nothing = { bytes: 0, messages: 0 };
const one = { bytes: 10, messages: 1 };

function withQuota(t: TestContext, text: string): string {
  const maildir = temporaryMaildir(t);
  writeFileSync(join(maildir, 'maildirsize'), text);
  return maildir;
}

function age(maildir: string, minutes: number): void {
  const seconds = Date.now() / 1000 - minutes * 60;
  utimesSync(join(maildir, 'maildirsize'), seconds, seconds);
}

const overQuota = (error: unknown): boolean =>
  error instanceof Refusal && error.code === 'over-quota' && error.status === 507;

test('the file is read as every program writes it', async (t) => {
  const cases: readonly (readonly [text: string, limit: object | undefined, used: object])[] = [
    ['100S,5C\n', { bytes: 100, messages: 5 }, nothing],
    ['5C\n7 1\n', { bytes: 0, messages: 5 }, { bytes: 7, messages: 1 }],
    [
      '100S\n          50          2\n-20 -1\n',
      { bytes: 100, messages: 0 },
      { bytes: 30, messages: 1 },
    ],
    ['100S\n50 2\n17', { bytes: 100, messages: 0 }, { bytes: 50, messages: 2 }],
    ['0S\n', { bytes: 0, messages: 0 }, nothing],
    ['no quota\n5 1\n', undefined, nothing],
    ['', undefined, nothing],
  ];
  for (const [text, limit, used] of cases) {
    const file = await readQuotaFile(withQuota(t, text));
    assert.deepEqual(file?.limit, limit, text);
    if (limit) assert.deepEqual(file?.used, used, text);
  }
  assert.equal(await readQuotaFile(temporaryMaildir(t)), undefined);
});

test('what fits is taken, what does not is refused with the limit in words', async (t) => {
  const maildir = withQuota(t, '100S,3C\n90 2\n');
  await checkQuota({ maildir }, [maildir], one, Date.now());
  await assert.rejects(
    checkQuota({ maildir }, [maildir], { bytes: 11, messages: 1 }, Date.now()),
    overQuota,
  );
  await assert.rejects(
    checkQuota({ maildir }, [maildir], { bytes: 0, messages: 2 }, Date.now()),
    overQuota,
  );
  const free = withQuota(t, '0S\n999999 99\n');
  await checkQuota({ maildir: free }, [free], one, Date.now());
});

test('"over" is doubted when there are lines to doubt, or after a quarter of an hour', async (t) => {
  const believed = withQuota(t, '100S\n200 2\n');
  await assert.rejects(checkQuota({ maildir: believed }, [believed], one, Date.now()), overQuota);
  age(believed, 16);
  await checkQuota({ maildir: believed }, [believed], one, Date.now());
  const drifted = withQuota(t, '100S\n50 2\n150 1\n');
  await checkQuota({ maildir: drifted }, [drifted], one, Date.now());
});

test('a recount sums names and files of all folders, and makes the long file short', async (t) => {
  const maildir = withQuota(t, `1000S\n${'1 0\n'.repeat(1500)}`);
  const folder = join(maildir, '.Trash');
  mkdirSync(folder);
  makePlaces(folder);
  put(maildir, { 'cur/1.a,S=100:2,S': 'short', 'new/2.b': 'twelve bytes', 'tmp/3.c,S=500': '' });
  put(folder, { 'cur/4.d,S=30,W=31:2,': '' });
  for (const path of [maildir, folder]) atRest(path);
  // ctime cannot be set back: the stamp has to leave its tick.
  await new Promise((resolve) => setTimeout(resolve, 60));
  const use = await quotaUse({ maildir }, [maildir, folder], nothing, Date.now());
  assert.deepEqual(use?.used, { bytes: 142, messages: 3 });
  assert.equal(readFileSync(join(maildir, 'maildirsize'), 'utf8'), '1000S\n142 3\n');
  assert.deepEqual(
    filesIn(maildir).filter((file) => file.startsWith('tmp/')),
    ['tmp/3.c,S=500'],
  );
});

test('no quota is none, and no file is made', async (t) => {
  const maildir = temporaryMaildir(t);
  await checkQuota({ maildir }, [maildir], { bytes: 1e15, messages: 1e9 }, Date.now());
  assert.equal(existsSync(join(maildir, 'maildirsize')), false);
});

test('the limit of the directory goes before the file, and is written there with a new sum', async (t) => {
  const cases: readonly (readonly [text: string, quota: typeof one, file: string])[] = [
    ['', { bytes: 500, messages: 0 }, '500S\n100 1\n'],
    ['100S\n99 9\n', { bytes: 500, messages: 7 }, '500S,7C\n100 1\n'],
    ['500S\n99 9\n', { bytes: 500, messages: 0 }, '500S\n99 9\n'],
    // Without one the file is what says.
    ['100S\n99 9\n', nothing, '100S\n99 9\n'],
  ];
  for (const [text, quota, file] of cases) {
    const maildir = text === '' ? temporaryMaildir(t) : withQuota(t, text);
    put(maildir, { 'cur/1.a,S=100:2,S': '' });
    await new Promise((resolve) => setTimeout(resolve, 60));
    const use = await quotaUse({ maildir, quota }, [maildir], nothing, Date.now());
    assert.equal(use?.limit.bytes, quota.bytes || 100);
    assert.equal(readFileSync(join(maildir, 'maildirsize'), 'utf8'), file);
  }
});
