import { describe, expect, test } from 'vitest'
import { citationKey } from '#kernel/citation.ts'
import { lawfulTypes } from './lawful-type.ts'
import { minimumDeadline, minimumInvited, periodsOf, priorNoticeWindow } from './period.ts'
import { PROCEDURE_TYPES, type ProcedureType, type Shortened } from './procedure-state.ts'
import { firstReception } from './reception.ts'
import { formalisedFrom, transmittedFrom } from './threshold.ts'

const LAW = '2026-11-23'

test.each(PROCEDURE_TYPES)('%s : ce qui est reçu d’abord est ce que le premier délai du code attend', (type) => {
  const [first] = periodsOf({ type, shortened: null }, { electronic: true, lawDate: LAW })
  expect(firstReception(type)).toBe(first?.reception ?? 'tenders')
})
const urgency: Shortened = { by: 'urgency', reasons: 'résiliation' }
const prior: Shortened = { by: 'prior-notice', reasons: 'avis annuel', noticeOn: '2026-06-01' }

describe('R2.10 : les délais minimaux du code (law.md 2.2)', () => {
  type Case = readonly [
    ProcedureType,
    Shortened | null,
    boolean,
    readonly (readonly [string, number, string, string])[],
  ]
  const table: readonly Case[] = [
    ['open', null, false, [['tenders', 35, 'paper', 'CCP R2161-2']]],
    ['open', null, true, [['tenders', 30, 'electronic', 'CCP R2161-3']]],
    ['open', urgency, true, [['tenders', 15, 'urgency', 'CCP R2161-3']]],
    ['open', prior, true, [['tenders', 15, 'prior-notice', 'CCP R2161-3']]],
    [
      'restricted',
      null,
      false,
      [
        ['applications', 30, 'normal', 'CCP R2161-6'],
        ['tenders', 30, 'paper', 'CCP R2161-7'],
      ],
    ],
    [
      'restricted',
      null,
      true,
      [
        ['applications', 30, 'normal', 'CCP R2161-6'],
        ['tenders', 25, 'electronic', 'CCP R2161-8'],
      ],
    ],
    [
      'restricted',
      urgency,
      true,
      [
        ['applications', 15, 'urgency', 'CCP R2161-6'],
        ['tenders', 10, 'urgency', 'CCP R2161-8'],
      ],
    ],
    [
      'restricted',
      prior,
      true,
      [
        ['applications', 30, 'normal', 'CCP R2161-6'],
        ['tenders', 10, 'prior-notice', 'CCP R2161-8'],
      ],
    ],
    [
      'negotiated',
      null,
      true,
      [
        ['applications', 30, 'normal', 'CCP R2161-12'],
        ['tenders', 25, 'electronic', 'CCP R2161-15'],
      ],
    ],
    [
      'negotiated',
      null,
      false,
      [
        ['applications', 30, 'normal', 'CCP R2161-12'],
        ['tenders', 30, 'paper', 'CCP R2161-14'],
      ],
    ],
    [
      'negotiated',
      urgency,
      true,
      [
        ['applications', 15, 'urgency', 'CCP R2161-12'],
        ['tenders', 10, 'urgency', 'CCP R2161-15'],
      ],
    ],
    ['dialogue', null, true, [['applications', 30, 'normal', 'CCP R2161-25']]],
    ['adapted', null, true, []],
    ['without-competition', null, true, []],
  ]
  test.each(table)('%s %o, électronique : %s', (type, shortened, electronic, expected) => {
    const found = periodsOf({ type, shortened }, { electronic, lawDate: LAW })
    expect(found.map(({ reception, days, why, basis }) => [reception, days, why, citationKey(basis[0])])).toEqual(
      expected,
    )
    for (const { basis } of found) expect(basis.map(citationKey)).toContain('EU-1182-71 3')
  })

  test('ce que nul n’a confirmé porte sa marque', () => {
    const confirmed = (type: ProcedureType) =>
      periodsOf({ type, shortened: null }, { electronic: true, lawDate: LAW }).map(({ toBeConfirmed }) => toBeConfirmed)
    expect(confirmed('open')).toEqual([false])
    expect(confirmed('negotiated')).toEqual([false, false])
    expect(confirmed('dialogue')).toEqual([true])
  })

  test('R2161-9 : d’un commun accord, ou dix jours', () => {
    const [, tenders] = periodsOf({ type: 'restricted', shortened: null }, { electronic: true, lawDate: LAW })
    expect(tenders?.agreedFloor).toMatchObject({ days: 10, basis: [{ source: 'CCP', article: 'R2161-9' }] })
  })

  test.each([
    ['T1', 'open', 'tenders', true, '2026-12-23', '2026-12-24'],
    ['T2', 'open', 'tenders', false, '2026-12-28', '2026-12-29'],
    ['T3', 'restricted', 'tenders', true, '2026-12-18', '2026-12-19'],
  ] as const)('%s', (_vector, type, reception, electronic, last, actFrom) => {
    const found = minimumDeadline(
      { type, shortened: null },
      { reception, sentOn: '2026-11-23', electronic, lawDate: LAW },
    )
    expect(found?.term).toMatchObject({ regime: 'eu-1182-71', last, actFrom })
  })

  test('une procédure adaptée n’a pas de nombre de jours', () => {
    const asked = { reception: 'tenders', sentOn: LAW, electronic: true, lawDate: LAW } as const
    expect(minimumDeadline({ type: 'adapted', shortened: null }, asked)).toBeUndefined()
  })

  test('R2.46 : cinq candidats invités au moins en restreint, trois en négociation et en dialogue', () => {
    const invited = (type: ProcedureType) => minimumInvited(type, LAW)?.value
    expect([invited('restricted'), invited('negotiated'), invited('dialogue'), invited('open')]).toEqual([
      5,
      3,
      3,
      undefined,
    ])
    expect(minimumInvited('restricted', LAW)?.basis.map(citationKey)).toEqual(['CCP R2142-17', 'CCP R2142-15'])
  })

  test('une préinformation compte de trente-cinq jours à douze mois', () => {
    expect(priorNoticeWindow('2026-12-01', LAW)).toEqual({ from: '2027-01-05', until: '2027-12-01' })
  })
})

