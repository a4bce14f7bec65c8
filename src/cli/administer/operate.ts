// Opens what a command of administration works on, as the user that the mail belongs to: a file
// that root makes is one that the workers cannot write. Whoever may read the secrets of the
// configuration and write the mail is the operator, a session with every right; the audit log names
// the system's user who called.

import { randomBytes } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { userInfo } from 'node:os';
import type { Accounts, Session } from '../../account/account.ts';
import { openAccounts } from '../../account/open.ts';
import { passwordSettings } from '../../account/password-settings.ts';
import { Refusal } from '../../kit/failure.ts';
import { lazily } from '../../kit/lazily.ts';
import type { Log } from '../../kit/log.ts';
import { ensurePlaces } from '../../maildir/deliver.ts';
import { setAside } from '../../maildir/set-aside.ts';
import { noticeMail } from '../../notice-mail.ts';
import { openLetters } from '../../open-letters.ts';
import { openSubmission } from '../../open-mail.ts';
import { openConfiguredDirectory } from '../../open-directory.ts';
import { openMailPlace } from '../../open-mail-place.ts';
import { readMessages } from '../../read-messages.ts';
import { HashPool } from '../../passwords/hash-pool.ts';
import type { Config } from '../../server/config.ts';
import { loadConfig } from '../../server/load-config.ts';
import { chooseIdentity, dropPrivileges } from '../../server/privileges.ts';
import { Languages } from '../../web/languages.ts';
import type { Letters } from '../../web/letters.ts';
import type { Texts } from '../../web/texts.ts';
import { configPathOf } from '../usual-config.ts';
import { CommandError, refusedError } from './command-error.ts';

export interface Act {
  readonly accounts: Accounts;
  readonly operator: Session;
  /** Mail with links in it, opened when it is first asked for. */
  readonly letters: Post;
}

/** Undefined where nobody said where links lead. */
type Post = () => { readonly by: Letters | undefined; readonly texts: Texts };

export interface Common {
  readonly config?: string;
  readonly json?: true;
}

/** What a command found: for people, and for `--json`. */
export interface Answer {
  readonly text: string;
  readonly json: unknown;
}

/** Prints what `work` answers. Throws CommandError; `subject` says what it was about. */
export async function operate(
  { config: path, json }: Common,
  subject: string,
  work: (act: Act) => Promise<Answer>,
): Promise<void> {
  const config = loadConfig(configPathOf(path), {}, process.cwd());
  const caller = userInfo().username;
  const identity = chooseIdentity(config.server.uid, config.server.gid);
  if (identity !== undefined) dropPrivileges(identity);
  process.umask(0o077);
  refuseStranger(config.mail.baseDir);
  const { accounts, letters, close } = await open(config);
  try {
    const answer = await work({ accounts, letters, operator: operatorNamed(caller) });
    process.stdout.write(json === true ? `${JSON.stringify(answer.json, null, 2)}\n` : answer.text);
  } catch (error) {
    throw error instanceof Refusal ? refusedError(error, subject) : error;
  } finally {
    await close();
  }
}

function operatorNamed(address: string): Session {
  const rights = { super: true, domains: [] };
  return { id: '', address, kind: 'operator', rights, createdMs: Date.now() };
}

/** A row without its mailbox is what somebody else would leave behind. */
function refuseStranger(baseDir: string): void {
  try {
    accessSync(baseDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new CommandError(
      `${baseDir} can not be written: run this as root or as the user that the mail belongs to, ` +
        'and see base_dir in [mail]',
      'forbidden',
    );
  }
}

async function open(config: Config): Promise<Opened> {
  const configured = await openConfiguredDirectory(config, quietLog);
  const { database, directory } = configured;
  const { baseDir, keepRemovedMs } = config.mail;
  const hashPool = new HashPool();
  const { language: fallback } = config.web;
  const languages = new Languages({ fallback, read: (tag) => readMessages(tag, quietLog) });
  try {
    const accounts = await openAccounts({
      database,
      directory,
      superAdministrators: config.web.superAdministrators,
      sessionIdleMs: config.web.sessionIdleMs,
      sessionLifeMs: config.web.sessionLifeMs,
      now: Date.now,
      randomBytes,
      log: quietLog,
      makeMaildir: ensurePlaces,
      setAsideMaildir: (path) => setAside(path, Date.now()),
      keepRemovedMs,
      newDomains: { baseDir, unixUser: userInfo().username },
      hashPool,
      passwords: passwordSettings(config.directory.schema, config.passwords),
      tellNotice: noticeMail({ directory, languages, fallback }),
      mailPlace: openMailPlace(config),
    });
    const closing: (() => void)[] = [];
    const letters = lazily(() => {
      const submission = openSubmission(config, directory, quietLog);
      closing.push(() => submission.close());
      const by = openLetters(config, { languages, submission, log: quietLog });
      return { by, texts: languages.texts(fallback) };
    });
    const close = async (): Promise<void> => {
      for (const one of closing) one();
      await configured.close();
    };
    return { accounts, letters, close };
  } catch (error) {
    await configured.close();
    throw error;
  }
}

interface Opened {
  readonly accounts: Accounts;
  readonly letters: Post;
  readonly close: () => Promise<void>;
}

/** A command says itself what it did; what went wrong behind it is told. */
const quietLog: Log = {
  debug() {},
  info() {},
  warn() {},
  error(facts, sentence) {
    console.error(`dispatchctl: ${sentence} ${JSON.stringify(facts)}`);
  },
};
