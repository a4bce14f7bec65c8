// Tasks on 50,000 messages: how long they take, and how long they keep anybody else waiting.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { silentLog } from '../../src/kit/log.ts';
import type { Job } from '../../src/store/jobs/job.ts';
import type { MailJobs } from '../../src/store/mailbox.ts';
import { openMailStore } from '../../src/store/open.ts';
import { temporaryDirectory } from '../server/dispatch-process.ts';
import type { Bar, Check } from './check.ts';

const messagesOfRun = 50_000;
const stretchMsMax = 50;

export const bulk: Check = {
  name: 'BULK tasks on 50,000 messages',
  async run(soak) {
    const messages = soak.many(messagesOfRun);
    const maildir = join(temporaryDirectory(soak), 'Maildir');
    for (const folder of ['', '.Work', '.Trash']) {
      for (const place of ['tmp', 'new', 'cur']) {
        mkdirSync(join(maildir, folder, place), { recursive: true });
      }
    }
    for (let n = 0; n < messages; n += 1) {
      writeFileSync(
        join(maildir, 'cur', `${1_700_000_000 + n}.M${n}P1.h,S=20:2,`),
        'Subject: x\r\n\r\nText\r\n',
      );
    }
    const store = openMailStore({ log: silentLog, indexDir: '', hostname: 'x', now: Date.now });
    soak.after(() => store.close());
    const { jobs } = store.open(maildir);
    const inbox = { kind: 'folder', folder: 'INBOX' } as const;
    const acts: readonly (readonly [string, () => Promise<Job>])[] = [
      ['flag', () => jobs.flag(inbox, { seen: true })],
      ['label', () => jobs.label(inbox, { add: ['Work'], remove: [] })],
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
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const startMs = performance.now();
  const { id } = await begin();
  let job = await find(id);
  while (job.status === 'running' || job.status === 'undoing') job = await find(id);
  delay.disable();
  const seconds = (performance.now() - startMs) / 1000;
  return [
    { what: `${what}: messages`, measured: job.done, least: messages, unit: '' },
    { what: `${what}: time`, measured: seconds, most: 300, unit: 's' },
    // The histogram counts its own interval in.
    {
      what: `${what}: longest stretch`,
      measured: delay.max / 1e6 - 5,
      most: stretchMsMax,
      unit: 'ms',
    },
    {
      what: `${what}: 99 of 100 stretches`,
      measured: delay.percentile(99) / 1e6 - 5,
      most: stretchMsMax,
      unit: 'ms',
    },
  ];
}
