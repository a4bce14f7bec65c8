// Where what other parsers made of a mail and what is made of it here differ on purpose, with the
// reason. The tests fail for a difference that is not here, and for a line that no difference needs.

const guessed =
  'RFC 5322 3.6 allows no raw 8-bit; the bytes are guessed as windows-1252 and not lost as U+FFFD';
const uuencode =
  'RFC 2045 6.3 lets experimental encodings be named x-…; all spellings are one encoding here';
const dosPath =
  'RFC 822 quoted-pair would eat the backslashes of a DOS path in a file name; they are kept';

/** `file part field` of the Stalwart set; the part is its place in the list of parts. */
export const deliberateDifferences: Readonly<Record<string, string>> = {
  '016.eml 3 parameters': guessed,
  '016.eml 3 filename': guessed,
  '023.eml 4 filename': guessed,
  '026.eml 2 parameters': guessed,
  '026.eml 2 filename': guessed,
  '017.eml * encoding': uuencode,
  '026.eml 2 encoding': uuencode,
  '048.eml * encoding': uuencode,
  '035.eml * filename': dosPath,
  '039.eml * filename': dosPath,
};

const encodedMessage =
  'RFC 2046 5.2.1 forbids another encoding; decoded offsets would be none of the file';
const brokenHeader = 'a header that breaks off is body for a reader, and lost or header there';
const brokenBase64 =
  'RFC 2045 6.8: whole bytes before a group that ends early are kept, not dropped';

/** Files of the mime4j collections whose tree is another one. */
export const otherShapes: Readonly<Record<string, string>> = {
  'bad-newlines-multiple-parts-base64': encodedMessage,
  'base64encoded-rfc822message': encodedMessage,
  'base64encoded-rfc822message-nested': encodedMessage,
  'multi-2gifs-base64': encodedMessage,
};

/** Files of the mime4j collections with another leaf. */
export const otherBodies: Readonly<Record<string, string>> = {
  'basic-plain-with-bad-header-separator': brokenHeader,
  'hdr-fakeout': brokenHeader,
  'malformedHeader-noheader': brokenHeader,
  'malformedHeaderStartsBody-nocrlfcrlf': brokenHeader,
  'malformedHeaderStartsBody-noheader': brokenHeader,
  frag: brokenBase64,
  'multi-frag': brokenBase64,
};
