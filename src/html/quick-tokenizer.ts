// parse5's tokenizer in longer steps. It looks at each character in a state of its own; most
// characters of a mail mean nothing in theirs, and a stretch of those is read in one step here. What
// stops a stretch is left to parse5, so the tokens, and with them the tree, are those of parse5; what
// mostly comes next is handed to its state at once.
//
//   data, raw text      up to  <  &  NUL        (HTML 13.2.5.1, 13.2.5.3)
//   quoted value        up to  its quote  &  NUL       (13.2.5.36, 13.2.5.37)
//   value without       letters, digits and  # % - . / :           (13.2.5.38)
//   names               ASCII letters and digits alone (13.2.5.8, 13.2.5.33)

import { Parser, type ParserOptions, Tokenizer } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';

const space = 0x20;
const quote = 0x22;
const ampersand = 0x26;
const apostrophe = 0x27;
const lessThan = 0x3c;
const equals = 0x3d;
const greaterThan = 0x3e;
const hyphen = 0x2d;

/** Parses as parse5 does with the same options; a CR has to be an LF already. */
export function parseQuickly(
  markup: string,
  options: ParserOptions<DefaultTreeAdapterMap>,
): DefaultTreeAdapterMap['document'] {
  const parser = new Parser<DefaultTreeAdapterMap>(options);
  parser.tokenizer = new QuickTokenizer(parser.options, parser);
  parser.tokenizer.write(markup, true);
  return parser.document;
}

class QuickTokenizer extends Tokenizer {
  protected override _stateData(cp: number): void {
    super._stateData(cp);
    if (cp !== lessThan && cp !== ampersand) this.#text(cp, lessThan, ampersand);
  }

  protected override _stateRawtext(cp: number): void {
    super._stateRawtext(cp);
    if (cp !== lessThan) this.#text(cp, lessThan, lessThan);
  }

  protected override _stateAttributeValueDoubleQuoted(cp: number): void {
    super._stateAttributeValueDoubleQuoted(cp);
    if (!isPlain(cp) || cp === quote || cp === ampersand) return;
    this.#upTo(quote, ampersand);
    if (!this.#reads(quote)) return;
    super._stateAttributeValueDoubleQuoted(quote);
    if (this.#reads(greaterThan)) super._stateAfterAttributeValueQuoted(greaterThan);
    else if (this.#reads(space)) super._stateAfterAttributeValueQuoted(space);
  }

  protected override _stateAttributeValueSingleQuoted(cp: number): void {
    super._stateAttributeValueSingleQuoted(cp);
    if (isPlain(cp) && cp !== apostrophe && cp !== ampersand) this.#upTo(apostrophe, ampersand);
  }

  protected override _stateAttributeValueUnquoted(cp: number): void {
    super._stateAttributeValueUnquoted(cp);
    if (!isBareCharacter(cp)) return;
    const { html, pos } = this.preprocessor;
    let end = pos + 1;
    while (isBareCharacter(html.charCodeAt(end))) end += 1;
    this.#runTo(end);
    if (this.#reads(greaterThan)) super._stateAttributeValueUnquoted(greaterThan);
    else if (this.#reads(space)) super._stateAttributeValueUnquoted(space);
  }

  protected override _stateComment(cp: number): void {
    super._stateComment(cp);
    if (isPlain(cp) && cp !== hyphen && cp !== lessThan) this.#upTo(hyphen, lessThan);
  }

  protected override _stateTagName(cp: number): void {
    super._stateTagName(cp);
    const token = this.currentToken;
    if (!isNameCharacter(cp) || token === null || !('tagName' in token)) return;
    token.tagName += this.#name();
    if (this.#reads(greaterThan)) super._stateTagName(greaterThan);
    else if (this.#reads(space)) super._stateTagName(space);
  }

  protected override _stateAttributeName(cp: number): void {
    super._stateAttributeName(cp);
    if (!isNameCharacter(cp)) return;
    this.currentAttr.name += this.#name();
    if (!this.#reads(equals)) return;
    super._stateAttributeName(equals);
    if (this.#reads(quote)) super._stateBeforeAttributeValue(quote);
  }

  /**
   * White space goes with the words before it. That differs from parse5 inside of a `frameset`
   * alone, where only white space is text; what comes before any words is a token of its own.
   */
  #text(cp: number, stop: number, otherStop: number): void {
    if (!isPlain(cp)) return;
    if (!isSpace(cp)) {
      this.#upTo(stop, otherStop);
      return;
    }
    const { html, pos } = this.preprocessor;
    let end = pos + 1;
    while (isSpace(html.charCodeAt(end))) end += 1;
    this.#runTo(end);
  }

  /** Makes the run that parse5 has just begun longer, up to one of two characters. */
  #upTo(stop: number, otherStop: number): void {
    const { html, pos } = this.preprocessor;
    let end = pos + 1;
    for (; end < html.length; end += 1) {
      const code = html.charCodeAt(end);
      if (code === stop || code === otherStop || !isPlain(code)) break;
    }
    this.#runTo(end);
  }

  #runTo(end: number): void {
    this.preprocessor.pos = end - 1;
    this.runEnd = end;
  }

  /** Takes the next character when it is this one. */
  #reads(wanted: number): boolean {
    const { preprocessor } = this;
    if (preprocessor.html.charCodeAt(preprocessor.pos + 1) !== wanted) return false;
    preprocessor.pos += 1;
    return true;
  }

  /** Letters and digits behind the one that parse5 has just read, in lower case. */
  #name(): string {
    const { preprocessor } = this;
    const { html, pos } = preprocessor;
    let end = pos + 1;
    // At the end there is no character, which is none of a name.
    while (isNameCharacter(html.charCodeAt(end))) end += 1;
    preprocessor.pos = end - 1;
    return html.slice(pos + 1, end).toLowerCase();
  }
}

/** White space and all that is one unit of UTF-16; what the input may not have is left to parse5. */
function isPlain(code: number): boolean {
  return (code >= 0x20 && code < 0xd800) || code === 0x0a || code === 0x09;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09;
}

function isNameCharacter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || isDigit(code);
}

/** Those that values without quotes mostly consist of: `100%`, `#ffcc00`, `http://host/a_b.gif`. */
function isBareCharacter(code: number): boolean {
  return isNameCharacter(code) || (code >= 0x2d && code <= 0x3a) || code === 0x23 || code === 0x25;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
