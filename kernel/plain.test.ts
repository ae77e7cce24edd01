import { expect, test } from 'vitest'
import { folded, plain } from './plain.ts'

test.each([
  ['Élysée', 'elysee'],
  ['ŒUVRE d’Ægir', "oeuvre d'aegir"],
  ['nº 2', 'no 2'],
  ['e\u0301te\u0301', 'ete'],
])('%s is folded to %s', (text, expected) => expect(folded(text)).toBe(expected))

test.each([
  ['L’Île-de-France', 'l ile de france'],
  ['  Tribunal   Administratif, Lille ', 'tribunal administratif lille'],
  ['…', ''],
])('%s is plainly « %s »', (text, expected) => expect(plain(text)).toBe(expected))
