// Spanish words of what people do about their own account, and of the way back to it.

export const ownEs = {
  'refusal.link-over':
    'Este enlace ya se usó o es demasiado antiguo, o algo ha cambiado desde que se envió. Pide uno nuevo.',
  'settings.place.account': 'Tu cuenta',
  'own.title': 'Tu cuenta',
  'own.nothing':
    'Tu dominio no deja nada de esto a sus usuarios. Tu administrador puede cambiar tu reenvío y tu contraseña.',
  'own.done.asked':
    'Un enlace va en camino a esa dirección. La dirección contará cuando hayas abierto el enlace.',
  'own.done.removed': 'Se quitó la dirección de recuperación.',
  'own.done.forwarded': 'Se guardó tu reenvío.',
  'own.done.added': 'La dirección está lista.',
  'own.done.ended': 'La dirección ha terminado.',
  'recovery.title': 'Dirección de recuperación',
  'recovery.about':
    'Si olvidas tu contraseña, se envía allí un enlace a una nueva. Debe ser la dirección de otro buzón que puedas abrir.',
  'recovery.none': 'Aún no hay ninguna.',
  'recovery.kept': 'Ahora es',
  'recovery.address': 'Dirección de recuperación',
  'recovery.new': 'Nueva dirección de recuperación',
  'recovery.submit': 'Enviar un enlace allí',
  'recovery.remove': 'Quitarla',
  'recovery.confirm':
    'Si se olvida la contraseña de {address}, se enviará a {recovery} un enlace a una nueva.',
  'recovery.confirm.submit': 'Sí, es mi dirección',
  'recovery.confirmed': 'La dirección de recuperación está confirmada.',
  'forward.title': 'Reenvío',
  'forward.about': 'Todo el correo que te llega va también a estas direcciones, o solo a ellas.',
  'forward.to': 'Reenviar a',
  'forward.to.help':
    'Como máximo {max, number} direcciones, separadas por comas. Vacío para ninguna.',
  'forward.copy': 'Conservar una copia aquí',
  'forward.no-copy':
    'Aquí no queda ninguna copia: este servidor de correo no puede conservarla del correo reenviado.',
  'forward.submit': 'Guardar el reenvío',
  'temporary.title': 'Direcciones temporales',
  'temporary.about':
    'El correo para una dirección así te llega hasta su último día. Dásela a tiendas y formularios que no necesitan conocer la tuya.',
  'temporary.none': 'Ahora no hay ninguna.',
  'temporary.word': 'Empieza por',
  'temporary.word.help': 'Letras y cifras, o nada. El resto de la dirección se inventa.',
  'temporary.ends': 'Termina después de',
  'temporary.days': '{count, plural, one {# día} other {# días}}',
  'temporary.submit': 'Crear una dirección',
  'temporary.until': 'hasta {time}',
  'temporary.remove': 'Terminar {address} ahora',
  'login.reset': 'Tu nueva contraseña está establecida. Inicia sesión con ella.',
  'forgotten.link': '¿Has olvidado tu contraseña?',
  'forgotten.title': 'Una nueva contraseña',
  'forgotten.lead':
    'Escribe la dirección de tu buzón. Si tiene una dirección de recuperación, se envía allí un enlace a una nueva contraseña.',
  'forgotten.submit': 'Enviar un enlace',
  'forgotten.back': 'Volver al inicio de sesión',
  'forgotten.asked':
    'Si este buzón tiene una dirección de recuperación, un enlace va en camino. Vale durante 30 minutos.',
  'forgotten.asked.help': 'Si no llega nada, tu administrador puede ayudarte.',
  'forgotten.choose':
    'Elige una nueva contraseña para {address}. Todas las sesiones abiertas terminan.',
  'letter.reset.subject': 'Una nueva contraseña',
  'letter.reset':
    'Alguien, quizá tú, ha pedido una nueva contraseña para el buzón {address}.\n\nElígela aquí en los próximos 30 minutos:\n\n{link}\n\nSi no fuiste tú, no hay nada que hacer: sin este enlace no cambia nada.\n',
  'letter.recovery.subject': '¿Es esta tu dirección de recuperación?',
  'letter.recovery':
    'Esta dirección se indicó como dirección de recuperación del buzón {address}. Si se olvida su contraseña, se enviará aquí un enlace a una nueva.\n\nConfírmala aquí en el plazo de un día:\n\n{link}\n\nSi no conoces este buzón, no hay nada que hacer.\n',
  'self.title': 'Lo que cada uno puede hacer por sí mismo',
  'self.lead':
    'Vale para quienes tienen un buzón en {domain}, en la página «Tu cuenta» de sus ajustes.',
  'self.no-origin':
    'Los enlaces a una nueva contraseña solo se pueden enviar cuando la configuración dice dónde se accede a las páginas (web.origin).',
  'self.reset': 'Pedir que se les envíe un enlace a una nueva contraseña',
  'self.reset.help':
    'A una dirección de recuperación que han confirmado, o que has puesto en la página del buzón.',
  'self.forward': 'Reenviar su correo',
  'self.forward.help':
    'Donde los reenvíos del dominio no pueden llevar a otros servidores, estos tampoco pueden.',
  'self.temporary': 'Crear direcciones temporales',
  'self.temporary.help': 'Con nombres inventados, que terminan como muy tarde después de un año.',
  'self.recovery.lead':
    'Se puede enviar a esta dirección un enlace a una nueva contraseña. Lo que pongas aquí vale sin confirmación.',
  'self.recovery.help': 'Vacío para ninguna.',
  'self.link': 'Un enlace a una nueva contraseña',
  'self.link.lead': 'Va a la dirección de recuperación y vale durante 30 minutos, una vez.',
  'self.link.submit': 'Enviar el enlace',
  'admin.done.reset-sent': 'El enlace va en camino.',
  'admin.act.set-self-service': 'Se definió lo que cada uno puede hacer',
  'admin.act.confirm-recovery': 'Dirección de recuperación confirmada',
  'admin.act.set-recovery': 'Dirección de recuperación establecida',
  'admin.act.remove-recovery': 'Dirección de recuperación quitada',
  'admin.act.send-reset': 'Enlace a una nueva contraseña enviado',
  'admin.act.reset-password': 'Contraseña establecida por un enlace',
  'admin.act.set-forwarding': 'Reenvío de un buzón establecido',
  'admin.act.add-temporary-address': 'Dirección temporal creada',
  'admin.act.remove-temporary-address': 'Dirección temporal terminada',
  'admin.domains.show': 'Qué dominios se muestran',
  'admin.domains.show.all': 'Todos',
  'admin.domains.show.mine': 'Los míos',
  'admin.domains.show.off': 'Desactivados',
  'admin.domains.show.full': 'Casi llenos',
  'admin.domains.show.empty': 'Sin buzones',
  'admin.domains.show.none': 'Ningún dominio es así',
  'admin.domains.show.none-yet': 'Ninguno hasta ahora; quedan más por mirar',
  'admin.forwarder.end': 'Un final automático',
  'admin.forwarder.end.lead': 'Se queda hasta que alguien lo elimine.',
  'admin.forwarder.end.day': 'Termina por sí solo: {day}.',
  'admin.forwarder.end.never': 'Nunca',
  'admin.act.end-alias': 'Final de un reenvío establecido',
};
