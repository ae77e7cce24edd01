import { civilDay } from '#kernel/paris-time.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { Misread } from '#vault/printed-key.ts'

const { at, day } = factsIn('fr')
const keys = (count: number, one: string, several: string) => (count === 1 ? `1 ${one}` : `${count} ${several}`)

export const fr = {
  title: 'Clés des offres',
  lede: 'Ceux qui ouvriront les offres, ensemble : chacun tient une clé qu’il a faite lui-même, et aucun n’ouvre seul.',
  none: 'Personne n’est encore désigné.',
  noneTeach:
    'Avant de recevoir une offre scellée, une consultation a ses détenteurs de clé. Le coordonnateur les désigne dès que le dossier est prêt.',
  of: (reference: string) => `Clés de la consultation ${reference}`,
  consultation: 'Consultation',
  state: 'État',
  keys: 'Clés',
  version: (version: number) => `Version ${version}`,
  inForce: 'en vigueur',
  inPreparation: 'en préparation',
  former: 'remplacée',
  openConsultation: 'Voir la consultation',
  suffice: (needed: number, of: number) => `${needed} sur ${of} suffisent`,
  missing: (count: number) => keys(count, 'clé manque', 'clés manquent'),
  allGiven: 'Toutes les clés sont remises.',
  publishedAt: (instant: string) => `Publié le ${at(instant)}.`,
  tooFew: (left: number) =>
    `Il ne reste que ${keys(left, 'clé', 'clés')} : rien de plus ne se scelle pour cette version, et ce qui l’est ne s’ouvrira plus.`,
  left: (left: number, needed: number) => `${keys(left, 'clé reste', 'clés restent')} pour les ${needed} qu’il faut.`,
  reached: 'Seuil atteint',
  yes: 'oui',
  no: 'non',
  rehearsed: (count: number, of: number) => `${count} sur ${of} ont rouvert leur clé avant l’ouverture`,
  rehearsalCalled: (deadline: string) => `Chacun est appelé à essayer sa clé avant le ${at(deadline)}.`,
  holder: 'Détenteur',
  body: 'Organisme',
  givenOn: 'Clé remise',
  rehearsedOn: 'Clé essayée',
  revokedOn: 'Révoqué',
  on: (instant: string) => day(civilDay(instant)),
  notYet: 'pas encore',
  never: 'non',
  revokedFor: (instant: string, cause: string) => `${day(civilDay(instant))}, pour ${cause}`,
  escrow: 'clé de secours',
  server: 'Part du serveur',
  serverTeach:
    'Avec elle seule rien ne s’ouvre, et sans elle non plus. Le serveur ne la donne qu’en séance ; s’il la perd, qui garde la clé de secours la donne à sa place, en séance.',
  yours: 'Votre clé',
  toGive: 'Vous êtes désigné. Faites votre clé, gardez-la, puis remettez-en la partie publique.',
  toRehearse: 'Vous avez remis votre clé. Essayez-la : vous saurez que vous pourrez ouvrir.',
  goGive: 'Faire votre clé',
  goRehearse: 'Essayer votre clé',
  unnamed: 'Personne au registre',
  naming: {
    consultation: 'Consultation',
    noConsultation: 'Choisir une consultation',
    who: 'Détenteurs de clé',
    whoHint: 'Il est conseillé d’en désigner sept, dont deux au moins hors du coordonnateur, et qu’il en faille trois.',
    threshold: 'Clés nécessaires pour ouvrir',
    thresholdHint: 'Deux au moins, et jamais toutes : une clé perdue ne doit emporter aucune offre.',
    escrow: 'Qui garde la clé de secours',
    escrowHint: 'Un autre organisme que le coordonnateur, et personne qui tienne déjà une clé.',
    noEscrow: 'Personne',
    consequence: 'Chacun reçoit une lettre, et fait sa clé sur son propre poste.',
  },
  revoking: {
    who: 'Détenteur',
    nobody: 'Choisir un détenteur',
    cause: 'Cause',
    reason: 'Motif',
    causes: {
      interest: 'Un intérêt déclaré',
      departure: 'Un départ',
      'lost-key': 'Une clé perdue',
      other: 'Un autre motif',
    },
  },
  key: {
    title: (reference: string) => `Votre clé pour la consultation ${reference}`,
    steps: ['Faire', 'Garder', 'Montrer que vous l’avez', 'Remettre'],
    step: (number: number, of: number) => `Étape ${number} sur ${of}`,
    stays: 'La clé est faite dans cette page, et n’en sort pas : le serveur n’en reçoit que la partie publique.',
    makeTitle: 'Choisissez ce qui protégera le fichier de votre clé',
    passphrase: 'Phrase de passe',
    passphraseHint:
      'Elle vous sera demandée le jour de l’ouverture, et nul ne peut vous la rendre. Notez-la à part du fichier.',
    propose: 'En proposer une autre',
    strength: {
      weak: (bits: number) => `Trop faible (${bits} bits environ) : ajoutez des mots.`,
      fair: (bits: number) => `Suffisante (${bits} bits environ).`,
      strong: (bits: number) => `Forte (${bits} bits environ).`,
    },
    make: 'Faire ma clé',
    making: 'La clé se fait : quelques secondes…',
    keepTitle: 'Gardez votre clé de deux façons',
    keepFile: 'Le fichier',
    keepFileTeach: 'Sur une clé USB ou un dossier à vous seul. Il ne s’ouvre qu’avec votre phrase de passe.',
    download: 'Enregistrer le fichier',
    keepSheet: 'La feuille imprimée',
    keepSheetTeach: 'Vingt-quatre mots et un code, qui sont la clé elle-même : sous enveloppe fermée, en lieu sûr.',
    openSheet: 'Voir la feuille et l’imprimer',
    fileSaved: 'Fichier enregistré.',
    sheetSeen: 'Feuille ouverte.',
    next: 'Continuer',
    keepFirst: 'Enregistrez le fichier, et imprimez la feuille, avant de continuer.',
    backTitle: 'Montrez que vous l’avez gardée',
    backTeach:
      'Une clé que vous n’auriez pas gardée ferait perdre les offres. Rouvrez-la par le fichier, ou tapez les mots de la feuille.',
    rehearseTeach: 'Rouvrez votre clé par son fichier, ou tapez les mots de la feuille imprimée.',
    by: 'Par',
    byFile: 'le fichier',
    byWords: 'les mots de la feuille',
    file: 'Fichier de la clé',
    words: 'Les vingt-quatre mots',
    wordsHint:
      'Dans l’ordre, séparés par des espaces ; majuscules et accents ne comptent pas. Le texte du code convient aussi.',
    check: 'Vérifier',
    opening: 'Le fichier s’ouvre : quelques secondes…',
    notOpened: 'Le fichier ne s’ouvre pas : la phrase de passe n’est pas la bonne, ou ce n’est pas un fichier de clé.',
    noKeyInside: 'Ce fichier ne contient aucune clé.',
    otherKey: 'C’est une clé, mais pas celle qui est attendue ici.',
    noFile: 'Choisissez le fichier de votre clé.',
    misread: (problem: Misread): string =>
      problem.kind === 'count'
        ? `Il y a ${problem.typed} mots ; il en faut ${problem.expected}.`
        : problem.kind === 'unknown'
          ? `Le mot ${problem.at}, « ${problem.word} », n’est pas dans la liste.`
          : 'Chaque mot est dans la liste, mais ensemble ils ne font pas une clé : l’un a été pris pour un autre, ou deux sont échangés.',
    same: 'C’est bien votre clé.',
    giveTitle: 'Remettez la partie publique',
    giveTeach:
      'Le serveur envoie un texte scellé que votre clé seule ouvre : la page l’ouvre et en rend la réponse, qui prouve que vous la tenez.',
    give: 'Remettre la clé',
    rehearse: 'Prouver que vous l’avez',
    sending: 'Un instant…',
    public: 'Partie publique',
    given: 'Votre clé est remise.',
    givenTeach:
      'Gardez le fichier et la feuille jusqu’à l’ouverture. Trois jours avant la date limite, il vous sera demandé de l’essayer.',
    rehearsed: 'Votre clé ouvre : c’est inscrit au registre.',
    refused: {
      unreadable: 'Ce que le serveur a envoyé ne s’ouvre pas avec cette clé. Rien n’a été remis.',
      foreign:
        'Ce que le serveur a envoyé n’est pas une question pour vous : la page n’en a rien rendu. Prévenez le coordonnateur.',
    },
    another: 'Vous n’avez plus cette clé ? Tant que le jeu n’est pas publié, faites-en une autre.',
    nothing: 'Aucune clé ne vous est demandée ici.',
    nothingTeach: 'Seule une personne désignée fait une clé, et tant que le jeu de clés est en préparation.',
    leaving: 'Votre clé n’est pas encore remise : si vous quittez la page, elle est perdue.',
    back: 'Revenir à la page du jeu de clés',
  },
  own: {
    held: (version: number, size: string) =>
      `Le registre montre que votre clé est dans le jeu que reçoivent les candidats (version ${version} : ${size}). Cela doit être ce que dit votre feuille.`,
    unproven:
      'Le registre n’a pas montré à cette page le jeu de clés que reçoivent les candidats : elle n’a pu y chercher votre clé. Recommencez dans une minute ; si cela dure, prévenez le coordonnateur et les autres détenteurs.',
    absent: (version: number, size: string) =>
      `Votre clé n’est pas dans le jeu que le registre montre comme publié (version ${version} : ${size}).`,
    absentTeach:
      'Si l’on vous a remplacé ou révoqué, ou si votre clé attend la publication d’une autre version, c’est normal. Sinon d’autres clés ont été publiées à la place des vôtres, et ce qui est scellé depuis peut être lu avant l’heure : prévenez tout de suite les autres détenteurs et le coordonnateur, par un autre moyen que ce site, pour que les candidats en soient avertis et qu’un nouveau jeu soit publié.',
  },
  trust: {
    title: 'Le journal et ses témoins',
    log: 'Journal',
    unknownLog: 'le serveur n’en donnait pas la clé ce jour-là',
    witnesses: 'Témoins',
    noWitness: 'aucun n’est demandé',
    enough: (needed: number, of: number) => `${needed} sur ${of} suffisent`,
    keptNow:
      'Ce navigateur garde ce qui suit, et le comparera avant que vous ne donniez rien. Cela doit être aussi ce que dit votre feuille.',
    first:
      'Ce navigateur n’a encore rien gardé du journal de ce groupement : qui tient le serveur pourrait en avoir fait un autre, pour vous seul. Prenez votre feuille imprimée et comparez-la ligne à ligne.',
    firstDiffers:
      'Si une ligne diffère, ne donnez rien et prévenez les autres détenteurs. Si votre feuille ne porte pas ces lignes, demandez-les à un autre détenteur, par un autre moyen que ce site.',
    confirmFirst: 'C’est ce que dit ma feuille',
    other: 'Le journal ou ses témoins ne sont plus ceux que ce navigateur a gardés. Rien n’est donné.',
    before: 'Gardé jusqu’ici',
    now: 'Maintenant',
    otherTeach:
      'Un témoin a pu entrer ou partir. Demandez-le au coordonnateur et à un autre membre, par un autre moyen que ce site ; la clé du journal, elle, ne change pas sans qu’on vous l’ait annoncé. Tant que personne ne vous l’a confirmé, ne donnez rien.',
    reason: 'Ce qui a changé, et qui vous l’a confirmé',
    reasonHint: 'Le motif reste dans ce navigateur, avec l’ancien et le nouveau.',
    confirmOther: 'Garder le nouveau et continuer',
  },
  sheet: {
    title: 'Clé d’un détenteur',
    secret: 'À garder sous enveloppe fermée : qui lit cette feuille a la clé.',
    consultation: 'Consultation',
    group: 'Groupement',
    body: 'Organisme',
    made: (date: string) => `Faite le ${day(date)}`,
    words: 'Les vingt-quatre mots, dans l’ordre',
    code: 'La même clé, à lire par un appareil',
    public: 'Partie publique',
    keys: 'Clés',
    compare:
      'En séance, la page montre le journal et les témoins : ne donnez rien si ce n’est pas ce qui est écrit ici.',
    use: 'Pour ouvrir : page « Votre clé » de la consultation, « les mots de la feuille ». À détruire quand la consultation est close.',
    print: 'Imprimer la feuille',
    back: 'Revenir',
  },
} as const

type Loose<T> = T extends (...given: infer G) => string
  ? (...given: G) => string
  : T extends string
    ? string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof T]: Loose<T[K]> }
export type KeySetWords = Loose<typeof fr>
