// Takes a person off a mailing list by the POST of RFC 8058 3.2, without their browser:
//
//   POST /off?u=7 HTTP/1.1
//   Content-Type: application/x-www-form-urlencoded
//
//   List-Unsubscribe=One-Click

import { Turns } from '../kit/turns.ts';
import { ask, publicWeb, type Reach } from './ask.ts';

/** Whether the server said that it is done. */
export type OneClick = (url: string) => Promise<boolean>;

// LIMIT of time for one answer, and of how many one process asks for at once and lets wait.
const answerMs = 10_000;
const askedMax = 4;
const waitingMax = 50;

export function createOneClick(reach: Reach = publicWeb): OneClick {
  const turns = new Turns({ atOnce: askedMax, waitingMax });
  const post = async (url: URL): Promise<boolean> => {
    try {
      const question = { accept: '*/*', form: 'List-Unsubscribe=One-Click' };
      const response = await ask(url, question, reach, AbortSignal.timeout(answerMs));
      // Nothing of the body matters, and a redirect is none of the protocol (RFC 8058 3.1).
      response.destroy();
      const { statusCode = 0 } = response;
      return statusCode >= 200 && statusCode < 300;
    } catch (error) {
      // A server that is away, slow or not to be asked: the person is told that it did not work.
      if (error instanceof Error) return false;
      throw error;
    }
  };
  return async (address) => {
    const url = URL.parse(address);
    if (url === null || url.protocol !== 'https:') return false;
    return (await turns.take(() => post(url))) ?? false;
  };
}
