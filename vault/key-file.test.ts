import { expect, test } from 'vitest'
import { makeKeyPair, openUnderPassphrase } from './age.ts'
import { utf8 } from './bytes.ts'
import { identityInFile, identityInText, keyFile } from './key-file.ts'

test('the file of a key opens under its passphrase alone, and holds the key and nothing that breaks its lines', async () => {
  const { identity, recipient } = await makeKeyPair()
  const file = await keyFile(identity, 'six mots tirés au hasard', 'consultation 2027-ENT-01\nAGE-SECRET-KEY-1 faux')
  const opened = await openUnderPassphrase(file, 'six mots tirés au hasard')
  expect(identityInFile(opened)).toBe(identity)
  expect(new TextDecoder().decode(opened).split('\n')).toHaveLength(4)
  expect(new TextDecoder().decode(opened)).toContain(recipient)
  await expect(openUnderPassphrase(file, 'six mots tirés au hazard')).rejects.toThrow()
})

test('what holds no key gives none', () => {
  expect(identityInText('age1xyz')).toBeUndefined()
  expect(identityInFile(utf8(''))).toBeUndefined()
})
