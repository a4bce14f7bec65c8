// Where the holes of a template stand, found on its static text alone: a small reading of the HTML
// tokenizer (HTML 13.2.5) that refuses every place where escaping does not make a value safe.
//
//   <p class="a ${attribute value}" ${tag}>${content}</p>

/** Where a hole is: element content, inside a quoted value, or between attributes. */
export type HolePlace = 'content' | 'value' | 'tag';

type State =
  | 'content'
  | 'tag name'
  | 'tag'
  | 'attribute name'
  | 'value start'
  | 'unquoted value'
  | Enclosed;
type Enclosed = 'value' | 'comment' | 'raw text';

/** The place of each hole; throws where no value can be safe, and on a template left open. */
export function holePlaces(strings: readonly string[]): readonly HolePlace[] {
  const scanner = new TemplateScanner();
  const last = strings.length - 1;
  return strings.flatMap((text, index) => {
    scanner.feed(text);
    if (index < last) return [scanner.place(text)];
    if (scanner.state !== 'content') throw unsafe(`ends inside a ${scanner.state}`, text);
    return [];
  });
}

function unsafe(what: string, text: string): TypeError {
  return new TypeError(`a template ${what}, at: …${text.slice(-60)}`);
}

class TemplateScanner {
  state: State = 'content';
  /** What ends an enclosed state: a quote, `-->` or `</script`. */
  #end = '';
  #tagName = '';

  place(text: string): HolePlace {
    if (this.state === 'content' || this.state === 'value' || this.state === 'tag') {
      return this.state;
    }
    throw unsafe(`has a hole in a ${this.state}`, text);
  }

  feed(text: string): void {
    let at = 0;
    while (at < text.length) at = this.#step(text, at);
  }

  /** Reads one piece from `at` in the present state and gives where the next one starts. */
  #step(text: string, at: number): number {
    if (this.state === 'content') return this.#content(text, at);
    if (this.state === 'tag name') return this.#tagNamePiece(text, at);
    if (this.state === 'tag') return this.#tag(text, at);
    if (this.state === 'attribute name') return this.#attributeName(text, at);
    if (this.state === 'value start') return this.#valueStart(text, at);
    if (this.state === 'unquoted value') return this.#unquotedValue(text, at);
    return this.#enclosed(text, at);
  }

  #tagNamePiece(text: string, at: number): number {
    const end = spanEnd(text, at, /[^\s/>]*/y);
    this.#tagName += text.slice(at, end).toLowerCase();
    if (end < text.length) this.state = 'tag';
    return end;
  }

  #unquotedValue(text: string, at: number): number {
    const end = spanEnd(text, at, /[^\s>]*/y);
    if (end < text.length) this.state = 'tag';
    return end;
  }

  #content(text: string, at: number): number {
    const open = text.indexOf('<', at);
    if (open < 0) return text.length;
    if (text.startsWith('!--', open + 1)) {
      this.#enter('comment', '-->');
      return open + 4;
    }
    // A `<` at the end of the piece makes the hole after it a tag name.
    if (open + 1 < text.length && !/[a-z!?/]/i.test(text.charAt(open + 1))) return open + 1;
    this.state = 'tag name';
    const closes = text.charAt(open + 1) === '/';
    this.#tagName = closes ? '/' : '';
    return closes ? open + 2 : open + 1;
  }

  #tag(text: string, at: number): number {
    const next = spanEnd(text, at, /[\s/]*/y);
    if (next === text.length) return next;
    if (text.charAt(next) !== '>') {
      this.state = 'attribute name';
      return next;
    }
    const raw = this.#tagName === 'script' || this.#tagName === 'style';
    if (raw) this.#enter('raw text', `</${this.#tagName}`);
    else this.state = 'content';
    return next + 1;
  }

  #attributeName(text: string, at: number): number {
    const end = spanEnd(text, at, /[^\s/>=]*/y);
    if (end === text.length) return end;
    const sign = spanEnd(text, end, /\s*/y);
    if (text.charAt(sign) === '=') {
      this.state = 'value start';
      return sign + 1;
    }
    this.state = 'tag';
    return end;
  }

  #valueStart(text: string, at: number): number {
    const start = spanEnd(text, at, /\s*/y);
    const quote = text.charAt(start);
    if (quote === '"' || quote === "'") {
      this.#enter('value', quote);
      return start + 1;
    }
    if (start < text.length) this.state = 'unquoted value';
    return start;
  }

  #enclosed(text: string, at: number): number {
    const end = text.indexOf(this.#end, at);
    if (end < 0) return text.length;
    if (this.state === 'value') this.state = 'tag';
    else if (this.state === 'comment') this.state = 'content';
    else return this.#endOfRawText(end);
    return end + this.#end.length;
  }

  #endOfRawText(end: number): number {
    this.state = 'tag name';
    this.#tagName = '/';
    return end + 2;
  }

  #enter(state: Enclosed, end: string): void {
    this.state = state;
    this.#end = end;
  }
}

function spanEnd(text: string, at: number, span: RegExp): number {
  span.lastIndex = at;
  return at + (span.exec(text)?.[0].length ?? 0);
}
