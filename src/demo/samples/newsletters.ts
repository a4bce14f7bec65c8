// HTML mail: a newsletter that loads pictures from elsewhere, with a tracking pixel, and letters
// with pictures of their own.

import { harbourPicture, logoPicture } from '../pictures.ts';
import { alice, bob, ines, sam, tomasz } from './people.ts';
import type { Sample } from './sample.ts';

const newsletterHtml = `<!doctype html>
<html><head><meta charset="utf-8"><title>Slow Tools</title>
<style>
  body { margin: 0; background: #f4efe6; font-family: Georgia, serif; color: #2c2620; }
  .sheet { max-width: 600px; margin: 0 auto; background: #fffdf8; }
  .head { background: #7a3b22; color: #fffdf8; padding: 28px 32px; }
  .head h1 { margin: 0; font-size: 30px; letter-spacing: 0.02em; }
  .piece { padding: 24px 32px; border-bottom: 1px solid #e8ddca; line-height: 1.55; }
  .piece h2 { font-size: 20px; margin: 0 0 8px; }
  a { color: #9a4a2b; }
  .foot { padding: 20px 32px; font-size: 13px; color: #7d7163; }
</style></head>
<body><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td>
<div class="sheet">
  <div class="head"><h1>Slow Tools</h1><p style="margin:6px 0 0">Letter no. 41 &middot; for people who mend</p></div>
  <img src="https://images.slowtools.example.net/41/plane.jpg" width="600" height="160" alt="A wooden plane on a bench" style="display:block">
  <div class="piece"><h2>The plane that three people own</h2>
    <p>It was made in Sheffield, went to sea in 1921, and now lives for four months a year
    with each of its owners. They have met only twice. <a href="https://slowtools.example.net/41/plane?r=8f2c">Read the story</a></p></div>
  <div class="piece"><h2>How to sharpen anything</h2>
    <p>Coarse, fine, leather, patience. Maud Ellery shows it in nine drawings, and says which of
    the four you may not leave out. <a href="https://slowtools.example.net/41/sharpen?r=8f2c">See the drawings</a></p></div>
  <div class="piece"><h2>A question from last time</h2>
    <p>You asked what to do with glue that has gone hard. Ninety-one of you answered.
    Ninety of you said <em>hot water</em>. We are still thinking about the other one.</p></div>
  <div class="foot">You get this letter because you asked for it.
    <a href="https://slowtools.example.net/bye?r=8f2c">Stop it</a> whenever you like.</div>
</div></td></tr></table>
<img src="https://track.slowtools.example.net/open.gif?r=8f2c" width="1" height="1" alt="">
</body></html>
`;

const invitationHtml = `<div style="font-family: Georgia, serif; max-width: 520px">
  <p>Dear Alice, dear Bob,</p>
  <p>this is how it looked from the museum steps yesterday, ten minutes after you had left:</p>
  <p><img src="cid:harbour@harbourmuseum.example.org" width="480" height="300" alt="A sail on the evening harbour"></p>
  <p>We would like it on the poster for the museum night. May we write
  <b>“with the Harbour Lane Workshop”</b> beneath it?</p>
  <p>Inês</p>
</div>
`;

const receiptHtml = `<table style="font-family: sans-serif; border-collapse: collapse; width: 100%; max-width: 520px">
  <tr><td style="padding: 16px 0; font-size: 20px"><b>Thank you for your order</b></td></tr>
  <tr><td>Order <b>SM-20817</b>, paid, on its way with the Thursday van.</td></tr>
  <tr><td><table style="width: 100%; border-collapse: collapse; margin-top: 12px">
    <tr style="border-bottom: 1px solid #ccc"><th align="left">Item</th><th align="right">Pieces</th><th align="right">Sum</th></tr>
    <tr><td>Larch batten, 25 &times; 50 mm, 2.4 m</td><td align="right">6</td><td align="right">41.40</td></tr>
    <tr><td>Copper slate nails, 38 mm, 1 kg</td><td align="right">1</td><td align="right">27.90</td></tr>
    <tr><td>Linseed putty</td><td align="right">2</td><td align="right">13.80</td></tr>
    <tr style="border-top: 1px solid #ccc"><td><b>Together</b></td><td></td><td align="right"><b>83.10</b></td></tr>
  </table></td></tr>
</table>
`;

export const newsletters: readonly Sample[] = [
  {
    key: 'slow-tools-41',
    age: { minutes: 330 },
    places: [{ account: 'alice', folder: 'INBOX' }],
    mail: {
      from: { name: 'Slow Tools', address: 'letter@slowtools.example.net' },
      to: [alice],
      subject: 'The plane that three people own',
      text: `It was made in Sheffield, went to sea in 1921, and now lives for four months a
year with each of its owners. They have met only twice.
https://slowtools.example.net/41/plane

How to sharpen anything: coarse, fine, leather, patience.
https://slowtools.example.net/41/sharpen

Slow Tools, letter no. 41. You get it because you asked for it.
`,
      html: newsletterHtml,
    },
  },
  {
    key: 'poster',
    age: { minutes: 160 },
    places: [
      { account: 'alice', folder: 'INBOX', flags: 'S' },
      { account: 'bob', folder: 'INBOX' },
    ],
    mail: {
      from: ines,
      to: [alice, bob],
      subject: 'A picture for the poster',
      text: `Dear Alice, dear Bob,

this is how it looked from the museum steps yesterday, ten minutes after you had
left. We would like it on the poster for the museum night. May we write "with the
Harbour Lane Workshop" beneath it?

Inês
`,
      html: invitationHtml,
      files: [
        {
          filename: 'harbour-evening.png',
          contentType: 'image/png',
          contentId: 'harbour@harbourmuseum.example.org',
          content: harbourPicture,
        },
      ],
    },
  },
  {
    key: 'order',
    age: { days: 7, at: '12:14' },
    places: [{ account: 'alice', folder: 'Work.2026', flags: 'S' }],
    mail: {
      from: { name: 'Saltmarsh Timber', address: 'orders@saltmarsh.example.org' },
      to: [alice],
      subject: 'Your order SM-20817',
      text: `Thank you for your order SM-20817: 6 larch battens, 1 kg of copper nails, 2 tins
of linseed putty. Together 83.10, paid. On its way with the Thursday van.
`,
      html: receiptHtml,
    },
  },
  {
    key: 'logo',
    age: { days: 10, at: '18:50' },
    places: [
      { account: 'alice', folder: 'Work', flags: 'FS' },
      { account: 'bob', folder: 'Archive', flags: 'S' },
    ],
    mail: {
      from: sam,
      to: [alice, bob],
      cc: [tomasz],
      subject: 'The mark for the door, third try',
      text: `Rounder, as Bob wanted, and the notch now looks to the right, because that is where
the door handle is. Attached small, so that you judge it from across the street.

Sam
`,
      files: [{ filename: 'mark-3.png', contentType: 'image/png', content: logoPicture }],
    },
  },
];
