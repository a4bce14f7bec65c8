// Spanish words of the pages on which mail comes in from elsewhere and goes away as a file.

export const transferEs = {
  'refusal.mail-unreadable':
    'En este archivo no hay correo que se pueda leer. Puede ser un mbox, un solo mensaje (.eml) o un zip de un Maildir o de archivos así.',
  'refusal.archive-unsafe':
    'Este archivo comprimido contiene mucho más de lo que parece, o demasiados archivos. Envía sus carpetas una por una.',
  'import.title': 'Importar correo',
  'import.file-title': 'Correo de un archivo',
  'import.about':
    'La mayoría de los programas de correo pueden guardar carpetas como archivos. Se admiten un mbox, un solo mensaje y un zip de un Maildir, de archivos mbox o de mensajes. Lo que exporta este programa se puede volver a importar.',
  'import.file': 'Archivo',
  'import.file.help': 'Como máximo {gigabytes, number} GB.',
  'import.target': 'Poner los mensajes en',
  'import.folders': 'Conservar las carpetas del archivo; las que faltan se crean',
  'import.doubles': 'Omitir lo que su carpeta ya tiene',
  'import.submit': 'Importar',
  'import.progress': 'Cuánto del archivo se ha subido',
  'import.waits': 'No hay conexión. Continuará por sí solo.',
  'import.failed': 'No se pudo enviar el archivo. Inténtalo de nuevo.',
  'import.gone': 'El archivo no llegó completo. Envíalo de nuevo.',
  'import.looking': 'Se está revisando el archivo. Puedes salir de esta página; la tarea continúa.',
  'import.skipped':
    '{count, plural, one {# mensaje ya estaba y se omitió.} other {# mensajes ya estaban y se omitieron.}}',
  'import.others':
    '{count, plural, one {Se omitió # archivo o parte porque no es correo.} other {Se omitieron # archivos o partes porque no son correo.}}',
  'import.broken.over-quota': 'En el buzón no hay espacio suficiente para todos estos mensajes.',
  'import.broken.disk-full': 'El disco del servidor está lleno. Inténtalo más tarde.',
  'import.broken.mail-unreadable': 'En este archivo no hay correo que se pueda leer.',
  'import.broken.archive-unsafe':
    'Este archivo comprimido contiene mucho más de lo que parece, o demasiados archivos. Envía sus carpetas una por una.',
  'import.broken.limit-reached':
    'En este archivo hay demasiados mensajes. Divídelo e importa las partes.',
  'import.broken.not-found': 'El archivo ya no está. Envíalo de nuevo.',
  'tasks.import': 'Importando correo',
  'export.title': 'Exportar todo',
  'export.all': 'Todo lo que tienes aquí',
  'export.about':
    '{messages, plural, one {# mensaje} other {# mensajes}} en {folders, plural, one {# carpeta} other {# carpetas}}, tus contactos como archivo vCard y tus ajustes, en un solo zip. Puede tardar un rato; guárdalo en un lugar seguro.',
  'export.mbox': 'Un archivo por carpeta (mbox)',
  'export.mbox.help': 'Lo leen Thunderbird, Apple Mail y la mayoría de los demás programas.',
  'export.maildir': 'Un archivo por mensaje (Maildir)',
  'export.maildir.help':
    'Para otro servidor de correo, con todas las marcas, cada mensaje tal como llegó.',
};
