import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Claim } from '../model/state.ts'
import { ruleWords } from './rule-words.fr.ts'

const { day, euros } = factsIn('fr')

export const claim: ModuleLabels<Act['type'], Claim['status'], keyof typeof rules, 'owner' | 'coordinator' | 'clock'> =
  {
    process: 'claim',
    acts: {
      open: 'Inscrire un différend avec un titulaire',
      takeStance: 'Inscrire la prise de position',
      deemSilent: 'Constater le silence sur la mise en demeure',
      recordMemorandum: 'Inscrire le mémoire en réclamation',
      forfeit: 'Constater la forclusion',
      answer: 'Répondre à la réclamation',
      deemRejected: 'Tenir la réclamation pour rejetée',
      beginAmicable: 'Inscrire la saisine d’une voie amiable',
      endAmicable: 'Inscrire la fin de la voie amiable',
      allowChange: 'Accepter que le marché soit modifié',
      settle: 'Inscrire une transaction',
      goToCourt: 'Inscrire la saisine du juge',
      recordRuling: 'Verser une décision de justice',
      recordInterruption: 'Inscrire une interruption de la prescription',
      close: 'Clore le différend',
    },
    final: {
      settle: 'La transaction met fin au différend : elle ne se reprend pas.',
      close: 'Un différend clos ne se rouvre pas.',
    },
    statuses: {
      none: 'non inscrit',
      noticed: 'mise en demeure reçue',
      disputed: 'né, en attente du mémoire',
      forfeited: 'forclos, à clore',
      claimed: 'mémoire reçu, à répondre',
      answered: 'répondu',
      'in-court': 'devant le juge',
      judged: 'jugé',
      settled: 'réglé par transaction',
      closed: 'clos',
    },
    capacities: {
      owner: 'le membre dont c’est la part',
      coordinator: 'le coordonnateur',
      clock: 'le registre',
    },
    done: {
      open: ({ payload }) => `Un différend avec le titulaire est inscrit : « ${payload.subject} ».`,
      takeStance: ({ payload }) => `L’acheteur a pris position le ${day(payload.on)}.`,
      deemSilent: () => 'La mise en demeure est restée sans réponse : le différend est né.',
      recordMemorandum: ({ payload }) =>
        `Un mémoire en réclamation de ${euros(payload.amount)} est reçu le ${day(payload.receivedOn)}.`,
      forfeit: () => 'Aucun mémoire n’est venu dans son délai : la réclamation est forclose.',
      answer: ({ payload }) => `La réponse est notifiée le ${day(payload.on)} : ${euros(payload.recognised)} reconnus.`,
      deemRejected: () => 'La réclamation n’a pas reçu de réponse dans son délai : elle est rejetée.',
      beginAmicable: ({ payload }) => `${payload.name} : saisine du ${day(payload.begunOn)}.`,
      endAmicable: ({ payload }) =>
        payload.agreed === true
          ? `La voie amiable a abouti le ${day(payload.on)}.`
          : `La voie amiable a pris fin sans accord le ${day(payload.on)}.`,
      allowChange: () => 'Le coordonnateur accepte que le marché soit modifié.',
      settle: ({ payload }) => `Une transaction de ${euros(payload.amount)} est conclue le ${day(payload.on)}.`,
      goToCourt: ({ payload }) =>
        `${payload.court} : juge saisi le ${day(payload.on)} (dossier n° ${payload.reference}).`,
      recordRuling: ({ payload }) => `Une décision de justice est notifiée le ${day(payload.notifiedOn)}.`,
      recordInterruption: ({ payload }) => `La prescription est interrompue le ${day(payload.on)}.`,
      close: ({ payload }) => `Le différend est clos : ${payload.reason}`,
    },
    tasks: {
      takeStance: ({ facts, due }) =>
        `« ${facts.subject} » : la mise en demeure attend une prise de position au plus tard le ${day(due)} ; sans elle, le différend naît le ${day(facts.silence)}.`,
      answer: ({ facts, due }) =>
        `« ${facts.subject} » : le mémoire en réclamation attend sa réponse au plus tard le ${day(due)} ; le silence vaut rejet le ${day(facts.silence)}.`,
      endAmicable: ({ facts }) => `« ${facts.subject} » : une voie amiable suspend le délai de réponse jusqu’à sa fin.`,
      close: ({ facts }) => `« ${facts.subject} » : le différend est à clore.`,
    },
    asked: {
      takeStance: ({ facts, due }) => `Prendre position sur « ${facts.subject} », au plus tard le ${day(due)}`,
      answer: ({ facts, due }) =>
        `Répondre à la réclamation « ${facts.subject} », au plus tard le ${day(due)} : le silence vaut rejet le ${day(facts.silence)}`,
      endAmicable: ({ facts }) => `Inscrire la fin de la voie amiable, « ${facts.subject} »`,
      close: ({ facts }) => `Clore le différend « ${facts.subject} »`,
    },
    rules: ruleWords,
  }
