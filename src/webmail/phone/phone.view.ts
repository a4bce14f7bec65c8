// The servers of a mailbox as a person types them into a program, and the profile for Apple's devices.

import type { ClientSetup, MailService } from '../../account/account.ts';
import { type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { settingsFrame } from '../settings/frame.view.ts';

export function phoneView(visit: SignedVisit, setup: ClientSetup | undefined): Html {
  const { texts } = visit;
  const frame = { current: 'phone', title: texts('phone.title') } as const;
  if (setup === undefined) {
    const none = html`<section class="card"><p class="soft">${texts('phone.none')}</p></section>`;
    return settingsFrame(visit, frame, none);
  }
  const content = html`${isWhole(setup) ? apple(visit) : null}
<section class="card spaced" aria-labelledby="programs-title">
<h2 id="programs-title">${texts('phone.programs')}</h2>
<p class="soft">${texts('phone.programs.lead')}</p>
${setup.services.map((service) => server(visit, service))}
</section>`;
  return settingsFrame(visit, frame, content);
}

function isWhole({ services }: ClientSetup): boolean {
  return ['imap', 'submission'].every((word) => services.some(({ kind }) => kind.startsWith(word)));
}

function apple(visit: SignedVisit): Html {
  const { texts } = visit;
  return html`<section class="card spaced" aria-labelledby="apple-title">
<h2 id="apple-title">${texts('phone.apple')}</h2>
<p class="soft">${texts('phone.apple.lead')}</p>
<p><a class="button main" href="${visit.link('/settings/phone/mail.mobileconfig')}" download data-turbo="false">${icon('download')}${texts('phone.apple.get')}</a></p>
<p class="soft small">${texts('phone.apple.unsigned')}</p>
</section>`;
}

function server({ texts, session }: SignedVisit, { kind, host, port }: MailService): Html {
  const what = kind.startsWith('imap') ? 'imap' : kind.startsWith('pop3') ? 'pop3' : 'submission';
  const way = kind.endsWith('s') ? 'tls' : 'starttls';
  const fact = (name: string, value: string): Html =>
    html`<dt>${name}</dt><dd dir="ltr">${value}</dd>`;
  return html`<h3>${texts(`phone.${what}`)}</h3>
<dl class="facts-list">
${fact(texts('phone.host'), host)}
${fact(texts('phone.port'), String(port))}
${fact(texts('phone.way'), texts(`phone.way.${way}`))}
${fact(texts('phone.user'), session.address)}
</dl>`;
}
