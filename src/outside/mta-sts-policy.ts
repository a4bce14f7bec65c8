// Fetches the MTA-STS policy of a domain (RFC 8461 3.3): by https alone, without a redirect, from a
// public address. Who named the domain decides what is asked, so nothing inside may be.

import type { IncomingMessage } from 'node:http';
import { type PolicyFetcher, policyPath } from '../dns/check-transport.ts';
import { Turns } from '../kit/turns.ts';
import { ask, publicWeb, type Reach } from './ask.ts';
import { wholeBody } from './whole-body.ts';

// LIMIT of one policy (RFC 8461 3.2 has 64 kB), of its time, and of those that are fetched at once.
const bytesMax = 64 * 1024;
const answerMs = 5_000;
const askedMax = 4;
const waitingMax = 20;

export function createPolicyFetcher(reach: Reach = publicWeb, port = 443): PolicyFetcher {
  const turns = new Turns({ atOnce: askedMax, waitingMax });
  return (domain) =>
    turns.take(async () => {
      const url = URL.parse(`https://mta-sts.${domain}:${port}${policyPath}`);
      // A name that the parser takes for something else is asked nowhere.
      if (url === null || url.hostname !== `mta-sts.${domain}`) return undefined;
      try {
        const question = { accept: 'text/plain' };
        const response = await ask(url, question, reach, AbortSignal.timeout(answerMs));
        return await textOf(response);
      } catch (error) {
        if (error instanceof Error) return undefined;
        throw error;
      }
    });
}

async function textOf(response: IncomingMessage): Promise<string | undefined> {
  const { statusCode, headers } = response;
  const isText = /^text\/plain\b/i.test(headers['content-type'] ?? '');
  if (statusCode !== 200 || !isText) {
    response.destroy();
    return undefined;
  }
  const bytes = await wholeBody(response, bytesMax);
  return bytes?.toString('utf8');
}
