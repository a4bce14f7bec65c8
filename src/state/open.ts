// Opens what exists only here: the dispatch_* tables, brought up to date first.

import type { Database } from '../database/database.ts';
import { AdminTable } from './admin-table.ts';
import { AnnouncementTable } from './announcement-table.ts';
import { ApiAnswerTable } from './api-answer-table.ts';
import { ApiTokenTable } from './api-token-table.ts';
import { AppPasswordTable } from './app-password-table.ts';
import { AuditTable } from './audit-table.ts';
import { ChallengeTable } from './challenge-table.ts';
import { CompanionTable } from './companion-table.ts';
import { ContactOwners } from './contact-owners.ts';
import { DkimKeyTable } from './dkim-key-table.ts';
import { DomainSettingTable } from './domain-setting-table.ts';
import { FactorTable } from './factor-table.ts';
import { DueTable } from './due-table.ts';
import { FigureTable } from './figure-table.ts';
import { GrantTable } from './grant-table.ts';
import { ImageConsentTable } from './image-consent-table.ts';
import { InvitationTable } from './invitation-table.ts';
import { LoginHourTable } from './login-hour-table.ts';
import { LogoTable } from './logo-table.ts';
import { LoginTable } from './login-table.ts';
import { LinkTable } from './link-table.ts';
import { migrate } from './migrate.ts';
import { ProofTable } from './proof-table.ts';
import { RemovedAccountTable } from './removed-account-table.ts';
import { RemovedDomainTable } from './removed-domain-table.ts';
import { SecretTable } from './secret-table.ts';
import { SessionTable } from './session-table.ts';
import { SettingTable } from './setting-table.ts';
import { SignUpTable } from './sign-up-table.ts';
import { TaskTable } from './task-table.ts';
import { DeliveryTable } from './delivery-table.ts';
import { ThrottleTable } from './throttle-table.ts';
import { UsageTable } from './usage-table.ts';
import { WebhookTable } from './webhook-table.ts';

export interface State {
  readonly sessions: SessionTable;
  readonly throttles: ThrottleTable;
  readonly admins: AdminTable;
  readonly grants: GrantTable;
  readonly proofs: ProofTable;
  readonly settings: SettingTable;
  readonly audit: AuditTable;
  readonly figures: FigureTable;
  readonly webhooks: WebhookTable;
  readonly usage: UsageTable;
  readonly deliveries: DeliveryTable;
  readonly loginHours: LoginHourTable;
  readonly imageConsents: ImageConsentTable;
  readonly secrets: SecretTable;
  readonly removedAccounts: RemovedAccountTable;
  readonly removedDomains: RemovedDomainTable;
  readonly tasks: TaskTable;
  readonly domainSettings: DomainSettingTable;
  readonly dkimKeys: DkimKeyTable;
  readonly announcements: AnnouncementTable;
  readonly contactOwners: ContactOwners;
  readonly companions: CompanionTable;
  readonly apiTokens: ApiTokenTable;
  readonly apiAnswers: ApiAnswerTable;
  readonly links: LinkTable;
  readonly logos: LogoTable;
  readonly invitations: InvitationTable;
  readonly signUps: SignUpTable;
  readonly dues: DueTable;
  readonly factors: FactorTable;
  readonly challenges: ChallengeTable;
  readonly logins: LoginTable;
  readonly appPasswords: AppPasswordTable;
}

export async function openState(database: Database): Promise<State> {
  await migrate(database);
  return stateOver(database);
}

/** Of tables that were brought up to date before. */
export function stateOver(database: Database): State {
  return {
    sessions: new SessionTable(database),
    throttles: new ThrottleTable(database),
    admins: new AdminTable(database),
    grants: new GrantTable(database),
    proofs: new ProofTable(database),
    settings: new SettingTable(database),
    audit: new AuditTable(database),
    figures: new FigureTable(database),
    webhooks: new WebhookTable(database),
    usage: new UsageTable(database),
    deliveries: new DeliveryTable(database),
    loginHours: new LoginHourTable(database),
    imageConsents: new ImageConsentTable(database),
    secrets: new SecretTable(database),
    removedAccounts: new RemovedAccountTable(database),
    removedDomains: new RemovedDomainTable(database),
    tasks: new TaskTable(database),
    domainSettings: new DomainSettingTable(database),
    dkimKeys: new DkimKeyTable(database),
    announcements: new AnnouncementTable(database),
    contactOwners: new ContactOwners(database),
    companions: new CompanionTable(database),
    apiTokens: new ApiTokenTable(database),
    apiAnswers: new ApiAnswerTable(database),
    links: new LinkTable(database),
    logos: new LogoTable(database),
    invitations: new InvitationTable(database),
    signUps: new SignUpTable(database),
    dues: new DueTable(database),
    factors: new FactorTable(database),
    challenges: new ChallengeTable(database),
    logins: new LoginTable(database),
    appPasswords: new AppPasswordTable(database),
  };
}
