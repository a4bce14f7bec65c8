// Puts the parts of this room together: one Accounts for the whole process.

import type { Account, Directory } from '../directory/directory.ts';
import { Refusal } from '../kit/failure.ts';
import { LastKnown } from '../kit/last-known.ts';
import { homeOfMbox } from '../maildir/mbox-folder.ts';
import { HashPool, type Later } from '../passwords/hash-pool.ts';
import { openState, type State } from '../state/open.ts';
import type { AccountMailbox, Accounts, Begun, Entered, LoginAttempt, Session } from './account.ts';
import type { AccountsOptions } from './accounts-options.ts';
import type { AppPasswords } from './app-passwords.ts';
import { Audit } from './audit.ts';
import { Branding } from './branding.ts';
import { Companions } from './companions.ts';
import { DomainRules } from './domain-rules.ts';
import type { Passkeys } from './factors/passkeys.ts';
import type { SecondFactors } from './factors/second-factors.ts';
import type { SecondStep } from './factors/second-step.ts';
import { Login } from './login.ts';
import { Logos } from './logos.ts';
import { NewPasswords } from './new-passwords.ts';
import { changeOwnPassword } from './own-password.ts';
import { openCheck, openFactors, type OpenFactors } from './open-factors.ts';
import { openVerbs, type Verbs } from './open-verbs.ts';
import type { OwnSessions } from './own-sessions.ts';
import { Owners } from './owners.ts';
import { usualPasswords } from './password-settings.ts';
import { ConsentedImages } from './remote-images.ts';
import { RightsReader } from './rights.ts';
import { believedAwayMs, believedMs, Sessions } from './sessions.ts';
import { Settings } from './settings.ts';
import { StepUp } from './step-up.ts';
import { mustChangePassword, recoveryAddress } from './tables/setting-names.ts';
import { LoginThrottle } from './throttle.ts';
import { WebhookMessages } from './webhook-messages.ts';

const failureFloorMsDefault = 400;
/** Between two logins of a quiet hour nobody needs a thread. */
const idleThreadMs = 10_000;
/** LIMIT of people whose mailbox's place is kept in memory. */
const placesMax = 2_000;

/** Brings the dispatch_* tables up to date first. */
export async function openAccounts(options: AccountsOptions): Promise<Accounts> {
  const { directory, log, now } = options;
  const hashPool = options.hashPool ?? new HashPool({ later: idled });
  const state = await openState(options.database);
  const rights = openRights(options, state);
  const owners = new Owners(directory, now);
  const settings = new Settings(state.settings, now);
  const throttle = new LoginThrottle(state.throttles, now);
  const passwordsAre = options.passwords ?? usualPasswords;
  const passwords = new NewPasswords({ hashPool, throttle, settings: passwordsAre, log });
  const sessions = new Sessions({
    table: state.sessions,
    companions: state.companions,
    owners,
    rights,
    idleMs: options.sessionIdleMs,
    lifeMs: options.sessionLifeMs,
    now,
    randomBytes: options.randomBytes,
    log,
    isOwing: (owner) => opened.secondFactors.isOwed(owner),
  });
  const check = openCheck(options, state, throttle);
  const stepUp = new StepUp({ owners, passwords, proofs: state.proofs, ...check, now });
  const { audit, messages } = openBooks(options, state, sessions);
  const remoteImages = new ConsentedImages({
    consents: state.imageConsents,
    secrets: state.secrets,
    settings,
    now,
    randomBytes: options.randomBytes,
  });
  const { contactOwners } = state;
  const rules = new DomainRules({ table: state.domainSettings, directory, audit, now });
  const logos = new Logos({ table: state.logos, audit, now });
  const branding = new Branding({ table: state.domainSettings, logos, audit, now });
  const people = {
    sessions,
    rights,
    stepUp,
    branding,
    rules,
    settings,
    remoteImages,
    contactOwners,
    ...check,
  };
  const parts = { directory, owners, passwords, audit, throttle, messages, ...people };
  const opened = openFactors(options, state, parts);
  const login = new Login({
    ...parts,
    ...opened,
    hashPool,
    failureFloorMs: options.failureFloorMs ?? failureFloorMsDefault,
    settings: passwordsAre,
    domains: options.loginDomains ?? { defaultDomain: '', loginHosts: {} },
    log,
  });
  const companions = new Companions({ ...parts, ...opened, table: state.companions, now, login });
  const verbs = openVerbs(options, state, parts);
  return new People({ ...parts, ...opened, ...verbs, companions, now, login });
}

/** Where it is written down what is done, and who is told of it. */
function openBooks({ database, now, log }: AccountsOptions, state: State, sessions: Sessions) {
  const { webhooks, deliveries, audit: table } = state;
  const messages = new WebhookMessages({ webhooks, deliveries, now });
  const audit = new Audit({ table, webhooks: messages, database, sessions, now, log });
  return { audit, messages };
}

function openRights(
  { directory, superAdministrators }: AccountsOptions,
  { admins: table, grants, apiTokens, webhooks }: State,
): RightsReader {
  return new RightsReader({ table, grants, apiTokens, webhooks, directory, superAdministrators });
}

interface PeopleParts extends Verbs, Omit<OpenFactors, 'entrance'> {
  readonly now: () => number;
  readonly directory: Directory;
  readonly sessions: Sessions;
  readonly settings: Settings;
  readonly login: Login;
  readonly companions: Companions;
  readonly stepUp: StepUp;
  readonly branding: Branding;
  readonly rules: DomainRules;
  readonly passwords: NewPasswords;
  readonly audit: Audit;
  readonly remoteImages: ConsentedImages;
}

