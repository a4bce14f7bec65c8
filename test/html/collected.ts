// Attacks and real mail that others collected; empty where the shared corpus is not.

import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { htmlBodies } from './html-bodies.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

/** Why there is nothing, to skip with. */
export const corpusMissing = existsSync(corpus) ? undefined : 'the shared corpus is not here';

export function collectedAttacks(): readonly string[] {
  if (corpusMissing !== undefined) return [];
  const file = readFileSync(`${corpus}/cases/dompurify-even.json`, 'utf8');
  const { cases } = JSON.parse(file) as { readonly cases: readonly { readonly html: string }[] };
  return cases.map(({ html }) => html);
}

/** Every HTML body of every message that was collected. */
export function collectedMail(): readonly string[] {
  if (corpusMissing !== undefined) return [];
  return globSync('**/*.{txt,eml,msg,raw,mbox,bin}', { cwd: corpus }).flatMap((path) =>
    htmlBodies(readFileSync(`${corpus}/${path}`, 'latin1')),
  );
}
