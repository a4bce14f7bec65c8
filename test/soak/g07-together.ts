// G7: Exim, maildrop and dovecot-lda deliver into one mailbox while eight people work in it here, three
// look on, and doveadm does the same. Every ten seconds everything stops and is counted: by ls, by Dovecot, by us.

import { mkdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDispatch } from '../real/dispatch-process.ts';
import { makeEmbeddedHome } from '../real/embedded-home.ts';
import { freePort } from '../real/free-port.ts';
import { company } from '../real/vmail-sql-tables.ts';
import type { Check, Soak } from './check.ts';
import { Dice } from './dice.ts';
import { Ledger, mailOfNumber, messageFilesIn } from './ledger.ts';
import { type MailPrograms, startMailPrograms } from './mail-programs.ts';
import { WebSession, watch, workOn } from './web-session.ts';

const messagesOfRun = 10_000;
const perSecond = 50;
const sessions = 8;
/** Besides, people who only look: ten thousand lists take more than those who work ask for. */
const watchers = 3;
const control = 40;
const controlFrom = 1_000_000;
const checkEveryMs = 10_000;
/** Whatever the lists say, the deliveries end by then. */
const longestMs = 8 * 60_000;

interface Counts {
  checkpoints: number;
  lost: number;
  doubled: number;
  wrong: number;
  flags: number;
  differing: number;
}

export const together: Check = {
  name: 'G7 Exim, maildrop, dovecot-lda and doveadm in one mailbox',
  async run(soak) {
    const messages = soak.many(messagesOfRun);
    const ledger = new Ledger();
    const counts: Counts = {
      checkpoints: 0,
      lost: 0,
      doubled: 0,
      wrong: 0,
      flags: 0,
      differing: 0,
    };
    const { site, maildir, programs } = await start(soak);
    for (let n = 0; n < control; n += 1) await programs.deliver.lda(mailOfNumber(controlFrom + n));
    await programs.doveadm(['move', 'Control', 'mailbox', 'INBOX', 'ALL']);
    const { address, password } = company.alice;
    const people: WebSession[] = [];
    for (let n = 0; n < sessions; n += 1)
      people.push(await WebSession.open(site, address, password));
    const work = people.map((session, n) => workOn(session, ledger, 70 + n, control));
    for (let n = 0; n < watchers; n += 1) {
      work.push(watch(await WebSession.open(site, address, password), ledger, control));
    }
    const others = [workThere(programs, ledger), deliverAll(programs, ledger, messages)] as const;
    const first = await WebSession.open(site, address, password);
    // Two copies of one message are one conversation, and both are counted.
    await first.post('/mail/INBOX/rows', [['rows', 'messages']]);
    while (!ledger.isStopping) {
      await sleep(checkEveryMs);
      await ledger.whileAllStands(() => compare({ ledger, counts, maildir, programs, first }));
    }
    await Promise.all([...work, ...others]);
    for (const error of ledger.errors.slice(0, 10)) process.stdout.write(`  ${error}\n`);
    return [
      { what: 'messages delivered', measured: ledger.delivered.size, least: messages, unit: '' },
      { what: 'acts on them', measured: ledger.acts - messages, least: messages / 10, unit: '' },
      { what: 'checkpoints', measured: counts.checkpoints, least: 3, unit: '' },
      { what: 'lost', measured: counts.lost, most: 0, unit: '' },
      { what: 'doubled', measured: counts.doubled, most: 0, unit: '' },
      { what: 'wrong bodies', measured: counts.wrong, most: 0, unit: '' },
      { what: 'flag updates lost', measured: counts.flags, most: 0, unit: '' },
      {
        what: 'listings that differ from ls or Dovecot',
        measured: counts.differing,
        most: 0,
        unit: '',
      },
      { what: 'lists answered', measured: ledger.lists, least: messages, unit: '' },
      { what: '  of them wrong', measured: ledger.wrongLists, most: 0, unit: '' },
      { what: 'failed acts', measured: ledger.errors.length, most: 0, unit: '' },
    ];
  },
};

async function start(soak: Soak) {
  const home = makeEmbeddedHome();
  soak.after(home.remove);
  const maildir = join(home.path, 'mail', company.domain, 'alice');
  // Folders that the programs share are made by one of them, as an installation would.
  mkdirSync(maildir, { recursive: true });
  const folders = ['', '.Control', '.Work', '.Dove', '.Trash', '.Copies'];
  for (const place of folders.flatMap((one) => ['tmp', 'new', 'cur'].map((it) => `${one}/${it}`))) {
    mkdirSync(join(maildir, place), { recursive: true });
  }
  spawnSync('chown', ['-R', `${home.runAs.uid}:${home.runAs.gid}`, maildir]);
  spawnSync('chmod', ['-R', 'u=rwX,go=', maildir]);
  const programs = await startMailPrograms(home.path, maildir, home.runAs);
  soak.after(() => programs.stop());
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  const settings = home.settings({ listen: [site], children: 2 });
  const dispatch = await startDispatch({ home: home.path, at: port, settings });
  soak.after(() => dispatch.stop());
  return { site, maildir, programs };
}

