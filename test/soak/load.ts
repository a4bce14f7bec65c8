// People who never tire: each asks, checks the answer, thinks and asks again. A GET that got no
// answer is asked once more, as web servers and browsers do; a POST never is.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Dice } from './dice.ts';
import { type Installation, people, type Person } from './installation.ts';
import { anyRequest, type Asked, keeping, signIn, type Visitor } from './mix.ts';
import { type Answer, DirectWay, HttpWay, type Lack, type Way } from './ways.ts';

export interface LoadResult {
  requests: number;
  /** Without an answer, after the second try of a GET. */
  failed: number;
  /** Neither answered nor told by an ended connection. */
  silent: number;
  /** Answers that were not those to their questions. */
  wrong: number;
  /** What the first wrong one was, for people. */
  firstWrong: string;
  /** Answers of 500 and above. */
  errors: number;
  /** Connections that ended instead of answering. */
  broken: number;
  readonly durationsMs: number[];
  /** Subjects of drafts, and whether their request was answered. */
  readonly drafts: Map<string, boolean>;
}

export interface LoadShape {
  /** One connection each; half of them through nginx where there is one. */
  readonly connections: number;
  readonly thinkMs: number;
  readonly seed?: number;
  /** Only what changes nothing. */
  readonly readOnly?: boolean;
}

/** Who is logged in stays so for all the loads of a check. */
export interface Crowd {
  readonly visitors: readonly Visitor[];
  readonly ways: readonly (() => Way)[];
}

export async function crowd(installation: Installation, origin?: string): Promise<Crowd> {
  const direct = (): Way => new DirectWay(installation.where);
  const ways = origin === undefined ? [direct] : [direct, () => new HttpWay(origin)];
  const visitors: Visitor[] = [];
  for (const person of Object.keys(people) as Person[]) {
    const way = direct();
    const visitor = await signIn(way, person);
    // The folder of the drafts is there before many want it at once.
    await way.ask(keeping(visitor, 'first').question);
    visitors.push(visitor);
    way.close();
  }
  return { visitors, ways };
}

/** Runs until the signal says so; `each` is called behind every request. */
export async function load(
  crowded: Crowd,
  shape: LoadShape,
  until: AbortSignal,
  each: () => unknown = () => {},
): Promise<LoadResult> {
  const result: LoadResult = {
    requests: 0,
    failed: 0,
    silent: 0,
    wrong: 0,
    firstWrong: '',
    errors: 0,
    broken: 0,
    durationsMs: [],
    drafts: new Map(),
  };
  const visits = Array.from({ length: shape.connections }, (_, number) => {
    return visit({ crowded, shape, until, result, number, each });
  });
  await Promise.all(visits);
  return result;
}

let loads = 0;

interface Visit {
  readonly crowded: Crowd;
  readonly shape: LoadShape;
  readonly until: AbortSignal;
  readonly result: LoadResult;
  readonly number: number;
  readonly each: () => unknown;
}

async function visit({ crowded, shape, until, result, number, each }: Visit): Promise<void> {
  const { visitors, ways } = crowded;
  const visitor = visitors[number % visitors.length];
  const way = ways[Math.floor(number / visitors.length) % ways.length]?.();
  if (visitor === undefined || way === undefined) throw new Error('nobody asks');
  loads += 1;
  const name = `c${loads}x${number}`;
  const dice = new Dice((shape.seed ?? 1) * 1000 + number + 1);
  for (let count = 1; !until.aborted; count += 1) {
    let asked = anyRequest(visitor, dice, `${name}x${count}`);
    while (shape.readOnly === true && asked.question.method === 'POST') {
      asked = anyRequest(visitor, dice, `${name}x${count}`);
    }
    const startMs = performance.now();
    const answer = await askTwice(way, asked, result);
    result.requests += 1;
    result.durationsMs.push(performance.now() - startMs);
    judge(asked, answer, result);
    each();
    if (shape.thinkMs > 0) await sleep(shape.thinkMs * (0.5 + dice.below(1000) / 1000));
  }
  way.close();
}

async function askTwice(way: Way, asked: Asked, result: LoadResult): Promise<Answer | Lack> {
  let answer = await way.ask(asked.question);
  if (answer !== 'ended') return answer;
  result.broken += 1;
  if (asked.question.method === 'GET') answer = await way.ask(asked.question);
  return answer;
}

function judge(asked: Asked, answer: Answer | Lack, result: LoadResult): void {
  const answered = typeof answer !== 'string';
  if (asked.draft !== undefined) result.drafts.set(asked.draft, answered && answer.status === 303);
  if (answer === 'silence') result.silent += 1;
  if (!answered) result.failed += 1;
  else if (answer.status >= 500) result.errors += 1;
  else if (!asked.isRight(answer)) {
    if (result.wrong === 0) {
      const { status, location, body } = answer;
      result.firstWrong = `${JSON.stringify(asked.question)} ${status} ${location} ${body.slice(0, 3000)}`;
    }
    result.wrong += 1;
  }
}

/** Drafts that were kept twice, and those that were promised and are not there. */
export function doubleEffects(
  installation: Installation,
  drafts: ReadonlyMap<string, boolean>,
): { readonly twice: number; readonly missing: number } {
  const found = new Map<string, number>();
  for (const person of Object.keys(people) as Person[]) {
    for (const place of ['cur', 'new']) {
      const folder = join(installation.maildirOf(person), '.Drafts', place);
      for (const name of readdirSync(folder)) {
        const subject = /^Subject: (.*)$/m.exec(readFileSync(join(folder, name), 'utf8'))?.[1];
        if (subject !== undefined) found.set(subject.trim(), (found.get(subject.trim()) ?? 0) + 1);
      }
    }
  }
  const all = [...drafts];
  return {
    twice: all.filter(([subject]) => (found.get(subject) ?? 0) > 1).length,
    missing: all.filter(([subject, promised]) => promised && !found.has(subject)).length,
  };
}
