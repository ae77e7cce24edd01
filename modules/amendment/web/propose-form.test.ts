import { describe, expect, test } from 'vitest'
import { someFacts } from '../testing/case.ts'
import { changedKeys } from './changes-table.tsx'
import { type ProposeValues, subjectOf } from './propose-form.tsx'

const { group } = someFacts()
const values: ProposeValues = {
  title: 'Avenant',
  text: null,
  kind: 'general',
  clauses: group.clauses,
  articles: {},
  outgoing: 'region',
  incoming: 'nord',
  from: '2028-09-01',
  handover: 'Sur inventaire.',
}
const withdrawal = { allowed: true, notice: 'P6M', deferredToContractEnd: true } as const
const duration = { type: 'until-date', until: '2035-08-31', renewals: 0 } as const

describe('ce qu’un avenant propose', () => {
  test('rien, tant que rien ne se lit autrement', () => {
    expect(subjectOf(values, group)).toEqual({ kind: 'general', changes: {}, articles: {} })
  })

  test('la clause changée, et elle seule', () => {
    const clauses = { ...group.clauses, withdrawal }
    expect(subjectOf({ ...values, clauses }, group)).toMatchObject({ changes: { withdrawal } })
    expect(changedKeys(group.clauses, clauses)).toEqual(['withdrawal'])
  })

  test('le nom du groupement, par un avenant général', () => {
    const clauses = { ...group.clauses, name: 'Groupement ENT' }
    expect(subjectOf({ ...values, clauses }, group)).toMatchObject({ changes: { name: 'Groupement ENT' } })
  })

  test('la durée et le coordonnateur ont des avenants à eux : un avenant général ne les touche pas', () => {
    const clauses = { ...group.clauses, duration, coordinators: [] }
    expect(subjectOf({ ...values, clauses }, group)).toEqual({ kind: 'general', changes: {}, articles: {} })
    expect(subjectOf({ ...values, kind: 'extension', clauses }, group)).toEqual({ kind: 'extension', duration })
  })

  test('un coordonnateur en remplace un autre', () => {
    expect(subjectOf({ ...values, kind: 'coordinator-replacement' }, group)).toEqual({
      kind: 'coordinator-replacement',
      outgoing: 'region',
      incoming: 'nord',
      from: '2028-09-01',
      handover: 'Sur inventaire.',
    })
  })
})
