import type { RuleSentence } from '#ui/labels.ts'
import type * as amendmentRules from '../model/amendment-rules.ts'
import type * as boxRules from '../model/box-rules.ts'
import { euros, number, people, some } from './label-words.fr.ts'

type RuleId = Exclude<keyof typeof amendmentRules, 'exceedsShare'> | keyof typeof boxRules

const percent = (share: unknown): string =>
  `${(Number(share) / 100).toLocaleString('fr-FR', { minimumFractionDigits: 2 })} %`
const points = (left: unknown): string =>
  Array.isArray(left) ? `${left.length > 1 ? 'points' : 'point'} ${left.map(number).join(', ')}` : ''

/** Ce que disent les règles d’un scrutin secret, d’un ajournement et d’un avenant. */
export const boxRuleSentences: Readonly<Record<RuleId, RuleSentence>> = {
  secretVoteProvided: (_, outcome) => {
    if (outcome === 'not-applicable') return 'Le vote est public.'
    return outcome === 'met'
      ? 'Le règlement intérieur prévoit le scrutin secret.'
      : 'Le règlement intérieur ne prévoit pas de scrutin secret : le vote est public.'
  },
  openVoteSaid: (_, outcome) =>
    outcome === 'met'
      ? 'Le vote est public.'
      : 'Le scrutin est secret : la personne dépose son bulletin, elle ne dit pas sa voix.',
  boxOpen: ({ secret }, outcome) => {
    if (outcome === 'met') return 'L’urne est ouverte.'
    return secret === true
      ? 'L’urne est dépouillée : elle ne reçoit plus rien.'
      : 'Le vote est public : il n’y a pas d’urne.'
  },
  paperInTheRoom: (_, outcome) =>
    outcome === 'met'
      ? 'La personne est dans la salle.'
      : 'La personne participe à distance : sa voix ne serait pas secrète, elle ne vote pas à ce scrutin.',
  papersCounted: ({ open, dropped, papers, awaited }, outcome) => {
    if (outcome === 'met') return `${some(papers, 'bulletin')} pour ${some(dropped, 'votant')}.`
    if (open !== true) return 'Il n’y a pas d’urne à dépouiller, ou elle l’est déjà.'
    if (Array.isArray(awaited) && awaited.length > 0) return `Bulletins attendus : ${people(awaited)}.`
    return `${some(papers, 'bulletin')} pour ${some(dropped, 'votant')} : recomptez.`
  },
  papersRead: (_, outcome) => {
    if (outcome === 'not-applicable') return 'Le vote est public.'
    return outcome === 'met' ? 'L’urne est dépouillée.' : 'L’urne n’est pas dépouillée.'
  },
  adjournedForCause: ({ left }, outcome) => {
    if (outcome === 'met') return `Reste sans décision : ${points(left)}.`
    return Array.isArray(left) && left.length === 0
      ? 'Tout est décidé : la séance se lève, elle ne s’ajourne pas.'
      : 'Donnez le motif de l’ajournement : le procès-verbal le reprend.'
  },
  agendaSeen: ({ left }) =>
    Array.isArray(left) && left.length > 0
      ? `Reste sans décision : ${points(left)}. Pour y revenir, la commission est convoquée de nouveau.`
      : 'Chaque point de l’ordre du jour est décidé.',
  amendmentOpinionDue: ({ base, added, share, through, due }, outcome) => {
    if (outcome === 'not-applicable') return 'La séance ne porte pas sur un avenant.'
    if (outcome === 'unmet') return 'Donnez la référence du marché et son montant initial.'
    const measured = `Les avenants ajoutent ${euros(added)} à ${euros(base)}, soit ${percent(share)}`
    if (through !== true)
      return `${measured} ; le marché n’est pas passé par la commission, qui n’avait pas à être consultée.`
    return due === true
      ? `${measured}, plus de 5 % : l’avis de la commission précède la signature de l’avenant.`
      : `${measured}, pas plus de 5 % : l’avis n’est pas exigé.`
  },
  amendmentOfTheMaximum: ({ base, maximum }, outcome) => {
    if (outcome === 'not-applicable') return 'Le montant ne se mesure pas à un maximum.'
    if (Number(base) === Number(maximum))
      return `Le montant de référence est le maximum de l’accord-cadre, ${euros(maximum)}.`
    return outcome === 'met'
      ? `Le montant de référence n’est pas le maximum de l’accord-cadre (${euros(maximum)}) ; le motif est donné.`
      : `Le maximum de l’accord-cadre est ${euros(maximum)}. Pourquoi mesurer l’avenant à ${euros(base)} ?`
  },
  opinionOnAmendment: (_, outcome) => {
    if (outcome === 'not-applicable') return 'La séance ne porte pas sur un avenant.'
    return outcome === 'met'
      ? 'La commission donne un avis.'
      : 'Sur un avenant, la commission donne un avis ; elle n’attribue rien.'
  },
}
