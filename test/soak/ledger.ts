// What was done to a mailbox by whom, and whether it still holds: everything stops, and the files,
// Dovecot and our own pages are compared with what everybody was told.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface MessageFile {
  readonly folder: string;
  readonly base: string;
  readonly flags: string;
  readonly number: number;
  readonly isWhole: boolean;
}

export class Ledger {
  readonly delivered = new Set<number>();
  /** May be gone: somebody deleted them for good. */
  readonly doomed = new Set<number>();
  /** How many copies people were told of, by number. */
  readonly copied = new Map<number, number>();
  /** Base names that got F here, and numbers that got R from Dovecot. */
  readonly flaggedHere = new Set<string>();
  readonly answeredThere = new Set<number>();
  lists = 0;
  wrongLists = 0;
  acts = 0;
  isStopping = false;
  readonly errors: string[] = [];
  #underWay = 0;
  #isPaused = false;

  /** Runs one act, or a look that counts for none, unless everything stands still. */
  async act(work: () => Promise<unknown>, acts = 1): Promise<void> {
    while (this.#isPaused) await sleep(10);
    this.#underWay += 1;
    try {
      await work();
      this.acts += acts;
    } catch (error) {
      this.errors.push(String(error));
    } finally {
      this.#underWay -= 1;
    }
  }

  async whileAllStands<T>(work: () => Promise<T>): Promise<T> {
    this.#isPaused = true;
    while (this.#underWay > 0) await sleep(10);
    try {
      return await work();
    } finally {
      this.#isPaused = false;
    }
  }
}

export function bodyOfNumber(number: number): string {
  return `${`This is message ${number}. `.repeat(20 + (number % 50))}\r\nThe end of ${number}.\r\n`;
}

export function mailOfNumber(number: number): string {
  const head = `From: a@soak.test\r\nTo: b@soak.test\r\nSubject: m${number}\r\nMessage-ID: <m${number}@soak.test>\r\n`;
  return `${head}Date: Sat, 21 Nov 2026 12:00:00 +0000\r\n\r\n${bodyOfNumber(number)}`;
}

/** By ls: every file in new and cur of every folder. */
export function messageFilesIn(maildir: string): readonly MessageFile[] {
  const folders = readdirSync(maildir).filter((name) => name.startsWith('.'));
  return ['', ...folders].flatMap((folder) =>
    ['new', 'cur'].flatMap((place) => {
      const directory = join(maildir, folder, place);
      return readdirSync(directory).map((file) => messageFile(directory, folder, file));
    }),
  );
}

function messageFile(directory: string, folder: string, file: string): MessageFile {
  const text = readFileSync(join(directory, file), 'latin1').replaceAll(/\r?\n/g, '\r\n');
  const number = Number(/^Message-ID: <m(\d+)@/im.exec(text)?.[1] ?? -1);
  const [base = '', flags = ''] = file.split(':2,');
  const isWhole = text.slice(text.indexOf('\r\n\r\n') + 4) === bodyOfNumber(number);
  return { folder: folder === '' ? 'INBOX' : folder.slice(1), base, flags, number, isWhole };
}
