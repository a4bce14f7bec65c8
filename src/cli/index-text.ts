// What `dispatchctl index` says, for a person.

import type { IndexStats } from '../store/index-care.ts';

export interface Answer {
  readonly address: string;
  readonly act: 'check' | 'rebuild' | 'stats';
  readonly isWell: boolean;
  /** Why there is nothing to say about an index. */
  readonly failure?: string;
  readonly index?: IndexStats;
  readonly seconds?: number;
}

/** A line for each account, and one for each problem below it. */
export function answerText({ address, act, index, failure, seconds }: Answer): string {
  if (index === undefined) return `${address}: ${failure ?? 'unknown'}\n`;
  const words: Record<Answer['act'], () => string> = {
    stats: () => statsWords(index),
    check: () => checkWords(index),
    rebuild: () => `made anew in ${seconds ?? 0} s: ${statsWords(index)}`,
  };
  const problems = index.problems.map((problem) => `  ${problem}\n`);
  return `${address}: ${words[act]()}\n${problems.join('')}`;
}

function statsWords({ state, bytes, mails, folders, messages, documents }: IndexStats): string {
  const mail = `${grouped(mails)} messages in ${grouped(folders)} folders`;
  if (state === 'absent') return `no index, ${mail}`;
  const size = `${(bytes / 1024 ** 2).toFixed(1)} MB`;
  if (state !== 'sound') return `${state} index of ${size}, ${mail}`;
  return `${mail}, ${grouped(messages)} listed, ${grouped(documents)} searchable, ${size}`;
}

function checkWords(index: IndexStats): string {
  const { state, missing = 0, surplus = 0 } = index;
  if (state === 'absent') return 'no index yet: it is made when somebody looks at the mail';
  if (state === 'stale') return 'of another version or mailbox: it is made anew when it is opened';
  if (state === 'damaged') return 'damaged: dispatchctl index rebuild makes it anew';
  const behind = missing === 0 ? 'complete' : `${grouped(missing)} messages are missing`;
  const more = surplus === 0 ? '' : `, ${grouped(surplus)} rows of messages that are gone`;
  return `sound, ${behind}${more}`;
}

/** 12345 as 12,345. */
function grouped(count: number): string {
  return count.toLocaleString('en');
}
