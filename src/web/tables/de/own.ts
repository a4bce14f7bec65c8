// German words of what people do about their own account, and of the way back to it.

export const ownDe = {
  'refusal.link-over':
    'Dieser Link ist verbraucht oder zu alt, oder seit dem Versand hat sich etwas geändert. Bitte fordern Sie einen neuen an.',
  'settings.place.account': 'Ihr Konto',
  'own.title': 'Ihr Konto',
  'own.nothing':
    'Ihre Domain überlässt davon nichts den eigenen Leuten. Weiterleitung und Passwort kann Ihre Administration ändern.',
  'own.done.asked':
    'Ein Link ist unterwegs an diese Adresse. Sie gilt, sobald Sie den Link geöffnet haben.',
  'own.done.removed': 'Die Wiederherstellungsadresse ist entfernt.',
  'own.done.forwarded': 'Ihre Weiterleitung ist gespeichert.',
  'own.done.added': 'Die Adresse ist bereit.',
  'own.done.ended': 'Die Adresse ist beendet.',
  'recovery.title': 'Wiederherstellungsadresse',
  'recovery.about':
    'Wenn Sie Ihr Passwort vergessen, wird ein Link zu einem neuen dorthin gesendet. Es muss die Adresse eines anderen Postfachs sein, das Sie öffnen können.',
  'recovery.none': 'Es gibt noch keine.',
  'recovery.kept': 'Sie lautet jetzt',
  'recovery.address': 'Wiederherstellungsadresse',
  'recovery.new': 'Neue Wiederherstellungsadresse',
  'recovery.submit': 'Link dorthin senden',
  'recovery.remove': 'Entfernen',
  'recovery.confirm':
    'Wird das Passwort von {address} vergessen, so wird ein Link zu einem neuen an {recovery} gesendet.',
  'recovery.confirm.submit': 'Ja, das ist meine Adresse',
  'recovery.confirmed': 'Die Wiederherstellungsadresse ist bestätigt.',
  'forward.title': 'Weiterleitung',
  'forward.about':
    'Alle Mail, die für Sie kommt, geht auch an diese Adressen weiter, oder nur an sie.',
  'forward.to': 'Weiterleiten an',
  'forward.to.help':
    'Höchstens {max, number} Adressen, mit Kommas dazwischen. Leer für keine Weiterleitung.',
  'forward.copy': 'Eine Kopie hier behalten',
  'forward.no-copy':
    'Hier bleibt keine Kopie: Dieser Mailserver kann von weitergeleiteter Mail keine behalten.',
  'forward.submit': 'Weiterleitung speichern',
  'temporary.title': 'Adressen auf Zeit',
  'temporary.about':
    'Mail an eine solche Adresse kommt bis zu ihrem letzten Tag zu Ihnen. Geben Sie sie Läden und Formularen, die Ihre eigene nicht kennen müssen.',
  'temporary.none': 'Zurzeit gibt es keine.',
  'temporary.word': 'Beginnt mit',
  'temporary.word.help': 'Buchstaben und Ziffern, oder nichts. Der Rest der Adresse wird erdacht.',
  'temporary.ends': 'Endet nach',
  'temporary.days': '{count, plural, one {# Tag} other {# Tagen}}',
  'temporary.submit': 'Adresse anlegen',
  'temporary.until': 'bis {time}',
  'temporary.remove': '{address} jetzt beenden',
  'login.reset': 'Ihr neues Passwort ist gesetzt. Melden Sie sich damit an.',
  'forgotten.link': 'Passwort vergessen?',
  'forgotten.title': 'Ein neues Passwort',
  'forgotten.lead':
    'Geben Sie die Adresse Ihres Postfachs ein. Hat es eine Wiederherstellungsadresse, so wird ein Link zu einem neuen Passwort dorthin gesendet.',
  'forgotten.submit': 'Link senden',
  'forgotten.back': 'Zurück zur Anmeldung',
  'forgotten.asked':
    'Wenn dieses Postfach eine Wiederherstellungsadresse hat, ist ein Link dorthin unterwegs. Er gilt 30 Minuten.',
  'forgotten.asked.help': 'Wenn nichts ankommt, kann Ihre Administration helfen.',
  'forgotten.choose':
    'Wählen Sie ein neues Passwort für {address}. Alle offenen Sitzungen werden beendet.',
  'letter.reset.subject': 'Ein neues Passwort',
  'letter.reset':
    'Jemand, vielleicht Sie, hat ein neues Passwort für das Postfach {address} angefordert.\n\nWählen Sie es innerhalb von 30 Minuten hier:\n\n{link}\n\nWaren Sie es nicht, so ist nichts zu tun: Ohne diesen Link ändert sich nichts.\n',
  'letter.recovery.subject': 'Ist das Ihre Wiederherstellungsadresse?',
  'letter.recovery':
    'Diese Adresse wurde als Wiederherstellungsadresse des Postfachs {address} angegeben. Wird dessen Passwort vergessen, so wird ein Link zu einem neuen hierher gesendet.\n\nBestätigen Sie sie innerhalb eines Tages hier:\n\n{link}\n\nKennen Sie dieses Postfach nicht, so ist nichts zu tun.\n',
  'self.title': 'Was die Leute selbst tun dürfen',
  'self.lead':
    'Dies gilt für alle mit einem Postfach in {domain}, auf der Seite „Ihr Konto“ ihrer Einstellungen.',
  'self.no-origin':
    'Links zu einem neuen Passwort können erst gesendet werden, wenn die Konfiguration sagt, wo die Seiten zu erreichen sind (web.origin).',
  'self.reset': 'Sich einen Link zu einem neuen Passwort senden lassen',
  'self.reset.help':
    'An eine Wiederherstellungsadresse, die sie bestätigt haben oder die Sie auf der Seite des Postfachs gesetzt haben.',
  'self.forward': 'Ihre Mail weiterleiten',
  'self.forward.help':
    'Wo Weiterleitungen der Domain nicht zu anderen Servern führen dürfen, dürfen es auch diese nicht.',
  'self.temporary': 'Adressen auf Zeit anlegen',
  'self.temporary.help': 'Mit erdachten Namen; sie enden spätestens nach einem Jahr.',
  'self.recovery.lead':
    'An diese Adresse kann ein Link zu einem neuen Passwort gesendet werden. Was Sie hier setzen, gilt ohne Bestätigung.',
  'self.recovery.help': 'Leer für keine.',
  'self.link': 'Ein Link zu einem neuen Passwort',
  'self.link.lead': 'Er geht an die Wiederherstellungsadresse und gilt 30 Minuten, einmal.',
  'self.link.submit': 'Link senden',
  'admin.done.reset-sent': 'Der Link ist unterwegs.',
  'admin.act.set-self-service': 'Was die Leute selbst tun dürfen, festgelegt',
  'admin.act.confirm-recovery': 'Wiederherstellungsadresse bestätigt',
  'admin.act.set-recovery': 'Wiederherstellungsadresse gesetzt',
  'admin.act.remove-recovery': 'Wiederherstellungsadresse entfernt',
  'admin.act.send-reset': 'Link zu einem neuen Passwort gesendet',
  'admin.act.reset-password': 'Passwort über einen Link gesetzt',
  'admin.act.set-forwarding': 'Weiterleitung eines Postfachs gesetzt',
  'admin.act.add-temporary-address': 'Adresse auf Zeit angelegt',
  'admin.act.remove-temporary-address': 'Adresse auf Zeit beendet',
  'admin.domains.show': 'Welche Domains gezeigt werden',
  'admin.domains.show.all': 'Alle',
  'admin.domains.show.mine': 'Meine',
  'admin.domains.show.off': 'Abgeschaltet',
  'admin.domains.show.full': 'Fast voll',
  'admin.domains.show.empty': 'Ohne Postfächer',
  'admin.domains.show.none': 'Keine Domain ist so',
  'admin.domains.show.none-yet': 'Bisher keine; es sind noch weitere durchzusehen',
  'admin.forwarder.end': 'Ein Ende von selbst',
  'admin.forwarder.end.lead': 'Sie bleibt, bis jemand sie löscht.',
  'admin.forwarder.end.day': 'Sie endet von selbst: {day}.',
  'admin.forwarder.end.never': 'Nie',
  'admin.act.end-alias': 'Ende einer Weiterleitung festgelegt',
};
