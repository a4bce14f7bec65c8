// What messages-en-contacts.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnContacts } from '../messages-en-contacts.ts';

export const contactsEs: Translation<typeof messagesEnContacts> = {
  'refusal.contact-changed':
    'Alguien ha cambiado este contacto mientras tanto. Ábrelo de nuevo y repite tu cambio.',
  'refusal.import-unreadable':
    'No se han encontrado contactos en este archivo. Se pueden leer archivos vCard (.vcf) y valores separados por comas (.csv) cuya primera línea nombre las columnas.',

  'contacts.title': 'Contactos',
  'contacts.places': 'Partes de la libreta de direcciones',
  'contacts.all': 'Todos los contactos',
  'contacts.written-to': 'Destinatarios recientes',
  'contacts.domain': 'Personas de {domain}',
  'contacts.groups': 'Grupos',
  'contacts.new': 'Nuevo contacto',
  'contacts.list': 'Contactos encontrados',
  'contacts.search': 'Buscar contactos',
  'contacts.search.go': 'Buscar',
  'contacts.letters': 'Letras',
  'contacts.letters.all': 'Todos',
  'contacts.pick': 'Seleccionar {name}',
  'contacts.more': 'Página siguiente',
  'contacts.first-page': 'Volver a la primera página',
  'contacts.pages': 'Páginas de la lista',
  'contacts.empty':
    'Aquí todavía no hay nadie. Añade un contacto, importa un archivo de otro programa o abre un mensaje y añade a su remitente.',
  'contacts.none': 'No se ha encontrado a nadie.',
  'contacts.group.empty':
    'Todavía no hay nadie en este grupo. Selecciona personas en «Todos los contactos» y añádelas aquí.',
  'contacts.remove-chosen': 'Eliminar los seleccionados',
  'contacts.into-group': 'Añadir al grupo',
  'contacts.into-group.choose': 'Elegir un grupo',
  'contacts.out-of-group': 'Quitar los seleccionados del grupo',
  'contacts.more-tools': 'Más',
  'contacts.duplicates': 'Buscar duplicados',
  'contacts.import': 'Importar',
  'contacts.export-vcard': 'Exportar como vCard',
  'contacts.export-csv': 'Exportar como CSV',

  'contacts.done.saved': 'Guardado.',
  'contacts.done.removed':
    '{count, plural, one {Se ha eliminado # contacto} other {Se han eliminado # contactos}}.',
  'contacts.done.merged': 'Ahora son un solo contacto.',
  'contacts.done.imported':
    '{count, plural, one {Se ha importado # entrada} other {Se han importado # entradas}}.',
  'contacts.done.undone': 'Se ha deshecho la operación.',
  'contacts.done.group-made': 'Se ha creado el grupo.',
  'contacts.done.group-renamed': 'Se ha cambiado el nombre del grupo.',
  'contacts.done.group-removed':
    'Se ha eliminado el grupo; las personas que había en él siguen aquí.',
  'contacts.done.members': 'Se ha modificado el grupo.',
  'contacts.done.forgotten': 'Olvidado.',
  'contacts.undo': 'Deshacer',

  'contacts.write': 'Escribir',
  'contacts.write-all': 'Escribir a todos',
  'contacts.edit': 'Editar',
  'contacts.remove': 'Eliminar',
  'contacts.save-card': 'Guardar como vCard',
  'contacts.back': 'Contactos',
  'contacts.no-name': 'Sin nombre',

  'contacts.edit.title': 'Editar contacto',
  'contacts.edit.names': 'Nombre',
  'contacts.edit.name': 'Nombre mostrado',
  'contacts.edit.name.help': 'Déjalo vacío para formarlo con el nombre y los apellidos.',
  'contacts.edit.given': 'Nombre',
  'contacts.edit.family': 'Apellidos',
  'contacts.edit.more-names': 'Más sobre el nombre',
  'contacts.edit.prefix': 'Tratamiento',
  'contacts.edit.additional': 'Otros nombres',
  'contacts.edit.suffix': 'Sufijo',
  'contacts.edit.sort-as': 'Ordenar como',
  'contacts.edit.sort-as.help': 'Tal como se pronuncia, por ejemplo los kana de un nombre japonés.',
  'contacts.edit.nickname': 'Apodo',
  'contacts.edit.organization': 'Organización',
  'contacts.edit.role': 'Cargo',
  'contacts.edit.emails': 'Direcciones de correo',
  'contacts.edit.email': 'Dirección de correo {nth}',
  'contacts.edit.phones': 'Números de teléfono',
  'contacts.edit.phone': 'Número de teléfono {nth}',
  'contacts.edit.kind-of': 'Tipo: {what}',
  'contacts.edit.places': 'Direcciones postales',
  'contacts.edit.place': 'Dirección postal {nth}',
  'contacts.edit.place.new': 'Otra dirección postal',
  'contacts.edit.street': 'Calle',
  'contacts.edit.code': 'Código postal',
  'contacts.edit.city': 'Ciudad',
  'contacts.edit.region': 'Región',
  'contacts.edit.country': 'País',
  'contacts.edit.sites': 'Páginas web',
  'contacts.edit.sites.help': 'Una por línea.',
  'contacts.edit.chats': 'Direcciones de chat',
  'contacts.edit.chats.help': 'Una por línea, por ejemplo xmpp:ann@example.org.',
  'contacts.edit.birthday': 'Cumpleaños',
  'contacts.edit.birthday.help': 'Por ejemplo 1990-04-03, o --04-03 sin el año.',
  'contacts.edit.note': 'Nota',
  'contacts.edit.photo': 'Foto',
  'contacts.edit.photo.help': 'JPEG, PNG, GIF o WebP, hasta {kilobytes} kB.',
  'contacts.edit.photo.remove': 'Quitar la foto',
  'contacts.edit.in-groups': 'Grupos',
  'contacts.edit.save': 'Guardar',
  'contacts.edit.cancel': 'Cancelar',
  'contacts.edit.rest': 'Más: {what}',
  'contacts.error.nameless': 'Indica un nombre, una organización o una dirección.',
  'contacts.error.address': '«{address}» no es una dirección de correo.',
  'contacts.error.photo': 'Esta imagen no se puede usar: es demasiado grande o de otro tipo.',

  'contacts.label.home': 'Particular',
  'contacts.label.work': 'Trabajo',
  'contacts.label.mobile': 'Móvil',
  'contacts.label.fax': 'Fax',
  'contacts.label.other': 'Otro',

  'contacts.known-since': 'Está en tus contactos',
  'contacts.add-sender': 'Añadir a contactos',

  'contacts.group.new': 'Nuevo grupo',
  'contacts.group.name': 'Nombre del grupo',
  'contacts.group.make': 'Crear grupo',
  'contacts.group.rename': 'Cambiar nombre',
  'contacts.group.remove': 'Eliminar grupo',
  'contacts.group.look-after': 'Cambiar el nombre o eliminar este grupo',
  'contacts.group.outside': 'También en este grupo, pero en ningún contacto: {addresses}',

  'contacts.duplicates.title': 'Duplicados',
  'contacts.duplicates.lead':
    'Estos contactos tienen una dirección en común. De cada conjunto se hace un solo contacto: no se pierde nada; lo que solo puede figurar una vez pasa a la nota.',
  'contacts.duplicates.none': 'No hay dos contactos con una dirección en común.',
  'contacts.duplicates.merge': 'Combinar en un contacto',
  'contacts.duplicates.set': 'Contactos con la misma dirección',

  'contacts.import.title': 'Importar contactos',
  'contacts.import.lead':
    'Archivos vCard de cualquier versión, y CSV tal como los escriben Outlook, Google, Thunderbird y ExtMail (abook.cf y group.cf). Verás lo que se importaría antes de que ocurra.',
  'contacts.import.file': 'Archivo',
  'contacts.import.file.help': 'Hasta {megabytes} MB y {most, number} contactos.',
  'contacts.import.look': 'Examinar el archivo',
  'contacts.import.preview': 'Contenido de {name}',
  'contacts.import.fresh':
    '{count, plural, =0 {Ningún contacto nuevo} one {# contacto nuevo} other {# contactos nuevos}}',
  'contacts.import.known':
    '{count, plural, one {# ya está en tus contactos} other {# ya están en tus contactos}}',
  'contacts.import.groups': '{count, plural, one {# grupo} other {# grupos}}',
  'contacts.import.and-more': 'y {count, number} más',
  'contacts.import.empty':
    '{count, plural, one {# entrada no tiene ni nombre ni dirección y se omitirá} other {# entradas no tienen ni nombre ni dirección y se omitirán}}.',
  'contacts.import.cut': 'En el archivo hay más de {most, number}; el resto se omitirá.',
  'contacts.import.defect.photo-unreadable':
    '{count, plural, one {# imagen es demasiado grande o de un tipo desconocido y se omitirá} other {# imágenes son demasiado grandes o de un tipo desconocido y se omitirán}}.',
  'contacts.import.defect.photo-linked':
    '{count, plural, one {# imagen está en otro servidor y no se descargará} other {# imágenes están en otro servidor y no se descargarán}}.',
  'contacts.import.defect.value-cut':
    '{count, plural, one {# contacto tiene} other {# contactos tienen}} más valores, o más largos, de los que se pueden guardar; se recortarán.',
  'contacts.import.twice': 'Los que ya están aquí',
  'contacts.import.twice.skip': 'dejarlos como están',
  'contacts.import.twice.merge': 'completarlos con los datos del archivo',
  'contacts.import.twice.add': 'importarlos otra vez',
  'contacts.import.take': 'Importar',
  'contacts.import.forget': 'No importar',

  'contacts.written.lead':
    'A quién has escrito, los más recientes primero. Se ofrecen mientras escribes; olvida a quien no quieras ver.',
  'contacts.written.off': 'No se guarda a quién escribes. Puedes volver a activarlo aquí.',
  'contacts.written.none': 'Nadie todavía.',
  'contacts.written.uses': '{count, plural, one {una vez} other {# veces}}',
  'contacts.written.add': 'Añadir a contactos',
  'contacts.written.forget': 'Olvidar los seleccionados',
  'contacts.written.forget-all': 'Olvidar todos',
  'contacts.written.stop': 'No guardar a nadie desde ahora',
  'contacts.written.start': 'Guardar a quién escribo',
  'contacts.domain.lead': 'Todas las personas que tienen un buzón en tu dominio.',

  'contacts.complete': 'Personas sugeridas',
  'contacts.complete.count':
    '{count, plural, =0 {Nadie encontrado} one {# persona encontrada} other {# personas encontradas}}',
  'contacts.complete.group':
    '{count, plural, one {grupo de # persona} other {grupo de # personas}}',
};
