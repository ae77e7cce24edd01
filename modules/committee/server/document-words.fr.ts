import type { IsoInstant } from '#kernel/citation.ts'
import { civilTime } from '#kernel/paris-time.ts'
import { clockTime, longDate, longInstant, tidy } from '#platform/documents/typography.fr.ts'
import type {
  AdvisoryTitle,
  AgendaItem,
  Begun,
  Called,
  CastVote,
  ConveningProof,
  CountedVote,
  Proposal,
  QuorumCount,
} from '../model/session-state.ts'

/** What the papers of a committee say, in sentences of one place: the convening and the minutes read alike. */

const TITLES: Readonly<Record<AdvisoryTitle, string>> = {
  designated: 'personnalité désignée par la présidence',
  'public-accountant': 'comptable public du coordonnateur',
  'competition-authority': 'représentant du ministre chargé de la concurrence',
}

export const VOICES: Readonly<Record<Called['voice'], string>> = {
  full: 'titulaire, voix délibérative',
  substitute: 'suppléant',
  advisory: 'voix consultative',
  assisting: 'agent qui assiste, sans voix',
}

/** « titulaire, voix délibérative (présidence) »: by what voice, and by what title. */
export function voiceOf(called: Called): string {
  if (called.voice === 'advisory') return tidy(`${VOICES.advisory}, ${TITLES[called.title]}`)
  if ('place' in called && called.place === 'chair')
    return called.voice === 'full' ? 'présidence, voix délibérative' : 'suppléance de la présidence'
  return VOICES[called.voice]
}

const MEANS: Readonly<Record<ConveningProof['means'], string>> = {
  letter: 'par la plate-forme',
  electronic: 'par voie électronique',
  post: 'par courrier',
  hand: 'par remise en main propre',
}

/** « le mardi 18 mai 2027, par courrier (AR 12) »: when and how a convening left. */
export const sentBy = ({ on, means, reference }: ConveningProof): string =>
  tidy(`le ${longDate(on)}, ${MEANS[means]} (${reference})`)

export const proofOf = ({ proof, voice }: Called): string => {
  if (voice === 'assisting') return 'non convoqué : assiste la commission'
  return proof === null ? 'sans preuve' : sentBy(proof)
}

export const SAID: Readonly<Record<CastVote['choice'], string>> = {
  for: 'pour',
  against: 'contre',
  abstain: 'abstention',
}

/** « quatre sièges sur six peuvent voter, quorum de quatre ». */
export function quorumSentence({ present, seats, needed, required }: QuorumCount): string {
  const found = `${present} ${present > 1 ? 'sièges représentés' : 'siège représenté'} sur ${seats}`
  return required
    ? `${found} ; il en faut ${needed} : le quorum ${present >= needed ? 'est atteint' : 'n’est pas atteint'}.`
    : `${found} ; après une seconde convocation, aucun quorum n’est exigé.`
}

/** A question of the agenda, which says where it is only for an opinion, or where it is for a choice (R1.29). */
export const questionOf = ({ title, kind }: AgendaItem): string =>
  tidy(
    kind === undefined
      ? title
      : `${title} (${kind === 'award' ? 'la commission choisit le titulaire' : 'avis de la commission'})`,
  )

export function proposalSentence(proposal: Proposal): string {
  if (proposal.kind === 'award') return `Attribuer le marché à ${proposal.candidate}.`
  return proposal.kind === 'no-follow-up'
    ? 'Déclarer la procédure sans suite.'
    : `Donner l’avis suivant : ${proposal.text}`
}

/** What came of a vote; what a committee decides is a decision, and elsewhere an opinion (R1.29). */
export function resultSentence(vote: CountedVote): string {
  const { result, casting, effect, for: votesFor, against, abstained, box, discarded } = vote
  const blank = box === undefined ? 'abstention' : 'bulletin blanc ou nul'
  const blanks = box === undefined ? 'abstentions' : 'bulletins blancs ou nuls'
  const count = `${votesFor} pour, ${against} contre, ${abstained} ${abstained > 1 ? blanks : blank}.`
  if (result === 'void' && box !== undefined && discarded.length > 0)
    return `${count} Un bulletin déposé ne devait plus compter et ne se distingue pas des autres : le vote est sans effet.`
  if (result === 'void') return `${count} Le quorum n’étant plus atteint à la fin du vote, celui-ci est sans effet.`
  if (result === 'no-decision') return `${count} Les voix se partagent également : rien n’est décidé.`
  const broken = casting ? ' La voix du président est prépondérante.' : ''
  const outcome = result === 'adopted' ? 'adoptée' : 'rejetée'
  return effect === 'decision'
    ? `${count}${broken} La proposition est ${outcome} : la commission décide.`
    : `${count}${broken} La proposition est ${outcome}, à titre d’avis.`
}

export const whereOf = ({ convening: { place, link } }: Begun): string =>
  [place, link === '' ? '' : `à distance : ${link}`].filter((part) => part !== '').join(' ; ')

/** The hour of an instant, on the wall clocks of metropolitan France. */
export function hourOf(instant: IsoInstant): string {
  const [hour, minute] = civilTime(instant).split(':').map(Number)
  return clockTime(hour ?? 0, minute ?? 0)
}

export const whenOf = ({ convening: { at, until } }: Begun): string => `${longInstant(at)}, jusqu’à ${hourOf(until)}`
