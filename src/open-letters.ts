// Mail of Dispatch itself with links in it, for the application and for commands.

import { randomBytes } from 'node:crypto';
import type { Log } from './kit/log.ts';
import type { Submission } from './mta/submission.ts';
import type { Config } from './server/config.ts';
import { postBy } from './system-mail.ts';
import type { Languages } from './web/languages.ts';
import { Letters } from './web/letters.ts';

/** Undefined where nobody said where links lead. */
export function openLetters(
  { web: { origin, mount } }: Config,
  of: { readonly languages: Languages; readonly submission: Submission; readonly log: Log },
): Letters | undefined {
  const { languages, submission, log } = of;
  if (origin === '') return undefined;
  return new Letters({ languages, origin, mount, post: postBy(submission, randomBytes), log });
}
