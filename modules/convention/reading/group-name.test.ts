import { expect, test } from 'vitest'
import { LONGEST_NAME } from '../model/clauses.ts'
import { NOT_A_CONVENTION } from './draft.ts'
import { nameGroup } from './group-name.ts'
import { readConvention } from './index.ts'
import { nameOfGroup } from './proposal.ts'

const draft = (title: string | null, object: string | null, territory: string | null = null) => ({
  ...NOT_A_CONVENTION,
  isConvention: true,
  title,
  object,
  territory,
})
const GENERIC = 'Convention constitutive d’un groupement de commandes'

test.each([
  [`${GENERIC} pour l’achat de sel`, 'du sel', 'Groupement pour l’achat de sel', 'title'],
  ['Convention de groupement de commandes relative aux mobiliers', null, 'Groupement relatif aux mobiliers', 'title'],
  [`${GENERIC} permanent pour l’achat de sel`, null, 'Groupement pour l’achat de sel', 'title'],
  [`${GENERIC} « télécommunications »`, 'la téléphonie', 'Groupement Télécommunications', 'title'],
  [`${GENERIC} – Denrées alimentaires`, 'des denrées', 'Groupement Denrées alimentaires', 'title'],
  [GENERIC, 'l’achat de sel', 'Groupement pour l’achat de sel', 'object'],
  [null, 'l’achat de sel', 'Groupement pour l’achat de sel', 'object'],
])('« %s », object « %s »: « %s », from the %s', (title, object, name, from) => {
  expect(nameGroup(draft(title, object), null)).toEqual({ name, from })
})

test.each([
  ['la maintenance et l’hébergement d’un portail', null, 'Groupement Portail'],
  ['la mise en œuvre, la maintenance et l’hébergement d’un portail', 'Vallon', 'Groupement Portail Vallon'],
  ['mise en œuvre, maintenance et hébergement d’un portail du Vallon', 'Vallon', 'Groupement Portail du Vallon'],
  ['la pose et l’entretien d’une borne sur le territoire du Vallon', 'Vallon', 'Groupement Borne Vallon'],
  ['la pose et l’entretien d’une borne', 'V'.repeat(80), 'Groupement Borne'],
])('several actions on one thing, « %s » (%s): « %s »', (object, territory, name) => {
  expect(nameGroup(draft(GENERIC, object, territory), null)?.name).toBe(name)
})

test.each([
  ['the last phrase that fits', 'l’achat de fournitures et de services relevant des familles énumérées à l’annexe 1'],
  ['a comma', 'l’achat de fournitures et de services, dans toutes les familles énumérées à l’annexe 1'],
])('a long name stops at %s', (_, object) => {
  expect(nameGroup(draft(GENERIC, object), null)?.name).toBe('Groupement pour l’achat de fournitures et de services')
})

test('a long name without a pause stops after a word that says something, and is never too long', () => {
  const words = `l’acquisition ${'longue '.repeat(6)}de la ${'x'.repeat(40)}`
  expect(nameGroup(draft(GENERIC, words), null)?.name).toBe(
    `Groupement pour l’acquisition ${'longue '.repeat(6).trim()}`,
  )
  expect(nameGroup(draft(GENERIC, 'x'.repeat(200)), null)?.name.length).toBeLessThanOrEqual(LONGEST_NAME)
  expect(nameGroup(draft(null, null), 'x'.repeat(200))?.name).toBe('x'.repeat(LONGEST_NAME))
})

test('nothing to name it by', () => expect(nameGroup(draft(GENERIC, null), null)).toBeNull())

const text = (sentence: string) => `CONVENTION CONSTITUTIVE D’UN GROUPEMENT DE COMMANDES
pour l’achat de sel

Entre :

La Commune de Marneveille, 3 place du Lavoir, 99310 Marneveille, représentée par son Maire ;
La Commune d’Orsel, 1 rue Haute, 99300 Orsel, représentée par sa Maire ;

Article 1 - Objet
Il est constitué un groupement de commandes en application de l’article L. 2113-6 du code de la commande publique. ${sentence} Il a pour objet l’achat de sel.

Article 2 - Coordonnateur
La Commune d’Orsel est désignée coordonnateur du groupement.
`

test.each([
  ['Le groupement est dénommé « Groupement Sel du Vallon ».', 'Groupement Sel du Vallon'],
  ['Le groupement prend le nom de « Sel du Vallon ».', 'Sel du Vallon'],
  ['Le groupement, intitulé « Sel 2027 », réunit les communes.', 'Sel 2027'],
])('the text names it: %s', (sentence, name) => {
  const reading = readConvention(text(sentence))
  expect(nameOfGroup(reading)).toEqual({ name, from: 'name' })
  expect(reading.found.name).toMatchObject({ article: { number: '1' }, confidence: 'likely' })
})

test.each(['Le groupement de commandes est ci-après dénommé « le groupement ».', ''])(
  'a short form is no name: %s',
  (sentence) => {
    expect(nameOfGroup(readConvention(text(sentence)))).toEqual({
      name: 'Groupement pour l’achat de sel',
      from: 'title',
    })
  },
)
