// One mailbox: a new password, and the way to take it away.

import type { AccountSummary } from '../../account/account.ts';
import { type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { addressHead } from '../domain-head.view.ts';
import { confirmField, passwordOwner } from '../../web/field.ts';
import { newPasswordFields } from '../new-password.view.ts';
import { domainPath, mailboxPath } from '../paths.ts';
import type { Problem } from '../../web/problem.ts';

export interface MailboxState {
  readonly domain: string;
  readonly account: AccountSummary;
  readonly problem: Problem | undefined;
}

export function mailboxView(visit: SignedVisit, state: MailboxState): Html {
  const head = {
    back: domainPath(state.domain),
    backLabel: state.domain,
    title: state.account.address,
  };
  return html`${addressHead(visit, head)}
<div class="column">
${state.account.isUnsafe ? unsafeNote(visit) : passwordSection(visit, state)}
${removalSection(visit, state)}
</div>`;
}

/** Its path leads anywhere: no password opens it, and its mail stays where it is. */
function unsafeNote({ texts }: SignedVisit): Html {
  return html`<p class="note bad">${icon('warning')}${texts('admin.mailbox.unsafe.lead')}</p>`;
}

function passwordSection(visit: SignedVisit, { domain, account, problem }: MailboxState): Html {
  const { texts } = visit;
  return html`<section class="card" aria-labelledby="password-title">
<h2 id="password-title">${texts('admin.mailbox.password')}</h2>
<p class="soft">${texts('admin.mailbox.password.lead')}</p>
<form method="post" action="${visit.link(mailboxPath(domain, account.localPart))}/password">
${passwordOwner(account.address)}
${newPasswordFields(texts, {
  name: 'password',
  label: texts('admin.field.password-new'),
  help: texts('admin.field.password.help'),
  problem,
})}
<button class="main">${texts('admin.mailbox.password.submit')}</button>
</form>
</section>`;
}

function removalSection(visit: SignedVisit, { domain, account, problem }: MailboxState): Html {
  const { texts } = visit;
  const { address, localPart, isUnsafe } = account;
  const lead = isUnsafe ? 'admin.mailbox.unsafe.removal.lead' : 'admin.mailbox.removal.lead';
  return html`<section class="card" aria-labelledby="removal-title">
<h2 id="removal-title">${texts('admin.mailbox.removal')}</h2>
<p class="soft" dir="auto">${texts(lead, { address })}</p>
<form method="post" action="${visit.link(mailboxPath(domain, localPart))}/removal">
${confirmField({
  name: 'confirm',
  label: texts('admin.mailbox.removal.confirm', { address }),
  problem,
})}
<button class="danger">${texts('admin.mailbox.removal.submit')}</button>
</form>
</section>`;
}
