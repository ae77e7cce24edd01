import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { PDF } from '@libpdf/core'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { zipOf } from '#platform/zip.ts'
import type { Source } from '../layout.ts'
import { formatOf, type Limits, problemsOfFile, problemsTogether } from './index.ts'

const ANYTHING: Limits = { file: 10_000_000, total: 20_000_000, formats: [] }

const source = (name: string, bytes: Uint8Array): Source => ({
  name,
  size: bytes.length,
  read: async (from, to) => Uint8Array.from(bytes.subarray(from, to)),
})

const kinds = async (name: string, bytes: Uint8Array, limits = ANYTHING): Promise<readonly string[]> =>
  (await problemsOfFile(source(name, bytes), limits)).map(({ kind }) => kind)

const AT = '2027-03-01T09:00:00.000Z'
const zip = (...contents: readonly Buffer[]): Promise<Buffer> =>
  buffer(
    zipOf(
      contents.map((content, index) => ({
        name: `${index}.txt`,
        size: content.length,
        at: AT,
        open: () => Readable.from([content]),
      })),
    ).bytes,
  )

let pdf: Uint8Array
beforeAll(async () => {
  const made = PDF.create()
  for (let page = 0; page < 40; page++) made.addPage()
  pdf = await made.save()
})

describe('Un fichier qui ne s’ouvrira pas est vu avant d’être scellé', () => {
  test('un PDF entier, quel que soit le tableau de ses objets', async () => {
    expect(await kinds('offre.pdf', pdf)).toEqual([])
    expect(await kinds('offre.PDF', await PDF.create().save({ useXRefStream: true }))).toEqual([])
  })

  test('un PDF dont la fin manque, où que la copie se soit arrêtée', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1024, max: pdf.length - 8 }), async (length) => {
        expect(await kinds('offre.pdf', pdf.subarray(0, length))).toEqual(['cut-short'])
      }),
      { numRuns: 40 },
    )
  })

  test('un PDF au début duquel il manque un morceau, ou qui n’en est pas un', async () => {
    expect(await kinds('offre.pdf', Buffer.concat([pdf.subarray(0, 20), pdf.subarray(300)]))).toEqual(['cut-short'])
    expect(await kinds('offre.pdf', Buffer.from('<html>'))).toEqual(['another-kind'])
  })

  test('un PDF sous mot de passe', async () => {
    const made = PDF.create()
    made.addPage()
    made.setProtection({ userPassword: 'x', ownerPassword: 'y' })
    expect(await kinds('offre.pdf', await made.save())).toEqual(['protected'])
  })

  test('une archive entière, une dont la fin manque, une dont le début manque', async () => {
    const whole = await zip(randomBytes(5000), randomBytes(70_000), Buffer.from('texte'))
    expect(await kinds('offre.zip', whole)).toEqual([])
    for (const length of [whole.length - 1, whole.length - 60, 4000])
      expect(await kinds('offre.zip', whole.subarray(0, length))).toEqual(['cut-short'])
    expect(await kinds('offre.zip', Buffer.concat([whole.subarray(0, 4), whole.subarray(500)]))).toEqual(['cut-short'])
    expect(await kinds('offre.zip', Buffer.from('Rar!\u001a'))).toEqual(['another-kind'])
  })

  test('une archive dont un fichier est sous mot de passe', async () => {
    const whole = Buffer.from(await zip(randomBytes(100), randomBytes(100)))
    const second = whole.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    whole.writeUInt16LE(whole.readUInt16LE(second + 8) | 1, second + 8)
    expect(await kinds('offre.zip', whole)).toEqual(['protected'])
  })

  test('un document de bureautique est une archive, ou est sous mot de passe', async () => {
    expect(await kinds('prix.xlsx', await zip(Buffer.from('x')))).toEqual([])
    expect(await kinds('prix.xlsx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toEqual([
      'protected',
    ])
    expect(await kinds('image.png', Buffer.from('GIF89a'))).toEqual(['another-kind'])
  })

  test('vide, trop lourd, d’un format que la consultation ne prend pas : dit avec ce qu’elle prend', async () => {
    const limits: Limits = { file: 10, total: 15, formats: ['pdf', 'xlsx'] }
    expect(await kinds('rien.pdf', new Uint8Array())).toEqual(['empty'])
    expect(await problemsOfFile(source('plan.dwg', new Uint8Array(11)), limits)).toEqual([
      { kind: 'too-large', most: 10 },
      { kind: 'format', format: 'dwg', accepted: ['pdf', 'xlsx'] },
    ])
  })

  test('des octets quelconques, sous un nom quelconque : une réponse, jamais une erreur', async () => {
    const names = fc.constantFrom('a.pdf', 'a.zip', 'a.docx', 'a.png', 'a', '.pdf')
    const heads = fc.constantFrom('', '%PDF-1.7\n', 'PK\u0003\u0004', 'PK\u0005\u0006', 'startxref\n0\n%%EOF')
    await fc.assert(
      fc.asyncProperty(names, heads, fc.uint8Array({ maxLength: 400 }), heads, async (name, head, bytes, tail) => {
        const whole = Buffer.concat([Buffer.from(head, 'latin1'), bytes, Buffer.from(tail, 'latin1')])
        expect(await kinds(name, whole)).toBeInstanceOf(Array)
      }),
      { numRuns: 500 },
    )
  })
})

describe('Les fichiers d’une enveloppe, ensemble', () => {
  test('aucun, trop lourds ensemble, deux du même nom', () => {
    expect(problemsTogether([], ANYTHING)).toEqual([{ kind: 'none' }])
    const two = [
      { name: 'a.pdf', size: 12_000_000 },
      { name: 'a.pdf', size: 12_000_000 },
    ]
    expect(problemsTogether(two, ANYTHING)).toEqual([
      { kind: 'too-large', size: 24_000_000, most: 20_000_000 },
      { kind: 'same-name', name: 'a.pdf' },
    ])
  })

  test.each([
    ['Offre.PDF', 'pdf'],
    ['dossier/offre.tar.gz', 'gz'],
    ['dossier.v2/offre', ''],
    ['.htaccess', ''],
    ['sans', ''],
  ])('le format de « %s » est « %s »', (name, format) => {
    expect(formatOf(name)).toBe(format)
  })
})