async function deliverAll(programs: MailPrograms, ledger: Ledger, messages: number): Promise<void> {
  const tools = Object.values(programs.deliver);
  const startMs = performance.now();
  const lanes = Array.from({ length: 6 }, async (_, lane) => {
    for (let number = lane; number < messages; number += 6) {
      const dueMs = startMs + (number / perSecond) * 1000;
      await sleep(Math.max(0, dueMs - performance.now()));
      await listsOf(ledger, number + 1, startMs + longestMs);
      await ledger.act(async () => {
        await tools[number % tools.length]?.(mailOfNumber(number));
        ledger.delivered.add(number);
      });
    }
  });
  await Promise.all(lanes);
  ledger.isStopping = true;
}

/** A slow machine gets its mail more slowly: every message is to meet somebody who lists. */
async function listsOf(ledger: Ledger, wanted: number, untilMs: number): Promise<void> {
  while (ledger.lists < wanted && performance.now() < untilMs) await sleep(20);
}

/** What an IMAP client would do, by doveadm. */
async function workThere(programs: MailPrograms, ledger: Ledger): Promise<void> {
  const dice = new Dice(77);
  while (!ledger.isStopping) {
    await sleep(200);
    const numbers = [...ledger.delivered].slice(-400);
    const number = numbers[dice.below(Math.max(1, numbers.length))];
    if (number === undefined) continue;
    await ledger.act(() => oneActThere(programs, ledger, dice, number));
  }
}

async function oneActThere(
  programs: MailPrograms,
  ledger: Ledger,
  dice: Dice,
  number: number,
): Promise<void> {
  const which = ['mailbox', 'INBOX', 'header', 'message-id', `m${number}@soak.test`];
  const act = dice.below(8);
  if (act === 0) {
    ledger.doomed.add(number);
    await programs.doveadm(['expunge', ...which]);
  } else if (act < 3) {
    await programs.doveadm(['move', 'Dove', ...which]).catch(unlessTakenBefore);
  } else {
    await programs.doveadm(['flags', 'add', '\\Answered', ...which]);
    // It may have been moved away before; where it still is, it is answered from now on.
    const flags = await programs.doveadm(['fetch', 'flags', ...which]);
    if (flags.includes('\\Answered')) ledger.answeredThere.add(number);
  }
}

/** Between Dovecot's look and its move another program may take the message; it says so. */
function unlessTakenBefore(error: unknown): void {
  if (!String(error).includes('Message was expunged')) throw error;
}

interface Ground {
  readonly ledger: Ledger;
  readonly counts: Counts;
  readonly maildir: string;
  readonly programs: MailPrograms;
  readonly first: WebSession;
}

async function compare({ ledger, counts, maildir, programs, first }: Ground): Promise<void> {
  await programs.settled();
  const files = messageFilesIn(maildir);
  const found = new Map<number, number>();
  const copies = new Map<number, number>();
  for (const { number, folder } of files) {
    const seen = folder === 'Copies' ? copies : found;
    seen.set(number, (seen.get(number) ?? 0) + 1);
  }
  counts.checkpoints += 1;
  for (const number of ledger.delivered) {
    if (!found.has(number) && !ledger.doomed.has(number)) counts.lost += 1;
  }
  for (const count of found.values()) if (count > 1) counts.doubled += 1;
  for (const [number, count] of ledger.copied) {
    if ((copies.get(number) ?? 0) < count) counts.lost += 1;
    if ((copies.get(number) ?? 0) > count) counts.doubled += 1;
  }
  counts.wrong += files.filter(({ isWhole }) => !isWhole).length;
  counts.flags += files.filter(({ base, flags, number, folder }) => {
    if (folder === 'Control' || folder === 'Copies') return false;
    const lacksOurs = ledger.flaggedHere.has(base) && !flags.includes('F');
    return lacksOurs || (ledger.answeredThere.has(number) && !flags.includes('R'));
  }).length;
  for (const folder of ['INBOX', 'Control', 'Work', 'Dove', 'Trash', 'Copies']) {
    const here = numbersOf(files.filter((file) => file.folder === folder));
    const ours = numbersOf(await first.all(folder));
    const words = ['-f', 'flow', 'fetch', 'hdr.message-id', 'mailbox', folder, 'ALL'];
    const told = (await programs.doveadm(words)).matchAll(/<m(\d+)@/g);
    const dovecots = numbersOf([...told].map(([, number]) => ({ number: Number(number) })));
    if (ours === here && dovecots === here) continue;
    counts.differing += 1;
    process.stdout.write(
      `  ${folder}: ls ${here.length}, we ${ours.length}, Dovecot ${dovecots.length} characters\n`,
    );
  }
}

function numbersOf(messagesOf: readonly { readonly number: number }[]): string {
  return messagesOf
    .map(({ number }) => number)
    .toSorted((one, other) => one - other)
    .join();
}
