// What is told of a domain: a topic, whether it is right, the sentences that say why, what the DNS
// has now, and what to put there.

import type { MessageValues } from '../kit/failure.ts';
import type { SayCode } from './tables/say-codes.ts';

export type { SayCode };

/** In the order in which mail needs them. */
export const topics = [
  'mx',
  'reverse',
  'spf',
  'dkim',
  'dmarc',
  'sts',
  'tlsrpt',
  'services',
  'setup',
] as const;
export type Topic = (typeof topics)[number];

/** `better` is what mail works without. From the best to the worst. */
export const verdicts = ['right', 'better', 'unknown', 'missing', 'wrong'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Said {
  readonly code: SayCode;
  readonly values: MessageValues;
}

/** A record, or a file of a web server; names without a dot at their end. */
export interface Publication {
  readonly type: 'MX' | 'TXT' | 'SRV' | 'CNAME' | 'PTR' | 'file';
  readonly name: string;
  readonly value: string;
}

export interface Finding {
  readonly topic: Topic;
  readonly verdict: Verdict;
  readonly says: readonly Said[];
  /** As the DNS has it. */
  readonly found: readonly string[];
  readonly publish: readonly Publication[];
}

export function say(code: SayCode, values: MessageValues = {}): Said {
  return { code, values };
}

/** Collects what one topic has to say; the worst verdict is that of the whole. */
export class Findings {
  readonly #topic: Topic;
  readonly #says: Said[] = [];
  readonly #found: string[] = [];
  readonly #publish: Publication[] = [];
  #verdict: Verdict = 'right';

  constructor(topic: Topic) {
    this.#topic = topic;
  }

  add(verdict: Verdict, code: SayCode, values: MessageValues = {}): this {
    if (verdicts.indexOf(verdict) > verdicts.indexOf(this.#verdict)) this.#verdict = verdict;
    this.#says.push(say(code, values));
    return this;
  }

  found(lines: readonly string[]): this {
    this.#found.push(...lines);
    return this;
  }

  publish(type: Publication['type'], name: string, value: string): this {
    this.#publish.push({ type, name, value });
    return this;
  }

  get verdict(): Verdict {
    return this.#verdict;
  }

  get done(): Finding {
    return {
      topic: this.#topic,
      verdict: this.#verdict,
      says: this.#says,
      found: this.#found,
      publish: this.#publish,
    };
  }
}
