import assert from 'node:assert/strict';
import { unlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Mailbox } from '../../src/store/mailbox.ts';
import { makePlaces, put } from '../maildir/temporary-maildir.ts';
import { letter, letterWithPicture } from './letters.ts';
import { underTheLaw } from './under-the-law.ts';

async function found(mailbox: Mailbox, query: string): Promise<string> {
  const { rows } = await mailbox.search(query, { page: 1, order: 'date' });
  return rows.map(({ id }) => id.split('.')[1]).join(' ');
}

const embedded = [
  'From: alice@example.com',
  'Subject: Outer',
  'MIME-Version: 1.0',
  'Content-Type: message/rfc822',
  '',
  letter({ subject: 'Inner', text: 'Deep inside lies a walrus.' }),
].join('\r\n');

const rich = [
  'From: News <news@shop.example>',
  'To: bob@example.com',
  'Cc: Zoë <zoe@example.org>',
  'List-Id: Walnut growers <walnut.lists.example>',
  'Subject: =?utf-8?B?6aG555uu6L+b5bqm?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<style>.hidden{}</style><p>Caf&eacute; au <b>la</b>it, 本周的发票</p><a href="https://x.example">x</a> https://x.example',
  '--b',
  'Content-Type: text/calendar; name="invitation.ics"',
  'Content-Disposition: attachment; filename=invitation.ics',
  '',
  'BEGIN:VCALENDAR',
  '--b--',
  '',
].join('\r\n');

function fill(maildir: string): void {
  makePlaces(join(maildir, '.Work'));
  makePlaces(join(maildir, '.Work.2026'));
  makePlaces(join(maildir, '.Trash'));
  put(maildir, {
    'cur/1700000000.plain.h:2,Sac': letter({ subject: 'Invoice for March', text: 'Please pay.' }),
    'new/1700000100.news.h': rich,
    'cur/1700000200.picture.h:2,FS': letterWithPicture(Buffer.alloc(3_000, 1)),
    'cur/1700000300.outer.h:2,R': embedded,
  });
  put(join(maildir, '.Work'), {
    'cur/1700000400.work.h:2,Sb': letter({ subject: 'Budget', text: 'The invoices are late.' }),
  });
  put(join(maildir, '.Work.2026'), {
    'cur/1700000500.deep.h:2,a': letter({ subject: 'Plan', from: 'Carol <carol@example.net>' }),
  });
  // The same letter is another word in another folder.
  put(maildir, { 'dovecot-keywords': '0 Urgent\n2 &BD4EQgRHBFEEQg-\n' });
  put(join(maildir, '.Work'), { 'dovecot-keywords': '0 Later\n1 urgent\n' });
  put(join(maildir, '.Work.2026'), { 'dovecot-keywords': '0 To_do\n' });
  put(join(maildir, '.Trash'), {
    'cur/1700000600.thrown.h:2,S': letter({ subject: 'Invoice, old' }),
  });
}

const cases: readonly (readonly [string, string])[] = [
  ['invoice', 'work plain'],
  ['"invoice"', 'plain'],
  ['"for march"', 'plain'],
  ['"march for"', ''],
  ['subject:invoice', 'plain'],
  ['body:invoice', 'work'],
  ['invoice -subject:march', 'work'],
  ['invoice OR plan', 'deep work plain'],
  ['(invoice OR plan) -budget', 'deep plain'],
  ['from:carol', 'deep'],
  ['from:carol@example.net', 'deep'],
  ['from:example.net', 'deep'],
  ['to:bob', 'deep work news plain'],
  ['cc:zoe', 'news'],
  ['walrus', 'outer'],
  ['cafe', 'news'],
  ['CAFÉ lait', 'news'],
  ['hidden', ''],
  ['项目', 'news'],
  ['目进', 'news'],
  ['项', 'news'],
  ['度', 'news'],
  ['目', 'news'],
  ['发票', 'news'],
  ['subject:发票', ''],
  ['票', 'news'],
  ['度项', ''],
  ['list:walnut', 'news'],
  ['filename:p.png', 'picture'],
  ['filename:invitation', 'news'],
  ['has:attachment', 'outer picture news'],
  ['has:image', 'picture'],
  ['has:invite', 'news'],
  ['has:link', 'news'],
  ['larger:2K', 'picture'],
  ['smaller:2K -has:attachment', 'deep work plain'],
  ['is:unread', 'deep outer news'],
  ['is:flagged', 'picture'],
  ['is:answered', 'outer'],
  ['is:unread plan', 'deep'],
  ['(is:flagged OR is:answered) -walrus', 'picture'],
  ['-is:unread', 'work picture plain'],
  ['in:work', 'deep work'],
  ['in:Work.2026', 'deep'],
  ['only:work', 'work'],
  ['only:work OR is:flagged', 'work picture'],
  ['in:2026', 'deep'],
  ['in:trash', 'thrown'],
  ['in:inbox invoice', 'plain'],
  ['in:anywhere invoice', 'thrown work plain'],
  ['invoice (in:trash OR in:work)', 'thrown work'],
  ['invoice -in:work', 'thrown plain'],
  ['in:nowhere', ''],
  ['label:urgent', 'work plain'],
  ['label:"to do"', 'deep'],
  ['label:to_do', 'deep'],
  ['label:отчёт', 'plain'],
  ['label:urgent -in:work', 'plain'],
  ['-label:urgent in:work', 'deep'],
  ['label:urgent OR is:flagged', 'work picture plain'],
  ['label:none', ''],
  ['before:2023-01-01', ''],
  ['after:2023 invoice', 'work plain'],
  ['newer_than:1d', ''],
  ['schone grusse', 'picture'],
  ['nothing at all', ''],
  ["'; DROP TABLE word; --", ''],
  ['NEAR(a b)', ''],
  ['subject:* invoice', 'work plain'],
];

