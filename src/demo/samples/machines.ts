// Mail that no person typed: an invitation, a delivery report, a mailing list, and one that lies
// about who sent it.

import { encodeText, quotedPrintable, rawMessage } from '../raw.ts';
import { alice, carol } from './people.ts';
import type { Sample, Stamp } from './sample.ts';

function calendarTime(ms: number): string {
  return new Date(ms).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

function invitation(stamp: Stamp): Uint8Array {
  const day = 86_400_000;
  const start = Math.floor(stamp.dateMs / day) * day + 6 * day + 10 * 3_600_000;
  const calendar = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//River Trust//Boathouse Calendar//EN',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    'UID:boathouse-walk@example.org',
    `DTSTAMP:${calendarTime(stamp.dateMs)}`,
    `DTSTART:${calendarTime(start)}`,
    `DTEND:${calendarTime(start + 2 * 3_600_000)}`,
    'SUMMARY:Walk along the weir: what to mend before the floods',
    'LOCATION:Boathouse\\, seaward door',
    'DESCRIPTION:Boots. We look at the sluice\\, the railing and the otter.',
    `ORGANIZER;CN=Carol Nystrom:mailto:${carol.address}`,
    `ATTENDEE;CN=Alice Keller;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:${alice.address}`,
    'SEQUENCE:0',
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
  const text = `Walk along the weir: what to mend before the floods
Boathouse, seaward door

Boots. We look at the sluice, the railing and the otter.
`;
  const header = [
    `From: =?utf-8?Q?Carol_Nystr=C3=B6m?= <${carol.address}>`,
    `To: ${alice.name} <${alice.address}>`,
    'Subject: Invitation: Walk along the weir',
    `Date: ${stamp.date}`,
    `Message-ID: ${stamp.id}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="=_weir"',
  ];
  const body = [
    '--=_weir\r\nContent-Type: text/plain; charset=utf-8\r\n',
    text,
    '--=_weir\r\nContent-Type: text/calendar; charset=utf-8; method=REQUEST; name=weir.ics\r\n',
    calendar,
    '--=_weir--\r\n',
  ].join('\r\n');
  return rawMessage(header, body);
}

/** RFC 3464: the report for people, the one for programs, and the header that came back. */
function deliveryReport(stamp: Stamp): Uint8Array {
  const header = [
    'From: Mail Delivery System <MAILER-DAEMON@mail.example.test>',
    `To: ${alice.address}`,
    'Subject: Undelivered: "Your three chisels are ready"',
    `Date: ${stamp.date}`,
    `Message-ID: ${stamp.id}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="=_dsn"',
  ];
  const body = `--=_dsn
Content-Type: text/plain; charset=us-ascii

This is the mail system at mail.example.test. Your message could not be
delivered to this address:

  rosalind@oldmill.example.net
    550 5.1.1 No such mailbox here (did you mean rosalynd?)

--=_dsn
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.test
Arrival-Date: ${stamp.date}

Final-Recipient: rfc822; rosalind@oldmill.example.net
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.oldmill.example.net
Diagnostic-Code: smtp; 550 5.1.1 No such mailbox here (did you mean rosalynd?)

--=_dsn
Content-Type: text/rfc822-headers

From: Alice Keller <alice@example.test>
To: rosalind@oldmill.example.net
Subject: Your three chisels are ready
Date: ${stamp.date}
Message-ID: <chisels@example.test>

--=_dsn--
`;
  return rawMessage(header, body);
}

function listPost(stamp: Stamp): Uint8Array {
  const header = [
    'From: Henrik Aas <henrik@fjordverksted.example.net>',
    'To: Tool Libraries <toollibs@lists.example.net>',
    'Sender: toollibs-bounces@lists.example.net',
    'Subject: [toollibs] Labels that survive a sander',
    `Date: ${stamp.date}`,
    `Message-ID: ${stamp.id}`,
    'List-Id: Tool Libraries of the North Sea <toollibs.lists.example.net>',
    'List-Post: <mailto:toollibs@lists.example.net>',
    'List-Help: <mailto:toollibs-request@lists.example.net?subject=help>',
    'List-Unsubscribe: <https://lists.example.net/toollibs/leave>,',
    ' <mailto:toollibs-leave@lists.example.net>',
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    'List-Archive: <https://lists.example.net/toollibs/archive>',
    'Precedence: list',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
  ];
  const text = `Hi all,

after three winters of trying: paint pen under clear nail varnish. Engraving looks
better, but nobody can read it in a cellar, and stickers last one belt sander.

Blåbær red is the colour that goes missing least. We have no idea why.

Henrik
_______________________________________________
toollibs mailing list
https://lists.example.net/toollibs
`;
  return rawMessage(header, quotedPrintable(encodeText('utf-8', text)));
}

export const machines: readonly Sample[] = [
  {
    key: 'weir',
    age: { days: 1, at: '09:15' },
    places: [{ account: 'alice', folder: 'INBOX' }],
    mail: { raw: invitation },
  },
  {
    key: 'undelivered',
    age: { days: 6, at: '16:03' },
    places: [{ account: 'alice', folder: 'INBOX', flags: 'S' }],
    mail: { raw: deliveryReport },
  },
  {
    key: 'toollibs',
    age: { days: 3, at: '12:37' },
    places: [{ account: 'alice', folder: 'INBOX' }],
    mail: { raw: listPost },
  },
  {
    key: 'false-name',
    age: { minutes: 410 },
    places: [{ account: 'alice', folder: 'INBOX' }],
    mail: {
      from: {
        name: 'postmaster@example.test',
        address: 'desk-4471@quota-warning.example.com',
      },
      to: [alice],
      subject: 'Your mailbox will be closed today',
      text: `Dear user,

your mailbox alice@example.test is over its limit and will be closed TODAY unless
you confirm your password within 2 hours.
`,
      html: `<p>Dear user,</p>
<p>your mailbox <b>alice@example.test</b> is over its limit and will be closed <b>TODAY</b>
unless you confirm your password within 2 hours:</p>
<p><a href="http://quota-warning.example.com/login?u=alice">https://mail.example.test/settings</a></p>
<form action="http://quota-warning.example.com/take"><input name="password" type="password"><button>Confirm</button></form>
`,
    },
  },
];
