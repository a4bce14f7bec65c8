// The addresses at which people come to a mailbox by themselves.

import { publicRoute, type Route } from '../../web/visit.ts';
import { askPage, askMailbox, confirmAsking, confirmAskingPage } from './ask.ts';
import { joinPage, makeMailbox } from './join.ts';
import type { RecoveryParts } from '../recovery/recovery-parts.ts';

export function joinRoutes(parts: RecoveryParts): readonly Route[] {
  return [
    publicRoute('GET', '/join/:token', (visit) => joinPage(parts, visit)),
    publicRoute('POST', '/join/:token', (visit) => makeMailbox(parts, visit)),
    publicRoute('GET', '/ask/:domain', (visit) => askPage(parts, visit)),
    publicRoute('POST', '/ask/:domain', (visit) => askMailbox(parts, visit)),
    publicRoute('GET', '/ask/confirm/:token', (visit) => confirmAskingPage(parts, visit)),
    publicRoute('POST', '/ask/confirm/:token', (visit) => confirmAsking(parts, visit)),
  ];
}
