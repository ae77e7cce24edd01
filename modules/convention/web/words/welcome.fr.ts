import { typesetAll } from '#ui/i18n/typeset.ts'

/** The words of the welcome page, in French. */
export const welcome = typesetAll({
  title: 'Un groupement de commandes, mené par sa convention',
  lede: 'Unisson lit la convention de votre groupement de commandes, dit à chaque membre ce qu’il doit faire et avant quand, et garde la preuve de chaque acte.',
  stages: 'Choisir une étape',
  stagesHint:
    "La vie d'un groupement de démonstration, de sa convention à sa dissolution. Chaque étape est rejouée par les mêmes actes que les vôtres.",
  stagesLoading: 'Lecture des étapes…',
  reached: '(étape ouverte)',
  open: 'Rejouer jusqu’à cette étape',
  openSays: 'Tous les actes depuis le début sont refaits et vérifiés : comptez jusqu’à une minute.',
  opening: 'Les actes sont rejoués jusqu’à cette étape…',
  replaying: (played: number, of: number, now: string) =>
    played >= of
      ? `${of} étapes rejouées sur ${of} : le groupement s’ouvre.`
      : `Étape ${played + 1} sur ${of} : « ${now} ».`,
  replayedActs: (acts: number) =>
    acts === 0
      ? 'Le registre est encore vide.'
      : `${acts} ${acts > 1 ? 'actes inscrits' : 'acte inscrit'} au registre.`,
  progress: 'Avancement de la mise en scène',
  persons: 'Choisir qui vous êtes',
  personsHint: 'Personne n’est réel : chacun est désigné par sa fonction. Vous pourrez changer à tout moment.',
  personsLoading: 'Lecture de ce qui est attendu de chacun…',
  noPersons: 'Personne à cette étape pour l’instant',
  noPersonsTeach:
    'Rejouez cette étape : ceux qui ont alors une fonction paraissent ici, avec ce qu’ils viennent faire.',
  noPersonsYet:
    'Dès que l’étape est ouverte, ceux qui ont alors une fonction paraissent ici, avec ce qu’ils viennent faire.',
  nobodyAwaited:
    'À cette étape, aucun acte n’est attendu : chacun peut consulter le groupement et faire ce que la convention lui ouvre.',
  body: 'Organisme',
  does: 'Ce que cette personne vient faire',
  enter: 'Entrer',
  coordinator: 'coordonnateur',
  nothing: 'Rien d’attendu : consulter le groupement',
  more: (count: number) => (count === 1 ? 'et 1 autre acte attendu' : `et ${count} autres actes attendus`),
  others: (count: number) =>
    count === 1 ? '1 autre personne, dont rien n’est attendu' : `${count} autres personnes, dont rien n’est attendu`,
  actAs: (role: string) => `Agir en tant que ${role}`,
  forBody: (name: string) => `pour : ${name}`,
  own: 'Ou apportez votre propre convention',
  ownFirst: 'Commencez par votre convention',
  steps: {
    text: {
      title: 'Votre texte',
      says: 'Un PDF, un document Word ou un texte : vous confirmez chaque valeur lue, à côté du passage d’où elle vient.',
    },
    founded: {
      title: 'Un groupement fondé',
      says: 'Ses membres et leurs représentants sont inscrits, ses clauses règlent désormais ce que chacun peut faire.',
    },
    inForce: {
      title: 'Un groupement en vigueur',
      says: 'Chaque membre délibère et signe, le coordonnateur notifie : la page du groupement dit à chacun ce qui manque.',
    },
  },
  ownLink: 'Apporter votre convention',
  mine: 'Vos groupements',
  mineDemo: 'Ceux que vous avez fondés ici, avec votre propre convention.',
  mineWho: 'Choisir qui vous êtes',
  mineNone:
    'Aucun pour l’instant : apportez le texte de votre convention, ou attendez l’invitation d’un coordonnateur.',
  ownNext: 'Fonder un groupement',
  signIn: "S'identifier",
  signInSays: 'Retrouvez vos groupements, ce qui vous revient et ce qui manque aux autres.',
  ownSignedOut: 'Identifiez-vous d’abord : un texte n’est lu que pour une personne connue.',
  hand: 'Ce que tient la plate-forme',
  holds: {
    rule: 'Chaque acte est ouvert, ou dit quel article le ferme.',
    who: 'Chaque membre voit qui bloque quoi, et depuis quand.',
    proof: 'Chaque acte laisse un récépissé que chacun peut vérifier.',
  },
})

export type WelcomeWords = typeof welcome
