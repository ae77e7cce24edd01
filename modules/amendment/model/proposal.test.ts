import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import {
  AISNE,
  actOf,
  at,
  clock,
  decide,
  extension,
  finding,
  general,
  left,
  NORD,
  propose,
  REGION,
  replacement,
  run,
  someFacts,
  tabulate,
} from '../testing/case.ts'
import type { Act, Amendment } from './state.ts'

const none: Amendment = { status: 'none' }
const nord = representativeOf(NORD)
const _coordinator = representativeOf(REGION)
const approve = (body: string, authorisingAct = `acte-${body}`): Act => ({ type: 'approve', body, authorisingAct })
const object = (body: string, authorisingAct = 'contre'): Act => ({ type: 'object', body, authorisingAct })

describe('la proposition', () => {
  const ended = { group: { ...someFacts().group, status: 'ended' as const } }
  tabulate('conventionInForce', none, [
    ['convention en vigueur', 'met', 'convention 2 al. 1', propose(general)],
    ['groupement dissous', 'unmet', 'CCP L2113-7', propose(general), ended],
  ])
  tabulate('changeStated', none, [
    ['un changement', 'met', 'convention amendment', propose(general)],
    ['aucun changement', 'unmet', 'CCP L2113-7', propose({ ...general, changes: {} })],
    ['une prolongation', 'met', 'CCP L2113-7', propose(extension('2032-01-01'))],
  ])
  const renamed = (name: string) => propose({ ...general, changes: { name } })
  tabulate('groupRenamed', none, [
    ['un nom', 'met', 'policy nom du groupement', renamed('Groupement ENT')],
    ['un nom de 80 signes', 'met', 'policy nom du groupement', renamed('x'.repeat(80))],
    ['un nom de 81 signes', 'unmet', 'policy nom du groupement', renamed('x'.repeat(81))],
    ['aucun nom', 'unmet', 'policy nom du groupement', renamed(' ')],
    ['autre clause', 'not-applicable', 'policy nom du groupement', propose(general)],
    ['autre objet', 'not-applicable', 'convention amendment', propose(extension('2032-01-01'))],
  ])
  tabulate('coordinatorSucceeded', none, [
    ['un membre succède au coordonnateur', 'met', 'convention 3', propose(replacement())],
    ['le même', 'unmet', 'convention 3', propose(replacement({ incoming: REGION }))],
    ['un tiers', 'unmet', 'convention 3', propose(replacement({ incoming: 'oise' }))],
    ['le sortant ne coordonne rien', 'unmet', 'CCP L2113-7', propose(replacement({ outgoing: AISNE }))],
    ['à compter d’hier', 'unmet', 'convention 3', propose(replacement({ from: '2028-03-09' }))],
    ['à compter d’aujourd’hui', 'met', 'convention 3', propose(replacement({ from: '2028-03-10' }))],
    ['autre objet', 'not-applicable', 'convention 3', propose(general)],
  ])
  tabulate('incomingCommittee', none, [
    ['commission du coordonnateur', 'to-appraise', 'CGCT L1414-3', propose(replacement())],
    [
      'commission du groupement',
      'not-applicable',
      'CGCT L1414-3',
      propose(replacement()),
      withClauses({ committee: { mode: 'group' } }),
    ],
    ['autre objet', 'not-applicable', 'convention 4', propose(general)],
    [
      'le coordonnateur de l’exécution seule',
      'not-applicable',
      'CGCT L1414-3',
      propose(replacement({ outgoing: AISNE })),
      withClauses({
        coordinators: [
          { body: REGION, for: ['award'] },
          { body: AISNE, for: ['execution'] },
        ],
      }),
    ],
  ])
  const until = (day: string, renewals = 0) => withClauses({ duration: { type: 'until-date', until: day, renewals } })
  const fixed = (length: string, renewals = 0) => withClauses({ duration: { type: 'fixed', length, renewals } })
  const longer = (length: string, renewals = 0): Act =>
    propose({ kind: 'extension', duration: { type: 'fixed', length, renewals } })
  tabulate('longerDuration', none, [
    ['un jour de plus', 'met', 'convention 2', propose(extension('2030-01-02')), until('2030-01-01')],
    ['le même jour', 'unmet', 'convention 2', propose(extension('2030-01-01')), until('2030-01-01')],
    ['un jour de moins', 'unmet', 'convention 2', propose(extension('2029-12-31')), until('2030-01-01')],
    [
      'le même jour, une reconduction de plus',
      'met',
      'convention 2',
      propose(extension('2030-01-01', 1)),
      until('2030-01-01'),
    ],
    ['cinq ans au lieu de quatre', 'met', 'convention 2', longer('P5Y'), fixed('P4Y')],
    ['quarante-huit mois au lieu de quatre ans', 'unmet', 'convention 2', longer('P48M'), fixed('P4Y')],
    ['quatre ans reconductibles', 'met', 'convention 2', longer('P4Y', 1), fixed('P4Y')],
    ['deux ans au lieu d’un an reconductible', 'unmet', 'convention 2', longer('P2Y'), fixed('P1Y', 1)],
    ['jours comptés', 'met', 'convention 2', longer('P91D'), fixed('P90D')],
    ['autant de jours', 'unmet', 'convention 2', longer('P90D'), fixed('P45D', 1)],
    ['jours contre mois', 'to-appraise', 'convention 2', longer('P91D'), fixed('P3M')],
    ['durée déjà illimitée', 'unmet', 'convention 2', longer('P9Y'), withClauses({ duration: { type: 'unlimited' } })],
    ['désormais illimitée', 'met', 'convention 2', propose({ kind: 'extension', duration: { type: 'unlimited' } })],
    ['durée liée à l’objet', 'to-appraise', 'convention 2', propose(extension('2030-01-01'))],
    ['autre objet', 'not-applicable', 'convention 2', propose(general)],
  ])

  test('les missions et les marchés qui passent au nouveau coordonnateur', () => {
    const contracts = [
      { id: 'ent', title: 'ENT', awardBegunOn: '2027-02-01', notifiedOn: null, endsOn: null, identifiedBuyers: [] },
    ]
    const { findings } = decide(none, propose(replacement()), { contracts })
    expect(finding(findings, 'coordinatorDuties')).toEqual({
      outcome: 'computed',
      basis: ['convention 3', 'CCP L2113-7'],
      facts: { missions: ['award', 'signature', 'notification'], contracts: [{ id: 'ent', title: 'ENT' }] },
    })
    expect(finding(decide(none, propose(general)).findings, 'coordinatorDuties').outcome).toBe('not-applicable')
  })

  test.each<readonly [string, Actor, string]>([
    ['un membre', nord, 'met'],
    ['un tiers', representativeOf('oise'), 'unmet'],
    ['l’horloge', clock, 'unmet'],
  ])('qui propose : %s', (_case, actor, outcome) => {
    expect(finding(decide(none, propose(general), {}, actor).findings, 'competence')).toMatchObject({ outcome })
  })
})

