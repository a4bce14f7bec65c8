// What messages-en-sts.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnSts } from '../messages-en-sts.ts';

export const stsDe: Translation<typeof messagesEnSts> = {
  'admin.sts.title': 'Richtlinie für andere Mailserver',
  'admin.sts.lead':
    'Anderen Servern kann gesagt werden, dass sie Ihnen nur verschlüsselt oder gar nicht zustellen (MTA-STS). Dispatch liefert die Richtlinie unter {host} aus; der Webserver muss für diesen Namen mit einem Zertifikat antworten. Veröffentlichen Sie nach jeder Änderung die Einträge oben.',
  'admin.sts.hosts': 'Die Richtlinie nennt diese Server, wie die MX-Einträge beim Speichern:',
  'admin.sts.mode': 'Was anderen Servern gesagt wird',
  'admin.sts.mode.off': 'Nichts',
  'admin.sts.mode.off.help': 'Eine Richtlinie, die es vorher gab, wird öffentlich zurückgenommen.',
  'admin.sts.mode.testing': 'Zur Probe',
  'admin.sts.mode.testing.help':
    'Alle E-Mails kommen an; was scheitern würde, wird nur gemeldet. Beginnen Sie hiermit.',
  'admin.sts.mode.enforce': 'Verschlüsselt oder gar nicht',
  'admin.sts.mode.enforce.help':
    'E-Mails bleiben aus, wenn das Zertifikat eines genannten Servers falsch oder abgelaufen ist.',
  'admin.done.sts-changed':
    'Die Richtlinie wurde geändert. Veröffentlichen Sie jetzt ihren Eintrag, der eine neue Kennung hat.',
  'admin.act.set-mta-sts': 'Richtlinie für andere Mailserver geändert',
  'admin.act.set-dkim-rotation': 'Zeit für neue Schlüssel geändert',
  'admin.dkim.rotation': 'Den nächsten Schlüssel von selbst erzeugen',
  'admin.dkim.rotation.help':
    'Der Eintrag des neuen Schlüssels wartet dann unter Signaturen darauf, veröffentlicht zu werden. Bis das DNS ihn hat, wird mit dem Schlüssel davor signiert.',
  'admin.dkim.rotation.never': 'Nie',
  'admin.dkim.rotation.days': '{days, plural, one {Nach # Tag} other {Nach # Tagen}}',
  'admin.done.key-rotation': 'Die Zeit für neue Schlüssel wurde geändert.',
  'refusal.mx-unknown':
    'Das DNS sagt nicht, welche Server E-Mails für {domain} annehmen. Veröffentlichen Sie zuerst einen MX-Eintrag, warten Sie, bis er zu sehen ist, und versuchen Sie es noch einmal.',
  'dns.say.sts.old-id':
    'Der Eintrag hat eine andere Kennung als die Richtlinie, die hier ausgeliefert wird; andere Server behalten deshalb eine ältere. Veröffentlichen Sie den Eintrag unten.',
  'dns.say.sts.served':
    'Dispatch liefert die Richtlinie aus; der Webserver muss für ihren Namen mit einem Zertifikat antworten.',
};
