// Who is told by programs what was done: GET and POST /admin/webhooks; of one of them GET and POST
// /admin/webhooks/:id, and POST …/secret, …/ping, …/again and …/removal.

import type { WebhookFacts } from '../../account/webhooks.ts';
import { webhookEvents } from '../../account/tables/webhook-events.ts';
import type { Form } from '../../web/form.ts';
import type { WebResponse } from '../../web/http.ts';
import { missingProblem, type Problem, problemOf, type Told } from '../../web/problem.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { type Done, withDone } from '../done.ts';
import { type AdminParts, panelPage } from '../parts.ts';
import { webhookPath, webhooksPath } from '../paths.ts';
import { typedWords } from '../typed.ts';
import { webhookView } from './webhook.view.ts';
import { madeSecretView, type TypedWebhook, webhooksView } from './webhooks.view.ts';

const nothingTyped: TypedWebhook = {
  name: '',
  url: '',
  domains: '',
  events: webhookEvents,
  isActive: true,
};

export function webhooksPage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  return showAll(parts, visit, nothingTyped, undefined);
}

export async function addWebhook(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const form = await visit.form();
  const typed = { ...typedWebhook(form), isActive: true };
  let secret = '';
  const problem =
    missingProblem(visit, form, ['name', 'url']) ??
    (await problemOf(told(visit), async () => {
      secret = (await parts.accounts.webhooks.add(visit.session, factsOf(typed))).secret;
    }));
  if (problem) return await showAll(parts, visit, typed, problem);
  return madeSecret(parts, visit, typed.name, secret);
}

export async function webhookPage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  return await showOne(parts, visit, undefined, undefined);
}

export async function changeWebhook(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const form = await visit.form();
  const typed = typedWebhook(form);
  const { id } = idOf(visit);
  const problem =
    missingProblem(visit, form, ['name', 'url']) ??
    (await problemOf(told(visit), () =>
      parts.accounts.webhooks.change(visit.session, id, factsOf(typed)),
    ));
  if (problem) return await showOne(parts, visit, typed, problem);
  return redirect(visit.link(withDone(webhookPath(id), 'webhook-changed')));
}

export async function rotateSecret(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { webhooks } = parts.accounts;
  const { id } = idOf(visit);
  const secret = await webhooks.rotate(visit.session, id);
  const { name } = await webhooks.find(visit.session, id);
  return madeSecret(parts, visit, name, secret);
}

export async function pingWebhook(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  return await doneTo(visit, 'webhook-sent', (id) =>
    parts.accounts.webhooks.ping(visit.session, id),
  );
}

export async function sendAgain(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const delivery = (await visit.form()).text('delivery');
  return await doneTo(visit, 'webhook-sent', (id) =>
    parts.accounts.webhooks.sendAgain(visit.session, id, delivery),
  );
}

export async function removeWebhook(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  await parts.accounts.webhooks.remove(visit.session, idOf(visit).id);
  return redirect(visit.link(withDone(webhooksPath, 'webhook-removed')));
}

async function doneTo(
  visit: SignedVisit,
  done: Done,
  verb: (id: string) => Promise<void>,
): Promise<WebResponse> {
  const { id } = idOf(visit);
  await verb(id);
  return redirect(visit.link(withDone(webhookPath(id), done)));
}

async function showAll(
  parts: AdminParts,
  visit: SignedVisit,
  typed: TypedWebhook,
  problem: Problem | undefined,
): Promise<WebResponse> {
  const webhooks = await parts.accounts.webhooks.list(visit.session);
  const content = webhooksView(parts, visit, { webhooks, typed, problem });
  return panelPage(parts, visit, { title: visit.texts('admin.webhooks.title'), content, problem });
}

async function showOne(
  { accounts, ...parts }: AdminParts,
  visit: SignedVisit,
  typed: TypedWebhook | undefined,
  problem: Problem | undefined,
): Promise<WebResponse> {
  const { session } = visit;
  const { id } = idOf(visit);
  const webhook = await accounts.webhooks.find(session, id);
  const deliveries = await accounts.webhooks.deliveriesOf(session, id);
  const { domains, events } = webhook;
  const kept = {
    ...webhook,
    domains: domains.join('\n'),
    events: events.length === 0 ? webhookEvents : events,
  };
  const content = webhookView(visit, { webhook, deliveries, typed: typed ?? kept, problem });
  return panelPage({ ...parts, accounts }, visit, { title: webhook.name, content, problem });
}

function madeSecret(
  parts: AdminParts,
  visit: SignedVisit,
  name: string,
  secret: string,
): WebResponse {
  const title = visit.texts('admin.webhook.secret', { name });
  return panelPage(parts, visit, { title, content: madeSecretView(visit, name, secret) });
}

const idOf = ({ params }: SignedVisit) => ({ id: params['id'] ?? '' });

function typedWebhook(form: Form): TypedWebhook {
  const asked = form.all('events');
  return {
    name: form.text('name').trim(),
    url: form.text('url').trim(),
    domains: form.text('domains'),
    events: webhookEvents.filter((event) => asked.includes(event)),
    isActive: form.has('active'),
  };
}

/** All that there are today stand for all, those of later versions too; none stands for all as well. */
function factsOf({ name, url, domains, events, isActive }: TypedWebhook): WebhookFacts {
  const isEvery = events.length === webhookEvents.length;
  return { name, url, domains: typedWords(domains), events: isEvery ? [] : events, isActive };
}

function told({ texts }: SignedVisit): Told {
  return {
    'bad-address': () => ({ field: 'url', words: texts('admin.webhook.url.wrong') }),
    'bad-form': () => ({ field: 'name', words: texts('admin.webhook.name.wrong') }),
    forbidden: () => ({ field: 'domains', words: texts('refusal.forbidden') }),
    'limit-reached': ({ values }) => ({
      field: 'name',
      words: texts('refusal.limit-reached', { max: values['max'] ?? 0 }),
    }),
  };
}
