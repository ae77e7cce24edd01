import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { citationKey, type IsoDate } from '#kernel/citation.ts'
import type { Finding } from '#kernel/finding.ts'
import { contextOn, representativeOf } from '#modules/convention/testing.ts'
import {
  accept,
  approvalBy,
  CASE,
  eventsUpTo,
  examine,
  groupWith,
  hashOf,
  METROPOLE,
  notify,
  OISE,
  ownDecision,
  REGION,
  request,
  runningContract,
  SOMME,
  sign,
  someFacts,
} from '../testing.ts'
import { accession } from './accession.ts'
import type { Accession, Act, Facts } from './state.ts'

const region = representativeOf(REGION)
const somme = representativeOf(SOMME)
const metropole = representativeOf(METROPOLE)
const clock: Actor = { kind: 'clock' }

const at = (status: Accession['status'], which?: 'last') => accession.replay(eventsUpTo(status, which))

function decide(
  state: Accession,
  act: Act,
  over: Partial<Facts> = {},
  today: IsoDate = '2027-11-30',
  actor: Actor = region,
) {
  return accession.decide(state, act, contextOn(today, someFacts(over), actor))
}

function finding(findings: readonly Finding[], rule: string) {
  const found = findings.find((candidate) => candidate.rule === rule)
  if (found === undefined) throw new Error(`no finding ${rule}`)
  return { outcome: found.outcome, basis: found.basis.map(citationKey), facts: found.facts }
}

type Row = readonly [string, Accession, Act, Partial<Facts>, string, string, string, Actor?, IsoDate?]

const check = (
  _case: string,
  ...[state, act, over, rule, outcome, article, actor, today]: Row extends readonly [string, ...infer R] ? R : never
) => {
  const decision = decide(state, act, over, today, actor)
  const { outcome: given, basis } = finding(decision.findings, rule)
  expect({ outcome: given, cited: basis.includes(article) ? article : basis }).toEqual({ outcome, cited: article })
  if (outcome === 'unmet') expect(decision.verdict).toBe('refused')
}

const none: Accession = { status: 'none' }
const closedGroup = groupWith({ accession: { open: false } })
const unreceived = request({ acknowledgement: null })

