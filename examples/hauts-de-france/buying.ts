import type { Stage } from '../../apps/play/player.ts'
import { changeDossier, publishConsultation, writeDossier } from './consultation.ts'
import { collectNeeds, freezeNeed } from './needs.ts'
import { chooseProcedure } from './procedure.ts'

/** From what each member needs to the day on which tenders may be deposited. */
export const BUYING: readonly Stage[] = [
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
    key: 'dossier',
    title: { fr: 'Le dossier de consultation est prêt', en: 'The consultation file is ready' },
    says: {
      fr: 'Chaque contrôle est satisfait : l’avis peut partir.',
      en: 'Every check is met: the notice can leave.',
    },
    play: writeDossier,
  },
  {
    key: 'published',
    title: { fr: 'La consultation est publiée', en: 'The consultation is published' },
    says: {
      fr: 'L’avis est paru ; chacun peut télécharger le dossier et poser ses questions.',
      en: 'The notice has appeared; anybody can download the file and ask questions.',
    },
    play: publishConsultation,
  },
  {
    key: 'tenders-awaited',
    title: { fr: 'Les offres peuvent être déposées', en: 'Tenders may be deposited' },
    says: {
      fr: 'Le dossier a une deuxième version, la date limite est reportée.',
      en: 'The file has a second version, the deadline is extended.',
    },
    play: changeDossier,
  },
]
