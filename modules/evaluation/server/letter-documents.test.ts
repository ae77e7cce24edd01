import { expect, test } from 'vitest'
import { LETTER_KINDS, type LetterKind } from '../model/evaluation-state.ts'
import { tenderLetterDocument } from './letter-documents.ts'

const said = (kind: LetterKind): string =>
  JSON.stringify(
    tenderLetterDocument(
      {
        ...{ number: 3, kind, tender: 'a', text: 'Voici la question.', sentAt: '2027-04-05T09:00:00.000Z' },
        ...{ due: '2027-04-15', until: kind === 'validity' ? '2027-11-30' : null, answer: null },
      },
      {
        ...{ coordinator: 'Région', signatory: 'Le Président', reference: '2027-ENT-01', title: 'Plateforme' },
        ...{ lot: 'LOT-0002, Formation', to: { name: 'Société a', identifier: '73282932000074' } },
      },
    ),
  ).replaceAll(/[\u00a0\u202f]/g, ' ')

test.each<[string, LetterKind, readonly string[]]>([
  [
    'R2.52 : le prix se justifie par écrit avant tout rejet',
    'price',
    ['L. 2152-6', 'R. 2152-3', 'R. 2152-4', 'n’est pas rejetée à ce stade'],
  ],
  [
    'R2.51 : la régularisation, pour tous, sans rien changer de substantiel',
    'regularisation',
    ['R. 2152-2', 'même délai', 'substantielle'],
  ],
  ['R2.56 : des précisions, sans négociation', 'clarification', ['R. 2161-5', 'n’ouvre aucune négociation']],
  ['la validité : jusqu’à quel jour', 'validity', ['mardi 30 novembre 2027', 'libre de refuser']],
])('%s', (_, kind, words) => {
  for (const each of words) expect(said(kind)).toContain(each)
})

test('S3.8 : chaque lettre dit à qui, sur quel lot, quand elle part, jusqu’à quand on répond, et au nom de qui', () => {
  for (const kind of LETTER_KINDS)
    for (const words of [
      ...['Société a, SIRET 732 829 320 00074', 'LOT-0002, Formation', 'lundi 5 avril 2027', 'Voici la question.'],
      ...['jeudi 15 avril 2027, avant minuit', 'Pour le coordonnateur, Région : le Président.', 'OFF-2027-ENT-01-3'],
    ])
      expect(said(kind)).toContain(words)
})
