import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parseDeliveryReport, parseDispositionReport } from '../../src/mime/delivery-report.ts';
import { fieldGroups, groupsMax } from '../../src/mime/field-groups.ts';

const report = [
  'Reporting-MTA: dns; mx.one.test',
  'Arrival-Date: Sat, 21 Nov 2026 09:00:00 +0000',
  '',
  'Original-Recipient: rfc822;ann@far.test',
  'Final-Recipient: rfc822; ann.new@far.test',
  'Action: failed',
  'Status: 5.1.1 (no such user)',
  'Remote-MTA: dns; mx.far.test',
  'Diagnostic-Code: smtp; 550 5.1.1 No such',
  '  user here',
  '',
  'Final-Recipient: rfc822; bo@far.test',
  'Action: delayed',
  'Status: 4.4.1',
  '',
].join('\r\n');

it('reads who was not reached, why, and the words of the server', () => {
  const parsed = parseDeliveryReport(report);
  assert.equal(parsed?.reportingServer, 'mx.one.test');
  assert.deepEqual(parsed?.recipients[0], {
    recipient: 'ann@far.test',
    action: 'failed',
    status: '5.1.1',
    answer: '550 5.1.1 No such\nuser here',
    remoteServer: 'mx.far.test',
  });
  assert.equal(parsed?.recipients[1]?.action, 'delayed');
  assert.equal(parsed?.recipients[1]?.answer, '');
});

it('takes no other text for a report', () => {
  for (const text of ['', '\n\n', 'Hello', 'Action: failed', ': x\n:y', 'a'.repeat(100_000)]) {
    assert.equal(parseDeliveryReport(text), undefined);
    assert.equal(parseDispositionReport(text), undefined);
  }
});

it('never throws, however it is cut', () => {
  for (let end = 0; end < report.length; end++) parseDeliveryReport(report.slice(0, end));
});

it('reads a limited number of groups', () => {
  const text = 'Final-Recipient: rfc822; a@b.test\n\n'.repeat(groupsMax + 5);
  assert.equal(fieldGroups(text).length, groupsMax);
  assert.equal(parseDeliveryReport(text)?.recipients.length, groupsMax);
});

it('reads what became of a message, and whether a person did it', () => {
  const text = [
    'Reporting-UA: far.test; Reader',
    'Final-Recipient: rfc822;ann@far.test',
    'Original-Message-ID: <a@one.test>',
    'Disposition: automatic-action/MDN-sent-automatically; displayed/x',
  ].join('\n');
  assert.deepEqual(parseDispositionReport(text), {
    recipient: 'ann@far.test',
    messageId: '<a@one.test>',
    type: 'displayed',
    isAutomatic: true,
  });
});
