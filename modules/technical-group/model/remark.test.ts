import { describe, expect, test } from 'vitest'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { remark } from './remark.ts'
import type { Remark, RemarkAct, RemarkFacts } from './remark-state.ts'

const rule = decisionTable<Remark, RemarkAct, T.Given<RemarkFacts>>(T.decideRemark)
const { HOSTING, TODAY, USES, answering, making, noRemark, ownSeat, remarked } = T
const comment = making({ kind: 'comment' })
const guest = (themes: readonly string[], documents: readonly string[] | null = null) => ({
  facts: { seat: ownSeat({ kind: 'authority', opening: { themes, documents } }) },
})

describe('S6.1-S6.3, S6.5, R8.13 : les remarques', () => {
  rule(
    'documentUnderReview',
    ['convention 6'],
    [
      ['en relecture', noRemark, making(), 'met'],
      ['close', noRemark, making(), 'unmet', { facts: { review: T.closed } }],
      ['inconnue', noRemark, making(), 'unmet', { facts: { review: T.noReview } }],
      ['procédure abandonnée', noRemark, making(), 'unmet', { facts: { subject: T.gone } }],
    ],
  )
  rule(
    'seatBound',
    ['convention 6', 'policy groupe-technique'],
    [
      ['engagement signé', noRemark, making(), 'met'],
      ['engagement à signer', noRemark, making(), 'unmet', { facts: { seat: ownSeat({ status: 'designated' }) } }],
      ['invitation à signer', noRemark, making(), 'unmet', { facts: { seat: ownSeat({ status: 'invited' }) } }],
      ['aucun siège', noRemark, making(), 'unmet', { facts: { seat: null } }],
      ['avant le premier jour', noRemark, making(), 'unmet', { facts: { seat: ownSeat({ from: '2027-02-02' }) } }],
      ['le dernier jour', noRemark, making(), 'met', { facts: { seat: ownSeat({ until: TODAY }) } }],
      [
        'après le dernier jour',
        noRemark,
        making(),
        'unmet',
        { facts: { seat: ownSeat({ from: '2027-01-01', until: '2027-01-31' }) } },
      ],
      [
        'un retrait, sans engagement',
        remarked,
        { type: 'retract' },
        'unmet',
        { facts: { seat: ownSeat({ status: 'designated' }) } },
      ],
    ],
  )
  rule(
    'themeOfTheSeat',
    ['convention 6', 'policy A29'],
    [
      ['un membre lit tout', noRemark, making(), 'met'],
      ['le thème de l’expert', noRemark, comment, 'met', guest([USES])],
      ['un autre thème', noRemark, comment, 'unmet', guest([HOSTING])],
      ['le document ouvert', noRemark, comment, 'met', guest([USES], [T.DOCUMENT])],
      ['un autre document du thème', noRemark, comment, 'unmet', guest([USES], ['other'])],
      ['aucun siège', noRemark, comment, 'not-applicable', { facts: { seat: null } }],
    ],
  )
  rule(
    'reservationOfAMember',
    ['convention 6'],
    [
      ['un membre', noRemark, making(), 'met'],
      ['un expert', noRemark, making(), 'unmet', guest([USES])],
      ['un commentaire d’expert', noRemark, comment, 'not-applicable', guest([USES])],
    ],
  )
  rule(
    'clauseOfTheDocument',
    ['convention 6', 'policy groupe-technique'],
    [
      ['une clause', noRemark, making(), 'met'],
      ['un numéro inconnu', noRemark, making({ clause: '9' }), 'unmet'],
      ['aucun document', noRemark, making(), 'not-applicable', { facts: { review: T.noReview } }],
    ],
  )
  rule(
    'answerReasoned',
    ['convention 6', 'convention 3', 'policy groupe-technique'],
    [
      ['suivie', remarked, answering(), 'met', { actor: T.region }],
      ['suivie, sans dire ce qui change', remarked, answering({ change: ' ' }), 'unmet', { actor: T.region }],
      [
        'en partie, sans dire ce qui change',
        remarked,
        answering({ outcome: 'partly', change: '' }),
        'unmet',
        { actor: T.region },
      ],
      ['non suivie', remarked, answering({ outcome: 'not', change: '' }), 'met', { actor: T.region }],
      ['non suivie, sans motif', remarked, answering({ outcome: 'not', reason: ' ' }), 'unmet', { actor: T.region }],
    ],
  )

  test('a remark says where it was made; the coordinator answers, and may answer again', () => {
    const decision = T.decideRemark(noRemark, making())
    if (decision.verdict !== 'granted') throw new Error('refused')
    expect(remark.replay(decision.events)).toEqual({ ...remarked, text: making().type === 'make' ? T.made.text : '' })
    const answered = T.decideRemark(remarked, answering(), { actor: T.region })
    if (answered.verdict !== 'granted') throw new Error('refused')
    const state = remark.replay([...decision.events, ...answered.events])
    expect(state).toMatchObject({ status: 'answered', answer: { outcome: 'accepted', on: TODAY } })
    expect(T.decideRemark(state, answering({ outcome: 'partly' }), { actor: T.region }).verdict).toBe('granted')
    expect(remark.replay(answered.events)).toEqual(noRemark)
  })

  test('is taken back by its own seat alone, until it is answered', () => {
    const taken = T.decideRemark(remarked, { type: 'retract' })
    expect(taken).toMatchObject({ verdict: 'granted', events: [{ type: 'RemarkRetracted', on: TODAY }] })
    const other = T.decideRemark(remarked, { type: 'retract' }, { facts: { seat: ownSeat({ id: 'other' }) } })
    expect(findingOf(other.findings, 'competence').outcome).toBe('unmet')
  })

  test('S5.10: whoever declared an interest says nothing more', () => {
    const { verdict } = T.decideRemark(noRemark, making(), { facts: { interests: T.declared('teacher') } })
    expect(verdict).toBe('refused')
  })
})
