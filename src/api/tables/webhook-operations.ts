// What programs do with webhooks.

import type { DeliveryRow, ListedWebhook, WebhookFacts } from '../../account/webhooks.ts';
import type { Call, Operation } from '../operation.ts';
import { timeText } from '../shapes.ts';
import {
  deliverySchema,
  madeWebhookSchema,
  newWebhookSchema,
  secretSchema,
  webhookChangeSchema,
  webhookSchema,
} from './webhook-schemas.ts';

const one = '/webhooks/{id}';

export const webhookOperations: readonly Operation[] = [
  {
    id: 'listWebhooks',
    method: 'GET',
    path: '/webhooks',
    tag: 'webhooks',
    summary: 'The webhooks of who made this token; of everybody for who administers everything',
    answers: 200,
    gives: { type: 'array', items: webhookSchema },
    act: async ({ accounts, session }) => (await accounts.webhooks.list(session)).map(webhookJson),
  },
  {
    id: 'addWebhook',
    method: 'POST',
    path: '/webhooks',
    tag: 'webhooks',
    summary: 'Add a webhook; its secret is told this once',
    body: newWebhookSchema,
    answers: 201,
    gives: madeWebhookSchema,
    isSecret: true,
    act: async ({ accounts, session, body }) => {
      const wanted = { events: [], domains: [], isActive: true, ...factsOf(body) };
      const { id, secret } = await accounts.webhooks.add(session, { name: '', url: '', ...wanted });
      return { ...webhookJson(await accounts.webhooks.find(session, id)), secret };
    },
  },
  {
    id: 'getWebhook',
    method: 'GET',
    path: one,
    tag: 'webhooks',
    summary: 'One webhook',
    answers: 200,
    gives: webhookSchema,
    act: async (call) => await webhookOf(call),
  },
  {
    id: 'changeWebhook',
    method: 'PATCH',
    path: one,
    tag: 'webhooks',
    summary: 'Change what is named; the rest stays',
    body: webhookChangeSchema,
    answers: 200,
    gives: webhookSchema,
    act: async (call) => {
      const { accounts, session, params, body } = call;
      await accounts.webhooks.change(session, params['id'] ?? '', factsOf(body));
      return await webhookOf(call);
    },
  },
  {
    id: 'removeWebhook',
    method: 'DELETE',
    path: one,
    tag: 'webhooks',
    summary: 'Remove a webhook with all its messages',
    answers: 204,
    act: async ({ accounts, session, params }) => {
      await accounts.webhooks.remove(session, params['id'] ?? '');
    },
  },
  {
    id: 'rotateWebhookSecret',
    method: 'POST',
    path: `${one}/secret`,
    tag: 'webhooks',
    summary: 'Make another secret; for a day messages are signed with the one before as well',
    answers: 200,
    gives: secretSchema,
    isSecret: true,
    act: async ({ accounts, session, params }) => ({
      secret: await accounts.webhooks.rotate(session, params['id'] ?? ''),
    }),
  },
  {
    id: 'pingWebhook',
    method: 'POST',
    path: `${one}/ping`,
    tag: 'webhooks',
    summary: 'Send a message of the type ping',
    answers: 204,
    act: async ({ accounts, session, params }) => {
      await accounts.webhooks.ping(session, params['id'] ?? '');
    },
  },
  {
    id: 'listWebhookDeliveries',
    method: 'GET',
    path: `${one}/deliveries`,
    tag: 'webhooks',
    summary: 'The last messages, the newest first, with what was answered',
    answers: 200,
    gives: { type: 'array', items: deliverySchema },
    act: async ({ accounts, session, params }) =>
      (await accounts.webhooks.deliveriesOf(session, params['id'] ?? '')).map(deliveryJson),
  },
  {
    id: 'sendWebhookDeliveryAgain',
    method: 'POST',
    path: `${one}/deliveries/{delivery}/again`,
    tag: 'webhooks',
    summary: 'Send a message again, with the same id',
    answers: 204,
    act: async ({ accounts, session, params }) => {
      const { id = '', delivery = '' } = params;
      await accounts.webhooks.sendAgain(session, id, delivery.replace(/^msg_/, ''));
    },
  },
];

async function webhookOf({ accounts, session, params }: Call) {
  return webhookJson(await accounts.webhooks.find(session, params['id'] ?? ''));
}

function factsOf(body: Call['body']): Partial<WebhookFacts> {
  const { active, ...rest } = body;
  return {
    ...(rest as Partial<WebhookFacts>),
    ...(active === undefined ? {} : { isActive: active === true }),
  };
}

function webhookJson(webhook: ListedWebhook) {
  const { id, name, url, events, domains, isActive, address } = webhook;
  return {
    id,
    name,
    url,
    events,
    domains,
    active: isActive,
    owner: address,
    created: timeText(webhook.createdMs),
    failingSince: timeText(webhook.failingMs),
    disabled: timeText(webhook.disabledMs),
  };
}

function deliveryJson(delivery: DeliveryRow) {
  const { id, event, object, status, tries, answerStatus, answer, body } = delivery;
  return {
    id: `msg_${id}`,
    event,
    object,
    status,
    tries,
    answerStatus: answerStatus === 0 ? null : answerStatus,
    answer,
    body,
    created: timeText(delivery.createdMs),
    tried: timeText(delivery.triedMs),
  };
}
