// What messages-en-folders.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnFolders } from '../messages-en-folders.ts';

export const foldersEs: Translation<typeof messagesEnFolders> = {
  'folders.all': 'Todas las carpetas',
  'folders.manage': 'Gestionar carpetas',
  'folders.top': '(nivel superior)',
  'folders.parent': 'Dentro de',
  'folders.contents-of':
    '{total, plural, one {# mensaje} other {# mensajes}}, {unread, number} sin leer',
  'folders.change': 'Modificar {folder}',
  'folders.rename': 'Cambiar nombre o mover',
  'folders.seen': 'Marcar todo como leído',
  'folders.empty': 'Vaciar',
  'folders.remove': 'Eliminar la carpeta',
  'folders.show': 'Mostrar en los programas de correo',
  'folders.hide': 'Ocultar en los programas de correo',
  'folders.hidden': 'oculta en los programas de correo',
  'folders.used': 'Espacio usado',
  'folders.used-of': 'Se usan {used, number} MB de {most, number} MB.',
  'folders.used-messages': '{used, number} de {most, number} mensajes.',
  'list.pick-folder': 'Los {count, number} de esta carpeta',
  'list.pick-found': 'Todo lo que encuentra esta búsqueda',
  'list.copy': 'Copiar a esta carpeta',
  'labels.title': 'Etiquetas',
  'labels.menu': 'Etiquetas de los mensajes seleccionados',
  'labels.add-one': 'Poner la etiqueta {label}',
  'labels.remove-one': 'Quitar la etiqueta {label}',
  'labels.new': 'Nueva etiqueta…',
  'labels.new-title': 'Nueva etiqueta',
  'labels.name': 'Nombre de la etiqueta',
  'labels.put-on': 'Poner',
  'done.copied': '{count, plural, one {# mensaje copiado} other {# mensajes copiados}}.',
  'done.folder-renamed': 'La carpeta tiene su nuevo nombre.',
  'done.folder-trashed': 'La carpeta está ahora en la papelera.',
  'done.folder-dropped': 'Se ha eliminado la carpeta.',
  'done.folder-shown': 'Los programas de correo muestran ahora la carpeta.',
  'done.folder-hidden': 'Los programas de correo ya no muestran la carpeta.',
  'done.changed': '{count, plural, one {# mensaje modificado} other {# mensajes modificados}}.',
  'done.undone': 'Deshecho.',
  'tasks.undo': 'Deshacer',
  'tasks.cancel': 'Detener',
  'tasks.title': 'Operación con muchos mensajes',
  'tasks.move': 'Moviendo a {folder}',
  'tasks.copy': 'Copiando a {folder}',
  'tasks.flag': 'Marcando mensajes',
  'tasks.label': 'Etiquetando mensajes',
  'tasks.erase': 'Eliminando definitivamente',
  'tasks.drop': 'Eliminando una carpeta',
  'tasks.running':
    '{position, number} de {total, number}. Puedes salir de esta página; la operación continúa.',
  'tasks.undoing': 'Deshaciendo: {position, number} de {total, number}.',
  'tasks.done':
    'Listo: {done, plural, one {# mensaje} other {# mensajes}}{gone, plural, =0 {} one {, # ya no existía} other {, # ya no existían}}.',
  'tasks.cancelled':
    'Detenido tras {done, plural, one {# mensaje} other {# mensajes}}. Lo hecho se conserva a menos que lo deshagas.',
  'tasks.broken':
    'Interrumpido tras {done, plural, one {# mensaje} other {# mensajes}}. Lo hecho se conserva a menos que lo deshagas.',
  'tasks.undone': 'Deshecho.',
  'tasks.until': 'Se puede deshacer hasta {time}.',
  'tasks.back': 'Volver a los mensajes',
};
