// What messages-en-panel.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnPanel } from '../messages-en-panel.ts';

export const panelEs: Translation<typeof messagesEnPanel> = {
  'form.error.missing': 'Rellena este campo.',
  'form.error.password-again': 'Las dos contraseñas no coinciden. Vuelve a escribir ambas.',

  'admin.sections': 'Secciones de este dominio',
  'admin.tab.mailboxes': 'Buzones',
  'admin.tab.forwarders': 'Reenvíos',
  'admin.tab.password': 'Contraseña',
  'admin.tab.settings': 'Ajustes',
  'admin.add': 'Añadir',
  'admin.number': '{number, number}',
  'admin.pages': 'Páginas de la lista',
  'admin.pages.first': 'Volver a la primera página',
  'admin.pages.next': 'Página siguiente',
  'admin.pages.past-end': 'No hay nada más en esta lista',
  'admin.pages.past-end.help': 'La lista termina antes de esta página.',
  'admin.search.label': 'Buscar nombres que empiecen por…',
  'admin.search.submit': 'Buscar',
  'admin.search.clear': 'Mostrar todo',
  'admin.search.none': 'Nada aquí empieza por «{sought}»',
  'admin.search.none.help': 'Solo se mira el principio de los nombres.',

  'admin.field.password': 'Contraseña',
  'admin.field.password.help':
    'Varias palabras seguidas son fáciles de recordar y difíciles de adivinar. Su propietario puede cambiarla en Ajustes.',
  'admin.field.password-new': 'Nueva contraseña',
  'admin.field.password-again': 'Repetir la contraseña',
  'admin.field.password-again.help': 'Déjalo vacío si no dudas de lo que has escrito.',
  'admin.error.local-part':
    '«{localPart}» no se puede usar. Se admiten letras de la a a la z, cifras y, entre ellas, puntos, guiones y guiones bajos; 64 caracteres como máximo.',
  'admin.error.limit': 'Escribe un número, o nada para no fijar límite.',
  'admin.error.domain-name':
    '«{name}» no puede ser el nombre de un dominio. Tiene la forma de example.org: letras de la a a la z, cifras y guiones, con puntos entre medias.',
  'admin.error.domain-path':
    'Esta ruta no se puede usar: debe ser absoluta y estar dentro del directorio de correo del servidor.',
  'admin.error.limit-reached': 'Todos los buzones de este dominio están en uso.',
  'admin.error.target':
    '«{address}» no se puede usar: indica una dirección completa como nombre@example.org.',
  'admin.error.target-too-many':
    'Es más de lo que cabe en un reenvío. Pon parte de las direcciones en un segundo reenvío e indícalo aquí.',

  'admin.domains.title': 'Dominios',
  'admin.domains.lead': 'Abre un dominio para gestionar sus buzones y reenvíos.',
  'admin.domains.name': 'Dominio',
  'admin.domains.mailboxes': 'Buzones',
  'admin.domains.forwarders': 'Reenvíos',
  'admin.domains.used': '{used, number} de {max, number}',
  'admin.domains.empty': 'Todavía no hay ningún dominio',
  'admin.domains.empty.help': 'Añade el primero con el formulario de esta página.',
  'admin.domains.gone.help': 'Los dominios que gestionabas se han eliminado.',
  'admin.domains.add': 'Añadir un dominio',
  'admin.domains.add.lead':
    'Sus buzones se pueden añadir enseguida. El servidor de correo acepta su correo desde entonces.',
  'admin.domains.field.name': 'Nombre del dominio',
  'admin.domains.field.limit': 'Máximo de buzones',
  'admin.domains.field.limit.help': 'Déjalo vacío para no fijar límite.',
  'admin.domains.field.password.help':
    'Para quien gestiona solo este dominio. Déjalo vacío si nadie debe iniciar sesión con su nombre.',
  'admin.domains.field.path.more': 'Dónde está su correo',
  'admin.domains.field.path': 'Directorio',
  'admin.domains.field.path.help':
    'Una ruta absoluta dentro del directorio de correo del servidor. Si se deja vacía, es allí el nombre del dominio.',

  'admin.domain.names': 'Otros nombres',
  'admin.domain.names.lead':
    'El correo a una dirección de uno de estos nombres va a la misma dirección en {domain}.',
  'admin.domain.names.field': 'Otro nombre del dominio',
  'admin.domain.names.submit': 'Añadir el nombre',
  'admin.domain.names.removal': 'Quitar el nombre {name}',
  'admin.domain.removal': 'Quitar este dominio',
  'admin.domain.removal.lead':
    'Desde entonces se rechaza el correo nuevo. En el disco no se toca nada.',
  'admin.domain.removal.submit': 'Quitar el dominio',

  'admin.mailboxes.title': 'Buzones',
  'admin.mailboxes.lead': 'Cada buzón es el acceso y el correo de una persona.',
  'admin.mailboxes.used': '{used, number} de {max, number} en uso',
  'admin.mailboxes.count':
    '{count, plural, =0 {Ninguno todavía} one {# buzón} other {# buzones}}, sin límite',
  'admin.mailboxes.empty': 'Ningún buzón todavía',
  'admin.mailboxes.empty.help':
    'Añade el primero con el formulario de esta página. Su propietario puede iniciar sesión enseguida.',
  'admin.mailboxes.add': 'Añadir un buzón',
  'admin.mailboxes.local-part': 'Nombre antes de la @',
  'admin.mailboxes.local-part.help':
    'Por ejemplo nombre.apellido. Un reenvío puede dar un segundo nombre.',
  'admin.mailboxes.full': 'Todos los buzones de este dominio están en uso',
  'admin.mailboxes.full.super': 'Elimina uno que nadie necesite ya, o sube el límite.',
  'admin.mailboxes.full.raise': 'Cambiar el límite',
  'admin.mailboxes.full.help':
    'Elimina uno que nadie necesite ya, o pide a quien administra el servidor que suba el límite.',

  'admin.mailbox.password': 'Establecer una nueva contraseña',
  'admin.mailbox.password.lead':
    'Para alguien que ha olvidado la suya. La anterior deja de funcionar enseguida, también en los programas de correo.',
  'admin.mailbox.password.submit': 'Establecer la contraseña',
  'admin.mailbox.removal': 'Eliminar este buzón',
  'admin.mailbox.removal.lead':
    'La sesión termina en todas partes y el correo nuevo para {address} se rechaza, salvo que lo acepte la dirección comodín. El correo que contiene no se borra: se aparta en el servidor, donde quien lo administra puede recuperarlo.',
  'admin.mailbox.disabled': 'desactivado',
  'admin.mailbox.quota': 'hasta {size}',
  'admin.mailbox.unsafe.mark': 'no se puede abrir',
  'admin.mailbox.unsafe.lead':
    'La ruta de este buzón sale del directorio de correo, o nadie puede iniciar sesión con su nombre. Quien administra el servidor puede corregir la fila, o se puede eliminar aquí.',
  'admin.mailbox.unsafe.removal.lead':
    'Desde entonces se rechaza el correo nuevo para {address}, salvo que lo acepte la dirección comodín. Lo que hay en el disco donde apunta la fila no se toca.',
  'admin.mailbox.removal.confirm': 'Sí, eliminar {address}',
  'admin.mailbox.removal.submit': 'Eliminar el buzón',
  'admin.mailbox.removal.unconfirmed': 'Marca primero la casilla. No se ha eliminado nada.',

  'admin.forwarders.title': 'Reenvíos',
  'admin.forwarders.lead': 'Un reenvío es una dirección sin buzón: envía el correo a otro lugar.',
  'admin.forwarders.count':
    '{count, plural, =0 {Ninguno todavía} one {# reenvío} other {# reenvíos}}',
  'admin.forwarders.empty': 'Ningún reenvío todavía',
  'admin.forwarders.empty.help':
    'Úsalo para una función como info o ventas, para un segundo nombre de un buzón o para un grupo pequeño.',
  'admin.forwarders.address': 'Dirección',
  'admin.forwarders.target': 'Va a',
  'admin.forwarders.add': 'Añadir un reenvío',
  'admin.forwarders.local-part': 'Nombre antes de la @',
  'admin.forwarders.local-part.help':
    'Por ejemplo info. No debe ser el nombre de un buzón de aquí.',
  'admin.forwarders.target.label': 'Reenviar el correo a',
  'admin.forwarders.target.help':
    'Una dirección, de aquí o de fuera. Si son varias, sepáralas con comas; cada una recibe una copia.',
  'admin.forwarders.default': 'Cualquier otra dirección',
  'admin.forwarders.default.mark': 'comodín',
  'admin.forwarders.default.title': 'Dirección comodín',
  'admin.forwarders.default.lead':
    'El correo a un nombre que no existe aquí se rechaza y se avisa al remitente. Una dirección comodín lo recibe todo en su lugar: erratas y bastante correo no deseado.',
  'admin.forwarders.default.open': 'Configurarla o cambiarla',

  'admin.forwarder.change': 'Cambiar el destino',
  'admin.forwarder.change.submit': 'Guardar',
  'admin.forwarder.removal': 'Eliminar este reenvío',
  'admin.forwarder.removal.lead':
    'Desde entonces se rechaza el correo nuevo para {address}, salvo que lo acepte la dirección comodín. El correo ya reenviado se queda donde está.',
  'admin.forwarder.removal.submit': 'Eliminar el reenvío',
  'admin.forwarder.default.lead':
    'Recibe el correo de cualquier nombre de {domain} que no sea ni buzón ni reenvío. En la base de datos es el reenvío llamado _default_.',
  'admin.forwarder.default.add': 'Configurar la dirección comodín',
  'admin.forwarder.default.removal': 'Desactivar la dirección comodín',
  'admin.forwarder.default.removal.lead':
    'Desde entonces se rechaza el correo a nombres que no existen en {domain} y se avisa a su remitente.',

  'admin.password.title': 'Contraseña del dominio',
  'admin.password.lead':
    'Quien inicia sesión con el nombre de dominio {domain} y esta contraseña puede añadir, cambiar y eliminar todo en estas páginas. Cuando cambia, todos los que habían iniciado sesión con la anterior deben hacerlo de nuevo.',
  'admin.password.current': 'Contraseña actual del dominio',
  'admin.password.next': 'Nueva contraseña del dominio',
  'admin.password.next.help': 'Compártela solo con quienes gestionan este dominio.',
  'admin.password.submit': 'Cambiar la contraseña',

  'admin.done.mailbox-added': 'Se ha añadido el buzón.',
  'admin.done.mailbox-removed': 'Se ha eliminado el buzón. Su correo se conserva aparte.',
  'admin.done.password-set': 'La nueva contraseña está establecida.',
  'admin.done.forwarder-added': 'Se ha añadido el reenvío.',
  'admin.done.forwarder-changed': 'Se ha modificado el reenvío.',
  'admin.done.forwarder-removed': 'Se ha eliminado el reenvío.',
  'admin.done.domain-added': 'Se ha añadido el dominio.',
  'admin.done.domain-removed': 'Se ha quitado el dominio.',
  'admin.done.domain-name-added': 'Se ha añadido el nombre.',
  'admin.done.domain-name-removed': 'Se ha quitado el nombre.',
  'admin.done.domain-password': 'Se ha cambiado la contraseña del dominio.',

  'settings.title': 'Ajustes',
  'settings.place.general': 'Generales',
  'settings.place.security': 'Acceso y seguridad',
  'settings.place.writing': 'Redacción',
  'settings.place.templates': 'Plantillas',
  'settings.place.sorting': 'Ordenar el correo',
  'settings.place.import': 'Importar',
  'settings.place.export': 'Exportar',
  'settings.identity': 'Nombre y firma',
  'settings.display-name': 'Tu nombre',
  'settings.display-name.help':
    'Lo que otros ven junto a {address} cuando les escribes. Déjalo vacío para mostrar solo la dirección.',
  'settings.signature': 'Firma',
  'settings.signature.help': 'Texto sin formato, debajo de cada mensaje que empiezas.',
  'settings.submit': 'Guardar',
  'settings.password': 'Contraseña',
  'settings.password.lead':
    'La nueva contraseña vale también para los programas de correo de tu ordenador y tu teléfono.',
  'settings.password.current': 'Contraseña actual',
  'settings.password.next': 'Nueva contraseña',
  'settings.password.next.help': 'Lo mejor son unas cuantas palabras que solo tú juntarías.',
  'settings.password.again': 'Repetir la nueva contraseña',
  'settings.password.submit': 'Cambiar la contraseña',
  'settings.zone': 'Zona horaria',
  'settings.zone.label': 'Las horas se muestran como en',
  'settings.zone.server': 'La zona del servidor ({zone})',
  'settings.zone.help': 'Allí es ahora: {time}.',
  'settings.zone.own': 'Usar la zona de este dispositivo:',
  'settings.done.saved': 'Guardado.',
  'settings.done.password':
    'Se ha cambiado tu contraseña. Aquí sigues con la sesión iniciada; en todos los demás sitios se ha cerrado.',
};
