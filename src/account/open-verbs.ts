// Puts the verbs of administration together, each with what it works on.

import { makeMaildirs } from '../maildir/make-many.ts';
import { eraseSetAside, moveMailbox } from '../maildir/move-mailbox.ts';
import { DueTable } from '../state/due-table.ts';
import type { State } from '../state/open.ts';
import { AccountChanges } from './account-changes.ts';
import { AccountLooks } from './account-looks.ts';
import { AccountImport } from './account-import.ts';
import { ApiTokens } from './api-tokens.ts';
import { AuditLog } from './audit-log.ts';
import { LoginWatch } from './login-watch.ts';
import type { WebhookMessages } from './webhook-messages.ts';
import { Usage } from './usage.ts';
import { Webhooks } from './webhooks.ts';
import type { LoginThrottle } from './throttle.ts';
import { Administrators } from './administrator-verbs.ts';
import { type AdministrationOptions, DomainAdministration } from './administration.ts';
import type { AccountsOptions } from './accounts-options.ts';
import { BulkChanges } from './bulk-changes.ts';
import { PanelImport } from './panel-import.ts';
import { PanelTasks } from './panel-tasks.ts';
import { refusalsNoted } from './refusals-noted.ts';
import { Announcements } from './announcements.ts';
import { DkimKeys } from './dkim-keys.ts';
import { MtaSts } from './mta-sts.ts';
import { DomainMail, nowhere } from './domain-mail.ts';
import type { Owners } from './owners.ts';
import { Reports } from './reports.ts';
import { RemovedAccounts } from './removed-accounts.ts';
import { RemovedDomains } from './removed-domains.ts';
import { openSignUp, type SignUpVerbs } from './open-sign-up.ts';
import { openSelfService, type SelfServiceVerbs } from './open-self-service.ts';

const keepRemovedMsDefault = 30 * 86_400_000;

export interface Verbs {
  readonly administration: DomainAdministration;
  readonly changes: AccountChanges;
  readonly looks: AccountLooks;
  readonly removed: RemovedAccounts;
  readonly removedDomains: RemovedDomains;
  readonly administrators: Administrators;
  readonly import: AccountImport;
  readonly panelImport: PanelImport;
  readonly bulk: BulkChanges;
  readonly tasks: PanelTasks;
  readonly apiTokens: ApiTokens;
  readonly selfService: SelfServiceVerbs;
  readonly signUp: SignUpVerbs;
  readonly auditLog: AuditLog;
  readonly logins: LoginWatch;
  readonly webhooks: Webhooks;
  readonly usage: Usage;
  readonly reports: Reports;
  readonly domainMail: DomainMail;
  readonly dkimKeys: DkimKeys;
  readonly mtaSts: MtaSts;
  readonly announcements: Announcements;
}

/** What every verb may ask: people, their rights, and the book of what was done. */
type Parts = Omit<
  AdministrationOptions,
  'makeMaildir' | 'removed' | 'newDomains' | 'dkimKeys' | 'joining'
> & {
  readonly owners: Owners;
  readonly throttle: LoginThrottle;
  readonly messages: WebhookMessages;
};

function webhookTables({ webhooks: table, deliveries }: State) {
  return { table, deliveries };
}

export function openVerbs(options: AccountsOptions, state: State, parts: Parts): Verbs {
  const { makeMaildir, newDomains, now } = options;
  const keepMs = options.keepRemovedMs ?? keepRemovedMsDefault;
  const removed = new RemovedAccounts({
    ...parts,
    table: state.removedAccounts,
    keepMs,
    now,
    makeMaildir,
    setAside: options.setAsideMaildir,
    moveMailbox,
    eraseSetAside: (path) => eraseSetAside(path, newDomains.baseDir),
  });
  const { dkimKeys, invitations, signUps } = state;
  const joining = { invitations, signUps };
  const made = { ...parts, makeMaildir, removed, newDomains, dkimKeys, joining };
  const administration = new DomainAdministration(made);
  const { removedDomains: table } = state;
  const accountImport = new AccountImport({ ...parts, makeMaildirs });
  const { randomBytes, log } = options;
  const tasks = new PanelTasks({ table: state.tasks, now, randomBytes, log });
  const looks = new AccountLooks(parts.directory, now);
  const changes = new AccountChanges({ ...parts, makeMaildir, moveMailbox });
  const logins = watchedLogins(options, state, parts);
  const noted = <Of extends object>(verbs: Of): Of => refusalsNoted(verbs, parts.audit);
  const selfService = openSelfService(options, state, parts);
  const { recovery } = selfService;
  const signUp = openSignUp(options, state, { ...parts, administration, recovery, keepMs });
  const mail = mailVerbs(options, state, { ...parts, looks });
  const auditLog = new AuditLog(state.audit);
  const usage = new Usage({ ...state, now });
  const read = { administration, auditLog, usage, logins, requests: signUp.requests };
  return {
    administration: noted(administration),
    removedDomains: new RemovedDomains({ ...parts, table, administration, keepMs, now }),
    looks,
    changes: noted(changes),
    bulk: new BulkChanges({ administration, changes, looks, tasks, stepUp: parts.stepUp }),
    removed: noted(removed),
    administrators: new Administrators({
      ...parts,
      table: state.admins,
      grants: state.grants,
      apiTokens: state.apiTokens,
    }),
    import: accountImport,
    ...mail,
    tasks,
    selfService,
    signUp,
    reports: new Reports({ ...parts, ...mail, ...read, due: state.dues, now }),
    panelImport: new PanelImport(accountImport, tasks),
    auditLog,
    usage,
    webhooks: new Webhooks({ ...parts, ...webhookTables(state), randomBytes, now }),
    logins,
    apiTokens: new ApiTokens({
      ...parts,
      table: state.apiTokens,
      answers: state.apiAnswers,
      owners: parts.owners,
      randomBytes: options.randomBytes,
      now,
    }),
  };
}

function watchedLogins(
  { now, log }: AccountsOptions,
  { loginHours: hours, figures }: State,
  { throttle, audit, messages: webhooks }: Parts,
): LoginWatch {
  const logins = new LoginWatch({ hours, figures, throttle, audit, webhooks, now, log });
  throttle.tellOf((attempt, outcome) => logins.note(attempt, outcome));
  return logins;
}

/** What the DNS has to know of a domain, and what its people are told. */
function mailVerbs(
  { database, mailPlace: place = nowhere, now, randomBytes }: AccountsOptions,
  { domainSettings, dkimKeys, announcements, tasks }: State,
  parts: Parts & { readonly looks: AccountLooks },
): Pick<Verbs, 'domainMail' | 'dkimKeys' | 'mtaSts' | 'announcements'> {
  const { lookups, mailHost } = place;
  const mtaSts = new MtaSts({ ...parts, table: domainSettings, lookups, mailHost, now });
  return {
    mtaSts,
    domainMail: new DomainMail({ ...parts, place, table: domainSettings, dkimKeys, mtaSts, now }),
    dkimKeys: new DkimKeys({ ...parts, table: dkimKeys, domainSettings, lookups, now }),
    announcements: new Announcements({
      ...parts,
      table: announcements,
      tasks,
      due: new DueTable(database),
      domainSettings,
      now,
      randomBytes,
    }),
  };
}
