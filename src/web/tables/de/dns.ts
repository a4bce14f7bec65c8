// What messages-en-dns.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnDns } from '../messages-en-dns.ts';

export const dnsDe: Translation<typeof messagesEnDns> = {
  'admin.tab.dns': 'DNS',
  'admin.dns.lead':
    'Was die Welt findet, wenn sie {domain} nachschlägt: wohin E-Mails gehen, wer sie senden darf und an wen sich Mailprogramme wenden.',
  'admin.dns.looked': 'Nachgesehen um {time}.',
  'admin.dns.again': 'Neu nachsehen',
  'admin.dns.all-right': 'Alles, was E-Mail braucht, ist so, wie es sein soll.',
  'admin.dns.to-do':
    '{count, plural, one {Eine Sache muss in Ordnung gebracht werden.} other {# Dinge müssen in Ordnung gebracht werden.}}',
  'admin.dns.found': 'Derzeit im DNS',
  'admin.dns.publish': 'Was zu veröffentlichen ist',
  'admin.dns.publish.help':
    'Was fehlt, steht unten bei „Was zu veröffentlichen ist“. Tragen Sie es dort ein, wo das DNS von {domain} verwaltet wird, meist bei der Firma, von der Sie den Namen haben. Es kann einige Stunden dauern, bis alle es sehen.',
  'admin.dns.publish.ptr':
    'Das kann nur die Firma eintragen, von der Sie die Adresse haben, meist Ihr Hosting-Anbieter.',
  'admin.dns.publish.file':
    'Legen Sie auf dem Webserver unter der Adresse oben eine Datei mit diesem Inhalt ab.',
  'admin.dns.name': 'Name',
  'admin.dns.type': 'Typ',
  'admin.dns.type.file': 'Datei',
  'admin.dns.value': 'Wert',
  'admin.dns.copy': 'Kopieren',
  'admin.dns.copied': 'Kopiert',
  'admin.dns.copy.name': 'Den Namen {name} kopieren',
  'admin.dns.copy.value': 'Den Wert für {name} kopieren',
  'admin.dns.services': 'Server für Mailprogramme',
  'admin.dns.services.label': 'Server dieser Domain',
  'admin.dns.services.help':
    'Einer pro Zeile, etwa imaps://mail.example.org:993 oder submissions://mail.example.org:465. Leer heißt: die der ganzen Installation.',
  'admin.dns.services.wrong':
    '„{address}“ ist kein Server. Beginnen Sie zum Beispiel mit imaps:// und einem Namen.',
  'admin.done.services-changed': 'Die Server für Mailprogramme wurden geändert.',
  'dns.verdict.right': 'Richtig',
  'dns.verdict.better': 'Könnte besser sein',
  'dns.verdict.unknown': 'Nicht bekannt',
  'dns.verdict.missing': 'Fehlt',
  'dns.verdict.wrong': 'Falsch',
  'dns.topic.mx': 'Wo E-Mails ankommen (MX)',
  'dns.about.mx': 'MX-Einträge nennen die Server, die E-Mails für {domain} annehmen.',
  'dns.topic.reverse': 'Der Name dieses Servers (PTR)',
  'dns.about.reverse':
    'Andere Server schlagen den Namen der Adresse nach, von der E-Mails kommen, und trauen einer ohne Namen kaum.',
  'dns.topic.spf': 'Wer senden darf (SPF)',
  'dns.about.spf': 'Der SPF-Eintrag zählt die Server auf, die E-Mails von {domain} senden dürfen.',
  'dns.topic.dkim': 'Signaturen (DKIM)',
  'dns.about.dkim':
    'E-Mails von {domain} werden mit einem Schlüssel signiert. Im DNS steht dessen öffentliche Hälfte, mit der andere prüfen, ob die E-Mail von Ihnen ist und unterwegs nicht verändert wurde.',
  'dns.topic.dmarc': 'E-Mails in Ihrem Namen (DMARC)',
  'dns.about.dmarc':
    'Der DMARC-Eintrag sagt anderen Servern, was mit E-Mails geschehen soll, die angeblich von {domain} kommen und es nicht tun.',
  'dns.topic.sts': 'Verschlüsselte Zustellung (MTA-STS)',
  'dns.about.sts':
    'Damit stellen andere Server E-Mails für {domain} über eine verschlüsselte und geprüfte Verbindung zu oder gar nicht.',
  'dns.topic.tlsrpt': 'Berichte über Verschlüsselung (TLSRPT)',
  'dns.about.tlsrpt':
    'Nennt eine Adresse, die erfährt, wenn die verschlüsselte Zustellung nicht gelang.',
  'dns.topic.services': 'Wohin sich Mailprogramme wenden (SRV)',
  'dns.about.services': 'Hier sehen Mailprogramme nach, auf welchen Servern sie lesen und senden.',
  'dns.topic.setup': 'Mailprogramme, die sich selbst einrichten',
  'dns.about.setup':
    'Unter diesen Namen fragen Thunderbird, Outlook und andere diesen Server nach ihren Einstellungen.',
  'dns.say.unanswered':
    'Das DNS hat nicht geantwortet, deshalb ist dies nicht bekannt. Sehen Sie gleich noch einmal nach.',
  'dns.say.host-unset':
    'Dispatch weiß nicht, wie dieser Mailserver heißt. Setzen Sie mail_host im Abschnitt [dns] seiner Konfiguration.',
  'dns.say.host-missing':
    'Dieser Mailserver heißt in der Konfiguration {host}, aber das DNS hat für diesen Namen keine Adresse.',
  'dns.say.mx.right': 'E-Mails für {domain} kommen bei {host} an, und das ist dieser Server.',
  'dns.say.mx.same':
    'E-Mails für {domain} kommen bei {hosts} an, und das ist ein anderer Name dieses Servers, {host}.',
  'dns.say.mx.also':
    'E-Mails können auch bei {hosts} ankommen und müssen von dort an diesen Server weitergegeben werden.',
  'dns.say.mx.elsewhere':
    'E-Mails für {domain} gehen an {hosts} und nicht an diesen Server, {host}. Ändern Sie das, sobald E-Mails hier ankommen sollen.',
  'dns.say.mx.missing':
    'Nichts sagt, wohin E-Mails für {domain} gehen; andere Server können sie deshalb nicht verlässlich zustellen.',
  'dns.say.mx.null':
    'Das DNS sagt, dass {domain} überhaupt keine E-Mails annimmt. Andere Server versuchen es gar nicht erst.',
  'dns.say.mx.no-address': '{host} hat keine Adresse, deshalb kann dort nichts zugestellt werden.',
  'dns.say.reverse.right': '{address} heißt {name}, und dieser Name führt zu der Adresse zurück.',
  'dns.say.reverse.missing': '{address} hat keinen Namen. Viele Server lehnen E-Mails deshalb ab.',
  'dns.say.reverse.other':
    '{address} heißt {name}, aber dieser Name führt nicht zu der Adresse zurück. Viele Server lehnen E-Mails deshalb ab.',
  'dns.say.spf.right':
    'E-Mails von diesem Server bestehen die Prüfung. Der Eintrag braucht {count, number} der {max, number} erlaubten Abfragen.',
  'dns.say.spf.missing':
    'Nichts sagt, welche Server E-Mails von {domain} senden dürfen. Jeder kann es, und Ihre sehen nicht besser aus als fremde.',
  'dns.say.spf.several':
    'Es gibt {count, number} SPF-Einträge. Mehr als einer zählt wie keiner: Ersetzen Sie sie durch einen einzigen.',
  'dns.say.spf.broken':
    'Andere Server können den Eintrag nicht lesen. Der Fehler ist bei „{term}“.',
  'dns.say.spf.fails':
    'Dieser Server sendet von {address}, und seine E-Mails bestehen die Prüfung nicht (Ergebnis: {result}). Nehmen Sie die Adresse in den Eintrag auf.',
  'dns.say.spf.many':
    'Der Eintrag braucht {count, number} Abfragen, und Server geben nach {max, number} auf. Entfernen Sie, was nicht mehr gebraucht wird, etwa das include eines Dienstes, den Sie verlassen haben.',
  'dns.say.spf.everybody':
    'Der Eintrag lässt alle Welt senden. Setzen Sie „~all“ an die Stelle von „all“ am Ende.',
  'dns.say.spf.open':
    'Der Eintrag sagt nicht, was von Servern zu halten ist, die nicht darin stehen. Lassen Sie ihn mit „~all“ enden.',
  'dns.say.dkim.none': 'Dispatch hat noch keinen Schlüssel für {domain}.',
  'dns.say.dkim.right':
    'E-Mails werden mit dem Schlüssel „{selector}“ signiert, der veröffentlicht ist.',
  'dns.say.dkim.next':
    'Der nächste Schlüssel, „{selector}“, ist veröffentlicht und kann verwendet werden.',
  'dns.say.dkim.waiting':
    'Der nächste Schlüssel, „{selector}“, ist noch nicht veröffentlicht. Sobald er es ist, wird damit signiert.',
  'dns.say.dkim.missing':
    'Der Schlüssel „{selector}“ ist nicht veröffentlicht, deshalb kann niemand seine Signaturen prüfen.',
  'dns.say.dkim.other':
    'Im DNS steht etwas anderes als der Schlüssel „{selector}“, deshalb sehen seine Signaturen gefälscht aus.',
  'dns.say.dmarc.missing':
    'Andere Server erfahren nicht, was mit E-Mails geschehen soll, die nur angeblich von {domain} kommen. Beginnen Sie mit einem Eintrag, der um Berichte bittet und sonst nichts ändert.',
  'dns.say.dmarc.several':
    'Es gibt {count, number} DMARC-Einträge. Mehr als einer zählt wie keiner: Entfernen Sie alle bis auf einen.',
  'dns.say.dmarc.broken':
    'Andere Server können den Eintrag nicht lesen. Der Fehler ist bei „{tag}“.',
  'dns.say.dmarc.parent': 'Der Eintrag von {name} gilt auch hier.',
  'dns.say.dmarc.none':
    'E-Mails, die nur angeblich von {domain} kommen, werden wie alle anderen behandelt (p=none). Sobald die Berichte zeigen, dass Ihre eigenen E-Mails bestehen, ändern Sie das in p=quarantine.',
  'dns.say.dmarc.quarantine':
    'E-Mails, die nur angeblich von {domain} kommen, landen im Spamordner (p=quarantine).',
  'dns.say.dmarc.reject':
    'E-Mails, die nur angeblich von {domain} kommen, werden abgelehnt (p=reject).',
  'dns.say.dmarc.part': 'Das geschieht nur mit {percent, number} % davon (pct).',
  'dns.say.dmarc.reports': 'Berichte gehen an {addresses}.',
  'dns.say.dmarc.silent':
    'Niemand bekommt Berichte, deshalb erfahren Sie nicht, wer in Ihrem Namen sendet. Fügen Sie rua=mailto: und eine Adresse von Ihnen hinzu.',
  'dns.say.dmarc.stranger':
    'An {address} gehen keine Berichte, weil {other} nicht sagt, dass es sie annimmt. Wer das DNS von {other} verwaltet, muss den Eintrag unten veröffentlichen.',
  'dns.say.dmarc.strict':
    'Nur {domain} selbst zählt, nicht Namen darunter (adkim=s oder aspf=s). Prüfen Sie, ob sich alle Ihre Absender daran halten.',
  'dns.say.sts.missing':
    'Andere Server stellen auch unverschlüsselt zu, und jemand zwischen ihnen und Ihnen kann sie dazu bringen.',
  'dns.say.sts.broken':
    'Der Eintrag ist nicht lesbar. Es muss genau einen geben, mit einer id aus Buchstaben und Ziffern.',
  'dns.say.sts.no-policy':
    'Die Richtlinie lässt sich nicht von {host} abrufen. Dort muss ein Webserver mit einem Zertifikat für diesen Namen antworten.',
  'dns.say.sts.bad-policy': 'Die Richtlinie wurde abgerufen, ist aber nicht lesbar.',
  'dns.say.sts.other-host':
    'Die Richtlinie nennt {hosts} nicht; Server, die sich nach ihr richten, stellen dort nichts zu.',
  'dns.say.sts.testing':
    'Die Richtlinie wird erprobt: Was misslingt, wird nur gemeldet. Sobald die Berichte sauber sind, ändern Sie sie in „mode: enforce“ und geben dem Eintrag eine neue id.',
  'dns.say.sts.off': 'Die Richtlinie verlangt nichts (mode: none).',
  'dns.say.sts.right': 'Andere Server stellen bei {host} verschlüsselt zu oder gar nicht.',
  'dns.say.tlsrpt.missing':
    'Niemand erfährt, wenn ein anderer Server nicht verschlüsselt zustellen konnte.',
  'dns.say.tlsrpt.broken':
    'Der Eintrag ist nicht lesbar. Es muss genau einen geben, mit rua= und einer Adresse.',
  'dns.say.tlsrpt.right': 'Was misslingt, wird gemeldet.',
  'dns.say.services.right': '{name} ist richtig.',
  'dns.say.services.missing': '{name} fehlt. Programme raten dann oder fragen die Menschen davor.',
  'dns.say.services.other': '{name} führt woandershin als zu {host}, Port {port}.',
  'dns.say.services.none':
    'Dispatch weiß nicht, wo Mailprogramme lesen und senden. Setzen Sie mail_host und services im Abschnitt [dns] seiner Konfiguration.',
  'dns.say.setup.right': '{name} ist da.',
  'dns.say.setup.missing':
    '{name} fehlt. Programme, die danach suchen, fragen stattdessen die Menschen davor.',
};
