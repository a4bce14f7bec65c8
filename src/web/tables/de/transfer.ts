// German words of the pages on which mail comes in from elsewhere and goes away as a file.

export const transferDe = {
  'refusal.mail-unreadable':
    'In dieser Datei ist keine lesbare Mail. Es kann eine mbox sein, eine einzelne Nachricht (.eml) oder ein Zip aus einem Maildir oder aus solchen Dateien.',
  'refusal.archive-unsafe':
    'Dieses Archiv enthält weit mehr, als es scheint, oder zu viele Dateien. Bitte senden Sie seine Ordner einzeln.',
  'import.title': 'Mail importieren',
  'import.file-title': 'Mail aus einer Datei',
  'import.about':
    'Die meisten Mailprogramme können Ordner als Datei speichern. Übernommen werden eine mbox, eine einzelne Nachricht und ein Zip aus einem Maildir, aus mbox-Dateien oder aus Nachrichten. Auch was dieses Programm exportiert, kann wieder importiert werden.',
  'import.file': 'Datei',
  'import.file.help': 'Höchstens {gigabytes, number} GB.',
  'import.target': 'Nachrichten ablegen in',
  'import.folders': 'Die Ordner der Datei beibehalten; fehlende werden angelegt',
  'import.doubles': 'Auslassen, was der Ordner schon enthält',
  'import.submit': 'Importieren',
  'import.progress': 'Wie viel der Datei übertragen ist',
  'import.waits': 'Es besteht keine Verbindung. Es geht von selbst weiter.',
  'import.failed': 'Die Datei konnte nicht gesendet werden. Bitte versuchen Sie es noch einmal.',
  'import.gone': 'Die Datei ist nicht vollständig angekommen. Bitte senden Sie sie noch einmal.',
  'import.looking':
    'Die Datei wird durchgesehen. Sie können diese Seite verlassen; der Vorgang läuft weiter.',
  'import.skipped':
    '{count, plural, one {# Nachricht war schon vorhanden und wurde ausgelassen.} other {# Nachrichten waren schon vorhanden und wurden ausgelassen.}}',
  'import.others':
    '{count, plural, one {# Datei oder Teil wurde ausgelassen, weil es keine Mail ist.} other {# Dateien oder Teile wurden ausgelassen, weil sie keine Mail sind.}}',
  'import.broken.over-quota': 'Im Postfach ist nicht genug Platz für alle diese Nachrichten.',
  'import.broken.disk-full':
    'Der Speicher des Servers ist voll. Bitte versuchen Sie es später noch einmal.',
  'import.broken.mail-unreadable': 'In dieser Datei ist keine lesbare Mail.',
  'import.broken.archive-unsafe':
    'Dieses Archiv enthält weit mehr, als es scheint, oder zu viele Dateien. Bitte senden Sie seine Ordner einzeln.',
  'import.broken.limit-reached':
    'In dieser Datei sind zu viele Nachrichten. Bitte teilen Sie sie und importieren Sie die Teile.',
  'import.broken.not-found':
    'Die Datei ist nicht mehr vorhanden. Bitte senden Sie sie noch einmal.',
  'tasks.import': 'Mail wird importiert',
  'export.title': 'Alles exportieren',
  'export.all': 'Alles, was Sie hier haben',
  'export.about':
    '{messages, plural, one {# Nachricht} other {# Nachrichten}} in {folders, plural, one {# Ordner} other {# Ordnern}}, Ihre Kontakte als vCard-Datei und Ihre Einstellungen, in einem Zip. Es kann eine Weile dauern; bewahren Sie es sicher auf.',
  'export.mbox': 'Eine Datei je Ordner (mbox)',
  'export.mbox.help': 'Thunderbird, Apple Mail und die meisten anderen Programme lesen sie.',
  'export.maildir': 'Eine Datei je Nachricht (Maildir)',
  'export.maildir.help':
    'Für einen anderen Mailserver, mit allen Kennzeichen, jede Nachricht wie sie ankam.',
};
