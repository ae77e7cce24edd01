import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Actor, clockActor } from '#kernel/actor.ts'
import { addDays } from '#kernel/calendar.ts'
import { citationKey, type IsoDate } from '#kernel/citation.ts'
import type { AuthorisingAct, OfficeHeld } from '#modules/organisation/index.ts'
import { ARTICLES, contextOn, representativeOf, someClauses } from '../testing.ts'
import type { Clauses } from './clauses.ts'
import { convention } from './convention.ts'
import type { Facts, Party } from './facts.ts'
import { type Act, type ActOf, type Convention, type Event, groupOf } from './state.ts'

const [REGION, SOMME, OTHD] = ['region', 'somme', 'othd']
const BODIES = [REGION, SOMME, OTHD]
const [TEXT, SCAN] = ['d'.repeat(64), 'e'.repeat(64)]

const office = (body: string, over: Partial<OfficeHeld> = {}): OfficeHeld => ({
  number: 1,
  office: 'representative',
  person: { id: `presidency-of-${body}`, civility: null, name: `Présidence ${body}` },
  title: 'Le Président',
  from: '2021-07-01',
  until: null,
  givenBy: null,
  delegation: null,
  ...over,
})

const party = (body: string, over: Partial<Party> = {}): Party => ({
  body,
  name: body,
  siret: '20005374200017',
  seat: 'Lille',
  offices: [office(body)],
  ...over,
})

const deliberation = (body: string, over: Partial<AuthorisingAct> = {}): AuthorisingAct => ({
  id: `acte-${body}`,
  body,
  subject: 'membership',
  about: null,
  favourable: true,
  date: '2026-11-16',
  enforceableOn: '2026-11-24',
  signatory: null,
  ...over,
})

const facts = (over: Partial<Facts> = {}): Facts => ({
  parties: BODIES.map((body) => party(body)),
  authorisingActs: BODIES.map((body) => deliberation(body)),
  signatureVerdicts: {},
  ...over,
})

const found = (over: Partial<ActOf<'found'>> = {}): Act => ({
  type: 'found',
  clauses: someClauses(REGION),
  articles: ARTICLES,
  members: BODIES,
  document: TEXT,
  ...over,
})

const sign = (body: string, over: Partial<ActOf<'sign'>> = {}): Act => ({
  type: 'sign',
  body,
  signedOn: '2026-12-07',
  person: `presidency-of-${body}`,
  medium: 'paper',
  authorisingAct: `acte-${body}`,
  document: SCAN,
  ...over,
})

const region = representativeOf(REGION)
const decide = (
  state: Convention,
  act: Act,
  over: Partial<Facts> = {},
  today: IsoDate = '2026-12-10',
  actor: Actor = region,
) => convention.decide(state, act, contextOn(today, facts(over), actor))

function granted(state: Convention, act: Act, over: Partial<Facts> = {}, today?: IsoDate, actor?: Actor): Convention {
  const decision = decide(state, act, over, today, actor)
  if (decision.verdict !== 'granted') throw new Error(JSON.stringify(decision))
  return decision.events.reduce(convention.evolve, state)
}

const NONE: Convention = { status: 'none' }
const drafted = (clauses: Partial<Clauses> = {}) => granted(NONE, found({ clauses: someClauses(REGION, clauses) }))
const signing = (clauses: Partial<Clauses> = {}) => granted(drafted(clauses), { type: 'openSignature', document: TEXT })
const signed = (clauses: Partial<Clauses> = {}) =>
  BODIES.reduce((state, body) => granted(state, sign(body)), signing(clauses))

const original = (body: string, over: Partial<ActOf<'deliverOriginal'>> = {}): Act => ({
  type: 'deliverOriginal',
  body,
  deliveredOn: '2026-12-09',
  medium: 'paper',
  holder: 'service des assemblées',
  ...over,
})

const complete = (clauses: Partial<Clauses> = {}) =>
  BODIES.flatMap((body) => [original(body), original(body)]).reduce(
    (state, act) => granted(state, act),
    signed(clauses),
  )
