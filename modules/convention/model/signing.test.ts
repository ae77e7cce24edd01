import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import type { AuthorisingAct, OfficeHeld } from '#modules/organisation/index.ts'
import {
  decide,
  deliberation,
  expectFinding,
  granted,
  OTHD,
  office,
  party,
  REGION,
  type Row,
  region,
  SCAN,
  SOMME,
  sign,
  signerOf,
  signing,
} from '../testing/case.ts'
import { representativeOf } from '../testing.ts'
import type { Facts } from './facts.ts'
import type { Act } from './state.ts'

describe('la signature', () => {
  const withAct = (over: Partial<AuthorisingAct>): Partial<Facts> => ({ authorisingActs: [deliberation(SOMME, over)] })
  const withOffices = (...offices: OfficeHeld[]): Partial<Facts> => ({
    parties: [party(REGION), party(SOMME, { offices }), party(OTHD)],
  })
  const electronic = sign(SOMME, { medium: 'electronic' })
  const verdict = (given: 'total-passed' | 'total-failed' | 'indeterminate') => ({
    signatureVerdicts: { [SCAN]: given },
  })
  const delegate = office(SOMME, {
    number: 2,
    office: 'delegate',
    person: { id: 'direction', civility: null, name: 'Direction' },
    title: 'Le Directeur général',
    delegation: { by: 1, matters: ['conventions'] },
  })
  const rows: Row[] = [
    ['sans acte', signing(), sign(SOMME), { authorisingActs: [] }, 'signatureAuthorised', 'unmet', 'CCP L2113-7'],
    [
      "acte d'un autre membre",
      signing(),
      sign(SOMME),
      withAct({ body: REGION }),
      'signatureAuthorised',
      'unmet',
      'CGCT L2131-1',
    ],
    [
      'acte défavorable',
      signing(),
      sign(SOMME),
      withAct({ favourable: false }),
      'signatureAuthorised',
      'unmet',
      'CGCT L2131-1',
    ],
    [
      "acte d'un autre objet",
      signing(),
      sign(SOMME),
      withAct({ subject: 'withdrawal' }),
      'signatureAuthorised',
      'unmet',
      'CGCT L2131-1',
    ],
    [
      'acte non exécutoire',
      signing(),
      sign(SOMME),
      withAct({ enforceableOn: null }),
      'signatureAuthorised',
      'unmet',
      'CGCT L2131-1',
    ],
    [
      'exécutoire le lendemain de la signature',
      signing(),
      sign(SOMME),
      withAct({ enforceableOn: '2026-12-08' }),
      'signatureAuthorised',
      'unmet',
      'CGCT L2131-1',
    ],
    [
      'exécutoire le jour même',
      signing(),
      sign(SOMME),
      withAct({ enforceableOn: '2026-12-07' }),
      'signatureAuthorised',
      'met',
      'CGCT L2131-1',
    ],
    [
      'acte voté après la signature',
      signing(),
      sign(SOMME),
      withAct({ date: '2026-12-08', enforceableOn: '2026-12-08' }),
      'signatureAuthorised',
      'unmet',
      'CGCT L2131-1',
    ],
    [
      'acte voté après la signature, quoi qu’on dise de son caractère exécutoire',
      signing(),
      sign(SOMME),
      withAct({ date: '2026-12-08', enforceableOn: '2026-12-01' }),
      'signatureAuthorised',
      'unmet',
      'CGCT L2131-1',
    ],
    [
      'acte voté et exécutoire le jour de la signature',
      signing(),
      sign(SOMME),
      withAct({ date: '2026-12-07', enforceableOn: '2026-12-07' }),
      'signatureAuthorised',
      'met',
      'CGCT L2131-1',
    ],
    [
      'mandat terminé la veille',
      signing(),
      sign(SOMME),
      withOffices(office(SOMME, { until: '2026-12-06' })),
      'signatoryInOffice',
      'unmet',
      'convention parties',
    ],
    [
      'mandat terminé le jour même',
      signing(),
      sign(SOMME),
      withOffices(office(SOMME, { until: '2026-12-07' })),
      'signatoryInOffice',
      'met',
      'convention parties',
    ],
    ['une autre personne', signing(), sign(SOMME, { person: 'x' }), {}, 'signatoryInOffice', 'unmet', 'CCP L2113-7'],
    [
      'un délégataire',
      signing(),
      sign(SOMME, { person: 'direction' }),
      withOffices(office(SOMME), delegate),
      'signatoryInOffice',
      'met',
      'CCP L2113-7',
    ],
    [
      'acte qui nomme une autre fonction',
      signing(),
      sign(SOMME),
      withAct({ signatory: 'Le Vice-Président' }),
      'signatoryNamedByTheAct',
      'unmet',
      'CCP L2113-7',
    ],
    [
      'acte qui nomme la fonction',
      signing(),
      sign(SOMME),
      withAct({ signatory: 'président' }),
      'signatoryNamedByTheAct',
      'met',
      'CCP L2113-7',
    ],
    [
      'un délégataire signe pour la fonction que l’acte nomme',
      signing(),
      sign(SOMME, { person: 'direction' }),
      { ...withAct({ signatory: 'Le Président' }), ...withOffices(office(SOMME), delegate) },
      'signatoryNamedByTheAct',
      'met',
      'CCP L2113-7',
    ],
    [
      'l’acte d’un autre membre nomme une autre fonction',
      signing(),
      sign(SOMME),
      { authorisingActs: [deliberation(REGION, { signatory: 'Le Vice-Président' }), deliberation(SOMME)] },
      'signatoryNamedByTheAct',
      'met',
      'CCP L2113-7',
    ],
    [
      'date à venir',
      signing(),
      sign(SOMME, { signedOn: '2026-12-11' }),
      {},
      'signatureDated',
      'unmet',
      'convention 11 al. 3',
    ],
    [
      'date du jour',
      signing(),
      sign(SOMME, { signedOn: '2026-12-10' }),
      {},
      'signatureDated',
      'met',
      'convention 11 al. 3',
    ],
    ['un tiers', signing(), sign('autre'), {}, 'blockToSign', 'unmet', 'convention parties'],
    [
      'une seconde fois',
      granted(signing(), sign(SOMME)),
      sign(SOMME),
      {},
      'blockToSign',
      'unmet',
      'convention parties',
    ],
    ['électronique non vérifiée', signing(), electronic, {}, 'electronicSignatureValid', 'unmet', 'code-civil 1367'],
    [
      'électronique invalide',
      signing(),
      electronic,
      verdict('total-failed'),
      'electronicSignatureValid',
      'unmet',
      'code-civil 1366',
    ],
    [
      'électronique valide',
      signing(),
      electronic,
      verdict('total-passed'),
      'electronicSignatureValid',
      'met',
      'code-civil 1366',
    ],
    ['papier après papier', granted(signing(), sign(REGION)), sign(SOMME), {}, 'oneMedium', 'met', 'policy A38'],
  ]
  test.each(rows)('%s', (...row) =>
    expectFinding(row, row[1].status === 'signing' && row[2].type === 'sign' ? signerOf(row[2]) : undefined),
  )

  test('une signature électronique douteuse s’apprécie', () => {
    const over = verdict('indeterminate')
    const somme = representativeOf(SOMME)
    expect(decide(signing(), electronic, over, '2026-12-10', somme).verdict).toBe('awaiting-judgement')
    const appraised = {
      ...sign(SOMME, { medium: 'electronic' }),
      appraisals: { electronicSignatureValid: { accepted: true, reason: 'certificat reconnu' } },
    } as Act
    expect(decide(signing(), appraised, over, '2026-12-10', somme).verdict).toBe('granted')
    const rejected = {
      ...appraised,
      appraisals: { electronicSignatureValid: { accepted: false, reason: 'certificat inconnu' } },
    } as Act
    expect(decide(signing(), rejected, over, '2026-12-10', somme).verdict).toBe('refused')
  })

  test('papier et électronique mêlés: à justifier', () => {
    const over = { signatureVerdicts: { [SCAN]: 'total-passed' } } as const
    const state = granted(signing(), sign(REGION))
    expect(decide(state, electronic, over, '2026-12-10', representativeOf(SOMME)).verdict).toBe('awaiting-judgement')
  })

  test.each<[string, Actor, Act, string]>([
    ['le membre, pour lui-même', representativeOf(SOMME), sign(SOMME), 'met'],
    ['le coordonnateur consigne une signature sur papier', region, sign(SOMME), 'met'],
    ['le coordonnateur ne signe pas à la place du membre', region, electronic, 'unmet'],
    ['un autre membre', representativeOf(OTHD), sign(SOMME), 'unmet'],
    [
      "un agent n'engage pas son membre",
      { kind: 'person', person: 'a', body: SOMME, office: 'officer' },
      sign(SOMME),
      'unmet',
    ],
  ])('%s', (_case, actor, act, outcome) => {
    const { findings } = decide(signing(), act, { signatureVerdicts: { [SCAN]: 'total-passed' } }, '2026-12-10', actor)
    expect(findings.find(({ rule }) => rule === 'signsForItsBody')).toMatchObject({
      outcome,
      basis: [{ article: 'parties' }, { article: 'L2113-7' }],
    })
  })
})
