import { typesetAll } from '#ui/i18n/typeset.ts'

/** The words of the welcome page, in French. */
export const welcome = typesetAll({
  title: 'Un groupement de commandes, mené par sa convention',
  lede: 'Unisson dit à chaque membre ce qu’il peut faire, quand, pourquoi non, et selon quel article ; et prouve ce qui fut fait.',
  stages: 'Choisir une étape',
  stagesHint:
    "La vie d'un groupement de démonstration, de sa convention à sa dissolution. Chaque étape est rejouée par les mêmes actes que les vôtres.",
  reached: 'étape ouverte',
  open: 'Ouvrir cette étape',
  opening: 'Les actes sont rejoués jusqu’à cette étape…',
  persons: 'Choisir qui vous êtes',
  personsHint: 'Personne n’est réel : chacun est désigné par sa fonction. Vous pourrez changer à tout moment.',
  noPersons: 'Choisissez une étape : les personnes qui ont alors une fonction paraissent ici.',
  enterShort: 'Entrer',
  office: 'Fonction',
  body: 'Pour',
  own: 'Ou apportez votre propre convention',
  ownSays:
    'Un texte, un PDF ou un document Word : vous confirmez chaque valeur lue, puis votre groupement existe et se mène par elle.',
  ownLink: 'Lire une convention',
  mine: 'Vos groupements',
  mineNone:
    'Aucun pour l’instant : apportez le texte de votre convention, ou attendez l’invitation d’un coordonnateur.',
  ownNext: 'Créer un groupement',
  signIn: "S'identifier",
  signInSays: 'Retrouvez vos groupements, ce qui vous revient et ce qui manque aux autres.',
  hand: 'Ce que tient la plateforme',
  holds: {
    rule: 'Chaque acte est ouvert, ou dit quel article le ferme.',
    who: 'Chaque membre voit qui bloque quoi, et depuis quand.',
    proof: 'Chaque acte laisse un récépissé que chacun peut vérifier.',
  },
})

export type WelcomeWords = typeof welcome
