// What a part may do besides being saved, by its media type. Everything that is not here is a
// download of no type: PDF too, since a sandbox switches the browser's own reader off, and without
// one its scripts would run beside the session (docs/decisions/009-opened-parts.md).

export type ShownKind = 'picture' | 'text' | 'sound' | 'film';

export interface ShownType {
  readonly kind: ShownKind;
  /** The type that is sent, which is ours and never the sender's. */
  readonly sent: string;
}

const texts = [
  'text/plain',
  'text/csv',
  'text/tab-separated-values',
  'text/markdown',
  'text/calendar',
  'text/vcard',
  'text/x-vcard',
  'text/x-log',
  'text/x-diff',
  'text/x-patch',
  'text/rfc822-headers',
  'message/delivery-status',
  'message/disposition-notification',
  'message/feedback-report',
];

export const shownTypes: ReadonlyMap<string, ShownType> = new Map<string, ShownType>([
  ...texts.map((type): [string, ShownType] => [
    type,
    { kind: 'text', sent: 'text/plain; charset=utf-8' },
  ]),
  ['image/png', { kind: 'picture', sent: 'image/png' }],
  ['image/jpeg', { kind: 'picture', sent: 'image/jpeg' }],
  ['image/gif', { kind: 'picture', sent: 'image/gif' }],
  ['image/webp', { kind: 'picture', sent: 'image/webp' }],
  ['audio/mpeg', { kind: 'sound', sent: 'audio/mpeg' }],
  ['audio/mp4', { kind: 'sound', sent: 'audio/mp4' }],
  ['audio/x-m4a', { kind: 'sound', sent: 'audio/mp4' }],
  ['audio/aac', { kind: 'sound', sent: 'audio/aac' }],
  ['audio/ogg', { kind: 'sound', sent: 'audio/ogg' }],
  ['audio/webm', { kind: 'sound', sent: 'audio/webm' }],
  ['audio/flac', { kind: 'sound', sent: 'audio/flac' }],
  ['audio/wav', { kind: 'sound', sent: 'audio/wav' }],
  ['audio/x-wav', { kind: 'sound', sent: 'audio/wav' }],
  ['video/mp4', { kind: 'film', sent: 'video/mp4' }],
  ['video/webm', { kind: 'film', sent: 'video/webm' }],
  ['video/ogg', { kind: 'film', sent: 'video/ogg' }],
]);
