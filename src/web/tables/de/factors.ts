// What messages-en-factors.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnFactors } from '../messages-en-factors.ts';

export const factorsDe: Translation<typeof messagesEnFactors> = {
  'admin.factor': 'Zweiter Faktor',
  'admin.factor.domain.lead': 'Neben dem Passwort, bei der Anmeldung im Browser',
  'admin.factor.optional': 'Alle dürfen einen hinzufügen',
  'admin.factor.optional.help': 'Eine Authenticator-App oder einen Passkey.',
  'admin.factor.required': 'Alle brauchen einen',
  'admin.factor.required.help': 'Wer keinen hat, wird vor allem anderen zum Einrichten geführt.',
  'admin.factor.off': 'Niemand darf einen hinzufügen',
  'admin.factor.off.help': 'Vorhandene werden weiterhin abgefragt.',
  'admin.factor.mailbox':
    '{address} meldet sich mit einem zweiten Faktor an. Ist er verloren, setzen Sie ihn zurück: Dann genügt das Passwort allein, und eine Nachricht im Postfach sagt es.',
  'admin.factor.reset': 'Zweiten Faktor zurücksetzen',
  'admin.done.factor-reset': 'Der zweite Faktor wurde zurückgesetzt.',
  'admin.act.set-second-factor-rule': 'Regel zu zweiten Faktoren geändert',
  'admin.act.add-second-factor': 'Zweiter Faktor hinzugefügt',
  'admin.act.remove-second-factor': 'Zweiter Faktor entfernt',
  'admin.act.reset-second-factor': 'Zweiter Faktor zurückgesetzt',
  'admin.act.renew-recovery-codes': 'Wiederherstellungscodes erzeugt',
  'admin.act.end-sessions': 'Sitzungen abgemeldet',
  'notice.factor-reset.subject': 'Ihr zweiter Faktor wurde zurückgesetzt',
  'notice.factor-reset.text':
    'Ein Administrator hat den zweiten Faktor von {address} zurückgesetzt: Zum Anmelden genügt jetzt das Passwort allein. Wenn Sie nicht darum gebeten haben, ändern Sie Ihr Passwort und sagen Sie Ihrem Administrator Bescheid.',
  'notice.new-device.subject': 'Anmeldung mit einem neuen Browser',
  'notice.new-device.text':
    'Jemand hat sich am {time} mit {device} von {remote} aus bei {address} angemeldet. Wenn Sie es waren, ist nichts zu tun. Wenn nicht, ändern Sie Ihr Passwort und melden Sie in den Einstellungen alle anderen Sitzungen ab.',
  'admin.factor.apps': 'E-Mail-Programme dürfen eigene Passwörter haben',
  'admin.factor.apps.help': 'Vorhandene gelten weiter, bis sie entfernt werden.',
  'admin.act.set-app-password-rule': 'Regel zu App-Passwörtern geändert',
  'admin.act.add-app-password': 'App-Passwort erzeugt',
  'admin.act.remove-app-password': 'App-Passwort entfernt',
};
