// What the page and the frame that shows a PDF tell each other.

/** Of the frame: it waits, its first page is there, or it has said why there is none. */
export type ReaderState = 'ready' | 'shown' | 'refused';

export interface ReaderTask {
  readonly bytes: ArrayBuffer;
  readonly words: ReaderWords;
}

export interface ReaderWords {
  /** Name of one page, with `#` for its number. */
  readonly page: string;
  /** Said below the last page where there are more. */
  readonly more: string;
  /** Said in place of a page that cannot be drawn. */
  readonly pageBroken: string;
  readonly locked: string;
  readonly broken: string;
}
