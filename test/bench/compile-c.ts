// A program of one C file, built where a bench may write.

import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';

export function compileC(source: string, home: string, libraries: readonly string[] = []): string {
  const program = join(home, basename(source, '.c'));
  const words = ['-O2', '-Wall', '-o', program, source, ...libraries];
  const { status, stderr } = spawnSync('cc', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`cc ${source}: ${stderr}`);
  return program;
}
