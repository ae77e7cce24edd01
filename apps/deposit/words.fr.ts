import type { IdProblem } from '#kernel/ids.ts'
import { formatTime } from '#ui/i18n/format.ts'
import { typesetAll } from '#ui/i18n/typeset.ts'
import { left } from './time-text.ts'
import { peopleFr } from './words-people.fr.ts'
import { sendingFr } from './words-sending.fr.ts'

export const fr = typesetAll({
  page: 'Dépôt d’une offre',
  of: (reference: string, buyer: string) => `Consultation ${reference} · ${buyer}`,
  steps: { who: 'Qui vous êtes', answer: 'À quoi vous répondez', files: 'Vos fichiers', send: 'Sceller et envoyer' },
  stepOf: (step: number) => `Étape ${step} sur 4`,
  back: 'Revenir',
  next: 'Continuer',
  language: 'English',
  consultation: 'Page de la consultation',
  loading: 'Chargement…',
  trustTitle: 'Ce que fait cette page',
  trust: (threshold: number, many: number) =>
    `Vos fichiers sont chiffrés dans ce navigateur, avant d’être envoyés. Pour les ouvrir, il faut ${threshold} des ${many} détenteurs de clés de l’acheteur, ensemble, et une part de clé qui n’est donnée qu’après l’heure limite. Ni cette plate-forme ni un détenteur seul ne peuvent les lire.`,
  keysProven: (seq: number, witnesses: number | null) =>
    `Cette page a vérifié que les clés auxquelles elle scelle sont celles que le registre de l’acheteur a publiées : écriture n° ${seq}${
      witnesses === null
        ? '. Personne d’autre que la plate-forme n’atteste ce registre.'
        : `, attestée par ${witnesses} témoin${witnesses > 1 ? 's' : ''}.`
    }`,
  log: {
    said: (name: string) => `Le journal qui le montre est ${name}, clé`,
    compare:
      'Comparez cette clé à celle que l’acheteur donne ailleurs que sur ce site, ou à celle qu’un confrère voit.',
    of: (fingerprint: string, needed: number | null, witnesses: number) =>
      `clé ${fingerprint}, ${needed === null ? 'aucun témoin exigé' : `${needed} témoin${needed > 1 ? 's' : ''} sur ${witnesses}`}`,
    other:
      'Le journal de cet acheteur, ou ses témoins, ne sont plus ceux que ce navigateur a retenus de votre premier dépôt. Un témoin a pu entrer ou partir ; la clé du journal ne change pas sans que l’acheteur l’annonce. Ne déposez rien avant de le lui avoir demandé, par un autre moyen que ce site.',
    before: (told: string) => `Retenu : ${told}.`,
    now: (told: string) => `Aujourd’hui : ${told}.`,
    confirm: 'L’acheteur me l’a confirmé, retenir le nouveau',
  },
  footer: 'Cette page :',
  footerWhy:
    'Empreinte SHA-256 de la liste des fichiers de cette page. Elle est la même pour tous : comparez-la avec celle qu’un confrère ou l’acheteur voit.',
  footerList: 'Voir la liste',
  clock: {
    now: (at: string) => `Heure de la plate-forme : ${formatTime(at, 'fr', true)}`,
    until: (day: string, last: string) => `Jusqu’au ${day}, ${last} inclus`,
    left: (ms: number) => `Il reste ${left(ms, 'fr')}`,
    soon: 'Moins de quinze minutes : n’attendez pas la dernière, c’est la fin de l’envoi qui compte.',
    over: 'L’heure limite est passée. Ce qui est déposé maintenant est gardé scellé, hors délai ; l’acheteur dira s’il peut l’admettre.',
    unknown: 'L’heure de la plate-forme n’a pas encore été lue.',
  },
  cannot: {
    title: 'On ne peut pas déposer ici',
    'no-consultation': 'Aucune consultation publiée n’a cette adresse. Vérifiez le lien que vous avez suivi.',
    'no-order':
      'Cette consultation ne reçoit pas de dépôt électronique en ce moment : aucun jeu de clés n’est en vigueur, qu’il ne soit pas encore publié ou que trop peu de détenteurs restent. Ce qui a déjà été déposé le reste ; rechargez cette page plus tard, ou écrivez à l’acheteur.',
    unstated:
      'Les clés de cette consultation ont été publiées avant que le registre ne dise à tous lesquelles : cette page ne peut pas les vérifier, et n’y scelle rien. L’acheteur doit publier un nouveau jeu de clés : écrivez-lui sans attendre l’heure limite. Ce qui a déjà été déposé le reste.',
    'not-in-log':
      'Le registre ne montre pas que les clés de cette consultation ont été publiées, et cette page ne scelle qu’à des clés qu’il montre. Une publication y paraît en une minute environ ; cette page réessaie. Si cela dure, écrivez à l’acheteur.',
    'too-few-witnesses': (cosigned: number, needed: number) =>
      `La publication des clés de cette consultation n’est attestée que par ${cosigned} témoin${cosigned > 1 ? 's' : ''}, et l’acheteur en exige ${needed}. Cette page ne scelle pas sans eux ; elle réessaie. Si cela dure, écrivez à l’acheteur.`,
    'says-otherwise':
      'Les clés données ici ne sont pas celles que le registre de l’acheteur a publiées : ce qui serait scellé pourrait être lu avant l’heure. Rien n’est scellé. Prévenez l’acheteur, et déposez quand il vous aura répondu.',
    unreachable: 'La plate-forme ne répond pas. Rien de ce que vous avez préparé n’est perdu ; cette page réessaie.',
    'old-browser': (missing: string) =>
      `Ce navigateur est trop ancien pour sceller : il lui manque ${missing}. Une version à jour de Firefox, Chrome, Edge ou Safari convient, sans rien installer d’autre. Vous n’avez rien perdu : aucun fichier n’a été demandé.`,
    'no-room':
      'Ce navigateur ne peut rien garder : disque plein, fenêtre privée, ou réglage de votre organisation. Sans cela, un envoi coupé serait à refaire en entier. Libérez de la place ou ouvrez une fenêtre ordinaire, puis rechargez.',
    retry: 'Réessayer',
    missing: {
      secure: 'une connexion protégée (https)',
      crypto: 'la cryptographie du navigateur',
      simd: 'WebAssembly avec vecteurs',
      workers: 'les tâches de fond',
      signatures: 'la vérification des signatures Ed25519',
    },
  },
  who: {
    title: 'Qui vous êtes',
    lede: 'Une adresse que vous lisez suffit : pas de certificat, pas de mot de passe.',
    company: 'Nom de l’entreprise',
    kind: 'Son identifiant',
    siret: 'SIRET',
    foreign: 'Identifiant d’un autre pays',
    siretLabel: 'Numéro SIRET',
    siretHint: '14 chiffres, de l’établissement qui répond',
    country: 'Pays',
    countryHint: 'Deux lettres, par exemple BE',
    foreignLabel: 'Numéro d’immatriculation ou de TVA',
    email: 'Adresse électronique',
    emailHint: 'Elle reçoit le lien de confirmation, puis les accusés.',
    send: 'Recevoir le lien',
    sent: (email: string) =>
      `Un lien vient d’être envoyé à ${email}. Ouvrez-le dans ce navigateur : il vous ramène ici, et vous montre dans quel compte il fait entrer. S’il n’arrive pas, regardez parmi les indésirables, puis demandez-en un autre.`,
    again: 'Demander un autre lien',
    badLink: 'Ce lien a déjà servi, ou il est trop ancien. Demandez-en un autre.',
    required: 'À remplir',
    badEmail: 'Ce n’est pas une adresse électronique.',
    badCountry: 'Deux lettres.',
    id: {
      'not-nine-digits': 'Un SIREN a neuf chiffres.',
      'not-fourteen-digits': 'Un SIRET a quatorze chiffres.',
      'wrong-siren-key': 'Les neuf premiers chiffres ne font pas un SIREN : l’un d’eux est mal recopié.',
      'wrong-siret-key': 'La clé ne correspond pas : l’un des chiffres est mal recopié.',
    } satisfies Readonly<Record<IdProblem, string>>,
    as: (company: string, identifier: string, email: string) =>
      `Vous déposez pour ${company} (${identifier}), avec l’adresse ${email}.`,
    leave: 'Ce n’est pas vous ? Changer',
  },
  comeIn: {
    title: 'Entrer pour déposer',
    asked: 'Le lien que vous avez ouvert mène au compte ci-dessous. Rien n’est fait avant que vous ne le demandiez.',
    invited: 'Une personne de ce compte vous y invite. Rien n’est fait avant que vous ne le demandiez.',
    other: (company: string, identifier: string, email: string, into: string) =>
      `Ce navigateur est dans un autre compte : ${company} (${identifier}), avec l’adresse ${email}. En entrant ici vous en sortez, et ce que vous déposerez ensuite le sera pour ${into}.`,
    colleague: (before: string, after: string) =>
      `Ce navigateur est déjà dans ce compte, avec l’adresse ${before}. En entrant ici, ce sera avec l’adresse ${after}.`,
    same: 'Ce navigateur est déjà dans ce compte, avec cette adresse. Entrer de nouveau ouvre trois jours de plus.',
    only: 'N’entrez que si cette entreprise est la vôtre et que cette adresse vous est connue : qui est dans ce compte voit, remplace et retire ce que vous y déposez.',
    enter: (company: string) => `Entrer en tant que ${company}`,
    stay: 'Rester dans l’autre compte',
    not: 'Ne pas entrer',
    over: 'Le lien que vous avez ouvert a déjà servi, ou il est trop ancien. Rien n’a changé : vous êtes toujours dans le compte ci-dessous.',
  },
  answer: {
    title: 'À quoi vous répondez',
    lede: 'Ce que vous dites ici est scellé avec vos fichiers : personne ne le lit avant l’ouverture.',
    lots: 'Lots auxquels vous répondez',
    lot: (key: string, title: string) => `Lot ${key} – ${title}`,
    noLots: 'Ce marché n’est pas alloti.',
    pickLot: 'Choisissez au moins un lot.',
    envelopes: 'Plis',
    apart: 'La candidature et l’offre dans deux plis',
    apartHint: 'La candidature est ouverte d’abord.',
    together: 'Tout dans un seul pli',
    perLot: 'Un pli d’offre pour chaque lot',
    alone: 'Seul',
    grouping: 'Vous répondez',
    joint: 'En groupement conjoint',
    several: 'En groupement solidaire',
    cocontractors: 'Cotraitants',
    subcontractors: 'Sous-traitants',
    add: { cocontractors: 'Ajouter un cotraitant', subcontractors: 'Ajouter un sous-traitant' },
    name: 'Nom',
    identifier: 'SIRET, ou pays et numéro',
    remove: (name: string) => `Retirer ${name === '' ? 'cette ligne' : name}`,
    needCocontractor: 'Un groupement a au moins un cotraitant : nommez-le.',
    incomplete: 'Complétez le nom et l’identifiant, ou retirez la ligne.',
    mandate: 'Votre entreprise est mandataire du groupement.',
  },
  kinds: { application: 'Candidature', tender: 'Offre', copy: 'Copie de sauvegarde', together: 'Candidature et offre' },
  ofLots: (lots: readonly string[]) => (lots.length === 1 ? `lot ${lots[0]}` : `lots ${lots.join(', ')}`),
  ...peopleFr,
  ...sendingFr,
})

export type Words = typeof fr
