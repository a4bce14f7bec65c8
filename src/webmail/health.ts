// GET /healthz, for a load balancer or a watchdog: whether this worker can do its work. Why it can't
// is in the log and not told, for anybody may ask.

import type { WebResponse } from '../web/http.ts';
import { plain } from '../web/respond.ts';
import type { WebmailParts } from './parts.ts';

export async function health({
  checkHealth,
}: Pick<WebmailParts, 'checkHealth'>): Promise<WebResponse> {
  return (await checkHealth()) ? plain(200, 'ok\n') : plain(503, 'unavailable\n');
}
