import { expect, test } from 'vitest'
import { criterion, dossier } from '../testing.ts'
import { differencesOf, toldLines } from './told-lines.ts'
import { fr } from './words.fr.ts'

const lines = (over: Parameters<typeof dossier>[0] = {}) => toldLines(dossier(over), fr, (body) => body)

test('R2.13 : deux versions se lisent côte à côte, ligne à ligne, et rien de ce qui est resté', () => {
  expect(differencesOf(lines(), lines())).toEqual([])
  const criteria = [
    criterion('C1', 4_000, { kind: 'price', title: 'Prix global' }),
    criterion('C3', 6_000, { kind: 'environment' }),
  ]
  const recourse = { ...dossier().recourse, court: 'Tribunal administratif d’Amiens' }
  const found = differencesOf(lines(), lines({ validityDays: 210, criteria, recourse }))
  expect(found.map(({ key }) => key)).toEqual([
    'criteria ["C1"]',
    'criteria ["C2"]',
    'criteria ["C2","C2.1"]',
    'criteria ["C2","C2.2"]',
    'criteria ["C3"]',
    'tender validity',
    'recourse court',
  ])
  expect(found[0]).toMatchObject({
    before: expect.stringMatching(/^Prix\nprix, 40/),
    after: expect.stringMatching(/^Prix global\n/),
  })
  expect(found[1]).toMatchObject({ label: 'Valeur technique', after: '' })
  expect(found[1]?.before).not.toContain('du critère')
  expect(found[2]?.before).toMatch(/\d\s?% du critère/)
  expect(found.at(-2)).toMatchObject({
    label: 'Validité des offres',
    before: expect.stringContaining('180'),
    after: expect.stringContaining('210'),
  })
})

test('R4.01 : le maximum d’un lot qui change, et la valeur d’une quantité, se voient', () => {
  const lots = (maximum: number) => [{ key: '1', title: 'Lot', description: 'un lot', maximum }]
  expect(differencesOf(lines({ lots: lots(1_000_00) }), lines({ lots: lots(2_000_00) }))).toMatchObject([
    { key: 'lots ["1"]', before: expect.stringMatching(/Maximum.*1.000,00/), after: expect.stringMatching(/2.000,00/) },
  ])
  const framework = (value: number) => ({ ...dossier().framework, countedIn: 'quantity' as const, value })
  const found = differencesOf(lines({ framework: framework(1_00) }), lines({ framework: framework(2_00) }))
  expect(found.map(({ key }) => key)).toEqual(['framework value'])
})

test('R2.53 : un sous-critère se lit avec son critère : deux qui changent de place ne sont pas les mêmes', () => {
  const two = (first: string, second: string) => [
    criterion('C2', 6_000, { title: 'Valeur technique', parts: [criterion('A', 6_000), criterion(first, 4_000)] }),
    criterion('C3', 4_000, { title: 'Environnement', parts: [criterion('C', 6_000), criterion(second, 4_000)] }),
  ]
  const found = differencesOf(lines({ criteria: two('B', 'D') }), lines({ criteria: two('D', 'B') }))
  expect(found.map(({ label, before, after }) => [label, before !== '', after !== ''])).toEqual([
    ['Valeur technique : Critère B', true, false],
    ['Environnement : Critère D', true, false],
    ['Valeur technique : Critère D', false, true],
    ['Environnement : Critère B', false, true],
  ])
  const renamed = two('B', 'D').map((each, index) => (index === 0 ? { ...each, title: 'Technique' } : each))
  expect(differencesOf(lines({ criteria: two('B', 'D') }), lines({ criteria: renamed }))).toHaveLength(1)
})

test.each([['ties'], ['undivided'], ['variants']])(
  'R2.13 : un repère choisi par l’acheteur ne cache aucun terme : %s',
  (key) => {
    const criteria = (weight: number) => [criterion('C1', 10_000 - weight), criterion(key, weight)]
    expect(differencesOf(lines({ criteria: criteria(4_000) }), lines({ criteria: criteria(2_000) }))).toHaveLength(2)
    const lots = (maximum: number) => [{ key, title: 'Lot', description: '', maximum }]
    expect(differencesOf(lines({ lots: lots(1_00) }), lines({ lots: lots(2_00) }))).toHaveLength(1)
  },
)
