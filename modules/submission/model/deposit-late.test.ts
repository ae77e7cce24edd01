import { describe, expect, test } from 'vitest'
import { citationKey } from '#kernel/citation.ts'
import {
  AFTER,
  begun,
  commit,
  deciding,
  after as done,
  facts,
  late,
  manifest,
  opened,
  received,
  refusedBy,
  region,
  sibling,
  somme,
} from '../testing.ts'
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

describe('ce qui est arrivé à temps et que la plate-forme a inscrit une fois la liste arrêtée', () => {
  const admit: DepositAct = { type: 'admit', reason: 'Arrivé à temps.' }
  const reject: DepositAct = {
    ...{ type: 'reject', reason: 'Trop tard.' },
    appraisals: { platformShownWorking: { accepted: true, reason: 'la plate-forme fonctionnait' } },
  }
  const entered = (copy: boolean) =>
    done(begun({ copy }), commit({ receivedAt: at(-100), manifest: manifest({ copies: copy ? 2 : 0 }) }), {
      facts: facts({ session: { closed: true, opened: false, ended: false } }),
    })
  const given = (siblings: DepositFacts['siblings'] = []) => ({
    ...{ actor: region, now: AFTER, facts: opened({ siblings }) },
  })

  test('une offre est admise sans que sa diligence soit appréciée (R2151-5)', () => {
    expect(entered(false)).toMatchObject({ status: 'late', stalled: true })
    expect(deciding(entered(false), admit, given()).verdict).toBe('granted')
  })

  test('une offre n’est pas rejetée pour son heure, quelque raison qu’on en donne ; remplacée depuis, elle l’est', () => {
    const refused = [['platformShownWorking', 'CCP R2151-5, CCP R2151-6']]
    expect(refusedBy(deciding(entered(false), reject, given()))).toEqual(refused)
    expect(refusedBy(deciding(entered(false), reject, given([sibling()])))).toEqual(refused)
    const later = sibling({ receivedAt: at(-50) })
    expect(deciding(entered(false), reject, given([later])).verdict).toBe('granted')
    const both = { ...later, status: 'late', stalled: true } as const
    expect(deciding(entered(false), reject, given([both])).verdict).toBe('granted')
    expect(refusedBy(deciding(entered(false), reject, given([{ ...both, stalled: false }])))).toEqual(refused)
  })

  test('une copie est admise parmi les copies, puis appelée dans les cas de l’annexe 6, une fois', () => {
    expect(refusedBy(deciding(entered(true), reject, given()))[0]?.[0]).toBe('platformShownWorking')
    const admitted = done(entered(true), admit, given([sibling()]))
    expect(admitted).toMatchObject({ status: 'admitted', called: null })
    const call: DepositAct = { type: 'call', case: 'late', reason: 'L’envoi est arrivé hors délai.' }
    expect(refusedBy(deciding(admitted, call, given([sibling()])))[0]?.[0]).toBe('copyCaseGiven')
    const tardy = given([sibling({ status: 'rejected', receivedAt: at(1000) })])
    const called = done(admitted, call, tardy)
    expect(called).toMatchObject({ status: 'admitted', called: { case: 'late' } })
    expect(refusedBy(deciding(called, call, tardy))).toEqual([['copyOnly', 'CCP annexe 6']])
  })

  test('une copie admise à côté d’une autre copie, une offre en retard à côté d’une copie appelée : il faut dire pourquoi', () => {
    const beside = (state: ReturnType<typeof late>, over: Parameters<typeof sibling>[0]) =>
      deciding(state, admit, given([sibling(over)])).findings.find(({ rule }) => rule === 'noOtherInTime')?.outcome
    expect(beside(entered(true), { copy: true })).toBe('to-appraise')
    expect(beside(entered(true), {})).toBe('met')
    expect(beside(late(), { copy: true })).toBe('met')
    expect(beside(late(), { copy: true, called: true })).toBe('to-appraise')
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

  /** R2151-6: two tenders of one operator are not opened, the one in the other’s place. */
  test.each<readonly [Parameters<typeof call>[0], Parameters<typeof sibling>[0], string]>([
    ['late', { status: 'late' }, 'refused'],
    ['late', { status: 'rejected' }, 'refused'],
    ['incomplete', { status: 'begun', receivedAt: null }, 'refused'],
    ['incomplete', { status: 'discarded', receivedAt: null }, 'refused'],
    // A draft that was left, begun before anything stood, was finished by what stands.
    [
      'incomplete',
      { status: 'begun', receivedAt: null, replaces: false, begunAt: '2027-02-28T09:00:00.000Z' },
      'refused',
    ],
    // What says that it replaces nothing may have been an addition: nobody reads so in the deposits.
    ['late', { status: 'late', replaces: false, begunAt: at(-60_000) }, 'awaiting-judgement'],
    ['malware', {}, 'granted'],
  ])('%s, de %o, à côté d’une offre entière et à temps : %s', (of, over, verdict) => {
    const failed = sibling({ id: 'failed', ...over })
    expect(called(call(of), [failed, sibling({ id: 'whole' })]).verdict).toBe(verdict)
    expect(called(call(of), [failed, sibling({ id: 'whole', status: 'admitted' })]).verdict).toBe(verdict)
    expect(called(call(of), [failed, sibling({ id: 'whole', status: 'late', stalled: true })]).verdict).toBe(verdict)
  })

  test('ce que la plate-forme a inscrit trop tard n’est pas hors délai ; ce qui est remis est entier', () => {
    expect(called(call('late'), [sibling({ status: 'late', stalled: true })]).verdict).toBe('refused')
    expect(called(call('incomplete'), [sibling()]).verdict).toBe('refused')
    expect(called(call('late'), [sibling({ status: 'begun', receivedAt: null })]).verdict).toBe('refused')
  })

  test('une seule tient lieu d’un pli : la seconde est refusée, quelque raison qu’on en donne (R2132-11, R2151-6)', () => {
    const accepted = { oneCopyCalled: { accepted: true, reason: 'l’autre est du même pli' } }
    const second = (
      of: Parameters<typeof call>[0],
      siblings: DepositFacts['siblings'],
      ...by: DepositFacts['copiesCalled']
    ) =>
      deciding(copy, { ...call(of), appraisals: accepted } as DepositAct, {
        ...{ actor: region, now: AFTER, facts: opened({ siblings, copiesCalled: by }) },
      })
    const refused = [['oneCopyCalled', 'CCP R2132-11, CCP annexe 6, CCP R2151-6']]
    expect(refusedBy(second('malware', [sibling()], 'malware'))).toEqual(refused)
    expect(refusedBy(second('unreadable', [sibling()], 'malware'))).toEqual(refused)
    const tardy = sibling({ status: 'late' })
    expect(refusedBy(second('late', [tardy], 'late'))).toEqual(refused)
    const lots = [sibling(), sibling({ id: 'lot-2', replaces: false })]
    expect(second('malware', lots, 'malware').verdict).toBe('granted')
    expect(refusedBy(second('malware', lots, 'malware', 'unreadable'))).toEqual(refused)
    expect(called({ ...call('malware') }, lots).verdict).toBe('granted')
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

test('R2.24, R2.26: nothing is admitted nor called once the session has ended, for nothing would open it; it may still be rejected', () => {
  const ended = opened({ session: { closed: true, opened: true, ended: true } })
  const asked = { actor: region, now: AFTER, facts: ended }
  const admit = deciding(late(), { type: 'admit', reason: 'Panne.', appraisals: APPRAISED }, asked)
  expect(refusedBy(admit)).toEqual([['sessionGoesOn', 'CCP R2151-5, CCP annexe 7, policy plis scellés']])
  const called = deciding(received({ copy: true }), { type: 'call', case: 'malware', reason: 'Virus.' }, asked)
  expect(refusedBy(called).map(([rule]) => rule)).toContain('sessionGoesOn')
  expect(refusedBy(deciding(late(), { type: 'reject', reason: 'Tard.' }, asked)).map(([rule]) => rule)).not.toContain(
    'sessionGoesOn',
  )
})
const APPRAISED = { diligenceAppraised: { accepted: true, reason: 'Panne montrée.' } }
