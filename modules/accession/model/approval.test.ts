import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import {
  approvalBy,
  at,
  decide,
  finding,
  groupWith,
  left,
  METROPOLE,
  OISE,
  REGION,
  run,
  SOMME,
} from '../testing/case.ts'
import { tabulate } from '../testing/table.ts'
import type { Act, Facts } from './state.ts'

const region = representativeOf(REGION)
const somme = representativeOf(SOMME)
const clock: Actor = { kind: 'clock' }

describe('l’approbation', () => {
  const submitted = at('submitted-for-approval')
  const approve = (body: string, authorisingAct = `approbation-${body}`): Act => ({
    type: 'approve',
    body,
    authorisingAct,
  })
  const object = (body: string): Act => ({ type: 'object', body, authorisingAct: `approbation-${body}` })
  const acts = (over: Parameters<typeof approvalBy>[1]) => ({ authorisingActs: [approvalBy(SOMME, over)] })

  tabulate('approverAsked', submitted, [
    ['par le fondateur', 'met', 'convention 7', approve(SOMME), {}, somme],
    ['enregistrée par le coordonnateur', 'met', 'policy A32', approve(SOMME)],
    ['par un membre entré ensuite', 'unmet', 'policy A32', approve(OISE), {}, region],
    ['par le demandeur', 'unmet', 'convention 7', approve(METROPOLE)],
    ['par un fondateur pour un autre', 'unmet', 'convention 7', approve(REGION), {}, somme],
    ['par un fondateur parti', 'unmet', 'policy A32', approve(SOMME), { group: left(SOMME, '2027-11-30') }],
    ['opposition d’un membre entré ensuite', 'unmet', 'policy A32', object(OISE)],
  ])

  tabulate('approvalAct', submitted, [
    ['acte exécutoire', 'met', 'CGCT L2131-1', approve(SOMME)],
    ['acte inconnu', 'unmet', 'convention 7', approve(SOMME, 'x')],
    ['acte d’un autre membre', 'unmet', 'convention 7', approve(SOMME, 'approbation-region')],
    ['acte défavorable', 'unmet', 'convention 7', approve(SOMME), acts({ favourable: false })],
    ['acte non exécutoire', 'unmet', 'CGCT L2131-1', approve(SOMME), acts({ enforceableOn: null })],
    ['acte exécutoire demain', 'unmet', 'CGCT L2131-1', approve(SOMME), acts({ enforceableOn: '2027-12-01' })],
    ['acte exécutoire aujourd’hui', 'met', 'CGCT L2131-1', approve(SOMME), acts({ enforceableOn: '2027-11-30' })],
    [
      'acte daté de demain',
      'unmet',
      'convention 7',
      approve(SOMME),
      acts({ date: '2027-12-01', enforceableOn: '2027-11-30' }),
    ],
    ['acte sur une autre adhésion', 'unmet', 'convention 7', approve(SOMME), acts({ about: 'autre' })],
    ['acte qui ne nomme aucune adhésion', 'unmet', 'convention 7', approve(SOMME), acts({ about: null })],
    ['acte d’un autre objet', 'unmet', 'convention 7', approve(SOMME), acts({ subject: 'amendment' })],
  ])

  tabulate('opposingAct', submitted, [
    [
      'opposition par un acte défavorable, exécutoire ou non',
      'met',
      'convention 7',
      object(SOMME),
      acts({ favourable: false, enforceableOn: null }),
    ],
    ['opposition sans acte défavorable', 'unmet', 'convention 7', object(SOMME)],
  ])

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
    expect(finding(decide(waiting, { type: 'recount' }, {}, clock).findings, 'nobodyLeftToWaitFor')).toMatchObject({
      outcome: 'unmet',
      facts: { awaited: [SOMME] },
      basis: ['convention 7', 'policy A32'],
    })
    const decision = decide(waiting, { type: 'recount' }, gone, clock)
    expect(decision.verdict === 'granted' && decision.events).toEqual([{ type: 'AccessionApproved', on: '2027-11-30' }])
  })
})