describe('la demande', () => {
  test.each<Row>([
    [
      'groupement fermé par sa convention',
      none,
      request(),
      { group: closedGroup },
      'accessionOpen',
      'unmet',
      'convention 7',
    ],
    ['groupement ouvert', none, request(), {}, 'accessionOpen', 'met', 'convention 7'],
    [
      'convention pas encore en vigueur',
      none,
      request(),
      { group: { ...groupWith(), status: 'constituted' } },
      'groupInForce',
      'unmet',
      'convention 2 al. 1',
    ],
    [
      'groupement dissous',
      none,
      request(),
      { group: { ...groupWith(), status: 'ended' } },
      'groupInForce',
      'unmet',
      'CCP L2113-7',
    ],
    ['déjà membre', none, request({ newcomer: OISE }), {}, 'outsideTheGroup', 'unmet', 'convention 7'],
    [
      'ancien membre parti hier',
      none,
      request({ newcomer: OISE }),
      { group: left(OISE, '2027-11-30') },
      'outsideTheGroup',
      'met',
      'convention parties',
    ],
    [
      'membre qui part demain',
      none,
      request({ newcomer: OISE }),
      { group: left(OISE, '2027-12-01') },
      'outsideTheGroup',
      'unmet',
      'convention parties',
    ],
    ['organisme non enregistré', none, request(), { candidate: null }, 'requestOfTheBody', 'unmet', 'convention 7'],
    ['déposée par le coordonnateur sur lettre', none, request(), {}, 'requestOfTheBody', 'met', 'convention 7'],
    [
      'déposée sur la plateforme par un autre',
      none,
      request({ channel: 'platform' }),
      {},
      'requestOfTheBody',
      'unmet',
      'convention 7',
    ],
    [
      'déposée sur la plateforme par le demandeur',
      none,
      request({ channel: 'platform', acknowledgement: null }),
      {},
      'requestOfTheBody',
      'met',
      'convention 7',
      metropole,
    ],
    [
      'déposée pour un autre organisme',
      none,
      request(),
      {},
      'requestOfTheBody',
      'unmet',
      'convention 7',
      representativeOf('amiens'),
    ],
    [
      'reçue avant d’être envoyée',
      none,
      request({ sentOn: '2027-10-05' }),
      {},
      'requestInOrder',
      'unmet',
      'policy A31',
    ],
    ['reçue le jour de l’envoi', none, request({ sentOn: '2027-10-04' }), {}, 'requestInOrder', 'met', 'policy A31'],
    ['reçue demain', none, received('2027-12-01'), {}, 'requestInOrder', 'unmet', 'convention 7'],
    ['reçue aujourd’hui', none, received('2027-11-30'), {}, 'requestInOrder', 'met', 'convention 7'],
    [
      'envoyée demain',
      none,
      request({ sentOn: '2027-12-01', acknowledgement: null }),
      {},
      'requestInOrder',
      'unmet',
      'convention 7',
    ],
    [
      'reçue sans preuve par lettre',
      none,
      request({ acknowledgement: { receivedOn: '2027-10-04', proof: null } }),
      {},
      'requestInOrder',
      'unmet',
      'convention 7',
    ],
    ['sans accusé encore', none, unreceived, {}, 'requestInOrder', 'met', 'convention 7'],
  ])('%s', check)

  test('la plateforme accuse elle-même réception, le jour même', () => {
    const decision = decide(none, request({ channel: 'platform', acknowledgement: null }), {}, '2027-10-02', metropole)
    expect(decision.verdict === 'granted' && decision.events[0]).toMatchObject({
      acknowledgement: { receivedOn: '2027-10-02', proof: null },
    })
  })

  test.each<readonly [string, Actor, string]>([
    ['un membre qui n’est ni demandeur ni coordonnateur', somme, 'unmet'],
    ['un lecteur du demandeur', { kind: 'person', person: 'x', body: METROPOLE, office: 'reader' }, 'unmet'],
    ['l’horloge', clock, 'unmet'],
    ['le demandeur', metropole, 'met'],
    ['le coordonnateur', region, 'met'],
  ])('qui demande : %s', (_case, actor, outcome) => {
    const { findings } = decide(none, request(), {}, '2027-11-30', actor)
    expect(finding(findings, 'competence')).toMatchObject({ outcome, basis: ['convention 7'] })
  })

  const pending = accession.replay([
    { type: 'AccessionRequested', newcomer: METROPOLE, channel: 'email', sentOn: '2027-10-01', acknowledgement: null },
  ])
  const acknowledge = (receivedOn: IsoDate): Act => ({ type: 'acknowledge', receivedOn, proof: hashOf('a') })
  test.each<Row>([
    ['pas d’examen sans accusé', pending, examine(), {}, 'acknowledgedRequest', 'unmet', 'convention 7'],
    ['accusé avant l’envoi', pending, acknowledge('2027-09-30'), {}, 'acknowledgementInOrder', 'unmet', 'policy A31'],
    [
      'accusé le jour de l’envoi',
      pending,
      acknowledge('2027-10-01'),
      {},
      'acknowledgementInOrder',
      'met',
      'policy A31',
    ],
    ['accusé demain', pending, acknowledge('2027-12-01'), {}, 'acknowledgementInOrder', 'unmet', 'policy A31'],
    [
      'accusé deux fois',
      at('requested'),
      acknowledge('2027-10-05'),
      {},
      'acknowledgementInOrder',
      'unmet',
      'policy A31',
    ],
    ['examen après accusé', at('requested'), examine(), {}, 'acknowledgedRequest', 'met', 'convention 7'],
  ])('%s', check)

  test('l’accusé arrivé ensuite ouvre l’examen', () => {
    const decision = decide(pending, acknowledge('2027-10-06'))
    if (decision.verdict !== 'granted') throw new Error('granted was expected')
    const state = decision.events.reduce(accession.evolve, pending)
    expect(state).toMatchObject({
      status: 'requested',
      acknowledgement: { receivedOn: '2027-10-06', proof: hashOf('a') },
    })
    expect(decide(state, examine()).verdict).toBe('granted')
  })
})

