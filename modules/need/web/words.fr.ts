import { formatCount, formatDate } from '#ui/i18n/format.ts'
import { typesetAll } from '#ui/i18n/typeset.ts'
import type { Category } from '../model/purchase-state.ts'
import type { SheetProblem } from './read-sheet.ts'
import type { End } from './sheet-values.ts'

const categories: Readonly<Record<Category, string>> = {
  services: 'services',
  supplies: 'fournitures',
  works: 'travaux',
}
const ends: Readonly<Record<End, string>> = { minimum: 'Minimum', expected: 'Prévu', maximum: 'Maximum' }
const day = (date: string): string => formatDate(date, 'fr')
const count = (number: number): string => formatCount(number, 'fr')
const sheets = (number: number): string => `${count(number)} fiche${number > 1 ? 's' : ''}`

/** The words of the pages of the needs. */
export const fr = typesetAll({
  title: 'Besoins',
  lede: 'Ce que le groupement veut acheter, et ce qu’il en faut à chaque membre : le coordonnateur demande, chacun répond par sa fiche, puis le besoin est arrêté.',
  none: 'Aucun besoin n’est recueilli.',
  noneTeach:
    'Le coordonnateur dit ce qui serait acheté, en quelles lignes les membres comptent, pour quelle durée, et jusqu’à quel jour il attend leurs fiches.',
  opens: 'Chaque membre reçoit la demande, et peut remplir sa fiche jusqu’au jour fixé.',
  purchase: 'Projet d’achat',
  status: 'État',
  sheetsDue: 'Fiches attendues le',
  settled: 'Fiches validées',
  settledOf: (done: number, all: number) => `${count(done)} sur ${count(all)}`,
  estimate: 'Valeur estimée',
  estimateSoFar: (amount: string) => `${amount} à ce jour`,
  noneYet: '–',
  categories,
  ends,
  form: {
    title: 'Intitulé',
    object: 'Objet',
    objectHint: 'Ce qui est acheté, en une phrase : il doit entrer dans l’objet du groupement.',
    category: 'Nature de l’achat',
    lines: 'Ce que les membres comptent',
    linesHint: 'Une ligne par prestation, avec son unité. Les prix viendront avec les offres.',
    key: 'Repère',
    label: 'Prestation',
    unit: 'Unité',
    inLine: (name: string, line: number) => `${name}, ligne ${line}`,
    addLine: 'Ajouter une ligne',
    removeLine: (line: number) => `Retirer la ligne ${line}`,
    remove: 'Retirer',
    from: 'Début du service',
    months: 'Durée, en mois',
    monthsHint: 'Reconductions comprises. Au-delà de 48 mois, une justification est demandée.',
    sheetsDue: 'Fiches attendues jusqu’au',
    reason: 'Motif du changement',
  },
  stages: {
    opened: 'Demande aux membres',
    due: 'Fiches attendues',
    frozen: 'Besoin arrêté',
    launched: 'Avis envoyé',
    begins: 'Début du service',
    abandoned: 'Projet abandonné',
    filed: 'Fiche remplie',
    returned: 'Correction demandée',
    accepted: 'Fiche acceptée',
    validated: 'Fiche validée',
    without: 'Sans besoin',
  },
  asked: 'Ce qui est demandé',
  duration: (months: number, from: string, until: string) => `${months} mois, du ${day(from)} au ${day(until)}.`,
  category: (category: string) => `Nature de l’achat : ${category}.`,
  abandonedFor: (date: string, reason: string) => `Abandonné le ${day(date)}. Motif : ${reason}`,
  picture: 'Ce qu’il faut à chacun',
  pictureTold: (told: number, members: number) =>
    `${sheets(told)} sur ${count(members)} à ce jour. En euros hors taxes, sur toute la durée.`,
  groupTotal: (minimum: string, expected: string, maximum: string) =>
    `Le groupement compte ${minimum} au minimum, ${expected} prévus, ${maximum} au maximum.`,
  pictureNone: 'Aucune fiche n’est encore remplie : l’image vient avec la première.',
  legend: { minimum: 'minimum, engagé', range: 'jusqu’au maximum', expected: 'prévu' },
  group: 'Le groupement',
  figures: 'Les mêmes chiffres en tableau',
  copy: 'Copier pour un tableur',
  copied: 'Tableau copié.',
  member: 'Membre',
  total: 'Ensemble',
  lines: 'Quantités, ligne par ligne',
  line: 'Ligne',
  learners: 'Apprenants, année par année',
  year: 'Année scolaire',
  learnersHead: 'Apprenants',
  declaredIn: (users: number, year: string) => `Périmètre déclaré : ${count(users)} usagers en ${year}.`,
  notDeclared: 'Ce membre n’a pas encore déclaré son périmètre.',
  inEuros: 'En euros hors taxes',
  wholeDuration: 'Sur toute la durée',
  blockers: 'Qui bloque quoi',
  sheet: 'Fiche',
  toDo: 'Reste à faire',
  nothingToDo: 'rien',
  next: {
    file: 'Ce membre doit remplir sa fiche',
    revise: 'Ce membre doit corriger sa fiche',
    accept: 'Le coordonnateur doit répondre',
    validate: 'Ce membre doit valider sa fiche et s’engager',
  },
  readyToFreeze: 'Plus aucune fiche ne manque : le coordonnateur peut arrêter le besoin.',
  estimateIs: 'Valeur estimée du besoin, hors taxes',
  estimateHow: (buyers: number, date: string) =>
    `Somme des maximums de ${count(buyers)} membre${buyers > 1 ? 's' : ''}, arrêtée le ${day(date)}.`,
  parts: 'Fiches d’engagement',
  partsAre: 'Ces membres sont identifiés comme acheteurs, chacun par son SIRET : eux seuls pourront commander.',
  siret: 'SIRET',
  launchFrom: 'Le registre l’inscrit quand l’avis est envoyé, depuis la consultation : personne n’a à le faire ici.',
  releaseFrom: 'Le registre l’inscrit quand la procédure est abandonnée : personne n’a à le faire ici.',
  consequences: {
    freeze:
      'Les fiches validées deviennent les fiches d’engagement des membres. Aucune ne change plus, sauf si le coordonnateur rouvre le recueil.',
    reopen: 'Les membres pourront modifier leurs fiches ; le besoin sera à arrêter de nouveau.',
    abandon: 'Aucune fiche ne répondra plus à ce projet. Un autre projet peut être ouvert ensuite.',
    revise: 'Les fiches dont les lignes ou les années changent seront à reprendre par leurs membres.',
    file: 'La fiche est inscrite au registre ; le coordonnateur y répond, puis le représentant du membre la valide.',
    reviseSheet: 'La fiche modifiée revient au coordonnateur, puis à la validation.',
    accept: 'Le représentant du membre pourra valider la fiche.',
    validate: 'Le membre s’engage sur ces quantités et ces montants : ils font sa part, une fois le besoin arrêté.',
  },
  ownSheet: (whose: string) => `Voir la fiche ${whose}`,
  sheetOf: (whose: string, title: string) => `Fiche ${whose} : ${title}`,
  sheetLede: (status: string, date: string) => `${status}, remplie le ${day(date)}.`,
  remark: 'Correction demandée par le coordonnateur',
  correctBy: (date: string) => `À corriger au plus tard le ${day(date)}.`,
  remarkText: 'Ce qui est à corriger',
  correctByField: 'À corriger au plus tard le',
  without: 'Ce membre n’a pas de besoin',
  amounts: 'Montants',
  amountsHint: 'En euros hors taxes, sur toute la durée : 1 234,56 €. Le maximum ne sera jamais dépassé.',
  quantities: 'Quantités',
  quantitiesHint: 'Sur toute la durée, en nombres entiers.',
  learnersHint: 'Des nombres, jamais des personnes. Repris du périmètre déclaré, quand il l’est.',
  note: 'Note',
  noteHint: 'Comment ces chiffres sont obtenus, ce qui peut les changer.',
  whyNone: 'Pourquoi ce membre n’a pas de besoin',
  whyNoneHint: 'Les autres en supporteront le marché sans lui.',
  forWhom: 'Pour quel membre',
  forWhomHint: 'Le coordonnateur peut consigner la fiche qu’un membre lui a envoyée ; ce membre la validera.',
  has: 'Ce membre a un besoin',
  hasNone: 'Ce membre n’a pas de besoin',
  answer: 'Réponse',
  cell: (of: string, end: string) => `${of}, ${end}`,
  simulation: {
    title: 'Avec cette fiche, le groupement',
    others: (number: number) => (number === 0 ? 'Les autres fiches (aucune)' : `Les autres (${sheets(number)})`),
    own: 'Cette fiche',
    told: (minimum: string, expected: string, maximum: string) =>
      `Le groupement compterait ${minimum} au minimum, ${expected} prévus, ${maximum} au maximum.`,
    waiting: 'Donnez les trois montants : le total du groupement se calcule ici, avant tout envoi.',
  },
  table: {
    title: 'Reprendre un tableau',
    paste: 'Tableau collé depuis un tableur',
    hint: 'Une ligne de titres, puis : ligne, minimum, prévu, maximum ; ou : année scolaire, apprenants. Les noms et numéros d’élèves sont refusés.',
    read: 'Lire le tableau',
    file: 'Ou un fichier .xlsx ou .csv',
    took: (lines: number, years: number) =>
      lines > 0
        ? `${count(lines)} ligne${lines > 1 ? 's' : ''} reprise${lines > 1 ? 's' : ''}.`
        : `${count(years)} année${years > 1 ? 's' : ''} reprise${years > 1 ? 's' : ''}.`,
    formulas: (places: string, number: number) =>
      number > 1
        ? `${count(number)} cellules portent une formule (${places}) : leur dernière valeur calculée a été lue. Vérifiez-la.`
        : `La cellule ${places} porte une formule : sa dernière valeur calculée a été lue. Vérifiez-la.`,
    sheets: (number: number) => `Le classeur a ${number} feuilles : seule la première a été lue.`,
    wrong: 'Rien n’est repris tant que ceci n’est pas réglé :',
    more: (number: number) => `et ${count(number)} autres.`,
    problem: ({ kind, row, head, value }: SheetProblem): string =>
      ({
        empty: 'Le tableau est vide : il faut une ligne de titres et au moins une ligne de chiffres.',
        'too-long': `Le tableau a plus de ${count(Number(value))} lignes : une fiche n’en compte jamais autant. Ne gardez que les lignes du projet d’achat.`,
        'personal-column': `La colonne « ${head} » porte sur des personnes : retirez-la. Une fiche compte les apprenants, elle n’en nomme aucun.`,
        'columns-missing': `Il faut les colonnes ligne, minimum, prévu et maximum, ou bien année scolaire et apprenants. Titres lus : ${value}.`,
        'line-unknown': `Ligne ${row}, « ${head} » : le projet d’achat n’a pas de ligne « ${value} ».`,
        'year-unknown': `Ligne ${row}, « ${head} » : le projet d’achat ne couvre pas l’année « ${value} ».`,
        twice: `Ligne ${row}, « ${head} » : « ${value} » est donné deux fois.`,
        number:
          value === ''
            ? `Ligne ${row}, « ${head} » : la case est vide. Écrivez 0 s’il n’en faut pas.`
            : `Ligne ${row}, « ${head} » : « ${value} » n’est pas un nombre entier.`,
        disorder: `Ligne ${row}, « ${value} » : le minimum ne passe pas le prévu, ni le prévu le maximum.`,
        merged: `Les cellules ${head} sont fusionnées : défusionnez-les, chaque ligne doit avoir ses propres chiffres.`,
        'formula-empty': `La formule en ${head} n’a pas de valeur : ouvrez le classeur, laissez-le calculer, enregistrez-le.`,
        unreadable: 'Ce fichier ne se lit pas. Enregistrez-le en .xlsx ou en .csv.',
      })[kind],
  },
  complaint: {
    amount: (end: string, value: string) => `${end} : « ${value} » n’est pas un montant tel que 1 234,56 €.`,
    quantity: (line: string, end: string, value: string) =>
      `${line}, ${end} : « ${value} » n’est pas un nombre entier.`,
    learners: (year: string, value: string) => `${year} : « ${value} » n’est pas un nombre entier.`,
    disorder: (what: string) => `${what} : le minimum ne passe pas le prévu, ni le prévu le maximum.`,
  },
})
