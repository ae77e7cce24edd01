import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readConvention } from '#modules/convention/reading/index.ts'
import { SAMPLE } from './sample.ts'
import { ratio, scoreFile, scoreFolder } from './score.ts'

const root = join(import.meta.dirname, '..', '..')
const corpora = ['tests/reading/corpus/dev', 'tests/reading/corpus/learned', '../shared/conventions']
  .map((folder) => join(root, folder))
  .filter((folder) => existsSync(folder))
const seed = join(root, '../shared/seed/convention.txt')
const seedExpected = join(root, '../shared/conventions/seed-convention.expected.json')

describe('conventions with an expected result', () => {
  for (const folder of corpora) {
    test(`${folder.split('/').slice(-2).join('/')}: at least 0.95 of the leaves`, async () => {
      expect(ratio(await scoreFolder(folder))).toBeGreaterThanOrEqual(0.95)
    })
  }

  test.skipIf(!existsSync(seed))('the real convention: every leaf', async () => {
    expect((await scoreFile(seed, seedExpected)).wrong).toEqual([])
  })
})

describe('a convention in other words than the examples', () => {
  const { draft } = readConvention(SAMPLE)

  test('its parties, seats and representatives', () => {
    expect(
      draft.parties?.map(({ name, kind, seat, representative }) => [
        name,
        kind,
        seat.city,
        representative.civility,
        representative.name,
        representative.office,
      ]),
    ).toEqual([
      ['Commune de Montplume', 'commune', 'Montplume', 'Mme', 'Odile PAPIER', 'Maire'],
      ['Syndicat intercommunal des écoles du Vallon', 'syndicat', 'Ardoise', 'M.', 'Luc TABLEAU', 'Président'],
      ['CCAS de Montplume', 'ccas', 'Montplume', 'Mme', 'Iris GOMME', 'Vice-Présidente'],
    ])
  })

  test('its clauses', () => {
    expect(draft).toMatchObject({
      title: 'Convention constitutive d’un groupement de commandes pour l’achat de mobilier scolaire',
      object: 'la fourniture et le montage de mobilier scolaire',
      legalBasis: ['CCP L2113-6', 'CCP L2113-7', 'CCP L2113-8'],
      coordinators: [{ name: 'Commune de Montplume', for: ['award', 'signature', 'notification'] }],
      executionBy: 'each-member',
      committee: { mode: 'coordinator' },
      duration: { type: 'fixed', length: 'P2Y', until: null, renewals: 1 },
      effectiveFrom: 'notification',
      accession: { open: true, approval: 'all-members' },
      withdrawal: { allowed: true, notice: 'P45D', deferredToContractEnd: true },
      costs: { coordinatorPaid: false, borneBy: 'equal' },
      dissolution: { atTerm: true, decision: 'majority' },
      disputes: { amicableFirst: true, court: 'Tribunal administratif de Nancy' },
      originals: { perMember: 1 },
      place: 'Montplume',
    })
  })

  test.each([
    [
      'a grant agreement',
      SAMPLE.replace('CONVENTION CONSTITUTIVE D’UN GROUPEMENT DE COMMANDES', 'CONVENTION DE SUBVENTION'),
    ],
    [
      'rules of consultation',
      `RÈGLEMENT DE LA CONSULTATION\nLe groupement de commandes a pour coordonnateur la Commune de Montplume.`,
    ],
    ['a recipe', 'Prenez trois œufs.'],
  ])('%s is no such convention, and all else is null', (_, text) => {
    const other = readConvention(text).draft
    expect(other.isConvention).toBe(false)
    expect(Object.values(other).filter((value) => value !== null)).toEqual([false])
  })
})

