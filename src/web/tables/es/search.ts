// What messages-en-search.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnSearch } from '../messages-en-search.ts';

export const searchEs: Translation<typeof messagesEnSearch> = {
  'search.title': 'Búsqueda',
  'search.for': 'Búsqueda: {query}',
  'search.field': 'Buscar en el correo',
  'search.go': 'Buscar',
  'search.terms': 'Formas de acotar la búsqueda',
  'search.results': 'Resultados',
  'search.order': 'Orden',
  'search.by-date': 'Más recientes primero',
  'search.by-relevance': 'Mejores primero',
  'search.nothing':
    'No se ha encontrado nada para «{query}». Con menos palabras o más cortas se encuentra más; el correo no deseado y la papelera solo se examinan si lo pides.',
  'search.partly':
    'Se busca en los {indexed, number} mensajes más recientes de {total, number}; el resto se está leyendo en segundo plano.',
  'search.progress': 'Por ahora se puede buscar en {indexed, number} de {total, number} mensajes.',
  'search.in-folder': 'en {folder}',
  'search.pages': 'Páginas de resultados',
  'search.page': 'Página {page, number}',
  'search.newer': 'Página anterior',
  'search.older': 'Página siguiente',
  'search.lead': 'Escribe palabras, o acota así:',
  'search.help.words': 'las dos palabras, en cualquier parte del mensaje',
  'search.help.phrase': 'exactamente estas palabras juntas',
  'search.help.or': 'una u otra, pero sin la tercera',
  'search.help.people': 'por remitente, destinatario o copia',
  'search.help.fields': 'solo en el asunto, el texto o un nombre de archivo',
  'search.help.has': 'con un adjunto, una imagen, un enlace o una invitación',
  'search.help.is': 'por su estado',
  'search.help.in': 'en una carpeta y las que contiene, solo en ella, o en todas partes',
  'search.help.label': 'con una etiqueta',
  'search.help.time': 'por fecha, o por antigüedad en días, semanas, meses, años',
  'search.help.size': 'por tamaño',
  'search.help.list': 'de una lista de correo',
  'search.offered':
    '{count, plural, =0 {Ninguna sugerencia} one {# sugerencia} other {# sugerencias}}',
  'search.saved': 'Búsquedas guardadas',
  'search.recent': 'Búsquedas recientes',
  'search.people': 'Personas',
  'search.forget-recent': 'Olvidar las búsquedas recientes',
  'search.save': 'Guardar esta búsqueda',
  'search.save-title': 'Guardar una búsqueda',
  'search.change-saved': 'Cambiar esta búsqueda guardada',
  'search.change-title': 'Cambiar una búsqueda guardada',
  'search.name': 'Nombre en la lista lateral',
  'search.query': 'Qué se busca',
  'search.keep': 'Guardar',
  'search.remove-saved': 'Quitarla',
  'done.search-saved': 'La búsqueda está guardada. Aparece en la lista lateral.',
  'done.search-removed': 'La búsqueda ya no está guardada.',
  'done.recent-forgotten': 'Las búsquedas recientes se han olvidado.',

  'conversation.title': 'En esta conversación',
  'conversation.more': 'y {count, number} más',
};
