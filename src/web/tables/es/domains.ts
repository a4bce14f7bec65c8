// What messages-en-domains.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnDomains } from '../messages-en-domains.ts';

export const domainsEs: Translation<typeof messagesEnDomains> = {
  'refusal.external-target':
    '«{address}» está en otro servidor, y los reenvíos de este dominio no pueden llevar allí.',
  'admin.domain.out': 'Los reenvíos pueden llevar a otros servidores',
  'admin.domain.out.help':
    'Desactivado, los nuevos solo llevan a direcciones de este servidor. Los que ya existen se quedan como están.',

  'admin.error.day': 'Escribe un día como 2027-12-31, o nada.',
  'admin.day.placeholder': 'AAAA-MM-DD',
  'admin.not-held': 'Las tablas de este servidor no tienen lugar para: {list}.',
  'admin.fact.description': 'una descripción',
  'admin.fact.isActive': 'cerrar un dominio',
  'admin.fact.expiresMs': 'un último día',
  'admin.fact.accountsMax': 'un máximo de buzones',
  'admin.fact.aliasesMax': 'un máximo de reenvíos',
  'admin.fact.quotaBytesMax': 'un máximo de espacio',
  'admin.fact.defaultQuotaBytes': 'una cuota de los buzones nuevos',

  'admin.domains.storage': 'Espacio asignado',
  'admin.domains.storage.of': '{used} de {max}',
  'admin.domains.closed': 'cerrado',
  'admin.domains.due': 'se elimina el {day}',
  'admin.size.gb': '{number, number} GB',
  'admin.size.mb': '{number, number} MB',
  'admin.size.none': 'ninguno',

  'admin.domain.settings.none':
    'Aquí no hay nada que puedas cambiar. Quien administra el servidor decide sobre los límites y los nombres.',
  'admin.domain.general': 'General',
  'admin.domain.limits': 'Límites y valores predeterminados',
  'admin.domain.access': 'Acceso',
  'admin.domain.field.description': 'Descripción',
  'admin.domain.field.description.help': 'Para quienes administran: de quién es, para qué sirve.',
  'admin.domain.field.accounts_max': 'Máximo de buzones',
  'admin.domain.field.accounts_max.help': 'Vacío es sin límite. Uno más bajo no quita nada.',
  'admin.domain.field.aliases_max': 'Máximo de reenvíos',
  'admin.domain.field.aliases_max.help': 'Vacío es sin límite.',
  'admin.domain.field.quota_max': 'Espacio de todos los buzones juntos',
  'admin.domain.field.quota_max.help':
    'Por ejemplo 100 GB; vacío es sin límite. Con un límite, cada buzón necesita una cuota: indica también un valor predeterminado.',
  'admin.domain.field.default_quota': 'Cuota de un buzón nuevo',
  'admin.domain.field.default_quota.help':
    'Por ejemplo 2 GB. Los buzones que ya existen conservan la suya. Vacío es sin cuota.',
  'admin.domain.field.expires': 'Último día',
  'admin.domain.field.expires.help': 'Después nadie de este dominio inicia sesión. Vacío es nunca.',
  'admin.domain.active': 'Abierto: se puede iniciar sesión',
  'admin.domain.active.help':
    'Cerrado, nadie de este dominio entra, ni aquí ni en los programas de correo que lo tienen en cuenta. El correo y la configuración se quedan como están.',
  'admin.domain.closed': 'Este dominio está cerrado',
  'admin.domain.closed.lead':
    'Nadie puede iniciar sesión y no se ha tocado nada. El {day} se elimina todo definitivamente, incluido el correo. Hasta entonces puedes abrirlo de nuevo tal como estaba.',
  'admin.domain.restore': 'Abrirlo de nuevo',
  'admin.domain.removal.close':
    'Contiene {accounts, plural, =0 {ningún buzón} one {# buzón} other {# buzones}} y {aliases, plural, =0 {ningún reenvío} one {# reenvío} other {# reenvíos}}. Se cierra enseguida y desaparece definitivamente, con todo ello, solo al cabo de unos días; hasta entonces puedes abrirlo de nuevo.',

  'admin.tab.look': 'Apariencia',
  'admin.look.title': 'Cómo se presenta a sus usuarios',
  'admin.look.lead':
    'Se muestra en la página de inicio de sesión del host indicado abajo, en lugar del texto habitual.',
  'admin.look.name': 'Nombre',
  'admin.look.name.help':
    'Por ejemplo el nombre de la empresa o del club. Vacío muestra el habitual.',
  'admin.look.welcome': 'Bienvenida',
  'admin.look.welcome.help':
    'Una o dos frases, por ejemplo a quién pedir ayuda. Puede leerlas cualquiera, con la sesión iniciada o no.',
  'admin.look.hue': 'Color',
  'admin.look.hue.usual': 'El habitual',
  'admin.look.hue.one': 'Color {number, number}',
  'admin.look.host': 'Host propio',
  'admin.look.host.help':
    'Por ejemplo mail.{domain}, sin https://. El servidor web debe pasarlo a Dispatch. Allí, un nombre sin @ es de este dominio.',
  'admin.look.host.bad': '«{host}» no es un nombre de host como mail.example.org.',
  'admin.done.look-changed': 'Guardado. La página de inicio de sesión lo muestra en segundos.',

  'admin.done.domain-changed': 'La configuración está guardada.',
  'admin.done.domain-closed': 'El dominio está cerrado.',
  'admin.done.domain-restored': 'El dominio está abierto de nuevo, tal como estaba.',
};
