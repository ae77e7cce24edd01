import { describe, expect, test } from 'vitest'
import { findingOf } from '../../../tests/decision-table.ts'
import {
  actOf,
  aisne,
  approve,
  at,
  BODIES,
  clock,
  decide,
  ELECTRONIC,
  FILE,
  following,
  groupOf,
  majority,
  openSignature,
  oppose,
  REGION,
  SOMME,
  sign,
  somme,
  withMember,
} from '../testing/dissolution-case.ts'
import { eventsOf, tabulate } from '../testing/table.ts'
import { dissolution } from './dissolution.ts'

const newcomer = { group: withMember({ body: 'oise' }) }
const gone = { group: withMember({ body: SOMME, from: '2027-01-12', until: '2028-03-10' }) }
const signs = (over: Parameters<typeof sign>[1] = {}, facts = {}, actor = somme) =>
  decide(at.signing, sign(SOMME, over), { facts, actor })
const electronic = { medium: 'electronic' } as const

describe('S10.2 : la signature de tous', () => {
  const acts = (over: Parameters<typeof actOf>[1]) => ({ authorisingActs: [actOf(SOMME, over)] })
  const twice = following(at.signing, [sign(SOMME)])
  tabulate([
    ['pour soi', () => signs(), 'dissolutionSignatory', 'met', 'policy A36'],
    [
      'sur papier, consignée par le coordonnateur',
      () => decide(at.signing, sign(SOMME)),
      'dissolutionSignatory',
      'met',
      'convention 10',
    ],
    [
      'électronique, par le coordonnateur',
      () => decide(at.signing, sign(SOMME, electronic)),
      'dissolutionSignatory',
      'unmet',
      'convention 10',
    ],
    ['pour un autre', () => signs({}, {}, aisne), 'dissolutionSignatory', 'unmet', 'convention 10'],
    ['deux fois', () => decide(twice, sign(SOMME)), 'dissolutionSignatory', 'unmet', 'policy A36'],
    [
      'un membre entré depuis, sans décision',
      () => decide(at.signing, sign('oise'), { facts: newcomer }),
      'dissolutionSignatory',
      'unmet',
      'policy A36',
    ],
    [
      'le même, sa décision prise',
      () => decide(following(at.signing, [approve('oise')], newcomer), sign('oise'), { facts: newcomer }),
      'dissolutionSignatory',
      'met',
      'policy A36',
    ],
    [
      'un membre parti',
      () => decide(at.signing, sign(SOMME), { facts: gone }),
      'dissolutionSignatory',
      'unmet',
      'policy A36',
    ],
    [
      'qui n’est pas en fonction',
      () => signs({ person: 'p-aisne' }),
      'circuitSignatoryInOffice',
      'unmet',
      'convention parties',
    ],
    ['en fonction', () => signs(), 'circuitSignatoryInOffice', 'met', 'CCP L2113-7'],
    [
      'un autre désigné par l’acte',
      () => signs({}, acts({ signatory: 'La Vice-présidence' })),
      'circuitSignatoryNamed',
      'unmet',
      'convention parties',
    ],
    ['désigné par l’acte', () => signs(), 'circuitSignatoryNamed', 'met', 'CCP L2113-7'],
    [
      'exécutoire le jour même',
      () => signs({}, acts({ enforceableOn: '2028-03-10' })),
      'dissolutionSignatureAuthorised',
      'met',
      'CGCT L2131-1',
    ],
    [
      'exécutoire le lendemain',
      () => signs({}, acts({ enforceableOn: '2028-03-11' })),
      'dissolutionSignatureAuthorised',
      'unmet',
      'CGCT L2131-1',
    ],
    [
      'acte d’un autre objet',
      () => signs({}, acts({ subject: 'amendment' })),
      'dissolutionSignatureAuthorised',
      'unmet',
      'convention 10',
    ],
    [
      'acte d’un autre dossier',
      () => signs({}, acts({ about: 'autre' })),
      'dissolutionSignatureAuthorised',
      'unmet',
      'convention 10',
    ],
    ['le même document', () => signs(), 'dissolutionTextSigned', 'met', 'convention 10'],
    ['un autre document', () => signs({ text: FILE }), 'dissolutionTextSigned', 'unmet', 'convention 10'],
    [
      'la veille de l’ouverture',
      () => signs({ signedOn: '2028-03-09' }),
      'dissolutionTextSigned',
      'unmet',
      'convention 10',
    ],
    ['datée de demain', () => signs({ signedOn: '2028-03-11' }), 'dissolutionTextSigned', 'unmet', 'convention 10'],
    ['sur papier', () => signs(), 'circuitSignatureValid', 'not-applicable', 'code-civil 1366'],
    [
      'validée',
      () => signs({ ...electronic, document: ELECTRONIC }),
      'circuitSignatureValid',
      'met',
      'code-civil 1367',
    ],
    ['sans validation', () => signs(electronic), 'circuitSignatureValid', 'unmet', 'code-civil 1367'],
    [
      'indéterminée',
      () => signs(electronic, { signatureVerdicts: { [FILE]: 'indeterminate' } }),
      'circuitSignatureValid',
      'to-appraise',
      'code-civil 1366',
    ],
  ])
})

