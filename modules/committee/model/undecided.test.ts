import { describe, expect, test } from 'vitest'
import * as T from '../testing.ts'
import type { Candidate } from './candidate.ts'
import type { Begun, SessionAct } from './session-state.ts'
import { undecidedIn } from './undecided.ts'

/** R1.29: the committee is to be convened as long as no session has settled every lot, or the whole. */
const { casting, putting, QUORUM } = T
const candidates = (...lots: string[]): readonly Candidate[] => [
  { tender: 'tender-a', name: 'Candidat A', lots, rank: null },
]
const begun = (state: ReturnType<typeof T.after>): Begun => (state.status === 'none' ? expect.fail('none') : state)
const voted = (choice: 'for' | 'against', over: Parameters<typeof putting>[0] = {}): readonly SessionAct[] => [
  putting(over),
  ...QUORUM.map((person) => casting(person, choice)),
  { type: 'count' },
]
const ended = (acts: readonly SessionAct[], end: SessionAct = { type: 'close' }) =>
  begun(T.after([...acts, end], T.sitting(...QUORUM)))
const awarded = ended(voted('for'))
const whole: Begun = { ...awarded, agenda: [{ title: 'Attribution', lot: null }] }

describe('ce que la commission doit encore décider', () => {
  test('R1.29: a lot whose holder is not its own to choose asks for no convening', () => {
    const small = (lot: string) => lot !== 'LOT-0002'
    expect(undecidedIn([], candidates('LOT-0001', 'LOT-0002'), small)).toEqual({ held: false, lots: ['LOT-0001'] })
    expect(undecidedIn([], candidates('LOT-0002'), small)).toBeNull()
  })

  test('R1.29: the first being out, its vote settles nothing any more: the next is voted in a session held since', () => {
    const again = (since: string) => [{ lot: 'LOT-0001', since }]
    const left = { held: true, lots: ['LOT-0001'] }
    const every = () => true
    expect(undecidedIn([awarded], candidates('LOT-0001'), every, again(T.DAY))).toEqual(left)
    expect(undecidedIn([awarded], candidates('LOT-0001'), every, again('2026-12-14'))).toBeNull()
    expect(undecidedIn([awarded, T.convened], candidates('LOT-0001'), every, again(T.DAY))).toBeNull()
  })

  test.each([
    ['aucune séance', [], { held: false, lots: ['LOT-0001'] }],
    ['une séance à venir', [T.convened], null],
    ['une séance sans quorum', [begun(T.after([{ type: 'open' }], T.room('chair')))], null],
    ['une séance en cours', [T.sitting(...QUORUM)], null],
    [
      'une séance annulée',
      [begun(T.after([{ type: 'cancel', reason: 'x' }], T.convened))],
      { held: false, lots: ['LOT-0001'] },
    ],
    ['le lot attribué', [awarded], null],
    ['l’ensemble attribué', [whole], null],
    ['le lot déclaré sans suite', [ended(voted('for', { proposal: { kind: 'no-follow-up' } }))], null],
    ['la proposition rejetée', [ended(voted('against'))], { held: true, lots: ['LOT-0001'] }],
    ['rien n’a été voté', [ended([])], { held: true, lots: ['LOT-0001'] }],
    ['ajournée', [ended([], { type: 'adjourn', reason: 'x' })], { held: true, lots: ['LOT-0001'] }],
    [
      'un avis ne décide rien',
      [ended(voted('for', { proposal: { kind: 'opinion', text: 'favorable' } }))],
      { held: true, lots: ['LOT-0001'] },
    ],
    ['rejetée puis attribuée', [ended(voted('against')), awarded], null],
    [
      'une séance sur un avenant ne compte pas',
      [{ ...awarded, amendment: { contract: '2027-1', base: 1, earlier: 0, added: 1 } } as Begun],
      { held: false, lots: ['LOT-0001'] },
    ],
  ] as const)('%s', (_, sessions, expected) => {
    expect(undecidedIn(sessions, candidates('LOT-0001'))).toEqual(expected)
  })

  test('of two lots, the one that is left; without lots, the whole', () => {
    expect(undecidedIn([awarded], candidates('LOT-0002', 'LOT-0001'))).toEqual({ held: true, lots: ['LOT-0002'] })
    expect(undecidedIn([awarded], candidates())).toEqual({ held: true, lots: [] })
    expect(undecidedIn([whole], candidates())).toBeNull()
  })
})
