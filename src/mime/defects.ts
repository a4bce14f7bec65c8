// The list of what was wrong in one message: fixed phrases, each once, so that no message can
// make the list long.

export class Defects {
  readonly #phrases = new Set<string>();

  add(phrase: string): void {
    this.#phrases.add(phrase);
  }

  list(): readonly string[] {
    return [...this.#phrases];
  }
}
