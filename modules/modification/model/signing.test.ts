import { describe, expect, test } from 'vitest'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { modification } from './modification.ts'
import type { Act, Modification } from './state.ts'

const rule = decisionTable<Modification, Act, T.Given>(T.decide)
const million = 100_000_000
const { counted } = T
/** 205 000 € on four millions: more than 5 %, and still under the limit of small modifications (R6.06). */
const large = T.done('drafted', T.told, T.draft({ amount: 205_000_00 }))
const session = (over: object = {}) => ({
  ...{ base: 4 * million, total: 205_000_00 },
  said: { on: '2027-08-31', minutes: T.MINUTES, text: 'Avis favorable.' },
  ...over,
})
const recorded: Act = { type: 'recordOpinion', session: 'session', elsewhere: null }
const elsewhere: Act = {
  ...{ type: 'recordOpinion', session: null },
  elsewhere: { on: '2027-08-30', minutes: T.MINUTES, text: 'Avis favorable.' },
}
const seen = { facts: { session: session() } }
const advised = T.done('drafted', large, recorded, seen)

describe('R1.31, R6.06 : l’avis de la commission', () => {
  const atShare = (amount: number) => T.done('drafted', T.told, T.draft({ kind: 'not-substantial', amount }))
  rule(
    'opinionGiven',
    ['CGCT L1414-4', 'convention 4'],
    [
      ['5,00 % exactement', atShare(200_000_00), T.signAsHolder(), 'not-applicable'],
      ['un centime de plus', atShare(200_000_01), T.signAsHolder(), 'unmet'],
      ['205 000 € sur 4 000 000 €', large, T.signAsHolder(), 'unmet'],
      ['l’avis est donné', advised, T.signAsHolder(), 'met'],
      [
        'une autre signée depuis',
        advised,
        T.signAsHolder(),
        'unmet',
        { facts: { others: [counted({ kind: 'unforeseen' })] } },
      ],
      [
        'cumulé avec celles qui précèdent',
        atShare(150_000_00),
        T.signAsHolder(),
        'unmet',
        { facts: { others: [counted({ kind: 'unforeseen' })] } },
      ],
      [
        'un marché que la commission n’a pas vu',
        large,
        T.signAsHolder(),
        'not-applicable',
        { facts: { concluded: { ...T.concluded, committee: false } } },
      ],
      ['un marché attribué ailleurs', large, T.signAsHolder(), 'unmet', { facts: { concluded: null } }],
    ],
  )
  test('R6.06 : 205 000 € : la limite du cas 6 est tenue et l’avis est dû', () => {
    const { findings } = T.decide(large, T.signAsHolder())
    expect(findingOf(findings, 'limitsKept').outcome).toBe('met')
    expect(findingOf(findings, 'opinionGiven').outcome).toBe('unmet')
  })
  rule(
    'opinionAwaited',
    ['CGCT L1414-4', 'convention 4'],
    [
      ['dû', large, recorded, 'met', seen],
      ['pas dû', T.drafted, recorded, 'unmet', seen],
      ['déjà donné', advised, recorded, 'unmet', seen],
    ],
  )
  rule(
    'opinionAsVoted',
    ['CGCT L1414-4', 'CGCT R2131-5'],
    [
      ['par le procès-verbal signé', large, recorded, 'met', seen],
      ['qui n’est pas signé', large, recorded, 'unmet', { facts: { session: session({ said: null }) } }],
      ['sur un autre total', large, recorded, 'unmet', { facts: { session: session({ total: 1 }) } }],
      ['sur un autre montant initial', large, recorded, 'unmet', { facts: { session: session({ base: 1 }) } }],
      ['une séance inconnue', large, recorded, 'unmet'],
      ['tenue ailleurs', large, elsewhere, 'to-appraise'],
      [
        'ailleurs, demain',
        large,
        { ...elsewhere, elsewhere: { on: '2027-09-02', minutes: T.MINUTES, text: 'x' } } as Act,
        'unmet',
      ],
      ['ailleurs, sans rien', large, { ...elsewhere, elsewhere: null } as Act, 'unmet'],
    ],
  )
  test('ce qui est inscrit est ce que le procès-verbal dit', () => {
    expect(advised.opinion).toEqual({
      ...{ session: 'session', on: '2027-08-31', minutes: T.MINUTES, text: 'Avis favorable.', total: 205_000_00 },
    })
    // Another draft is another question.
    expect(T.done('drafted', advised, T.draft({ amount: 210_000_00 })).opinion).toBeNull()
  })
})

