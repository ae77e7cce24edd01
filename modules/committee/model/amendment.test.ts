import { describe, expect, test } from 'vitest'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { exceedsShare } from './amendment-rules.ts'
import type { CommitteeSession, DraftAmendment, SessionAct, SessionFacts } from './session-state.ts'

const rule = decisionTable<CommitteeSession, SessionAct, T.Given<SessionFacts>>(T.decideSession)
const { convening, noSession, onTheDay, putting } = T
const of = (over: Partial<DraftAmendment> = {}): SessionAct =>
  convening({ amendment: { contract: '2027-ENT', base: 400_000_000, earlier: 0, added: 20_000_001, ...over } })
const procedure = (over: Partial<typeof T.procedure>) => ({ facts: { procedure: { ...T.procedure, ...over } } })
const framed = procedure({ maximum: 400_000_000 })
const why = { appraisals: { amendmentOfTheMaximum: { accepted: true, reason: 'Le lot a son propre montant.' } } }
const asked: CommitteeSession = {
  ...T.sitting(...T.QUORUM),
  kind: 'opinion',
  amendment: { contract: '2027-ENT', base: 1, earlier: 0, added: 1 },
}

describe('R1.31 : l’avis sur un projet d’avenant', () => {
  test.each([
    ['5,00 % exactement', 400_000_000, 0, 20_000_000, false],
    ['un centime au-dessous', 400_000_000, 0, 19_999_999, false],
    ['un centime au-dessus', 400_000_000, 0, 20_000_001, true],
    ['cumulés, 5,00 % exactement', 400_000_000, 12_000_000, 8_000_000, false],
    ['cumulés, un centime au-dessus', 400_000_000, 12_000_000, 8_000_001, true],
    ['une diminution après une hausse', 400_000_000, 21_000_000, -2_000_000, false],
    ['une base qui ne se divise pas', 333, 0, 17, true],
  ])('%s', (_, base, earlier, added, due) => {
    expect(exceedsShare({ base, earlier, added }, '2026-12-09')).toBe(due)
  })

  rule(
    'amendmentOpinionDue',
    ['CGCT L1414-4', 'convention 4'],
    [
      ['au-dessus', noSession, of(), 'computed'],
      ['sans montant initial', noSession, of({ base: 0 }), 'unmet'],
      ['sans référence', noSession, of({ contract: ' ' }), 'unmet'],
      ['une attribution', noSession, convening(), 'not-applicable'],
    ],
  )
  const told = (act: SessionAct, given: T.Given<SessionFacts> = {}) =>
    findingOf(T.decideSession(noSession, act, given).findings, 'amendmentOpinionDue').facts
  test('what is told: how much, what share, and whether the opinion is due', () => {
    expect(told(of())).toMatchObject({ added: 20_000_001, share: 500, through: true, due: true })
    expect(told(of({ added: 20_000_000 }))).toMatchObject({ share: 500, due: false })
    expect(told(of(), procedure({ formalised: false }))).toMatchObject({ through: false, due: false })
  })
  rule(
    'amendmentOfTheMaximum',
    ['policy base des avenants'],
    [
      ['le maximum de l’accord-cadre', noSession, of(), 'met', framed],
      ['une autre base', noSession, of({ base: 100_000_000 }), 'to-appraise', framed],
      ['une autre base, motivée', noSession, { ...of({ base: 100_000_000 }), ...why } as SessionAct, 'met', framed],
      ['sans maximum', noSession, of({ base: 100_000_000 }), 'not-applicable'],
      ['une attribution', noSession, convening(), 'not-applicable', framed],
    ],
  )
  rule(
    'opinionOnAmendment',
    ['CGCT L1414-4', 'convention 4'],
    [
      ['un avis', asked, putting({ proposal: { kind: 'opinion', text: 'favorable' } }), 'met', onTheDay],
      ['une attribution', asked, putting(), 'unmet', onTheDay],
      ['une séance d’attribution', T.sitting(...T.QUORUM), putting(), 'not-applicable', onTheDay],
    ],
  )
  test('on an amendment the committee gives an opinion, whatever the amount of the procedure', () => {
    const state = T.after([of()])
    expect(state).toMatchObject({ kind: 'opinion', amendment: { contract: '2027-ENT', added: 20_000_001 } })
    expect(T.after([convening()])).not.toHaveProperty('amendment')
  })
})
