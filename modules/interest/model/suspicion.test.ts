import { describe, expect, test } from 'vitest'
import type { BodyCard } from '#modules/organisation/index.ts'
import type { Interest } from './interest-state.ts'
import { operatorsDeclared, type SeenOperator, suspicionsAmong, unappraised } from './suspicion.ts'

const TODAY = '2027-02-15'
const office = (person: string, title: string, until: string | null = null) => ({
  office: 'officer',
  person: { id: person, civility: null, name: `M. ${person}` },
  ...{ title, from: '2026-01-01', until, givenBy: null, delegation: null, number: 1 },
})
const body = (id: string, name: string, siret: string | null, offices: readonly object[]): BodyCard =>
  ({ id, name, siret, seat: { text: '1, rue des Écoles', city: 'Lille' }, offices }) as unknown as BodyCard
const somme = body('somme', 'Département de la Somme', '22800001600016', [office('a', 'Directeur')])
const board = body('board', 'Agence d’édition', '73282932000074', [
  office('a', 'Administrateur'),
  office('b', 'Directrice'),
  office('c', 'Ancien directeur', '2026-12-31'),
])
const seen = (over: Partial<SeenOperator>): SeenOperator => ({
  ...{ name: 'Un éditeur', siren: null, address: null, seenIn: 'contact' },
  ...over,
})
const found = (operator: SeenOperator) =>
  suspicionsAmong([somme, { ...board, seat: { ...board.seat, text: '2, place du Marché' } }], [operator], TODAY).map(
    ({ person, body: of, likeness }) => [person, of, likeness],
  )

describe('R1.33 : ce que des données suggèrent', () => {
  const both = (likeness: string) => [
    ['a', 'board', likeness],
    ['a', 'somme', 'mandate'],
    ['b', 'board', likeness],
  ]
  test.each([
    ['le même SIREN, écrit avec des espaces', { siren: '732 829 320' }, both('same-siren')],
    ['le même nom, sans accents ni majuscules', { name: 'AGENCE D EDITION' }, both('same-name')],
    ['la même adresse', { address: 'Bâtiment B, 2 place du marché, LILLE' }, both('same-address')],
    ['un opérateur que rien ne rapproche', { siren: '111111111', address: '3, quai du Port, Amiens' }, []],
  ])('%s', (_case, over, expected) => {
    expect(found(seen(over))).toEqual(expected)
  })

  test('qui n’est plus en fonction n’est pas rapproché', () => {
    expect(found(seen({ siren: '732829320' })).map(([person]) => person)).not.toContain('c')
  })

  const about = { procedure: 'p', person: 'a', name: 'M. a', body: 'somme', declarations: [], signal: null }
  const suspicions = suspicionsAmong([board], [seen({ siren: '732829320' })], TODAY)
  test.each([
    [
      'personne n’a rien dit',
      [],
      [
        ['a', null],
        ['b', null],
      ],
    ],
    [
      'une déclaration sans intérêt',
      [{ id: '1', state: { ...about, status: 'clear' } }],
      [
        ['a', '1'],
        ['b', null],
      ],
    ],
    [
      'un signalement',
      [{ id: '1', state: { ...about, status: 'signalled', signal: { source: 'data', reason: '' } } }],
      [['b', null]],
    ],
    [
      'une appréciation',
      [{ id: '1', state: { ...about, status: 'dismissed', conclusion: { reason: '', on: TODAY } } }],
      [['b', null]],
    ],
  ] as const)('%s : qui reste à regarder', (_case, cases, expected) => {
    const left = unappraised(suspicions, 'p', cases as readonly { id: string; state: Interest }[])
    expect(left.map(({ person, case: own }) => [person, own])).toEqual(expected)
    expect(left.every(({ procedure }) => procedure === 'p')).toBe(true)
  })

  test('les opérateurs des déclarations sont ceux qu’elles nomment', () => {
    const tie = { nature: 'family', text: '', operators: [{ name: 'Un éditeur', siren: null }] } as const
    const declaration = {
      occasion: 'procedure',
      knownOn: TODAY,
      wording: TODAY,
      noticeRead: true,
      paper: null,
    } as const
    const declarations = [
      { ...declaration, tie: null, declaredOn: TODAY },
      { ...declaration, tie, declaredOn: TODAY },
    ]
    const state: Interest = { ...about, status: 'declared', declarations, standsSince: TODAY, substitute: null }
    expect(operatorsDeclared([{ state: { status: 'none' } }, { state }])).toEqual([
      { name: 'Un éditeur', siren: null, address: null, seenIn: 'declaration' },
    ])
  })
})
