import { expect, test } from 'vitest'
import { proposedPassphrase, strengthOf } from './passphrase.ts'

test('what is proposed is six words, strong, and another each time', () => {
  const proposed = Array.from({ length: 50 }, proposedPassphrase)
  expect(new Set(proposed).size).toBe(50)
  for (const each of proposed) expect(each).toMatch(/^[a-z]+(-[a-z]+){5}$/)
  // Two of six words may be the same one.
  expect(proposed.filter((each) => strengthOf(each).level === 'strong').length).toBeGreaterThanOrEqual(48)
})

test.each([
  ['', 'weak'],
  ['motdepasse', 'weak'],
  ['Région2027', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['soleil soleil soleil soleil soleil soleil', 'weak'],
  ['12345678901234567890', 'weak'],
  ['le coordonnateur ouvre les plis', 'fair'],
  ['abaisser-badge-cabane-dauphin-ecarter', 'fair'],
  ['x7%Kq!2mVz', 'strong'],
  ['la girafe mange trois tartes le mardi au grenier', 'strong'],
] as const)('%s is %s', (passphrase, level) => {
  expect([passphrase, strengthOf(passphrase).level]).toEqual([passphrase, level])
})
