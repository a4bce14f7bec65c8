// How long a page may take to begin its answer over HTTP: as long as by FastCGI (running-request.ts),
// counted from the last byte that came, and then the person is told (504). Over HTTP requests are
// few enough for a timer each.

import type { WebResponse } from '../web/http.ts';
import { plainAnswer } from './response-head.ts';
import { discard } from './running-request.ts';

/** What is looked at when the time seems to be over. */
export interface Awaited {
  /** The page waits for the client: its upload has a limit of its own. */
  readonly awaitsBody: boolean;
  readonly lastDataMs: number;
}

/** The answer, or 504 when it is late; `late` is called then, and the answer has no reader. */
export function inTime(
  answering: Promise<WebResponse>,
  request: Awaited,
  { answerMs, late }: { answerMs: number; late: () => void },
): Promise<WebResponse> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const quietMs = performance.now() - request.lastDataMs;
      const leftMs = request.awaitsBody ? answerMs : answerMs - quietMs;
      if (leftMs > 0) return void (timer = setTimeout(look, leftMs));
      late();
      // What comes now comes too late; its failure would be nobody's news.
      answering.then(discard, () => {});
      resolve(plainAnswer(504));
    };
    let timer = setTimeout(look, answerMs);
    answering.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
