// Tasks on 50,000 messages: how long they take, and how long they keep anybody else waiting.

import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { silentLog } from '../../src/kit/log.ts';
import type { Job } from '../../src/store/jobs/job.ts';
import type { MailJobs } from '../../src/store/mailbox.ts';
import { openMailStore } from '../../src/store/open.ts';
import { temporaryDirectory } from '../server/dispatch-process.ts';
import type { Bar, Check } from './check.ts';
import { CpuStretches } from './cpu-stretches.ts';

const messagesOfRun = 50_000;
const stretchMsMax = 50;

export const bulk: Check = {
  name: 'BULK tasks on 50,000 messages',
  async run(soak) {
    const messages = soak.many(messagesOfRun);
    const maildir = join(temporaryDirectory(soak), 'Maildir');
    for (const folder of ['', '.Work', '.Copies', '.Trash']) {
      for (const place of ['tmp', 'new', 'cur']) {
        mkdirSync(join(maildir, folder, place), { recursive: true });
      }
    }
    for (let n = 0; n < messages; n += 1) {
      // Mail of some years, as such a folder holds it: what is young is synced when it moves.
      const seconds = 1_700_000_000 + n;
      const path = join(maildir, 'cur', `${seconds}.M${n}P1.h,S=20:2,`);
      writeFileSync(path, 'Subject: x\r\n\r\nText\r\n');
      utimesSync(path, seconds, seconds);
    }
    const store = openMailStore({ log: silentLog, indexDir: '', hostname: 'x', now: Date.now });
    soak.after(() => store.close());
    const { jobs } = store.open(maildir);
    const inbox = { kind: 'folder', folder: 'INBOX' } as const;
    const acts: readonly (readonly [string, () => Promise<Job>])[] = [
      ['flag', () => jobs.flag(inbox, { seen: true })],
      ['label', () => jobs.label(inbox, { add: ['Work'], remove: [] })],
      ['copy', () => jobs.copy(inbox, 'Copies')],
      ['move', () => jobs.move(inbox, 'Work')],
      ['move back (undo)', async () => jobs.undo((await jobs.all())[0]?.id ?? '')],
      ['delete for good', () => jobs.erase(inbox)],
    ];
    const bars: Bar[] = [];
    for (const [what, begin] of acts)
      bars.push(...(await measured({ what, messages, begin, jobs })));
    return bars;
  },
};

async function measured({
  what,
  messages,
  begin,
  jobs,
}: {
  readonly what: string;
  readonly messages: number;
  readonly begin: () => Promise<Job>;
  readonly jobs: MailJobs;
}): Promise<readonly Bar[]> {
  const find = (id: string): Promise<Job> => jobs.find(id, 1_000);
  const stretches = new CpuStretches();
  const startMs = performance.now();
  const { id } = await begin();
  let job = await find(id);
  while (job.status === 'running' || job.status === 'undoing') job = await find(id);
  const seconds = (performance.now() - startMs) / 1000;
  const { longest, p99 } = stretches.end();
  return [
    { what: `${what}: messages`, measured: job.done, least: messages, unit: '' },
    { what: `${what}: time`, measured: seconds, most: 60, unit: 's' },
    { what: `${what}: longest stretch`, measured: longest, most: stretchMsMax, unit: 'ms' },
    { what: `${what}: 99 of 100 stretches`, measured: p99, most: stretchMsMax, unit: 'ms' },
  ];
}