describe('R2.01, R2.03 : les procédures d’une valeur', () => {
  const shown = (estimate: number, on = LAW) =>
    lawfulTypes(estimate, 'services', on).map(({ type, standing, reason }) => `${type}: ${standing}, ${reason}`)

  test('au seuil de 216 000 € : formalisées d’abord, l’adaptée fermée et dite pourquoi', () => {
    expect(shown(216_000_00)).toEqual([
      'open: open, formalised-due',
      'restricted: open, formalised-due',
      'negotiated: on-ground, case-needed',
      'dialogue: on-ground, case-needed',
      'without-competition: on-ground, case-needed',
      'adapted: on-ground, reaches-threshold',
    ])
  })

  test('sous le seuil : l’adaptée d’abord', () => {
    expect(shown(215_999_99).slice(0, 3)).toEqual([
      'adapted: open, under-threshold',
      'open: open, formalised-by-choice',
      'restricted: open, formalised-by-choice',
    ])
  })

  test('sous 60 000 € : ni publicité ni mise en concurrence', () => {
    expect(shown(59_999_99)[0]).toBe('without-competition: open, under-competition')
    expect(shown(60_000_00)[0]).toBe('adapted: open, under-threshold')
  })

  test('chacune porte ses articles, et la marque de ce qui reste à confirmer', () => {
    const types = lawfulTypes(12_000_000_00, 'services', LAW)
    const basis = (type: ProcedureType) => types.find((each) => each.type === type)?.basis.map(citationKey)
    expect(basis('open')).toEqual(['CCP L2124-2', 'CCP annexe 2', 'CCP R2121-1'])
    expect(basis('negotiated')).toEqual(['CCP L2124-3', 'CCP R2124-3'])
    expect(basis('dialogue')).toEqual(['CCP L2124-4', 'CCP R2124-5'])
    expect(basis('adapted')).toEqual(['CCP R2123-1', 'CCP annexe 2', 'CCP R2121-1'])
    expect(types.every(({ toBeConfirmed }) => toBeConfirmed)).toBe(true)
  })

  test('les seuils sont ceux du jour ; au-delà du dernier connu, c’est dit', () => {
    expect(formalisedFrom('services', '2025-06-01').value).toBe(221_000_00)
    expect(formalisedFrom('supplies', LAW)).toMatchObject({ value: 216_000_00, known: true })
    expect(formalisedFrom('works', LAW).value).toBe(5_404_000_00)
    expect(formalisedFrom('services', '2028-01-01')).toMatchObject({ value: 216_000_00, known: false })
    expect(transmittedFrom(LAW).value).toBe(216_000_00)
  })
})
