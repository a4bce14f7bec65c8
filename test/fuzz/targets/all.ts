// Everything that is fuzzed; the shares make a million.

import type { Target } from '../target.ts';
import { index, pages } from './mailbox.ts';
import { markup, messages } from './messages.ts';
import { names } from './names.ts';
import { http, requests } from './requests.ts';
import { fastcgi, scgi } from './wire.ts';

export const targets: readonly Target[] = [
  messages,
  markup,
  pages,
  requests,
  http,
  names,
  index,
  fastcgi,
  scgi,
];
