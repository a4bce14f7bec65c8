// Delivers so many messages, each with a text of its own, and says how many it was told were
// written.   node clock-writer.ts MAILDIR TAG COUNT

import { silentLog } from '../../src/kit/log.ts';
import { openMailStore } from '../../src/store/open.ts';

const [maildir = '', tag = '', count = '0'] = process.argv.slice(2);
const store = openMailStore({ log: silentLog, indexDir: '', hostname: 'soak', now: Date.now });
const mailbox = store.open(maildir);
let written = 0;
for (let n = 0; n < Number(count); n += 1) {
  await mailbox.append('INBOX', Buffer.from(`Subject: ${tag} ${n}\r\n\r\n.\r\n`));
  written += 1;
}
await store.close();
process.stdout.write(String(written));
