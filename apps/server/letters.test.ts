import { describe, expect, test } from 'vitest'
import { someGroup } from '#modules/convention/testing.ts'
import { letters as dispute } from '#modules/dispute/server/index.ts'
import { letters as dissolution } from '#modules/dissolution/server/index.ts'
import type { Lang } from '#platform/mail/letter.ts'
import { worded } from './letters.ts'

const [REGION, SOMME] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']
const CASE = '00000000-0000-4000-8000-0000000000dd'
const NAMES: Readonly<Record<string, string>> = {
  [REGION]: 'Région Hauts-de-France',
  [SOMME]: 'Département de la Somme',
}
const group = someGroup({ members: [REGION, SOMME], coordinator: REGION })
const all = { ...dissolution, ...dispute }

const told = (topic: string, payload: object, lang: Lang = 'fr', of = group) => {
  const tell = all[topic]
  if (tell === undefined) throw new Error(`no letter for ${topic}`)
  const nameOf = (body: string) => NAMES[body] ?? body
  return tell({ group: of, members: [REGION, SOMME], payload, nameOf }, lang)
}
const letter = (topic: string, payload: object, lang: Lang = 'fr', of = group) =>
  worded(told(topic, payload, lang, of), {
    lang,
    reader: { name: 'Madame la Présidente', body: 'Département de la Somme' },
    group: of,
    entry: { seq: 12, hash: 'ab'.repeat(32) },
    url: 'https://achats.test/groups/1/page',
    site: 'https://achats.test',
  })

const parties = [SOMME, REGION]
const opened = { id: CASE, parties, subject: 'Information tardive' }
const PAYLOADS = {
  'completion.declared': { objectionsUntil: '2031-11-05' },
  'dissolution.proposed': { id: CASE, proposedBy: REGION, dissolvedFrom: '2031-12-31' },
  'group.ended': { on: '2031-11-06', cause: 'term', members: [REGION, SOMME] },
  'dispute.opened': opened,
  'dispute.courtSeized': {
    ...opened,
    court: 'Tribunal administratif de Lille',
    on: '2027-03-01',
    reference: '2700123',
  },
} as const

describe('les lettres de la fin du groupement et des litiges', () => {
  test.each<[keyof typeof PAYLOADS, string, readonly string[]]>([
    [
      'completion.declared',
      'dissolution',
      [
        'Le coordonnateur a déclaré le terme',
        's’y oppose, avec un motif, jusqu’au 5 novembre 2031 inclus',
        '- Au plus tard le\u00a0: 5 novembre 2031',
        'article 10 de la convention',
        'article 2 de la convention',
      ],
    ],
    [
      'dissolution.proposed',
      `dissolution/${CASE}`,
      [
        'Auteur de la proposition\u00a0: Région Hauts-de-France',
        'L’assemblée de votre membre délibère',
        '- Au plus tard le\u00a0: 31 décembre 2031',
        'article 10 de la convention\u202f; CGCT, article L2131-1',
      ],
    ],
    [
      'group.ended',
      'dissolution',
      [
        'a pris fin le 6 novembre 2031, au terme de la convention',
        'Le coordonnateur (Région Hauts-de-France) adresse à chaque membre un avis de fin',
        'article 10 de la convention',
        'article 3 de la convention',
      ],
    ],
    [
      'dispute.opened',
      `disputes/${CASE}`,
      [
        'Un litige sur la convention est déclaré\u00a0: «\u202fInformation tardive\u202f». Demandeur\u00a0: Département de la Somme.',
        'recherchent d’abord ensemble une solution amiable',
        'article 11 de la convention',
      ],
    ],
    [
      'dispute.courtSeized',
      `disputes/${CASE}`,
      ['Tribunal administratif de Lille, le 1er mars 2027 (dossier n°\u00a02700123)', 'article 11 de la convention'],
    ],
  ])('%s', (topic, page, expected) => {
    const { bodies, page: where } = told(topic, PAYLOADS[topic])
    expect([[...bodies].sort(), where]).toEqual([[REGION, SOMME], page])
    const { text, html } = letter(topic, PAYLOADS[topic])
    for (const words of expected) expect(text).toContain(words)
    expect(text).toContain('- Ce qui est attendu\u00a0: ')
    expect(html).toContain('<html lang="fr">')
  })

  test.each(Object.entries(PAYLOADS))('%s en anglais, entièrement', (topic, payload) => {
    const { text } = letter(topic, payload, 'en')
    expect(text).toContain('- What is expected: ')
    expect(text).toContain('of the convention')
    expect(text).not.toMatch(/Membre concerné|attendu|coordonnateur|litige|\u202f/)
  })

  test('une dissolution sans jour fixé n’annonce aucune date', () => {
    const { text } = letter('dissolution.proposed', { ...PAYLOADS['dissolution.proposed'], dissolvedFrom: null })
    expect(text).not.toContain('Au plus tard')
  })

  test('une fin par décision le dit', () => {
    expect(letter('group.ended', { ...PAYLOADS['group.ended'], cause: 'decision' }).text).toContain(
      'par la décision de ses membres',
    )
  })

  test('sans phase amiable dans la convention, la lettre ne l’exige pas', () => {
    const { disputes } = group.clauses
    const free = { ...group, clauses: { ...group.clauses, disputes: { ...disputes, amicableFirst: false } } }
    expect(letter('dispute.opened', opened, 'fr', free).text).toContain('n’impose pas de recherche amiable')
  })
})
