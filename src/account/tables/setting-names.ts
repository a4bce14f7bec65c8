// The settings a person may keep, and how long each may be. A name that is not here is refused:
// rows of this table outlive versions, and nobody may use it as a store of their own.

/** `yes` while the password is one that somebody else has set: nothing else can be done with it. */
export const mustChangePassword = 'mustChangePassword';

/** Where a link to a new password goes; it was confirmed from there, or set by an administrator. */
export const recoveryAddress = 'recoveryAddress';

/** LIMIT of each setting in UTF-16 units, as the browser's own `maxlength` counts them. */
export const settingCharsMax = {
  displayName: 120,
  signature: 4_000,
  replyTo: 320,
  identities: 40_000,
  language: 35,
  timeZone: 64,
  theme: 16,
  density: 16,
  columns: 16,
  startFolder: 1_000,
  pageSize: 4,
  composeFormat: 16,
  quoteStyle: 16,
  correspondents: 16,
  remoteImages: 16,
  remoteImageSenders: 40_000,
  conversations: 16,
  undoSendSeconds: 4,
  shortcuts: 16,
  notifications: 16,
  labels: 20_000,
  archive: 16,
  folderOrder: 20_000,
  folderLooks: 20_000,
  savedSearches: 20_000,
  mustChangePassword: 4,
  recoveryAddress: 320,
  tellNewDevice: 4,
} as const satisfies Readonly<Record<string, number>>;
