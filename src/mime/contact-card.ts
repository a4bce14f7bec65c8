// One entry of an address book as a value, whatever format it came in: a person, an organisation
// or a group (RFC 6350 6.1.4). Lists are in the order of preference.

/** What an address or a number is for; the rest of what formats know is `other`. */
export const cardLabels = ['home', 'work', 'mobile', 'fax', 'other'] as const;
export type CardLabel = (typeof cardLabels)[number];

export interface Labelled {
  readonly label: CardLabel;
  readonly value: string;
}

export interface PostalAddress {
  readonly label: CardLabel;
  /** May have several lines. */
  readonly street: string;
  readonly city: string;
  readonly region: string;
  readonly code: string;
  readonly country: string;
}

export interface CardPhoto {
  /** Found in its bytes, never taken from a claim. */
  readonly type: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp';
  readonly bytes: Uint8Array;
}

export interface ContactCard {
  readonly uid: string;
  readonly kind: 'individual' | 'group';
  /** As shown: FN. */
  readonly name: string;
  readonly family: string;
  readonly given: string;
  readonly additional: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How it is spoken, which is what it is sorted by: kana of a Japanese name. */
  readonly sortAs: string;
  readonly nickname: string;
  readonly organization: string;
  readonly title: string;
  /** `1990-04-03`, `--04-03` without a year, or words as they were. */
  readonly birthday: string;
  readonly note: string;
  readonly emails: readonly Labelled[];
  readonly phones: readonly Labelled[];
  readonly places: readonly PostalAddress[];
  readonly sites: readonly string[];
  /** Chat addresses as URIs, such as `xmpp:ann@far.test`. */
  readonly chats: readonly string[];
  readonly photo: CardPhoto | undefined;
  /** Of a group: UIDs, and `mailto:` addresses of who is in no book. */
  readonly members: readonly string[];
  /** Lines that this program does not know, unfolded: another one does. */
  readonly extra: readonly string[];
}

/** LIMIT of what one card may hold: characters of a line, of a note, values of one kind. */
export const cardLimits = {
  lineChars: 500,
  noteChars: 20_000,
  values: 50,
  members: 2_000,
  photoBytes: 200 * 1024,
  extraLines: 40,
  extraChars: 4_000,
  uidChars: 190,
} as const;

export const blankCard: ContactCard = {
  uid: '',
  kind: 'individual',
  name: '',
  family: '',
  given: '',
  additional: '',
  prefix: '',
  suffix: '',
  sortAs: '',
  nickname: '',
  organization: '',
  title: '',
  birthday: '',
  note: '',
  emails: [],
  phones: [],
  places: [],
  sites: [],
  chats: [],
  photo: undefined,
  members: [],
  extra: [],
};

/** The picture in these bytes; undefined for what is none of the four kinds or too large. */
export function photoOf(bytes: Uint8Array): CardPhoto | undefined {
  if (bytes.length > cardLimits.photoBytes) return undefined;
  const type = photoTypes.find(([, starts]) => starts(bytes))?.[0];
  return type && { type, bytes };
}

type Starts = (bytes: Uint8Array) => boolean;

const begins =
  (at: number, ...wanted: readonly number[]): Starts =>
  (bytes) =>
    wanted.every((byte, nth) => bytes[at + nth] === byte);
const riff = begins(0, 0x52, 0x49, 0x46, 0x46);
const webp = begins(8, 0x57, 0x45, 0x42, 0x50);

const photoTypes: readonly (readonly [CardPhoto['type'], Starts])[] = [
  ['image/jpeg', begins(0, 0xff, 0xd8, 0xff)],
  ['image/png', begins(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['image/gif', begins(0, 0x47, 0x49, 0x46, 0x38)],
  ['image/webp', (bytes) => riff(bytes) && webp(bytes)],
];
