import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { citationKey } from '#kernel/citation.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { readAloud } from '../../../tests/read-aloud.ts'
import * as en from '../web/labels.en.ts'
import * as fr from '../web/labels.fr.ts'
import { reminder } from './reminder.ts'
import type { Awaited, Facts } from './state.ts'

const [SOMME, REGION] = ['somme', 'region']
const TODAY = '2027-01-18'
const awaited: Awaited = { process: 'convention', case: 'ent', act: 'sign', body: SOMME, due: null }

const spoken = readAloud(fr.labels.rules, en.labels.rules)
const decide = (over: Partial<Facts>, actor: Actor = representativeOf(REGION)) => {
  const group = someGroup({ members: [REGION, SOMME], coordinator: REGION })
  const facts: Facts = { group, awaited, lastSentOn: null, ...over }
  return spoken(
    reminder.decide({ status: 'none' }, { type: 'send', task: 'sign-somme' }, contextOn(TODAY, facts, actor)),
  )
}

describe('la relance', () => {
  test.each<[string, Partial<Facts>, string, string, string]>([
    ['plus personne n’est attendu', { awaited: null }, 'taskAwaited', 'unmet', 'convention 3'],
    ['l’acte est attendu', {}, 'taskAwaited', 'met', 'convention 3'],
    ['jamais relancé', {}, 'onceADay', 'met', 'policy reminder'],
    ['relancé la veille', { lastSentOn: '2027-01-17' }, 'onceADay', 'met', 'policy reminder'],
    ['relancé le jour même', { lastSentOn: TODAY }, 'onceADay', 'unmet', 'policy reminder'],
  ])('%s', (_case, over, rule, outcome, article) => {
    const decision = decide(over)
    const found = decision.findings.find((finding) => finding.rule === rule)
    expect({ outcome: found?.outcome, basis: found?.basis.map(citationKey) }).toEqual({ outcome, basis: [article] })
    if (outcome === 'unmet') expect(decision.verdict).toBe('refused')
  })

  test('les constats disent qui était attendu, et quand il fut relancé', () => {
    const factsOf = (over: Partial<Facts>) =>
      Object.fromEntries(decide(over).findings.map(({ rule, facts }) => [rule, facts]))
    expect(factsOf({ lastSentOn: TODAY })).toMatchObject({
      taskAwaited: { body: SOMME },
      onceADay: { body: SOMME, lastSentOn: TODAY },
    })
    expect(factsOf({ awaited: null })).toMatchObject({
      taskAwaited: { body: null },
      onceADay: { body: null, lastSentOn: null },
    })
  })

  test('seul le coordonnateur relance', () => {
    const { verdict, findings } = decide({}, representativeOf(SOMME))
    expect(verdict).toBe('refused')
    expect(findings.find(({ rule }) => rule === 'competence')?.outcome).toBe('unmet')
  })

  test('le registre garde qui fut relancé, de quoi et quand ; une relance ne se refait pas', () => {
    const decision = decide({})
    if (decision.verdict !== 'granted') throw new Error('a grant was expected')
    expect(decision.events).toEqual([{ type: 'ReminderSent', task: 'sign-somme', ...awaited, sentOn: TODAY }])
    const state = reminder.replay(decision.events)
    expect(state).toEqual({ status: 'sent', task: 'sign-somme', ...awaited, sentOn: TODAY })
    const context = contextOn(
      TODAY,
      { group: someGroup({ members: [REGION], coordinator: REGION }), awaited, lastSentOn: null },
      representativeOf(REGION),
    )
    expect(reminder.acts(state, context).map(({ open }) => open)).toEqual([false])
    expect(reminder.acts({ status: 'none' }, context).map(({ open }) => open)).toEqual([true])
  })
})
