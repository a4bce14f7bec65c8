// What messages-en-domains.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnDomains } from '../messages-en-domains.ts';

export const domainsDe: Translation<typeof messagesEnDomains> = {
  'refusal.external-target':
    '„{address}“ liegt auf einem anderen Server, und Weiterleitungen dieser Domain dürfen nicht dorthin führen.',
  'admin.domain.out': 'Weiterleitungen dürfen zu anderen Servern führen',
  'admin.domain.out.help':
    'Ausgeschaltet führen neue nur zu Adressen auf diesem Server. Vorhandene bleiben, wie sie sind.',

  'admin.error.day': 'Bitte geben Sie einen Tag wie 2027-12-31 ein, oder nichts.',
  'admin.day.placeholder': 'JJJJ-MM-TT',
  'admin.not-held': 'Die Tabellen dieses Servers haben keinen Platz für: {list}.',
  'admin.fact.description': 'eine Beschreibung',
  'admin.fact.isActive': 'das Schließen einer Domain',
  'admin.fact.expiresMs': 'einen letzten Tag',
  'admin.fact.accountsMax': 'eine Höchstzahl von Postfächern',
  'admin.fact.aliasesMax': 'eine Höchstzahl von Weiterleitungen',
  'admin.fact.quotaBytesMax': 'eine Höchstmenge an Speicher',
  'admin.fact.defaultQuotaBytes': 'eine Quota für neue Postfächer',

  'admin.domains.storage': 'Vergebener Speicher',
  'admin.domains.storage.of': '{used} von {max}',
  'admin.domains.closed': 'geschlossen',
  'admin.domains.due': 'wird am {day} entfernt',
  'admin.size.gb': '{number, number} GB',
  'admin.size.mb': '{number, number} MB',
  'admin.size.none': 'keine',

  'admin.domain.settings.none':
    'Hier gibt es nichts, was Sie ändern dürfen. Über Grenzen und Namen entscheidet der Betreiber des Servers.',
  'admin.domain.general': 'Allgemein',
  'admin.domain.limits': 'Grenzen und Vorgaben',
  'admin.domain.access': 'Zugang',
  'admin.domain.field.description': 'Beschreibung',
  'admin.domain.field.description.help': 'Für die Verwalter: wem sie gehört, wozu sie da ist.',
  'admin.domain.field.accounts_max': 'Höchstzahl der Postfächer',
  'admin.domain.field.accounts_max.help':
    'Leer heißt unbegrenzt. Eine niedrigere Zahl nimmt nichts weg.',
  'admin.domain.field.aliases_max': 'Höchstzahl der Weiterleitungen',
  'admin.domain.field.aliases_max.help': 'Leer heißt unbegrenzt.',
  'admin.domain.field.quota_max': 'Speicher aller Postfächer zusammen',
  'admin.domain.field.quota_max.help':
    'Zum Beispiel 100 GB; leer heißt unbegrenzt. Mit einer Grenze braucht jedes Postfach eine Quota: Geben Sie dann auch eine Vorgabe an.',
  'admin.domain.field.default_quota': 'Quota eines neuen Postfachs',
  'admin.domain.field.default_quota.help':
    'Zum Beispiel 2 GB. Bestehende Postfächer behalten ihre. Leer heißt keine Quota.',
  'admin.domain.field.expires': 'Letzter Tag',
  'admin.domain.field.expires.help':
    'Danach meldet sich niemand dieser Domain mehr an. Leer heißt nie.',
  'admin.domain.active': 'Offen: Personen können sich anmelden',
  'admin.domain.active.help':
    'Ist sie geschlossen, kommt niemand dieser Domain herein, weder hier noch in Mailprogrammen, die darauf achten. E-Mails und Einstellungen bleiben, wie sie sind.',
  'admin.domain.closed': 'Diese Domain ist geschlossen',
  'admin.domain.closed.lead':
    'Niemand kann sich anmelden, und nichts darin wurde verändert. Am {day} wird alles endgültig entfernt, auch die E-Mails. Bis dahin können Sie sie wieder öffnen, wie sie war.',
  'admin.domain.restore': 'Wieder öffnen',
  'admin.domain.removal.close':
    'Sie enthält {accounts, plural, =0 {kein Postfach} one {# Postfach} other {# Postfächer}} und {aliases, plural, =0 {keine Weiterleitung} one {# Weiterleitung} other {# Weiterleitungen}}. Sie wird sofort geschlossen und erst nach einigen Tagen mit alldem endgültig entfernt; bis dahin können Sie sie wieder öffnen.',

  'admin.tab.look': 'Aussehen',
  'admin.look.title': 'Wie sie für ihre Benutzer aussieht',
  'admin.look.lead':
    'Wird auf der Anmeldeseite unter dem untenstehenden Host statt der üblichen Worte gezeigt.',
  'admin.look.name': 'Name',
  'admin.look.name.help':
    'Zum Beispiel der Name der Firma oder des Vereins. Leer zeigt den üblichen.',
  'admin.look.welcome': 'Begrüßung',
  'admin.look.welcome.help':
    'Ein oder zwei Sätze, zum Beispiel, wer bei Fragen hilft. Alle können sie lesen, angemeldet oder nicht.',
  'admin.look.hue': 'Farbe',
  'admin.look.hue.usual': 'Die übliche',
  'admin.look.hue.one': 'Farbe {number, number}',
  'admin.look.host': 'Eigener Host',
  'admin.look.host.help':
    'Zum Beispiel mail.{domain}, ohne https://. Der Webserver muss ihn an Dispatch weitergeben. Ein Name ohne @ gehört dort zu dieser Domain.',
  'admin.look.host.bad': '„{host}“ ist kein Name eines Hosts wie mail.example.org.',
  'admin.done.look-changed': 'Gespeichert. Die Anmeldeseite zeigt es innerhalb von Sekunden.',

  'admin.done.domain-changed': 'Die Einstellungen sind gespeichert.',
  'admin.done.domain-closed': 'Die Domain ist geschlossen.',
  'admin.done.domain-restored': 'Die Domain ist wieder offen, wie sie war.',
};
