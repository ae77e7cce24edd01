import { describe, expect, test } from 'vitest'
import { citationKey } from '#kernel/citation.ts'
import { BODY_KINDS, type BodyKind, controlOf, isLocalAuthority, type Transmission } from './body-kind.ts'

describe('S0.5 : ce qui rend exécutoires les actes, selon la nature de l’organisme', () => {
  const table: readonly (readonly [string, BodyKind, Transmission, boolean, readonly string[]])[] = [
    ['une région', 'region', 'due', true, ['CGCT L4141-1']],
    ['un département', 'departement', 'due', true, ['CGCT L3131-1']],
    ['une commune', 'commune', 'due', true, ['CGCT L2131-1']],
    [
      'une agence départementale',
      'agence-departementale',
      'due',
      true,
      ['CGCT L3141-1', 'CGCT L3131-1', 'CGCT L5511-1'],
    ],
    ['un syndicat mixte', 'syndicat-mixte', 'presumed', true, ['CGCT L5721-4', 'CGCT L5711-1', 'CGCT L3131-1']],
    ['un EPCI', 'epci', 'presumed', true, ['CGCT L5211-3', 'CGCT L2131-1']],
    ['un syndicat intercommunal', 'syndicat', 'presumed', true, ['CGCT L5211-3', 'CGCT L2131-1']],
    ['un CCAS', 'ccas', 'presumed', true, ['CGCT L2131-12', 'CGCT L2131-1']],
    ['un établissement public', 'etablissement-public', 'presumed', true, ['CGCT L2131-1']],
    ['un hôpital', 'hopital', 'presumed', true, ['CGCT L2131-1']],
    ['une autre personne publique', 'other', 'presumed', true, ['CGCT L2131-1']],
    ['une personne privée', 'private', 'as-stated', false, ['CGCT L2131-1']],
  ]

  test.each(table)('%s', (_case, kind, transmission, publication, articles) => {
    const control = controlOf(kind)
    expect({ ...control, basis: control.basis.map(citationKey) }).toEqual({
      transmission,
      publication,
      basis: articles,
    })
  })

  test('aucune nature n’est oubliée', () =>
    expect(table.map(([, kind]) => kind).sort()).toEqual([...BODY_KINDS].sort()))

  test('la loi nomme l’assemblée des seules collectivités', () => {
    expect(BODY_KINDS.filter(isLocalAuthority)).toEqual(['region', 'departement', 'commune'])
  })
})
