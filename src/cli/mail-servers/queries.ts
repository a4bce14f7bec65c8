// The questions that mail servers ask of the directory, as statements of MySQL. What they answer is
// what Dispatch itself would do (src/directory/lookup.ts): alias before account before catch-all.
//
// Nobody's text is put into a statement here. `Spelling` holds what the mail server replaces by the
// value, quoted by itself: `'${quote_mysql:$local_part}'`, `'%u'`, `'$(local_part)'`.

import type { Service } from '../../directory/directory.ts';
import type { Conditions, MailSchema } from './schema.ts';
import { type PasswordReader, storedColumns, storedPasswordSql } from './stored-password-sql.ts';

export interface Spelling {
  readonly localPart: string;
  readonly domain: string;
}

/** Lines of one statement; how they are continued is the mail server's matter. */
export type Statement = readonly string[];

export class MailQueries {
  readonly #schema: MailSchema;
  readonly #baseDir: string;
  readonly #defaultScheme: string;

  /** `defaultScheme` is that of stored passwords without one. */
  constructor(
    schema: MailSchema,
    of: { readonly baseDir: string; readonly defaultScheme: string },
  ) {
    this.#schema = schema;
    this.#baseDir = of.baseDir;
    this.#defaultScheme = of.defaultScheme;
  }

  /** A row when mail for the domain is ours; not for other names of it. */
  domain(domain: string): Statement {
    const { from, name, isOurs } = this.#schema.domain;
    return [`select ${name} from ${from}`, where(`${name} = ${domain}`, isOurs)];
  }

