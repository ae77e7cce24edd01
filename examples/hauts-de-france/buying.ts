import type { Stage } from '../../apps/play/player.ts'
import { analyseTenders } from './analysis.ts'
import { examineApplications } from './applications.ts'
import { changeDossier, publishConsultation, writeDossier } from './consultation.ts'
import { depositLastTenders, depositTenders } from './deposits.ts'
import { declareInterest, declareNone, replaceInterested } from './interests.ts'
import { giveKeysAndPublish, nameKeyholders, rehearseKeys } from './keys.ts'
import { collectNeeds, freezeNeed } from './needs.ts'
import { fixDeposits, openApplications, openTenders } from './opening.ts'
import { chooseProcedure } from './procedure.ts'
import { answerLate, answerMigration, askUntilLate, retrieveAndAsk } from './questions.ts'
import { meetTechnicalGroup, seatTechnicalGroup } from './technical-group.ts'

/** From what each member needs to a file that is ready. */
export const PREPARING: readonly Stage[] = [
  {
    key: 'needs',
    title: { fr: 'Chaque membre dit ses besoins', en: 'Each member tells its needs' },
    says: {
      fr: 'Six fiches sur dix sont remplies, deux validées ; une est à corriger, et l’on voit qui manque.',
      en: 'Six sheets of ten are filled in, two validated; one is to be corrected, and one sees who is missing.',
    },
    play: collectNeeds,
  },
  {
    key: 'need-frozen',
    title: { fr: 'Le besoin est arrêté', en: 'The need is frozen' },
    says: {
      fr: 'Dix fiches validées font la valeur estimée, et les dix acheteurs.',
      en: 'Ten validated sheets make the estimated value, and the ten buyers.',
    },
    play: freezeNeed,
  },
  {
    key: 'procedure',
    title: { fr: 'La procédure est choisie', en: 'The procedure is chosen' },
    says: {
      fr: 'Un appel d’offres ouvert, et ses jours comptés à rebours de la rentrée.',
      en: 'An open procedure, and its days counted back from the start of school.',
    },
    play: chooseProcedure,
  },
  {
    key: 'technical-group',
    title: { fr: 'Le groupe technique relit le cahier', en: 'The technical group reviews the specifications' },
    says: {
      fr: 'Trois réunions, deux invités, des réserves clause par clause ; deux remarques attendent leur réponse.',
      en: 'Three meetings, two guests, reservations clause by clause; two remarks await their answers.',
    },
    play: async (player) => {
      await seatTechnicalGroup(player)
      await declareNone(player)
      await meetTechnicalGroup(player)
    },
  },
  {
    key: 'dossier',
    title: { fr: 'Le dossier de consultation est prêt', en: 'The consultation file is ready' },
    says: {
      fr: 'Chaque contrôle est satisfait : l’avis peut partir.',
      en: 'Every check is met: the notice can leave.',
    },
    play: writeDossier,
  },
]

/** From the publication to the report on the tenders. */
export const CONSULTING: readonly Stage[] = [
  {
    key: 'published',
    title: { fr: 'La consultation est publiée', en: 'The consultation is published' },
    says: {
      fr: 'L’avis est paru, le dossier est retiré, et une première question attend sa réponse.',
      en: 'The notice has appeared, the file is being downloaded, and a first question awaits its answer.',
    },
    play: async (player) => {
      await publishConsultation(player)
      await retrieveAndAsk(player)
    },
  },
  {
    key: 'keys-given',
    title: { fr: 'Sept personnes gardent les clés', en: 'Seven persons keep the keys' },
    says: {
      fr: 'Trois suffiront à ouvrir les offres, jamais une seule ; le dépôt scellé est possible.',
      en: 'Three will be enough to open the tenders, one alone never; sealed deposits can begin.',
    },
    play: async (player) => {
      await nameKeyholders(player)
      await giveKeysAndPublish(player)
    },
  },
  {
    key: 'interest-declared',
    title: { fr: 'Une personne déclare un intérêt', en: 'A person declares an interest' },
    says: {
      fr: 'Elle n’a plus accès à la procédure, à l’instant même ; son remplacement est attendu.',
      en: 'At that very moment the procedure is closed to that person; a substitute is awaited.',
    },
    play: async (player) => {
      await answerMigration(player)
      await declareInterest(player)
    },
  },
  {
    key: 'questions',
    title: { fr: 'Les entreprises posent leurs questions', en: 'Companies ask their questions' },
    says: {
      fr: 'Quatre réponses à tous, un refus motivé ; la sixième question est venue après l’heure.',
      en: 'Four answers to all, one reasoned refusal; the sixth question came after the hour.',
    },
    play: async (player) => {
      await replaceInterested(player)
      await askUntilLate(player)
    },
  },
  {
    key: 'tenders-awaited',
    title: { fr: 'Les offres peuvent être déposées', en: 'Tenders may be deposited' },
    says: {
      fr: 'Le dossier a une deuxième version, la date limite est reportée, la question tardive a sa réponse.',
      en: 'The file has a second version, the deadline is extended, the late question has its answer.',
    },
    play: async (player) => {
      await changeDossier(player)
      await answerLate(player)
    },
  },
  {
    key: 'tenders-deposited',
    title: { fr: 'Les offres sont déposées, et scellées', en: 'The tenders are deposited, and sealed' },
    says: {
      fr: 'L’heure est passée, rien ne s’ajoute plus, et personne ne peut encore lire une ligne. Une clé perdue est révoquée, une copie sur clé USB attend au guichet.',
      en: 'The hour is past, nothing is added any more, and nobody can read a line yet. A lost key is revoked, a copy on a USB key waits at the desk.',
    },
    play: async (player) => {
      await depositTenders(player)
      await rehearseKeys(player)
      await depositLastTenders(player)
      await fixDeposits(player)
    },
  },
  {
    key: 'applications-examined',
    title: { fr: 'Les candidatures sont examinées', en: 'The applications are examined' },
    says: {
      fr: 'Deux candidats sur quatre ont dû compléter leur dossier, par une seule demande et avec la même échéance ; les quatre sont admis, et leurs offres attendent, scellées.',
      en: 'Two candidates of four had to complete their application, by one request and with the same deadline; all four are admitted, and their tenders wait, sealed.',
    },
    play: async (player) => {
      await openApplications(player)
      await examineApplications(player)
    },
  },
  {
    key: 'tenders-opened',
    title: { fr: 'Les plis sont ouverts', en: 'The tenders are opened' },
    says: {
      fr: 'Trois gardiens ont donné leur part, quatre offres sont ouvertes ; la cinquième, tardive, est restée scellée.',
      en: 'Three keyholders gave their share, four tenders are open; the fifth, which was late, has stayed sealed.',
    },
    play: openTenders,
  },
  {
    key: 'tenders-analysed',
    title: { fr: 'Les offres sont analysées', en: 'The tenders are analysed' },
    says: {
      fr: 'Trois évaluateurs ont noté seuls, puis se sont accordés ; une offre est irrégulière, une autre, très basse, a justifié son prix. Les rangs sont calculés, le rapport est arrêté.',
      en: 'Three evaluators scored alone, then agreed; one tender is irregular, another, very low, accounted for its price. The ranks are computed, the report is frozen.',
    },
    play: analyseTenders,
  },
]
