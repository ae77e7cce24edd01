import { describe, expect, test } from 'vitest'
import { representativeOf } from '#modules/convention/testing.ts'
import { accept, at, decide, finding, hashOf, METROPOLE, REGION, runningContract, sign } from '../testing/case.ts'
import type { Act } from './state.ts'

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
      expect(decide(at('amendment-signing'), sign(body), { contracts }, actor).verdict).toBe('awaiting-judgement')
      expect(decide(at('amendment-signing'), { ...sign(body), ...read }, { contracts }, actor).verdict).toBe('granted')
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
