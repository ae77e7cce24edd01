import { expect, test } from 'vitest'
import type { ClauseArticles } from '#kernel/citation.ts'
import type { Block } from '#platform/documents/model.ts'
import type { Convention } from '../model/state.ts'
import { BODIES, drafted, OTHD, office, party, REGION, SOMME, signed, signing } from '../testing/case.ts'
import type { CitedAct, Register } from './document-head.ts'
import { conventionDocument } from './documents.ts'

const NOBODY: Register = { parties: [], acts: [] }

const headingOf = (block: Block): string[] => {
  if (block.kind === 'article') return [`${block.number} ${block.title}`]
  return block.kind === 'heading' ? [block.text] : []
}

function headings(articles?: ClauseArticles): readonly string[] {
  const state: Convention = drafted()
  if (state.status === 'none') throw new Error('the case has a convention')
  const { blocks } = conventionDocument({ ...state, articles: articles ?? state.articles }, NOBODY, '2026-12-01')
  return blocks.flatMap(headingOf).slice(1)
}

test('the document has the article numbers of the convention, which the refusals cite', () => {
  expect(headings()).toEqual([
    '1 Objet',
    '2 Prise d’effet et durée',
    '3 Coordonnateur',
    '4 Commission d’appel d’offres',
    '5 Exécution',
    '7 Adhésion',
    '8 Retrait',
    '9 Frais',
    '10 Dissolution',
    '11 Litiges et exemplaires',
  ])
})

test('the articles follow the order of the convention; a clause whose article is not known has no number', () => {
  const articles: ClauseArticles = {
    object: { article: 'I' },
    withdrawal: { article: 'IX' },
    costs: { article: 'V' },
    disputes: { article: 'IV' },
  }
  expect(headings(articles).slice(0, 5)).toEqual(['I Objet', 'IV Litiges', 'V Frais', 'IX Retrait', 'Prise d’effet'])
})

test('without any known article the clauses are counted', () => {
  expect(headings({})).toContain('8 Retrait')
})

const president = (body: string) =>
  party(body, {
    offices: [
      office(body, { title: 'La Présidente', person: { id: `presidency-of-${body}`, civility: 'Mme', name: body } }),
    ],
  })
const parties = [president(REGION), party(SOMME), party(OTHD, { offices: [] })]
const act = (body: string, over: Partial<CitedAct> = {}): CitedAct => ({
  id: `acte-${body}`,
  body,
  kind: 'deliberation',
  number: '12',
  date: '2026-11-16',
  subject: 'membership',
  favourable: true,
  signatory: 'La Présidente',
  status: 'enforceable',
  ...over,
})

function blocksOf(state: Convention, acts: readonly CitedAct[] = []): readonly Block[] {
  if (state.status === 'none') throw new Error('the case has a convention')
  return conventionDocument(state, { parties, acts }, '2026-12-01').blocks
}

const plain = (text: string) => text.replace(/\s/g, ' ')
function presentedBy(state: Convention, acts?: readonly CitedAct[]): readonly string[] {
  return blocksOf(state, acts).flatMap((block) =>
    block.kind === 'definitions' ? block.entries.map(({ definition }) => plain(definition.join(''))) : [],
  )
}

const SEAT = 'SIRET 20005374200017, dont le siège se situe Lille'

test('each party acts by its representative, named, under the act that authorises the signature; the last ends the list', () => {
  expect(presentedBy(signing(), [act(REGION), act(SOMME, { signatory: 'Le Trésorier' })])).toEqual([
    `${SEAT}, agissant par la Présidente, Mme region, dûment habilitée par la délibération n° 12 du 16 novembre 2026, ci-après « le coordonnateur » ;`,
    `${SEAT}, agissant par le Président, Présidence somme ;`,
    `${SEAT},`,
  ])
})

test.each<[string, Partial<CitedAct>]>([
  ['annulé', { status: 'annulled' }],
  ['défavorable', { favourable: false }],
  ['d’un autre objet', { subject: 'withdrawal' }],
])('an act does not authorise: %s', (_name, over) => {
  expect(presentedBy(signing(), [act(REGION, over)])[0]).not.toContain('habilitée')
})

test('once signed, the act under which the member signed is cited, whatever came later', () => {
  const acts = BODIES.map((body) => act(body, { kind: 'decision', signatory: null }))
  const later = act(SOMME, { id: 'autre', number: '99', date: '2026-12-01' })
  expect(presentedBy(signed(), [...acts, later])[1]).toContain(
    'dûment habilité par la décision n° 12 du 16 novembre 2026',
  )
})

test('the document says first which text alone binds, then the parties, the texts and the object', () => {
  const blocks = blocksOf(signing({ legalBasis: ['CCP L2113-6', 'CCP L2113-7', 'CGCT L1414-3', 'Statuts, article 2'] }))
  const [note] = blocks
  expect(note?.kind === 'note' ? plain(note.content.join('')) : '').toContain('qui seul engage')
  const recitals = blocks.flatMap((block) => (block.kind === 'paragraph' ? [plain(block.content.join(''))] : []))
  expect(recitals).toEqual([
    'ci-après dénommés ensemble « les membres » ;',
    'Vu le code de la commande publique, articles L. 2113-6 et L. 2113-7 ;',
    'Vu le code général des collectivités territoriales, article L. 1414-3 ;',
    'Vu Statuts, article 2 ;',
    'Considérant que le groupement de commandes, constitué pour un besoin déterminé, a pour objet un environnement numérique de travail ;',
    'Il est convenu ce qui suit :',
  ])
})

test('a draft binds nobody, and says so', () => {
  const [note] = blocksOf(drafted())
  expect(note?.kind === 'note' ? plain(note.content.join('')) : '').toContain('rien n’engage avant la signature')
})
