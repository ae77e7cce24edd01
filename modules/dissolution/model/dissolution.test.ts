import { describe, expect, test } from 'vitest'
import { contract } from '../testing/completion-case.ts'
import {
  actOf,
  aisne,
  approve,
  at,
  BODIES,
  CASE,
  clock,
  decide,
  FILE,
  following,
  groupOf,
  none,
  openSignature,
  oppose,
  propose,
  REGION,
  region,
  SOMME,
  sign,
  someFacts,
  somme,
  withMember,
} from '../testing/dissolution-case.ts'
import { eventsOf, tabulate } from '../testing/table.ts'
import { dissolution } from './dissolution.ts'

const running = { contracts: [contract({ endsOn: '2028-03-10' })] }
const over = { contracts: [contract({ endsOn: '2028-03-09' })] }
const silent = { group: groupOf([...BODIES], { dissolution: { atTerm: true, decision: null } }) }
const newcomer = { group: withMember({ body: 'oise' }) }
const gone = { group: withMember({ body: SOMME, from: '2027-01-12', until: '2028-03-10' }) }
const acts = (...list: readonly ReturnType<typeof actOf>[]) => ({ authorisingActs: list })
const vote = (facts: object, act = approve(SOMME), actor = somme) => decide(at.proposed, act, { facts, actor })

describe('S10.2 : la proposition', () => {
  tabulate([
    [
      'convention déjà finie',
      () => decide(none, propose(), { facts: { group: groupOf([...BODIES], {}, { status: 'ended' }) } }),
      'conventionStillInForce',
      'unmet',
      'convention 10',
    ],
    ['décision unanime prévue', () => decide(none, propose()), 'decisionProvided', 'met', 'convention 10'],
    [
      'convention muette',
      () => decide(none, propose(), { facts: silent }),
      'decisionProvided',
      'to-appraise',
      'code-civil 1193',
    ],
    [
      'un marché court, sans plan',
      () => decide(none, propose(), { facts: running }),
      'settlementPlanAttached',
      'unmet',
      'policy A36',
    ],
    [
      'un marché court, avec plan',
      () => decide(none, propose({ settlementPlan: FILE }), { facts: running }),
      'settlementPlanAttached',
      'met',
      'policy A36',
    ],
    [
      'il a fini hier',
      () => decide(none, propose(), { facts: over }),
      'settlementPlanAttached',
      'not-applicable',
      'policy A36',
    ],
    [
      'effet hier',
      () => decide(none, propose({ dissolvedFrom: '2028-03-09' })),
      'dissolutionNotBackdated',
      'unmet',
      'convention 10',
    ],
    [
      'effet aujourd’hui',
      () => decide(none, propose({ dissolvedFrom: '2028-03-10' })),
      'dissolutionNotBackdated',
      'met',
      'convention 10',
    ],
    [
      'effet à la signature',
      () => decide(none, propose()),
      'dissolutionNotBackdated',
      'not-applicable',
      'convention 10',
    ],
    [
      'marché lancé depuis, à la signature',
      () => decide(at.voted, openSignature, { facts: running }),
      'settlementPlanStands',
      'unmet',
      'policy A36',
    ],
    ['aucun depuis', () => decide(at.voted, openSignature), 'settlementPlanStands', 'not-applicable', 'convention 10'],
    [
      'marché lancé depuis, à l’effet',
      () =>
        decide(
          at.signed,
          { type: 'takeEffect' },
          { facts: { contracts: [contract({ endsOn: null })] }, today: '2028-07-01', actor: clock },
        ),
      'settlementPlanStands',
      'unmet',
      'policy A36',
    ],
  ])
})

