import { describe, expect, test } from 'vitest'
import { deciding, facts, received, refusedBy, withdraw } from '../testing.ts'
import { isInTime } from './timing.ts'

const at = (milliseconds: number) => new Date(Date.parse('2027-03-15T11:00:00.000Z') + milliseconds).toISOString()

describe('R2.26 : un dépôt se retire jusqu’à la limite, le doute déduit', () => {
  test.each([
    // demandé à, incertitude
    [-1, 0, 'granted'],
    [0, 0, 'refused'],
    [0, 1, 'granted'],
    [19, 20, 'granted'],
    [20, 20, 'refused'],
    [250, 250, 'refused'],
  ])(
    'un retrait demandé à %i ms, à %i ms près, et décidé après : %s, comme un dépôt',
    (offset, uncertainty, verdict) => {
      const decision = deciding(received(), withdraw({ askedAt: at(offset), uncertainty }), { now: at(offset + 3000) })
      expect(decision.verdict).toBe(verdict)
      expect(isInTime(at(offset), uncertainty, at(0))).toBe(verdict === 'granted')
      if (verdict === 'refused') expect(refusedBy(decision)).toEqual([['withdrawnInTime', 'CCP R2151-5, policy dépôt']])
      else expect(decision).toMatchObject({ events: [{ type: 'DepositWithdrawn', at: at(offset) }] })
    },
  )

  test('un retrait demandé à temps ne touche plus une liste arrêtée, et il est dit pourquoi', () => {
    const closed = facts({ session: { closed: true, opened: false, ended: false } })
    const decision = deciding(received(), withdraw({ askedAt: at(-1) }), { now: at(60_000), facts: closed })
    expect(refusedBy(decision)).toEqual([['withdrawnInTime', 'CCP R2151-5, policy dépôt']])
    expect(decision.findings.find(({ rule }) => rule === 'withdrawnInTime')).toMatchObject({
      facts: { inTime: true, setClosed: true },
    })
  })
})
