// What messages-en-dns.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnDns } from '../messages-en-dns.ts';

export const dnsFr: Translation<typeof messagesEnDns> = {
  'admin.tab.dns': 'DNS',
  'admin.dns.lead':
    'Ce que le monde trouve en cherchant {domain} : où va son courrier, qui peut l’envoyer et à qui s’adressent les logiciels de messagerie.',
  'admin.dns.looked': 'Vérifié à {time}.',
  'admin.dns.again': 'Vérifier de nouveau',
  'admin.dns.all-right': 'Tout ce dont le courrier a besoin est comme il faut.',
  'admin.dns.to-do':
    '{count, plural, one {Un point est à corriger.} many {# points sont à corriger.} other {# points sont à corriger.}}',
  'admin.dns.found': 'Actuellement dans le DNS',
  'admin.dns.publish': 'Ce qu’il faut publier',
  'admin.dns.publish.help':
    'Ce qui manque figure ci-dessous, sous « Ce qu’il faut publier ». Saisissez-le là où le DNS de {domain} est géré, le plus souvent chez l’entreprise qui vous a fourni le nom. Il peut s’écouler quelques heures avant que tout le monde le voie.',
  'admin.dns.publish.ptr':
    'Seule l’entreprise qui vous a fourni l’adresse peut saisir ceci, le plus souvent votre hébergeur.',
  'admin.dns.publish.file':
    'Placez un fichier avec ce contenu sur le serveur web, à l’adresse ci-dessus.',
  'admin.dns.name': 'Nom',
  'admin.dns.type': 'Type d’enregistrement',
  'admin.dns.type.file': 'Fichier',
  'admin.dns.value': 'Valeur',
  'admin.dns.copy': 'Copier',
  'admin.dns.copied': 'Copié',
  'admin.dns.copy.name': 'Copier le nom {name}',
  'admin.dns.copy.value': 'Copier la valeur pour {name}',
  'admin.dns.services': 'Serveurs pour les logiciels de messagerie',
  'admin.dns.services.label': 'Serveurs de ce domaine',
  'admin.dns.services.help':
    'Un par ligne, comme imaps://mail.example.org:993 ou submissions://mail.example.org:465. Vide signifie ceux de toute l’installation.',
  'admin.dns.services.wrong':
    '« {address} » n’est pas un serveur. Commencez par exemple par imaps:// et un nom.',
  'admin.done.services-changed': 'Les serveurs pour les logiciels de messagerie ont été modifiés.',
  'dns.verdict.right': 'Correct',
  'dns.verdict.better': 'Peut être amélioré',
  'dns.verdict.unknown': 'Inconnu',
  'dns.verdict.missing': 'Absent',
  'dns.verdict.wrong': 'Incorrect',
  'dns.topic.mx': 'Où arrive le courrier (MX)',
  'dns.about.mx':
    'Les enregistrements MX désignent les serveurs qui acceptent le courrier pour {domain}.',
  'dns.topic.reverse': 'Le nom de ce serveur (PTR)',
  'dns.about.reverse':
    'Les autres serveurs cherchent le nom de l’adresse d’où vient le courrier et se méfient d’une adresse sans nom.',
  'dns.topic.spf': 'Qui peut envoyer (SPF)',
  'dns.about.spf':
    'L’enregistrement SPF énumère les serveurs qui peuvent envoyer du courrier de {domain}.',
  'dns.topic.dkim': 'Signatures du courrier (DKIM)',
  'dns.about.dkim':
    'Le courrier de {domain} est signé avec une clé. Le DNS en contient la moitié publique, qui permet de vérifier que le courrier vient de vous et n’a pas été modifié en chemin.',
  'dns.topic.dmarc': 'Courrier en votre nom (DMARC)',
  'dns.about.dmarc':
    'L’enregistrement DMARC dit aux autres serveurs que faire du courrier qui prétend venir de {domain} sans que ce soit vrai.',
  'dns.topic.sts': 'Remise chiffrée (MTA-STS)',
  'dns.about.sts':
    'Avec cela, les autres serveurs remettent le courrier pour {domain} par une connexion chiffrée et vérifiée, ou pas du tout.',
  'dns.topic.tlsrpt': 'Rapports sur le chiffrement (TLSRPT)',
  'dns.about.tlsrpt': 'Désigne une adresse qui est prévenue lorsque la remise chiffrée a échoué.',
  'dns.topic.services': 'À qui s’adressent les logiciels de messagerie (SRV)',
  'dns.about.services':
    'Les logiciels de messagerie cherchent ici sur quels serveurs lire et envoyer.',
  'dns.topic.setup': 'Logiciels de messagerie qui se configurent seuls',
  'dns.about.setup':
    'Sous ces noms, Thunderbird, Outlook et d’autres demandent leurs réglages à ce serveur.',
  'dns.say.unanswered':
    'Le DNS n’a pas répondu, on ne peut donc rien en dire. Vérifiez de nouveau dans un instant.',
  'dns.say.host-unset':
    'Dispatch ne sait pas comment s’appelle ce serveur de messagerie. Indiquez mail_host dans la section [dns] de sa configuration.',
  'dns.say.host-missing':
    'Ce serveur de messagerie s’appelle {host} dans la configuration, mais le DNS n’a aucune adresse pour ce nom.',
  'dns.say.mx.right': 'Le courrier pour {domain} arrive à {host}, c’est-à-dire à ce serveur.',
  'dns.say.mx.same':
    'Le courrier pour {domain} arrive à {hosts}, qui est un autre nom de ce serveur, {host}.',
  'dns.say.mx.also':
    'Le courrier peut aussi arriver à {hosts}, qui doit le transmettre à ce serveur.',
  'dns.say.mx.elsewhere':
    'Le courrier pour {domain} va à {hosts} et non à ce serveur, {host}. Changez cela dès que le courrier doit arriver ici.',
  'dns.say.mx.missing':
    'Rien ne dit où va le courrier pour {domain}, les autres serveurs ne peuvent donc pas le remettre de façon fiable.',
  'dns.say.mx.null':
    'Le DNS dit que {domain} n’accepte aucun courrier. Les autres serveurs n’essaient même pas.',
  'dns.say.mx.no-address': '{host} n’a pas d’adresse, rien ne peut donc y être remis.',
  'dns.say.reverse.right': '{address} s’appelle {name}, et ce nom ramène à l’adresse.',
  'dns.say.reverse.missing':
    '{address} n’a pas de nom. Beaucoup de serveurs refusent le courrier pour cette raison.',
  'dns.say.reverse.other':
    '{address} s’appelle {name}, mais ce nom ne ramène pas à l’adresse. Beaucoup de serveurs refusent le courrier pour cette raison.',
  'dns.say.spf.right':
    'Le courrier de ce serveur est accepté. L’enregistrement demande {count, number} des {max, number} requêtes permises.',
  'dns.say.spf.missing':
    'Rien ne dit quels serveurs peuvent envoyer du courrier de {domain}. N’importe qui le peut, et le vôtre n’a pas meilleure mine que le leur.',
  'dns.say.spf.several':
    'Il y a {count, number} enregistrements SPF. Plus d’un compte comme aucun : remplacez-les par un seul.',
  'dns.say.spf.broken':
    'Les autres serveurs ne peuvent pas lire l’enregistrement. L’erreur se trouve à « {term} ».',
  'dns.say.spf.fails':
    'Ce serveur envoie depuis {address}, et son courrier n’est pas accepté (résultat : {result}). Ajoutez l’adresse à l’enregistrement.',
  'dns.say.spf.many':
    'L’enregistrement demande {count, number} requêtes, et les serveurs abandonnent après {max, number}. Retirez ce qui ne sert plus, comme l’include d’un service que vous avez quitté.',
  'dns.say.spf.everybody':
    'L’enregistrement permet au monde entier d’envoyer. Mettez « ~all » à la place de « all » à la fin.',
  'dns.say.spf.open':
    'L’enregistrement ne dit pas que penser des serveurs qu’il n’énumère pas. Terminez-le par « ~all ».',
  'dns.say.dkim.none': 'Dispatch n’a pas encore de clé pour {domain}.',
  'dns.say.dkim.right': 'Le courrier est signé avec la clé « {selector} », qui est publiée.',
  'dns.say.dkim.next': 'La clé suivante, « {selector} », est publiée et peut être utilisée.',
  'dns.say.dkim.waiting':
    'La clé suivante, « {selector} », n’est pas encore publiée. Dès qu’elle l’est, le courrier est signé avec elle.',
  'dns.say.dkim.missing':
    'La clé « {selector} » n’est pas publiée, personne ne peut donc vérifier ses signatures.',
  'dns.say.dkim.other':
    'Le DNS contient autre chose que la clé « {selector} », ses signatures semblent donc falsifiées.',
  'dns.say.dmarc.missing':
    'Les autres serveurs ne savent pas que faire du courrier qui prétend seulement venir de {domain}. Commencez par un enregistrement qui demande des rapports et ne change rien d’autre.',
  'dns.say.dmarc.several':
    'Il y a {count, number} enregistrements DMARC. Plus d’un compte comme aucun : n’en gardez qu’un.',
  'dns.say.dmarc.broken':
    'Les autres serveurs ne peuvent pas lire l’enregistrement. L’erreur se trouve à « {tag} ».',
  'dns.say.dmarc.parent': 'L’enregistrement de {name} vaut aussi ici.',
  'dns.say.dmarc.none':
    'Le courrier qui prétend seulement venir de {domain} est traité comme tout autre (p=none). Dès que les rapports montrent que votre propre courrier est accepté, changez cela en p=quarantine.',
  'dns.say.dmarc.quarantine':
    'Le courrier qui prétend seulement venir de {domain} est mis dans les indésirables (p=quarantine).',
  'dns.say.dmarc.reject':
    'Le courrier qui prétend seulement venir de {domain} est refusé (p=reject).',
  'dns.say.dmarc.part': 'Cela ne concerne que {percent, number} % de ce courrier (pct).',
  'dns.say.dmarc.reports': 'Les rapports sont envoyés à {addresses}.',
  'dns.say.dmarc.silent':
    'Personne ne reçoit de rapports, vous n’apprenez donc pas qui envoie en votre nom. Ajoutez rua=mailto: et une de vos adresses.',
  'dns.say.dmarc.stranger':
    'Aucun rapport n’est envoyé à {address}, car {other} ne dit pas qu’il les accepte. Qui gère le DNS de {other} doit publier l’enregistrement ci-dessous.',
  'dns.say.dmarc.strict':
    'Seul {domain} compte, pas les noms qui en dépendent (adkim=s ou aspf=s). Vérifiez que tous vos expéditeurs s’y tiennent.',
  'dns.say.sts.missing':
    'Les autres serveurs remettent aussi le courrier sans chiffrement, et quelqu’un entre eux et vous peut les y amener.',
  'dns.say.sts.broken':
    'L’enregistrement est illisible. Il en faut un seul, avec une id faite de lettres et de chiffres.',
  'dns.say.sts.no-policy':
    'La politique ne peut pas être obtenue de {host}. Un serveur web doté d’un certificat pour ce nom doit y répondre.',
  'dns.say.sts.bad-policy': 'La politique a été obtenue, mais elle est illisible.',
  'dns.say.sts.other-host':
    'La politique ne nomme pas {hosts} ; les serveurs qui la suivent n’y remettent rien.',
  'dns.say.sts.testing':
    'La politique est à l’essai : ce qui échoue est seulement signalé. Dès que les rapports sont sans reproche, changez-la en « mode: enforce » et donnez une nouvelle id à l’enregistrement.',
  'dns.say.sts.off': 'La politique ne demande rien (mode: none).',
  'dns.say.sts.right':
    'Les autres serveurs remettent le courrier à {host} de façon chiffrée, ou pas du tout.',
  'dns.say.tlsrpt.missing':
    'Personne n’est prévenu lorsqu’un autre serveur n’a pas pu remettre le courrier chiffré.',
  'dns.say.tlsrpt.broken':
    'L’enregistrement est illisible. Il en faut un seul, avec rua= et une adresse.',
  'dns.say.tlsrpt.right': 'Ce qui échoue est signalé.',
  'dns.say.services.right': '{name} est correct.',
  'dns.say.services.missing':
    '{name} est absent. Les logiciels devinent alors, ou demandent à leurs utilisateurs.',
  'dns.say.services.other': '{name} mène ailleurs qu’à {host}, port {port}.',
  'dns.say.services.none':
    'Dispatch ne sait pas où les logiciels de messagerie lisent et envoient. Indiquez mail_host et services dans la section [dns] de sa configuration.',
  'dns.say.setup.right': '{name} est présent.',
  'dns.say.setup.missing':
    '{name} est absent. Les logiciels qui le cherchent demandent alors à leurs utilisateurs.',
};
