import type { RuleSentence } from '#ui/labels.ts'
import type * as voteRules from '../model/vote-rules.ts'
import { number, people, some } from './label-words.fr.ts'

/** Ce que disent les règles d’un vote. */
export const voteRuleSentences: Readonly<Record<keyof typeof voteRules, RuleSentence>> = {
  noVoteRunning: ({ number: vote }, outcome) =>
    outcome === 'met'
      ? 'Aucun vote n’est en cours.'
      : `Le vote ${number(vote)} est en cours : qu’il soit d’abord clos.`,
  voteRunning: (_, outcome) => (outcome === 'met' ? 'Un vote est en cours.' : 'Aucun vote n’est en cours.'),
  itemOnAgenda: ({ item, points }, outcome) =>
    outcome === 'met'
      ? `Le point ${number(item)} est à l’ordre du jour.`
      : `L’ordre du jour envoyé a ${some(points, 'point')} : rien d’autre n’est mis aux voix.`,
  quorumAtVote: ({ present, seats, needed, required }, outcome) => {
    if (required === false && outcome === 'met')
      return `${number(present)} sur ${number(seats)} peuvent voter ; après une seconde convocation, aucun quorum n’est exigé.`
    return outcome === 'met'
      ? `${number(present)} sur ${number(seats)} peuvent voter, il en faut ${number(needed)} : le quorum est atteint.`
      : `${number(present)} sur ${number(seats)} peuvent voter, il en faut ${number(needed)} : aucun vote n’est possible.`
  },
  proposalOfATender: ({ candidate, opened }, outcome) => {
    if (outcome === 'not-applicable') return 'La proposition n’attribue rien.'
    if (opened === true)
      return outcome === 'met'
        ? `L’offre de ${candidate} a été ouverte en séance.`
        : 'L’attribution nomme une offre ouverte, sur le lot du point mis aux voix.'
    if (outcome === 'unmet') return 'Nommez le candidat proposé.'
    return outcome === 'met'
      ? `Les plis n’ont pas été ouverts ici ; le nom de ${candidate} est motivé.`
      : `Les plis n’ont pas été ouverts ici. D’où vient l’offre de ${candidate} ?`
  },
  reasonsGiven: (_, outcome) =>
    outcome === 'met' ? 'La proposition est motivée.' : 'Donnez les motifs : le procès-verbal les reprend.',
  itemUndecided: ({ item, number: vote }, outcome) =>
    outcome === 'met'
      ? `Le point ${number(item)} n’est pas tranché.`
      : `Le point ${number(item)} est tranché par le vote ${number(vote)}.`,
  membersWithoutVote: (_, outcome) => {
    if (outcome === 'not-applicable') return 'La commission est celle du groupement : chaque membre y vote.'
    return outcome === 'met'
      ? 'La personne est du coordonnateur.'
      : 'La commission est celle du coordonnateur : les autres membres n’y votent pas.'
  },
  votingVoice: ({ voice, name }, outcome) => {
    if (outcome === 'met') return `${name} vote.`
    if (voice === 'advisory') return `${name} a voix consultative, et ne vote pas.`
    if (voice === 'assisting') return `${name} assiste la commission, sans voix.`
    if (voice === 'substitute') return `${name} ne remplaçait aucun titulaire absent quand le vote s’est ouvert.`
    if (voice === 'full')
      return `${name} n’était pas là quand le vote s’est ouvert : sa voix y est suppléée, ou absente.`
    return 'Cette personne n’a pas été convoquée.'
  },
  voterPresent: (_, outcome) =>
    outcome === 'met'
      ? 'La personne qui vote est présente.'
      : 'La personne n’est pas présente : la commission ne connaît pas de pouvoirs.',
  voterFree: (_, outcome) =>
    outcome === 'met'
      ? 'Rien n’écarte cette personne du vote.'
      : 'Cette personne a un intérêt déclaré, ou s’est retirée de ce point : sa voix ne s’exprime pas.',
  votedOnce: (_, outcome) =>
    outcome === 'met' ? 'C’est sa première voix dans ce vote.' : 'Sa voix est déjà exprimée : elle ne se reprend pas.',
  ownWord: ({ own }, outcome) => {
    if (outcome === 'met') return own === true ? 'La personne agit pour elle-même.' : 'Le secrétariat consigne.'
    return 'Chacun n’agit que pour soi ; le secrétariat consigne pour les autres.'
  },
  everyVoiceHeard: ({ awaited }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucun vote n’est en cours.'
    return outcome === 'met' ? 'Chaque voix présente s’est exprimée.' : `Voix attendues : ${people(awaited)}.`
  },
  resultComputed: ({ for: votesFor, against, abstained, result, casting, taken }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucun vote n’est en cours.'
    const count = `${number(votesFor)} pour, ${number(against)} contre, ${some(abstained, 'abstention')}`
    if (result === 'void' && taken === true)
      return `${count} : un bulletin déposé ne doit plus compter et ne se distingue pas des autres, le vote est sans effet.`
    if (result === 'void') return `${count} : le quorum n’est plus atteint, le vote est sans effet.`
    if (result === 'no-decision') return `${count} : partage égal des voix, rien n’est décidé.`
    const broken = casting === true ? ', la voix du président étant prépondérante' : ''
    return `${count} : la proposition est ${result === 'adopted' ? 'adoptée' : 'rejetée'}${broken}.`
  },
  signedByTheChair: ({ own }, outcome) => {
    if (outcome === 'met')
      return own === true ? 'La présidence signe.' : 'Le procès-verbal signé par la présidence est déposé.'
    return 'La présidence de la séance signe ; à défaut, déposez le procès-verbal qu’elle a signé.'
  },
}
