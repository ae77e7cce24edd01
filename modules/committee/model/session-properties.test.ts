import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DeclaredInterest } from '#modules/interest/index.ts'
import * as T from '../testing.ts'
import { committeeSession } from './session.ts'
import type { CommitteeSession, CountedVote, SessionAct, SessionEvent, Sitting } from './session-state.ts'

/**
 * No sequence of acts counts a vote that the law forbids (R1.21-R1.28, R1.33). What each ballot rested on is written down
 * by this test as the acts are granted, from the acts alone, and compared with what the session counted. A vote is open or by
 * secret ballot, of which nobody but the papers tells what was said.
 */
const FULL = ['chair', 'full-1', 'full-2', 'full-3', 'full-4', 'full-5'] as const
const SUBSTITUTES = ['vice-chair', ...[1, 2, 3, 4, 5].map((number) => `substitute-${number}`)]
const OTHERS = ['expert', 'agent', 'stranger', 'of-somme'] as const
/** The chair and its substitute, and the list that was elected together with its own. */
const SEAT_GROUPS: readonly { readonly full: readonly string[]; readonly substitutes: readonly string[] }[] = [
  { full: ['chair'], substitutes: ['vice-chair'] },
  { full: FULL.slice(1), substitutes: SUBSTITUTES.slice(1) },
]
const PERSONS: readonly string[] = [...FULL, ...SUBSTITUTES, ...OTHERS]

type Choice = Extract<SessionAct, { type: 'cast' }>['choice']
/** An act, an interest that a person declares elsewhere, or a round in which all who are awaited are called up. */
type Move =
  | SessionAct
  | { readonly type: 'interest'; readonly person: string }
  | { readonly type: 'round'; readonly choices: readonly Choice[] }

const person = fc.constantFrom(...PERSONS)
const voter = fc.constantFrom<string>(...FULL, ...FULL, ...SUBSTITUTES, ...OTHERS)
const item = fc.integer({ min: 1, max: 2 })
const papers = fc.nat({ max: 3 })
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('arrive' as const), person: voter, remote: fc.constant(null) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('leave' as const), person: fc.constantFrom(...FULL.slice(1)) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('recuse' as const), person, item }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('interest' as const), person: fc.constantFrom(...PERSONS.slice(3)) }),
  },
  { weight: 2, arbitrary: fc.constant({ type: 'open' } as const) },
  {
    weight: 6,
    arbitrary: fc.tuple(item, fc.boolean()).map(
      ([at, secret]): SessionAct => ({
        ...(T.putting({ item: at, secret }) as Extract<SessionAct, { type: 'put' }>),
      }),
    ),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('cast' as const),
      person: voter,
      choice: fc.constantFrom('for', 'against', 'abstain'),
    }),
  },
  {
    weight: 9,
    arbitrary: fc.record({
      type: fc.constant('round' as const),
      choices: fc.array(fc.constantFrom<Choice>('for', 'against', 'abstain'), { minLength: 3, maxLength: 5 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('drop' as const), person: voter }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('tell' as const), for: papers, against: papers, blank: papers }),
  },
  { weight: 9, arbitrary: fc.constant({ type: 'count' } as const) },
  { weight: 1, arbitrary: fc.constant({ type: 'close' } as const) },
)

/** What the world outside of the model knows: who is in the room, who has an interest, who withdrew from what. */
type World = {
  readonly present: Set<string>
  readonly interests: DeclaredInterest[]
  readonly recused: Set<string>
  /** Who was in the room, of the full members, when the running vote was put. */
  fullWhenPut: Set<string>
  /** How many seats could vote then. */
  seatsWhenPut: number
  /** Ballots that were taken in the running vote: what was said, or that a paper was put in the box. */
  cast: Map<string, Choice | 'paper'>
  secret: boolean
  /** What the papers of the running vote said, once they were read. */
  told: { readonly for: number; readonly against: number; readonly papers: number } | null
}

/** The committee convened, with an expert who advises, an agent who assists, and half of the time too few proofs. */
function scene(second: boolean, proofs: boolean): CommitteeSession {
  const agenda = [1, 2].map((number) => ({ title: `Point ${number}`, lot: null }))
  const acts: readonly SessionAct[] = [
    T.convening({ agenda }),
    {
      ...{
        type: 'designate',
        person: 'expert',
        name: 'Une experte',
        body: 'x',
        capacity: 'experte',
        ground: 'réseaux',
      },
      byOrder: { date: T.TODAY, number: '1', file: null },
    },
    { ...{ type: 'assist', person: 'agent', name: 'Un agent', body: T.SOMME, capacity: 'acheteur' }, ground: 'achat' },
    T.proving(proofs ? [...T.everybody, 'expert'] : T.everybody.slice(1)),
  ]
  const state = T.after(acts, T.noSession, { today: T.TODAY, now: `${T.TODAY}T11:00:00.000Z` })
  if (state.status !== 'convened') throw new Error('not convened')
  const provided = { ...state, secretVote: true }
  return second ? { ...provided, convening: { ...state.convening, number: 2 } } : provided
}

