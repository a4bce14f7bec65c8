// Which messages a folder has already, told by their Message-ID. The index knows where an
// identifier is; whether that message is still there, the folder itself says.

import { basesWithKey } from '../../index/own-identifiers.ts';
import type { MessageIndex } from '../../index/message-index.ts';
import type { JobGround } from '../jobs/job-ground.ts';
import { keyOf } from '../text/document.ts';

/** LIMIT of the time that an index is waited for that is behind; what it lacks comes in twice. */
const waitMsMax = 60_000;
const waitMs = 5_000;

export class Doubles {
  readonly #ground: JobGround;
  readonly #index: MessageIndex;
  /** Of this import, which no index knows yet. */
  readonly #coming = new Set<string>();

  private constructor(ground: JobGround, index: MessageIndex) {
    this.#ground = ground;
    this.#index = index;
  }

  static async open(ground: JobGround): Promise<Doubles> {
    const { place, tools } = ground;
    const untilMs = performance.now() + waitMsMax;
    for (;;) {
      const { indexed, total } = await tools.indexer.catchUp(place, waitMs);
      if (indexed >= total || performance.now() >= untilMs) break;
    }
    return new Doubles(ground, tools.indexes.index(place.indexPath, place.maildir));
  }

  /** Whether it is there or was asked for before. A message without an identifier never is. */
  async has(folder: string, messageId: string): Promise<boolean> {
    if (messageId === '') return false;
    const key = keyOf(messageId);
    const own = `${key} ${folder}`;
    if (this.#coming.has(own)) return true;
    this.#coming.add(own);
    const path = this.#ground.folders.get(folder);
    if (path === undefined) return false;
    for (const base of basesWithKey(this.#index, key)) {
      if ((await this.#ground.lastSeen(path, base)) !== undefined) return true;
    }
    return false;
  }
}
