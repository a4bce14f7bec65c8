// What a command asks for: a password, which never stands on a command line, where every user of
// the machine can read it; and whether it is meant.

import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { generatedPassword } from '../../account/generated-password.ts';
import { CommandError, usageError } from './command-error.ts';

export interface PasswordOptions {
  readonly passwordStdin?: true;
  readonly generate?: true;
}

export interface GivenPassword {
  readonly password: string;
  /** Made here: to be shown once. */
  readonly isGenerated: boolean;
}

/** LIMIT of bytes read for a password. */
const stdinBytesMax = 4_096;

/** Undefined where nobody said how to get one and `isOptional`; asked for on a terminal otherwise. */
export async function newPassword(
  options: PasswordOptions,
  { subject, isOptional }: { readonly subject: string; readonly isOptional: boolean },
): Promise<GivenPassword | undefined> {
  if (options.passwordStdin === true && options.generate === true) {
    throw usageError('say either --password-stdin or --generate');
  }
  if (options.generate === true) return { password: generatedPassword(), isGenerated: true };
  if (options.passwordStdin === true) {
    return { password: await firstLine(), isGenerated: false };
  }
  if (isOptional) return undefined;
  const password = await askSecret(`New password for ${subject}: `);
  if ((await askSecret('Once more: ')) !== password) {
    throw new CommandError('the two passwords are not the same; nothing was done', 'failed');
  }
  return { password, isGenerated: false };
}

/** From standard input where that was said, asked for otherwise. */
export async function currentPassword(options: PasswordOptions, prompt: string): Promise<string> {
  return options.passwordStdin === true ? firstLine() : askSecret(prompt);
}

/** Throws where nobody can be asked: a script has to say `--yes`. */
export async function confirm(question: string, yes: true | undefined): Promise<void> {
  if (yes === true) return;
  if (!process.stdin.isTTY)
    throw usageError(`${question} Say --yes: there is no terminal to ask on`);
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(`${question} [y/N] `);
  lines.close();
  if (!/^y(?:es)?$/i.test(answer.trim())) throw new CommandError('nothing was done', 'failed');
}

export async function askLine(prompt: string): Promise<string> {
  refuseNoTerminal();
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(prompt);
  lines.close();
  return answer.trim();
}

/** Nothing of what is typed is shown. */
export async function askSecret(prompt: string): Promise<string> {
  refuseNoTerminal();
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  // Only now: what is typed before the terminal is told to be silent stands on the screen.
  process.stderr.write(prompt);
  const stopped = new Promise<never>((_resolve, reject) => {
    lines.once('SIGINT', () => reject(new CommandError('stopped; nothing was done', 'failed')));
  });
  try {
    return await Promise.race([lines.question(''), stopped]);
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

/** All lines of standard input, as `passwd --stdin` reads them. */
export async function stdinLines(): Promise<readonly string[]> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > stdinBytesMax) throw usageError('standard input is too long for a password');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8').split(/\r?\n/);
}

async function firstLine(): Promise<string> {
  const [password = ''] = await stdinLines();
  if (password === '') throw usageError('standard input holds no password on its first line');
  return password;
}

function refuseNoTerminal(): void {
  if (process.stdin.isTTY) return;
  throw usageError('there is no terminal to ask on: say --password-stdin or --generate');
}
