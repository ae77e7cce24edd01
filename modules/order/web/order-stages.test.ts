import { expect, test } from 'vitest'
import * as T from '../testing.ts'
import { stagesOf } from './order-stages.ts'
import { fr } from './words.fr.ts'

const told = (state: Parameters<typeof stagesOf>[1]) =>
  stagesOf(fr.stages, state).map(({ key, state: reached, date }) => [key, reached, date])

test('la ligne d’une commande', () => {
  expect(told(T.none)).toEqual([])
  expect(told(T.draft).map(([, reached]) => reached)).toEqual(['current', 'future', 'future', 'future', 'future'])
  expect(told(T.sent)).toEqual([
    ['draft', 'done', undefined],
    ['committed', 'done', T.TODAY],
    ['signed', 'done', T.TODAY],
    ['sent', 'current', T.TODAY],
    ['received', 'future', undefined],
  ])
  expect(told(T.objected).at(-1)).toEqual(['objected', 'current', T.TODAY])
  const cancelled = T.done(T.signed, T.cancel)
  expect(told(cancelled)).toEqual([
    ['draft', 'done', undefined],
    ['committed', 'done', T.TODAY],
    ['signed', 'done', T.TODAY],
    ['cancelled', 'stopped', T.TODAY],
  ])
})
