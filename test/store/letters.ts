// Messages for the store's tests.

export interface Letter {
  readonly subject?: string;
  readonly from?: string;
  readonly date?: string;
  readonly text?: string;
}

export function letter({ subject = 'Hello', from, date, text = 'Good day.' }: Letter = {}): string {
  const fields = [
    `From: ${from ?? 'Alice <alice@example.com>'}`,
    'To: Bob <bob@example.com>',
    `Subject: ${subject}`,
    ...(date === undefined ? [] : [`Date: ${date}`]),
    'Content-Type: text/plain; charset=utf-8',
  ];
  return `${fields.join('\r\n')}\r\n\r\n${text}\r\n`;
}

/** A picture in base64 beside a text in quoted-printable. */
export function letterWithPicture(picture: Uint8Array): string {
  const lines = Buffer.from(picture).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
  return [
    'From: alice@example.com',
    'Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=iso-8859-1',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Sch=F6ne Gr=FC=DFe=',
    '!',
    '--b',
    'Content-Type: image/png; name=p.png',
    'Content-Disposition: attachment; filename=p.png',
    'Content-Transfer-Encoding: base64',
    '',
    lines,
    '--b--',
    '',
  ].join('\r\n');
}
