// What messages-en-dkim.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnDkim } from '../messages-en-dkim.ts';

export const dkimDe: Translation<typeof messagesEnDkim> = {
  'admin.dkim.title': 'Schlüssel für Signaturen',
  'admin.dkim.lead':
    'Erzeugen Sie einen Schlüssel und veröffentlichen Sie seinen Eintrag. Sobald das DNS ihn hat, signiert der Mailserver damit: nach etwa einer Stunde von selbst, oder wenn Sie „Jetzt verwenden“ wählen.',
  'admin.dkim.server':
    'Der Mailserver muss so eingerichtet sein, dass er die Schlüssel hier liest. Wie das geht, sagt das Handbuch auf der Seite über die E-Mails einer Domain.',
  'admin.dkim.empty': 'Es gibt noch keinen Schlüssel.',
  'admin.dkim.state.next': 'Noch nicht verwendet',
  'admin.dkim.state.used': 'In Verwendung',
  'admin.dkim.state.old': 'Verwendet bis {day}',
  'admin.dkim.made': 'Erzeugt am {day}',
  'admin.dkim.use': 'Jetzt verwenden',
  'admin.dkim.use.label': 'Den Schlüssel {selector} jetzt verwenden',
  'admin.dkim.remove': 'Löschen',
  'admin.dkim.remove.label': 'Den Schlüssel {selector} löschen',
  'admin.dkim.make.rsa': 'RSA-Schlüssel erzeugen',
  'admin.dkim.make.ed25519': 'Ed25519-Schlüssel erzeugen',
  'admin.dkim.make.help':
    'RSA kann jeder Server prüfen. Ed25519 ist neuer und kürzer: Verwenden Sie es neben RSA, nicht statt RSA.',
  'admin.dkim.old.help':
    'Ein Schlüssel, der verwendet wurde, bleibt für E-Mails, die noch unterwegs sind, einige Tage erhalten und wird dann gelöscht. Lassen Sie seinen Eintrag bis dahin im DNS.',
  'admin.done.key-made':
    'Der Schlüssel wurde erzeugt. Veröffentlichen Sie nun seinen Eintrag, der unter „Signaturen“ steht.',
  'admin.done.key-used': 'Ab jetzt werden E-Mails mit diesem Schlüssel signiert.',
  'admin.done.key-removed': 'Der Schlüssel wurde gelöscht.',
  'admin.act.set-services': 'Server für Mailprogramme geändert',
  'admin.act.make-dkim-key': 'Schlüssel für Signaturen erzeugt',
  'admin.act.use-dkim-key': 'Schlüssel für Signaturen in Verwendung genommen',
  'admin.act.remove-dkim-key': 'Schlüssel für Signaturen gelöscht',
  'refusal.key-unpublished':
    'Das DNS hat diesen Schlüssel noch nicht, deshalb sähen seine Signaturen gefälscht aus. Veröffentlichen Sie seinen Eintrag, warten Sie, bis er zu sehen ist, und versuchen Sie es noch einmal.',
};
