import { expect, test } from 'vitest'
import { fieldName, schemaWords } from './words.ts'

test('an error says the words of its field, never its path in the request', () => {
  const { fields } = schemaWords.fr
  expect(fieldName('clauses.3.title', fields)).toBe('Intitulé')
  expect(fieldName('lots.0', fields)).toBe('Lots (aucun si le marché n’est pas alloti)')
  expect(fieldName('megabytesPerFile', fields)).toBeUndefined()
  expect(fieldName('', fields)).toBeUndefined()
})
