// Mutated messages and a mutated index through the pages and the store that a person meets.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '../../../src/kit/log.ts';
import { openMailStore } from '../../../src/store/open.ts';
import { makePlaces, put } from '../../maildir/temporary-maildir.ts';
import { letter } from '../../store/letters.ts';
import { bodyOf } from '../../web/app-request.ts';
import { type MailApp, mei, openMailApp } from '../../webmail/mail-app.ts';
import { mutated, pick, type Random } from '../mutate.ts';
import { mailWords } from '../tables/words.ts';
import { demand, type OpenTarget, type Target } from '../target.ts';
import { seedMessages } from './messages.ts';

export const pages: Target = {
  name: 'pages',
  attack: 'M16',
  share: 4_000,
  make: (random) => mutated(pick(seedMessages(), random), mailWords, random),
  open: openPages,
};

/** Cases of one mailbox: what was done to it is kept for a while, to be taken back. */
const casesEach = 200;

async function openPages(): Promise<OpenTarget> {
  let app = await openMailApp();
  let cookie = await app.cookie(mei);
  let cases = 0;
  const openAnew = async (): Promise<void> => {
    await app.close();
    app = await openMailApp();
    cookie = await app.cookie(mei);
  };
  return {
    async run(bytes) {
      cases += 1;
      if (cases % casesEach === 0) await openAnew();
      const id = await app.deliver(mei, bytes);
      const path = `/mail/INBOX/${encodeURIComponent(id)}`;
      const compose = `/compose?folder=INBOX&id=${encodeURIComponent(id)}&mode=`;
      const asked = [path, `${path}/body/1`, `${path}/print`, `${path}/part/1`, `${path}/headers`];
      for (const page of ['/mail/INBOX', ...asked, `${compose}reply-all`, `${compose}forward`]) {
        await askFor(app, page, cookie);
      }
      await app.send('POST', '/mail/INBOX/removal', { cookie, form: { id } });
      await app.send('POST', '/mail/Trash/removal', { cookie, form: { id } });
    },
    close: () => app.close(),
  };
}

async function askFor(app: MailApp, page: string, cookie: string): Promise<void> {
  const answer = await app.send('GET', page, { cookie });
  const body = await bodyOf(answer);
  demand(answer.status < 500, `${answer.status} ${page}`);
  demand(app.bugs.length === 0, `a bug at ${page}: ${JSON.stringify(app.bugs)}`);
  const isPage = body.startsWith('<!doctype html><html lang');
  demand(!isPage || !/<script(?! src=)|\son\w+=/i.test(body.replace(/"[^"]*"|>[^<]*</g, '')), page);
}

const lettersMax = 30;

export const index: Target = {
  name: 'index',
  attack: 'M16',
  share: 1_000,
  // A case is what is changed in a sound index: places and values, four bytes each.
  make: (random: Random) => {
    const bytes = Buffer.alloc(4 * (1 + random(12)));
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = random(256);
    return bytes;
  },
  open: openIndex,
};

async function openIndex(): Promise<OpenTarget> {
  const maildir = mkdtempSync(join(tmpdir(), 'dispatch-fuzz-'));
  makePlaces(maildir);
  const files = Array.from({ length: lettersMax }, (_, n) => [
    `cur/${1_700_000_000 + n}.m${n}.h:2,`,
    letter({ subject: `Number ${n}`, text: `Heron ${n} in ${n % 7} lakes.` }),
  ]);
  put(maildir, Object.fromEntries(files));
  const file = join(maildir, 'dispatch-index');
  const wanted = await listed(maildir);
  const sound = readFileSync(file);
  return {
    async run(bytes) {
      const damaged = Buffer.from(sound);
      for (let at = 0; at + 4 <= bytes.length; at += 4) {
        const place = ((bytes[at] ?? 0) << 16) | bytes.readUInt16BE(at + 1);
        damaged[place % damaged.length] = bytes[at + 3] ?? 0;
      }
      const end = (bytes[0] ?? 0) % 4 === 0 ? damaged.length % 977 : damaged.length;
      for (const tail of ['-wal', '-shm']) rmSync(file + tail, { force: true });
      writeFileSync(file, damaged.subarray(0, end));
      demand((await listed(maildir)) === wanted, 'another list');
    },
    close: () => rmSync(maildir, { recursive: true, force: true }),
  };
}

/** What the list and a search say, as one text. */
async function listed(maildir: string): Promise<string> {
  const bugs: object[] = [];
  const log = { ...silentLog, error: (facts: object) => void bugs.push(facts) };
  const waitMs = { search: 60_000, conversation: 60_000 };
  const options = { log, indexDir: '', hostname: 'h', now: Date.now, waitMs, digestsMax: 0 };
  const store = openMailStore(options);
  try {
    const mailbox = store.open(maildir);
    const list = await mailbox.list('INBOX', { page: 1, pageSize: 200 });
    const found = await mailbox.search('heron', { page: 1, order: 'date' });
    demand(
      found.rows.every(({ subject }) => subject.startsWith('Number')),
      'a row that is none',
    );
    demand(bugs.length === 0, JSON.stringify(bugs));
    return JSON.stringify(list);
  } finally {
    await store.close();
  }
}