describe('l’examen et la saisine', () => {
  const submit: Act = { type: 'submitForApproval' }
  const examined = (over: object) => accession.evolve(at('requested'), { ...examinedEvent, ...over })
  const examinedEvent = {
    type: 'RequestExamined',
    examinedOn: '2027-10-20',
    department: '59',
    seatSource: hashOf('b'),
    competence: hashOf('c'),
    users: null,
  } as const
  const conditions = (
    ...list: ('seat-in-territory' | 'competence-in-the-object' | 'number-of-users' | 'public-body')[]
  ) => groupWith({ accession: { open: true, approval: 'founders-and-coordinator', conditions: list } })
  const unlisted = groupWith({ territory: { label: 'Picardie', departments: [] } })

  test.each<Row>([
    ['siège dans le territoire', examined({}), submit, {}, 'seatInTerritory', 'met', 'convention 7'],
    [
      'siège hors du territoire',
      examined({ department: '75' }),
      submit,
      {},
      'seatInTerritory',
      'unmet',
      'convention 7',
    ],
    [
      'département du siège inconnu',
      examined({ department: null }),
      submit,
      {},
      'seatInTerritory',
      'to-appraise',
      'convention 7',
    ],
    [
      'territoire sans liste de départements',
      examined({}),
      submit,
      { group: unlisted },
      'seatInTerritory',
      'to-appraise',
      'convention 7',
    ],
    [
      'aucun territoire',
      examined({}),
      submit,
      { group: groupWith({ territory: null }) },
      'seatInTerritory',
      'to-appraise',
      'convention 7',
    ],
    [
      'convention sans condition de siège',
      examined({ department: '75' }),
      submit,
      { group: conditions() },
      'seatInTerritory',
      'not-applicable',
      'convention 7',
    ],
    [
      'aucune preuve de compétence',
      examined({ competence: null }),
      submit,
      {},
      'competenceInTheObject',
      'unmet',
      'convention 7',
    ],
    [
      'compétence à apprécier sur pièces',
      examined({}),
      submit,
      {},
      'competenceInTheObject',
      'to-appraise',
      'policy A30',
    ],
    [
      'convention sans condition de compétence',
      examined({ competence: null }),
      submit,
      { group: conditions() },
      'competenceInTheObject',
      'not-applicable',
      'convention 7',
    ],
    ['nombre d’usagers non indiqué', examined({}), submit, {}, 'numberOfUsers', 'to-appraise', 'policy A30'],
    [
      'un seul usager ne refuse personne',
      examined({ users: { count: 1, year: 2026, source: 's' } }),
      submit,
      {},
      'numberOfUsers',
      'computed',
      'policy A30',
    ],
    [
      'convention sans condition de nombre',
      examined({}),
      submit,
      { group: conditions() },
      'numberOfUsers',
      'not-applicable',
      'convention 7',
    ],
    ['acheteur', examined({}), submit, {}, 'buyerOrCommitted', 'met', 'CCP L2113-6'],
    [
      'non-acheteur sans engagement',
      examined({}),
      submit,
      candidate(false, null),
      'buyerOrCommitted',
      'unmet',
      'CCP L2113-6',
    ],
    [
      'non-acheteur engagé par écrit',
      examined({}),
      submit,
      candidate(false, hashOf('7')),
      'buyerOrCommitted',
      'met',
      'CCP L2113-6',
    ],
    [
      'non-acheteur engagé, convention réservée aux personnes publiques',
      examined({}),
      submit,
      { ...candidate(false, hashOf('7')), group: conditions('public-body') },
      'buyerOrCommitted',
      'unmet',
      'convention 7',
    ],
    [
      'carte de l’organisme effacée',
      examined({}),
      submit,
      { candidate: null },
      'buyerOrCommitted',
      'unmet',
      'CCP L2113-6',
    ],
    ['entré par un autre dossier', examined({}), submit, { group: entered() }, 'notYetMember', 'unmet', 'convention 7'],
    [
      'groupement dissous entre-temps',
      examined({}),
      submit,
      { group: { ...groupWith(), status: 'ended' } },
      'groupInForce',
      'unmet',
      'convention 2 al. 1',
    ],
  ])('%s', check)

  test('le nombre est montré à côté de ceux des membres', () => {
    const { facts } = finding(
      decide(examined({ users: { count: 400, year: 2026, source: 's' } }), submit).findings,
      'numberOfUsers',
    )
    expect(facts).toEqual({
      users: { count: 400, year: 2026, source: 's' },
      members: [{ body: SOMME, count: 25000, year: 2026 }],
    })
  })

  test('l’examen garde le département de la carte, et peut être repris', () => {
    const events = ['59', null].map((department) => {
      const over = { candidate: { body: METROPOLE, department, buyer: true, commitment: null } }
      const decision = decide(at('under-examination'), examine(), over)
      return decision.verdict === 'granted' && decision.events[0]
    })
    expect(events).toMatchObject([{ department: '59', examinedOn: '2027-11-30' }, { department: null }])
    const unregistered = decide(at('requested'), examine(), { candidate: null })
    expect(unregistered.verdict === 'granted' && unregistered.events[0]).toMatchObject({ department: null })
  })

  test.each<readonly [string, readonly string[], string, number]>([
    ['sans appréciation', [], 'awaiting-judgement', 0],
    ['compétence seule appréciée', ['competenceInTheObject'], 'awaiting-judgement', 0],
    ['compétence et nombre manquant motivés', ['competenceInTheObject', 'numberOfUsers'], 'granted', 1],
  ])('saisine %s', (_case, rules, verdict, events) => {
    const decision = decide(examined({}), { ...submit, appraisals: accept(...rules) })
    expect(decision.verdict).toBe(verdict)
    expect(decision.verdict === 'granted' ? decision.events.length : 0).toBe(events)
  })

  test('une convention sans approbation mène droit à l’avenant', () => {
    const group = groupWith({ accession: { open: true, approval: 'free', conditions: [] } })
    const decision = decide(at('under-examination'), submit, { group })
    expect(decision.verdict === 'granted' && decision.events).toEqual([
      { type: 'AccessionSubmitted', on: '2027-11-30' },
      { type: 'AccessionApproved', on: '2027-11-30' },
    ])
  })
})