describe('les délibérations', () => {
  const proposed = at('proposed')
  const acts = (over: Parameters<typeof actOf>[1]) => ({ authorisingActs: [actOf(NORD, over)] })
  tabulate('memberAsked', proposed, [
    ['un membre', 'met', 'CCP L2113-7', approve(NORD), {}, nord],
    ['enregistrée par le coordonnateur', 'met', 'convention amendment', approve(NORD)],
    ['un membre pour un autre', 'unmet', 'CCP L2113-7', approve(AISNE), {}, nord],
    ['un tiers', 'unmet', 'CCP L2113-7', approve('oise')],
    ['un membre parti', 'unmet', 'CCP L2113-7', approve(NORD), { group: left(NORD) }],
    ['opposition d’un tiers', 'unmet', 'convention amendment', object('oise')],
  ])
  tabulate('amendmentAct', proposed, [
    ['exécutoire', 'met', 'CGCT L2131-1', approve(NORD)],
    ['non exécutoire', 'unmet', 'CGCT L2131-1', approve(NORD), acts({ enforceableOn: null })],
    ['défavorable', 'unmet', 'CGCT L2131-1', approve(NORD), acts({ favourable: false })],
    ['sur un autre avenant', 'unmet', 'CGCT L2131-1', approve(NORD), acts({ about: null })],
    ['sur une adhésion', 'unmet', 'convention amendment', approve(NORD), acts({ subject: 'accession-approval' })],
    [
      'd’un changement de coordonnateur, pour un avenant général',
      'unmet',
      'CGCT L2131-1',
      approve(NORD),
      acts({ subject: 'coordinator-change' }),
    ],
  ])
  tabulate('amendmentAct', at('proposed', replacement()), [
    ['d’un changement de coordonnateur', 'met', 'CGCT L2131-1', approve(NORD), acts({ subject: 'coordinator-change' })],
    ['d’un avenant', 'met', 'CGCT L2131-1', approve(NORD)],
  ])
  tabulate('amendmentOpposed', proposed, [
    ['acte défavorable', 'met', 'CGCT L2131-1', object(NORD)],
    ['acte favorable', 'unmet', 'convention amendment', object(NORD, 'acte-nord')],
  ])

  test('l’unanimité est à confirmer : qui passe outre écrit sur quelle clause, et seuls signent ceux qui approuvent', () => {
    const two = run(proposed, [approve(REGION), approve(AISNE), object(NORD)])
    const waiting = decide(two, { type: 'openSignature' })
    expect(waiting.verdict).toBe('awaiting-judgement')
    expect(finding(waiting.findings, 'membersUnanimous')).toEqual({
      outcome: 'to-appraise',
      basis: ['convention amendment', 'CCP L2113-7'],
      facts: { awaited: [NORD], objected: [NORD] },
    })
    expect(waiting.findings.find(({ rule }) => rule === 'membersUnanimous')?.toBeConfirmed).toBe(true)
    const appraisals = { membersUnanimous: { accepted: true, reason: 'La convention admet la majorité.' } }
    expect(run(two, [{ type: 'openSignature', appraisals }])).toMatchObject({
      status: 'signing',
      signatories: [REGION, AISNE],
    })
    const all = run(two, [approve(NORD)])
    expect(run(all, [{ type: 'openSignature' }])).toMatchObject({
      signatories: [REGION, AISNE, NORD],
      openedOn: '2028-03-10',
    })
  })

  test('sans aucune approbation, rien à signer', () => {
    const { verdict, findings } = decide(proposed, { type: 'openSignature' })
    expect(verdict).toBe('refused')
    expect(finding(findings, 'someoneApproved')).toMatchObject({
      outcome: 'unmet',
      basis: ['CCP L2113-7', 'convention amendment'],
    })
  })
})

function withClauses(over: Parameters<typeof someFacts>[1]) {
  return { group: someFacts({}, over).group }
}
