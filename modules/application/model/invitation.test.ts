import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { Examination, ExaminationAct, ExaminationFacts } from './examination-state.ts'

const rule = decisionTable<Examination, ExaminationAct, T.Given>(T.decide)
const { admit, begunBy, eliminate, invite, review } = T

const ALL = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const of = (count: number) => ALL.slice(0, count)
const out = { ground: 'conditions', reasons: 'Le chiffre d’affaires demandé n’est pas atteint.' } as const

const given = (type: 'open' | 'restricted' | 'negotiated', count: number) => {
  const { consultation } = T.facts()
  const facts: Partial<ExaminationFacts> = { applicants: of(count).map((account) => T.applicant(account)) }
  return { facts: { ...facts, consultation: consultation && { ...consultation, type } } }
}
/** All of them admitted, but for the last ones. */
const ended = (count: number, eliminated = 0): Examination => {
  const accounts = of(count)
  const decided = accounts.map((account, index) =>
    index < count - eliminated ? admit(account) : eliminate(account, out),
  )
  return T.after(begunBy([]), [...accounts.map((account) => review(account)), ...decided, T.end], given('open', count))
}

describe('R2.46 : combien de candidats sont invités à remettre une offre', () => {
  rule(
    'invitationAwaited',
    ['policy candidatures', 'convention 3'],
    [
      ['un appel d’offres restreint', ended(7), invite(...of(5)), 'met', given('restricted', 7)],
      ['un appel d’offres ouvert', ended(7), invite(...of(5)), 'unmet', given('open', 7)],
      [
        'une seconde fois',
        T.after(ended(7), [invite(...of(5))], given('restricted', 7)),
        invite(...of(6)),
        'unmet',
        given('restricted', 7),
      ],
    ],
  )
  rule(
    'invitedAdmitted',
    ['CCP R2144-7', 'convention 3'],
    [
      ['des admis', ended(7, 1), invite(...of(5)), 'met', given('restricted', 7)],
      ['un éliminé parmi eux', ended(7, 1), invite(...of(4), 'g'), 'unmet', given('restricted', 7)],
      ['deux fois le même', ended(7), invite(...of(4), 'a'), 'unmet', given('restricted', 7)],
      ['personne', ended(7), invite(), 'unmet', given('restricted', 7)],
    ],
  )
  rule(
    'invitedEnough',
    ['CCP R2142-15'],
    [
      ['quatre de sept', ended(7), invite(...of(4)), 'to-appraise', given('restricted', 7)],
      ['cinq de sept', ended(7), invite(...of(5)), 'met', given('restricted', 7)],
      ['trois, et trois seulement sont admis', ended(4, 1), invite(...of(3)), 'to-appraise', given('restricted', 4)],
      ['deux de trois admis', ended(4, 1), invite(...of(2)), 'to-appraise', given('restricted', 4)],
      ['trois dans une procédure avec négociation', ended(7), invite(...of(3)), 'met', given('negotiated', 7)],
      ['deux dans une procédure avec négociation', ended(7), invite(...of(2)), 'to-appraise', given('negotiated', 7)],
    ],
  )

  test('moins que le nombre, personne ne part sans que quelqu’un en réponde', () => {
    const asked = T.decide(ended(7), invite(...of(4)), given('restricted', 7))
    expect(asked.verdict).toBe('awaiting-judgement')
  })

  test('qui est invité, et dans quels mots, reste', () => {
    expect(T.after(ended(7), [invite(...of(5))], given('restricted', 7))).toMatchObject({
      invitation: { accounts: of(5), at: T.NOW, message: expect.stringContaining('12 mai 2027') },
    })
  })
})
