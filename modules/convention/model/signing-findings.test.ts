import { describe, expect, test } from 'vitest'
import { decide, deliberation, granted, SOMME, sign, signing } from '../testing/case.ts'

describe('les constats de la signature', () => {
  test('le constat dit si le signataire est partie, et quand il a déjà signé', () => {
    const factsOf = (state: ReturnType<typeof signing>, body: string) =>
      decide(state, sign(body)).findings.find(({ rule }) => rule === 'blockToSign')?.facts
    expect(factsOf(signing(), 'autre')).toEqual({ body: 'autre', party: false, signedOn: null })
    expect(factsOf(signing(), SOMME)).toEqual({ body: SOMME, party: true, signedOn: null })
    const twice = granted(signing(), sign(SOMME))
    expect(factsOf(twice, SOMME)).toEqual({ body: SOMME, party: true, signedOn: '2026-12-07' })
  })

  test('une règle sans objet dit ce qui l’écarte', () => {
    const { findings } = decide(signing(), sign(SOMME, { person: 'x' }), {
      authorisingActs: [deliberation(SOMME, { signatory: 'Le Président' })],
    })
    expect(findings.find(({ rule }) => rule === 'electronicSignatureValid')).toMatchObject({
      outcome: 'not-applicable',
      facts: { medium: 'paper' },
    })
    expect(findings.find(({ rule }) => rule === 'signatoryNamedByTheAct')).toMatchObject({
      outcome: 'not-applicable',
      facts: { named: 'Le Président' },
    })
  })
})
