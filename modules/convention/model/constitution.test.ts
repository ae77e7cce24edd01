import { describe, expect, test } from 'vitest'
import {
  complete,
  decide,
  facts,
  granted,
  OTHD,
  original,
  REGION,
  region,
  SOMME,
  sign,
  signed,
  signing,
} from '../testing/case.ts'
import { contextOn } from '../testing.ts'
import { convention } from './convention.ts'
import type { Convention } from './state.ts'

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
    expect(decide(signed(), original('autre')).verdict).toBe('refused')
  })

  test('un original remis ce jour garde son support et qui le détient', () => {
    const state = granted(signed(), original(SOMME, { deliveredOn: '2026-12-10' }))
    expect(state.status !== 'none' && state.members.find(({ body }) => body === SOMME)?.originals).toEqual([
      { deliveredOn: '2026-12-10', medium: 'paper', holder: 'service des assemblées' },
    ])
  })

  test('la convention n’a pas de date avant la première signature, et celle de la dernière ensuite', () => {
    expect(facet(signing(), 'conventionDated')?.outcome).toBe('not-applicable')
    const one = granted(signing(), sign(SOMME))
    expect(facet(one, 'conventionDated')).toMatchObject({ outcome: 'computed', facts: { signedOn: '2026-12-07' } })
    const late = [sign(OTHD), sign(SOMME, { signedOn: '2026-12-09' }), sign(REGION, { signedOn: '2026-12-08' })]
    const state = late.reduce((before, act) => granted(before, act), signing({ originals: { perMember: null } }))
    expect(facet(state, 'conventionDated')).toMatchObject({ outcome: 'computed', facts: { signedOn: '2026-12-09' } })
    expect(granted(state, { type: 'constitute' })).toMatchObject({ status: 'constituted', signedOn: '2026-12-09' })
  })
})
