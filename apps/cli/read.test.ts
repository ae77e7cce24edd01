import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { read } from './read.ts'

const CONVENTION = `CONVENTION CONSTITUTIVE D’UN GROUPEMENT DE COMMANDES

Entre :
La Commune de Montplume, sise 4 place du Préau à Montplume, représentée par Madame Odile PAPIER, Maire,
La Commune de Valcraie, sise 1 rue du Lac à Valcraie, représentée par Madame Odile PAPIER, Maire,

Article 1 – Objet
Le groupement de commandes a pour objet l’achat de craies, au sens de l’article L. 2113-7 du code de la commande publique.

Article 2 – Coordonnateur
La Commune de Montplume est désignée coordonnateur. Il signe le marché.

Article 3 – Litiges
La présente convention relève du tribunal administratif de Nancy.
`

describe('unisson read', () => {
  let out = ''
  let err = ''
  const folder = mkdtempSync(join(tmpdir(), 'read-'))
  const fileOf = (name: string, content: string | Uint8Array): string => {
    const file = join(folder, name)
    writeFileSync(file, content)
    return file
  }

  beforeEach(() => {
    out = ''
    err = ''
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      out += String(text)
      return true
    })
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      err += String(text)
      return true
    })
  })
  afterEach(() => vi.restoreAllMocks())

  test('prints the draft and nothing more as JSON', async () => {
    expect(await read({ file: fileOf('a.txt', CONVENTION), json: true, lang: 'fr' })).toBe(0)
    const draft: unknown = JSON.parse(out)
    expect(draft).toMatchObject({
      isConvention: true,
      place: null,
      disputes: { court: 'Tribunal administratif de Nancy' },
    })
    expect(Object.keys(draft as object)).toHaveLength(20)
  })

  test('prints each value with its article and line, and the report, in the language asked', async () => {
    await read({ file: fileOf('b.txt', CONVENTION), json: false, lang: 'fr' })
    expect(out).toMatch(/disputes\.court +Tribunal administratif de Nancy {2}\(article 3, ligne 14\)/)
    expect(out).toContain('Une même personne représente plusieurs membres')
    await read({ file: fileOf('b.txt', CONVENTION), json: false, lang: 'en' })
    expect(out).toContain('One person represents several members')
  })

  test('says that a text is no convention, that a file cannot be read, that it is not there', async () => {
    expect(await read({ file: fileOf('c.txt', 'Prenez trois œufs.'), json: false, lang: 'fr' })).toBe(1)
    expect(err).toContain('n’est pas la convention')
    expect(await read({ file: fileOf('d.pdf', 'rien'), json: true, lang: 'en' })).toBe(2)
    expect(err).toContain('“d.pdf” is damaged')
    expect(await read({ file: join(folder, 'absent.txt'), json: true, lang: 'fr' })).toBe(2)
    expect(err).toContain('introuvable')
  })
})