describe('R6.02 : les limites le jour de la signature', () => {
  rule(
    'limitsKept',
    ['CCP R2194-8', 'CCP R2194-3'],
    [
      ['tenue', T.holderSigned, T.sign(), 'met'],
      [
        'une autre est venue',
        T.holderSigned,
        T.sign(),
        'unmet',
        { facts: { others: [counted({ amount: 215_999_99 })] } },
      ],
      [
        'un cas sans limite',
        T.done('holder-signed', T.done('drafted', T.told, T.draft({ kind: 'not-substantial' })), T.signAsHolder()),
        T.sign(),
        'not-applicable',
      ],
    ],
  )
  rule(
    'signedAsDrafted',
    ['CCP R2182-3', 'code-civil 1366'],
    [
      ['octet pour octet', T.drafted, T.signAsHolder(), 'met'],
      ['sur papier', T.drafted, T.signAsHolder({ medium: 'paper' }), 'to-appraise'],
      ['un autre fichier', T.drafted, T.signAsHolder({ document: T.SIGNED }), 'met'],
      ['d’autres octets', { ...T.drafted, document: T.PROOF }, T.signAsHolder(), 'to-appraise'],
    ],
  )
})

describe('S3.17 : qui signe, quand, et jusqu’à quand', () => {
  const competence = (state: Modification, act: Act) =>
    findingOf(T.decide(state, act, { actor: T.somme }).findings, 'competence')
  test.each([
    ['instruire', T.told, T.draft()],
    ['inscrire la signature du titulaire', T.drafted, T.signAsHolder()],
    ['signer', T.holderSigned, T.sign()],
    ['transmettre', T.signed, T.transmit()],
    ['notifier', T.acknowledged, T.notify()],
  ])('un autre membre que le coordonnateur ne peut pas %s', (_, state, act) => {
    expect(competence(state, act).outcome).toBe('unmet')
    expect(T.decide(state, act, { actor: T.somme }).verdict).toBe('refused')
  })
  const late = { on: '2031-09-01' }
  const hours = { date: '2031-09-01', time: '08:00' }
  rule(
    'contractStillRunning',
    ['CCP L2194-1', 'convention 3'],
    [
      ['dit en cours', T.none, T.tell(), 'met'],
      ['le dernier jour', T.none, T.tell(), 'met', { on: T.END }],
      ['dit après la fin', T.none, T.tell(), 'unmet', late],
      ['instruite après la fin', T.told, T.draft(), 'unmet', late],
      ['signée après la fin', T.holderSigned, T.sign({ signedOn: '2031-09-01' }), 'unmet', late],
      ['notifiée après la fin', T.acknowledged, T.notify({ sent: hours }), 'unmet', late],
      ['reçue après la fin', T.notifying, T.receive({ received: hours }), 'unmet', late],
      ['un marché qui n’est pas notifié', T.none, T.tell(), 'unmet', { on: '2027-07-04' }],
    ],
  )
  test('ce que la signature partage avec le marché : après le titulaire, par qui peut engager, sous un acte exécutoire', () => {
    const of = (id: string, given: T.Given = {}, act = T.sign()) =>
      findingOf(T.decide(T.holderSigned, act, given).findings, id)
    expect(of('signedAfterHolder')).toMatchObject({ outcome: 'met', basis: ['CCP R2182-3', 'convention 3'] })
    expect(of('signedAfterHolder', {}, T.sign({ signedOn: '2027-08-31' })).outcome).toBe('unmet')
    expect(of('modificationAuthorised', { facts: { authorisingActs: [] } })).toMatchObject({
      ...{ outcome: 'unmet', basis: ['convention 3', 'CGCT L2131-1'] },
    })
    expect(of('contractSignatoryInOffice', { facts: { signatories: [] } }).outcome).toBe('unmet')
    expect(of('signedOverHolders', { facts: { continues: false } }).outcome).toBe('unmet')
    expect(of('signedFileValid', { facts: { reports: {} } }).outcome).toBe('unmet')
  })
  test('ce qui est abandonné ne garde pas la signature du titulaire', () => {
    const left = T.done('abandoned', T.holderSigned, { type: 'abandon', reason: 'besoin disparu' })
    expect(left).not.toHaveProperty('holder')
    expect(T.decide(T.signed, { type: 'abandon', reason: 'trop tard' }).verdict).toBe('refused')
    expect(T.done('declined', T.told, { type: 'decline', reason: 'hors du marché' })).toMatchObject({
      reason: 'hors du marché',
    })
  })
  test('une personne qui a un intérêt dans la procédure n’y touche pas', () => {
    const person = T.region.kind === 'person' ? T.region.person : ''
    const interests = [{ person, procedure: 'procedure', declaredOn: '2027-01-01' }]
    const acts = modification.acts(T.told, {
      ...{ facts: T.facts({ interests }), actor: T.region, now: `${T.TODAY}T11:00:00.000Z`, today: T.TODAY },
      ...{ lawDate: T.TODAY, articles: {} },
    })
    expect(acts.filter(({ open }) => open)).toEqual([])
  })
})
