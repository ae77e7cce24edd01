import { expect, test } from 'vitest'
import { z } from 'zod'
import { isoDate, isoInstant } from '#api/shapes.ts'
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

test.each(['1027-03-22', '1899-12-31', '2201-01-01', '9999-12-31'])(
  'the day %s is a slip, and the year is named',
  (day) => {
    const said = {
      fr: 'ce jour est hors des années 1900 à 2200 : vérifiez l’année',
      en: 'this day is outside the years 1900 to 2200: check the year',
    }
    expect(messagesOf(isoDate, day)).toEqual([said])
    expect(messagesOf(isoInstant, `${day}T09:00:00.000Z`)).toEqual([said])
  },
)

test.each(['1900-01-01', '2027-03-22', '2200-12-31'])('the day %s is taken', (day) => {
  expect(messagesOf(isoDate, day)).toEqual([])
  expect(messagesOf(isoInstant, `${day}T23:59:59.999Z`)).toEqual([])
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
