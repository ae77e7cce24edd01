import { describe, expect, test } from 'vitest'
import { contextOn, representativeOf } from '#modules/convention/testing.ts'
import {
  AISNE,
  actOf,
  at,
  clock,
  decide,
  extension,
  finding,
  general,
  hashOf,
  left,
  NORD,
  notify,
  REGION,
  replacement,
  run,
  sign,
  someFacts,
  tabulate,
} from '../testing/case.ts'
import { amendment } from './amendment.ts'
import type { Act, Amendment } from './state.ts'

const _none: Amendment = { status: 'none' }
const nord = representativeOf(NORD)
const coordinator = representativeOf(REGION)
const _approve = (body: string, authorisingAct = `acte-${body}`): Act => ({ type: 'approve', body, authorisingAct })
const _object = (body: string, authorisingAct = 'contre'): Act => ({ type: 'object', body, authorisingAct })

describe('la signature et l’effet', () => {
  const signing = at('signing')
  const acts = (over: Parameters<typeof actOf>[1]) => ({ authorisingActs: [actOf(NORD, over)] })
  tabulate('amendmentSignatory', signing, [
    ['un membre qui a approuvé', 'met', 'CCP L2113-7', sign(NORD), {}, nord],
    ['un tiers', 'unmet', 'CCP L2113-7', sign('oise', { medium: 'paper' })],
    ['à la place d’un autre', 'unmet', 'convention amendment', sign(NORD)],
  ])
  tabulate('circuitSignatoryInOffice', signing, [
    ['en fonction', 'met', 'convention parties', sign(NORD), {}, nord],
    ['hors fonction', 'unmet', 'CCP L2113-7', sign(NORD), { signatories: {} }, nord],
  ])
  tabulate('circuitSignatoryNamed', signing, [
    ['nommée', 'met', 'CCP L2113-7', sign(NORD), {}, nord],
    ['une autre nommée', 'unmet', 'convention parties', sign(NORD), acts({ signatory: 'Le Maire' }), nord],
  ])
  tabulate('amendmentSignatureAuthorised', signing, [
    ['habilitée', 'met', 'CGCT L2131-1', sign(NORD), {}, nord],
    ['acte exécutoire le lendemain', 'unmet', 'CGCT L2131-1', sign(NORD), acts({ enforceableOn: '2028-03-11' }), nord],
  ])
  tabulate('amendmentTextSigned', signing, [
    ['le texte délibéré', 'met', 'CCP L2113-7', sign(NORD), {}, nord],
    ['un autre texte', 'unmet', 'convention amendment', sign(NORD, { text: hashOf('0') }), {}, nord],
  ])
  tabulate('circuitSignatureValid', signing, [
    ['valide', 'met', 'code-civil 1367', sign(NORD), {}, nord],
    ['sans validation', 'unmet', 'code-civil 1366', sign(NORD), { signatureVerdicts: {} }, nord],
  ])
  tabulate('amendmentNotified', at('signed'), [
    ['à un membre', 'met', 'convention 2 al. 1', notify(NORD)],
    ['à un tiers', 'unmet', 'convention 2 al. 1', notify('oise')],
    ['demain', 'unmet', 'convention 2 al. 1', notify(NORD, '2028-03-11')],
  ])

  test('l’effet attend la dernière notification', () => {
    const later = '2028-03-15'
    const one = run(at('signed'), [notify(NORD, '2028-03-14')], {}, later)
    const second = decide(one, notify(AISNE, '2028-03-12'), {}, coordinator, later)
    expect(finding(second.findings, 'amendmentEffect').facts).toEqual({ effectiveOn: null, awaited: [REGION] })
    const two = run(one, [notify(AISNE, '2028-03-12')], {}, later)
    expect(two.status).toBe('signed')
    const last = decide(two, notify(REGION, '2028-03-11'), {}, coordinator, later)
    expect(finding(last.findings, 'amendmentEffect').facts).toEqual({ effectiveOn: '2028-03-14', awaited: [] })
    expect(last.verdict === 'granted' && last.events.slice(1)).toEqual([
      { type: 'AmendmentNotified', on: '2028-03-14' },
      { type: 'AmendmentTookEffect', on: '2028-03-14', changes: general.changes, articles: general.articles },
    ])
  })

  test('le coordonnateur change au jour dit, avec toutes les missions', () => {
    const waiting = run(at('signed', replacement()), [notify(NORD), notify(AISNE), notify(REGION)])
    expect(waiting.status).toBe('notified')
    const reach = (today: string) =>
      amendment.decide(waiting, { type: 'takeEffect' }, contextOn(today, someFacts(), clock))
    expect(finding(reach('2028-03-31').findings, 'effectDayReached')).toMatchObject({
      outcome: 'unmet',
      basis: ['convention 2 al. 1', 'convention amendment'],
    })
    const decision = reach('2028-04-01')
    expect(decision.verdict === 'granted' && decision.events).toEqual([
      {
        type: 'AmendmentTookEffect',
        on: '2028-04-01',
        changes: { coordinators: [{ body: NORD, for: ['award', 'signature', 'notification'] }] },
        articles: {},
      },
    ])
  })

  test('le coordonnateur déjà chargé d’une autre mission la garde', () => {
    const coordinators = [
      { body: REGION, for: ['award'] },
      { body: NORD, for: ['execution'] },
      { body: AISNE, for: ['signature'] },
    ] as const
    const over = withClauses({ coordinators })
    const last = decide(
      run(at('signed', replacement({ from: '2028-03-10' })), [notify(NORD), notify(AISNE)]),
      notify(REGION),
      over,
    )
    expect(last.verdict === 'granted' && last.events.at(-1)).toMatchObject({
      changes: {
        coordinators: [
          { body: NORD, for: ['award', 'execution'] },
          { body: AISNE, for: ['signature'] },
        ],
      },
    })
  })

  test('la prolongation change la durée', () => {
    const last = decide(run(at('signed', extension('2032-01-01')), [notify(NORD), notify(AISNE)]), notify(REGION))
    expect(last.verdict === 'granted' && last.events.at(-1)).toMatchObject({
      changes: { duration: { type: 'until-date', until: '2032-01-01', renewals: 0 } },
      articles: {},
    })
  })

  test('le membre parti n’est plus attendu, ni pour signer ni pour être notifié', () => {
    const two = run(run(signing, [sign(REGION)]), [sign(AISNE, { medium: 'paper' })])
    expect(finding(decide(two, { type: 'recount' }).findings, 'absentNoLongerAwaited')).toMatchObject({
      outcome: 'unmet',
      facts: { awaited: [NORD] },
      basis: ['convention amendment', 'CCP L2113-7'],
    })
    const signed = run(two, [{ type: 'recount' }], { group: left(NORD) })
    expect(signed).toMatchObject({ status: 'signed', signedOn: '2028-03-10' })
    const told = run(signed, [notify(REGION), notify(AISNE, '2028-03-10')])
    expect(finding(decide(told, { type: 'recount' }).findings, 'absentNoLongerAwaited').facts).toEqual({
      awaited: [NORD],
    })
    expect(run(told, [{ type: 'recount' }], { group: left(NORD) })).toMatchObject({
      status: 'effective',
      effectiveOn: '2028-03-10',
    })
  })
})

function withClauses(over: Parameters<typeof someFacts>[1]) {
  return { group: someFacts({}, over).group }
}