const constituted = (clauses: Partial<Clauses> = {}, today: IsoDate = '2026-12-10') =>
  granted(complete(clauses), { type: 'constitute' }, {}, today)

const notify = (body: string, sentOn: IsoDate = '2026-12-14'): Act => ({
  type: 'notify',
  body,
  sentOn,
  channel: 'letter',
})
const acknowledge = (body: string, receivedOn: IsoDate): Act => ({ type: 'acknowledge', body, receivedOn, proof: SCAN })

const inForce = () =>
  BODIES.reduce(
    (state, body, index) =>
      granted(granted(state, notify(body), {}, '2027-01-12'), acknowledge(body, `2027-01-1${index}`), {}, '2027-01-12'),
    constituted(),
  )

type Row = readonly [string, Convention, Act, Partial<Facts>, string, string, string]

function expectFinding([, state, act, over, rule, outcome, article]: Row, actor?: Actor) {
  const decision = decide(state, act, over, '2026-12-10', actor)
  const finding = decision.findings.find((candidate) => candidate.rule === rule)
  expect({ outcome: finding?.outcome, cited: finding?.basis.map(citationKey).includes(article) }).toEqual({
    outcome,
    cited: true,
  })
  const blocked = outcome === 'unmet' ? 'refused' : outcome === 'to-appraise' ? 'awaiting-judgement' : undefined
  if (blocked !== undefined) expect(decision.verdict).toBe(blocked)
}

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
  const rows: Row[] = [
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

  test.each<[string, Partial<Party>, readonly string[]]>([
    ['sans SIRET', { siret: null }, ['siret']],
    ['sans siège', { seat: null }, ['seat']],
    ['sans représentant', { offices: [] }, ['representative']],
    ['mandat terminé la veille', { offices: [office(SOMME, { until: '2026-12-09' })] }, ['representative']],
    ["mandat qui s'achève ce jour", { offices: [office(SOMME, { until: '2026-12-10' })] }, []],
    ['mandat qui commence demain', { offices: [office(SOMME, { from: '2026-12-11' })] }, ['representative']],
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

describe('la constitution', () => {
  const views = (state: Convention) =>
    convention.acts(state, contextOn('2026-12-10', facts(), region)).find(({ act }) => act === 'constitute')
  const facet = (state: Convention, rule: string) => views(state)?.findings.find((finding) => finding.rule === rule)

  test('il manque un bloc de signature: la liste, et l’article', () => {
    const state = [SOMME, OTHD].reduce((before, body) => granted(before, sign(body)), signing())
    expect(views(state)?.open).toBe(false)
    expect(facet(state, 'everyPartySigned')).toMatchObject({
      outcome: 'unmet',
      facts: { missing: [REGION], parties: 3 },
      basis: [{ article: 'parties' }, { article: 'L2113-7' }],
    })
  })

  test('il manque un original', () => {
    const state = granted(signed(), original(SOMME))
    const short = [
      { body: REGION, delivered: 0 },
      { body: SOMME, delivered: 1 },
      { body: OTHD, delivered: 0 },
    ]
    expect(facet(state, 'originalsComplete')).toMatchObject({
      outcome: 'unmet',
      facts: { perMember: 2, short },
      basis: [{ article: '11', paragraph: 'al. 3' }],
    })
    expect(views(complete())?.open).toBe(true)
    expect(facet(signed({ originals: { perMember: null } }), 'originalsComplete')?.outcome).toBe('not-applicable')
  })

  test('pas un original de plus, ni avant la signature, ni daté de demain', () => {
    expect(decide(complete(), original(SOMME)).verdict).toBe('refused')
    expect(decide(signing(), original(SOMME)).verdict).toBe('refused')
    expect(decide(signed(), original(SOMME, { deliveredOn: '2026-12-11' })).verdict).toBe('refused')
    expect(decide(signed({ originals: { perMember: null } }), original(SOMME)).verdict).toBe('refused')
  })

  test('la convention porte la date de sa dernière signature', () => {
    const late = [sign(SOMME), sign(OTHD, { signedOn: '2026-12-09' }), sign(REGION, { signedOn: '2026-12-08' })]
    const state = late.reduce((before, act) => granted(before, act), signing({ originals: { perMember: null } }))
    expect(facet(state, 'conventionDated')).toMatchObject({ outcome: 'computed', facts: { signedOn: '2026-12-09' } })
    expect(granted(state, { type: 'constitute' })).toMatchObject({ status: 'constituted', signedOn: '2026-12-09' })
  })
})

describe('la prise d’effet', () => {
  test('à la notification du dernier fondateur, et chacun membre à compter de la sienne', () => {
    const state = inForce()
    expect(state).toMatchObject({ status: 'in-force', effectiveOn: '2027-01-12' })
    expect(groupOf('g', state)?.members.map(({ from }) => from)).toEqual(['2027-01-10', '2027-01-11', '2027-01-12'])
  })

  test('tant qu’un fondateur n’est pas notifié, rien', () => {
    const state = [REGION, SOMME].reduce(
      (before, body) =>
        granted(granted(before, notify(body), {}, '2027-01-12'), acknowledge(body, '2027-01-10'), {}, '2027-01-12'),
      constituted(),
    )
    expect(state).toMatchObject({ status: 'constituted', effectiveOn: null })
  })

  test.each<[string, Act, string]>([
    ['accusé avant l’envoi', acknowledge(SOMME, '2026-12-13'), 'receiptProved'],
    ['accusé de demain', acknowledge(SOMME, '2027-01-13'), 'receiptProved'],
    ['accusé sans preuve', { type: 'acknowledge', body: SOMME, receivedOn: '2027-01-11', proof: '' }, 'receiptProved'],
    ['accusé sans envoi', acknowledge(OTHD, '2027-01-11'), 'receiptProved'],
  ])('%s', (_case, act, rule) => {
    const state = granted(constituted(), notify(SOMME), {}, '2027-01-12')
    const decision = decide(state, act, {}, '2027-01-12')
    expect(decision.verdict).toBe('refused')
    expect(decision.findings.find((finding) => finding.rule === rule)).toMatchObject({
      outcome: 'unmet',
      basis: [{ article: '2', paragraph: 'al. 1' }],
    })
  })

  test('un membre n’accuse réception que pour lui-même', () => {
    const state = granted(constituted(), notify(SOMME), {}, '2027-01-12')
    expect(decide(state, acknowledge(SOMME, '2027-01-11'), {}, '2027-01-12', representativeOf(OTHD)).verdict).toBe(
      'refused',
    )
    expect(decide(state, acknowledge(SOMME, '2027-01-11'), {}, '2027-01-12', representativeOf(SOMME)).verdict).toBe(
      'granted',
    )
  })

  test.each<[string, IsoDate, string]>([
    ['envoi avant la dernière signature', '2026-12-06', 'refused'],
    ['envoi le jour de la dernière signature', '2026-12-07', 'granted'],
    ['envoi demain', '2027-01-13', 'refused'],
  ])('%s', (_case, sentOn, verdict) => {
    expect(decide(constituted(), notify(SOMME, sentOn), {}, '2027-01-12').verdict).toBe(verdict)
  })
  test('envoi à un tiers', () =>
    expect(decide(constituted(), notify('autre'), {}, '2027-01-12').verdict).toBe('refused'))

  test('à la dernière signature, si la convention le dit', () => {
    const state = constituted({ effectiveFrom: { on: 'last-signature' } })
    expect(state).toMatchObject({ status: 'in-force', effectiveOn: '2026-12-07' })
    expect(groupOf('g', state)?.members.every(({ from }) => from === '2026-12-07')).toBe(true)
  })

  test('à la transmission, si la convention le dit', () => {
    const state = constituted({ effectiveFrom: { on: 'transmission' } })
    expect(state.status).toBe('constituted')
    const early = decide(state, { type: 'transmit', sentOn: '2026-12-06', acknowledgement: 'AR-1' })
    expect(early.findings.find(({ rule }) => rule === 'transmissionAcknowledged')).toMatchObject({
      outcome: 'unmet',
      basis: [{ article: 'L2131-1' }, { article: 'L4141-1' }],
    })
    expect(decide(state, { type: 'transmit', sentOn: '2026-12-09', acknowledgement: '' }).verdict).toBe('refused')
    expect(granted(state, { type: 'transmit', sentOn: '2026-12-09', acknowledgement: 'AR-1' })).toMatchObject({
      status: 'in-force',
      effectiveOn: '2026-12-09',
    })
  })

  test.each<[string, IsoDate, string]>([
    ['la veille', '2026-12-31', 'refused'],
    ['le jour', '2027-01-01', 'granted'],
  ])('à une date, de soi-même: %s', (_case, today, verdict) => {
    const state = constituted({ effectiveFrom: { on: 'date', date: '2027-01-01' } })
    const decision = decide(state, { type: 'takeEffect' }, {}, today, clockActor)
    expect(decision.verdict).toBe(verdict)
    expect(decision.findings.find(({ rule }) => rule === 'effectDateReached')?.basis.map(citationKey)).toEqual([
      'convention 2 al. 1',
    ])
  })

  test('une date passée à la signature: effet au jour de la dernière signature', () => {
    expect(constituted({ effectiveFrom: { on: 'date', date: '2026-12-01' } })).toMatchObject({
      status: 'in-force',
      effectiveOn: '2026-12-07',
    })
  })
})

describe('la vie du groupement', () => {
  const enter = (body: string, from: IsoDate = '2027-06-01'): Act => ({ type: 'enterMember', body, from })

  test('un nouveau membre entre une fois, et n’est pas fondateur', () => {
    const state = granted(inForce(), enter('mel'), {}, '2027-06-01', clockActor)
    expect(groupOf('g', state)?.members.at(-1)).toEqual({
      body: 'mel',
      founder: false,
      from: '2027-06-01',
      until: null,
    })
    expect(decide(state, enter('mel'), {}, '2027-06-02', clockActor).verdict).toBe('refused')
    expect(decide(inForce(), enter('mel', '2027-06-02'), {}, '2027-06-01', clockActor).verdict).toBe('refused')
    expect(decide(inForce(), enter('mel'), {}, '2027-06-01', region).verdict).toBe('refused')
  })

  test('un membre part une fois, et peut revenir par une adhésion', () => {
    const leave: Act = { type: 'recordDeparture', body: SOMME, on: '2027-09-01' }
    expect(decide(inForce(), leave, {}, '2027-08-31', clockActor).verdict).toBe('refused')
    const left = granted(inForce(), leave, {}, '2027-09-01', clockActor)
    expect(groupOf('g', left)?.members.find(({ body }) => body === SOMME)?.until).toBe('2027-09-01')
    expect(decide(left, leave, {}, '2027-09-02', clockActor).verdict).toBe('refused')
    expect(decide(left, enter(SOMME, '2028-01-01'), {}, '2028-01-01', clockActor).verdict).toBe('granted')
  })

  test('un avenant change les clauses et fait une version', () => {
    const amend: Act = {
      type: 'applyAmendment',
      changes: { place: 'Amiens' },
      articles: { amendment: { article: '12' } },
      document: TEXT,
      on: '2027-05-01',
      cause: 'amendment',
    }
    const state = granted(inForce(), amend, {}, '2027-05-01', clockActor)
    expect(state).toMatchObject({
      clauses: { place: 'Amiens', object: someClauses(REGION).object },
      articles: { amendment: { article: '12' }, withdrawal: { article: '8' } },
    })
    expect(state.status !== 'none' && state.versions.map(({ number, cause }) => [number, cause])).toEqual([
      [1, 'initial'],
      [2, 'amendment'],
    ])
  })

  test('le projet se corrige avant la signature, par le coordonnateur seul', () => {
    const revise: Act = {
      type: 'revise',
      clauses: someClauses(REGION, { place: 'Arras' }),
      articles: ARTICLES,
      reason: 'erreur de lecture',
    }
    expect(granted(drafted(), revise)).toMatchObject({ clauses: { place: 'Arras' } })
    expect(decide(drafted(), revise, {}, '2026-12-10', representativeOf(SOMME)).verdict).toBe('refused')
    expect(decide(signing(), revise).verdict).toBe('refused')
  })

  test('le groupement prend fin', () => {
    const end: Act = { type: 'end', on: '2031-10-01', cause: 'term' }
    expect(granted(inForce(), end, {}, '2031-10-01', clockActor)).toMatchObject({
      status: 'ended',
      ended: { on: '2031-10-01', cause: 'term' },
    })
    expect(decide(inForce(), end, {}, '2031-10-01', region).verdict).toBe('refused')
  })
})

describe('les actes ouverts', () => {
  test.each<[string, Convention, Actor, readonly string[]]>([
    ['rien encore, un préparateur', NONE, region, ['found']],
    ['rien encore, un lecteur', NONE, { kind: 'person', person: 'r', body: REGION, office: 'reader' }, []],
    ['projet, coordonnateur', drafted(), region, ['revise', 'openSignature']],
    ['projet, membre', drafted(), representativeOf(SOMME), []],
    ['signature, membre', signing(), representativeOf(SOMME), ['sign', 'deliverOriginal']],
    ['signature, horloge', signing(), clockActor, []],
    ['complet, coordonnateur', complete(), region, ['sign', 'deliverOriginal', 'constitute']],
    ['constitué, coordonnateur', constituted(), region, ['deliverOriginal', 'transmit', 'notify', 'acknowledge']],
    ['constitué, membre', constituted(), representativeOf(SOMME), ['deliverOriginal', 'acknowledge']],
    ['en vigueur, horloge', inForce(), clockActor, ['enterMember', 'recordDeparture', 'applyAmendment', 'end']],
    ['en vigueur, membre', inForce(), representativeOf(OTHD), ['acknowledge']],
  ])('%s', (_case, state, actor, expected) => {
    const views = convention.acts(state, contextOn('2027-02-01', facts(), actor))
    expect(views.filter(({ open }) => open).map(({ act }) => act)).toEqual(expected)
  })
})

describe('toute suite d’actes', () => {
  test('le rejeu donne l’état; un acte fermé est refusé; chaque étape est atteinte', () => {
    const seen = new Set<string>()
    const all: readonly Act[] = [
      found(),
      found({ clauses: someClauses(REGION, { effectiveFrom: { on: 'date', date: '2026-12-20' } }) }),
      { type: 'openSignature', document: TEXT },
      ...BODIES.flatMap((body) => [
        sign(body),
        original(body),
        original(body),
        notify(body, '2026-12-12'),
        acknowledge(body, '2026-12-13'),
      ]),
      { type: 'constitute' },
      { type: 'takeEffect' },
      { type: 'enterMember', body: 'mel', from: '2026-12-20' },
      { type: 'recordDeparture', body: SOMME, on: '2026-12-20' },
      { type: 'end', on: '2027-01-01', cause: 'decision' },
    ]
    const order = fc.shuffledSubarray([...all], { minLength: all.length - 2 })
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 6 }), fc.nat(40), (rounds, offset) => {
        let state: Convention = NONE
        const journal: Event[] = []
        for (const act of rounds.flat()) {
          for (const actor of [region, clockActor]) {
            const context = contextOn(addDays('2026-12-14', offset), facts(), actor)
            const open = convention.acts(state, context).find((view) => view.act === act.type)?.open
            const decision = convention.decide(state, act, context)
            if (open === false) expect(decision.verdict).toBe('refused')
            if (decision.verdict !== 'granted') continue
            expect(open).toBe(true)
            journal.push(...decision.events)
            state = decision.events.reduce(convention.evolve, state)
            seen.add(state.status)
          }
        }
        expect(convention.replay(journal)).toEqual(state)
      }),
      { numRuns: 120 },
    )
    expect([...seen].sort()).toEqual(['constituted', 'draft', 'ended', 'in-force', 'signing'])
  })
})

function signerOf(act: ActOf<'sign'>): Actor {
  return act.medium === 'paper' ? region : representativeOf(act.body)
}
