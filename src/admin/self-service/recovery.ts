// Somebody's way back to their mailbox: GET /admin/:domain/mailboxes/:local/recovery, POST there to
// say where a new password goes, and POST …/recovery/link to send one.

import { Refusal } from '../../kit/failure.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { textField } from '../../web/field.ts';
import type { WebResponse } from '../../web/http.ts';
import { icon } from '../../web/icon.ts';
import { type Problem, problemOf, type Told } from '../../web/problem.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { addressHead } from '../domain-head.view.ts';
import { withDone } from '../done.ts';
import { type AdminParts, domainName, panelPage } from '../parts.ts';
import { mailboxPath } from '../paths.ts';

interface Shown {
  readonly typed?: string;
  readonly problem?: Problem | undefined;
}

const pathOf = (domain: string, localPart: string): string =>
  `${mailboxPath(domain, localPart)}/recovery`;

export function recoveryPage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  return show(parts, visit, {});
}

export async function setRecovery(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { domain, localPart, address } = named(visit);
  const typed = (await visit.form()).text('recovery');
  const told: Told = {
    'bad-address': ({ values }) => ({
      field: 'recovery',
      words: visit.texts('refusal.bad-address', values),
    }),
  };
  const problem = await problemOf(told, () =>
    parts.accounts.selfService.recovery.set(visit.session, address, typed),
  );
  if (problem) return show(parts, visit, { typed, problem });
  return redirect(visit.link(withDone(pathOf(domain, localPart), 'mailbox-changed')));
}

export async function sendLink(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { domain, localPart, address } = named(visit);
  const { recovery } = parts.accounts.selfService;
  // Whose this is comes before whether anything can be sent.
  await recovery.looked(visit.session, address);
  if (parts.letters === undefined) throw new Refusal('not-found');
  const mail = await recovery.send(visit.session, address);
  await parts.letters.resetPassword(mail, visit.texts);
  return redirect(visit.link(withDone(pathOf(domain, localPart), 'reset-sent')));
}

async function show(parts: AdminParts, visit: SignedVisit, shown: Shown): Promise<WebResponse> {
  const { domain, localPart, address } = named(visit);
  const kept = await parts.accounts.selfService.recovery.looked(visit.session, address);
  const { texts } = visit;
  const path = visit.link(pathOf(domain, localPart));
  const head = { back: mailboxPath(domain, localPart), backLabel: address, title: address };
  const content = html`${addressHead(visit, head)}
<div class="column"><section class="card" aria-labelledby="recovery-title">
<h2 id="recovery-title">${texts('recovery.title')}</h2>
<p class="soft">${texts('self.recovery.lead')}</p>
<form method="post" action="${path}">
${textField({
  name: 'recovery',
  label: texts('recovery.address'),
  help: texts('self.recovery.help'),
  value: shown.typed ?? kept,
  attributes: attributes({ inputmode: 'email', autocomplete: 'off', maxlength: 255 }),
  required: false,
  problem: shown.problem,
})}
<button class="main">${texts('settings.submit')}</button>
</form></section>
${kept === '' || parts.letters === undefined ? null : linkSection(visit, path)}</div>`;
  return panelPage(parts, visit, { title: address, content, problem: shown.problem });
}

function linkSection({ texts }: SignedVisit, path: string): Html {
  return html`<section class="card" aria-labelledby="link-title">
<h2 id="link-title">${texts('self.link')}</h2>
<p class="soft">${texts('self.link.lead')}</p>
<form method="post" action="${path}/link"><button>${icon('key')}${texts('self.link.submit')}</button></form>
</section>`;
}

function named(visit: SignedVisit): { domain: string; localPart: string; address: string } {
  const domain = domainName(visit);
  const localPart = visit.params['local'] ?? '';
  return { domain, localPart, address: `${localPart}@${domain}` };
}
