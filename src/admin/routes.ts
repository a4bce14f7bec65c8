// The addresses of the administration panel. Every right is checked by the verbs behind the pages.

import { type Route, signedRoute } from '../web/visit.ts';
import { diagnosticsRoutes } from './diagnostics/diagnostics.ts';
import { changeDomainPassword, domainPasswordPage } from './domain-password/domain-password.ts';
import {
  addName,
  domainSettingsPage,
  removeDomain,
  removeName,
  setLimit,
} from './domains/domain-settings.ts';
import { addDomain, domainsPage } from './domains/domains.ts';
import { changeForwarder, forwarderPage, removeForwarder } from './forwarders/forwarder.ts';
import { addForwarder, forwardersPage } from './forwarders/forwarders.ts';
import { mailboxPage, removeMailbox, setPassword } from './mailboxes/mailbox.ts';
import { addMailbox, mailboxesPage } from './mailboxes/mailboxes.ts';
import { monitorRoutes } from './monitor/monitor.ts';
import type { AdminParts } from './parts.ts';

export type { AdminParts };

export function adminRoutes(parts: AdminParts): readonly Route[] {
  const domain = '/admin/:domain';
  const mailbox = `${domain}/mailboxes/:local`;
  const forwarder = `${domain}/forwarders/:local`;
  return [
    signedRoute('GET', '/admin', (visit) => domainsPage(parts, visit)),
    ...diagnosticsRoutes(parts),
    ...monitorRoutes(parts),
    signedRoute('POST', '/admin', (visit) => addDomain(parts, visit)),
    signedRoute('GET', `${domain}/settings`, (visit) => domainSettingsPage(parts, visit)),
    signedRoute('POST', `${domain}/settings/limit`, (visit) => setLimit(parts, visit)),
    signedRoute('POST', `${domain}/settings/names`, (visit) => addName(parts, visit)),
    signedRoute('POST', `${domain}/settings/names/removal`, (visit) => removeName(parts, visit)),
    signedRoute('POST', `${domain}/settings/removal`, (visit) => removeDomain(parts, visit)),
    signedRoute('GET', domain, (visit) => mailboxesPage(parts, visit)),
    signedRoute('POST', `${domain}/mailboxes`, (visit) => addMailbox(parts, visit)),
    signedRoute('GET', mailbox, (visit) => mailboxPage(parts, visit)),
    signedRoute('POST', `${mailbox}/password`, (visit) => setPassword(parts, visit)),
    signedRoute('POST', `${mailbox}/removal`, (visit) => removeMailbox(parts, visit)),
    signedRoute('GET', `${domain}/forwarders`, (visit) => forwardersPage(parts, visit)),
    signedRoute('POST', `${domain}/forwarders`, (visit) => addForwarder(parts, visit)),
    signedRoute('GET', forwarder, (visit) => forwarderPage(parts, visit)),
    signedRoute('POST', forwarder, (visit) => changeForwarder(parts, visit)),
    signedRoute('POST', `${forwarder}/removal`, (visit) => removeForwarder(parts, visit)),
    signedRoute('GET', `${domain}/password`, (visit) => domainPasswordPage(parts, visit)),
    signedRoute('POST', `${domain}/password`, (visit) => changeDomainPassword(parts, visit)),
  ];
}
