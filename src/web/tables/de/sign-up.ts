// Words of how people come to a mailbox by themselves, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnSignUp } from '../messages-en-sign-up.ts';

export const signUpDe: Translation<typeof messagesEnSignUp> = {
  'admin.tab.sign-up': 'Neue Leute',
  'admin.sign-up.lead': 'Wie Leute von selbst zu einem Postfach in {domain} kommen.',
  'admin.sign-up.mode': 'Wer ein Postfach anlegen darf',
  'admin.sign-up.mode.off': 'Nur die Administration',
  'admin.sign-up.mode.off.help': 'Links, die es schon gibt, führen nirgendwohin.',
  'admin.sign-up.mode.invitation': 'Wer einen Link hat',
  'admin.sign-up.mode.invitation.help':
    'Die Administration erstellt den Link. Wer ihn hat, wählt ein Passwort, und einen Namen, wenn der Link keinen hat.',
  'admin.sign-up.mode.open': 'Wer darum bittet, sobald die Administration zugestimmt hat',
  'admin.sign-up.mode.open.help':
    'Die Anmeldeseite führt zu einem Formular. Wer es ausfüllt, bestätigt eine Adresse, die es schon gibt, und wartet dann auf Ihre Antwort hier. Dabei lässt sich herausfinden, welche Namen vergeben sind.',
  'admin.sign-up.address': 'Das Formular ist unter',
  'admin.sign-up.no-origin':
    'Die Adresse dieses Servers ist nicht eingestellt ([web] origin): Links können nicht gesendet werden, also kann niemand um ein Postfach bitten.',
  'admin.sign-up.waiting': 'Anfragen',
  'admin.sign-up.waiting.none': 'Niemand wartet auf eine Antwort.',
  'admin.sign-up.waiting.note':
    '{count, plural, one {# Person bittet} other {# Personen bitten}} um ein Postfach.',
  'admin.sign-up.asked': 'gefragt {time}, erreichbar unter {recovery}',
  'admin.sign-up.approve': 'Postfach anlegen',
  'admin.sign-up.approve.of': 'Postfach {address} anlegen',
  'admin.sign-up.decline': 'Ablehnen',
  'admin.sign-up.decline.of': '{address} ablehnen',
  'admin.sign-up.reason': 'Grund, wird der Person gesendet',
  'admin.sign-up.reason.help': 'Darf leer bleiben.',
  'admin.sign-up.full':
    'Alle Postfächer dieser Domain sind vergeben. Entfernen Sie eines oder erhöhen Sie die Grenze, bevor Sie zustimmen.',
  'admin.sign-up.invite': 'Jemanden einladen',
  'admin.sign-up.invite.name': 'Adresse des neuen Postfachs',
  'admin.sign-up.invite.name.help': 'Leer lassen, damit die Person wählt.',
  'admin.sign-up.invite.to': 'Link senden an',
  'admin.sign-up.invite.to.help':
    'Eine Adresse, die die Person schon hat. Leer lassen, um den Link selbst zu übergeben.',
  'admin.sign-up.invite.quota': 'Quota des Postfachs',
  'admin.sign-up.invite.quota.help': 'Zum Beispiel 2 GB. Leer für die übliche dieser Domain.',
  'admin.sign-up.invite.uses': 'Postfächer, die der Link anlegen darf',
  'admin.sign-up.invite.uses.help':
    'Eines, wenn die Adresse feststeht, sonst höchstens {max, number}.',
  'admin.sign-up.invite.uses.wrong':
    'Eine Zahl von 1 bis {max, number}; eins, wenn die Adresse feststeht.',
  'admin.sign-up.invite.days': 'Gültig',
  'admin.sign-up.invite.submit': 'Link erstellen',
  'admin.sign-up.made': 'Der Link wird nur dieses eine Mal gezeigt:',
  'admin.sign-up.made.sent':
    'Der Link ist unterwegs zu {to}. Hier wird er nur dieses eine Mal gezeigt:',
  'admin.sign-up.made.unsent':
    'Der Link konnte nicht gesendet werden. Hier wird er nur dieses eine Mal gezeigt:',
  'admin.sign-up.links': 'Gültige Links',
  'admin.sign-up.links.none': 'Es gibt keine.',
  'admin.sign-up.link.any': 'Beliebiger Name',
  'admin.sign-up.link.facts':
    'noch {uses, plural, one {# Postfach} other {# Postfächer}}, gültig bis {day}, erstellt von {maker}',
  'admin.sign-up.link.sent': 'gesendet an {to}',
  'admin.sign-up.link.remove': 'Diesen Link zurückziehen',
  'admin.done.request-approved': 'Das Postfach ist bereit.',
  'admin.done.request-declined': 'Die Anfrage wurde abgelehnt.',
  'admin.done.invitation-removed': 'Der Link führt nirgendwohin mehr.',
  'admin.done.sign-up-changed': 'Gespeichert.',
  'admin.act.set-sign-up': 'Geändert, wer ein Postfach anlegen darf',
  'admin.act.add-invitation': 'Einladung erstellt',
  'admin.act.remove-invitation': 'Einladung zurückgezogen',
  'admin.act.use-invitation': 'Einladung benutzt',
  'admin.act.ask-account': 'Um ein Postfach gebeten',
  'admin.act.approve-account': 'Anfrage angenommen',
  'admin.act.decline-account': 'Anfrage abgelehnt',
  'join.ask': 'Um ein Postfach bitten',
  'join.title': 'Ihr neues Postfach',
  'join.lead': 'Sie sind zu einem Postfach in {domain} eingeladen.',
  'join.given': 'Ihre Adresse wird {address}.',
  'join.ask.lead':
    'Wählen Sie eine Adresse in {domain}. Wir senden einen Link an eine Adresse, die Sie schon haben; danach erhalten Sie dort die Antwort der Administration.',
  'join.name': 'Ihr Name',
  'join.name.help': 'Andere sehen ihn neben Ihrer Adresse.',
  'join.address': 'Adresse',
  'join.address.help': 'Buchstaben, Ziffern, Punkte und Striche.',
  'join.address.wrong': 'Das kann keine Adresse sein.',
  'join.taken': 'Dieser Name ist vergeben. Bitte wählen Sie einen anderen.',
  'join.password': 'Passwort',
  'join.recovery': 'Eine Adresse, die Sie schon haben',
  'join.recovery.optional':
    'Wenn Sie Ihr Passwort vergessen, wird ein Link zu einem neuen dorthin gesendet. Darf leer bleiben.',
  'join.recovery.needed':
    'Die Antwort wird dorthin gesendet, und später ein neues Passwort, wenn Sie eines brauchen.',
  'join.recovery.wrong': 'Das ist keine Adresse eines anderen Postfachs.',
  'join.submit': 'Mein Postfach anlegen',
  'join.ask.submit': 'Um dieses Postfach bitten',
  'join.full':
    'Hier können im Moment keine weiteren Postfächer angelegt werden. Bitte fragen Sie Ihre Administration.',
  'join.done': 'Ihr Postfach {address} ist bereit.',
  'join.done.confirm':
    'Öffnen Sie den Link, der zu {recovery} unterwegs ist, damit die Adresse gilt.',
  'join.done.login': 'Anmelden',
  'join.asked':
    'Ein Link ist unterwegs zu {recovery}. Öffnen Sie ihn innerhalb eines Tages, sonst sieht niemand Ihre Anfrage.',
  'join.confirm': 'Sie bitten um das Postfach {address}. Ist {recovery} Ihre Adresse?',
  'join.confirm.submit': 'Ja, Anfrage senden',
  'join.confirmed':
    'Ihre Anfrage wartet auf die Administration. Die Antwort kommt an Ihre Adresse.',
  'letter.invitation.subject': 'Ein Postfach in {domain} für Sie',
  'letter.invitation':
    'Sie sind zu einem Postfach in {domain} eingeladen. Öffnen Sie diesen Link, um es anzulegen und ein Passwort zu wählen:\n\n{link}\n\nDer Link gilt bis {day}. Wenn Sie nichts dergleichen erwarten, ist nichts zu tun.\n',
  'letter.sign-up.subject': 'Ihre Anfrage für {address}',
  'letter.sign-up':
    'Jemand bittet um das Postfach {address} und hat Ihre Adresse angegeben. Wenn Sie das sind, öffnen Sie innerhalb eines Tages diesen Link:\n\n{link}\n\nSonst ist nichts zu tun: Niemand bekommt die Anfrage zu sehen.\n',
  'letter.approved.subject': 'Ihr Postfach {address} ist bereit',
  'letter.approved':
    'Ihre Anfrage wurde angenommen. Melden Sie sich als {address} mit dem Passwort an, das Sie gewählt haben:\n\n{link}\n',
  'letter.declined.subject': 'Ihre Anfrage für {address}',
  'letter.declined':
    'Ihre Anfrage für das Postfach {address} wurde abgelehnt.{has, select, no {} other {\n\n{reason}}}\n',
};
