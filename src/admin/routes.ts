// The addresses of the administration panel. Every right is checked by the verbs behind the pages.

import { type Route, signedRoute } from '../web/visit.ts';
import {
  administratorPage,
  changeAdministrator,
  removeAdministrator,
  setAdministratorPassword,
} from './administrators/administrator.ts';
import {
  addAdministrator,
  administratorsPage,
  newAdministratorPage,
} from './administrators/administrators.ts';
import { auditFile, auditPage } from './audit/audit.ts';
import { brandingPage, changeBranding } from './branding/branding.ts';
import { removeLogo, setLogo } from './branding/logo.ts';
import { deletedPage, restoreMailbox } from './deleted/deleted.ts';
import { diagnosticsRoutes } from './diagnostics/diagnostics.ts';
import { announceRoutes } from './announce/announce.ts';
import { dnsRoutes } from './dns/dns.ts';
import { changeDomainPassword, domainPasswordPage } from './domain-password/domain-password.ts';
import {
  addName,
  changeDomain,
  changeFactorRule,
  domainSettingsPage,
  removeDomain,
  removeName,
  restoreDomain,
} from './domains/domain-settings.ts';
import { addDomain, domainsPage } from './domains/domains.ts';
import {
  changeForwarder,
  endForwarder,
  forwarderPage,
  removeForwarder,
} from './forwarders/forwarder.ts';
import { addForwarder, forwardersPage } from './forwarders/forwarders.ts';
import { beginImport, exportMailboxes, importPage, previewImport } from './import/import.ts';
import { changeMailboxes } from './mailboxes/bulk.ts';
import {
  changeMailbox,
  mailboxPage,
  removeMailbox,
  renameMailbox,
  resetFactor,
  setPassword,
} from './mailboxes/mailbox.ts';
import { addMailbox, mailboxesPage } from './mailboxes/mailboxes.ts';
import { loginsPage, releaseLogin } from './logins/logins.ts';
import { monitorRoutes } from './monitor/monitor.ts';
import type { AdminParts } from './parts.ts';
import {
  administratorsPath,
  auditPath,
  loginsPath,
  newAdministratorPath,
  tokensPath,
  usageAccountsPath,
  usagePath,
  webhooksPath,
} from './paths.ts';
import { postRoute } from './proof.ts';
import { reportRoutes } from './reports/reports.ts';
import { recoveryPage, sendLink, setRecovery } from './self-service/recovery.ts';
import { changeSelfService, selfServicePage } from './self-service/self-service.ts';
import { signUpRoutes } from './sign-up/sign-up.ts';
import { addToken, removeToken, tokensPage } from './tokens/tokens.ts';
import { stopTask, taskPage } from './tasks/task.ts';

import { usageAccountsPage, usagePage } from './usage/usage.ts';
import {
  addWebhook,
  changeWebhook,
  pingWebhook,
  removeWebhook,
  rotateSecret,
  sendAgain,
  webhookPage,
  webhooksPage,
} from './webhooks/webhooks.ts';

export type { AdminParts };

function administratorRoutes(parts: AdminParts): readonly Route[] {
  const one = `${administratorsPath}/:name`;
  return [
    signedRoute('GET', administratorsPath, (visit) => administratorsPage(parts, visit)),
    signedRoute('GET', newAdministratorPath, (visit) => newAdministratorPage(parts, visit)),
    postRoute(parts, administratorsPath, (visit) => addAdministrator(parts, visit)),
    signedRoute('GET', one, (visit) => administratorPage(parts, visit)),
    postRoute(parts, one, (visit) => changeAdministrator(parts, visit)),
    postRoute(parts, `${one}/password`, (visit) => setAdministratorPassword(parts, visit)),
    postRoute(parts, `${one}/removal`, (visit) => removeAdministrator(parts, visit)),
  ];
}

function tokenRoutes(parts: AdminParts): readonly Route[] {
  return [
    signedRoute('GET', tokensPath, (visit) => tokensPage(parts, visit)),
    postRoute(parts, tokensPath, (visit) => addToken(parts, visit)),
    postRoute(parts, `${tokensPath}/:id/removal`, (visit) => removeToken(parts, visit)),
  ];
}

function webhookRoutes(parts: AdminParts): readonly Route[] {
  const one = `${webhooksPath}/:id`;
  return [
    signedRoute('GET', webhooksPath, (visit) => webhooksPage(parts, visit)),
    postRoute(parts, webhooksPath, (visit) => addWebhook(parts, visit)),
    signedRoute('GET', one, (visit) => webhookPage(parts, visit)),
    postRoute(parts, one, (visit) => changeWebhook(parts, visit)),
    postRoute(parts, `${one}/secret`, (visit) => rotateSecret(parts, visit)),
    postRoute(parts, `${one}/ping`, (visit) => pingWebhook(parts, visit)),
    postRoute(parts, `${one}/again`, (visit) => sendAgain(parts, visit)),
    postRoute(parts, `${one}/removal`, (visit) => removeWebhook(parts, visit)),
  ];
}

/** What goes on, before the routes of domains, whose names could otherwise be these words. */
function watchingRoutes(parts: AdminParts): readonly Route[] {
  return [
    signedRoute('GET', auditPath, (visit) => auditPage(parts, visit)),
    signedRoute('GET', `${auditPath}/export`, (visit) => auditFile(parts, visit)),
    signedRoute('GET', usagePath, (visit) => usagePage(parts, visit)),
    signedRoute('GET', usageAccountsPath, (visit) => usageAccountsPage(parts, visit)),
    signedRoute('GET', loginsPath, (visit) => loginsPage(parts, visit)),
    postRoute(parts, `${loginsPath}/release`, (visit) => releaseLogin(parts, visit)),
  ];
}

