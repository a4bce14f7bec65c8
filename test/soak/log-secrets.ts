// What must not stand in a log, whatever happened: what lets somebody in, and what somebody wrote
// or looked for.

import { company } from '../real/vmail-sql-tables.ts';
import { type Installation, subjectOf } from './installation.ts';
import type { Crowd } from './load.ts';

/** The ones that are in it, by their kinds. */
export function secretsIn(installation: Installation, { visitors }: Crowd): readonly string[] {
  const text = installation.lines().map((line) => JSON.stringify(line));
  const secrets: readonly (readonly [kind: string, text: string])[] = [
    ...[company.alice, company.bob].map(({ password }) => ['password', password] as const),
    ...visitors.map(({ cookie }) => ['session', cookie.split('=')[1] ?? cookie] as const),
    ...visitors.map(({ person }) => ['subject', subjectOf(person, 0).slice(0, -7)] as const),
    ['body of a draft', 'draft-c'],
    ['body of an upload', 'a letter that nobody finished'],
    ['body of a letter', 'words of a letter'],
    ['search', '?q='],
  ];
  return secrets.flatMap(([kind, secret]) => {
    return text.some((line) => line.includes(secret)) ? [kind] : [];
  });
}
