// Every text that a person sees, in Spanish; see docs/languages.md for its terms.

import type { Translation } from '../../texts.ts';
import type { messagesEn } from '../messages-en.ts';
import { administratorsEs } from './administrators.ts';
import { announceEs } from './announce.ts';
import { composeEs } from './compose.ts';
import { contactsEs } from './contacts.ts';
import { deviceEs } from './device.ts';
import { diagnosticsEs } from './diagnostics.ts';
import { displayEs } from './display.ts';
import { dnsEs } from './dns.ts';
import { stsEs } from './sts.ts';
import { reportsEs } from './reports.ts';
import { dkimEs } from './dkim.ts';
import { domainsEs } from './domains.ts';
import { foldersEs } from './folders.ts';
import { listsEs } from './lists.ts';
import { mailboxesEs } from './mailboxes.ts';
import { monitorEs } from './monitor.ts';
import { panelEs } from './panel.ts';
import { phoneEs } from './phone.ts';
import { partsEs } from './parts.ts';
import { readingEs } from './reading.ts';
import { searchEs } from './search.ts';
import { sortingEs } from './sorting.ts';
import { securityEs } from './security.ts';
import { factorsEs } from './factors.ts';
import { tokensEs } from './tokens.ts';
import { transferEs } from './transfer.ts';
import { ownEs } from './own.ts';
import { logoEs } from './logo.ts';
import { signUpEs } from './sign-up.ts';
import { trustEs } from './trust.ts';
import { auditEs } from './audit.ts';
import { loginsEs } from './logins.ts';
import { webhooksEs } from './webhooks.ts';
import { usageEs } from './usage.ts';

