import { describe, expect, test } from 'vitest'
import { citationKey } from '#kernel/citation.ts'
import type { Award } from '#modules/consultation/index.ts'
import {
  award as awardAct,
  awarding,
  decide,
  done,
  ended,
  none,
  noticedAward,
  OISE,
  REGION,
  running,
  SOMME,
} from '../testing.ts'
import type { Act, Contract } from './state.ts'

/** S8.3, A34: the coordinator says of which consultation of the group a contract concludes the award. */
const award = (over: Partial<Award> = {}): Award => noticedAward({ id: 'ent', ...over })
const naming: Act = { type: 'nameConsultation', consultation: 'ent' }
const given = (over: Partial<Award> = {}) => ({ awards: [award(over)] })
const findingOf = (state: Contract, act: Act, rule: string, over: Parameters<typeof decide>[2] = given()) => {
  const decision = decide(state, act, over)
  const found = decision.findings.find((each) => each.rule === rule)
  return {
    verdict: decision.verdict,
    outcome: found?.outcome,
    basis: found?.basis.map(citationKey),
    facts: found?.facts,
  }
}

describe('dire de quelle consultation vient un marché', () => {
  test.each<[string, Contract]>([
    ['en passation', awarding],
    ['en cours', running],
    ['terminé', ended],
  ])('%s, il le dit et reste où il en est', (_case, state) => {
    expect(done(state, naming, given())).toEqual({ ...state, consultation: 'ent' })
  })

  test('dès son enregistrement, ou pas du tout ; et une seconde fois pour corriger la première', () => {
    const named = done(none, awardAct({ consultation: 'ent' }), given())
    expect(named).toEqual({ ...awarding, consultation: 'ent' })
    expect(awarding).not.toHaveProperty('consultation')
    const others = { awards: [award(), award({ id: 'wifi' })] }
    expect(done(named, { ...naming, consultation: 'wifi' }, others)).toMatchObject({ consultation: 'wifi' })
    expect(findingOf(none, awardAct(), 'noticeSentBefore').outcome).toBe('not-applicable')
    expect(findingOf(none, awardAct(), 'sameAsNotice').outcome).toBe('not-applicable')
  })

  test('l’acte est fermé tant que le groupement n’a envoyé aucun avis', () => {
    expect(findingOf(running, naming, 'awardBegun', {})).toMatchObject({
      verdict: 'refused',
      outcome: 'unmet',
      basis: ['policy A34'],
    })
  })

  test.each<[string, Contract, Act, Partial<Award>, string]>([
    ['une consultation sans avis envoyé', running, { ...naming, consultation: 'autre' }, {}, 'unmet'],
    ['à l’enregistrement aussi', none, awardAct({ consultation: 'autre' }), {}, 'unmet'],
    ['un avis parti après la notification', running, naming, { begunOn: '2027-09-02' }, 'unmet'],
    ['un avis parti le jour de la notification', running, naming, { begunOn: '2027-09-01' }, 'met'],
    ['un avis d’un autre jour, le marché n’étant pas notifié', awarding, naming, { begunOn: '2027-09-02' }, 'met'],
  ])('%s', (_case, state, act, over, outcome) => {
    const found = findingOf(state, act, 'noticeSentBefore', given(over))
    expect(found).toMatchObject({ outcome, basis: ['policy A34'] })
    if (outcome === 'unmet') expect(found.verdict).toBe('refused')
  })

  test.each<[string, Partial<Award>, readonly string[]]>([
    ['un autre jour', { begunOn: '2027-01-31' }, []],
    ['un acheteur que l’avis ne nomme pas', { buyers: [REGION] }, [SOMME]],
  ])('%s que celui de l’avis : le coordonnateur dit pourquoi il en vient', (_case, over, strangers) => {
    expect(findingOf(running, naming, 'sameAsNotice', given(over))).toMatchObject({
      verdict: 'awaiting-judgement',
      outcome: 'to-appraise',
      basis: ['policy A34', 'CCP R2162-6'],
      facts: { strangers: [...strangers] },
    })
    const reasoned = { ...naming, appraisals: { sameAsNotice: { accepted: true, reason: 'date mal saisie' } } } as Act
    expect(done(running, reasoned, given(over))).toMatchObject({ consultation: 'ent' })
  })

  test('un avis qui nomme plus d’acheteurs que le marché est le sien : un lot n’en a qu’une partie', () => {
    expect(findingOf(running, naming, 'sameAsNotice', given({ buyers: [REGION, SOMME, OISE] })).outcome).toBe('met')
  })
})
