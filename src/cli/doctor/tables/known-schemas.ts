// By which tables and columns a schema is known: those that no release of it can lack.

export interface KnownSchema {
  readonly schema: string;
  readonly tables: Readonly<Record<string, readonly string[]>>;
  /** Columns that some table has, whatever its name is: each domain has one. */
  readonly anyTable?: readonly string[];
  /** Tables that another schema has; where one of them is, this schema is not meant. */
  readonly without?: readonly string[];
}

export const knownSchemas: readonly KnownSchema[] = [
  {
    schema: 'vmail-sql',
    tables: {
      domain: ['domain_name', 'path'],
      popbox: ['domain_name', 'local_part', 'password_hash', 'mbox_name'],
    },
  },
  {
    schema: 'postfixadmin',
    tables: {
      domain: ['domain', 'active'],
      mailbox: ['username', 'password', 'maildir', 'domain', 'active'],
      alias: ['address', 'goto', 'domain'],
    },
    without: ['manager', 'domain_manager'],
  },
  {
    schema: 'extmail',
    tables: {
      domain: ['domain', 'maxusers'],
      mailbox: ['username', 'uid', 'password', 'maildir', 'homedir', 'domain'],
    },
    without: ['domain_admins'],
  },
  {
    schema: 'vpopmail',
    tables: { vpopmail: ['pw_name', 'pw_domain', 'pw_passwd', 'pw_dir'] },
  },
  {
    schema: 'vpopmail-tables',
    tables: {},
    anyTable: ['pw_name', 'pw_passwd', 'pw_dir'],
    without: ['vpopmail'],
  },
];
