// What messages-en-dns.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnDns } from '../messages-en-dns.ts';

export const dnsEs: Translation<typeof messagesEnDns> = {
  'admin.tab.dns': 'DNS',
  'admin.dns.lead':
    'Lo que el mundo encuentra al consultar {domain}: adónde va su correo, quién puede enviarlo y a quién se dirigen los programas de correo.',
  'admin.dns.looked': 'Consultado a las {time}.',
  'admin.dns.again': 'Volver a consultar',
  'admin.dns.all-right': 'Todo lo que el correo necesita está como debe.',
  'admin.dns.to-do':
    '{count, plural, one {Hay una cosa que corregir.} many {Hay # cosas que corregir.} other {Hay # cosas que corregir.}}',
  'admin.dns.found': 'Ahora en el DNS',
  'admin.dns.publish': 'Qué publicar',
  'admin.dns.publish.help':
    'Lo que falta está abajo, en «Qué publicar». Introdúcelo donde se administra el DNS de {domain}, normalmente en la empresa que te dio el nombre. Pueden pasar unas horas hasta que todos lo vean.',
  'admin.dns.publish.ptr':
    'Solo puede introducirlo la empresa que te dio la dirección, normalmente tu proveedor de alojamiento.',
  'admin.dns.publish.file':
    'Pon un archivo con este contenido en el servidor web, en la dirección de arriba.',
  'admin.dns.name': 'Nombre',
  'admin.dns.type': 'Tipo',
  'admin.dns.type.file': 'Archivo',
  'admin.dns.value': 'Valor',
  'admin.dns.copy': 'Copiar',
  'admin.dns.copied': 'Copiado',
  'admin.dns.copy.name': 'Copiar el nombre {name}',
  'admin.dns.copy.value': 'Copiar el valor de {name}',
  'admin.dns.services': 'Servidores para programas de correo',
  'admin.dns.services.label': 'Servidores de este dominio',
  'admin.dns.services.help':
    'Uno en cada línea, como imaps://mail.example.org:993 o submissions://mail.example.org:465. Vacío significa los de toda la instalación.',
  'admin.dns.services.wrong':
    '«{address}» no es un servidor. Empieza, por ejemplo, por imaps:// y un nombre.',
  'admin.done.services-changed': 'Se han cambiado los servidores para programas de correo.',
  'dns.verdict.right': 'Correcto',
  'dns.verdict.better': 'Podría mejorar',
  'dns.verdict.unknown': 'No se sabe',
  'dns.verdict.missing': 'Falta',
  'dns.verdict.wrong': 'Incorrecto',
  'dns.topic.mx': 'Adónde llega el correo (MX)',
  'dns.about.mx': 'Los registros MX nombran los servidores que aceptan el correo de {domain}.',
  'dns.topic.reverse': 'El nombre de este servidor (PTR)',
  'dns.about.reverse':
    'Otros servidores consultan el nombre de la dirección de la que viene el correo y apenas se fían de una sin nombre.',
  'dns.topic.spf': 'Quién puede enviar (SPF)',
  'dns.about.spf': 'El registro SPF enumera los servidores que pueden enviar correo de {domain}.',
  'dns.topic.dkim': 'Firmas (DKIM)',
  'dns.about.dkim':
    'El correo de {domain} se firma con una clave. El DNS tiene su mitad pública, con la que otros comprueban que el correo es tuyo y no cambió por el camino.',
  'dns.topic.dmarc': 'Correo en tu nombre (DMARC)',
  'dns.about.dmarc':
    'El registro DMARC dice a otros servidores qué hacer con el correo que dice venir de {domain} y no es así.',
  'dns.topic.sts': 'Entrega cifrada (MTA-STS)',
  'dns.about.sts':
    'Con ella, otros servidores entregan el correo para {domain} por una conexión cifrada y comprobada, o no lo entregan.',
  'dns.topic.tlsrpt': 'Informes sobre el cifrado (TLSRPT)',
  'dns.about.tlsrpt':
    'Nombra una dirección a la que se avisa cuando la entrega cifrada no funcionó.',
  'dns.topic.services': 'A quién se dirigen los programas de correo (SRV)',
  'dns.about.services': 'Los programas de correo consultan aquí en qué servidores leen y envían.',
  'dns.topic.setup': 'Programas de correo que se configuran solos',
  'dns.about.setup':
    'Con estos nombres, Thunderbird, Outlook y otros piden a este servidor su configuración.',
  'dns.say.unanswered':
    'El DNS no ha respondido, así que no se sabe. Vuelve a consultar dentro de un momento.',
  'dns.say.host-unset':
    'Dispatch no sabe cómo se llama este servidor de correo. Indica mail_host en la sección [dns] de su configuración.',
  'dns.say.host-missing':
    'Este servidor de correo se llama {host} en la configuración, pero el DNS no tiene ninguna dirección para ese nombre.',
  'dns.say.mx.right': 'El correo para {domain} llega a {host}, que es este servidor.',
  'dns.say.mx.same':
    'El correo para {domain} llega a {hosts}, que es otro nombre de este servidor, {host}.',
  'dns.say.mx.also':
    'El correo también puede llegar a {hosts}, que tiene que pasarlo a este servidor.',
  'dns.say.mx.elsewhere':
    'El correo para {domain} va a {hosts} y no a este servidor, {host}. Cámbialo cuando el correo deba llegar aquí.',
  'dns.say.mx.missing':
    'Nada dice adónde va el correo para {domain}, así que otros servidores no pueden entregarlo con seguridad.',
  'dns.say.mx.null':
    'El DNS dice que {domain} no acepta ningún correo. Otros servidores ni siquiera lo intentan.',
  'dns.say.mx.no-address': '{host} no tiene dirección, así que allí no se puede entregar nada.',
  'dns.say.reverse.right':
    '{address} se llama {name}, y ese nombre lleva de vuelta a la dirección.',
  'dns.say.reverse.missing':
    '{address} no tiene nombre. Muchos servidores rechazan el correo por eso.',
  'dns.say.reverse.other':
    '{address} se llama {name}, pero ese nombre no lleva de vuelta a la dirección. Muchos servidores rechazan el correo por eso.',
  'dns.say.spf.right':
    'El correo de este servidor pasa. El registro usa {count, number} de las {max, number} consultas permitidas.',
  'dns.say.spf.missing':
    'Nada dice qué servidores pueden enviar correo de {domain}. Cualquiera puede, y el tuyo no parece mejor que el suyo.',
  'dns.say.spf.several':
    'Hay {count, number} registros SPF. Más de uno cuenta como ninguno: pon uno solo en su lugar.',
  'dns.say.spf.broken': 'Otros servidores no pueden leer el registro. El error está en «{term}».',
  'dns.say.spf.fails':
    'Este servidor envía desde {address}, y su correo no pasa (resultado: {result}). Añade la dirección al registro.',
  'dns.say.spf.many':
    'El registro usa {count, number} consultas, y los servidores se rinden después de {max, number}. Quita lo que ya no haga falta, como el include de un servicio que has dejado.',
  'dns.say.spf.everybody':
    'El registro deja enviar a todo el mundo. Pon «~all» en lugar de «all» al final.',
  'dns.say.spf.open':
    'El registro no dice qué pensar de los servidores que no enumera. Haz que termine en «~all».',
  'dns.say.dkim.none': 'Dispatch todavía no tiene ninguna clave para {domain}.',
  'dns.say.dkim.right': 'El correo se firma con la clave «{selector}», que está publicada.',
  'dns.say.dkim.next': 'La clave siguiente, «{selector}», está publicada y se puede usar.',
  'dns.say.dkim.waiting':
    'La clave siguiente, «{selector}», todavía no está publicada. En cuanto lo esté, el correo se firma con ella.',
  'dns.say.dkim.missing':
    'La clave «{selector}» no está publicada, así que nadie puede comprobar sus firmas.',
  'dns.say.dkim.other':
    'El DNS tiene algo distinto de la clave «{selector}», así que sus firmas parecen falsificadas.',
  'dns.say.dmarc.missing':
    'Otros servidores no saben qué hacer con el correo que solo dice venir de {domain}. Empieza con un registro que pida informes y no cambie nada más.',
  'dns.say.dmarc.several':
    'Hay {count, number} registros DMARC. Más de uno cuenta como ninguno: quita todos menos uno.',
  'dns.say.dmarc.broken': 'Otros servidores no pueden leer el registro. El error está en «{tag}».',
  'dns.say.dmarc.parent': 'El registro de {name} también vale aquí.',
  'dns.say.dmarc.none':
    'El correo que solo dice venir de {domain} se trata como cualquier otro (p=none). Cuando los informes muestren que tu propio correo pasa, cámbialo por p=quarantine.',
  'dns.say.dmarc.quarantine':
    'El correo que solo dice venir de {domain} acaba entre el no deseado (p=quarantine).',
  'dns.say.dmarc.reject': 'El correo que solo dice venir de {domain} se rechaza (p=reject).',
  'dns.say.dmarc.part': 'Eso se hace solo con el {percent, number} % (pct).',
  'dns.say.dmarc.reports': 'Los informes van a {addresses}.',
  'dns.say.dmarc.silent':
    'Nadie recibe informes, así que no sabes quién envía en tu nombre. Añade rua=mailto: y una dirección tuya.',
  'dns.say.dmarc.stranger':
    'No se envían informes a {address}, porque {other} no dice que los acepte. Quien administre el DNS de {other} tiene que publicar el registro de abajo.',
  'dns.say.dmarc.strict':
    'Solo cuenta {domain}, no los nombres que dependen de él (adkim=s o aspf=s). Comprueba que todos tus remitentes lo cumplen.',
  'dns.say.sts.missing':
    'Otros servidores entregan también sin cifrar, y alguien entre ellos y tú puede hacer que lo hagan.',
  'dns.say.sts.broken':
    'El registro no se puede leer. Tiene que haber uno solo, con un id de letras y cifras.',
  'dns.say.sts.no-policy':
    'No se puede obtener la política de {host}. Allí tiene que responder un servidor web con un certificado para ese nombre.',
  'dns.say.sts.bad-policy': 'La política se obtuvo, pero no se puede leer.',
  'dns.say.sts.other-host':
    'La política no nombra {hosts}, así que los servidores que la siguen no entregan nada allí.',
  'dns.say.sts.testing':
    'La política está a prueba: lo que falla solo se notifica. Cuando los informes estén limpios, cámbiala por «mode: enforce» y da al registro un id nuevo.',
  'dns.say.sts.off': 'La política no pide nada (mode: none).',
  'dns.say.sts.right': 'Otros servidores entregan a {host} con cifrado, o no entregan.',
  'dns.say.tlsrpt.missing':
    'No se avisa a nadie cuando otro servidor no pudo entregar con cifrado.',
  'dns.say.tlsrpt.broken':
    'El registro no se puede leer. Tiene que haber uno solo, con rua= y una dirección.',
  'dns.say.tlsrpt.right': 'Lo que falla se notifica.',
  'dns.say.services.right': '{name} es correcto.',
  'dns.say.services.missing':
    'Falta {name}. Los programas adivinan entonces, o preguntan a las personas.',
  'dns.say.services.other': '{name} lleva a un sitio distinto de {host}, puerto {port}.',
  'dns.say.services.none':
    'Dispatch no sabe dónde leen y envían los programas de correo. Indica mail_host y services en la sección [dns] de su configuración.',
  'dns.say.setup.right': '{name} está ahí.',
  'dns.say.setup.missing':
    'Falta {name}. Los programas que lo buscan preguntan entonces a las personas.',
};
