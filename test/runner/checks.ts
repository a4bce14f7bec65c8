// The checks that look at the source as it lies there. Each counts as one test of its name.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Tally } from './tally.ts';

export interface Check {
  readonly name: string;
  readonly commands: readonly (readonly string[])[];
}

export const checks: readonly Check[] = [
  {
    name: 'types',
    commands: [
      ['tsc', '--noEmit'],
      ['tsc', '--noEmit', '-p', 'src/browser'],
    ],
  },
  { name: 'lint', commands: [['oxlint', '--type-aware', '--deny-warnings', 'src', 'test']] },
  { name: 'format', commands: [['oxfmt', '--check', 'src', 'test']] },
];

export async function runCheck(check: Check, tally: Tally): Promise<void> {
  const startedMs = performance.now();
  const complaints: string[] = [];
  for (const command of check.commands) {
    const { exitCode, output } = await runTool(command);
    if (exitCode !== 0) complaints.push(`${command.join(' ')}\n${output}`);
  }
  const ms = performance.now() - startedMs;
  process.stdout.write(`${complaints.length === 0 ? '✔' : '✖'} ${check.name}\n`);
  if (complaints.length === 0) tally.pass(check.name, ms);
  else tally.fail(check.name, complaints.join('\n'), ms);
}

async function runTool([tool = '', ...words]: readonly string[]): Promise<{
  exitCode: number | null;
  output: string;
}> {
  const path = `node_modules/.bin/${tool}`;
  if (!existsSync(path)) return { exitCode: 1, output: `${path} is missing; run: sh bin/setup` };
  const child = spawn(path, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, output }));
  });
}
