// Which of many documents belong together, found in one go: what `related` finds from each of them,
// without its limits, in time that grows with their number alone. Links come first, one identifier
// after the other, then the documents.

export interface JoinedDocument {
  readonly id: number;
  readonly subject: number;
  readonly isReply: boolean;
  /** What it belonged to before; 0 where it stood alone. */
  readonly conversation: number;
}

export interface Changes {
  /** A number below 0 stands for a conversation that has none yet. */
  readonly changed: readonly { readonly id: number; readonly conversation: number }[];
  /** How many of those there are, from -1 downwards. */
  readonly fresh: number;
}

const documentsPerTurn = 8_192;

export class Components {
  readonly #documents: JoinedDocument[] = [];
  /** A document of the same conversation, nearer to the one that stands for all of it. */
  readonly #above = new Map<number, number>();
  /** Documents that name one which is here. */
  readonly #answers = new Set<number>();
  readonly #ofSubject = new Map<number, { isJoined: boolean; ids: number[] }>();
  #key = -1;
  #first: number | undefined;
  #isHere = false;
  #naming: number[] = [];

  addLink(key: number, id: number, isOwn: boolean): void {
    if (key !== this.#key) this.#endKey(key);
    this.#first ??= id;
    this.#unite(this.#first, id);
    if (isOwn) this.#isHere = true;
    else this.#naming.push(id);
  }

  /** A document has each key once, so that an identifier that it names is never its own. */
  #endKey(next: number): void {
    if (this.#isHere) for (const id of this.#naming) this.#answers.add(id);
    this.#key = next;
    this.#first = undefined;
    this.#isHere = false;
    this.#naming = [];
  }

  /** When all links are there. */
  addDocument(document: JoinedDocument): void {
    if (this.#documents.length === 0) this.#endKey(-1);
    this.#documents.push(document);
    const { id, subject, isReply } = document;
    if (subject === 0) return;
    const group = this.#ofSubject.get(subject) ?? { isJoined: false, ids: [] };
    if (group.ids.length === 0) this.#ofSubject.set(subject, group);
    group.ids.push(id);
    // A reply to nothing that is here makes one of all of its subject.
    group.isJoined ||= isReply && !this.#answers.has(id);
    if (!group.isJoined) return;
    const [first = id] = group.ids;
    for (const other of group.ids) this.#unite(first, other);
    group.ids = [first];
  }

  /** Documents that belong to another conversation than before; `pause` is awaited now and then. */
  async changes(pause: () => Promise<void>): Promise<Changes> {
    const sizes = new Map<number, number>();
    const numbers = new Map<number, number>();
    const taken = new Set<number>();
    for (const [at, { id, conversation }] of this.#documents.entries()) {
      if (at % documentsPerTurn === documentsPerTurn - 1) await pause();
      const root = this.#rootOf(id);
      sizes.set(root, (sizes.get(root) ?? 0) + 1);
      if (conversation === 0 || numbers.has(root) || taken.has(conversation)) continue;
      numbers.set(root, conversation);
      taken.add(conversation);
    }
    const changed: { id: number; conversation: number }[] = [];
    let fresh = 0;
    for (const [at, { id, conversation }] of this.#documents.entries()) {
      if (at % documentsPerTurn === documentsPerTurn - 1) await pause();
      const root = this.#rootOf(id);
      const isSingle = sizes.get(root) === 1;
      if (!isSingle && !numbers.has(root)) numbers.set(root, -++fresh);
      const now = isSingle ? 0 : (numbers.get(root) ?? 0);
      if (now !== conversation) changed.push({ id, conversation: now });
    }
    return { changed, fresh };
  }

  /** The same for all that belong together. */
  #rootOf(id: number): number {
    let root = id;
    for (let up = this.#above.get(root); up !== undefined; up = this.#above.get(root)) root = up;
    for (let at = id; at !== root;) {
      const up = this.#above.get(at) ?? root;
      this.#above.set(at, root);
      at = up;
    }
    return root;
  }

  #unite(one: number, other: number): void {
    const [a, b] = [this.#rootOf(one), this.#rootOf(other)];
    // Paths are shortened where they are walked, so that either may stay.
    if (a !== b) this.#above.set(Math.max(a, b), Math.min(a, b));
  }
}
