// `dispatchctl convert mbox maildir SOURCE TARGET`, and `convert maildir mbox`: carries a mailbox over
// as the user that the source belongs to, so that every file made is that user's.

import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Argument, Command, CommanderError, Option } from 'commander';
import { isMissing, Refusal } from '../kit/failure.ts';
import {
  type Conversion,
  type Converted,
  maildirToMbox,
  mboxToMaildir,
} from '../maildir/convert.ts';
import { badUsage } from './options.ts';

const refusalWords: ReadonlyMap<string, string> = new Map([
  ['mailbox-busy', 'another program holds the lock of the mbox; nothing was done'],
  ['mailbox-unsafe', 'a lock file cannot be made there, or a folder is a link'],
]);

const formats = ['mbox', 'maildir'] as const;

interface Wish {
  readonly dryRun?: true;
  readonly json?: true;
  readonly quoting: Conversion['quoting'];
}

/** Gives the exit code: 0 where every message is there, 1 where not, 2 for a bad command line. */
export async function convertCommand(args: readonly string[]): Promise<number> {
  const command = makeCommand();
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : badUsage;
    throw error;
  }
  const [from = '', to = '', source = '', target = ''] = command.args;
  if (from === to) return said(`there is nothing to convert from ${from} to ${to}`, badUsage);
  const paths = { source: resolve(source), target: resolve(target) };
  try {
    return await convert(from, paths, command.opts());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return said(refusalWords.get(error.code) ?? error.code, 1);
  }
}

export function makeCommand(): Command {
  return new Command('dispatchctl convert')
    .description('Carry a mailbox over. The source is left as it is; run again to go on.')
    .addArgument(new Argument('<from>', 'what the source is').choices(formats))
    .addArgument(new Argument('<to>', 'what the target is').choices(formats))
    .argument('<source>', 'path of the mailbox')
    .argument('<target>', 'path of the new one')
    .option('--dry-run', 'only say what would be done')
    .option('--json', 'the result as one JSON object, and no progress')
    .addOption(
      new Option('--quoting <kind>', 'how the mbox hides lines that begin with From')
        .choices(['mboxo', 'mboxrd', 'none'])
        .default('mboxo'),
    )
    .helpOption('-h, --help', 'show this usage')
    .showHelpAfterError('(--help shows every option)')
    .exitOverride();
}

async function convert(
  from: string,
  paths: { readonly source: string; readonly target: string },
  wish: Wish,
): Promise<number> {
  if (!becomeOwner(paths.source)) return said(`there is no ${paths.source}`, 1);
  const isShown = wish.json !== true && process.stderr.isTTY;
  const conversion: Conversion = {
    ...paths,
    quoting: wish.quoting,
    isDryRun: wish.dryRun === true,
    onProgress: isShown ? showProgress : () => {},
  };
  const done = await (from === 'mbox' ? mboxToMaildir(conversion) : maildirToMbox(conversion));
  if (isShown) process.stderr.write('\n');
  if (done === undefined) return said(`${paths.source} is no ${from}`, 1);
  if (done === false) return said(`${paths.target} is there already; choose another name`, 1);
  process.stdout.write(
    wish.json === true ? `${JSON.stringify({ ...paths, ...done })}\n` : resultText(done, wish),
  );
  return done.written + done.already === done.total && done.keywordsLost.length === 0 ? 0 : 1;
}

/** Root writes no file into a mailbox: the mail user could not change it. */
function becomeOwner(path: string): boolean {
  try {
    const { uid, gid } = statSync(path);
    if (process.getuid?.() === 0 && uid !== 0) {
      process.setgroups?.([gid]);
      process.setgid?.(gid);
      process.setuid?.(uid);
    }
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

const barWidth = 30;

function showProgress(done: number, total: number): void {
  const full = total === 0 ? barWidth : Math.round((done / total) * barWidth);
  const bar = '█'.repeat(full) + '·'.repeat(barWidth - full);
  process.stderr.write(`\r${bar} ${done} of ${total}`);
}

function resultText(done: Converted, wish: Wish): string {
  const verb = wish.dryRun === true ? 'would be written' : 'written';
  const lost = done.keywordsLost.map((word) => `no letter was left for the keyword ${word}\n`);
  return `${done.written} of ${done.total} messages ${verb}, ${done.already} were there already\n${lost.join('')}`;
}

function said(words: string, code: number): number {
  console.error(`dispatchctl: ${words}`);
  return code;
}