const free = ({ interests, recused }: World, who: string, at: number): boolean =>
  !interests.some((each) => each.person === who) && !recused.has(`${who} ${at}`)

/** What may not be, of a ballot that is taken: an empty list when the law allows it. */
function faultsOfCast(world: World, state: Sitting, who: string): readonly string[] {
  const at = state.running?.item ?? 0
  const isFull = (FULL as readonly string[]).includes(who)
  const isSubstitute = (SUBSTITUTES as readonly string[]).includes(who)
  const group = who === 'chair' || who === 'vice-chair' ? ['chair'] : FULL.slice(1)
  return [
    ...(world.present.has(who) ? [] : ['absent']),
    ...(free(world, who, at) ? [] : ['recused']),
    ...(isFull || isSubstitute ? [] : ['no seat']),
    ...(isSubstitute && group.every((full) => world.fullWhenPut.has(full)) ? ['beside its full member'] : []),
    ...(world.cast.has(who) ? ['twice'] : []),
  ]
}

type Counted = { readonly votesFor: number; readonly against: number; readonly valid: boolean }

/** What was said aloud by those who may still vote. */
function saidIn(world: World, { item: at }: CountedVote): Counted {
  const kept = [...world.cast].filter(([who]) => free(world, who, at))
  const counted = (choice: Choice) => kept.filter(([, each]) => each === choice).length
  return { votesFor: counted('for'), against: counted('against'), valid: true }
}

/** What the papers said, which is worth nothing where one of them may not count, or they are not as many as voters. */
function readIn({ told, ...world }: World, { item: at }: CountedVote): Counted {
  const { for: votesFor, against, papers: read } = told ?? { for: 0, against: 0, papers: -1 }
  const clean = [...world.cast.keys()].every((who) => free({ ...world, told }, who, at))
  return { votesFor, against, valid: clean && read === world.cast.size }
}

/** What may not be, of a vote that is counted. */
function faultsOfVote(world: World, state: Sitting, vote: CountedVote, second: boolean): readonly string[] {
  const { votesFor, against, valid: papersValid } = world.secret ? readIn(world, vote) : saidIn(world, vote)
  const valid = vote.votes.filter(({ voter: who }) => world.present.has(who) && free(world, who, vote.item)).length
  const quorate = second ? valid > 0 : valid >= 4
  const result =
    !quorate || !papersValid
      ? 'void'
      : votesFor === against
        ? 'no-decision'
        : votesFor > against
          ? 'adopted'
          : 'rejected'
  return [
    ...(vote.for === votesFor && vote.against === against ? [] : ['not what was cast']),
    ...(vote.result === result ? [] : [`${vote.result} instead of ${result}`]),
    ...(second || world.seatsWhenPut >= 4 ? [] : ['put without a quorum']),
    ...SEAT_GROUPS.flatMap(({ full, substitutes }) => {
      const standIns = vote.votes.filter(({ voter: who }) => substitutes.includes(who)).length
      const absent = full.filter((who) => !world.fullWhenPut.has(who)).length
      return standIns <= absent ? [] : ['more substitutes than absent full members']
    }),
    ...(new Set(vote.votes.map(({ seat }) => seat)).size === vote.votes.length ? [] : ['a seat votes twice']),
    ...(new Set(vote.votes.map(({ voter: who }) => who)).size === vote.votes.length ? [] : ['a person votes twice']),
    ...(state.votes.some((each) => each.item === vote.item && each.result === 'adopted') ? ['decided twice'] : []),
  ]
}

type Played = { readonly state: CommitteeSession; readonly events: readonly SessionEvent[]; readonly faults: string[] }

