import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#kernel/citation.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import {
  approvalBy,
  at,
  CASE,
  decide,
  finding,
  groupWith,
  hashOf,
  holder,
  left,
  METROPOLE,
  OISE,
  ownDecision,
  REGION,
  run,
  SOMME,
  sign,
} from '../testing/case.ts'
import { tabulate } from '../testing/table.ts'

const somme = representativeOf(SOMME)
const metropole = representativeOf(METROPOLE)

describe('l’avenant', () => {
  const signing = at('amendment-signing')
  const acts = (over: Parameters<typeof approvalBy>[1]) => ({
    authorisingActs: [approvalBy(SOMME, over), ownDecision()],
  })
  const own = (over: Parameters<typeof approvalBy>[1]) => ({ authorisingActs: [ownDecision(over)] })
  const office = (from: IsoDate, until: IsoDate | null) => ({
    signatories: { [SOMME]: [holder(SOMME, { from, until })] },
  })

  tabulate('accessionSignatory', signing, [
    ['un fondateur signe pour lui', 'met', 'convention 7', sign(SOMME), {}, somme],
    ['le demandeur signe aussi', 'met', 'CCP L2113-7', sign(METROPOLE), {}, metropole],
    ['un membre entré ensuite ne signe pas', 'unmet', 'convention 7', sign(OISE, { medium: 'paper' })],
    [
      'un agent ne lie pas son organisme',
      'unmet',
      'convention 7',
      sign(SOMME),
      {},
      { kind: 'person', person: 'x', body: SOMME, office: 'officer' },
    ],
    ['le coordonnateur enregistre une signature sur papier', 'met', 'convention 7', sign(SOMME, { medium: 'paper' })],
    ['le coordonnateur ne signe pas à la place d’un autre', 'unmet', 'convention 7', sign(SOMME)],
    [
      'un fondateur n’enregistre pas le papier d’un autre',
      'unmet',
      'convention 7',
      sign(REGION, { medium: 'paper' }),
      {},
      somme,
    ],
  ])

  tabulate('accessionSignatory', run(signing, [sign(SOMME)], {}, somme), [
    ['deux signatures du même', 'unmet', 'convention 7', sign(SOMME), {}, somme],
  ])

  tabulate('circuitSignatoryInOffice', signing, [
    ['en fonction ce jour-là', 'met', 'convention parties', sign(SOMME), office('2027-11-20', null), somme],
    ['élu le lendemain', 'unmet', 'convention parties', sign(SOMME), office('2027-11-21', null), somme],
    ['mandat achevé la veille', 'unmet', 'CCP L2113-7', sign(SOMME), office('2027-01-01', '2027-11-19'), somme],
    ['dernier jour du mandat', 'met', 'CCP L2113-7', sign(SOMME), office('2027-01-01', '2027-11-20'), somme],
    ['une autre personne', 'unmet', 'convention parties', sign(SOMME, { person: 'p-region' }), {}, somme],
    ['personne en fonction', 'unmet', 'convention parties', sign(SOMME), { signatories: {} }, somme],
  ])

  const delegate = { signatories: { [SOMME]: [holder(SOMME, { office: 'delegate', title: 'La Direction générale' })] } }
  tabulate('circuitSignatoryNamed', signing, [
    ['acte qui nomme la fonction', 'met', 'CCP L2113-7', sign(SOMME), acts({ signatory: 'la présidence' }), somme],
    [
      'acte qui nomme la personne',
      'met',
      'CCP L2113-7',
      sign(SOMME),
      acts({ signatory: 'La présidence de Somme' }),
      somme,
    ],
    ['acte qui ne nomme personne', 'met', 'CCP L2113-7', sign(SOMME), acts({ signatory: null }), somme],
    ['acte qui en nomme une autre', 'unmet', 'convention parties', sign(SOMME), acts({ signatory: 'Le Maire' }), somme],
    ['délégataire de la fonction nommée', 'met', 'CCP L2113-7', sign(SOMME), delegate, somme],
    ['personne en fonction', 'not-applicable', 'CCP L2113-7', sign(SOMME), { signatories: {} }, somme],
  ])
  tabulate('accessionSignatureAuthorised', signing, [
    ['acte exécutoire avant', 'met', 'CGCT L2131-1', sign(SOMME), {}, somme],
    ['acte exécutoire le jour même', 'met', 'CGCT L2131-1', sign(SOMME), acts({ enforceableOn: '2027-11-20' }), somme],
    [
      'acte exécutoire le lendemain',
      'unmet',
      'CGCT L2131-1',
      sign(SOMME),
      acts({ enforceableOn: '2027-11-21' }),
      somme,
    ],
    ['acte non exécutoire', 'unmet', 'CGCT L2131-1', sign(SOMME), acts({ enforceableOn: null }), somme],
    ['acte daté du lendemain', 'unmet', 'convention 7', sign(SOMME), acts({ date: '2027-11-21' }), somme],
    ['acte défavorable', 'unmet', 'convention 7', sign(SOMME), acts({ favourable: false }), somme],
    ['acte qui ne nomme personne', 'met', 'convention 7', sign(SOMME), acts({ signatory: null }), somme],
    [
      'le nouvel adhérent sans sa délibération',
      'unmet',
      'convention 7',
      sign(METROPOLE),
      { authorisingActs: [] },
      metropole,
    ],
    ['sa délibération antérieure à la demande', 'met', 'convention 7', sign(METROPOLE), own({}), metropole],
    ['sa délibération sur ce dossier', 'met', 'convention 7', sign(METROPOLE), own({ about: CASE }), metropole],
    [
      'sa délibération sur un autre dossier',
      'unmet',
      'convention 7',
      sign(METROPOLE),
      own({ about: 'autre' }),
      metropole,
    ],
    [
      'sa délibération d’approbation, qui n’est pas une adhésion',
      'unmet',
      'convention 7',
      sign(METROPOLE),
      own({ subject: 'accession-approval' }),
      metropole,
    ],
  ])

  tabulate('accessionTextSigned', signing, [
    ['le même texte', 'met', 'convention 7', sign(SOMME), {}, somme],
    ['un autre texte', 'unmet', 'convention 7', sign(SOMME, { text: hashOf('0') }), {}, somme],
    ['signé le jour de l’ouverture', 'met', 'convention 7', sign(SOMME, { signedOn: '2027-11-18' }), {}, somme],
    ['signé la veille de l’ouverture', 'unmet', 'convention 7', sign(SOMME, { signedOn: '2027-11-17' }), {}, somme],
    ['signé aujourd’hui', 'met', 'convention 7', sign(SOMME, { signedOn: '2027-11-30' }), {}, somme],
    ['signé demain', 'unmet', 'convention 7', sign(SOMME, { signedOn: '2027-12-01' }), {}, somme],
  ])

  tabulate('circuitSignatureValid', signing, [
    ['signature électronique valide', 'met', 'code-civil 1367', sign(SOMME), {}, somme],
    ['signature électronique non vérifiée', 'unmet', 'code-civil 1366', sign(SOMME), { signatureVerdicts: {} }, somme],
    [
      'signature électronique invalide',
      'unmet',
      'code-civil 1366',
      sign(SOMME),
      { signatureVerdicts: { [hashOf('e')]: 'total-failed' } },
      somme,
    ],
    [
      'signature électronique indéterminée',
      'to-appraise',
      'code-civil 1366',
      sign(SOMME),
      { signatureVerdicts: { [hashOf('e')]: 'indeterminate' } },
      somme,
    ],
    [
      'signature sur papier',
      'not-applicable',
      'code-civil 1366',
      sign(SOMME, { medium: 'paper' }),
      { signatureVerdicts: {} },
      somme,
    ],
  ])

  tabulate('correctedText', signing, [
    ['texte rouvert à l’identique', 'unmet', 'convention 7', { type: 'openSignature', text: hashOf('d') }],
    ['texte rouvert corrigé', 'met', 'convention 7', { type: 'openSignature', text: hashOf('0') }],
  ])

  tabulate('correctedText', at('approved'), [
    [
      'texte ouvert pour la première fois',
      'not-applicable',
      'convention 7',
      { type: 'openSignature', text: hashOf('d') },
    ],
  ])

  test('signé par tous, et pas avant : coordonnateur, fondateur, nouvel adhérent', () => {
    const two = run(run(signing, [sign(REGION)]), [sign(METROPOLE)], {}, metropole)
    expect(two.status).toBe('amendment-signing')
    expect(run(two, [sign(SOMME)], {}, somme)).toMatchObject({ status: 'signed', returned: null })
  })

  test('un texte corrigé efface les signatures du premier, non les délibérations', () => {
    const reopened = run(run(signing, [sign(REGION)]), [{ type: 'openSignature', text: hashOf('0') }])
    const circuit = 'circuit' in reopened ? (reopened.circuit ?? []) : []
    expect(circuit.map(({ vote, signature }) => [vote?.verdict, signature])).toEqual([
      ['approved', null],
      ['approved', null],
    ])
  })

  test('la signature d’un fondateur parti n’est plus attendue', () => {
    const two = run(run(signing, [sign(REGION)]), [sign(METROPOLE)], {}, metropole)
    expect(decide(two, { type: 'recount' }).verdict).toBe('refused')
    expect(finding(decide(two, { type: 'recount' }).findings, 'nobodyLeftToWaitFor').facts).toEqual({
      awaited: [SOMME],
    })
    const decision = decide(two, { type: 'recount' }, { group: left(SOMME, '2027-11-30') })
    expect(decision.verdict === 'granted' && decision.events).toEqual([
      { type: 'SignaturesCompleted', on: '2027-11-30' },
    ])
  })

  test.each<readonly [string, 'all-members' | 'coordinator' | 'free' | 'founders-and-coordinator', readonly string[]]>([
    ['tous les membres', 'all-members', [REGION, SOMME, OISE, METROPOLE]],
    ['fondateurs', 'founders-and-coordinator', [REGION, SOMME, METROPOLE]],
    ['coordonnateur', 'coordinator', [REGION, METROPOLE]],
    ['libre', 'free', [REGION, METROPOLE]],
  ])('signataires, approbation par : %s', (_case, approval, bodies) => {
    const group = groupWith({ accession: { open: true, approval, conditions: [] } })
    expect(finding(decide(signing, sign('x'), { group }).findings, 'accessionSignatory').facts).toMatchObject({
      signatories: bodies,
    })
  })
})
