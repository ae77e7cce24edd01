import { describe, expect, test } from 'vitest'
import { readConvention } from '../index.ts'
import { canonicalCharacters } from './characters.ts'
import { repairSpelling } from './spelling.ts'

const repaired = (text: string): string => repairSpelling(canonicalCharacters(text)).text

describe('words that a scan misread', () => {
  test.each([
    ['la cornmune et le groupernent', 'la commune et le groupement'],
    ['la c0nvention est notifiée aux mernbres', 'la convention est notifiée aux membres'],
    ['ElIe signe le marché', 'Elle signe le marché'],
    ['II est chargé de la passation', 'Il est chargé de la passation'],
    ['ll est constitué un groupement', 'Il est constitué un groupement'],
    ['le coordon nateur et les presta tions', 'le coordonnateur et les prestations'],
    ['le l2 janvier 2O24', 'le 12 janvier 2024'],
    ['le ler mars 2O24', 'le 1er mars 2024'],
    ['CONVENT1ON', 'CONVENTION'],
    ['1a durée', 'la durée'],
  ])('%s', (read, printed) => {
    expect(repaired(read)).toBe(printed)
  })

  test.each([
    'le II de l’article L. 1414-3 du code',
    'les articles L. 2113-6 à L. 2113-8',
    'M. Aldebert CONSIGNE, régie de Foire-sur-Mer',
    'un prix inférieur, disposant d’une route',
  ])('%s is left as it is', (text) => {
    expect(repaired(text)).toBe(canonicalCharacters(text).text)
  })

  test('a value still leads to what was printed', () => {
    const text =
      'CONVENTION DE GROUPEMENT DE COMMANDES\n\nEntre :\nLa Cornmune de Pré, représentée par M. Luc BAS, Maire ;\nLa Commune de Val, représentée par Mme Eve HAUT, Maire ;\n\nArticle 1 – Objet\nLe groupernent de comrnandes a pour objet la fourniture de papier recyclé, en application de l’article L. 2113-6.\n\nArticle 2 – Coordonnateur\nLa Commune de Pré est coordonnateur. Elle signe le marché pour les membres.\n'
    const { found } = readConvention(text)
    expect(found['parties[0].name']?.value).toBe('Commune de Pré')
    expect(found['parties[0].name']?.quote).toBe('Cornmune de Pré')
  })
})
