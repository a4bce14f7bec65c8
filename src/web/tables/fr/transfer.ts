// French words of the pages on which mail comes in from elsewhere and goes away as a file.

export const transferFr = {
  'refusal.mail-unreadable':
    'Ce fichier ne contient aucun message lisible. Il peut s’agir d’un fichier mbox, d’un seul message (.eml) ou d’un zip d’un Maildir ou de tels fichiers.',
  'refusal.archive-unsafe':
    'Cette archive contient bien plus qu’il n’y paraît, ou trop de fichiers. Veuillez envoyer ses dossiers un par un.',
  'import.title': 'Importer du courrier',
  'import.file-title': 'Courrier d’un fichier',
  'import.about':
    'La plupart des logiciels de messagerie savent enregistrer des dossiers dans des fichiers. Sont acceptés un fichier mbox, un seul message, et un zip d’un Maildir, de fichiers mbox ou de messages. Ce qui vient de l’exportation de ce programme peut être importé de nouveau.',
  'import.file': 'Fichier',
  'import.file.help': '{gigabytes, number} Go au plus.',
  'import.target': 'Placer les messages dans',
  'import.folders': 'Conserver les dossiers du fichier ; ceux qui manquent sont créés',
  'import.doubles': 'Laisser de côté ce que le dossier contient déjà',
  'import.submit': 'Importer',
  'import.progress': 'Part du fichier déjà envoyée',
  'import.waits': 'Il n’y a pas de connexion. L’envoi reprendra de lui-même.',
  'import.failed': 'Le fichier n’a pas pu être envoyé. Veuillez réessayer.',
  'import.gone': 'Le fichier n’est pas arrivé en entier. Veuillez l’envoyer de nouveau.',
  'import.looking':
    'Le fichier est en cours de lecture. Vous pouvez quitter cette page ; l’opération continue.',
  'import.skipped':
    '{count, plural, one {# message était déjà présent et a été laissé de côté.} other {# messages étaient déjà présents et ont été laissés de côté.}}',
  'import.others':
    '{count, plural, one {# fichier ou morceau a été laissé de côté, car ce n’est pas du courrier.} other {# fichiers ou morceaux ont été laissés de côté, car ce n’est pas du courrier.}}',
  'import.broken.over-quota':
    'Il n’y a pas assez de place dans la boîte aux lettres pour tous ces messages.',
  'import.broken.disk-full': 'Le disque du serveur est plein. Veuillez réessayer plus tard.',
  'import.broken.mail-unreadable': 'Ce fichier ne contient aucun message lisible.',
  'import.broken.archive-unsafe':
    'Cette archive contient bien plus qu’il n’y paraît, ou trop de fichiers. Veuillez envoyer ses dossiers un par un.',
  'import.broken.limit-reached':
    'Ce fichier contient trop de messages. Veuillez le diviser et importer les parties.',
  'import.broken.not-found': 'Le fichier n’est plus là. Veuillez l’envoyer de nouveau.',
  'tasks.import': 'Importation du courrier',
  'export.title': 'Tout exporter',
  'export.all': 'Tout ce que vous avez ici',
  'export.about':
    '{messages, plural, one {# message} other {# messages}} dans {folders, plural, one {# dossier} other {# dossiers}}, vos contacts dans un fichier vCard et vos paramètres, dans un seul zip. Cela peut prendre un moment ; conservez-le en lieu sûr.',
  'export.mbox': 'Un fichier par dossier (mbox)',
  'export.mbox.help': 'Thunderbird, Apple Mail et la plupart des autres logiciels le lisent.',
  'export.maildir': 'Un fichier par message (Maildir)',
  'export.maildir.help':
    'Pour un autre serveur de messagerie, avec toutes les marques, chaque message tel qu’il est arrivé.',
};
