import { describe, expect, test } from 'vitest'
import { ownToTell } from './own-to-tell.ts'

const ABSENT = { kind: 'absent', version: 1, needed: 2, of: 3 } as const
const LATER = { ...ABSENT, version: 2 }
const HELD = { ...ABSENT, kind: 'held' } as const
const UNPROVEN = { kind: 'unproven' } as const

describe('R2.24 : ce qu’un détenteur apprend de sa clé avant de donner', () => {
  test.each([
    ['sa clé y est : rien', HELD, null, null],
    ['elle n’y est pas', ABSENT, null, ABSENT],
    ['rien ne la montre', UNPROVEN, null, UNPROVEN],
    ['aucun jeu n’est donné', { kind: 'none' } as const, null, UNPROVEN],
    ['rien ne la montrait, on l’a dit, rien ne la montre', UNPROVEN, UNPROVEN, null],
    ['rien ne la montrait, on l’a dit : elle n’y est pas', ABSENT, UNPROVEN, ABSENT],
    ['rien ne la montrait, on l’a dit : elle y est', HELD, UNPROVEN, null],
    ['elle n’y était pas, on l’a dit', ABSENT, ABSENT, null],
    ['elle n’y était pas, on l’a dit : dans une autre version non plus', LATER, ABSENT, LATER],
    ['elle n’y était pas, on l’a dit : rien ne la montre', UNPROVEN, ABSENT, UNPROVEN],
  ] as const)('%s', (_, found, told, tells) => {
    expect(ownToTell(found, told)).toEqual(tells)
  })
})