describe('S10.2 : l’effet', () => {
  const two = following(at.signing, [sign(REGION), sign('aisne', { signedOn: '2028-03-10' })])

  test('à la dernière signature, quand le document ne dit rien', () => {
    const decision = decide(two, sign(SOMME), { today: '2028-03-12' })
    expect(findingOf(decision.findings, 'dissolutionDayComputed')).toMatchObject({
      outcome: 'computed',
      basis: ['convention 10'],
      facts: { on: '2028-03-10', awaited: [] },
    })
    expect(eventsOf(decision).map(({ type }) => type)).toEqual([
      'DissolutionSigned',
      'DissolutionConcluded',
      'GroupDissolved',
    ])
    expect(eventsOf(decision).at(-1)).toEqual({ type: 'GroupDissolved', on: '2028-03-10' })
  })

  test('pas avant que tous aient signé', () => {
    const decision = decide(at.signing, sign(SOMME))
    expect(eventsOf(decision).map(({ type }) => type)).toEqual(['DissolutionSigned'])
    expect(findingOf(decision.findings, 'dissolutionDayComputed').facts).toEqual({
      on: null,
      awaited: ['region', 'aisne'],
    })
  })

  const takeEffect = { type: 'takeEffect' } as const
  test.each<[string, string, string]>([
    ['la veille', '2028-06-30', 'refused'],
    ['le jour', '2028-07-01', 'granted'],
    ['le lendemain', '2028-07-02', 'granted'],
  ])('au jour du document : %s', (_case, today, verdict) => {
    const decision = decide(at.signed, takeEffect, { today, actor: clock })
    expect(decision.verdict).toBe(verdict)
    expect(findingOf(decision.findings, 'dissolutionDayReached').basis).toEqual(['convention 10'])
    if (verdict === 'granted') expect(eventsOf(decision)).toEqual([{ type: 'GroupDissolved', on: '2028-07-01' }])
  })

  test('un membre entré avant l’effet décide et signe à son tour', () => {
    const july = { today: '2028-07-01', actor: clock, facts: newcomer }
    expect(findingOf(decide(at.signed, takeEffect, july).findings, 'everyMemberStillSigned')).toMatchObject({
      outcome: 'unmet',
      basis: ['convention 10', 'policy A36'],
      facts: { awaited: ['oise'] },
    })
    const joined = following(at.signed, [approve('oise'), sign('oise')], newcomer)
    expect(decide(joined, takeEffect, july).verdict).toBe('granted')
  })

  test('le départ du dernier attendu suffit, constaté par l’horloge', () => {
    expect(decide(two, { type: 'recount' }, { actor: clock }).verdict).toBe('refused')
    const decision = decide(two, { type: 'recount' }, { actor: clock, facts: gone })
    expect(findingOf(decision.findings, 'nobodyLeftToSign')).toMatchObject({
      outcome: 'met',
      basis: ['convention 10', 'policy A36'],
    })
    expect(eventsOf(decision).map(({ type }) => type)).toEqual(['DissolutionConcluded', 'GroupDissolved'])
  })

  test('à la majorité, ceux qui ont approuvé signent seuls', () => {
    const facts = { group: groupOf(BODIES, majority) }
    const appraisals = { dissolutionVoted: { accepted: true, reason: 'Majorité simple, article 10.' } }
    const signing = following(
      at.proposed,
      [approve(REGION), approve('aisne'), oppose(SOMME), { type: 'openSignature', appraisals }],
      facts,
    )
    expect(findingOf(decide(signing, sign(SOMME), { facts }).findings, 'dissolutionSignatory')).toMatchObject({
      outcome: 'unmet',
      facts: { signatories: ['region', 'aisne'] },
    })
    const signed = following(signing, [sign(REGION), sign('aisne')], facts)
    expect(signed.status).toBe('dissolved')
    expect(decide(at.proposed, openSignature, { facts }).verdict).toBe('refused')
  })

  test('abandonnée, elle garde ce qui était fait', () => {
    const abandoned = following(two, [{ type: 'abandon', why: 'Un marché est relancé.' }])
    expect(abandoned).toMatchObject({ status: 'abandoned', why: 'Un marché est relancé.', abandonedOn: '2028-03-10' })
    expect(abandoned.status !== 'none' && abandoned.circuit).toHaveLength(3)
    expect(dissolution.acts(abandoned, { ...CONTEXT, actor: somme }).every(({ open }) => !open)).toBe(true)
  })
})

const CONTEXT = {
  facts: {
    dissolution: 'd',
    group: groupOf(BODIES),
    contracts: [],
    disputes: [],
    authorisingActs: [],
    signatories: {},
    signatureVerdicts: {},
  },
  now: '2028-03-10T11:00:00.000Z',
  today: '2028-03-10',
  lawDate: '2028-03-10',
  articles: {},
} as const
