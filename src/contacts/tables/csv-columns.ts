// What columns of address books are called: ExtMail's abook.cf (31 names, and the 4 of old files),
// Outlook, Google, Thunderbird, and our own export, which is spelled as Outlook spells it.

/** Where the value of a column goes. */
export type CsvTarget =
  | 'name'
  | 'family'
  | 'given'
  | 'additional'
  | 'prefix'
  | 'suffix'
  | 'sortAs'
  | 'nickname'
  | 'organization'
  | 'title'
  | 'birthday'
  | 'note'
  | 'email'
  | 'site'
  | `chat:${string}`
  | `phone:${'home' | 'work' | 'mobile' | 'fax' | 'other'}`
  | `email:${'home' | 'work'}`
  | `place:${'home' | 'work' | 'other'}:${'street' | 'city' | 'region' | 'code' | 'country'}`;

const place = (
  label: 'home' | 'work' | 'other',
  names: readonly [street: string, city: string, region: string, code: string, country: string],
): readonly (readonly [string, CsvTarget])[] => [
  [names[0], `place:${label}:street`],
  [names[1], `place:${label}:city`],
  [names[2], `place:${label}:region`],
  [names[3], `place:${label}:code`],
  [names[4], `place:${label}:country`],
];

/** Names in lower case without blanks, hyphens and underscores. */
export const csvColumns: ReadonlyMap<string, CsvTarget> = new Map<string, CsvTarget>([
  // ExtMail.
  ['name', 'name'],
  ['email', 'email'],
  ['mail', 'email'],
  ['nickname', 'nickname'],
  ['imaol', 'chat:aim'],
  ['imicq', 'chat:icq'],
  ['imgoogle', 'chat:xmpp'],
  ['immsn', 'chat:msnim'],
  ['imqq', 'chat:qq'],
  ['imskype', 'chat:skype'],
  ['hometel', 'phone:home'],
  ['mobile', 'phone:mobile'],
  ...place('home', ['homeaddress', 'homecity', 'homestate', 'homezip', 'homecountry']),
  ['company', 'organization'],
  ['job', 'title'],
  ['workmail', 'email:work'],
  ['worktel', 'phone:work'],
  ['workfax', 'phone:fax'],
  ...place('work', ['workaddress', 'workcity', 'workstate', 'workzip', 'workcountry']),
  ['othermail', 'email'],
  ['otherphone', 'phone:other'],
  ['website', 'site'],
  ['birthday', 'birthday'],
  ['notes', 'note'],
  ['phone', 'phone:other'],
  // Outlook, and our own.
  ['displayname', 'name'],
  ['fullname', 'name'],
  ['title', 'prefix'],
  ['firstname', 'given'],
  ['middlename', 'additional'],
  ['lastname', 'family'],
  ['suffix', 'suffix'],
  ['sortas', 'sortAs'],
  ['jobtitle', 'title'],
  ...['emailaddress', 'email2address', 'email3address', 'primaryemail', 'secondaryemail'].map(
    (name) => [name, 'email'] as const,
  ),
  ...[1, 2, 3, 4, 5].map((nth) => [`email${nth}`, 'email'] as const),
  ['homephone', 'phone:home'],
  ['homephone2', 'phone:home'],
  ['businessphone', 'phone:work'],
  ['businessphone2', 'phone:work'],
  ['companymainphone', 'phone:work'],
  ['workphone', 'phone:work'],
  ['mobilephone', 'phone:mobile'],
  ['mobilenumber', 'phone:mobile'],
  ['primaryphone', 'phone:other'],
  ['homefax', 'phone:fax'],
  ['businessfax', 'phone:fax'],
  ['faxnumber', 'phone:fax'],
  ...place('home', ['homestreet', 'homecity', 'homestate', 'homepostalcode', 'homecountry/region']),
  ...place('work', [
    'businessstreet',
    'businesscity',
    'businessstate',
    'businesspostalcode',
    'businesscountry/region',
  ]),
  ...place('other', [
    'otherstreet',
    'othercity',
    'otherstate',
    'otherpostalcode',
    'othercountry/region',
  ]),
  ['webpage', 'site'],
  ['webpage1', 'site'],
  // Google, whose numbered pairs of label and value are read by their form.
  ['givenname', 'given'],
  ['familyname', 'family'],
  ['additionalname', 'additional'],
  ['nameprefix', 'prefix'],
  ['namesuffix', 'suffix'],
  ['yominame', 'sortAs'],
  ['organizationname', 'organization'],
  ['organization1name', 'organization'],
  ['organization', 'organization'],
  ['organization1title', 'title'],
  ['organizationtitle', 'title'],
]);

/** ExtMail before 1.1, which wrote no header. */
export const oldColumns: readonly CsvTarget[] = ['name', 'email', 'organization', 'phone:mobile'];

/** Of our own export: its header, and where it has each from. */
export const exportColumns: readonly (readonly [string, CsvTarget])[] = [
  ['Display Name', 'name'],
  ['Title', 'prefix'],
  ['First Name', 'given'],
  ['Middle Name', 'additional'],
  ['Last Name', 'family'],
  ['Suffix', 'suffix'],
  ['Sort As', 'sortAs'],
  ['Nickname', 'nickname'],
  ['Company', 'organization'],
  ['Job Title', 'title'],
  ['E-mail Address', 'email'],
  ['E-mail 2 Address', 'email'],
  ['E-mail 3 Address', 'email'],
  ['Home Phone', 'phone:home'],
  ['Business Phone', 'phone:work'],
  ['Mobile Phone', 'phone:mobile'],
  ['Primary Phone', 'phone:other'],
  ['Business Fax', 'phone:fax'],
  ['Home Street', 'place:home:street'],
  ['Home City', 'place:home:city'],
  ['Home State', 'place:home:region'],
  ['Home Postal Code', 'place:home:code'],
  ['Home Country/Region', 'place:home:country'],
  ['Business Street', 'place:work:street'],
  ['Business City', 'place:work:city'],
  ['Business State', 'place:work:region'],
  ['Business Postal Code', 'place:work:code'],
  ['Business Country/Region', 'place:work:country'],
  ['Other Street', 'place:other:street'],
  ['Other City', 'place:other:city'],
  ['Other State', 'place:other:region'],
  ['Other Postal Code', 'place:other:code'],
  ['Other Country/Region', 'place:other:country'],
  ['Web Page', 'site'],
  ['Birthday', 'birthday'],
  ['Notes', 'note'],
];
