import { describe, expect, test } from 'vitest'
import * as T from '../testing.ts'
import { eliminationDocument, invitationDocument, type LetterAround, requestDocument } from './letter-documents.ts'

const said = (document: object | undefined): string => JSON.stringify(document ?? {}).replaceAll(/[\u00a0\u202f]/g, ' ')
const around: LetterAround = {
  ...{ coordinator: 'Région', signatory: 'La Présidente', title: 'Plateforme' },
  to: { name: 'Société b', identifier: '73282932000074' },
  recourse: { court: 'Tribunal administratif', address: 'Lille', contact: '', periods: 'Deux mois.\nUn mois.' },
}
const asked = T.begunBy([
  T.review('a'),
  T.review('b', 'incomplete', 'present', 'missing'),
  T.review('c', 'missing'),
  T.requestCompletion(['b', 'c'], { message: 'Trois ans.' }),
])
const [request] = asked.requests
if (request === undefined) throw new Error('nothing was asked')

describe('R2.40, R2.41 : la demande, en document', () => {
  const text = said(requestDocument(asked, { request, account: 'b', pieces: asked.pieces }, around))
  test.each([
    ['à qui', 'Société b, SIRET 732 829 320 00074'],
    ['quelle pièce, et ce qui en manque', 'incomplète : la page 3 manque'],
    ['l’échéance, la même pour tous', 'vendredi 9 avril 2027 à 12 h 00'],
    ['l’article de la demande', 'R. 2144-2'],
    ['ce qui suit le silence, et son article', 'R. 2144-7'],
    ['au nom de qui', 'Pour le coordonnateur, Région : la Présidente.'],
    ['ce qui a été écrit', 'Trois ans.'],
  ])('%s', (_, words) => expect(text).toContain(words))
  test('rien de ce qui manque à un autre', () => {
    const other = said(requestDocument(asked, { request, account: 'c', pieces: asked.pieces }, around))
    expect(other).not.toContain('la page 3 manque')
  })
  test('une demande d’expliquer cite R. 2144-6, et ne parle pas d’un délai commun', () => {
    const state = T.begunBy([T.review('b', 'present', 'present', 'unclear'), T.askExplanation('b')])
    const [only] = state.requests
    if (only === undefined) throw new Error('nothing was asked')
    const explained = said(requestDocument(state, { request: only, account: 'b', pieces: state.pieces }, around))
    expect(explained).toContain('R. 2144-6')
    expect(explained).not.toContain('le même pour tous')
  })
})

describe('R2.42, R2.60 : l’élimination et l’invitation', () => {
  const reasons = 'Les références manquent.'
  const state = T.begunBy([
    T.review('a'),
    T.review('b'),
    T.admit('a'),
    T.eliminate('b', { ground: 'conditions', reasons }),
  ])
  test('le cas, les motifs, l’article et les recours, un par ligne', () => {
    const text = said(eliminationDocument(state, { account: 'b', at: T.NOW }, around))
    for (const words of ['R. 2144-7', 'R. 2181-1', 'conditions de participation', reasons, 'mercredi 31 mars 2027'])
      expect(text).toContain(words)
    expect(text).toContain('[["Deux mois."],["Un mois."]]')
  })
  test('aucune lettre d’élimination à qui est admis', () =>
    expect(eliminationDocument(state, { account: 'a', at: T.NOW }, around)).toBeUndefined())
  test('l’invitation cite R. 2142-15 et les mots de l’acheteur', () => {
    const text = said(invitationDocument(state, { at: T.NOW, message: 'Remettez votre offre.' }, around))
    expect(text).toContain('R. 2142-15')
    expect(text).toContain('Remettez votre offre.')
  })
})
