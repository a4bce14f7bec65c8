// The tables of an installation that was there before Dispatch, with their documented columns and
// prefix keys; and a small company in them, for MariaDB and SQLite alike.

const columns = {
  domain:
    'domain_name varchar(255) primary key, unix_user varchar(255), password_hash varchar(255), ' +
    'path varchar(255), max_popbox int',
  forwarder:
    'domain_name varchar(255) not null, local_part varchar(255) not null, ' +
    'remote_name varchar(255) not null',
  popbox:
    'domain_name varchar(255) not null, local_part varchar(255) not null, ' +
    'password_hash varchar(255), mbox_name varchar(255)',
  domain_alias:
    'domain_name varchar(255) not null, alias varchar(255) not null, primary key (alias)',
};

const prefixKey = ', primary key (domain_name(16), local_part(32))';

export const vmailSqlTables = `
create table domain (${columns.domain});
create table forwarder (${columns.forwarder}${prefixKey});
create table popbox (${columns.popbox}${prefixKey});
create table domain_alias (${columns.domain_alias});
`;

/** SQLite knows no prefix keys. */
export const vmailSqlTablesSqlite = vmailSqlTables.replaceAll('(16)', '').replaceAll('(32)', '');

export const company = {
  domain: 'example.test',
  domainPassword: 'panel of the company 7',
  alice: { address: 'alice@example.test', password: 'correct horse 41' },
  bob: { address: 'bob@example.test', password: 'battery staple 42' },
};

/** Rows of the company above, its mailboxes below `home`. */
export function companyRows(home: string): string {
  const { alice, bob, domain, domainPassword } = company;
  const box = (name: string, password: string) =>
    `('${domain}', '${name}', '{plaintext}${password}', '${name}/')`;
  return `
insert into domain (domain_name, unix_user, password_hash, path, max_popbox) values ('${domain}', 'vmail', '{plaintext}${domainPassword}', '${home}/${domain}', 10);
insert into popbox (domain_name, local_part, password_hash, mbox_name) values ${box('alice', alice.password)}, ${box('bob', bob.password)};
insert into forwarder values ('${domain}', 'sales', 'bob@${domain}');
`;
}
