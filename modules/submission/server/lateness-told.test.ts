import { describe, expect, test } from 'vitest'
import type { PublicConsultation } from '#modules/consultation/index.ts'
import type { OuterManifest } from '#vault/manifest.ts'
import type { Deposit } from '../model/deposit-state.ts'
import { keptSealedBasis } from '../model/lateness.ts'
import { begun, commit, DEADLINE, after as done, facts, late } from '../testing.ts'
import { depositLetter } from './letters.ts'
import { type Acknowledged, receiptDocument } from './receipt-document.ts'

/** 0.4 s late, as it is told: the seconds of both hours are the same. */
const JUST_LATE = late({ receivedAt: '2027-03-15T11:00:00.400Z' })
/** It came in time, and was committed once the set was fixed. */
const STALLED = done(begun(), commit({ receivedAt: '2027-03-15T10:59:59.900Z' }), {
  facts: facts({ session: { closed: true, opened: false, ended: false } }),
})

const consultation = {
  ...{ title: 'Environnement numérique', object: 'Un service', reference: 'ENT-2027' },
  coordinator: { name: 'Région', siret: '20005374200017' },
} as unknown as PublicConsultation
const company = { name: 'Société', identifier: { scheme: 'siret', value: '20005374200017' } } as const

const documentOf = (state: Deposit, language: 'fr' | 'en') => {
  const { title, blocks } = receiptDocument({
    ...{ id: '00000000-0000-4000-8000-000000000001', kind: 'late', company, consultation, language },
    ...{ state, manifest: { envelopes: [] } as unknown as OuterManifest, attestation: null },
    entry: { seq: 3, caseFile: 'deposits' },
  } as Acknowledged)
  return plain(`${title} ${JSON.stringify(blocks)}`)
}
const letterOf = (state: Deposit, language: 'fr' | 'en') => {
  const person = { language, company, email: 'a@exemple.test' } as never
  return depositLetter({ person, id: 'c', consultation, publicUrl: 'https://a.test' }, 'deposit.late', state)
}
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const textOf = (state: Deposit, language: 'fr' | 'en') => {
  const { subject, text } = letterOf(state, language)
  return plain(`${subject} ${text}`).replaceAll(/\s+/g, ' ')
}

describe('R2151-5 : le retard se dit avec la date, à la milliseconde, et ses articles', () => {
  test.each([
    ['fr', 'lundi 15 mars 2027 à 12 h 00 min 00,400 s', 'lundi 15 mars 2027 à 12 h 00 min 00,000 s'],
    ['en', 'Monday, 15 March 2027 at 12:00:00.400', 'Monday, 15 March 2027 at 12:00:00.000'],
  ] as const)('%s : la lettre et le document', (language, came, limit) => {
    for (const told of [documentOf(JUST_LATE, language), textOf(JUST_LATE, language)]) {
      expect(told).toContain(came)
      expect(told).toContain(limit)
      expect(told).toContain('CCP, art. R. 2151-5')
      expect(told).toContain('CCP, art. R. 2143-2')
    }
  })

  test('une candidature seule, une copie, un retard du serveur ont chacun les leurs', () => {
    const articles = (over: Partial<Parameters<typeof keptSealedBasis>[0]>) =>
      keptSealedBasis({ copy: false, stalled: false, envelopes: [], ...over }).map(({ article }) => article)
    expect(articles({ envelopes: [{ kind: 'application', recipient: 'a' }] })).toEqual(['R2143-2'])
    expect(articles({ envelopes: [{ kind: 'tender', recipient: 'a' }] })).toEqual(['R2151-5', 'R2143-2'])
    expect(articles({ copy: true, envelopes: [{ kind: 'copy', recipient: 'a' }] })).toEqual(['R2132-11', 'annexe 6'])
    expect(articles({ stalled: true })).toEqual(['449250', 'annexe 8'])
  })
})

describe('CE 449250 : ce qui est arrivé à temps et que la plateforme a inscrit trop tard', () => {
  test('n’est pas dit hors délai, ni dans la lettre, ni dans le document', () => {
    expect(STALLED).toMatchObject({ status: 'late', stalled: true, deadline: DEADLINE })
    for (const told of [documentOf(STALLED, 'fr'), textOf(STALLED, 'fr')]) {
      expect(told).not.toMatch(/hors délai|après la (date )?limite|R\. 2151-5/)
      expect(told).toMatch(/arrivé entier avant la/)
      expect(told).toContain('CE, n° 449250')
    }
    for (const told of [documentOf(STALLED, 'en'), textOf(STALLED, 'en')]) {
      expect(told).not.toMatch(/late deposit|after the deadline/i)
      expect(told).toMatch(/whole before the deadline/)
    }
  })
})
