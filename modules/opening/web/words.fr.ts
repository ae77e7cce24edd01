import { dayOf, formatBytes, formatCount, formatDate, formatInstant, formatTime } from '#ui/i18n/format.ts'
import { typesetAll } from '#ui/i18n/typeset.ts'

const plis = (count: number) => `${formatCount(count, 'fr')} ${count < 2 ? 'pli' : 'plis'}`

export const fr = typesetAll({
  title: 'Ouverture des plis',
  titleOf: (reference: string) => `Ouverture des plis de ${reference}`,
  lede: 'Les plis s’ouvrent en séance, après la date limite, par plusieurs détenteurs de clés ensemble. Personne ne peut les lire avant, pas même qui exploite ce service.',
  none: 'Aucun pli n’est encore à ouvrir.',
  noneTeach:
    'Une minute après la date limite d’une consultation dont les plis sont scellés, l’ensemble des dépôts reçus à temps est arrêté et paraît ici. Le coordonnateur ouvre alors la séance.',
  consultation: 'Consultation',
  state: 'État',
  fixedLede: (at: string) => `L’ensemble des dépôts reçus à temps a été arrêté le ${formatInstant(at, 'fr')}.`,
  openedLede: (at: string) => `Séance ouverte le ${formatInstant(at, 'fr')}.`,
  endedLede: (at: string) => `Séance levée le ${formatInstant(at, 'fr')}.`,
  kept: 'Ce qui se passe en séance est réservé au coordonnateur et aux détenteurs de clés. Les autres membres savent qu’elle a lieu.',
  keptSealed: 'Combien d’opérateurs ont déposé, nul ne le sait avant l’ouverture de la séance.',
  holders: 'Détenteurs de clés',
  holder: 'Détenteur',
  keySet: (version: number) => `jeu de clés ${version}`,
  enough: (given: number, needed: number) => `${given} sur ${needed}`,
  enoughTeach: (needed: number, of: number) =>
    `${needed} détenteurs sur ${of}, ensemble, suffisent à ouvrir ce qui est dû.`,
  presence: 'Présence',
  present: 'dans la salle',
  remote: 'à distance',
  absent: 'pas encore là',
  didNotCome: 'n’est pas venu',
  revoked: 'clé révoquée',
  shares: 'Parts données',
  sharesGiven: (given: number, of: number) => `${formatCount(given, 'fr')} sur ${formatCount(of, 'fr')}`,
  badShares: (count: number) => `${formatCount(count, 'fr')} ${count < 2 ? 'n’ouvre rien' : 'n’ouvrent rien'}`,
  notGiven: (count: number) => `${formatCount(count, 'fr')} ${count < 2 ? 'non donnée' : 'non données'}`,
  give: 'Donner vos parts',
  giveTeach: (count: number) =>
    `Ouvrez votre clé : elle reste sur ce poste. Pour chaque pli dû (${formatCount(count, 'fr')}), il n’en part que de quoi ouvrir la part qui vous a été scellée, après contrôle que ce pli est bien celui qui a été déposé.`,
  giveAction: (count: number) => `Donner mes parts pour ${plis(count)}`,
  trusted: 'Le journal et ses témoins sont ceux que ce navigateur a gardés.',
  notOwnTeach:
    'Rien n’a été donné. Parlez-en aux autres détenteurs et au coordonnateur avant de continuer : ce que vous donnez n’ouvre que les plis de la séance, mais qui aurait fait publier d’autres clés a pu les lire.',
  giveAnyway: 'J’en ai parlé aux autres, continuer',
  giving: (done: number, of: number) => `${formatCount(done, 'fr')} sur ${plis(of)}`,
  giveTime: 'Donner la part du serveur',
  giveTimeTeach: (count: number) =>
    `Le serveur n’a plus sa part, et les détenteurs ont donné les leurs. Ouvrez la clé de secours : elle reste sur ce poste. Pour chaque pli auquel cette part manque (${formatCount(count, 'fr')}), il n’en part que de quoi l’ouvrir, après les mêmes contrôles que pour les détenteurs. Seule, elle n’ouvre rien.`,
  giveTimeAction: (count: number) => `Donner la part du serveur pour ${plis(count)}`,
  spareKey: 'Clé de secours',
  spareTeach: 'Le serveur a perdu sa part : la clé de secours la donne à sa place, pour les plis auxquels elle manque.',
  tooEarly:
    'L’horloge de ce poste dit que la date limite n’est pas passée : rien n’est donné. Si elle est à l’heure, ne donnez rien et prévenez les autres détenteurs.',
  earlierDeadline: (kept: string, shown: string) =>
    `L’ensemble a été arrêté pour une date limite fixée au ${formatInstant(shown, 'fr')}, et ce navigateur avait vu publié le ${formatInstant(kept, 'fr')} : une date limite se reporte, elle ne s’avance pas. Rien n’a été donné : prévenez les autres détenteurs et le coordonnateur.`,
  notInLog: {
    fix: 'Le journal ne montre pas que l’ensemble des dépôts a été arrêté : rien n’a été donné. Attendez une minute et recommencez ; si cela dure, prévenez les autres détenteurs.',
    decide:
      'Le journal ne montre pas la décision par laquelle un des plis présentés serait ouvert : rien n’a été donné. Attendez une minute et recommencez ; si cela dure, prévenez les autres détenteurs.',
    open: 'Le journal ne montre pas que la séance a été ouverte : rien n’a été donné. Attendez une minute et recommencez ; si cela dure, prévenez les autres détenteurs.',
  },
  tooFewWitnesses: (cosigned: number, needed: number) =>
    `Trop peu de témoins du registre ont vu la séance (${formatCount(cosigned, 'fr')} sur ${formatCount(needed, 'fr')}) : rien n’a été donné. Attendez qu’ils l’attestent, et recommencez.`,
  anotherSet:
    'Ce que le serveur présente n’est pas l’ensemble de dépôts inscrit au journal : rien n’a été donné. Prévenez les autres détenteurs.',
  notAsDeposited: (operator: string) =>
    `Ce que le serveur présente pour ${operator} n’est pas le dépôt dont l’empreinte est inscrite : rien n’a été donné. Prévenez les autres détenteurs.`,
  envelopes: 'Plis à ouvrir',
  envelopesOpened: 'Plis ouverts',
  operator: 'Opérateur',
  received: 'Reçu',
  exactly: (instant: string) => `${formatDate(dayOf(instant), 'fr')} à ${formatTime(instant, 'fr', true)}`,
  fingerprint: 'Empreinte',
  application: 'Candidature',
  tender: 'Offre',
  copy: 'Copie de sauvegarde',
  sealed: 'scellé',
  waiting: (count: number) => (count === 1 ? 'attend une part' : `attend ${count} parts`),
  opening: 'en cours d’ouverture',
  opened: (files: number, size: number) =>
    `ouvert : ${formatCount(files, 'fr')} ${files < 2 ? 'fichier' : 'fichiers'}, ${formatBytes(size, 'fr')}`,
  malware: 'programme malveillant trouvé',
  unchecked: 'non contrôlé',
  failedCandidate: 'ne s’ouvre pas : scellé ainsi par le candidat',
  failedPlatform: 'les octets conservés ne sont plus ceux reçus : la plate-forme en répond',
  failedTime:
    'part du serveur absente : la plate-forme en répond, les détenteurs ont donné les leurs. Qui garde la clé de secours la donne ici à sa place, ou qui exploite le service la remet en place.',
  failedTimeAlone:
    'part du serveur absente : la plate-forme en répond, les détenteurs ont donné les leurs. Nul ne garde de clé de secours de ce jeu : qui exploite le service la remet en place, et le pli s’ouvre ici.',
  kindOpened: (opened: number, due: number) => `${formatCount(opened, 'fr')} sur ${plis(due)}`,
  nothingDue: 'Aucun pli n’est à ouvrir : aucun dépôt n’a été reçu à temps.',
  staySealed: 'Ce qui reste scellé',
  why: 'Motif',
  superseded: 'remplacé par un dépôt plus récent du même opérateur',
  withdrawn: 'retiré par l’opérateur',
  late: 'arrivé hors délai : en attente d’une décision motivée',
  rejected: 'arrivé hors délai, rejeté par décision motivée',
  stalled: {
    late: 'arrivé à temps, inscrit trop tard par la plate-forme : en attente d’une décision motivée',
    rejected: 'arrivé à temps, inscrit trop tard par la plate-forme, rejeté par décision motivée',
  },
  copySealed: 'copie de sauvegarde : s’ouvre seulement dans les cas de l’annexe 6',
  excluded: (reason: string) => `candidat écarté : ${reason}`,
  sameNumber: (identifier: string) =>
    `Deux comptes ont déposé sous le même numéro (${identifier}) : les plis des deux s’ouvrent. Rien ici ne dit lequel compte : l’analyse l’établit.`,
  set: 'Ensemble arrêté',
  arrivals: 'Arrivées au guichet',
  register: 'Registre des dépôts : hors délai, copies de sauvegarde, décisions',
  setOf: (count: number) => `${formatCount(count, 'fr')} ${count < 2 ? 'dépôt reçu' : 'dépôts reçus'} à temps`,
  root: 'Empreinte de l’ensemble',
  minutesPdf: 'Procès-verbal (PDF)',
  files: 'Fichiers',
  filesOf: (operator: string) => `Fichiers de ${operator}`,
  file: 'Fichier',
  size: 'Taille',
  bytes: (size: number) => formatBytes(size, 'fr'),
  more: 'Voir la suite',
  order: 'Ordre d’ouverture',
  orders: {
    'applications-first': 'Les candidatures d’abord ; les offres restent scellées jusqu’à leur examen',
    together: 'Candidatures et offres ensemble',
  },
  manner: 'Où vous êtes',
  manners: { present: 'Dans la salle', remote: 'À distance, devant mon écran' },
  observations: 'Observations à porter au procès-verbal',
  joining: 'Ce qui rejoint la séance',
  joiningHint:
    'Un dépôt tardif admis par décision motivée, ou une copie de sauvegarde appelée dans un cas de l’annexe 6.',
  nobodyJoins: 'Choisir un dépôt',
  joins: (operator: string, receivedAt: string, copy: boolean) =>
    `${operator} – ${copy ? 'copie de sauvegarde' : 'dépôt tardif'}, ${formatInstant(receivedAt, 'fr')}`,
  excludedField: 'Candidats dont l’offre reste scellée',
  excludedHint: 'Cochez ceux que l’examen des candidatures écarte, et dites pourquoi.',
  excludedReason: (operator: string) => `Pourquoi ${operator} est écarté`,
})

export type OpeningWords = typeof fr
