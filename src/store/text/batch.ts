// Gathers what goes into the index together: each transaction has its price.

import { type DocumentRow, putDocuments } from '../../index/documents.ts';
import type { MessageIndex } from '../../index/message-index.ts';
import type { IndexRow } from '../../index/row.ts';

/** Characters and messages that go into the index in one transaction. */
const lengthMax = 96 * 1024;
const messagesMax = 32;

export class Batch {
  readonly #index: MessageIndex;
  #rows: IndexRow[] = [];
  #documents: DocumentRow[] = [];
  #length = 0;

  constructor(index: MessageIndex) {
    this.#index = index;
  }

  get isFull(): boolean {
    return this.#rows.length >= messagesMax || this.#length >= lengthMax;
  }

  add(row: IndexRow, document: DocumentRow): void {
    this.#rows.push(row);
    this.#documents.push(document);
    this.#length += document.words.body.length;
  }

  /** Whether the index took them. */
  flush(): boolean {
    const isDone = this.#rows.length === 0 || putDocuments(this.#index, this.#documents);
    if (isDone) this.#index.put(this.#rows);
    this.#rows = [];
    this.#documents = [];
    this.#length = 0;
    return isDone;
  }
}
