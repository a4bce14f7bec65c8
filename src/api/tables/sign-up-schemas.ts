// What invitations and requests for a mailbox are made of in JSON.

import { invitationDays, usesMax } from '../../account/sign-up/invitations.ts';
import { signUpModes } from '../../account/sign-up/sign-up-rules.ts';
import { reasonCharsMax } from '../../account/sign-up/sign-up-requests.ts';
import { type ObjectSchema, orNull, type Schema } from '../schema.ts';

const time: Schema = { type: 'string', format: 'date-time' };
const address: Schema = { type: 'string', format: 'email', maxLength: 320 };
const id: Schema = { type: 'string' };

const mode: Schema = {
  type: 'string',
  enum: signUpModes,
  description: 'Administrators alone, who has a link, or whoever asks and is answered yes.',
};

export const signUpChangeSchema: ObjectSchema = {
  type: 'object',
  required: ['mode'],
  properties: { mode },
};

export const signUpSchema: ObjectSchema = {
  type: 'object',
  properties: { mode, waiting: { type: 'integer', description: 'Requests without an answer.' } },
};

const facts = {
  localPart: {
    type: 'string',
    maxLength: 64,
    description: 'The name that it makes; empty where its bearer chooses.',
  },
  sentTo: {
    type: 'string',
    maxLength: 320,
    description: 'Where the link is mailed; may be empty.',
  },
  quotaBytes: orNull({ type: 'integer', minimum: 1 }, 'Null: the usual one of the domain.'),
} as const satisfies Record<string, Schema>;

export const invitationSchema: ObjectSchema = {
  type: 'object',
  properties: { id, ...facts, maker: { type: 'string' }, uses: { type: 'integer' }, ends: time },
};

export const newInvitationSchema: ObjectSchema = {
  type: 'object',
  properties: {
    ...facts,
    uses: { type: 'integer', minimum: 1, maximum: usesMax, description: 'Usually 1.' },
    days: {
      type: 'integer',
      minimum: 1,
      description: `How long it is good: ${invitationDays.join(', ')}; usually 7.`,
    },
  },
};

export const madeInvitationSchema: ObjectSchema = {
  type: 'object',
  properties: {
    ...invitationSchema.properties,
    path: { type: 'string', description: 'Of the link, below the mount: `/join/…`.' },
  },
};

export const requestSchema: ObjectSchema = {
  type: 'object',
  properties: {
    id,
    address,
    displayName: { type: 'string' },
    recovery: address,
    asked: time,
    ends: time,
  },
};

export const declineSchema: ObjectSchema = {
  type: 'object',
  properties: {
    reason: { type: 'string', maxLength: reasonCharsMax, description: 'Mailed to the person.' },
  },
};
