import { describe, expect, test } from 'vitest'
import { markNegations } from './evidence.ts'

describe('what a sentence denies or restricts', () => {
  test.each([
    ["le retrait n'est pas admis", 'le retrait ¬est ¬admis'],
    ['aucun membre ne peut se retirer', '¬membre ¬peut se retirer'],
    ["il ne prend effet qu'a l'expiration du marche", "il §prend effet qu'a l'expiration du marche"],
    ['sans pouvoir en demander le remboursement', '¬remboursement'],
    ['nul ne pourra sortir avant que le marche soit solde', 'nul ¬pourra sortir avant que le marche soit solde'],
    ["elle n'entraine ni remuneration ni indemnite", 'elle ¬entraine ¬remuneration ¬indemnite'],
    ['un membre peut se retirer', 'un membre peut se retirer'],
  ])('%s', (folded, marked) => {
    expect(markNegations(folded)).toBe(marked)
  })
})
