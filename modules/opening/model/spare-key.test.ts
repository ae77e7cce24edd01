import { describe, expect, test } from 'vitest'
import { representativeOf } from '#modules/convention/testing.ts'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { leftIn } from './due.ts'
import { expectedOf } from './expected.ts'
import type { Opened, Opening, OpeningAct } from './opening-state.ts'
import { openingSecrecy } from './secrecy.ts'
import { timeGiverOf, timelessIn } from './time-part.ts'

const rule = decisionTable<Opening, OpeningAct, T.Given>(T.decide)
const { done, opened, unseal, fail } = T

const failed = { deposit: 'a', envelope: 0, at: T.NOW, blame: 'candidate', flaw: 'does-not-open', faults: [] } as const

describe('R2.24 : la part que le serveur a perdue se donne en séance, par la clé de secours', () => {
  const keeper = representativeOf('adica')
  const escrow = { id: 'spare', person: T.personOf(keeper), body: 'adica', recipient: 'age1spare', revoked: false }
  const spared = { ...T.keySet, escrow }
  const lost = { ...failed, blame: 'platform', flaw: 'no-time-part' } as const
  const attendance = [
    { keyholder: 'spare', person: escrow.person, body: 'adica', manner: 'remote', at: T.NOW },
  ] as const
  const session = (over: Partial<Opened> = {}) =>
    opened({ keySets: [spared], attendance, failed: [lost], ...over } as Partial<Opened>)
  const giveTime = (over: object = {}): OpeningAct => ({
    ...{ type: 'giveTimePart', envelopes: [{ deposit: 'a', envelope: 0 }], notGiven: [], bad: [] },
    ...over,
  })
  const by = (over: object = {}) => ({ actor: keeper, facts: { keySets: [spared], ...over } })
  const SPARE = ['CCP annexe 8 art. 2, I, 4°', 'policy clé de secours']

  rule('escrowHeld', SPARE, [
    ['qui la garde', session(), giveTime(), 'met', by()],
    [
      'révoquée',
      session(),
      giveTime(),
      'unmet',
      by({ keySets: [{ ...spared, escrow: { ...escrow, revoked: true } }] }),
    ],
  ])
  rule('timePartLost', SPARE, [
    ['un pli auquel elle manque', session(), giveTime(), 'met', by()],
    ['aucun', session({ failed: [] }), giveTime(), 'unmet', by()],
    ['ce que le candidat a mal scellé', session({ failed: [failed] }), giveTime(), 'unmet', by()],
    [
      'des octets que la plate-forme ne retrouve pas',
      session({ failed: [{ ...lost, flaw: 'not-as-received' }] }),
      giveTime(),
      'unmet',
      by(),
    ],
    ['un pli ouvert depuis', session({ unsealed: [T.openedEnvelope('a', 0)] }), giveTime(), 'unmet', by()],
  ])
  rule('onlyWhatIsLost', SPARE, [
    ['le pli auquel elle manque', session(), giveTime(), 'met', by()],
    ['un autre pli dû', session(), giveTime({ envelopes: [{ deposit: 'b', envelope: 0 }] }), 'unmet', by()],
    ['une offre, avant son heure', session(), giveTime({ envelopes: [{ deposit: 'a', envelope: 1 }] }), 'unmet', by()],
    [
      'ce que son poste n’a pas su lire, de même',
      session(),
      giveTime({ envelopes: [], bad: [{ deposit: 'b', envelope: 0 }] }),
      'unmet',
      by(),
    ],
    [
      'd’un jeu dont un autre garde la clé de secours',
      session({ deposits: [T.deposit('a', { keySet: 2 }), T.deposit('b')] }),
      giveTime(),
      'unmet',
      by({ keySets: [spared, { ...T.keySet, version: 2, escrow: { ...escrow, person: 'other' } }] }),
    ],
  ])
  rule(
    'inAttendance',
    ['policy plis scellés'],
    [
      ['présent', session(), giveTime(), 'met', by()],
      ['absent', session({ attendance: [] }), giveTime(), 'unmet', by()],
    ],
  )
  rule(
    'stepsWitnessed',
    ['policy plis scellés'],
    [
      [
        'un témoin de moins',
        session(),
        giveTime(),
        'unmet',
        by({ witnessed: { quorum: false, cosigned: 1, needed: 7 } }),
      ],
    ],
  )

  test('nul autre ne la donne, pas même un détenteur ou le coordonnateur', () => {
    for (const actor of [T.region, T.somme])
      expect(T.decide(session(), giveTime(), { ...by(), actor }).verdict).toBe('refused')
  })
  test('elle est inscrite à qui la garde, et le pli ouvert le dit', () => {
    const after = done(session(), giveTime(), by()) as Opened
    expect(after.timeGiven).toMatchObject([{ keyholder: 'spare', envelopes: [{ deposit: 'a', envelope: 0 }] }])
    expect(after.given).toEqual([])
    expect(timelessIn(after).map(({ deposit }) => timeGiverOf(after, { deposit, envelope: 0 }))).toEqual(['spare'])
    const unsealed = done(after, unseal({ escrow: 'spare' })) as Opened
    expect(unsealed).toMatchObject({ failed: [], unsealed: [{ deposit: 'a', escrow: 'spare' }] })
  })
  test('elle est attendue de son organisme, et de nul autre, tant qu’elle n’est pas donnée', () => {
    const awaited = (state: Opening) => expectedOf(state).filter(({ act }) => act === 'giveTimePart')
    expect(awaited(session())).toEqual([{ act: 'giveTimePart', by: 'adica' }])
    expect(awaited(session({ failed: [] }))).toEqual([])
    expect(awaited(done(session(), giveTime(), by()))).toEqual([])
  })
  test('qui la garde lit la séance quand elle est nécessaire, pas avant', () => {
    const mayRead = (state: Opening) =>
      openingSecrecy.mayRead(state, { coordinates: false, person: escrow.person } as never, 'opening')
    expect(mayRead(session({ failed: [] }))).toBe(false)
    expect(mayRead(session())).toBe(true)
    expect(mayRead(done(done(session(), giveTime(), by()), unseal()))).toBe(true)
  })
  test('une séance ouverte par une version qui ne connaissait pas la clé de secours se lit et se poursuit', () => {
    const { escrow: _, ...olderSet } = T.keySet
    const { timeGiven: __, ...older } = opened({ keySets: [olderSet as never], failed: [lost] })
    expect(expectedOf(older as Opened).some(({ act }) => act === 'giveTimePart')).toBe(false)
    expect(openingSecrecy.mayRead(older as Opened, { coordinates: false, person: 'other' } as never, 'opening')).toBe(
      false,
    )
    expect(done(older as Opened, giveTime({ type: 'attend', manner: 'remote' }), by())).toMatchObject({
      status: 'opened',
    })
  })
  test('un autre défaut, trouvé une fois la part donnée, prend la place du premier', () => {
    const found = fail({ deposit: 'a', flaw: 'foreign-time-part' })
    const after = done(session(), found) as Opened
    expect(after.failed).toMatchObject([{ blame: 'candidate', flaw: 'foreign-time-part' }])
    expect(leftIn(after).some(({ deposit }) => deposit === 'a')).toBe(false)
  })
})
