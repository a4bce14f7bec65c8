// Messages of our own to begin with: one for each kind of thing that the parser knows.

const parts = (...bodies: readonly string[]): string =>
  `From: Ana <ana@two.test>\r\nTo: mei@one.test\r\nSubject: Parts\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${bodies.map((body) => `--b\r\n${body}\r\n`).join('')}--b--\r\n`;

export const ownMessages: readonly string[] = [
  'From: Ana <ana@two.test>\r\nTo: mei@one.test\r\nSubject: Plain\r\nDate: Tue, 14 Nov 2023 22:13:20 +0000\r\nMessage-ID: <1@two.test>\r\n\r\nSee https://two.test/ and write to a@b.test.\r\n> quoted\r\n>> twice\r\n-- \r\nAna\r\n',
  'Subject: =?utf-8?B?5pyo5p2Q?= =?iso-8859-1?Q?=E9?=\r\nFrom: "Ana, \\"the\\" first" <ana@two.test>, list: b@c.test, d@e.test;\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p style=3D"color:red">Words <img src=3D"cid:one"> <a href=3D"https://x.test">x</a>\r\n',
  parts(
    'Content-Type: multipart/alternative; boundary=a\r\n\r\n--a\r\n\r\ntext\r\n--a\r\nContent-Type: text/html\r\n\r\n<b>text</b>\r\n--a--',
    "Content-Type: application/pdf; name*0*=utf-8''%e6%9c; name*1*=%a8.pdf\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\nQUJDREVG\r\nR0hJ",
    'Content-Type: message/rfc822\r\n\r\nSubject: Inside\r\n\r\nForwarded.',
  ),
  parts(
    'Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\none \r\ntwo\r\n> three \r\n> four',
    'Content-Type: text/calendar; method=REQUEST; charset=utf-8\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Meet\\, eat\r\nDTSTART;TZID=Own:20260301T090000\r\nATTENDEE;CN="A;B":mailto:a@b.test\r\nEND:VEVENT\r\nEND:VCALENDAR',
    'Content-Type: text/vcard\r\n\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nN;ENCODING=QUOTED-PRINTABLE:A=\r\nna;;;;\r\nEMAIL:a@b.test\r\nEND:VCARD',
  ),
  'Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nNot delivered.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.two.test\r\n\r\nFinal-Recipient: rfc822; a@b.test\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 no such user\r\n\r\n--b\r\nContent-Type: message/disposition-notification\r\n\r\nFinal-Recipient: rfc822;a@b.test\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n--b--\r\n',
  'Content-Type: text/enriched\r\n\r\n<bold>Now</bold> is <param>red</param><<x\r\n\r\nnext\r\n',
  'Content-Type: text/plain\r\nContent-Transfer-Encoding: x-uuencode\r\n\r\nbegin 644 cat.txt\r\n#0V%T\r\n`\r\nend\r\n',
  'Content-Type: application/ms-tnef\r\nContent-Transfer-Encoding: base64\r\n\r\neJ8+IgEAAgKQBgAOAAAAAAAAAAAAAAAAAAAAAAAAAAACEIABAAYAAABhLnR4dAAAAAI=\r\n',
  'Authentication-Results: mx.one.test; dkim=pass (good) header.d=two.test; spf=fail\r\nList-Unsubscribe: <https://two.test/x>, <mailto:l@two.test>\r\nReferences: <a@x> <b@x>\r\nIn-Reply-To: <b@x>\r\nContent-Type: text/plain; charset=gb18030\r\n\r\n\xc4\xe3\xba\xc3\r\n',
];