describe('A36 : les décisions de chaque membre', () => {
  tabulate([
    [
      'reçue ce jour',
      () => vote({}, approve(SOMME, { receivedOn: '2028-03-10' })),
      'decisionReceived',
      'met',
      'convention 10',
    ],
    ['acte inconnu, reçu ce jour', () => vote(acts(), approve(SOMME)), 'decisionReceived', 'met', 'convention 10'],
    [
      'reçue avant son propre acte, après celui d’un autre',
      () => vote({ authorisingActs: [actOf('aisne', { date: '2028-01-01' }), actOf(SOMME, { date: '2028-03-05' })] }),
      'decisionReceived',
      'unmet',
      'convention 10',
    ],
    ['un membre', () => vote({}), 'memberDecides', 'met', 'policy A36'],
    ['versée par le coordonnateur', () => vote({}, approve(SOMME), region), 'memberDecides', 'met', 'convention 10'],
    ['au nom d’un autre', () => vote({}, approve(SOMME), aisne), 'memberDecides', 'unmet', 'convention 10'],
    ['un membre entré ensuite', () => vote(newcomer, approve('oise'), region), 'memberDecides', 'met', 'policy A36'],
    [
      'un membre parti ce jour',
      () => decide(at.proposed, approve(SOMME), { facts: gone }),
      'memberDecides',
      'unmet',
      'policy A36',
    ],
    [
      'un membre qui a signé',
      () => decide(following(at.signing, [sign(SOMME)]), approve(SOMME)),
      'memberDecides',
      'unmet',
      'policy A36',
    ],
    ['acte exécutoire', () => vote({}), 'dissolutionAct', 'met', 'CGCT L2131-1'],
    [
      'acte pas encore exécutoire',
      () => vote(acts(actOf(SOMME, { enforceableOn: null }))),
      'dissolutionAct',
      'unmet',
      'CGCT L2131-1',
    ],
    [
      'exécutoire demain',
      () => vote(acts(actOf(SOMME, { enforceableOn: '2028-03-11' }))),
      'dissolutionAct',
      'unmet',
      'convention 10',
    ],
    [
      'acte d’un autre dossier',
      () => vote(acts(actOf(SOMME, { about: null }))),
      'dissolutionAct',
      'unmet',
      'convention 10',
    ],
    [
      'acte d’un autre objet',
      () => vote(acts(actOf(SOMME, { subject: 'withdrawal' }))),
      'dissolutionAct',
      'unmet',
      'convention 10',
    ],
    [
      'acte d’un autre membre',
      () => vote({}, approve(SOMME, { authorisingAct: 'acte-aisne' })),
      'dissolutionAct',
      'unmet',
      'convention 10',
    ],
    [
      'acte défavorable',
      () => vote({}, approve(SOMME, { authorisingAct: 'contre-somme' })),
      'dissolutionAct',
      'unmet',
      'convention 10',
    ],
    ['opposition', () => decide(at.proposed, oppose(SOMME)), 'dissolutionOpposed', 'met', 'CGCT L2131-1'],
    [
      'opposition par un acte favorable',
      () => decide(at.proposed, oppose(SOMME, 'acte-somme')),
      'dissolutionOpposed',
      'unmet',
      'convention 10',
    ],
    [
      'reçue le jour de l’acte',
      () => vote({}, approve(SOMME, { receivedOn: '2028-02-20' })),
      'decisionReceived',
      'met',
      'policy A31',
    ],
    [
      'reçue la veille de l’acte',
      () => vote({}, approve(SOMME, { receivedOn: '2028-02-19' })),
      'decisionReceived',
      'unmet',
      'convention 10',
    ],
    [
      'reçue demain',
      () => vote({}, approve(SOMME, { receivedOn: '2028-03-11' })),
      'decisionReceived',
      'unmet',
      'convention 10',
    ],
    ['sans accusé', () => vote({}, approve(SOMME, { proof: '' })), 'decisionReceived', 'unmet', 'policy A31'],
    [
      'le coordonnateur ne se notifie pas',
      () => decide(at.proposed, approve(REGION, { proof: '' })),
      'decisionReceived',
      'not-applicable',
      'convention 10',
    ],
  ])
})

describe('S10.2 : la décision est gardée avec sa réception', () => {
  test('vote et réception par le coordonnateur', () => {
    const [event, receipt] = eventsOf(vote({}))
    expect(event).toMatchObject({ type: 'DissolutionVoted', verdict: 'approved', authorisingAct: 'acte-somme' })
    expect(receipt).toEqual({ type: 'DecisionReceived', body: SOMME, receivedOn: '2028-03-02', proof: FILE })
    const state = following(at.proposed, [oppose(SOMME), approve(SOMME)])
    expect(state).toMatchObject({
      circuit: [{ body: SOMME, vote: { verdict: 'approved' }, notification: { receivedOn: '2028-03-02' } }],
    })
  })

  test('la proposition garde qui propose', () => {
    expect(eventsOf(decide(none, propose({ dissolvedFrom: '2028-07-01' }), { actor: somme }))).toEqual([
      {
        type: 'DissolutionProposed',
        reason: 'Chaque membre a désormais son propre marché.',
        text: 'd'.repeat(64),
        settlementPlan: null,
        dissolvedFrom: '2028-07-01',
        proposedBy: SOMME,
        on: '2028-03-10',
      },
    ])
    expect(someFacts().dissolution).toBe(CASE)
  })

  test('un événement hors de sa place ne change rien', () => {
    expect(dissolution.evolve(none, { type: 'GroupDissolved', on: '2028-03-10' })).toEqual(none)
    expect(dissolution.evolve(at.signing, { type: 'GroupDissolved', on: '2028-03-10' })).toEqual(at.signing)
    expect(dissolution.evolve(at.proposed, { type: 'DissolutionConcluded', on: '2028-03-10' })).toEqual(at.proposed)
  })
})
