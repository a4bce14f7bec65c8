// Figures in words: numbers, times, memory, ages.

import type { Texts } from '../../web/texts.ts';

/** A figure in words. */
export type Say = (value: number) => string;

export interface Units {
  readonly number: Say;
  readonly ms: Say;
  readonly memory: Say;
  /** Of seconds. */
  readonly age: Say;
}

export function unitsOf(texts: Texts): Units {
  return {
    number: (number) => texts('monitor.unit.number', { number }),
    ms: (ms) => {
      if (ms >= 1000) return texts('monitor.unit.ms', { size: 'large', number: ms / 1000 });
      return texts('monitor.unit.ms', { size: ms < 10 ? 'small' : 'middle', number: ms });
    },
    memory: (bytes) => texts('monitor.unit.memory', { number: bytes / 1_000_000 }),
    age: (seconds) => {
      const [size, length] = ages.findLast(([, least]) => seconds >= least) ?? ages[0];
      return texts('monitor.unit.age', { size, number: Math.floor(seconds / length) });
    },
  };
}

const ages = [
  ['seconds', 1],
  ['minutes', 60],
  ['hours', 3600],
  ['days', 86_400],
] as const;
