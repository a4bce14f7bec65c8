// How a mail program is set up, as Thunderbird and its kin read it (Mozilla, Autoconfig 1.1):
//
//   <clientConfig version="1.1">
//     <emailProvider id="example.org">
//       <incomingServer type="imap"> hostname, port, socketType, authentication, username

import type { ClientSetup, MailService } from '../account/account.ts';
import { type Html, html, render } from '../html/html.ts';

export function clientConfig({ domain, name, services }: ClientSetup): string {
  const servers = services.map(server);
  const content = html`<clientConfig version="1.1">
<emailProvider id="${domain}">
<domain>${domain}</domain>
<displayName>${name || domain}</displayName>
<displayShortName>${name || domain}</displayShortName>
${servers}</emailProvider>
</clientConfig>
`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${render(content)}`;
}

function server(service: MailService): Html {
  const { kind, host, port } = service;
  // The program puts what its person typed in the place of %EMAILADDRESS%.
  const facts = html`<hostname>${host}</hostname>
<port>${port}</port>
<socketType>${kind.endsWith('s') ? 'SSL' : 'STARTTLS'}</socketType>
<authentication>password-cleartext</authentication>
<username>%EMAILADDRESS%</username>`;
  if (kind.startsWith('submission')) {
    return html`<outgoingServer type="smtp">
${facts}
</outgoingServer>
`;
  }
  const type = kind.startsWith('imap') ? 'imap' : 'pop3';
  return html`<incomingServer type="${type}">
${facts}
</incomingServer>
`;
}
