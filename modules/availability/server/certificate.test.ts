import { describe, expect, test } from 'vitest'
import type { Agreed } from '../model/lost-minutes.ts'
import { certificateDocument, statementOf } from './certificate.ts'
import type { Measured } from './measured.ts'

const FROM = '2027-03-15T10:00:00.000Z'
const at = (minute: number) => new Date(Date.parse(FROM) + minute * 60_000).toISOString()
const RANGE = { from: FROM, until: at(10) }
const key = { name: 'unisson', keyId: 1, publicKey: new Uint8Array(32), type: 1 } as const

const minutes = (verdicts: readonly Agreed['verdict'][]): readonly Agreed[] =>
  verdicts.map((verdict, index) => ({
    ...{ minute: at(index), verdict, declared: 2, measured: verdict === 'unmeasured' ? 0 : 2 },
    ...{ lost: verdict === 'down' ? 2 : 0, failed: verdict === 'down' ? ['part' as const] : [] },
  }))

const printed = (measured: Measured, language: 'fr' | 'en' = 'fr') => {
  const statement = statementOf(measured, RANGE, 'https://unisson.example')
  const { title, blocks } = certificateDocument({
    ...{ statement, note: 'a note\n\nits signature\n', check: 'https://unisson.example/check' },
    ...{ signer: { key } as never, issuedOn: '2027-03-16', language },
  })
  return { title, text: JSON.stringify(blocks).replaceAll(/[\u00A0\u202F]/g, ' ') }
}
const shown = (verdicts: readonly Agreed['verdict'][], language?: 'fr' | 'en') =>
  printed({ probes: [], minutes: minutes(verdicts), declared: [] }, language)

describe('what a certificate of a time says (R2.26)', () => {
  test('where nothing was measured, it certifies neither the one nor the other', () => {
    for (const verdicts of [[], ['unmeasured', 'unmeasured']] as const) {
      const { title, text } = shown(verdicts)
      expect(title).toBe('Constat d’absence de mesure')
      expect(text).toContain('Aucune mesure n’a été tenue sur cette période')
      expect(text).not.toContain('sans perte')
      expect(text).not.toContain('Ce qui a été perdu')
    }
    const { title, text } = shown([], 'en')
    expect(title).toBe('Record that nothing was measured')
    expect(text).toContain('No measurement was kept in this time')
  })
  test('where every minute was measured and came through, it certifies that', () => {
    expect(shown(Array<'up'>(10).fill('up')).title).toBe('Certificat de disponibilité')
  })
  test('where some minutes were not measured, it is a partial record, and says of how many minutes', () => {
    const { title, text } = shown(['up', 'up', 'unmeasured'])
    expect(title).toBe('Relevé partiel de disponibilité')
    expect(text).toContain('0 minute a été perdue, 2 minutes ont été mesurées sans perte, et 8 minutes n’ont pas été')
    expect(text).not.toContain('Ce qui a été perdu')
  })
  test('what the buyer declared without a measure is an outage too, with its reason', () => {
    const declared = [{ from: at(2), until: at(4), reason: 'Panne de l’hébergeur.' }]
    const { title, text } = printed({ probes: [], minutes: minutes(Array<'up'>(10).fill('up')), declared })
    expect(title).toBe('Certificat d’indisponibilité')
    expect(text).toContain('L’acheteur a déclaré une indisponibilité')
    expect(text).toContain('Panne de l’hébergeur.')
  })
  test('where minutes were lost, it says so, in the singular of one', () => {
    const { title, text } = shown(['down', ...Array<'up'>(9).fill('up')])
    expect(title).toBe('Certificat d’indisponibilité')
    expect(text).toContain(
      '1 minute a été perdue, 9 minutes ont été mesurées sans perte, et 0 minute n’a pas été mesurée',
    )
    expect(text).toContain('Ce qui a été perdu ne fait pas une indisponibilité')
    expect(shown(['down', 'up', 'up'], 'en').text).toContain(
      '1 minute was lost, 2 minutes were measured without a loss',
    )
  })
})
