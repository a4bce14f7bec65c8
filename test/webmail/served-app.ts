// The whole application at an HTTP port of its own, for tests with a real browser.

import { serveApplication } from '../web/serve-application.ts';
import { type MailApp, type MailAppOptions, openMailApp } from './mail-app.ts';

export interface ServedApp extends MailApp {
  readonly origin: string;
}

export async function openServedApp(options: MailAppOptions = {}): Promise<ServedApp> {
  const app = await openMailApp({}, options);
  const served = await serveApplication(app.application);
  return {
    ...app,
    origin: served.origin,
    close: async () => {
      served.destroy();
      await app.close();
    },
  };
}
