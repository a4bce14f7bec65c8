// What messages-en-device.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnDevice } from '../messages-en-device.ts';

export const deviceDe: Translation<typeof messagesEnDevice> = {
  'install.about': 'E-Mail, Kontakte und Einstellungen.',
  'offline.title': 'Keine Verbindung',
  'offline.advice':
    'Der Server ist nicht erreichbar. Seiten, die Sie auf diesem Gerät behalten, können Sie inzwischen lesen.',
  'offline.again': 'Erneut versuchen',
  'device.title': 'Dieses Gerät',
  'device.about':
    'Diese Einstellungen gelten nur für diesen Browser. Beim Abmelden werden sie vergessen. Lassen Sie sie auf einem Gerät aus, das andere benutzen.',
  'device.notify': 'Über neue Nachrichten informieren',
  'device.notify-help':
    'Solange keine Seite von Dispatch vor Ihnen liegt, zeigt der Browser, wer geschrieben hat, und den Betreff.',
  'device.refused':
    'Der Browser erlaubt es nicht. Seine eigenen Einstellungen für diese Website können das ändern.',
  'device.keep': 'Die zuletzt gesehenen Seiten auf diesem Gerät behalten',
  'device.keep-help': 'Sie können ohne Verbindung gelesen werden, bis Sie sich abmelden.',
  'device.needs-script':
    'Dazu braucht es einen Browser mit Skripten und eine Verbindung über https.',
};
