// What webhooks are told, sent by a runner of its own: a server that does not answer keeps no mail of
// anybody waiting.

import { Notices } from './account/notices.ts';
import { Owners } from './account/owners.ts';
import { RightsReader } from './account/rights.ts';
import { Settings } from './account/settings.ts';
import { WebhookSending } from './account/webhook-sending.ts';
import type { Database } from './database/database.ts';
import type { Directory } from './directory/directory.ts';
import type { Log } from './kit/log.ts';
import { noticeMail } from './notice-mail.ts';
import { createJsonPoster, type JsonPoster } from './outside/post-json.ts';
import { readMessages } from './read-messages.ts';
import type { DoAct } from './schedule/act.ts';
import { DueRunner } from './schedule/due-runner.ts';
import type { Config } from './server/config.ts';
import { DueTable } from './state/due-table.ts';
import { stateOver } from './state/open.ts';
import { Languages } from './web/languages.ts';

export interface WebhookWork {
  readonly config: Pick<Config, 'web' | 'webhooks'>;
  readonly database: Database;
  readonly directory: Directory;
  readonly log: Log;
  /** Of the process; this runner has one of its own beside it. */
  readonly holder: string;
  readonly now?: () => number;
  readonly post?: JsonPoster;
}

export function startWebhooks(of: WebhookWork): DueRunner {
  const { database, log, holder, now = Date.now } = of;
  const runner = new DueRunner({
    table: new DueTable(database),
    acts: { webhook: webhookAct(of) },
    holder: `${holder}-webhooks`,
    lane: 'webhooks',
    now,
    log,
  });
  runner.start();
  return runner;
}

export function webhookAct(of: WebhookWork): DoAct {
  const { config, database, directory, log, now = Date.now } = of;
  const state = stateOver(database);
  const { webhooks: table, deliveries, audit, admins, grants, apiTokens, settings } = state;
  const { superAdministrators } = config.web;
  const books = { table: admins, grants, apiTokens, webhooks: table };
  const { language: fallback } = config.web;
  const languages = new Languages({ fallback, read: (tag) => readMessages(tag, log) });
  const notices = new Notices({
    tell: noticeMail({ directory, languages, fallback }),
    settings: new Settings(settings, now),
    log,
  });
  const sending = new WebhookSending({
    table,
    deliveries,
    audit,
    owners: new Owners(directory, now),
    rights: new RightsReader({ ...books, directory, superAdministrators }),
    post: of.post ?? createJsonPoster(config.webhooks.networks),
    tellOff: ({ address, name, url }) => notices.tell(address, { what: 'webhook-off', name, url }),
    now,
    log,
  });
  return async ({ subject }) => {
    const { againMs } = await sending.send(subject);
    if (againMs === undefined) return { kind: 'done' };
    return { kind: 'later', dueMs: againMs, facts: null };
  };
}
