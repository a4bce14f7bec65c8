// What people ask of a webmail, in the shares in which they do, with what each answer must hold.
//
//   reading 40 %, list 20 %, search 12 %, login page 10 %, style sheet 6 %, foreign address 4 %,
//   marking as read 4 %, keeping a draft 4 %

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { logInBy } from './log-in.ts';
import { type Dice } from './dice.ts';
import { people, type Person, subjectOf } from './installation.ts';
import type { Answer, Question, Way } from './ways.ts';

export interface Asked {
  readonly question: Question;
  /** Whether this is the answer to exactly this question. */
  readonly isRight: (answer: Answer) => boolean;
  /** Of a draft: the subject that it must have left once. */
  readonly draft?: string;
}

/** Somebody who is logged in, with the addresses of their mail. */
export interface Visitor {
  readonly person: Person;
  readonly cookie: string;
  readonly messages: readonly { readonly path: string; readonly subject: string }[];
}

export async function signIn(way: Way, person: Person): Promise<Visitor> {
  const cookie = await logInBy(way, people[person]);
  const list = await way.ask({ method: 'GET', path: '/mail/INBOX', cookie });
  if (typeof list === 'string') throw new Error(`no list: ${list}`);
  const rows = [...list.body.matchAll(/href="(\/mail\/INBOX\/[^"/?#]+)[^"]*"[^>]*>([^]*?)<\/a>/g)];
  const messages = rows.flatMap(([, path = '', text = '']) => {
    const subject = /of-\w+-\d+-only/.exec(text)?.[0];
    return subject === undefined ? [] : [{ path, subject }];
  });
  if (messages.length < 20) throw new Error(`${messages.length} messages in ${list.body}`);
  return { person, cookie, messages };
}

let style: string | undefined;

/** Asked when it runs: on a clean checkout there is none before the first build. */
function styleName(): string {
  const path = join(import.meta.dirname, '../../dist/assets/manifest.json');
  style ??= (JSON.parse(readFileSync(path, 'utf8')) as { style: { name: string } }).style.name;
  return style;
}

/** One request of the mix; `canary` is in it and in no other. */
export function anyRequest(visitor: Visitor, dice: Dice, canary: string): Asked {
  const throwing = dice.below(100);
  if (throwing < 40) return reading(visitor, dice);
  if (throwing < 60) return listing(visitor);
  if (throwing < 72) return searching(visitor, canary);
  if (throwing < 82) return page('/login', undefined, ({ body }) => body.includes('"password"'));
  if (throwing < 88) return page(`/assets/${styleName()}`, undefined, isStyle);
  if (throwing < 92) return strange(canary);
  if (throwing < 96) return marking(visitor, dice);
  return keeping(visitor, canary);
}

function page(path: string, cookie: string | undefined, isIt: Asked['isRight']): Asked {
  const question = { method: 'GET', path, ...(cookie === undefined ? {} : { cookie }) } as const;
  return { question, isRight: (answer) => answer.status === 200 && isIt(answer) };
}

function reading(visitor: Visitor, dice: Dice): Asked {
  const { path, subject } = one(visitor, dice);
  return page(
    path,
    visitor.cookie,
    ({ body }) => body.includes(`${subject} words`) && isOwn(body, visitor),
  );
}

function listing(visitor: Visitor): Asked {
  const { subject } = one(visitor, undefined);
  return page('/mail/INBOX', visitor.cookie, ({ body }) => {
    return body.includes(subject) && isOwn(body, visitor);
  });
}

function searching(visitor: Visitor, canary: string): Asked {
  const path = `/search?q=${canary}`;
  return page(path, visitor.cookie, ({ body }) => {
    return body.includes(`"${canary}"`) && isOwn(body, visitor);
  });
}

function strange(canary: string): Asked {
  const question = { method: 'GET', path: `/mail/${canary}` } as const;
  const isRight = (answer: Answer): boolean => {
    return answer.status === 303 && answer.location.includes(canary);
  };
  return { question, isRight };
}

function marking(visitor: Visitor, dice: Dice): Asked {
  const { path } = one(visitor, dice);
  const form = `id=${path.split('/').at(-1) ?? ''}`;
  const question = {
    method: 'POST',
    path: '/mail/INBOX/seen',
    cookie: visitor.cookie,
    form,
  } as const;
  return { question, isRight: ({ status }) => status === 303 };
}

export function keeping(visitor: Visitor, canary: string): Asked {
  const draft = `draft-${canary}-end`;
  const form = new URLSearchParams({ action: 'keep', subject: draft, body: draft, to: '' });
  const question = {
    method: 'POST',
    path: '/compose',
    cookie: visitor.cookie,
    form: form.toString(),
  } as const;
  return { question, isRight: ({ status }) => status === 303, draft };
}

function one({ messages }: Visitor, dice: Dice | undefined): Visitor['messages'][number] {
  const found = messages[dice === undefined ? 0 : dice.below(messages.length)];
  if (found === undefined) throw new Error('there is no mail');
  return found;
}

/** Nothing of the other person is in it. */
function isOwn(body: string, { person }: Visitor): boolean {
  const others = Object.keys(people).filter((name) => name !== person);
  return !others.some((name) => body.includes(subjectOf(name, 0).slice(0, `of-${name}-`.length)));
}

function isStyle({ body }: Answer): boolean {
  return body.includes('{') && !body.includes('<html');
}
