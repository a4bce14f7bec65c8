// What messages-en-security.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnSecurity } from '../messages-en-security.ts';

export const securityEs: Translation<typeof messagesEnSecurity> = {
  'refusal.login-over': 'Ha tardado demasiado. Vuelve a empezar, por favor.',
  'refusal.code-wrong':
    'Este código no es correcto o ya se ha usado. Los códigos de una aplicación cambian cada medio minuto.',
  'refusal.second-factor-required':
    'Aquí hace falta un segundo factor. Inicia sesión en la página web de tu correo y sigue sus pasos.',
  'login.over': 'Ha tardado demasiado. Vuelve a iniciar sesión, por favor.',
  'login.second.title': 'Un paso más',
  'login.second.lead':
    'Introduce el código que muestra tu aplicación de autenticación para {address}, o uno de tus códigos de recuperación.',
  'login.second.lead.codes': 'Introduce uno de los códigos de recuperación de {address}.',
  'login.second.code': 'Tu código',
  'login.second.code.help':
    'Seis cifras de la aplicación, o las diez letras y cifras de un código de recuperación.',
  'login.second.lost': '¿Lo has perdido todo? Tu administrador puede restablecer el segundo paso.',
  'login.second.back': 'Iniciar sesión con otra cuenta',
  'security.link': 'Segundo factor, sesiones e inicios recientes',
  'security.title': 'Inicio de sesión y seguridad',
  'security.proof.lead':
    'Esto no se deshace con un clic. Introduce la contraseña de {address}, o un código, para continuar.',
  'security.proof.code': 'O un código de tu aplicación, o un código de recuperación',
  'security.required':
    'Tu dominio no deja entrar a nadie sin un segundo factor. Configura uno para continuar.',
  'security.required.last':
    'Tu dominio exige un segundo factor. Añade otro antes de quitar el último.',
  'security.off': 'Tu dominio ha desactivado los segundos factores.',
  'security.since': 'Configurado el {time}.',
  'security.since-used': 'Configurado el {time}, usado por última vez el {used}.',
  'security.done.app': 'La aplicación de autenticación está configurada.',
  'security.done.removed': 'Quitado.',
  'security.done.ended': 'Sesión cerrada.',
  'security.done.saved': 'Guardado.',
  'security.app': 'Aplicación de autenticación',
  'security.app.about':
    'Una aplicación de tu teléfono muestra un código que cambia cada medio minuto. Quien averigüe tu contraseña seguirá necesitando el código para entrar.',
  'security.app.add': 'Configurar una aplicación',
  'security.app.replace': 'Volver a configurar',
  'security.app.remove': 'Desactivar',
  'security.app.picture': 'Código QR para tu aplicación de autenticación',
  'security.app.scan': 'Escanea esta imagen con tu aplicación de autenticación.',
  'security.app.by-hand': 'Si no se puede escanear, escribe esta clave en la aplicación:',
  'security.app.here': 'La aplicación está en este dispositivo',
  'security.app.code': 'Código de la aplicación',
  'security.app.code.help': 'Seis cifras. Muestran que la aplicación ha leído bien la imagen.',
  'security.app.confirm': 'Activar',
  'security.codes': 'Códigos de recuperación',
  'security.codes.about':
    'Cada uno te deja entrar una vez si pierdes el teléfono o la llave de acceso.',
  'security.codes.left':
    '{count, plural, =0 {No queda ningún código. Crea otros antes de necesitarlos.} one {Queda # código.} other {Quedan # códigos.}}',
  'security.codes.renew': 'Crear códigos nuevos',
  'security.codes.new': 'Tus códigos de recuperación',
  'security.codes.new.lead':
    'Anótalos o imprímelos, y guárdalos lejos del teléfono. Solo se muestran ahora; los códigos anteriores ya no valen.',
  'security.codes.go-on': 'Ya los he guardado',
  'security.sessions': 'Sesiones e inicios de sesión',
  'security.sessions.about': 'Mira dónde tienes la sesión abierta y quién lo ha intentado.',
  'security.sessions.show': 'Ver las sesiones',
  'security.sessions.open': 'Sesiones abiertas',
  'security.sessions.this': 'Esta sesión',
  'security.sessions.line': '{remote} · desde {time}',
  'security.sessions.seen': 'vista por última vez {time}',
  'security.sessions.end': 'Cerrar sesión',
  'security.sessions.end.label': 'Cerrar la sesión de {device}',
  'security.sessions.end-others': 'Cerrar todas las demás',
  'security.device': '{browser} en {system}',
  'security.device.unknown': 'Programa desconocido',
  'security.notice': 'Dispositivos nuevos',
  'security.notice.label':
    'Enviarme un mensaje cuando alguien inicie sesión con un navegador que nunca se ha usado aquí',
  'security.notice.help': 'Llega a tu propia bandeja de entrada.',
  'security.logins': 'Inicios de sesión recientes',
  'security.logins.none': 'No se sabe nada de inicios anteriores.',
  'security.logins.line': '{device} · {remote}',
  'security.logins.in':
    '{method, select, totp {Inicio con contraseña y aplicación} recovery {Inicio con un código de recuperación} passkey {Inicio con una llave de acceso} other {Inicio con la contraseña}}',
  'security.logins.failed':
    '{method, select, totp {Rechazado: código incorrecto} passkey {Rechazado: llave de acceso incorrecta} other {Rechazado: contraseña incorrecta}}',
  'refusal.passkey-refused':
    'Esta llave de acceso no sirve aquí. Inténtalo de nuevo o inicia sesión con tu contraseña.',
  'login.passkey': 'Iniciar sesión con una llave de acceso',
  'security.passkeys': 'Llaves de acceso',
  'security.passkeys.about':
    'Una llave de acceso está en tu teléfono, tu ordenador o una llave de seguridad, y se abre con el dedo, la cara o un PIN. Sustituye a la contraseña y al código juntos, y solo vale en esta dirección.',
  'security.passkeys.add': 'Añadir una llave de acceso',
  'security.passkeys.new.lead':
    'Tu navegador te preguntará ahora dónde guardar la llave de acceso. Nada secreto sale de tu dispositivo.',
  'security.passkeys.name': 'Nombre',
  'security.passkeys.name.help': 'Para reconocerla en la lista.',
  'security.passkeys.make': 'Crear la llave de acceso',
  'security.passkeys.failed': 'Se ha cancelado o no ha funcionado. Puedes volver a intentarlo.',
  'security.passkeys.needs-script':
    'Las llaves de acceso necesitan un navegador que las conozca, con los scripts permitidos.',
  'security.passkeys.remove': 'Quitar',
  'security.passkeys.remove.label': 'Quitar la llave de acceso {name}',
  'security.done.passkey': 'La llave de acceso se ha añadido.',
  'security.done.refused': 'La llave de acceso no se ha añadido. Inténtalo de nuevo.',
  'security.apps': 'Contraseñas de aplicación',
  'security.apps.about':
    'Una contraseña propia para cada programa de correo de un teléfono u ordenador. Abre el correo allí y nada aquí, y se puede retirar por separado.',
  'security.apps.show': 'Ver las contraseñas de aplicación',
  'security.apps.off-here':
    'El servidor de correo de esta instalación no acepta contraseñas de aplicación. Su operador puede cambiarlo.',
  'security.apps.off-domain': 'Tu dominio ha desactivado las contraseñas de aplicación.',
  'security.apps.add': 'Añadir una contraseña de aplicación',
  'security.apps.name': 'Para qué programa',
  'security.apps.name.help': 'Por ejemplo, «Correo del teléfono», para volver a encontrarla.',
  'security.apps.make': 'Crear una contraseña',
  'security.apps.made': 'La nueva contraseña de aplicación',
  'security.apps.made.lead':
    'Cópiala ahora en el programa, con sus guiones. Solo se muestra esta vez.',
  'security.apps.remove.label': 'Quitar la contraseña de aplicación {name}',
};
