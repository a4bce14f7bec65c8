// So many may be inside at once; one more is refused before anything is done for it. A rush of
// logins would else fill the lines before the database, where those wait who only want to read.

import { Refusal } from '../kit/failure.ts';

export class Places {
  readonly #max: number;
  #taken = 0;

  constructor(max: number) {
    this.#max = max;
  }

  /** Refuses `overloaded` where all places are taken. */
  async hold<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#taken >= this.#max) throw new Refusal('overloaded');
    this.#taken += 1;
    try {
      return await work();
    } finally {
      this.#taken -= 1;
    }
  }
}
