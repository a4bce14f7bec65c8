// What messages-en-trust.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnTrust } from '../messages-en-trust.ts';

export const trustDe: Translation<typeof messagesEnTrust> = {
  'trust.signed': 'Signiert von {domain}',
  'trust.signed.help': 'Der Mailserver hat geprüft, dass diese Nachricht von dort kommt.',
  'trust.warn.failed':
    'Der Mailserver konnte nicht bestätigen, dass dies von {other} kommt. Jemand anderes könnte es geschrieben haben.',
  'trust.warn.homograph':
    'Die Domain des Absenders, {other}, enthält Buchstaben, die wie andere aussehen.',
  'trust.warn.look-alike':
    'Die Domain des Absenders ist nicht {other}, die Sie kennen, kann aber damit verwechselt werden.',
  'trust.warn.claims':
    'Der Name des Absenders lautet {other}, aber die Nachricht kommt nicht von dort.',
  'trust.warn.several': 'Diese Nachricht nennt mehr als einen Absender.',
  'trust.warn.reply': 'Antworten gehen nicht an den Absender, sondern an {other}.',
  'trust.warn.lures':
    '{count, plural, one {Ein Link nennt} other {# Links nennen}} ein anderes Ziel als das, zu dem {count, plural, one {er führt} other {sie führen}}. Das tatsächliche steht daneben.',
  'trust.warn.first': 'Mit {other} hatten Sie in letzter Zeit keinen Kontakt.',
  'trust.detail.sender': 'Gesendet von',
  'trust.detail.return-path': 'Unzustellbares geht an',
  'trust.detail.resent': 'Weitergereicht von',
  'trust.detail.receipt': 'Bestätigung',
  'trust.receipt':
    'Der Absender bittet um die Bestätigung, dass Sie dies gelesen haben ({address}). Es wurde nichts gesendet.',
  'trust.images-never':
    '{count, plural, one {# externes Bild wurde} other {# externe Bilder wurden}} gemäß Ihren Einstellungen nicht geladen.',
  'trust.images-settings': 'Einstellungen',
  'trust.images-shown':
    'Bilder werden von diesem Server abgerufen: Der Absender erfährt nicht, wo Sie sind.',
  'trust.images-hide': 'Bilder ausblenden',
  'trust.images-sender': 'Immer von {address}',
  'trust.trackers':
    '{count, plural, one {# verstecktes Bild, das Sie gemeldet hätte, wurde} other {# versteckte Bilder, die Sie gemeldet hätten, wurden}} entfernt.',
  'unsubscribe.link': 'Diese Mailingliste verlassen',
  'unsubscribe.title': 'Diese Mailingliste verlassen?',
  'unsubscribe.one-click':
    'Dieser Server teilt {host} mit, dass Sie diese Nachrichten nicht mehr wünschen. Sonst wird nichts über Sie dorthin übermittelt.',
  'unsubscribe.one-click.submit': 'Liste verlassen',
  'unsubscribe.mail': 'Eine E-Mail mit Ihrer Adresse geht an {address}.',
  'unsubscribe.mail.submit': 'Absenden',
  'unsubscribe.web':
    'Die Liste hat dafür eine Seite bei {host}. Wer sie öffnet, teilt {host} mit, dass die Nachricht gelesen wurde.',
  'unsubscribe.web.open': 'Seite bei {host} öffnen',
  'unsubscribe.unproven':
    'Keiner Ihrer Mailserver hat bestätigt, wer diese Nachricht gesendet hat. Wer eine Spam-Liste abbestellt, zeigt nur, dass jemand sie liest.',
  'unsubscribe.failed':
    'Die Liste hat das nicht angenommen. Versuchen Sie es später noch einmal oder auf einem anderen Weg.',
  'unsubscribe.back': 'Zurück zur Nachricht',
  'trust.links-freed':
    '{count, plural, one {# Link wurde} other {# Links wurden}} von dem befreit, was verrät, wer ihm folgt.',

  'trust.pictures': 'Externe Bilder',
  'trust.pictures.lead':
    'Wird ein Bild von einem anderen Server geladen, erfährt dessen Betreiber, dass Sie die Nachricht lesen. Deshalb werden sie nur geladen, wenn Sie es wünschen, und dann von diesem Server.',
  'trust.pictures.mode': 'Wenn eine Nachricht solche Bilder enthält',
  'trust.pictures.ask': 'Nachfragen',
  'trust.pictures.never': 'Nie laden',
  'trust.pictures.submit': 'Speichern',
  'trust.pictures.senders': 'Bilder dieser Absender werden immer geladen:',
  'trust.pictures.revoke': 'Nicht mehr für {address}',
};
