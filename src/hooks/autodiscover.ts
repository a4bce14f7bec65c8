// How Outlook is set up ([MS-OXDSCLI] 2.2): it posts an address in XML, and reads protocols.
//
//   <Autodiscover><Response><Account>
//     <Protocol><Type>IMAP</Type><Server>…</Server><Port>993</Port><SSL>on</SSL>…

import type { ClientSetup, MailService } from '../account/account.ts';
import { type Html, html, render } from '../html/html.ts';

/** The address that a request asks for; empty where it names none. */
export function askedAddress(xml: string): string {
  // LIMIT RFC 5321 4.5.3.1: what is longer is no address.
  const [, address = ''] = /<EMailAddress>\s*([^<>\s]{3,320})\s*<\/EMailAddress>/i.exec(xml) ?? [];
  return address;
}

export function autodiscover({ services }: ClientSetup, address: string): string {
  const response =
    'http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a';
  const content = html`<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006">
<Response xmlns="${response}">
<Account>
<AccountType>email</AccountType>
<Action>settings</Action>
${services.map((service) => protocol(service, address))}</Account>
</Response>
</Autodiscover>
`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${render(content)}`;
}

function protocol({ kind, host, port }: MailService, address: string): Html {
  const type = kind.startsWith('imap') ? 'IMAP' : kind.startsWith('pop3') ? 'POP3' : 'SMTP';
  const isWrapped = kind.endsWith('s');
  return html`<Protocol>
<Type>${type}</Type>
<Server>${host}</Server>
<Port>${port}</Port>
<DomainRequired>off</DomainRequired>
<LoginName>${address}</LoginName>
<SPA>off</SPA>
<SSL>${isWrapped ? 'on' : 'off'}</SSL>
<Encryption>${isWrapped ? 'SSL' : 'TLS'}</Encryption>
<AuthRequired>on</AuthRequired>
</Protocol>
`;
}