function selfServiceRoutes(parts: AdminParts): readonly Route[] {
  const rules = '/admin/:domain/self-service';
  const recovery = '/admin/:domain/mailboxes/:local/recovery';
  return [
    signedRoute('GET', rules, (visit) => selfServicePage(parts, visit)),
    postRoute(parts, rules, (visit) => changeSelfService(parts, visit)),
    signedRoute('GET', recovery, (visit) => recoveryPage(parts, visit)),
    postRoute(parts, recovery, (visit) => setRecovery(parts, visit)),
    postRoute(parts, `${recovery}/link`, (visit) => sendLink(parts, visit)),
  ];
}

export function adminRoutes(parts: AdminParts): readonly Route[] {
  const domain = '/admin/:domain';
  const mailbox = `${domain}/mailboxes/:local`;
  const forwarder = `${domain}/forwarders/:local`;
  return [
    signedRoute('GET', '/admin', (visit) => domainsPage(parts, visit)),
    ...diagnosticsRoutes(parts),
    ...administratorRoutes(parts),
    ...tokenRoutes(parts),
    ...monitorRoutes(parts),
    ...selfServiceRoutes(parts),
    ...signUpRoutes(parts),
    ...watchingRoutes(parts),
    ...webhookRoutes(parts),
    ...reportRoutes(parts),
    postRoute(parts, '/admin', (visit) => addDomain(parts, visit)),
    signedRoute('GET', '/admin/tasks/:id', (visit) => taskPage(parts, visit)),
    postRoute(parts, '/admin/tasks/:id/stop', (visit) => stopTask(parts, visit)),
    ...dnsRoutes(parts),
    ...announceRoutes(parts),
    signedRoute('GET', `${domain}/look`, (visit) => brandingPage(parts, visit)),
    postRoute(parts, `${domain}/look`, (visit) => changeBranding(parts, visit)),
    postRoute(parts, `${domain}/look/logo`, (visit) => setLogo(parts, visit)),
    postRoute(parts, `${domain}/look/logo/removal`, (visit) => removeLogo(parts, visit)),
    signedRoute('GET', `${domain}/import`, (visit) => importPage(parts, visit)),
    postRoute(parts, `${domain}/import`, (visit) => previewImport(parts, visit)),
    postRoute(parts, `${domain}/import/begin`, (visit) => beginImport(parts, visit)),
    signedRoute('GET', `${domain}/export`, (visit) => exportMailboxes(parts, visit)),
    signedRoute('GET', `${domain}/settings`, (visit) => domainSettingsPage(parts, visit)),
    postRoute(parts, `${domain}/settings`, (visit) => changeDomain(parts, visit)),
    postRoute(parts, `${domain}/settings/second-factor`, (visit) => changeFactorRule(parts, visit)),
    postRoute(parts, `${domain}/settings/names`, (visit) => addName(parts, visit)),
    postRoute(parts, `${domain}/settings/names/removal`, (visit) => removeName(parts, visit)),
    postRoute(parts, `${domain}/settings/removal`, (visit) => removeDomain(parts, visit)),
    postRoute(parts, `${domain}/settings/restoration`, (visit) => restoreDomain(parts, visit)),
    signedRoute('GET', domain, (visit) => mailboxesPage(parts, visit)),
    postRoute(parts, `${domain}/mailboxes/change`, (visit) => changeMailboxes(parts, visit)),
    signedRoute('GET', `${domain}/deleted`, (visit) => deletedPage(parts, visit)),
    postRoute(parts, `${domain}/deleted/restoration`, (visit) => restoreMailbox(parts, visit)),
    postRoute(parts, `${domain}/mailboxes`, (visit) => addMailbox(parts, visit)),
    signedRoute('GET', mailbox, (visit) => mailboxPage(parts, visit)),
    postRoute(parts, mailbox, (visit) => changeMailbox(parts, visit)),
    postRoute(parts, `${mailbox}/name`, (visit) => renameMailbox(parts, visit)),
    postRoute(parts, `${mailbox}/password`, (visit) => setPassword(parts, visit)),
    postRoute(parts, `${mailbox}/second-factor`, (visit) => resetFactor(parts, visit)),
    postRoute(parts, `${mailbox}/removal`, (visit) => removeMailbox(parts, visit)),
    signedRoute('GET', `${domain}/forwarders`, (visit) => forwardersPage(parts, visit)),
    postRoute(parts, `${domain}/forwarders`, (visit) => addForwarder(parts, visit)),
    signedRoute('GET', forwarder, (visit) => forwarderPage(parts, visit)),
    postRoute(parts, forwarder, (visit) => changeForwarder(parts, visit)),
    postRoute(parts, `${forwarder}/end`, (visit) => endForwarder(parts, visit)),
    postRoute(parts, `${forwarder}/removal`, (visit) => removeForwarder(parts, visit)),
    signedRoute('GET', `${domain}/password`, (visit) => domainPasswordPage(parts, visit)),
    postRoute(parts, `${domain}/password`, (visit) => changeDomainPassword(parts, visit)),
  ];
}
