import { expect, test } from 'vitest'
import { declaredBy, type ShownInterest } from './shown.ts'

const about = { procedure: 'p', name: 'Directrice des achats', body: 'b', signal: null }
const clear = (person: string): { readonly state: ShownInterest } => ({
  state: { status: 'clear', ...about, person, declarations: [] } as unknown as ShownInterest,
})
const declaration = { occasion: 'procedure', knownOn: '2027-01-14', declaredOn: '2027-01-15', tie: null }
const said = (person: string, status: string): { readonly state: ShownInterest } => ({
  state: { status, ...about, person, declarations: [declaration] } as unknown as ShownInterest,
})

test('R1.33: who has declared is known, and is not asked again; a signal by somebody else is no declaration', () => {
  const cases = [said('one', 'clear'), said('two', 'declared'), clear('three')]
  expect(declaredBy('one', cases)).toEqual([cases[0]])
  expect(declaredBy('two', cases)).toEqual([cases[1]])
  expect(declaredBy('three', cases)).toEqual([])
  expect(declaredBy(undefined, cases)).toEqual([])
})