describe('le marché en cours', () => {
  test.each<readonly [string, Parameters<typeof runningContract>[0], readonly string[], readonly string[]]>([
    ['notifié, sans le nouvel adhérent', {}, ['ent'], []],
    ['dont l’avis nomme le nouvel adhérent', { identifiedBuyers: [REGION, METROPOLE] }, [], ['ent']],
    ['dont l’avis part aujourd’hui', { awardBegunOn: '2027-11-30' }, ['ent'], []],
    ['de durée inconnue', { endsOn: null }, ['ent'], []],
    ['qui s’achève aujourd’hui', { endsOn: '2027-11-30' }, ['ent'], []],
  ])('%s', (_case, over, closed, identified) => {
    const decision = decide(
      at('approved'),
      { type: 'openSignature', text: hashOf('d') },
      { contracts: [runningContract(over)] },
    )
    const shown = finding(decision.findings, 'laterProceduresOnly')
    expect(shown).toMatchObject({ outcome: 'computed', facts: { newcomer: METROPOLE, object: 'determined-contract' } })
    expect(shown.basis).toEqual(['CCP R2162-6', 'CCP L2111-1', 'RM AN 100136', 'convention 7'])
    expect([shown.facts.closed, shown.facts.identifiedIn]).toMatchObject([
      closed.map((id) => ({ id })),
      identified.map((id) => ({ id })),
    ])
    expect(finding(decision.findings, 'laterProceduresRead').outcome).toBe(
      closed.length > 0 ? 'to-appraise' : 'not-applicable',
    )
    expect(decision.verdict).toBe(closed.length > 0 ? 'awaiting-judgement' : 'granted')
  })

  test.each<readonly [string, Parameters<typeof runningContract>[0]]>([
    ['achevé hier', { endsOn: '2027-11-29' }],
    ['dont l’avis part demain', { awardBegunOn: '2027-12-01' }],
  ])('%s : rien à signaler', (_case, over) => {
    const decision = decide(
      at('approved'),
      { type: 'openSignature', text: hashOf('d') },
      { contracts: [runningContract(over)] },
    )
    expect(finding(decision.findings, 'laterProceduresOnly').outcome).toBe('not-applicable')
    expect(decision.verdict).toBe('granted')
  })

  test('chacun confirme avoir lu, avant d’ouvrir la signature et avant de signer', () => {
    const contracts = [runningContract()]
    const open: Act = { type: 'openSignature', text: hashOf('d') }
    const first = finding(decide(at('approved'), open, { contracts }).findings, 'laterProceduresRead')
    expect(first).toMatchObject({
      basis: ['CCP R2162-6', 'RM AN 100136', 'policy A20'],
      facts: { closed: [{ id: 'ent' }] },
    })
    const read = { appraisals: accept('laterProceduresRead') }
    expect(decide(at('approved'), { ...open, ...read }, { contracts }).verdict).toBe('granted')
    for (const body of [REGION, METROPOLE]) {
      const actor = representativeOf(body)
      expect(decide(at('amendment-signing'), sign(body), { contracts }, '2027-11-30', actor).verdict).toBe(
        'awaiting-judgement',
      )
      expect(
        decide(at('amendment-signing'), { ...sign(body), ...read }, { contracts }, '2027-11-30', actor).verdict,
      ).toBe('granted')
    }
  })

  test('le refus de confirmer arrête l’acte', () => {
    const appraisals = { laterProceduresRead: { accepted: false, reason: 'Non lu par le signataire.' } }
    const decision = decide(
      at('approved'),
      { type: 'openSignature', text: hashOf('d'), appraisals },
      { contracts: [runningContract()] },
    )
    expect(decision.verdict).toBe('refused')
  })
})

