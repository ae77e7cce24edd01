import { describe, expect, test } from 'vitest'
import { decide, none, officesIn, registered, type Situation, stateAfter, table } from '../testing/body-table.ts'
import { delegation, electionOn, office, otherBody, person, registration } from '../testing.ts'
import type { Body, BodyAct } from './body-state.ts'

const end = (over: Partial<Extract<BodyAct, { type: 'endOffice' }>> = {}): BodyAct => ({
  type: 'endOffice',
  number: 1,
  until: '2027-02-28',
  reason: 'Démission.',
  act: null,
  ...over,
})
const until = (last: string): Body => {
  const { representative } = registration()
  return stateAfter(none, registration({ representative: representative && { ...representative, until: last } }))
}
const given = (over: object) =>
  delegation({ givenBy: { kind: 'delegation', date: '2027-01-25', number: 'A-1', file: null, ...over } })
const by = (number: number) => delegation({ delegation: { by: number, matters: ['orders'] } })

const now: Situation = { state: registered }
const bounded: Situation = { state: until('2028-03-31') }
const delegated: Situation = { state: stateAfter(registered, delegation()) }
const elsewhere = (last: string | null): Situation => ({
  ...now,
  facts: { others: [otherBody({ representatives: [{ person: person('x', 9), from: '2021-07-01', until: last }] })] },
})

table('representativeActStated', 'convention parties', [
  ['changement avec son acte', office(), 'met', now],
  ['changement sans acte', office({ givenBy: null }), 'unmet', now],
  ['élection sans numéro', office({ givenBy: electionOn('2028-04-03', ' ') }), 'unmet', now],
  ['suppléant sans acte', office({ office: 'substitute', givenBy: null }), 'not-applicable', now],
])

table('oneRepresentativeAtATime', 'policy A1', [
  ['entré le même jour que le précédent', office({ from: '2021-07-01' }), 'unmet', now],
  ['entré le lendemain du précédent', office({ from: '2021-07-02' }), 'met', now],
  [
    'entré avant le dernier de deux',
    office({ from: '2028-04-02' }),
    'unmet',
    { state: stateAfter(registered, office()) },
  ],
  ['agent', office({ office: 'officer' }), 'not-applicable', now],
])

table('officeDatesOrdered', 'policy A1', [
  ['fini avant de commencer', office({ until: '2028-04-02' }), 'unmet', now],
  ['élu le lendemain de son entrée', office({ givenBy: electionOn('2028-04-04') }), 'unmet', now],
  ['fin la veille du début', end({ until: '2021-06-30' }), 'unmet', now],
  ['fin le jour du début', end({ until: '2021-07-01' }), 'met', now],
  ['fin d’une fonction inconnue', end({ number: 4 }), 'not-applicable', now],
])

table('delegatingAct', 'CGCT L3221-3', [
  ['par arrêté numéroté', delegation(), 'met', now],
  ['sans arrêté', delegation({ givenBy: null }), 'unmet', now],
  ['sans numéro', given({ number: null }), 'unmet', now],
  ['par une élection', given({ kind: 'election' }), 'unmet', now],
  ['délégataire de rien', delegation({ delegation: null }), 'unmet', now],
  ['agent porteur d’une délégation', delegation({ office: 'officer' }), 'unmet', now],
  ['agent sans délégation', office({ office: 'officer' }), 'not-applicable', now],
])

table('delegationWithinOffice', 'policy A1', [
  ['sans terme, d’un mandat sans terme', delegation(), 'met', now],
  ['sans terme, d’un mandat à terme', delegation(), 'unmet', bounded],
  ['la veille du terme du mandat', delegation({ until: '2028-03-30' }), 'met', bounded],
  ['jusqu’au terme du mandat', delegation({ until: '2028-03-31' }), 'met', bounded],
  ['un jour après le mandat', delegation({ until: '2028-04-01' }), 'unmet', bounded],
  ['la veille du mandat', delegation({ from: '2021-06-30' }), 'unmet', now],
  ['dès le premier jour du mandat', delegation({ from: '2021-07-01' }), 'met', now],
  ['d’une fonction inconnue', by(7), 'unmet', now],
  ['subdélégation', by(2), 'unmet', delegated],
  ['aucune délégation', office(), 'not-applicable', now],
])

table('samePersonElsewhere', 'policy A2', [
  ['représentant déjà ailleurs', office({ person: person('x', 9) }), 'computed', elsewhere(null)],
  ['parti d’ailleurs la veille', office({ person: person('x', 9) }), 'not-applicable', elsewhere('2028-04-02')],
  ['agent déjà ailleurs', office({ office: 'officer', person: person('x', 9) }), 'not-applicable', elsewhere(null)],
])

table('officeInCourse', 'convention parties', [
  ['fonction en cours', end(), 'met', now],
  ['la veille du terme', end({ until: '2028-03-30' }), 'met', bounded],
  ['le jour du terme', end({ until: '2028-03-31' }), 'unmet', bounded],
  ['fonction inconnue', end({ number: 4 }), 'unmet', now],
])

describe('ce qu’une fonction entraîne', () => {
  const untils = (state: Body) => officesIn(state).map((held) => held.until)

  test('le successeur met fin la veille à la fonction du précédent et à ses délégations', () => {
    const decision = decide(office(), delegated)
    expect(decision.verdict === 'granted' && decision.events).toEqual([
      expect.objectContaining({ type: 'OfficeGiven', number: 3, office: 'representative' }),
      { type: 'OfficeEnded', number: 1, until: '2028-04-02', cause: 'succeeded', act: office().givenBy },
      { type: 'OfficeEnded', number: 2, until: '2028-04-02', cause: 'delegator-left', act: null },
    ])
    expect(untils(stateAfter(delegated.state ?? none, office()))).toEqual(['2028-04-02', '2028-04-02', null])
  })

  test('un mandat fini la veille n’est pas touché, un mandat à terme est raccourci', () => {
    expect(decide(office(), { state: until('2028-04-02') })).toMatchObject({ events: [{ type: 'OfficeGiven' }] })
    expect(untils(stateAfter(until('2028-04-03'), office()))).toEqual(['2028-04-02', null])
  })

  test('la fin d’une fonction emporte les délégations qui lui survivraient, non les autres', () => {
    const act = electionOn('2027-02-20')
    const both = stateAfter(registered, delegation(), delegation({ until: '2027-02-28' }))
    const decision = decide(end({ act }), { state: both })
    expect(decision.verdict === 'granted' && decision.events).toEqual([
      { type: 'OfficeEnded', number: 1, until: '2027-02-28', cause: 'ended', act },
      { type: 'OfficeEnded', number: 2, until: '2027-02-28', cause: 'delegator-left', act: null },
    ])
  })

  test('un suppléant ne met fin à rien', () => {
    const decision = decide(office({ office: 'substitute' }), delegated)
    expect(decision.verdict === 'granted' && decision.events.map(({ type }) => type)).toEqual(['OfficeGiven'])
  })
})
