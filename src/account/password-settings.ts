// How passwords are stored in an installation: the scheme of new ones, the prefix that the other
// programs of its schema expect, and whether old ones are stored anew when their owner logs in.
//
//     vmail-sql      {crypt}$2y$…    tpop3d and Exim know {crypt}, Dovecot takes it in any case
//     extmail        {CRYPT}$2y$…    as ExtMail itself spells it
//     postfixadmin   $2y$…           PostfixAdmin hands the whole column to crypt()
//     vpopmail       $2y$…           so does vpopmail
//
// Who else reads a foreign schema's column is not known here, so nothing in it is stored anew
// unless the configuration names a scheme.

import type { SchemaName } from '../directory/open.ts';
import type { CryptPrefix, NewScheme } from '../passwords/hash.ts';
import { lengthMin } from './password-policy.ts';

export interface PasswordSettings {
  readonly scheme: NewScheme;
  readonly prefix: CryptPrefix;
  readonly isUpgrading: boolean;
  /** Of stored strings without a prefix. */
  readonly defaultScheme: string;
  readonly lengthMin: number;
}

const ofSchema: Readonly<Record<SchemaName, { prefix: CryptPrefix; defaultScheme: string }>> = {
  'vmail-sql': { prefix: '{crypt}', defaultScheme: 'PLAIN-MD5' },
  extmail: { prefix: '{CRYPT}', defaultScheme: 'CRYPT' },
  // Its `md5` is the one kind without a prefix that is not told by its first character.
  postfixadmin: { prefix: '', defaultScheme: 'PLAIN-MD5' },
  vpopmail: { prefix: '', defaultScheme: 'CRYPT' },
  'vpopmail-tables': { prefix: '', defaultScheme: 'CRYPT' },
};

export const usualPasswords: PasswordSettings = {
  ...ofSchema['vmail-sql'],
  scheme: 'crypt-bcrypt',
  isUpgrading: true,
  lengthMin,
};

export function passwordSettings(
  schema: SchemaName,
  named: {
    readonly scheme: NewScheme | 'auto' | 'keep';
    readonly defaultScheme: string;
    readonly lengthMin: number;
  },
): PasswordSettings {
  const { prefix, defaultScheme } = ofSchema[schema];
  const isOpen = named.scheme === 'auto' || named.scheme === 'keep';
  return {
    prefix,
    defaultScheme: named.defaultScheme === '' ? defaultScheme : named.defaultScheme,
    scheme: named.scheme === 'auto' || named.scheme === 'keep' ? 'crypt-bcrypt' : named.scheme,
    isUpgrading: isOpen ? named.scheme === 'auto' && schema === 'vmail-sql' : true,
    lengthMin: named.lengthMin,
  };
}
