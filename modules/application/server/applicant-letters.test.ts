import { describe, expect, test } from 'vitest'
import { publicOf } from '#modules/consultation/index.ts'
import type { Occasion } from '#modules/submission/server/index.ts'
import { openConsultation } from '../../../tests/postgres/published-consultation.ts'
import * as T from '../testing.ts'
import { receiptLetter, requestLetter } from './applicant-letters.ts'

const shown = publicOf(openConsultation({ groupId: '', id: 'consultation', procedure: 'procedure' }))
if (shown === null) throw new Error('the consultation is not published')

const occasion = (language: 'fr' | 'en'): Occasion => ({
  id: 'consultation',
  publicUrl: 'https://achats.test',
  consultation: shown,
  person: {
    ...{ id: 'person', account: 'b', email: 'marches@exemple.test', language },
    company: { name: 'Coopérative Exemple', identifier: { scheme: 'siret', value: '73282932000074' } },
  },
})
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ')
const asked = T.begunBy([
  T.review('a'),
  T.review('b', 'incomplete', 'present', 'missing'),
  T.review('c', 'missing'),
  T.requestCompletion(['b', 'c'], { message: 'Les références portent sur trois ans.' }),
])
const [request] = asked.requests
if (request === undefined) throw new Error('nothing was asked')
const to = (account: string, language: 'fr' | 'en' = 'fr'): string =>
  plain(requestLetter(occasion(language), { request, account, pieces: asked.pieces }).text)

describe('R2.40 : chaque candidat est écrit de ce qui manque à sa propre candidature', () => {
  test('chaque pièce, ce qui en manque, l’échéance, l’article, et où répondre', () => {
    const letter = to('b')
    expect(letter).toContain('Déclaration sur l’honneur')
    expect(letter).toContain('incomplète, la page 3 manque')
    expect(letter).toContain('Références')
    expect(letter).not.toContain('Chiffre d’affaires')
    expect(letter).toContain('vendredi 9 avril 2027 à 12 h 00')
    expect(letter).toContain('R. 2144-2')
    expect(letter).toContain('Les références portent sur trois ans.')
    expect(letter).toContain('https://achats.test/consultations/consultation/requests')
  })
  test('rien de ce qui manque à un autre, et la même échéance', () => {
    const letter = to('c')
    expect(letter).not.toContain('la page 3 manque')
    expect(letter).toContain('vendredi 9 avril 2027 à 12 h 00')
  })
  test('in the language of its reader', () => {
    expect(to('b', 'en')).toContain('The same deadline is given to all the candidates concerned.')
  })
  test('R2.41 : une demande d’expliquer cite son article', () => {
    const state = T.begunBy([T.review('b', 'present', 'present', 'unclear'), T.askExplanation('b')])
    const [only] = state.requests
    if (only === undefined) throw new Error('nothing was asked')
    const { text } = requestLetter(occasion('fr'), { request: only, account: 'b', pieces: state.pieces })
    expect(plain(text)).toContain('R. 2144-6')
    expect(text).toContain('À quelle année se rapporte-t-elle')
  })
})

describe('R2.40 : l’accusé d’une réponse', () => {
  const answer = {
    ...{ account: 'b', at: '2027-04-07T14:20:00.000Z', late: false, text: 'Voici.' },
    files: [{ sha256: 'cd'.repeat(32), name: 'references.pdf', size: 12 }],
  }
  const entry = { seq: 41, hash: 'ef'.repeat(32) }
  const receipt = (late: boolean, language: 'fr' | 'en' = 'fr'): string =>
    plain(receiptLetter(occasion(language), { answer: { ...answer, late }, number: 1, entry }).text)
  test('dit l’heure, l’empreinte de chaque fichier, et l’inscription au registre', () => {
    for (const told of ['mercredi 7 avril 2027', answer.files[0]?.sha256 ?? '', `41 (${entry.hash})`])
      expect(receipt(false)).toContain(told)
    expect(receipt(false)).not.toContain('après l’échéance')
  })
  test('dit qu’elle est tardive, quand elle l’est', () => {
    expect(receipt(true)).toContain('après l’échéance')
    expect(receipt(true, 'en')).toContain('It came after the deadline')
  })
})
