// `dispatchctl index check|rebuild|stats`: what an administrator does with indexes. It works on the
// files themselves, as the user that the mail belongs to, whether Dispatch runs or not.

import { Argument, Command, CommanderError } from 'commander';
import type { Account, Directory } from '../directory/directory.ts';
import { Refusal } from '../kit/failure.ts';
import { silentLog } from '../kit/log.ts';
import { openConfiguredDirectory } from '../open-directory.ts';
import { loadConfig } from '../server/load-config.ts';
import { chooseIdentity, dropPrivileges } from '../server/privileges.ts';
import { StartError } from '../server/start-error.ts';
import { IndexCare } from '../store/index-care.ts';
import { type Answer, answerText } from './index-text.ts';
import { badUsage } from './options.ts';

const acts = ['check', 'rebuild', 'stats'] as const;
export type IndexAct = (typeof acts)[number];

interface Wish {
  readonly config?: string;
  readonly all?: true;
  readonly json?: true;
}

/** Accounts and domains asked of the directory at once. */
const rowsMax = 500;

/**
 * Gives the exit code: 0 where all is well, 1 where an index or an account is not, 2 for a bad
 * command line.
 */
export async function indexCommand(args: readonly string[]): Promise<number> {
  const command = makeCommand();
  try {
    command.parse(args, { from: 'user' });
    const [act, ...addresses] = command.args;
    const wish: Wish = command.opts();
    if ((addresses.length === 0) === (wish.all !== true)) {
      console.error('dispatchctl: name accounts, or say --all');
      return badUsage;
    }
    return await run(act as IndexAct, addresses, wish);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : badUsage;
    if (!(error instanceof StartError)) throw error;
    console.error(`dispatchctl: ${error.message}`);
    return 1;
  }
}

export function makeCommand(): Command {
  return new Command('dispatchctl index')
    .description('Look at indexes, check them against the mail, or make them anew.')
    .addArgument(new Argument('<act>', 'what to do').choices(acts))
    .argument('[address...]', 'accounts')
    .option('--all', 'every account of the directory')
    .option('--json', 'one JSON object a line')
    .option('--config <file>', 'configuration file of Dispatch')
    .helpOption('-h, --help', 'show this usage')
    .showHelpAfterError('(--help shows every option)')
    .exitOverride();
}

async function run(act: IndexAct, addresses: readonly string[], wish: Wish): Promise<number> {
  const config = loadConfig(wish.config, {}, process.cwd());
  // A file that root makes is one that the workers cannot write.
  const identity = chooseIdentity(config.server.uid, config.server.gid);
  if (identity !== undefined) dropPrivileges(identity);
  const { directory, close } = await openConfiguredDirectory(config, silentLog);
  const care = new IndexCare({ ...config.mail, log: silentLog, now: Date.now });
  try {
    let failures = 0;
    for await (const [address, account] of chosen(directory, addresses)) {
      const answer = await answerTo(care, act, address, account);
      process.stdout.write(wish.json ? `${JSON.stringify(answer)}\n` : answerText(answer));
      if (!answer.isWell) failures += 1;
    }
    return failures === 0 ? 0 : 1;
  } finally {
    await care.close();
    await close();
  }
}

async function answerTo(
  care: IndexCare,
  act: IndexAct,
  address: string,
  account: Account | undefined,
): Promise<Answer> {
  if (account === undefined) return { address, act, isWell: false, failure: 'no such account' };
  if (account.format !== 'maildir') return { address, act, isWell: true, failure: 'not a Maildir' };
  const startMs = performance.now();
  try {
    const index = await care[act](account.path);
    const isBehind = (index.missing ?? 0) > 0;
    const isWhole = index.state === 'sound' || index.state === 'absent';
    const seconds = Math.round(performance.now() - startMs) / 1000;
    return { address, act, isWell: isWhole && !isBehind, index, seconds };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { address, act, isWell: false, failure: error.code };
  }
}

/** The accounts of these addresses, or all there are, a page of the directory at a time. */
async function* chosen(directory: Directory, addresses: readonly string[]) {
  for (const address of addresses) yield [address, await directory.account(address)] as const;
  if (addresses.length > 0) return;
  for await (const { name } of pages((after) => directory.domains({ ...after, limit: rowsMax }))) {
    const accounts = pages(async (after) => {
      const rows = await directory.accounts(name, { ...after, limit: rowsMax });
      return rows.map((row) => ({ ...row, name: row.localPart }));
    });
    for await (const { address } of accounts) {
      yield [address, await directory.account(address)] as const;
    }
  }
}

async function* pages<Row extends { readonly name: string }>(
  ask: (after: { after?: string }) => Promise<readonly Row[]>,
): AsyncGenerator<Row, void, undefined> {
  for (let after: { after?: string } = {}; ;) {
    const rows = await ask(after);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsMax) return;
    after = { after: last.name };
  }
}