export const messagesEs: Translation<typeof messagesEn> = {
  ...administratorsEs,
  ...announceEs,
  ...composeEs,
  ...contactsEs,
  ...deviceEs,
  ...diagnosticsEs,
  ...displayEs,
  ...dnsEs,
  ...dkimEs,
  ...reportsEs,
  ...stsEs,
  ...domainsEs,
  ...foldersEs,
  ...listsEs,
  ...mailboxesEs,
  ...monitorEs,
  ...panelEs,
  ...phoneEs,
  ...partsEs,
  ...readingEs,
  ...searchEs,
  ...sortingEs,
  ...securityEs,
  ...factorsEs,
  ...tokensEs,
  ...transferEs,
  ...ownEs,
  ...logoEs,
  ...signUpEs,
  ...trustEs,
  ...auditEs,
  ...loginsEs,
  ...webhooksEs,
  ...usageEs,

  'shell.skip': 'Ir al contenido',
  'shell.places': 'Secciones',
  'shell.mail': 'Correo',
  'shell.contacts': 'Contactos',
  'shell.admin': 'Administración',
  'shell.settings': 'Ajustes',
  'shell.logout': 'Cerrar sesión',

  'failure.title': 'No ha funcionado',
  'failure.home': 'Volver al inicio',
  'failure.bug':
    'Algo ha ido mal por nuestra parte. Inténtalo de nuevo; si sigue igual, indica a tu administrador el número {requestId}.',

  'refusal.bad-request': 'No se ha entendido la solicitud.',
  'refusal.bad-form':
    'El formulario ha llegado incompleto o dañado. Vuelve atrás y envíalo de nuevo.',
  'refusal.bad-address': '«{address}» no es una dirección de correo que se pueda usar aquí.',
  'refusal.bad-folder-name': 'Una carpeta no puede llamarse así.',
  'refusal.folder-not-chosen': 'Elige primero la carpeta de destino.',
  'refusal.password-wrong': 'La contraseña actual no es correcta.',
  'refusal.password-weak':
    '{reason, select, short {Es demasiado corta. Usa al menos {lengthMin} caracteres.} long {Es demasiado larga. Bastan {lengthMax} caracteres.} name {Es la propia dirección o parte de ella. Se probaría primero.} common {Es una de las contraseñas más conocidas. Se probaría primero.} repeated {Es el mismo carácter una y otra vez. Se adivinaría pronto.} character {Contiene un carácter que no se puede escribir en todas partes.} other {Esa contraseña no se puede usar.}}',
  'refusal.login-failed': 'La dirección o la contraseña no es correcta.',
  'refusal.login-throttled':
    'Demasiados intentos. Espera {seconds, plural, one {# segundo} other {# segundos}} e inténtalo de nuevo.',
  'refusal.login-required': 'Tu sesión ha terminado. Inicia sesión de nuevo.',
  'refusal.cross-site': 'Esta solicitud venía de otro sitio y no se ha ejecutado.',
  'refusal.forbidden': 'Tu cuenta no permite hacer esto.',
  'refusal.not-found': 'No hay nada en esta dirección.',
  'refusal.message-gone': 'Este mensaje ya no está aquí. Puede que se haya movido o eliminado.',
  'refusal.account-closed':
    'Esta cuenta está desactivada o ha caducado. Consulta a tu administrador.',
  'refusal.folder-missing': 'Esta carpeta ya no existe.',
  'refusal.folder-exists': 'Ya existe una carpeta con este nombre.',
  'refusal.folder-in-use':
    'Esta carpeta tiene una función propia, como guardar el correo enviado, y se queda como está.',
  'refusal.over-quota':
    'El buzón está lleno: puede contener {unit, select, bytes {{most, number} MB} other {{most, number} mensajes}}. Elimina lo que no haga falta, también de la papelera, e inténtalo de nuevo. No se ha perdido nada.',
  'refusal.disk-full':
    'No queda espacio en el servidor de correo. No se ha perdido nada; inténtalo más tarde y avisa a tu administrador.',
  'refusal.job-missing': 'Esta operación ya no se conoce.',
  'refusal.undo-over': 'Es demasiado tarde para deshacer esto.',
  'refusal.method-not-allowed': 'Esta dirección no acepta una solicitud así.',
  'refusal.already-exists': '{address} ya existe.',
  'refusal.limit-reached': 'Aquí no se permiten más de {max, number}.',
  'refusal.over-domain-quota':
    'Todos los buzones de este dominio juntos pueden contener {most} MB, de los que quedan {left} MB.',
  'refusal.over-granted':
    'Puedes asignar {most} MB en todos los dominios que gestionas, de los que quedan {left} MB.',
  'refusal.proof-required': 'Confirma con tu contraseña que eres tú.',
  'refusal.mailbox-taken': 'Ya hay algo donde iría el buzón: {path}',
  'refusal.hash-unusable':
    'El hash de la contraseña de {address} no es de ningún tipo conocido aquí.',
  'refusal.restore-over': 'Esta cuenta ya no se puede recuperar.',
  'refusal.alias-loop':
    'El correo reenviado a «{address}» volvería a donde empezó y no llegaría nunca.',
  'refusal.domain-in-use':
    '{domain} todavía tiene buzones, reenvíos u otros nombres. Quítalos primero.',
  'refusal.not-held':
    'Las tablas de este directorio no tienen lugar para eso ({what}); no se ha cambiado nada.',
  'refusal.too-long':
    'Es demasiado largo: {charsMax, plural, one {# carácter} other {# caracteres}} como máximo.',
  'refusal.too-large': 'Es más de los {megabytes} MB permitidos a la vez.',
  'refusal.mailbox-busy':
    'Otro programa está escribiendo en este buzón. Inténtalo de nuevo en un momento; no se ha cambiado nada.',
  'refusal.mailbox-unsafe': 'El buzón está donde no se debe leer. Avisa a tu administrador.',
  'refusal.mail-refused': 'El servidor de correo no ha aceptado el mensaje: {answer}',
  'refusal.sender-not-allowed': 'No puedes enviar como {address}.',
  'refusal.no-recipient': 'Indica al menos un destinatario.',
  'refusal.directory-away':
    'El directorio de usuarios no responde en este momento. Inténtalo de nuevo en breve.',
  'refusal.overloaded':
    'El servidor está ocupado en este momento. Inténtalo de nuevo en unos segundos.',

  'login.title': 'Iniciar sesión',
  'login.lead': 'Lee tu correo o gestiona tu dominio.',
  'login.address': 'Dirección de correo',
  'login.password': 'Contraseña',
  'login.submit': 'Iniciar sesión',
  'login.ended': 'Has cerrado la sesión.',

  'folders.title': 'Carpetas',
  'folders.own': 'Carpetas',
  'folders.new': 'Nueva carpeta',
  'folders.name': 'Nombre de la carpeta',
  'folders.make': 'Crear',
  'folder.inbox': 'Bandeja de entrada',
  'folder.drafts': 'Borradores',
  'folder.sent': 'Enviados',
  'folder.archive': 'Archivo',
  'folder.junk': 'No deseado',
  'folder.trash': 'Papelera',

  'list.pane': 'Mensajes',
  'list.count': '{count, number}',
  'list.bulk': 'Con los mensajes seleccionados',
  'list.pick': 'Seleccionar «{subject}»',
  'list.pick-all': 'Seleccionar todo en esta página',
  'list.seen': 'Marcar como leído',
  'list.unseen': 'Marcar como no leído',
  'list.flagged': 'Destacar',
  'list.trash': 'Mover a la papelera',
  'list.erase': 'Eliminar definitivamente',
  'list.move': 'Mover a esta carpeta',
  'list.move-target': 'Carpeta de destino',
  'list.move-to': 'Mover a…',
  'list.empty': 'Aquí no hay nada.',
  'list.empty-inbox': 'Aquí no hay nada. El correo nuevo aparece solo cuando abres esta página.',
  'list.unread': 'Sin leer:',
  'list.from-nobody': '(sin remitente)',
  'list.to-nobody': '(sin destinatario)',
  'list.is-answered': 'Respondido',
  'list.is-forwarded': 'Reenviado',
  'list.is-flagged': 'Destacado',
  'list.has-attachment': 'Tiene un adjunto',
  'list.pages': 'Páginas',
  'list.page': '{page, number} de {pages, number}',
  'list.newer': 'Más recientes',
  'list.older': 'Más antiguos',

  'day.today': 'Hoy',
  'day.yesterday': 'Ayer',
  'day.week': 'Esta semana',
  'day.month': 'Este mes',

  'message.pane': 'Mensaje',
  'message.none-open': 'Elige un mensaje para leerlo aquí.',
  'message.no-subject': '(sin asunto)',
  'message.tools': 'Acciones para este mensaje',
  'message.to-list': 'Volver a {folder}',
  'message.unflag': 'Quitar destacado',
  'message.to': 'para {people}{more, plural, =0 {} one { y # más} other { y # más}}',
  'message.more-people': ' y {count, number} más',
  'message.reply-to': 'Responder a',
  'message.date': 'Fecha',
  'message.size': 'Tamaño',
  'message.source': 'Código fuente',
  'message.body': 'El mensaje',
  'message.colors-dark': 'Colores para fondo oscuro',
  'message.colors-own': 'Mostrarlo en sus propios colores',
  'message.quoted': 'Texto citado',
  'message.cut':
    'Este mensaje es demasiado largo para mostrarlo entero. El código fuente lo contiene todo.',
  'message.images-blocked':
    '{count, plural, one {# imagen externa no se ha cargado} other {# imágenes externas no se han cargado}}, para que el remitente no sepa que lees esto.',
  'message.show-images': 'Mostrar imágenes',
  'message.attachments': 'Adjuntos',
  'message.more-files': 'y {count, number} más',
  'message.part': 'parte-{number}',
  'message.reply': 'Responder',
  'message.reply-all': 'Responder a todos',
  'message.forward': 'Reenviar',

  'done.sent': 'Enviado.',
  'done.draft-kept': 'Guardado como borrador.',
  'done.moved': '{count, plural, one {# mensaje movido} other {# mensajes movidos}}.',
  'done.trashed':
    '{count, plural, one {# mensaje movido} other {# mensajes movidos}} a la papelera.',
  'done.erased':
    '{count, plural, one {# mensaje eliminado} other {# mensajes eliminados}} definitivamente.',
  'done.folder-made': 'La carpeta está creada.',
  'done.unsubscribed': 'La lista ha confirmado tu baja.',
  'done.flagged': 'Destacado.',
};
