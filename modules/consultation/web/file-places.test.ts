import { describe, expect, test } from 'vitest'
import { SECTIONS } from '../model/dossier.ts'
import { dossierChecks } from '../model/dossier-checks.ts'
import { FILE_PLACES, leftIn, placeOfFinding, placeOfPath } from './file-places.ts'

describe('the places of a file', () => {
  test.each([
    ['dossier.recourse.court', 'recourse'],
    ['dossier.criteria.1.parts.0.title', 'criteria'],
    ['dossier.duration.months', 'framework'],
    ['documents.2.name', 'documents'],
    ['deadline.date', undefined],
    ['reason', undefined],
  ])('%s is mended in %s', (path, place) => {
    expect(placeOfPath(path)).toBe(place)
  })

  test('every field of the file has its place', () => {
    for (const [section, fields] of Object.entries(SECTIONS)) {
      expect(fields.map((field) => placeOfPath(`dossier.${field}`))).toEqual(fields.map(() => section))
    }
  })

  test('every check is counted in one place', () => {
    const findings = dossierChecks.map(({ id }) => ({
      ...{ rule: id, basis: [], facts: id === 'weightsWhole' ? { section: 'criteria' } : {} },
      outcome: id === 'documentsExpected' ? ('to-appraise' as const) : ('unmet' as const),
    }))
    const left = FILE_PLACES.map((place) => leftIn(place, findings))
    expect(left.reduce((sum, { wrong, asked }) => sum + wrong + asked, 0)).toBe(dossierChecks.length)
    expect(leftIn('criteria', findings)).toEqual({ wrong: 1, asked: 0 })
    expect(leftIn('documents', findings)).toEqual({ wrong: 1, asked: 1 })
    expect(placeOfFinding({ rule: 'groupInForceForBuyers', facts: {} })).toBe('buyers')
  })
})
