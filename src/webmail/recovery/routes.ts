// The addresses of the way back for who has forgotten their password.

import { publicRoute, type Route } from '../../web/visit.ts';
import { confirmPage, confirmRecovery } from './confirm.ts';
import { askReset, forgottenPage, resetPage, resetPassword } from './forgotten.ts';
import type { RecoveryParts } from './recovery-parts.ts';

export function recoveryRoutes(parts: RecoveryParts): readonly Route[] {
  return [
    publicRoute('GET', '/login/forgotten', (visit) => forgottenPage(parts, visit)),
    publicRoute('POST', '/login/forgotten', (visit) => askReset(parts, visit)),
    publicRoute('GET', '/login/reset/:token', (visit) => resetPage(parts, visit)),
    publicRoute('POST', '/login/reset/:token', (visit) => resetPassword(parts, visit)),
    publicRoute('GET', '/recovery/:token', (visit) => confirmPage(parts, visit)),
    publicRoute('POST', '/recovery/:token', (visit) => confirmRecovery(parts, visit)),
  ];
}