describe('the report', () => {
  const ids = (text: string) => readConvention(text).report.map((notice) => notice.id)

  test('names a block without a name, the article of the convention and the law', () => {
    const notice = readConvention(SAMPLE).report.find(({ id }) => id === 'signature-block-without-name')
    expect(notice?.facts).toEqual({ members: ['CCAS de Montplume'], count: 1 })
    expect(readConvention(SAMPLE).report.find(({ id }) => id === 'late-joiner')?.basis[0]).toEqual({
      source: 'convention',
      article: 'VII',
    })
  })

  test('tells a person who represents two members', () => {
    expect(ids(SAMPLE)).not.toContain('representative-shared')
    expect(ids(SAMPLE.replace('Mme Iris GOMME', 'Mme Odile PAPIER'))).toContain('representative-shared')
  })

  test('asks for the replacement of the coordinator until a clause rules it', () => {
    expect(ids(SAMPLE)).toContain('coordinator-replacement-unruled')
    const ruled = SAMPLE.replace(
      '\nIII. EXÉCUTION',
      '\nEn cas de défaillance du coordonnateur, un avenant désigne son remplaçant.\n\nIII. EXÉCUTION',
    )
    expect(ids(ruled)).not.toContain('coordinator-replacement-unruled')
  })

  test.skipIf(!existsSync(seed))(
    'of the real convention: shared representative, unnamed block, coordinator not replaced, late joiner',
    async () => {
      const { readFileSync } = await import('node:fs')
      const report = readConvention(readFileSync(seed, 'utf8')).report
      const seen = Object.fromEntries(report.map((notice) => [notice.id, notice]))
      expect(seen['representative-shared']).toMatchObject({ ambiguity: 'A2', places: { length: 2 } })
      expect(seen['signature-block-without-name']?.facts.members).toContain('Région Hauts-de-France')
      expect(seen['coordinator-replacement-unruled']).toMatchObject({ ambiguity: 'A9' })
      expect(seen['late-joiner']).toMatchObject({
        ambiguity: 'A20',
        basis: [{ source: 'convention', article: '7' }, { source: 'CCP' }, { source: 'CCP' }],
      })
    },
  )
})

describe('properties', () => {
  const fragments = fc.constantFrom(
    'convention de groupement de commandes\n',
    'Entre :\n',
    'la Commune de ',
    'représentée par ',
    'M. ',
    ' Article 1 – Durée\n',
    '☐ ',
    '…… ',
    '\t',
    '\f',
    '\r\n',
    '« ',
    ' »',
    ' l ’',
    'é',
    'e\u0301',
    '\u00AD\n',
    'ﬁ',
    '|',
    'le coordonnateur ',
    'préavis de trois mois. ',
    'Pour la Ville de X\n',
    'L. 2113-6 à L. 2113-8',
    '\uD800',
  )
  const texts = fc.array(fc.oneof(fragments, fc.string()), { maxLength: 60 }).map((parts) => parts.join(''))

  test('reading never throws, and each place slices to its quote', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, mixed) => {
        const given = mixed ? `${SAMPLE.slice(0, text.length * 7)}${text}${SAMPLE.slice(text.length * 7)}` : text
        for (const { place, quote } of Object.values(readConvention(given).found)) {
          expect(given.slice(place.start, place.end)).toBe(quote)
          expect(quote.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 60 },
    )
  })

  const read = JSON.stringify(readConvention(SAMPLE).draft)
  test.each([
    ['CRLF', SAMPLE.replace(/\n/g, '\r\n')],
    ['a byte-order mark', `\uFEFF${SAMPLE}`],
    ['no-break spaces', SAMPLE.replace(/ (?=[:;»])/g, '\u00A0')],
    ['decomposed accents', SAMPLE.normalize('NFD')],
    ['straight apostrophes', SAMPLE.replace(/’/g, "'")],
    [
      'page numbers',
      SAMPLE.split('\n\n')
        .map((part, index) => `${part}\n\nPage ${index + 1} sur 20\f`)
        .join('\n'),
    ],
    ['a running title', SAMPLE.replace(/\n\n(?=[IVX]+\. )/g, '\n\nGroupement – Mobilier scolaire – page 1/9\n\n')],
    [
      'lines cut at 80 signs',
      SAMPLE.split('\n')
        .map((line) => line.replace(/(.{60,80}) /g, '$1\n'))
        .join('\n'),
    ],
  ])('%s changes nothing of the draft', (_, text) => {
    expect(JSON.stringify(readConvention(text).draft)).toBe(read)
  })

  test.each([
    ['one word', 'a'.repeat(5_000_000)],
    ['blanks', ' '.repeat(5_000_000)],
    [
      'one phrase',
      `Convention de groupement de commandes\n${'le groupement de commandes a pour objet '.repeat(125_000)}`,
    ],
    [
      'parties',
      `Convention de groupement de commandes\nEntre :\n${'la commune de X, représentée par '.repeat(150_000)}`,
    ],
    [
      'columns',
      `Convention de groupement de commandes\nEntre :\n${'Pour la commune de X        Pour la commune de Y\n'.repeat(100_000)}`,
    ],
  ])('five million signs of %s end in bounded time', (_, text) => {
    const start = performance.now()
    readConvention(text)
    expect(performance.now() - start).toBeLessThan(8_000)
  })
})
