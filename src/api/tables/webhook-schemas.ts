// What webhooks are made of in JSON, and what they are told.

import { webhookEvents } from '../../account/tables/webhook-events.ts';
import { type ObjectSchema, orNull, type Schema } from '../schema.ts';

const time: Schema = { type: 'string', format: 'date-time' };
const domain: Schema = { type: 'string', format: 'hostname', maxLength: 253 };

const facts = {
  name: { type: 'string', maxLength: 100 },
  url: { type: 'string', maxLength: 1_000, description: 'Where it is told, with https.' },
  events: {
    type: 'array',
    maxItems: 100,
    items: { type: 'string', enum: webhookEvents },
    description: 'Empty means all of them.',
  },
  domains: {
    type: 'array',
    maxItems: 100,
    items: domain,
    description: 'Empty means all that its owner administers.',
  },
  active: { type: 'boolean' },
} as const satisfies Record<string, Schema>;

export const webhookSchema: ObjectSchema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    ...facts,
    owner: { type: 'string' },
    created: time,
    failingSince: orNull(time, 'Nothing arrived since then.'),
    disabled: orNull(time, 'When it was switched off for its failures.'),
  },
};

const secret: Schema = { type: 'string', description: '`whsec_` and the key in base64.' };

export const madeWebhookSchema: ObjectSchema = {
  type: 'object',
  properties: { ...webhookSchema.properties, secret },
};

export const secretSchema: ObjectSchema = { type: 'object', properties: { secret } };

export const newWebhookSchema: ObjectSchema = {
  type: 'object',
  required: ['name', 'url'],
  properties: facts,
};

export const webhookChangeSchema: ObjectSchema = { type: 'object', properties: facts };

export const deliverySchema: ObjectSchema = {
  type: 'object',
  properties: {
    id: { type: 'string', description: 'The `webhook-id` that it is sent with.' },
    event: { type: 'string' },
    object: { type: 'string' },
    status: { type: 'string', enum: ['waiting', 'done', 'failed'] },
    tries: { type: 'integer' },
    answerStatus: orNull({ type: 'integer' }, 'Of HTTP; null where there was no answer.'),
    answer: { type: 'string', description: 'Its first words, or why there was none.' },
    body: { type: 'string', description: 'As it is sent.' },
    created: time,
    tried: orNull(time),
  },
};

/** What is sent. */
export const messageSchema: ObjectSchema = {
  type: 'object',
  properties: {
    type: { type: 'string', enum: webhookEvents },
    timestamp: time,
    data: {
      type: 'object',
      properties: {
        address: { type: 'string', description: 'Of the account or the alias.' },
        domain,
        by: { type: 'string', description: 'Who did it.' },
        changed: { type: 'array', items: { type: 'string' }, description: 'Names of facts.' },
        newAddress: { type: 'string', description: 'Of a renamed account.' },
        remote: { type: 'string', description: 'Where a blocked login came from.' },
      },
    },
  },
};
