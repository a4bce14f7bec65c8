// Escaping text for HTML, in element content and in quoted attribute values alike.

const special = /[&<>"'\r]/;
const everySpecial = /[&<>"'\r]/g;

/**
 * Text that an HTML parser gives back unchanged, in content and in a quoted attribute. A lone CR
 * becomes a character reference, as parsers turn the raw character into LF (HTML 13.2.3.5).
 */
export function escapeHtml(text: string): string {
  // Most text holds nothing special, and the test is several times cheaper than a replacement.
  return special.test(text) ? text.replace(everySpecial, reference) : text;
}

function reference(character: string): string {
  switch (character) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '"':
      return '&quot;';
    case "'":
      return '&#39;';
    default:
      return '&#13;';
  }
}