underTheLaw('a search finds what there is to find', async ({ maildir, mailbox }) => {
  fill(maildir);
  for (const [query, wanted] of cases) assert.equal(await found(mailbox, query), wanted, query);
});

underTheLaw('a result has a row of a list and marks what was looked for', async (bench) => {
  const { maildir, mailbox } = bench;
  fill(maildir);
  const { rows, indexed, total } = await mailbox.search('late', { page: 1, order: 'date' });
  const [row] = rows;
  assert.ok(row);
  assert.equal(row.folder, 'Work');
  assert.deepEqual(row.subjectRanges, []);
  const [range] = row.snippet.ranges;
  assert.equal(row.snippet.text.slice(range?.start, range?.end), 'late');
  assert.deepEqual([indexed, total], [7, 7]);
  const [listed] = (await mailbox.list('Work', { page: 1 })).rows;
  const { subjectRanges: _, snippet: __, ...rest } = row;
  assert.deepEqual(rest, listed);
  const march = await mailbox.search('march', { page: 1, order: 'date' });
  assert.deepEqual(march.rows[0]?.subjectRanges, [{ start: 12, end: 17 }]);
});

underTheLaw(
  'the place in a long text that has the words is shown',
  async ({ maildir, mailbox }) => {
    const text = `${'Nothing of interest. '.repeat(100)}\r\nThe heron stands still.\r\n`;
    put(maildir, { 'cur/1700000000.a.h:2,': letter({ text }) });
    const { rows } = await mailbox.search('heron', { page: 1, order: 'relevance' });
    const snippet = rows[0]?.snippet;
    assert.match(snippet?.text ?? '', /The heron stands still/);
    const [range] = snippet?.ranges ?? [];
    assert.equal(snippet?.text.slice(range?.start, range?.end), 'heron');
  },
);

underTheLaw('what came, moved or went is found where it is now', async ({ maildir, mailbox }) => {
  fill(maildir);
  assert.equal(await found(mailbox, 'invoice'), 'work plain');
  await mailbox.move('INBOX', ['1700000000.plain.h'], 'Work');
  assert.equal(await found(mailbox, 'in:work invoice'), 'work plain');
  put(maildir, { 'new/1700000900.fresh.h': letter({ subject: 'Invoice again' }) });
  assert.equal(await found(mailbox, 'invoice'), 'fresh work plain');
  unlinkSync(join(maildir, 'new/1700000900.fresh.h'));
  assert.equal(await found(mailbox, 'invoice'), 'work plain');
  await mailbox.flag('Work', ['1700000400.work.h'], { flagged: true });
  assert.equal(await found(mailbox, 'is:flagged invoice'), 'work');
});

underTheLaw('results come in pages, by date or the best first', async ({ maildir, mailbox }) => {
  const files = Array.from({ length: 60 }, (_, n) => [
    `cur/${1_700_000_000 + n}.m${n}.h:2,`,
    letter({ subject: n === 7 ? 'heron heron' : 'Other', text: 'One heron.' }),
  ]);
  put(maildir, Object.fromEntries(files));
  const ids: string[] = [];
  for (const page of [1, 2, 3]) {
    const answer = await mailbox.search('heron', { page, order: 'date' });
    assert.equal(answer.hasMore, page < 3);
    ids.push(...answer.rows.map(({ id }) => id));
  }
  assert.equal(new Set(ids).size, 60);
  assert.deepEqual(ids, ids.toSorted().toReversed());
  const past = await mailbox.search('heron', { page: 9, order: 'date' });
  assert.deepEqual([past.rows, past.hasMore], [[], false]);
  const best = await mailbox.search('heron', { page: 1, order: 'relevance' });
  assert.equal(best.rows[0]?.id, '1700000007.m7.h');
});
