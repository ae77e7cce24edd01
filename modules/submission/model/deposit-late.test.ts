import { describe, expect, test } from 'vitest'
import { citationKey } from '#kernel/citation.ts'
import { AFTER, deciding, late, opened, received, refusedBy, region, sibling, somme } from '../testing.ts'
import { deposit } from './deposit.ts'
import type { DepositAct, DepositFacts } from './deposit-state.ts'

const at = (milliseconds: number) => new Date(Date.parse('2027-03-15T11:00:00.000Z') + milliseconds).toISOString()

describe('une offre hors délai', () => {
  const admit: DepositAct = { type: 'admit', reason: 'La plate-forme était en panne.' }
  const reject: DepositAct = { type: 'reject', reason: 'Rien n’excuse le retard.' }
  const judging = (state: ReturnType<typeof late>, act: DepositAct, over: Partial<DepositFacts> = {}) =>
    deciding(state, act, { actor: region, now: AFTER, facts: opened(over) })

  test('n’est admise que par une personne qui dit pourquoi, au vu de la diligence (CE 449250, 506640)', () => {
    const decision = judging(late(), admit)
    expect(decision.verdict).toBe('awaiting-judgement')
    const found = decision.findings.find(({ rule }) => rule === 'diligenceAppraised')
    expect(found?.basis.map(citationKey)).toEqual(['CE 449250', 'CE 506640', 'CCP R2151-5'])
    expect(found).toMatchObject({ outcome: 'to-appraise', facts: { partsAtDeadline: 4, stalled: false } })
    const judged = { ...admit, appraisals: { diligenceAppraised: { accepted: true, reason: 'commencée la veille' } } }
    expect(judging(late(), judged).verdict).toBe('granted')
    expect(refusedBy(judging(late(), { ...judged, reason: ' ' }))).toEqual([
      ['lateReasoned', expect.stringContaining('CCP R2151-5')],
    ])
  })

  test('est rejetée sans autre examen quand rien ne l’excuse ; autrement une personne répond du rejet', () => {
    expect(judging(late(), reject).verdict).toBe('granted')
    const named = (decision: ReturnType<typeof deciding>, id: string) =>
      decision.findings.find(({ rule }) => rule === id)
    expect(named(judging(late(), reject), 'platformShownWorking')).toMatchObject({ outcome: 'met' })
    const twice = judging(late(), admit, { siblings: [sibling()] })
    expect(named(twice, 'noOtherInTime')).toMatchObject({ outcome: 'to-appraise', facts: { standing: 1 } })
    expect(named(twice, 'noOtherInTime')?.basis.map(citationKey)).toEqual(['CCP R2151-6'])
    const outages = [{ from: at(-5000), until: at(-1000), shown: 'declared' as const, reason: 'panne' }]
    expect(judging(late({ outages }), reject).verdict).toBe('awaiting-judgement')
    // Of the time in which the server was down it learns later; whoever was kept out could not begin before the deadline either.
    const afterwards = judging(late(), reject, { outages })
    expect(afterwards.verdict).toBe('awaiting-judgement')
    expect(named(afterwards, 'platformShownWorking')?.facts).toMatchObject({ outages: 1 })
    const keptOut = { ...late(), begunAt: at(500) } as ReturnType<typeof late>
    expect(judging(keptOut, reject).verdict).toBe('granted')
    expect(judging(keptOut, reject, { outages }).verdict).toBe('awaiting-judgement')
    const leap = [{ from: at(-1000), until: at(-1000), shown: 'clock' as const, ahead: 60 }]
    expect(judging({ ...keptOut, outages: leap } as ReturnType<typeof late>, reject).verdict).toBe('granted')
    const trouble: DepositAct = { type: 'tell', at: at(-9000), what: 'la ligne est tombée' }
    const told = deposit.evolve(late(), { ...trouble, type: 'TroubleTold', toldAt: at(2000) })
    expect(judging(told, reject).verdict).toBe('awaiting-judgement')
  })

  test('ne se décide ni avant l’ouverture, ni par un membre ; une copie en retard reste fermée', () => {
    const early = deciding(late(), reject, { actor: region, now: AFTER })
    expect(refusedBy(early)).toEqual([['sessionOpened', 'CCP annexe 8 art. 2, I, 4°, policy plis scellés']])
    expect(refusedBy(deciding(late(), reject, { actor: somme, now: AFTER, facts: opened() }))[0]?.[0]).toBe(
      'competence',
    )
    const copy = { ...late(), copy: true } as ReturnType<typeof late>
    expect(refusedBy(judging(copy, admit))).toEqual([['copyInTime', 'CCP annexe 6, CCP R2132-11']])
  })
})

describe('R2.25, annexe 6, article 2 : une copie de sauvegarde', () => {
  const call = (
    of: 'malware' | 'incomplete' | 'late' | 'unreadable',
    reason = 'La trace est au dossier.',
  ): DepositAct => ({
    ...{ type: 'call', case: of, reason },
  })
  const copy = received({ copy: true })
  const called = (act: DepositAct, siblings: DepositFacts['siblings']) =>
    deciding(copy, act, { actor: region, now: AFTER, facts: opened({ siblings }) })

  test.each<readonly [Parameters<typeof call>[0], Parameters<typeof sibling>[0], boolean]>([
    ['malware', {}, true],
    ['unreadable', {}, true],
    ['incomplete', { status: 'begun', receivedAt: null }, true],
    ['late', { status: 'late' }, true],
    ['late', { status: 'received' }, false],
    ['unreadable', { status: 'begun', receivedAt: null }, false],
    ['late', { status: 'late', begunAt: at(-1) }, true],
    ['late', { status: 'late', begunAt: at(0) }, false],
    ['late', { status: 'late', begunAt: at(1) }, false],
    ['malware', { copy: true }, false],
    ['unreadable', { status: 'withdrawn' }, false],
  ])('%s, de %o : %s', (of, over, granted) => {
    const decision = called(call(of), [sibling(over)])
    expect(decision.verdict).toBe(granted ? 'granted' : 'refused')
    if (!granted)
      expect(refusedBy(decision)).toEqual([['copyCaseGiven', 'CCP annexe 6 art. 2, 1°, CCP annexe 6 art. 2, 2°']])
  })

  test('n’est pas ouverte sans motif, ni deux fois ; une offre ne s’appelle pas', () => {
    expect(refusedBy(called(call('malware', ' '), [sibling()]))[0]?.[0]).toBe('copyCaseGiven')
    const done = deposit.evolve(copy, { type: 'CopyCalled', case: 'malware', reason: 'r', at: AFTER })
    const again = deciding(done, call('malware'), {
      actor: region,
      now: AFTER,
      facts: opened({ siblings: [sibling()] }),
    })
    expect(refusedBy(again)).toEqual([['copyOnly', 'CCP annexe 6']])
    const tender = deciding(received(), call('malware'), {
      actor: region,
      now: AFTER,
      facts: opened({ siblings: [sibling()] }),
    })
    expect(refusedBy(tender)).toEqual([['copyOnly', 'CCP annexe 6']])
  })
})
