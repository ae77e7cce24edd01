import { describe, expect, test } from 'vitest'
import { type Answer, answerBytes, answerIn } from './answer.ts'
import { textIn } from './bytes.ts'

const answer: Answer = {
  format: 'unisson-answer/1',
  company: { name: 'Numérique du Nord', identifier: '73282932000074' },
  grouping: 'joint',
  cocontractors: [{ name: 'Atelier de Lille', identifier: 'BE:0123456749' }],
  subcontractors: [],
  lots: ['1', '2'],
}

describe('ce qu’un candidat dit à côté de ses fichiers', () => {
  test('se relit comme il a été écrit', () => {
    expect(answerIn(textIn(answerBytes(answer)))).toEqual(answer)
  })

  test.each([
    ['un autre format', { ...answer, format: 'unisson-answer/2' }],
    ['un membre de plus', { ...answer, price: 12 }],
    ['un cotraitant sans nom', { ...answer, cocontractors: [{ name: '', identifier: '1' }] }],
    ['une forme de groupement inconnue', { ...answer, grouping: 'other' }],
  ])('%s n’est pas une réponse', (_, said) => {
    expect(answerIn(JSON.stringify(said))).toBeUndefined()
  })

  test('ni un texte quelconque', () => {
    expect(answerIn('offre')).toBeUndefined()
  })
})
