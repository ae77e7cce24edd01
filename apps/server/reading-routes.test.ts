import { readFile } from 'node:fs/promises'
import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ProblemError } from '#platform/http/problem.ts'
import { createServer } from '#platform/http/server.ts'
import { TextError } from '#platform/text/index.ts'
import { atMost, ReadingTooCostly, readApart } from './reading-apart.ts'
import { serveReadings } from './reading-routes.ts'

const CORPUS = new URL('../../tests/reading/corpus/dev/', import.meta.url)

let app: FastifyInstance
let signedIn = true

beforeAll(async () => {
  app = await createServer({ trustProxy: false, log: false, requestsPerMinute: 600 })
  await app.register(multipart)
  serveReadings(app, async () => {
    if (!signedIn) throw new ProblemError('unauthenticated')
  })
})
afterAll(() => app.close())

async function send(bytes: Uint8Array, name: string, language = 'fr') {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), name)
  const request = new Request('http://site/', { method: 'POST', body: form })
  const response = await app.inject({
    method: 'POST',
    url: `/api/readings?language=${language}`,
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  })
  return { status: response.statusCode, body: response.json() }
}

const ofText = (text: string) => new TextEncoder().encode(text)

describe('POST /api/readings', { timeout: 30_000 }, () => {
  test('reads a convention of each format, each value with its exact passage', async () => {
    for (const name of ['bacs-roulants.txt', 'energies.docx', 'telecommunications.pdf']) {
      const { status, body } = await send(await readFile(new URL(name, CORPUS)), name)
      expect(status, JSON.stringify(body).slice(0, 200)).toBe(200)
      expect(body.format).toBe(name.slice(-3) === 'ocx' ? 'docx' : name.slice(-3))
      expect(body.reading.draft.isConvention).toBe(true)
      const { place, quote } = body.reading.found['accession.open']
      expect(body.text.slice(place.start, place.end)).toBe(quote)
    }
  })

  test.each([
    ['un fichier vide', new Uint8Array(), 'vide.txt', 400, 'est vide'],
    ['un PDF abîmé', ofText('%PDF-1.7 et rien'), 'abime.pdf', 400, 'est abîmé'],
    ['une archive qui n’est pas un document', ofText('PK\u0003\u0004…'), 'faux.docx', 400, 'est abîmé'],
    ['un format inconnu', ofText('{\\rtf1 }'), 'lettre.rtf', 400, 'n’est pas reconnu'],
  ])('%s : dit ce qui ne va pas, et dans quel fichier', async (_, bytes, name, status, words) => {
    const answer = await send(bytes, name)
    expect(answer.status).toBe(status)
    expect(answer.body.detail).toContain(words)
    expect(answer.body.detail).toContain(name)
  })

  test('answers in the language asked', async () => {
    const { body } = await send(new Uint8Array(), 'empty.txt', 'en')
    expect(body.detail).toBe('The file “empty.txt” is empty.')
  })

  test('refuses more than 50 MB', async () => {
    const { status, body } = await send(new Uint8Array(50_000_001).fill(65), 'long.txt')
    expect(status).toBe(413)
    expect(body.detail).toContain('50 Mo')
  })

  test('a text that is no convention is read, and said not to be one', async () => {
    const { status, body } = await send(ofText('Bail d’un local commercial.'), 'bail.txt')
    expect(status).toBe(200)
    expect(body.reading.draft.isConvention).toBe(false)
  })

  test('asks for a file, and for a person', async () => {
    const none = await app.inject({ method: 'POST', url: '/api/readings', payload: {} })
    expect(none.statusCode).toBe(400)
    expect(none.json().issues).toEqual([{ path: 'file', message: 'Aucun fichier n’a été envoyé.' }])
    signedIn = false
    expect((await send(ofText('texte'), 'a.txt')).status).toBe(401)
    signedIn = true
  })
})

describe('reading apart', () => {
  test('a reading that lasts too long is given up', async () => {
    const task = { name: 'a.txt', bytes: ofText('texte') }
    await expect(readApart(task, { heapMegabytes: 64, milliseconds: 1 })).rejects.toThrow(ReadingTooCostly)
  })

  test('keeps what the file lacks', async () => {
    await expect(readApart({ name: 'a.txt', bytes: new Uint8Array() })).rejects.toThrow(TextError)
  })

  test('at most two at once, in order, and a failure frees its place', async () => {
    const started: number[] = []
    const ends = new Map<number, (fails: boolean) => void>()
    const run = atMost(2, (task: number) => {
      started.push(task)
      return new Promise<number>((resolve, reject) => {
        ends.set(task, (fails) => (fails ? reject(new Error('fails')) : resolve(task)))
      })
    })
    const all = [1, 2, 3, 4].map((task) => run(task).catch(() => 0))
    await Promise.resolve()
    expect(started).toEqual([1, 2])
    ends.get(1)?.(true)
    expect(await all[0]).toBe(0)
    expect(started).toEqual([1, 2, 3])
    ends.get(2)?.(false)
    await all[1]
    expect(started).toEqual([1, 2, 3, 4])
    for (const task of [3, 4]) ends.get(task)?.(false)
    expect(await Promise.all(all)).toEqual([0, 2, 3, 4])
  })
})
