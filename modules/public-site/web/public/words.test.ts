import { expect, test } from 'vitest'
import { en } from './words.en.ts'
import { fr } from './words.fr.ts'

test('CCP R2191-3 : un dossier qui n’accorde pas d’avance ne dit pas que celle du code ne sera pas versée', () => {
  expect(fr.noAdvance).toContain('hors celle que le code impose')
  expect(en.noAdvance).toContain('save the one that the code requires')
})
