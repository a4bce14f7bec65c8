// `dispatchctl doctor`: looks at an installation as the server would find it, and says what is
// wrong, what comes of it and what mends it. It changes nothing. Each check stands alone: one that
// cannot be done is a finding, and the others go on.

import { existsSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { openDatabase } from '../database/open.ts';
import { openDirectory } from '../directory/open.ts';
import { Refusal } from '../kit/failure.ts';
import { type Log, silentLog } from '../kit/log.ts';
import { readSecret } from '../open-directory.ts';
import { loadConfig } from '../server/load-config.ts';
import { chooseIdentity, dropPrivileges } from '../server/privileges.ts';
import { StartError } from '../server/start-error.ts';
import { checkAliases } from './doctor/aliases.ts';
import { checkConnection } from './doctor/connection.ts';
import { type Finding, type Findings, type Level, levels, type Patient } from './doctor/finding.ts';
import { checkFront } from './doctor/front.ts';
import { checkMachine, wordsOf } from './doctor/machine.ts';
import { checkMailboxes } from './doctor/mailboxes.ts';
import { checkSchema } from './doctor/schema.ts';
import { checkSharedPlaces } from './doctor/shared-places.ts';
import { checkPasswords } from './doctor/stored-passwords.ts';
import { doctorText } from './doctor/text.ts';
import { checkUnit } from './doctor/unit.ts';
import { badUsage } from './options.ts';
import { configPathOf } from './usual-config.ts';

interface Wish {
  readonly config?: string;
  readonly json?: true;
  readonly all?: true;
  readonly sample: number;
}

/** LIMIT of one statement: the whole table of passwords is counted in one. */
const deadlineMs = 120_000;
const sampleDefault = 2_000;

/** Gives the exit code: 0 where all is well, 1 for warnings, 2 for errors and a bad command line. */
export async function doctorCommand(args: readonly string[]): Promise<number> {
  const command = makeCommand();
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : badUsage;
    throw error;
  }
  return run(command.opts());
}

export function makeCommand(): Command {
  return new Command('dispatchctl doctor')
    .description('Look for what is wrong, and say what mends it. Changes nothing.')
    .option('--json', 'one JSON object a line')
    .option('--all', 'also what is well')
    .option('--sample <number>', 'accounts and aliases to look at', wholeNumber, sampleDefault)
    .option('--config <file>', 'configuration file (default: /etc/dispatch/dispatch.toml)')
    .addHelpText('after', '\nEnds with 0 where all is well, 1 for warnings, 2 for errors.')
    .helpOption('-h, --help', 'show this usage')
    .allowExcessArguments(false)
    .showHelpAfterError('(--help shows every option)')
    .exitOverride();
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

async function run(wish: Wish): Promise<number> {
  let worst = 0;
  let count = 0;
  for await (const finding of examine(wish)) {
    count += 1;
    worst = Math.max(worst, levels.indexOf(finding.level));
    if (wish.json) process.stdout.write(`${JSON.stringify(finding)}\n`);
    else if (wish.all || finding.level !== 'ok') process.stdout.write(doctorText(finding));
  }
  if (!wish.json && worst === 0) process.stdout.write(`${count} things looked at, all is well\n`);
  return Math.max(0, worst - levels.indexOf('note'));
}

async function* examine(wish: Wish): Findings {
  const patient = patientOf(wish);
  if ('level' in patient) {
    yield patient;
    return;
  }
  yield* becomeServer(patient);
  yield* guarded('machine', checkMachine(patient));
  yield* guarded('unit', checkUnit(patient));
  yield* guarded('front', checkFront(patient));
  yield* guarded('database', checkDirectory(patient));
}

function patientOf({ config: named, sample: sampleMax, json }: Wish): Patient | Finding {
  try {
    const configPath = configPathOf(named);
    const config = loadConfig(configPath, {}, process.cwd());
    const progress = (sentence: string): void => {
      if (!json && process.stderr.isTTY) process.stderr.write(`… ${sentence}\n`);
    };
    return { config, configPath, sampleMax, progress };
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    const why = 'the server does not start';
    return { level: 'error', subject: 'configuration', says: error.message, why };
  }
}

/** What the server may, and no more: a doctor that stays root finds everything readable. */
function* becomeServer({ config }: Patient): Iterable<Finding> {
  const subject = 'user';
  try {
    const identity = chooseIdentity(config.server.uid, config.server.gid);
    if (identity !== undefined) dropPrivileges(identity);
    yield { level: 'ok', subject, says: `looked at as user ${process.getuid?.() ?? ''}` };
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    const level: Level = process.getuid?.() === 0 ? 'error' : 'note';
    yield {
      level,
      subject,
      says: `looked at as user ${process.getuid?.() ?? ''}: ${error.message}`,
    };
  }
}

async function* checkDirectory(patient: Patient): Findings {
  const { schema, names, url, passwordFile } = patient.config.directory;
  const file = /^sqlite:(.+)$/.exec(url)?.[1];
  if (file !== undefined && !existsSync(file)) {
    // Opening it would make it, and a doctor makes nothing.
    const says = `there is no database ${file} yet, or it can't be seen: the server makes it`;
    yield { level: 'note', subject: 'database', says };
    return;
  }
  const reasons: string[] = [];
  const note = (facts: object): void => {
    if ('cause' in facts) reasons.push(String(facts.cause));
  };
  const log = { ...silentLog, warn: note, error: note };
  const database = await openDatabase({ url, password: readSecret(passwordFile), log, deadlineMs });
  try {
    const { baseDir } = patient.config.mail;
    const directory = openDirectory({ schema, names, database, baseDir, log });
    const whole = { ...patient, database, directory };
    yield* checkConnection(whole);
    yield* guarded('replica', checkReplica(whole, log));
    let isKnown = true;
    for await (const finding of guarded('schema', checkSchema(whole))) {
      if (finding.subject === 'schema' && finding.level === 'error') isKnown = false;
      yield finding;
    }
    // Of other tables than it takes them for, every further check would say the same.
    if (!isKnown) return;
    for (const [subject, check] of checks) yield* guarded(subject, check(whole));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    yield {
      level: 'error',
      subject: 'database',
      says: `the database does not answer: ${reasons.at(-1) ?? error.code}`,
      why: 'nobody can log in',
      mend: 'url and password_file in [directory]; is the server running, and may it be reached?',
    };
  } finally {
    await database.close();
  }
}

/** Look-ups go there, and here while it is away: nobody notices, so the doctor has to. */
async function* checkReplica({ config }: Patient, log: Log): Findings {
  const { readUrl, passwordFile } = config.directory;
  if (readUrl === '') return;
  const subject = 'replica';
  const replica = await openDatabase({ url: readUrl, password: readSecret(passwordFile), log });
  try {
    await replica.ping();
    yield { level: 'ok', subject, says: 'the replica answers' };
  } catch (error) {
    yield {
      level: 'warning',
      subject,
      says: `the replica does not answer: ${wordsOf(error)}`,
      why: 'every look-up goes to the first server meanwhile, after a wait',
      mend: 'read_url in [directory]',
    };
  } finally {
    await replica.close();
  }
}

const checks = [
  ['passwords', checkPasswords],
  ['shared', checkSharedPlaces],
  ['mailboxes', checkMailboxes],
  ['aliases', checkAliases],
] as const;

async function* guarded(subject: string, findings: Findings): Findings {
  try {
    yield* findings;
  } catch (error) {
    yield { level: 'error', subject, says: `this could not be looked at: ${wordsOf(error)}` };
  }
}
