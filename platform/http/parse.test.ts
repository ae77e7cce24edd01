import { expect, test } from 'vitest'
import { z } from 'zod'
import { languageOf } from './language.ts'
import { parse } from './parse.ts'
import { ProblemError } from './problem.ts'

function messagesOf(schema: z.ZodType, value: unknown) {
  try {
    parse(schema, value)
  } catch (error) {
    if (error instanceof ProblemError) return error.details.issues?.map(({ message }) => message)
    throw error
  }
  return []
}

test('what is wrong is said in both languages, and what the schema itself says is kept', () => {
  const schema = z.object({ on: z.iso.date(), name: z.string().min(1, 'a name') })
  expect(messagesOf(schema, { on: 'demain', name: '' })).toEqual([
    { fr: 'date ISO invalide', en: 'Invalid ISO date' },
    { fr: 'a name', en: 'a name' },
  ])
})

test('a choice that was not made is said to be missing; a wrong identifier is wrong', () => {
  const schema = z.object({ member: z.uuid() })
  const missing = { fr: 'un choix manque', en: 'a choice is missing' }
  expect(messagesOf(schema, { member: '' })).toEqual([missing])
  expect(messagesOf(z.enum(['letter', 'email']), '')).toEqual([missing])
  expect(messagesOf(schema, { member: 'somme' })).toEqual([{ fr: 'UUID invalide', en: 'Invalid UUID' }])
})

test.each([
  [undefined, 'en'],
  ['fr', 'fr'],
  ['fr-FR,fr;q=0.9,en-US;q=0.8,en;q=0.7', 'fr'],
  ['en-GB,en;q=0.9,fr;q=0.8', 'en'],
  ['de,en;q=0.4,fr;q=0.6', 'fr'],
  ['*', 'en'],
])('of “%s” the language is %s', (header, language) => {
  expect(languageOf(header)).toBe(language)
})
