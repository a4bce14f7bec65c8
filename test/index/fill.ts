// Runs as a process of its own beside a test.   node fill.ts PATH NAME

import { MessageIndex } from '../../src/index/message-index.ts';
import { silentLog } from '../../src/kit/log.ts';

const [path = '', name = ''] = process.argv.slice(2);
const index = new MessageIndex({ path, owner: 'alice', log: silentLog, now: Date.now });
const facts = { size: 1, hasAttachment: false, preview: '', envelope: '{}', tree: undefined };
for (let n = 0; n < 50; n++) index.put([{ base: name + n, ...facts }]);
index.close();
