// What a message's frame may show of other servers: nothing, or what our own address fetches.

import type { Mailbox, Message } from '../../store/mailbox.ts';
import type { SignedVisit } from '../../web/visit.ts';
import type { WebmailParts } from '../parts.ts';
import { pictureConsent } from './consent.ts';
import { imagePath, imageSigner } from './image-address.ts';

export interface FrameImages {
  readonly remote: 'block' | 'allow';
  readonly remoteUrl?: (url: string) => string;
  /** The one address that the frame's policy lets it ask for pictures. */
  readonly imagesAt?: string;
}

export async function frameImages(
  parts: WebmailParts,
  visit: SignedVisit,
  opened: { readonly mailbox: Mailbox; readonly message: Message },
): Promise<FrameImages> {
  const consent = await pictureConsent(parts, visit, opened);
  if (consent === 'none' || consent === 'never') return { remote: 'block' };
  const path = visit.link(imagePath);
  const key = await parts.accounts.remoteImages.key();
  const { address } = visit.session;
  return {
    remote: 'allow',
    remoteUrl: imageSigner({ key, address, nowMs: visit.nowMs, path }),
    imagesAt: ownAddress(visit, path),
  };
}

/** Named in full where that is safe: to some browsers `'self'` is nothing in a sandbox. */
function ownAddress({ request }: SignedVisit, path: string): string {
  const isHost = /^(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?$/.test(request.host);
  return isHost ? `${request.scheme}://${request.host}${path}` : "'self'";
}