  /** The domain behind another name of it; never a row where the schema knows no such names. */
  aliasDomain(alias: string): Statement {
    const { aliasDomain } = this.#schema;
    if (aliasDomain === undefined) return nothing;
    return [
      `select ${aliasDomain.domain} from ${aliasDomain.from}`,
      where(`${aliasDomain.alias} = ${alias}`, this.#ofOurs(aliasDomain.isActive)),
    ];
  }

  /** The name itself where it is one of ours, be it of a domain or another one of it. */
  anyDomain(domain: string): Statement {
    const { aliasDomain } = this.#schema;
    if (aliasDomain === undefined) return this.domain(domain);
    const [, ...rest] = this.aliasDomain(domain);
    return [
      ...this.domain(domain),
      'union',
      `select ${aliasDomain.alias} from ${aliasDomain.from}`,
      ...rest,
    ];
  }

  /** Where mail for an alias goes: addresses between commas, maybe in several rows. */
  forwarder({ localPart, domain }: Spelling): Statement {
    const { from, named, target, isActive } = this.#schema.alias;
    return [
      `select ${target} from ${from}`,
      where(named(localPart, domain), this.#ofOurs(isActive)),
    ];
  }

  /** Where mail goes that nobody else of the domain takes. */
  catchAll(domain: string): Statement {
    const { from, isCatchAll, target, isActive } = this.#schema.alias;
    return [`select ${target} from ${from}`, where(isCatchAll(domain), this.#ofOurs(isActive))];
  }

  /**
   * The same for an address that is nobody's. Of an account that is switched off mail is refused:
   * the catch-all is somebody else.
   */
  catchAllFor(of: Spelling): Statement {
    return [...this.catchAll(of.domain), `and not exists (${inline(this.account(of))})`];
  }

  /** The address of an account, switched off or not. */
  account({ localPart, domain }: Spelling): Statement {
    const { from, named, address } = this.#schema.account;
    return [`select ${address} from ${from}`, where(named(localPart, domain), [])];
  }

  /** The address behind one of an alias of a domain, only where there is somebody behind it. */
  rewritten({ localPart, domain }: Spelling): Statement {
    const { aliasDomain, account, alias } = this.#schema;
    if (aliasDomain === undefined) return nothing;
    // `d` of the inner statements is the same domain again.
    const inner = (from: string, named: string) => `select 1 from ${from} where ${inline([named])}`;
    const real = aliasDomain.domain.replace(/^d\./, 'r.');
    const outer = aliasDomain.from.replace(' d on d.', ' r on r.');
    const isOurs = this.#ofOurs(aliasDomain.isActive).map((one) => one.replaceAll(/\bd\./g, 'r.'));
    const named = account.named(localPart, real);
    const isRest = all(alias.isCatchAll(real), alias.isActive);
    return [
      `select concat(${localPart}, '@', ${real}) from ${outer}`,
      where(`${aliasDomain.alias} = ${domain}`, isOurs),
      `and (exists (${inner(account.from, all(named, account.isActive))})`,
      `or exists (${inner(alias.from, all(alias.named(localPart, real), alias.isActive))})`,
      `or exists (${inner(alias.from, isRest)})`,
      `and not exists (${inner(account.from, named)}))`,
    ];
  }

  /** What `columns` (of `found`, see below) says of an account that takes mail. */
  mailbox(columns: readonly string[], of: Spelling): Statement {
    return [`select ${columns.join(',\n')} from`, ...this.#found(of, this.#takesMail())];
  }

  /**
   * What `columns` says of an account that may log in now. `service` is the one that is asked for,
   * or an expression that becomes its name.
   */
  login(
    columns: readonly string[],
    of: Spelling,
    service: Service | { readonly sql: string },
  ): Statement {
    const { isCurrent, services } = this.#schema.account;
    const allowed =
      typeof service === 'string'
        ? [services[service] ?? []].flat()
        : this.#allowed(service.sql, services);
    const isAllowed = [...this.#takesMail(), ...isCurrent, ...allowed];
    // Who logs in may do so at another name of the domain.
    const found = this.#found({ ...of, domain: this.#realDomain(of.domain) }, isAllowed);
    return [
      `select ${columns.join(',\n')} from`,
      `(select address, place, stored, ${storedColumns} from`,
      ...found,
      ') login',
    ];
  }

  /** Logins that may send as an address: those of its account and of what its alias leads to. */
  senders(of: Spelling, webmail: string): Statement {
    const { account } = this.#schema;
    const real = { ...of, domain: this.#realDomain(of.domain) };
    return [
      `select ${account.address} from ${account.from}`,
      where(account.named(real.localPart, real.domain), this.#takesMail()),
      'union',
      ...this.forwarder(real),
      // The webmail says who somebody is; it sends for everybody.
      ...(webmail === '' ? [] : ['union', `select '${webmail}'`]),
    ];
  }

  /** As `password`, the stored one for its reader: a column of `found`. */
  password(reader: PasswordReader): string {
    return `${storedPasswordSql(reader, this.#defaultScheme).join('\n')} as password`;
  }

  /** Accounts, for programs that go over all of them. */
  everybody(): Statement {
    const { from, address } = this.#schema.account;
    return [`select ${address} as user from ${from}`, where('1 = 1', this.#takesMail())];
  }

  /**
   * `address`, `stored`, `place`, `bytes`, `messages` of an account as a table `found`. Who can
   * write a row must not make a mail server write outside of the base directory.
   */
  #found({ localPart, domain }: Spelling, conditions: Conditions): Statement {
    const { from, named, address, place, password, quotaBytes, quotaMessages } =
      this.#schema.account;
    return [
      `(select ${address} as address, ${password} as stored,`,
      `${place} as place,`,
      `${quotaBytes} as bytes, ${quotaMessages} as messages`,
      `from ${from}`,
      `${where(named(localPart, domain), conditions)}) found`,
      `where left(place, ${this.#baseDir.length + 1}) = '${this.#baseDir}/'`,
      `and char_length(place) > ${this.#baseDir.length + 1} and locate('/..', place) = 0`,
    ];
  }

  #takesMail(): Conditions {
    return this.#ofOurs(this.#schema.account.isActive);
  }

  #ofOurs(conditions: Conditions): Conditions {
    return [...this.#schema.domain.isOurs, ...conditions];
  }

  #realDomain(domain: string): string {
    const { aliasDomain } = this.#schema;
    if (aliasDomain === undefined) return domain;
    return `coalesce((${inline(this.aliasDomain(domain))} limit 1), ${domain})`;
  }

  #allowed(service: string, services: MailSchema['account']['services']): Conditions {
    const cases = Object.entries(services).flatMap(([name, condition]) => {
      // Dovecot calls submission of its own by another name.
      const names = name === 'smtp' ? ['smtp', 'submission'] : [name];
      return names.map((one) => `when '${one}' then ${condition}`);
    });
    return cases.length === 0 ? [] : [`case ${service} ${cases.join(' ')} else true end`];
  }
}

const nothing: Statement = ["select '' from dual where 1 = 0"];

const inline = (statement: Statement) => statement.join(' ').replaceAll('\n', ' ');
const all = (first: string, more: Conditions) => [first, ...more].join('\nand ');
const where = (first: string, more: Conditions) => `where ${all(first, more)}`;
