// The smallest installation: one process, SQLite, its own HTTP, local delivery; and a browser
// that runs no scripts, because every page must work without them.

import test from 'node:test';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { startChromium } from '../real/chromium.ts';
import { startDispatch } from '../real/dispatch-process.ts';
import { makeEmbeddedHome } from '../real/embedded-home.ts';
import { freePort } from '../real/free-port.ts';
import { tellOnFailure } from '../real/service.ts';
import { startSink } from '../real/sink.ts';
import { teardown } from '../real/teardown.ts';
import { play } from './play.ts';

test('alone with SQLite, for a browser without scripts', async (t) => {
  const { keep, defer } = teardown(t);
  const chromium = keep(await startChromium());
  if (typeof chromium === 'string') return t.skip(chromium);
  const home = makeEmbeddedHome();
  defer(home.remove);
  const port = await freePort();
  const settings = home.settings({ listen: [`http://127.0.0.1:${port}`], children: 1 });
  const dispatch = keep(await startDispatch({ home: home.path, at: port, settings }));
  const sink = keep(await startSink());
  tellOnFailure(t, [dispatch]);

  await play(t, {
    origin: `http://127.0.0.1:${port}`,
    chromium,
    profile: { javaScriptEnabled: false },
    sink,
    async deliver(incoming) {
      const composer = new MailComposer({ ...incoming, date: new Date() });
      await home.put(incoming.to, await composer.compile().build());
    },
  });
});
