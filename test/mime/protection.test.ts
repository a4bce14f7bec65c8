import assert from 'node:assert/strict';
import { it } from 'node:test';
import { partialPiece } from '../../src/mime/partial.ts';
import { inlineProtection, protectionsOf } from '../../src/mime/protection.ts';
import { scanMessage } from '../../src/mime/scanner.ts';

const rootOf = (...lines: readonly string[]) => scanMessage(Buffer.from(lines.join('\n'))).root;
const shown = (...lines: readonly string[]): string =>
  protectionsOf(rootOf(...lines))
    .map(({ kind, by }) => `${kind} ${by}`)
    .join(', ');

it('tells by structure what is signed and what is encrypted', () => {
  const signed = (protocol: string): string =>
    shown(`Content-Type: multipart/signed; boundary=b; protocol="${protocol}"`, '', '--b', '', 'x');
  assert.equal(signed('application/pgp-signature'), 'signed pgp');
  assert.equal(signed('application/x-pkcs7-signature'), 'signed smime');
  assert.equal(signed('application/else'), '');
  const mime = 'Content-Type: application/pkcs7-mime';
  assert.equal(shown(`${mime}; smime-type=enveloped-data`, '', 'x'), 'encrypted smime');
  assert.equal(shown(`${mime}; smime-type=authEnveloped-data`, '', 'x'), 'encrypted smime');
  assert.equal(shown(`${mime}; smime-type=signed-data`, '', 'x'), 'signed smime');
  assert.equal(shown(`${mime}; name=smime.p7m`, '', 'x'), 'sealed smime');
  assert.equal(
    shown(
      'Content-Type: multipart/encrypted; boundary=b; protocol="application/pgp-encrypted"',
      '',
    ),
    'encrypted pgp',
  );
});

it('knows them by their parts where the protocol is not said', () => {
  const parts = [
    '--b',
    '',
    'x',
    '--b',
    'Content-Type: application/pgp-signature',
    '',
    'y',
    '--b--',
  ];
  assert.equal(shown('Content-Type: multipart/signed; boundary=b', '', ...parts), 'signed pgp');
});

it('takes the signature of a forwarded message for no signature of this one', () => {
  const inner = 'Content-Type: multipart/signed; boundary=i; protocol="application/pgp-signature"';
  assert.equal(shown('Content-Type: message/rfc822', '', inner, '', '--i'), '');
});

it('knows the armour of PGP in a text only at the beginning of a line', () => {
  assert.deepEqual(inlineProtection('a\r\n-----BEGIN PGP MESSAGE-----\r\nx'), {
    kind: 'encrypted',
    by: 'pgp',
  });
  const signed = '-----BEGIN PGP SIGNED MESSAGE-----\nx\n-----BEGIN PGP SIGNATURE-----\n';
  assert.equal(inlineProtection(signed)?.kind, 'signed');
  assert.equal(inlineProtection('-----BEGIN PGP SIGNED MESSAGE-----\nx'), undefined);
  assert.equal(inlineProtection('> -----BEGIN PGP MESSAGE-----'), undefined);
});

it('says which piece of a cut message it is', () => {
  const piece = (parameters: string) =>
    partialPiece(rootOf(`Content-Type: message/partial; ${parameters}`, '', 'x'));
  assert.deepEqual(piece('id="a@b"; number=2; total=3'), { id: 'a@b', number: 2, total: 3 });
  assert.deepEqual(piece('id="a@b"; number=2'), { id: 'a@b', number: 2, total: undefined });
  for (const broken of ['id="a@b"', 'number=1', 'id=x; number=0', 'id=x; number=1000']) {
    assert.equal(piece(broken), undefined, broken);
  }
  assert.equal(piece('id=x; number=3; total=2')?.total, undefined);
});