describe('l’approbation', () => {
  const submitted = at('submitted-for-approval')
  const approve = (body: string, authorisingAct = `approbation-${body}`): Act => ({
    type: 'approve',
    body,
    authorisingAct,
  })
  const object = (body: string): Act => ({ type: 'object', body, authorisingAct: `approbation-${body}` })
  const acts = (over: Parameters<typeof approvalBy>[1]) => ({ authorisingActs: [approvalBy(SOMME, over)] })

  test.each<Row>([
    ['par le fondateur', submitted, approve(SOMME), {}, 'approverAsked', 'met', 'convention 7', somme],
    ['enregistrée par le coordonnateur', submitted, approve(SOMME), {}, 'approverAsked', 'met', 'policy A32'],
    ['par un membre entré ensuite', submitted, approve(OISE), {}, 'approverAsked', 'unmet', 'policy A32', region],
    ['par le demandeur', submitted, approve(METROPOLE), {}, 'approverAsked', 'unmet', 'convention 7'],
    ['par un fondateur pour un autre', submitted, approve(REGION), {}, 'approverAsked', 'unmet', 'convention 7', somme],
    [
      'par un fondateur parti',
      submitted,
      approve(SOMME),
      { group: left(SOMME, '2027-11-30') },
      'approverAsked',
      'unmet',
      'policy A32',
    ],
    ['acte exécutoire', submitted, approve(SOMME), {}, 'approvalAct', 'met', 'CGCT L2131-1'],
    ['acte inconnu', submitted, approve(SOMME, 'x'), {}, 'approvalAct', 'unmet', 'convention 7'],
    [
      'acte d’un autre membre',
      submitted,
      approve(SOMME, 'approbation-region'),
      {},
      'approvalAct',
      'unmet',
      'convention 7',
    ],
    [
      'acte défavorable',
      submitted,
      approve(SOMME),
      acts({ favourable: false }),
      'approvalAct',
      'unmet',
      'convention 7',
    ],
    [
      'acte non exécutoire',
      submitted,
      approve(SOMME),
      acts({ enforceableOn: null }),
      'approvalAct',
      'unmet',
      'CGCT L2131-1',
    ],
    [
      'acte exécutoire demain',
      submitted,
      approve(SOMME),
      acts({ enforceableOn: '2027-12-01' }),
      'approvalAct',
      'unmet',
      'CGCT L2131-1',
    ],
    [
      'acte exécutoire aujourd’hui',
      submitted,
      approve(SOMME),
      acts({ enforceableOn: '2027-11-30' }),
      'approvalAct',
      'met',
      'CGCT L2131-1',
    ],
    [
      'acte daté de demain',
      submitted,
      approve(SOMME),
      acts({ date: '2027-12-01', enforceableOn: '2027-11-30' }),
      'approvalAct',
      'unmet',
      'convention 7',
    ],
    [
      'acte sur une autre adhésion',
      submitted,
      approve(SOMME),
      acts({ about: 'autre' }),
      'approvalAct',
      'unmet',
      'convention 7',
    ],
    [
      'acte qui ne nomme aucune adhésion',
      submitted,
      approve(SOMME),
      acts({ about: null }),
      'approvalAct',
      'unmet',
      'convention 7',
    ],
    [
      'acte d’un autre objet',
      submitted,
      approve(SOMME),
      acts({ subject: 'amendment' }),
      'approvalAct',
      'unmet',
      'convention 7',
    ],
    [
      'opposition par un acte défavorable, exécutoire ou non',
      submitted,
      object(SOMME),
      acts({ favourable: false, enforceableOn: null }),
      'opposingAct',
      'met',
      'convention 7',
    ],
    ['opposition sans acte défavorable', submitted, object(SOMME), {}, 'opposingAct', 'unmet', 'convention 7'],
    ['opposition d’un membre entré ensuite', submitted, object(OISE), {}, 'approverAsked', 'unmet', 'policy A32'],
  ])('%s', check)

  test('le coordonnateur fondateur compte une fois : deux actes suffisent ici', () => {
    const once = run(submitted, [approve(REGION)])
    expect(once.status).toBe('submitted-for-approval')
    expect(run(once, [approve(SOMME)]).status).toBe('approved')
  })

  test('un acte négatif empêche l’approbation ; une nouvelle délibération la rend', () => {
    const over = {
      authorisingActs: [approvalBy(SOMME, { id: 'contre', favourable: false }), approvalBy(SOMME), approvalBy(REGION)],
    }
    const opposed = run(submitted, [{ type: 'object', body: SOMME, authorisingAct: 'contre' }, approve(REGION)], over)
    expect(opposed.status).toBe('submitted-for-approval')
    expect(run(opposed, [approve(SOMME)], over).status).toBe('approved')
  })

  test.each<readonly [string, Act, Partial<Facts>, string]>([
    ['rejet par le coordonnateur seul une fois la demande soumise', { type: 'reject', reason: 'r' }, {}, 'unmet'],
    [
      'rejet après une opposition',
      { type: 'reject', reason: 'r' },
      { authorisingActs: [approvalBy(SOMME, { favourable: false })] },
      'met',
    ],
  ])('%s', (_case, act, over, outcome) => {
    const state = outcome === 'met' ? run(submitted, [object(SOMME)], over) : submitted
    expect(finding(decide(state, act, over).findings, 'rejectionGrounds')).toMatchObject({
      outcome,
      basis: ['convention 7'],
    })
  })

  test('rejet motivé pendant l’examen', () => {
    expect(run(at('under-examination'), [{ type: 'reject', reason: 'Siège hors du territoire.' }])).toMatchObject({
      status: 'rejected',
      rejectedOn: '2027-11-30',
      reason: 'Siège hors du territoire.',
    })
  })

  test.each<
    readonly [string, 'founders-and-coordinator' | 'all-members' | 'coordinator' | 'amendment', readonly string[]]
  >([
    ['fondateurs et coordonnateur', 'founders-and-coordinator', [REGION, SOMME]],
    ['tous les membres', 'all-members', [REGION, SOMME, OISE]],
    ['avenant', 'amendment', [REGION, SOMME, OISE]],
    ['coordonnateur', 'coordinator', [REGION]],
  ])('approbation par : %s', (_case, approval, bodies) => {
    const group = groupWith({ accession: { open: true, approval, conditions: [] } })
    const states = bodies.map(
      (_, index) =>
        run(
          submitted,
          bodies.slice(0, index + 1).map((body) => approve(body)),
          { group },
        ).status,
    )
    expect(states).toEqual([...bodies.slice(1).map(() => 'submitted-for-approval'), 'approved'])
    expect(finding(decide(submitted, approve('x'), { group }).findings, 'approverAsked').facts).toMatchObject({
      approvers: bodies,
    })
  })

  test('le fondateur qui part n’est plus attendu', () => {
    const waiting = run(submitted, [approve(REGION)])
    const gone = { group: left(SOMME, '2027-11-30') }
    expect(
      finding(decide(waiting, { type: 'recount' }, {}, '2027-11-30', clock).findings, 'nobodyLeftToWaitFor'),
    ).toMatchObject({
      outcome: 'unmet',
      facts: { awaited: [SOMME] },
      basis: ['convention 7', 'policy A32'],
    })
    const decision = decide(waiting, { type: 'recount' }, gone, '2027-11-30', clock)
    expect(decision.verdict === 'granted' && decision.events).toEqual([{ type: 'AccessionApproved', on: '2027-11-30' }])
  })
})

