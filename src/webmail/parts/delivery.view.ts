// A delivery report in plain words: who did not get it, why, and the server's own words below.

import { type Html, html } from '../../html/html.ts';
import type {
  DeliveryReport,
  DispositionReport,
  RecipientReport,
} from '../../mime/delivery-report.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import type { MessageKey } from '../../web/texts.ts';
import { statusWords } from './tables/status-words.ts';

// LIMIT recipients of a report that are explained; the rest is counted.
const recipientsShownMax = 50;

export function deliveryView(visit: SignedVisit, report: DeliveryReport): Html {
  const { texts } = visit;
  const { recipients } = report;
  const failed = recipients.some(({ action }) => action === 'failed');
  const delayed = recipients.some(({ action }) => action === 'delayed');
  const weight = failed ? 'bad' : delayed ? 'warn' : 'good';
  return html`<section class="part-card ${weight}" aria-label="${texts('delivery.title')}">
${recipients.slice(0, recipientsShownMax).map((recipient) => recipientView(visit, recipient))}
${recipients.length > recipientsShownMax ? html`<p class="soft">${texts('message.more-people', { count: recipients.length - recipientsShownMax })}</p>` : null}
${report.reportingServer ? html`<p class="soft">${texts('delivery.reported-by', { server: report.reportingServer })}</p>` : null}
</section>`;
}

const actionKeys = {
  failed: 'delivery.failed',
  delayed: 'delivery.delayed',
  delivered: 'delivery.delivered',
  relayed: 'delivery.relayed',
  expanded: 'delivery.expanded',
} as const;

function recipientView(visit: SignedVisit, report: RecipientReport): Html {
  const { texts } = visit;
  const key = report.action ? actionKeys[report.action] : 'delivery.unclear';
  const failing = report.action === 'failed' || report.action === 'delayed';
  return html`<h2 dir="auto">${failing ? icon('warning') : icon('done')} ${texts(key, { address: report.recipient })}</h2>
${failing ? html`<p>${texts(reasonOf(report))}</p>` : null}
${report.answer ? html`<p class="soft">${texts('delivery.said', { server: report.remoteServer || '—', status: report.status || '—' })}</p><p class="said" dir="ltr">${report.answer}</p>` : null}`;
}

/** The code decides; a report without one says so. */
function reasonOf(report: RecipientReport): MessageKey {
  const detail = report.status.split('.').slice(1).join('.');
  return statusWords.get(detail) ?? 'delivery.no-reason';
}

export function dispositionView(visit: SignedVisit, report: DispositionReport): Html {
  const { texts } = visit;
  const address = report.recipient || '—';
  const key = `receipt.${report.type ?? 'other'}` as const;
  return html`<section class="part-card good" aria-label="${texts('receipt.title')}">
<h2 dir="auto">${texts(key, { address })}</h2>
${report.isAutomatic ? html`<p>${texts('receipt.automatic')}</p>` : null}
${report.messageId ? html`<p class="soft" dir="ltr">${report.messageId}</p>` : null}
</section>`;
}
