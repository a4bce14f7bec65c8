// Whether two hosts are of one owner, as nearly as can be told without a list of all the suffixes
// under which anybody may register.

/** The registered part of a host name, nearly: `www.shop.example.co.uk` gives `example.co.uk`. */
export function siteOf(host: string): string {
  const labels = host
    .toLowerCase()
    .split('.')
    .filter((label) => label !== '');
  const tail = labels.at(-1) ?? '';
  const second = labels.at(-2) ?? '';
  // LIMIT of the guess: names such as `me.hosting.example` of one hoster look like one owner.
  const isShared =
    tail.length === 2 && /^(?:ac|co|com|edu|gov|gob|go|gv|ne|net|or|org)$/.test(second);
  return labels.slice(isShared ? -3 : -2).join('.');
}
