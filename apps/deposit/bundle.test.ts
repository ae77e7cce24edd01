import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageManifest } from './page-manifest.ts'

const folder = mkdtempSync(join(tmpdir(), 'unisson-page-'))
afterAll(() => rmSync(folder, { recursive: true }))

const filesOf = (out: string) =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(out.length + 1))
    .toSorted()

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

describe('R2.24 : la page qui scelle est la même pour tous', () => {
  const [one, other] = [join(folder, 'one'), join(folder, 'other')]
  beforeAll(async () => {
    for (const outDir of [one, other])
      await build({
        configFile: join(import.meta.dirname, 'vite.config.ts'),
        logLevel: 'error',
        build: { outDir, emptyOutDir: true },
      })
  }, 120_000)

  test('construite deux fois du même arbre, elle a les mêmes octets', () => {
    expect(filesOf(one)).toContain('index.html')
    expect(filesOf(other)).toEqual(filesOf(one))
    for (const file of filesOf(one)) expect(sha256(join(other, file)), file).toBe(sha256(join(one, file)))
  })

  test('la liste dit chacun de ses fichiers tel qu’il est servi, et aucun autre', () => {
    const listed = filesOf(one).filter((path) => path !== 'manifest.json')
    const files = listed.map((path) => {
      const size = readFileSync(join(one, path)).length
      return { path, sha256: sha256(join(one, path)), size }
    })
    expect(readFileSync(join(one, 'manifest.json'), 'utf8')).toBe(pageManifest(files))
  })

  test('rien n’y vient d’ailleurs, et rien n’y est dans la page même', () => {
    const page = readFileSync(join(one, 'index.html'), 'utf8')
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address)
    expect(addresses.length).toBeGreaterThan(2)
    for (const address of addresses) expect(address).toMatch(/^\/(?:depot\/assets\/|icon\.svg)/)
    expect(page).not.toMatch(/<style|<script(?![^>]* src=)/)
  })
})
