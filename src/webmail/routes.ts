// All addresses of the webmail.

import { redirect } from '../web/respond.ts';
import { publicRoute, type Route, signedRoute, type SignedVisit } from '../web/visit.ts';
import { accountRoutes } from './accounts/accounts.ts';
import { composeRoutes } from './compose/compose.ts';
import { contactRoutes } from './contacts/routes.ts';
import { actionRoutes } from './folder/actions.ts';
import { folderRoutes } from './folder/manage.ts';
import { taskRoutes } from './folder/tasks.ts';
import { keysPage } from './folder/keys.ts';
import { listPage, rowsPage } from './folder/list.ts';
import { health } from './health.ts';
import { legacyRoutes } from './legacy/legacy.ts';
import { joinRoutes } from './join/routes.ts';
import { loginRoutes } from './login/login.ts';
import { liveRoutes } from './live/live.ts';
import { framePage } from './message/frame.ts';
import { allPartsPage } from './message/all-parts.ts';
import { partPage } from './message/part.ts';
import { printPage } from './message/print.ts';
import { headersPage, sourcePage } from './message/whole.ts';
import { readPage } from './message/read.ts';
import { saveConsent } from './images/consent.ts';
import { imagePage } from './images/image.ts';
import { imagePath } from './images/image-address.ts';
import { answerInvitation } from './parts/answer-invitation.ts';
import { pdfPage } from './parts/pdf.ts';
import { tablePage } from './parts/table.ts';
import { wrappedPage } from './parts/wrapped.ts';
import { mailboxOf, type WebmailParts } from './parts.ts';
import { sessionCheckRoutes } from './session-check/session-check.ts';
import { ownAccountRoutes } from './own-account/own-account.ts';
import { outboxRoutes } from './outbox/outbox.ts';
import { recoveryRoutes } from './recovery/routes.ts';
import { searchRoutes } from './search/search.ts';
import { sortingRoutes } from './sorting/routes.ts';
import { unsubscribeRoutes } from './unsubscribe/unsubscribe.ts';
import { phoneRoutes } from './phone/phone.ts';
import { securityRoutes } from './security/routes.ts';
import { homeOf } from './settings/display.ts';
import { settingsRoutes } from './settings/routes.ts';
import { writingRoutes } from './settings/writing.ts';
import { templateRoutes } from './templates/templates.ts';
import { transferRoutes } from './transfer/routes.ts';

export function webmailRoutes(parts: WebmailParts): readonly Route[] {
  const display = {
    accounts: parts.accounts,
    folders: async (who: Pick<SignedVisit, 'session'>) => (await mailboxOf(parts, who)).folders(),
  };
  return [
    signedRoute('GET', '/', async (visit) => redirect(visit.link(await homeOf(display, visit)))),
    publicRoute('GET', '/healthz', () => health(parts)),
    ...loginRoutes({ ...display, shell: parts.shell, letters: parts.letters }),
    ...recoveryRoutes(parts),
    ...joinRoutes(parts),
    ...ownAccountRoutes(parts),
    signedRoute('GET', '/mail', (visit) => redirect(visit.link('/mail/INBOX'))),
    signedRoute('GET', '/mail/:folder', (visit) => listPage(parts, visit)),
    signedRoute('GET', '/keys', (visit) => keysPage(parts.shell, visit)),
    signedRoute('GET', '/mail/:folder/rows', (visit) => rowsPage(parts, visit)),
    ...accountRoutes(parts),
    ...actionRoutes(parts),
    ...folderRoutes(parts),
    ...taskRoutes(parts),
    signedRoute('GET', '/mail/:folder/:id', (visit) => readPage(parts, visit)),
    signedRoute('GET', '/mail/:folder/:id/body/:n', (visit) => framePage(parts, visit)),
    signedRoute('GET', '/mail/:folder/:id/part/:n', (visit) => partPage(parts, visit)),
    signedRoute('GET', '/mail/:folder/:id/part/:n/pdf', (visit) => pdfPage(parts, visit)),
    signedRoute('GET', '/mail/:folder/:id/part/:n/table', (visit) => tablePage(parts, visit)),
    signedRoute('GET', '/mail/:folder/:id/part/:n/wrapped/:at', (visit) =>
      wrappedPage(parts, visit),
    ),
    signedRoute('GET', '/mail/:folder/:id/all.zip', (visit) => allPartsPage(parts, visit)),
    signedRoute('GET', '/mail/:folder/:id/print', (visit) => printPage(parts, visit)),
    signedRoute('POST', '/mail/:folder/:id/invitation/:n', (visit) =>
      answerInvitation(parts, visit),
    ),
    signedRoute('GET', '/mail/:folder/:id/headers', (visit) => headersPage(parts, visit)),
    signedRoute('GET', '/mail/:folder/:id/source', (visit) => sourcePage(parts, visit)),
    ...liveRoutes(parts),
    ...sortingRoutes(parts),
    ...searchRoutes(parts),
    signedRoute('POST', '/mail/:folder/:id/images', (visit) => saveConsent(parts, visit)),
    ...unsubscribeRoutes(parts),
    publicRoute('GET', imagePath, (visit) => imagePage(parts, visit)),
    ...composeRoutes(parts),
    ...outboxRoutes(parts),
    ...writingRoutes(parts),
    ...templateRoutes(parts),
    ...contactRoutes(parts),
    ...transferRoutes(parts),
    ...settingsRoutes({ ...display, shell: parts.shell }),
    ...phoneRoutes(parts),
    ...securityRoutes(parts),
    ...sessionCheckRoutes(parts),
    ...legacyRoutes(),
  ];
}
