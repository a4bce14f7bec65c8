// A list of accounts taken in by the panel: read and looked through first, then added some at a time
// in the background.

import { Refusal } from '../kit/failure.ts';
import type { AccountImport, ImportedAccount } from './account-import.ts';
import type { Session } from './account.ts';
import {
  importedAccount,
  type LineProblem,
  type ListedRow,
  readImportList,
} from './import-file.ts';
import type { PanelTasks, TaskStep } from './panel-tasks.ts';
import { allowedDomain } from './rights.ts';

/** Rows of one step and of one transaction; the progress that is seen goes on by as many. */
const stepRows = 250;
/** Rows of one look, which makes nothing. */
const lookRows = 1_000;

export interface ImportPreview {
  readonly id: string;
  readonly key: string;
  /** How many would be added, and how many names are taken already. */
  readonly fresh: number;
  readonly taken: readonly string[];
  readonly problems: readonly {
    readonly line: number;
    readonly problem: LineProblem;
    readonly word: string;
  }[];
  /** Some of what would be added, to be looked at. */
  readonly sample: readonly ListedRow[];
}

/** LIMIT of rows that a preview shows. */
const sampleMax = 8;

export class PanelImport {
  readonly #import: AccountImport;
  readonly #tasks: PanelTasks;

  constructor(accountImport: AccountImport, tasks: PanelTasks) {
    this.#import = accountImport;
    this.#tasks = tasks;
  }

  /** Adds nothing. Refuses `import-list`, and as adding does where all of it would not fit. */
  async preview(session: Session, domain: string, text: string): Promise<ImportPreview> {
    const name = allowedDomain(session, domain, 'accounts');
    const { rows, problems } = await readImportList(text, name);
    const fresh: ListedRow[] = [];
    for (let at = 0; at < rows.length; at += lookRows) {
      const some = rows.slice(at, at + lookRows);
      const accounts = some.map(importedAccount);
      const free = await this.#import.free(session, { domain: name, accounts });
      fresh.push(...some.filter(({ localPart }) => free.has(localPart)));
    }
    const names = new Set(fresh.map(({ localPart }) => localPart));
    const taken = rows.filter(({ localPart }) => !names.has(localPart));
    const { id, key } = await this.#tasks.prepare(session, {
      verb: 'import',
      subject: name,
      total: fresh.length,
      work: JSON.stringify(fresh),
    });
    return {
      id,
      key,
      fresh: fresh.length,
      taken: taken.map(({ localPart }) => localPart),
      problems,
      sample: fresh.slice(0, sampleMax),
    };
  }

  /** Refuses `job-missing` for what was not looked at here before. */
  async begin(
    session: Session,
    asked: { readonly domain: string; readonly id: string; readonly key: string },
  ): Promise<void> {
    const domain = allowedDomain(session, asked.domain, 'accounts');
    const { subject } = await this.#tasks.find(session, asked.id);
    if (subject !== domain) throw new Refusal('job-missing');
    await this.#tasks.begin(session, asked, (kept) => {
      const rows = JSON.parse(kept) as readonly ListedRow[];
      return this.#steps(session, domain, rows.map(importedAccount));
    });
  }

  async *#steps(
    session: Session,
    domain: string,
    accounts: readonly ImportedAccount[],
  ): AsyncGenerator<TaskStep, void, undefined> {
    for (let at = 0; at < accounts.length; at += stepRows) {
      const some = accounts.slice(at, at + stepRows);
      const wanted = { domain, accounts: some, isDryRun: false };
      const { added, different } = await this.#import.add(session, wanted);
      yield { looked: some.length, done: added.length, told: different };
    }
  }
}
