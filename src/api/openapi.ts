// The description of the interface (OpenAPI 3.1), made of the same tables that are routed.

import { webhookEvents } from '../account/tables/webhook-events.ts';
import { operations } from './tables/operations.ts';
import { messageSchema } from './tables/webhook-schemas.ts';
import type { Operation } from './operation.ts';
import type { Schema } from './schema.ts';

const problemSchema = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'What went wrong, for programs.' },
    detail: { type: 'string', description: 'The same for people.' },
  },
};

/** As JSON; `server` is the address of /api/v1. */
export function openApi(server: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const path = (paths[operation.path] ??= {});
    path[operation.method.toLowerCase()] = operationJson(operation);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Dispatch', version: '1', summary: 'Administration of domains of mail' },
    servers: [{ url: server }],
    security: [{ token: [] }],
    paths,
    webhooks: Object.fromEntries(
      webhookEvents.map((event) => [event, { post: calledBack(event) }]),
    ),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problemSchema },
    },
  };
}

/** What is asked of whoever named an address to be told at. */
function calledBack(event: string): object {
  const headers = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];
  return {
    summary: event,
    tags: ['webhooks'],
    security: [],
    parameters: headers.map((name) => ({ ...parameter(name, 'header'), required: true })),
    requestBody: { required: true, content: { 'application/json': { schema: messageSchema } } },
    responses: { '2XX': { description: 'It was taken. Any other answer is tried again.' } },
  };
}

function operationJson(operation: Operation): object {
  const { id, tag, summary, body, method } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary,
    parameters: [
      ...holesOf(operation.path).map((name) => parameter(name, 'path')),
      ...(operation.isList ? listParameters : []),
      ...(method === 'GET' || operation.isSecret === true ? [] : [onceParameter]),
    ],
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      [operation.answers]: answerJson(operation),
      default: {
        description: 'It was not done.',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  };
}

function answerJson({ gives, isList, summary }: Operation): object {
  if (gives === undefined) return { description: summary };
  const page = {
    type: 'object',
    properties: {
      items: { type: 'array', items: gives },
      next: {
        anyOf: [{ type: 'string' }, { type: 'null' }],
        description: '`after` of the next page',
      },
    },
  };
  const schema = isList ? page : gives;
  return { description: summary, content: { 'application/json': { schema } } };
}

/** Names of the holes of a path. */
export function holesOf(path: string): readonly string[] {
  return Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
}

function parameter(name: string, place: 'path' | 'query' | 'header', schema: Schema = text) {
  return { name, in: place, required: place === 'path', schema };
}

const text: Schema = { type: 'string' };

const listParameters = [
  parameter('after', 'query', { type: 'string', description: 'The `next` of the page before.' }),
  parameter('prefix', 'query', { type: 'string', description: 'Names that begin so.' }),
  parameter('limit', 'query', { type: 'integer', minimum: 1, maximum: 500 }),
];

const onceParameter = parameter('Idempotency-Key', 'header', {
  type: 'string',
  maxLength: 255,
  description: 'The same key with the same request is done once, for a day.',
});