class People implements Accounts {
  readonly remoteImages: ConsentedImages;
  readonly companions: Companions;
  readonly stepUp: StepUp;
  readonly branding: Branding;
  readonly rules: DomainRules;
  readonly administration: Verbs['administration'];
  readonly changes: Verbs['changes'];
  readonly looks: Verbs['looks'];
  readonly removed: Verbs['removed'];
  readonly removedDomains: Verbs['removedDomains'];
  readonly administrators: Verbs['administrators'];
  readonly import: Verbs['import'];
  readonly panelImport: Verbs['panelImport'];
  readonly bulk: Verbs['bulk'];
  readonly tasks: Verbs['tasks'];
  readonly apiTokens: Verbs['apiTokens'];
  readonly auditLog: Verbs['auditLog'];
  readonly logins: Verbs['logins'];
  readonly webhooks: Verbs['webhooks'];
  readonly usage: Verbs['usage'];
  readonly reports: Verbs['reports'];
  readonly selfService: Verbs['selfService'];
  readonly signUp: Verbs['signUp'];
  readonly secondStep: SecondStep;
  readonly secondFactors: SecondFactors;
  readonly passkeys: Passkeys;
  readonly appPasswords: AppPasswords;
  readonly sessionsOf: OwnSessions;
  readonly domainMail: Verbs['domainMail'];
  readonly dkimKeys: Verbs['dkimKeys'];
  readonly mtaSts: Verbs['mtaSts'];
  readonly announcements: Verbs['announcements'];
  readonly #of: PeopleParts;
  readonly #places: LastKnown<string, Account | undefined>;

  constructor(parts: PeopleParts) {
    this.#of = parts;
    this.#places = new LastKnown({
      entriesMax: placesMax,
      freshMs: believedMs,
      awayMs: believedAwayMs,
      now: parts.now,
    });
    this.remoteImages = parts.remoteImages;
    this.companions = parts.companions;
    this.stepUp = parts.stepUp;
    this.branding = parts.branding;
    this.rules = parts.rules;
    this.administration = parts.administration;
    this.changes = parts.changes;
    this.looks = parts.looks;
    this.removed = parts.removed;
    this.removedDomains = parts.removedDomains;
    this.administrators = parts.administrators;
    this.import = parts.import;
    this.panelImport = parts.panelImport;
    this.bulk = parts.bulk;
    this.tasks = parts.tasks;
    this.apiTokens = parts.apiTokens;
    this.auditLog = parts.auditLog;
    this.logins = parts.logins;
    this.webhooks = parts.webhooks;
    this.usage = parts.usage;
    this.reports = parts.reports;
    this.selfService = parts.selfService;
    this.signUp = parts.signUp;
    this.secondStep = parts.secondStep;
    this.secondFactors = parts.secondFactors;
    this.passkeys = parts.passkeys;
    this.appPasswords = parts.appPasswords;
    this.sessionsOf = parts.sessionsOf;
    this.domainMail = parts.domainMail;
    this.dkimKeys = parts.dkimKeys;
    this.mtaSts = parts.mtaSts;
    this.announcements = parts.announcements;
  }

  async login(attempt: LoginAttempt): Promise<Entered> {
    return this.#of.login.login(await this.#atHost(attempt));
  }

  async begin(attempt: LoginAttempt): Promise<Begun> {
    return this.#of.login.begin(await this.#atHost(attempt));
  }

  async #atHost(attempt: LoginAttempt): Promise<LoginAttempt & { readonly atDomain?: string }> {
    const brand = await this.branding.atHost(attempt.host ?? '');
    return brand === undefined ? attempt : { ...attempt, atDomain: brand.domain };
  }

  async session(token: string): Promise<Session | undefined> {
    return this.#of.sessions.find(token);
  }

  async isAlive(token: string): Promise<boolean> {
    return this.#of.sessions.isAlive(token);
  }

  async logout(token: string): Promise<void> {
    await this.#of.sessions.end(token);
  }

  async mailbox(session: Session): Promise<AccountMailbox> {
    if (session.kind !== 'account') throw new Refusal('forbidden');
    const { address } = session;
    const account = await this.#places.get(address, () => this.#of.directory.account(address));
    if (!account) throw new Refusal('folder-missing');
    const { bytes = 0, messages = 0 } = account.quota;
    // Beside an mbox there is no place to keep a sum in.
    if (account.format === 'mbox') {
      return { maildir: await homeOfMbox(account.path), quota: { bytes: 0, messages: 0 } };
    }
    return { maildir: account.path, quota: { bytes, messages } };
  }

  async changePassword(
    session: Session,
    change: { current: string; next: string; token: string },
  ): Promise<void> {
    await changeOwnPassword(this.#of, session, change);
  }

  async settings(session: Session): Promise<Readonly<Record<string, string>>> {
    return this.#of.settings.read(session);
  }

  async changeSettings(session: Session, change: Readonly<Record<string, string>>): Promise<void> {
    // The one is not theirs to take back, the other is theirs by a link alone.
    if (mustChangePassword in change || recoveryAddress in change) throw new Refusal('bad-form');
    await this.#of.settings.change(session, change);
  }
}

const idled: Later = (run) => {
  const timer = setTimeout(run, idleThreadMs).unref();
  return () => clearTimeout(timer);
};