describe('l’avenant', () => {
  const signing = at('amendment-signing')
  const acts = (over: Parameters<typeof approvalBy>[1]) => ({
    authorisingActs: [approvalBy(SOMME, over), ownDecision()],
  })
  const own = (over: Parameters<typeof approvalBy>[1]) => ({ authorisingActs: [ownDecision(over)] })
  const office = (from: IsoDate, until: IsoDate | null) => ({
    signatories: { [SOMME]: [{ person: 'p-somme', from, until }] },
  })

  test.each<Row>([
    ['un fondateur signe pour lui', signing, sign(SOMME), {}, 'accessionSignatory', 'met', 'convention 7', somme],
    ['le demandeur signe aussi', signing, sign(METROPOLE), {}, 'accessionSignatory', 'met', 'CCP L2113-7', metropole],
    [
      'un membre entré ensuite ne signe pas',
      signing,
      sign(OISE, { medium: 'paper' }),
      {},
      'accessionSignatory',
      'unmet',
      'convention 7',
    ],
    [
      'un agent ne lie pas son organisme',
      signing,
      sign(SOMME),
      {},
      'accessionSignatory',
      'unmet',
      'convention 7',
      { kind: 'person', person: 'x', body: SOMME, office: 'officer' },
    ],
    [
      'le coordonnateur enregistre une signature sur papier',
      signing,
      sign(SOMME, { medium: 'paper' }),
      {},
      'accessionSignatory',
      'met',
      'convention 7',
    ],
    [
      'le coordonnateur ne signe pas à la place d’un autre',
      signing,
      sign(SOMME),
      {},
      'accessionSignatory',
      'unmet',
      'convention 7',
    ],
    [
      'un fondateur n’enregistre pas le papier d’un autre',
      signing,
      sign(REGION, { medium: 'paper' }),
      {},
      'accessionSignatory',
      'unmet',
      'convention 7',
      somme,
    ],
    [
      'deux signatures du même',
      run(signing, [sign(SOMME)], {}, somme),
      sign(SOMME),
      {},
      'accessionSignatory',
      'unmet',
      'convention 7',
      somme,
    ],
    [
      'en fonction ce jour-là',
      signing,
      sign(SOMME),
      office('2027-11-20', null),
      'accessionSignatoryInOffice',
      'met',
      'convention parties',
      somme,
    ],
    [
      'élu le lendemain',
      signing,
      sign(SOMME),
      office('2027-11-21', null),
      'accessionSignatoryInOffice',
      'unmet',
      'convention parties',
      somme,
    ],
    [
      'mandat achevé ce jour-là',
      signing,
      sign(SOMME),
      office('2027-01-01', '2027-11-20'),
      'accessionSignatoryInOffice',
      'unmet',
      'CCP L2113-7',
      somme,
    ],
    [
      'mandat achevé le lendemain',
      signing,
      sign(SOMME),
      office('2027-01-01', '2027-11-21'),
      'accessionSignatoryInOffice',
      'met',
      'CCP L2113-7',
      somme,
    ],
    [
      'une autre personne',
      signing,
      sign(SOMME, { person: 'p-region' }),
      {},
      'accessionSignatoryInOffice',
      'unmet',
      'convention parties',
      somme,
    ],
    [
      'personne en fonction',
      signing,
      sign(SOMME),
      { signatories: {} },
      'accessionSignatoryInOffice',
      'unmet',
      'convention parties',
      somme,
    ],
    ['acte exécutoire avant', signing, sign(SOMME), {}, 'accessionSignatureAuthorised', 'met', 'CGCT L2131-1', somme],
    [
      'acte exécutoire le jour même',
      signing,
      sign(SOMME),
      acts({ enforceableOn: '2027-11-20' }),
      'accessionSignatureAuthorised',
      'met',
      'CGCT L2131-1',
      somme,
    ],
    [
      'acte exécutoire le lendemain',
      signing,
      sign(SOMME),
      acts({ enforceableOn: '2027-11-21' }),
      'accessionSignatureAuthorised',
      'unmet',
      'CGCT L2131-1',
      somme,
    ],
    [
      'acte non exécutoire',
      signing,
      sign(SOMME),
      acts({ enforceableOn: null }),
      'accessionSignatureAuthorised',
      'unmet',
      'CGCT L2131-1',
      somme,
    ],
    [
      'acte daté du lendemain',
      signing,
      sign(SOMME),
      acts({ date: '2027-11-21' }),
      'accessionSignatureAuthorised',
      'unmet',
      'convention 7',
      somme,
    ],
    [
      'acte défavorable',
      signing,
      sign(SOMME),
      acts({ favourable: false }),
      'accessionSignatureAuthorised',
      'unmet',
      'convention 7',
      somme,
    ],
    [
      'acte qui n’habilite personne à signer',
      signing,
      sign(SOMME),
      acts({ signatory: null }),
      'accessionSignatureAuthorised',
      'unmet',
      'convention 7',
      somme,
    ],
    [
      'le nouvel adhérent sans sa délibération',
      signing,
      sign(METROPOLE),
      { authorisingActs: [] },
      'accessionSignatureAuthorised',
      'unmet',
      'convention 7',
      metropole,
    ],
    [
      'sa délibération antérieure à la demande',
      signing,
      sign(METROPOLE),
      own({}),
      'accessionSignatureAuthorised',
      'met',
      'convention 7',
      metropole,
    ],
    [
      'sa délibération sur ce dossier',
      signing,
      sign(METROPOLE),
      own({ about: CASE }),
      'accessionSignatureAuthorised',
      'met',
      'convention 7',
      metropole,
    ],
    [
      'sa délibération sur un autre dossier',
      signing,
      sign(METROPOLE),
      own({ about: 'autre' }),
      'accessionSignatureAuthorised',
      'unmet',
      'convention 7',
      metropole,
    ],
    [
      'sa délibération d’approbation, qui n’est pas une adhésion',
      signing,
      sign(METROPOLE),
      own({ subject: 'accession-approval' }),
      'accessionSignatureAuthorised',
      'unmet',
      'convention 7',
      metropole,
    ],
    ['le même texte', signing, sign(SOMME), {}, 'accessionTextSigned', 'met', 'convention 7', somme],
    [
      'un autre texte',
      signing,
      sign(SOMME, { text: hashOf('0') }),
      {},
      'accessionTextSigned',
      'unmet',
      'convention 7',
      somme,
    ],
    [
      'signé le jour de l’ouverture',
      signing,
      sign(SOMME, { signedOn: '2027-11-18' }),
      {},
      'accessionTextSigned',
      'met',
      'convention 7',
      somme,
    ],
    [
      'signé la veille de l’ouverture',
      signing,
      sign(SOMME, { signedOn: '2027-11-17' }),
      {},
      'accessionTextSigned',
      'unmet',
      'convention 7',
      somme,
    ],
    [
      'signé aujourd’hui',
      signing,
      sign(SOMME, { signedOn: '2027-11-30' }),
      {},
      'accessionTextSigned',
      'met',
      'convention 7',
      somme,
    ],
    [
      'signé demain',
      signing,
      sign(SOMME, { signedOn: '2027-12-01' }),
      {},
      'accessionTextSigned',
      'unmet',
      'convention 7',
      somme,
    ],
    [
      'signature électronique valide',
      signing,
      sign(SOMME),
      {},
      'accessionSignatureValid',
      'met',
      'code-civil 1367',
      somme,
    ],
    [
      'signature électronique non vérifiée',
      signing,
      sign(SOMME),
      { signatureVerdicts: {} },
      'accessionSignatureValid',
      'unmet',
      'code-civil 1366',
      somme,
    ],
    [
      'signature électronique invalide',
      signing,
      sign(SOMME),
      { signatureVerdicts: { [hashOf('e')]: 'total-failed' } },
      'accessionSignatureValid',
      'unmet',
      'code-civil 1366',
      somme,
    ],
    [
      'signature électronique indéterminée',
      signing,
      sign(SOMME),
      { signatureVerdicts: { [hashOf('e')]: 'indeterminate' } },
      'accessionSignatureValid',
      'to-appraise',
      'code-civil 1366',
      somme,
    ],
    [
      'signature sur papier',
      signing,
      sign(SOMME, { medium: 'paper' }),
      { signatureVerdicts: {} },
      'accessionSignatureValid',
      'not-applicable',
      'code-civil 1366',
      somme,
    ],
    [
      'texte rouvert à l’identique',
      signing,
      { type: 'openSignature', text: hashOf('d') },
      {},
      'correctedText',
      'unmet',
      'convention 7',
    ],
    [
      'texte rouvert corrigé',
      signing,
      { type: 'openSignature', text: hashOf('0') },
      {},
      'correctedText',
      'met',
      'convention 7',
    ],
    [
      'texte ouvert pour la première fois',
      at('approved'),
      { type: 'openSignature', text: hashOf('d') },
      {},
      'correctedText',
      'not-applicable',
      'convention 7',
    ],
  ])('%s', check)

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

describe('le retour, la notification, l’effet', () => {
  const signed = at('signed')
  const returned = at('signed', 'last')
  const back = (receivedOn: IsoDate): Act => ({
    type: 'returnToCoordinator',
    receivedOn,
    archivePlace: 'Lille',
    document: hashOf('f'),
  })
  const beforeNotice = accession.replay(eventsUpTo('signed', 'last').slice(0, -1))

  test.each<Row>([
    [
      'retourné la veille de la dernière signature',
      signed,
      back('2027-11-19'),
      {},
      'returnInOrder',
      'unmet',
      'convention 7',
    ],
    [
      'retourné le jour de la dernière signature',
      signed,
      back('2027-11-20'),
      {},
      'returnInOrder',
      'met',
      'convention 11 al. 3',
    ],
    ['retourné demain', signed, back('2027-12-01'), {}, 'returnInOrder', 'unmet', 'convention 7'],
    [
      'pas de notification avant le retour',
      signed,
      notify(METROPOLE),
      {},
      'returnedToCoordinator',
      'unmet',
      'convention 7',
    ],
    [
      'notification après le retour',
      beforeNotice,
      notify(METROPOLE),
      {},
      'returnedToCoordinator',
      'met',
      'convention 7',
    ],
    [
      'reçue la veille de la dernière signature',
      beforeNotice,
      notify(METROPOLE, { receivedOn: '2027-11-19' }),
      {},
      'accessionNotified',
      'unmet',
      'convention 2 al. 1',
    ],
    [
      'reçue le jour de la dernière signature',
      beforeNotice,
      notify(METROPOLE, { receivedOn: '2027-11-20' }),
      {},
      'accessionNotified',
      'met',
      'convention 2 al. 1',
    ],
    [
      'reçue demain',
      beforeNotice,
      notify(METROPOLE, { receivedOn: '2027-12-01' }),
      {},
      'accessionNotified',
      'unmet',
      'convention 7',
    ],
    [
      'à un membre qui n’a pas signé mais doit savoir',
      beforeNotice,
      notify(OISE),
      {},
      'accessionNotified',
      'met',
      'convention 7',
    ],
    ['à un tiers', beforeNotice, notify('amiens'), {}, 'accessionNotified', 'unmet', 'convention 7'],
    ['deux fois au même', returned, notify(METROPOLE), {}, 'accessionNotified', 'unmet', 'convention 7'],
    [
      'entré par un autre dossier',
      beforeNotice,
      notify(METROPOLE),
      { group: entered() },
      'notYetMember',
      'unmet',
      'convention parties',
    ],
    [
      'groupement dissous entre-temps',
      beforeNotice,
      notify(METROPOLE),
      { group: { ...groupWith(), status: 'ended' } },
      'groupInForce',
      'unmet',
      'CCP L2113-7',
    ],
    [
      'effet à la notification du nouvel adhérent',
      beforeNotice,
      notify(METROPOLE),
      {},
      'accessionEffect',
      'computed',
      'convention 2 al. 1',
    ],
    [
      'aucun effet à celle d’un autre',
      beforeNotice,
      notify(SOMME),
      {},
      'accessionEffect',
      'not-applicable',
      'CCP R2162-6',
    ],
  ])('%s', check)

  test('la notification du nouvel adhérent emporte l’effet, marchés en cours exclus', () => {
    const contracts = [runningContract(), runningContract({ id: 'wifi', identifiedBuyers: [METROPOLE] })]
    const decision = decide(beforeNotice, notify(METROPOLE), { contracts })
    expect(finding(decision.findings, 'accessionEffect').facts).toMatchObject({
      effectiveOn: '2027-11-26',
      closed: [{ id: 'ent' }],
    })
    expect(decision.verdict === 'granted' && decision.events).toEqual([
      { type: 'PartyNotified', body: METROPOLE, receivedOn: '2027-11-26', proof: hashOf('9') },
      { type: 'AccessionTookEffect', newcomer: METROPOLE, on: '2027-11-26', closedContracts: ['ent'] },
    ])
    expect(run(beforeNotice, [notify(METROPOLE)], { contracts })).toMatchObject({
      status: 'effective',
      effectiveOn: '2027-11-26',
      closedContracts: ['ent'],
    })
  })

  test('les autres parties sont notifiées avant comme après, sans autre effet', () => {
    expect(run(beforeNotice, [notify(SOMME)]).status).toBe('signed')
    const after = run(at('effective'), [notify(SOMME)], { group: entered() })
    expect(after).toMatchObject({ status: 'effective', effectiveOn: '2027-11-26' })
    expect(run(signed, [back('2027-11-22')])).toMatchObject({
      returned: { archivePlace: 'Lille', receivedOn: '2027-11-22', document: hashOf('f') },
    })
  })
})

function candidate(buyer: boolean, commitment: string | null): Partial<Facts> {
  return { candidate: { body: METROPOLE, department: '59', buyer, commitment } }
}

function received(receivedOn: IsoDate): Act {
  return request({ acknowledgement: { receivedOn, proof: hashOf('a') } })
}

function left(body: string, until: IsoDate) {
  const group = groupWith()
  return { ...group, members: group.members.map((member) => (member.body === body ? { ...member, until } : member)) }
}

function entered() {
  const group = groupWith()
  return { ...group, members: [...group.members, { body: METROPOLE, founder: false, from: '2027-11-26', until: null }] }
}

function run(state: Accession, acts: readonly Act[], over: Partial<Facts> = {}, actor: Actor = region): Accession {
  return acts.reduce((before, act) => {
    const decision = decide(before, act, over, '2027-11-30', actor)
    if (decision.verdict !== 'granted')
      throw new Error(`${act.type}: ${JSON.stringify(decision.findings.filter(({ outcome }) => outcome === 'unmet'))}`)
    return decision.events.reduce(accession.evolve, before)
  }, state)
}
