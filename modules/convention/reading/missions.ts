import type { Act } from './acts.ts'
import type { ExecutionBy, Mission } from './draft.ts'
import { markNegations } from './evidence.ts'
import { type Hit, isAbout, type Sentence } from './sentences.ts'
import {
  EXECUTION_TO_MEMBERS,
  MEMBERS_DO_NOT,
  MEMBERS_EXECUTE,
  MISSIONS,
  SHARED_EXECUTION,
} from './variants/coordination.ts'

/** Concluding amendments is no execution, whatever they are for: « les avenants que demande la bonne exécution ». */
const AMENDMENTS =
  /\b(?:avenants?|modifications?|marches? (?:complementaires?|modificatifs?))\b(?:(?!\b(?:et|puis) (?:en |l'|les |le )?(?:assur|execut|suit|gere|pilot))[^.;,])*/g

const ORDER: readonly Mission[] = ['award', 'signature', 'notification', 'execution']

/** Missions once each, in the order in which a contract is made. */
export function inOrder(hits: readonly Hit<Mission>[]): Hit<Mission>[] {
  return ORDER.flatMap((mission) => hits.find(({ value }) => value === mission) ?? [])
}

/** The missions that acts give, in the order in which a contract is made. */
export function missionsOf(acts: readonly Act[]): Hit<Mission>[] {
  const hits = new Map<Mission, Hit<Mission>>()
  for (const { sentence, actor } of acts) {
    if (actor !== 'coordinator' || isOutside(sentence)) continue
    for (const { mission, when, unless } of MISSIONS) {
      const own = mission === 'execution' ? ownPart(sentence).replace(AMENDMENTS, ' ') : ownPart(sentence)
      if (hits.has(mission) || !when.test(own) || unless?.test(own) === true || denies(own, mission)) continue
      hits.set(mission, { value: mission, start: sentence.start, end: sentence.end, confidence: 'sure' })
    }
  }
  return inOrder([...hits.values()])
}

const NAMES: Readonly<Record<Mission, RegExp>> = {
  award: /¬[^.;,]{0,50}\b(?:passation|consultation|procedure|attribu\w*)/,
  signature: /¬(?:\w+ ){0,4}?sign/,
  notification: /¬(?:\w+ ){0,4}?notifi/,
  execution: /¬[^.;,]{0,60}\bexecution\b/,
}

/** « Le coordonnateur ne répond pas de l’exécution »: named to be denied, and not given otherwise. */
function denies(own: string, mission: Mission): boolean {
  const text = markNegations(own)
  return NAMES[mission].test(text) && !/\b(?:mais|toutefois|cependant|sauf|en revanche)\b/.test(text)
}

/** Articles that speak of acts on the convention itself, or of money and disputes: no mission is given there. */
function isOutside(sentence: Sentence): boolean {
  return (
    sentence.section.topics.some((topic) =>
      [
        'accession',
        'withdrawal',
        'dissolution',
        'disputes',
        'duration',
        'effect',
        'originals',
        'amendment',
        'costs',
        'preamble',
        'committee',
        'confidentiality',
        'data-protection',
      ].includes(topic),
    ) && !sentence.section.topics.some((topic) => topic === 'coordinator' || topic === 'execution')
  )
}

function ownPart(sentence: Sentence): string {
  return sentence.full.slice(sentence.item ? sentence.leadLength : 0)
}

/** Who executes: told to the members, kept by a coordinator, or split. */
export function executionOf(
  acts: readonly Act[],
  coordinators: readonly { readonly missions: readonly Hit<Mission>[] }[],
): Hit<ExecutionBy> | null {
  const shared = acts.find(({ sentence }) => SHARED_EXECUTION.test(sentence.full))
  const byCoordinator = coordinators.flatMap(({ missions }) =>
    missions.filter((mission) => mission.value === 'execution'),
  )[0]
  const near = [
    ...acts.filter(({ sentence }) => isAbout(sentence, ['execution', 'obligations'])),
    ...acts.filter(({ sentence }) => !isAbout(sentence, ['object', 'execution', 'obligations'])),
  ]
  const byMembers = near.find(
    ({ sentence, actor }) =>
      !isOutside(sentence) &&
      (EXECUTION_TO_MEMBERS.test(sentence.full) ||
        (actor === 'members' && MEMBERS_EXECUTE.test(ownPart(sentence)) && !MEMBERS_DO_NOT.test(ownPart(sentence)))),
  )
  const span = shared?.sentence ?? byMembers?.sentence ?? byCoordinator
  if (span === undefined) return null
  const value: ExecutionBy =
    shared !== undefined || (byCoordinator !== undefined && byMembers !== undefined)
      ? 'mixed'
      : byCoordinator !== undefined
        ? 'coordinator'
        : 'each-member'
  return {
    value,
    start: span.start,
    end: span.end,
    confidence: shared !== undefined || value !== 'mixed' ? 'sure' : 'likely',
  }
}
