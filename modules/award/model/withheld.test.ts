import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as T from '../testing.ts'
import type { Letter } from './award-state.ts'
import { comparedIn } from './withheld.ts'

const state = T.told()
if (state.status === 'none') throw new Error('told')
const [sent] = state.letters
if (sent === undefined) throw new Error('no letter')
const letter = (over: Partial<Letter>): Letter => ({ ...sent, ...over })

test('R2.64 : ce qu’une lettre retient et ajoute se lit mot à mot ; partie telle quelle, elle ne montre rien', () => {
  expect(comparedIn(state, sent)).toEqual([])
  const choice = 'L’offre est la mieux notée, pour la valeur technique.'
  expect(comparedIn(state, letter({ choice }))).toEqual([
    {
      what: 'choice',
      runs: [
        { in: 'both', text: 'L’offre est la mieux notée, pour la valeur' },
        { in: 'before', text: 'technique et pour le prix.' },
        { in: 'letter', text: 'technique.' },
      ],
    },
  ])
})

test('R2.64 : ce qui est montré est tout ce que le registre tenait, et tout ce qui est parti', () => {
  const words = fc.array(fc.constantFrom('un', 'deux', 'trois', 'quatre'), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(words, words, (before, after) => {
      const text = before.join(' ')
      const [compared] = comparedIn({ ...state, choice: text }, letter({ choice: after.join(' ') }))
      if (compared === undefined) return expect(after).toEqual(before)
      const told = (where: 'before' | 'letter') =>
        compared.runs.flatMap((run) => (run.in === 'both' || run.in === where ? [run.text] : [])).join(' ')
      expect([told('before'), told('letter')]).toEqual([text, after.join(' ')])
    }),
  )
})
