// The tables of docs/security.md, made of the list of attacks and the names of the tests:
// `node test/security/attack-tables.ts` prints them.

import { testsById } from './named-tests.ts';
import { attackClasses } from './tables/attacks.ts';

export function attackTables(): string {
  const tests = testsById();
  return attackClasses
    .map(({ letter, title, attacks }) => {
      const rows = attacks.map(([id, what]) => {
        const files = (tests.get(id) ?? []).map((file) => `\`${file.replace('test/', '')}\``);
        return `| ${id} | ${what} | ${files.join('<br>')} |`;
      });
      return [`### ${title} (${letter})`, '', '| id | attack | tests |', '|---|---|---|', ...rows];
    })
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

if (import.meta.main) process.stdout.write(`${attackTables()}\n`);
