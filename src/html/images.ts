// Decides about each image of a mail: shown, or kept out because asking for it would tell its
// server that the mail was read, when, and from where.

import { isTrackingAddress } from './tracking.ts';
import { imageAddress } from './url.ts';

/** A transparent pixel, so that a blocked image keeps its place and its size. */
const placeholder =
  'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

export interface OpenedImage {
  readonly kind: 'inline' | 'remote' | 'placeholder';
  readonly url: string;
}

const blocked: OpenedImage = { kind: 'placeholder', url: placeholder };

/**
 * Whether images of other servers are shown, and where a part of the message is served. The frame
 * has an opaque origin: it asks without cookies, so that address must carry its own proof and be
 * answered with `Cross-Origin-Resource-Policy: cross-origin`.
 */
export interface ImageOptions {
  readonly remote: 'block' | 'allow';
  /** Where a remote image is shown from instead of its own server; its own address without. */
  readonly remoteUrl?: (url: string) => string;
  readonly inlineUrl: (contentId: string) => string | undefined;
}

export class ImageGate {
  readonly #options: ImageOptions;
  #blocked = 0;
  #trackers = 0;

  constructor(options: ImageOptions) {
    this.#options = options;
  }

  /** How many remote images were kept out. */
  get blocked(): number {
    return this.#blocked;
  }

  /** How many only serve to tell that the mail was read; they are never asked for. */
  get trackers(): number {
    return this.#trackers;
  }

  /** What to show for an address as the mail has it; undefined where there is nothing to show. */
  open(value: string, isHidden = false): OpenedImage | undefined {
    const address = imageAddress(value);
    if (address === undefined) return undefined;
    if (address.kind === 'data') return { kind: 'inline', url: address.url };
    if (address.kind === 'part') {
      const url = this.#options.inlineUrl(address.contentId);
      return url === undefined ? blocked : { kind: 'inline', url };
    }
    if (isHidden || isTrackingAddress(address.url)) {
      this.#trackers += 1;
      return undefined;
    }
    const { remote, remoteUrl } = this.#options;
    if (remote === 'allow') {
      return { kind: 'remote', url: remoteUrl ? remoteUrl(address.url) : address.url };
    }
    this.#blocked += 1;
    return blocked;
  }
}
