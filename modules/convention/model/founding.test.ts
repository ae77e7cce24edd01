import { describe, expect, test } from 'vitest'
import {
  BODIES,
  decide,
  drafted,
  expectFinding,
  facts,
  found,
  NONE,
  OTHD,
  office,
  party,
  REGION,
  type Row,
  region,
  SOMME,
} from '../testing/case.ts'
import { ARTICLES, contextOn, someClauses } from '../testing.ts'
import { convention } from './convention.ts'
import type { Party } from './facts.ts'
import { groupOf } from './state.ts'

describe('la création du groupement', () => {
  const two = someClauses(REGION, {
    coordinators: [
      { body: REGION, for: ['award'] },
      { body: SOMME, for: ['award'] },
    ],
  })
  const shared = someClauses(REGION, {
    coordinators: [
      { body: REGION, for: ['award'] },
      { body: SOMME, for: ['execution'] },
    ],
  })
  const { withdrawal: _, ...silent } = ARTICLES
  const named = (name: string) => found({ clauses: someClauses(REGION, { name }) })
  const rows: Row[] = [
    ['un groupement sans nom', NONE, named(' '), {}, 'groupNamed', 'unmet', 'policy nom du groupement'],
    ['un nom d’un signe', NONE, named('G'), {}, 'groupNamed', 'met', 'policy nom du groupement'],
    ['un nom de 79 signes', NONE, named('x'.repeat(79)), {}, 'groupNamed', 'met', 'policy nom du groupement'],
    ['un nom de 80 signes', NONE, named('x'.repeat(80)), {}, 'groupNamed', 'met', 'policy nom du groupement'],
    ['un nom de 81 signes', NONE, named('x'.repeat(81)), {}, 'groupNamed', 'unmet', 'policy nom du groupement'],
    ['un seul membre', NONE, found({ members: [REGION] }), {}, 'severalMembers', 'unmet', 'CCP L2113-6'],
    [
      'deux fois le même membre',
      NONE,
      found({ members: [REGION, REGION] }),
      {},
      'severalMembers',
      'unmet',
      'CCP L2113-6',
    ],
    ['deux membres', NONE, found({ members: [REGION, SOMME] }), {}, 'severalMembers', 'met', 'CCP L2113-6'],
    [
      'une partie inconnue du registre',
      NONE,
      found({ members: [REGION, 'autre'] }),
      {},
      'partiesKnown',
      'unmet',
      'CCP L2113-7',
    ],
    [
      'coordonnateur hors du groupement',
      NONE,
      found({ clauses: someClauses('autre') }),
      {},
      'coordinatorIsMember',
      'unmet',
      'convention 3',
    ],
    [
      'deux coordonnateurs, dont un hors du groupement',
      NONE,
      found({
        clauses: someClauses(REGION, {
          coordinators: [
            { body: REGION, for: ['award'] },
            { body: 'autre', for: ['execution'] },
          ],
        }),
      }),
      {},
      'coordinatorIsMember',
      'unmet',
      'convention 3',
    ],
    [
      'aucun coordonnateur',
      NONE,
      found({ clauses: someClauses(REGION, { coordinators: [] }) }),
      {},
      'coordinatorIsMember',
      'unmet',
      'CCP L2113-7',
    ],
    [
      'deux coordonnateurs pour la passation',
      NONE,
      found({ clauses: two }),
      {},
      'oneCoordinatorPerMission',
      'unmet',
      'convention 3',
    ],
    [
      'deux coordonnateurs, une mission chacun',
      NONE,
      found({ clauses: shared }),
      {},
      'oneCoordinatorPerMission',
      'met',
      'CCP L2113-7',
    ],
    [
      'aucun fondement cité',
      NONE,
      found({ clauses: someClauses(REGION, { legalBasis: [] }) }),
      {},
      'legalBasisStated',
      'to-appraise',
      'CCP L2113-7',
    ],
    [
      'aucune clause de retrait',
      NONE,
      found({ articles: silent }),
      {},
      'expectedHeadings',
      'to-appraise',
      'CCP L2113-7',
    ],
    ['toutes les rubriques', NONE, found(), {}, 'expectedHeadings', 'met', 'CCP L2113-7'],
  ]
  test.each(rows)('%s', (...row) => expectFinding(row))

  test('une rubrique absente se passe avec un motif, qui reste au registre', () => {
    const reasoned = found({
      articles: silent,
      appraisals: { expectedHeadings: { accepted: true, reason: 'retrait exclu par les membres' } },
    })
    const decision = decide(NONE, reasoned)
    expect(decision.verdict).toBe('granted')
    expect(decision.findings.find(({ rule }) => rule === 'expectedHeadings')?.facts).toMatchObject({
      missing: ['withdrawal'],
      appraisal: { accepted: true, reason: 'retrait exclu par les membres' },
    })
  })

  test('chaque fondateur le reste, le coordonnateur compris', () => {
    expect(groupOf('g', drafted())?.members).toEqual(
      BODIES.map((body) => ({ body, founder: true, from: null, until: null })),
    )
  })

  test('le constat garde les fondements que le texte cite', () => {
    const { findings } = decide(NONE, found())
    expect(findings.find(({ rule }) => rule === 'legalBasisStated')?.facts).toEqual({ legalBasis: ['CCP L2113-7'] })
  })

  const delegateFor = (...matters: ('conventions' | 'orders')[]) =>
    office(SOMME, { number: 2, office: 'delegate', delegation: { by: 1, matters } })

  test.each<[string, Partial<Party>, readonly string[]]>([
    ['un délégataire pour les seules commandes', { offices: [delegateFor('orders')] }, ['representative']],
    ['un délégataire pour les conventions', { offices: [delegateFor('conventions')] }, []],
    ['sans SIRET', { siret: null }, ['siret']],
    ['sans siège', { seat: null }, ['seat']],
    ['sans représentant', { offices: [] }, ['representative']],
    ['mandat terminé la veille', { offices: [office(SOMME, { until: '2026-12-09' })] }, ['representative']],
    ["mandat qui s'achève ce jour", { offices: [office(SOMME, { until: '2026-12-10' })] }, []],
    ['mandat qui commence demain', { offices: [office(SOMME, { from: '2026-12-11' })] }, ['representative']],
    ['hors du registre', { body: 'autre' }, ['siret', 'seat', 'representative']],
  ])('la signature ne s’ouvre pas: %s', (_case, over, missing) => {
    const parties = [party(REGION), party(SOMME, over), party(OTHD)]
    const view = convention
      .acts(drafted(), contextOn('2026-12-10', facts({ parties }), region))
      .find(({ act }) => act === 'openSignature')
    const incomplete = missing.length === 0 ? [] : [{ body: SOMME, missing: [...missing] }]
    expect(view?.open).toBe(missing.length === 0)
    expect(view?.findings.find(({ rule }) => rule === 'partiesIdentified')).toMatchObject({
      facts: { incomplete },
      basis: [{ article: 'parties' }, { source: 'CCP', article: 'L2113-7' }],
    })
  })
})
