// The whole application behind a real HTTP port, for tests that come with a browser or with bytes.

import type { TestContext } from 'node:test';
import { teardown } from '../real/teardown.ts';
import { serveApplication } from '../web/serve-application.ts';
import { type MailApp, openMailApp } from '../webmail/mail-app.ts';

export interface ServedApp {
  readonly app: MailApp;
  readonly origin: string;
  stop(): Promise<void>;
}

type OpenWith = Parameters<typeof openMailApp>;

export async function serveMailApp(...options: OpenWith): Promise<ServedApp> {
  const app = await openMailApp(...options);
  const served = await serveApplication(app.application);
  const stop = async (): Promise<void> => {
    served.destroy();
    await app.close();
  };
  return { app, origin: served.origin, stop };
}

/** The application alone, closed with the test. */
export async function openFor(t: TestContext, ...options: OpenWith): Promise<MailApp> {
  const app = await openMailApp(...options);
  teardown(t).defer(() => app.close());
  return app;
}
