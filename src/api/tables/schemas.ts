// What domains, accounts and aliases are made of in JSON.

import { type ObjectSchema, orNull, type Schema, type StringSchema } from '../schema.ts';

const bytes: Schema = { type: 'integer', minimum: 1 };
const time: Schema = { type: 'string', format: 'date-time' };
const count: Schema = { type: 'integer', minimum: 1 };
const domainName: StringSchema = { type: 'string', format: 'hostname', maxLength: 253 };
const address: StringSchema = { type: 'string', format: 'email', maxLength: 320 };
const password: StringSchema = { type: 'string', format: 'password', maxLength: 1_000 };

const domainFacts = {
  description: { type: 'string', maxLength: 255 },
  active: { type: 'boolean', description: 'Whether its mail is taken and its people may log in.' },
  expires: orNull(time, 'From then on it is as if it were not active.'),
  accountsMax: orNull(count, 'How many accounts it may have.'),
  aliasesMax: orNull(count, 'How many aliases it may have.'),
  quotaBytesMax: orNull(bytes, 'What the quotas of its accounts may be together.'),
  defaultQuotaBytes: orNull(bytes, 'What a new account gets that names no quota.'),
} as const satisfies Record<string, Schema>;

const accountFacts = {
  displayName: { type: 'string', maxLength: 255 },
  active: { type: 'boolean', description: 'Whether its person may log in.' },
  expires: orNull(time, 'From then on nobody logs in.'),
  quotaBytes: orNull(bytes),
  quotaMessages: orNull(count),
  services: {
    type: 'array',
    maxItems: 4,
    items: { type: 'string', enum: ['webmail', 'imap', 'pop3', 'smtp'] },
  },
  mayChangePassword: { type: 'boolean', description: 'Whether its person may change it.' },
} as const satisfies Record<string, Schema>;

const targets: Schema = {
  type: 'array',
  maxItems: 500,
  items: address,
  description: 'Where its mail goes.',
};

const readCount: Schema = { type: 'integer', description: 'How many there are.' };

export const domainSchema: ObjectSchema = {
  type: 'object',
  properties: {
    name: domainName,
    ...domainFacts,
    accounts: readCount,
    aliases: readCount,
    quotaBytes: orNull(bytes, 'All quotas together; null where the tables cannot sum them up.'),
  },
};

export const newDomainSchema: ObjectSchema = {
  type: 'object',
  required: ['name'],
  properties: { name: domainName, ...domainFacts },
};

export const domainChangeSchema: ObjectSchema = { type: 'object', properties: domainFacts };

export const aliasDomainSchema: ObjectSchema = {
  type: 'object',
  required: ['name'],
  properties: { name: domainName },
};

export const accountSchema: ObjectSchema = {
  type: 'object',
  properties: { address, ...accountFacts, lastLogin: orNull(time) },
};

export const newAccountSchema: ObjectSchema = {
  type: 'object',
  required: ['localPart', 'password'],
  properties: {
    localPart: { type: 'string', maxLength: 64, description: 'What stands before the @.' },
    password,
    ...accountFacts,
  },
};

export const accountChangeSchema: ObjectSchema = { type: 'object', properties: accountFacts };

export const passwordSchema: ObjectSchema = {
  type: 'object',
  required: ['password'],
  properties: { password },
};

export const renameSchema: ObjectSchema = {
  type: 'object',
  required: ['address'],
  properties: { address },
};

export const removedAccountSchema: ObjectSchema = {
  type: 'object',
  properties: { address, removed: time },
};

export const aliasSchema: ObjectSchema = {
  type: 'object',
  properties: { address, targets, active: { type: 'boolean' } },
};

export const newAliasSchema: ObjectSchema = {
  type: 'object',
  required: ['localPart', 'targets'],
  properties: {
    localPart: {
      type: 'string',
      maxLength: 64,
      description: 'What stands before the @; `_default_` takes what nobody else does.',
    },
    targets,
  },
};

export const aliasChangeSchema: ObjectSchema = {
  type: 'object',
  required: ['targets'],
  properties: { targets },
};

export const tokenSchema: ObjectSchema = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    owner: { type: 'string' },
    super: { type: 'boolean', description: 'Whether it may do everything, everywhere.' },
    domains: { type: 'array', items: domainName },
    may: { type: 'array', items: { type: 'string' } },
    trusted: { type: 'boolean', description: 'Whether it may remove, and set passwords.' },
    expires: orNull(time),
  },
};
