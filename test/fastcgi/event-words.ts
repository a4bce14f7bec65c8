// The events of a connection in words, so that a table can say what must come of some bytes.

import { Exchange, type ExchangeEvent, exchangeLimits } from '../../src/fastcgi/exchange.ts';
import { recordType } from '../../src/fastcgi/record.ts';
import { readAnswers } from './web-server.ts';

/** What comes of chunks on a new connection. */
export function play(chunks: readonly Buffer[], limits = exchangeLimits): string {
  const exchange = new Exchange(limits);
  return words(chunks.flatMap((chunk) => exchange.push(chunk)));
}

export function words(events: readonly ExchangeEvent[]): string {
  return events.map(wordsOf).join('|');
}

function wordsOf(event: ExchangeEvent): string {
  switch (event.kind) {
    case 'request':
      return `request ${event.id} ${event.keepConnection ? 'keep' : 'close'} ${event.params.size}`;
    case 'stdin':
      return `stdin ${event.id} ${shortened(event.bytes)}`;
    case 'abort':
    case 'overloaded':
      return `${event.kind} ${event.id} ${event.keepConnection ? 'keep' : 'close'}`;
    case 'bad-request':
      return `bad-request ${event.id} ${event.error.code}`;
    case 'broken':
      return `broken ${event.error.code}`;
    case 'write':
      return managementWords(event.bytes);
    case 'stdin-end':
      return `stdin-end ${event.id}`;
    case 'close':
      break;
  }
  return event.kind;
}

function shortened(bytes: Buffer): string {
  return bytes.length > 100 ? `(${bytes.length} bytes)` : bytes.toString();
}

function managementWords(bytes: Buffer): string {
  const { answers, management } = readAnswers(bytes);
  const [answer] = answers;
  if (answer !== undefined) {
    const names = ['complete', 'cannotMultiplex', 'overloaded', 'unknownRole'];
    return `end ${answer.id} ${names[answer.protocolStatus]}`;
  }
  const [record] = management;
  if (record?.type === recordType.unknownType) return `unknown-type ${record.content[0]}`;
  const pairs: string[] = [];
  if (record === undefined) return 'nothing';
  for (let at = 0; at < record.content.length;) {
    const name = record.content[at] ?? 0;
    const end = at + 2 + name + (record.content[at + 1] ?? 0);
    const text = record.content.toString('latin1', at + 2, end);
    pairs.push(`${text.slice(0, name)}=${text.slice(name)}`);
    at = end;
  }
  return `values ${pairs.join(' ')}`;
}