function play(moves: readonly Move[], second: boolean, proofs: boolean): Played {
  const world: World = {
    ...{ present: new Set(), interests: [], recused: new Set(), fullWhenPut: new Set(), cast: new Map() },
    ...{ seatsWhenPut: 0, secret: false, told: null },
  }
  let state = scene(second, proofs)
  const events: SessionEvent[] = []
  const faults: string[] = []
  const perform = (act: SessionAct): void => {
    const decision = T.decideSession(state, act, {
      ...T.onTheDay,
      facts: {
        ...{ interests: world.interests, declared: [...PERSONS] },
        candidates: [{ tender: 'tender-a', name: 'Candidat A', lots: [], rank: null }],
      },
    })
    if (decision.verdict !== 'granted') return
    if (act.type === 'cast' || act.type === 'drop') {
      if (state.status === 'sitting') faults.push(...faultsOfCast(world, state, act.person))
      if (world.secret !== (act.type === 'drop')) faults.push('said of a secret vote, or written in an open one')
    }
    const next = decision.events.reduce(committeeSession.evolve, state)
    if (act.type === 'open' && next.status === 'sitting' && !proofs) faults.push('opened without every proof')
    if (act.type === 'count' && next.status === 'sitting' && state.status === 'sitting') {
      const vote = next.votes.at(-1)
      if (vote !== undefined) faults.push(...faultsOfVote(world, state, vote, second))
    }
    follow(world, act)
    state = next
    events.push(...decision.events)
  }
  for (const act of moves) {
    if (act.type === 'interest') {
      if (!world.interests.some((each) => each.person === act.person)) world.interests.push(...T.declaredBy(act.person))
    } else if (act.type === 'round') for (const cast of roundIn(state, act.choices)) perform(cast)
    else perform(act)
  }
  return { state, events, faults }
}

/** Everybody who votes is called up once, each with the next choice; the papers of a secret ballot are then read. */
function roundIn(state: CommitteeSession, choices: readonly Choice[]): readonly SessionAct[] {
  const running = state.status === 'sitting' ? state.running : null
  const voters = running?.votes.map(({ voter: who }) => who) ?? []
  const chosen = voters.map((_, index) => choices[index % choices.length] ?? 'for')
  if (running?.box === undefined) return voters.map((who, index) => T.casting(who, chosen[index]))
  const said = (choice: Choice) => chosen.filter((each) => each === choice).length
  const read: SessionAct = { type: 'tell', for: said('for'), against: said('against'), blank: said('abstain') }
  return [...voters.map((who): SessionAct => ({ type: 'drop', person: who })), read]
}

function follow(world: World, act: SessionAct): void {
  if (act.type === 'arrive') world.present.add(act.person)
  if (act.type === 'leave') world.present.delete(act.person)
  if (act.type === 'recuse') world.recused.add(`${act.person} ${act.item}`)
  if (act.type === 'cast') world.cast.set(act.person, act.choice)
  if (act.type === 'drop') world.cast.set(act.person, 'paper')
  if (act.type === 'tell')
    world.told = { for: act.for, against: act.against, papers: act.for + act.against + act.blank }
  if (act.type !== 'put') return
  world.cast = new Map()
  world.secret = act.secret === true
  world.told = null
  const able = (each: string): boolean => world.present.has(each) && free(world, each, act.item)
  world.fullWhenPut = new Set(FULL.filter(able))
  const seats = SEAT_GROUPS.map(({ full, substitutes }) =>
    Math.min(full.length, [...full, ...substitutes].filter(able).length),
  )
  world.seatsWhenPut = seats.reduce((sum, each) => sum + each, 0)
}

describe('quoi qu’il arrive', () => {
  // Seeded rooms reach votes more often than blind ones: the first moves fill the room and open it.
  const FILLED = ['chair', 'full-1', 'full-2', 'full-3', 'vice-chair', 'full-4', 'substitute-2', 'substitute-4']
  const filled = (persons: number): readonly Move[] => [
    ...FILLED.slice(0, persons).map((each): Move => T.arriving(each)),
    { type: 'open' },
  ]
  const sequence = fc
    .tuple(fc.constantFrom(0, 4, 5, 6, 8), fc.array(move, { minLength: 10, maxLength: 60, size: 'max' }))
    .map(([persons, moves]) => (persons > 0 ? [...filled(persons), ...moves] : moves))

  test('R1.21-R1.28, R1.33: no sequence of acts counts a vote that the law forbids', () => {
    let [votes, secret] = [0, 0]
    fc.assert(
      fc.property(
        sequence,
        fc.boolean(),
        fc.nat({ max: 5 }).map((rank) => rank > 0),
        (moves, second, proofs) => {
          const { state, events, faults } = play(moves, second, proofs)
          expect(faults).toEqual([])
          const counted = state.status === 'sitting' || state.status === 'closed' ? state.votes : []
          votes += counted.length
          secret += counted.filter(({ box, result }) => box !== undefined && result !== 'void').length
          if (state.status === 'inquorate') expect(events.some(({ type }) => type === 'VotePut')).toBe(false)
        },
      ),
      { numRuns: 300 },
    )
    // A search that never reaches a vote would prove nothing.
    expect(votes).toBeGreaterThan(150)
    expect(secret).toBeGreaterThan(20)
  })

  test('replaying the events of any sequence gives its state', () => {
    fc.assert(
      fc.property(sequence, (moves) => {
        const { state, events } = play(moves, false, true)
        expect(events.reduce(committeeSession.evolve, scene(false, true))).toEqual(state)
      }),
    )
  })
})
