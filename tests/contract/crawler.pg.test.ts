import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { servePublic } from '#modules/public-site/server/index.ts'
import { diskStore } from '#platform/files.ts'
import { createServer } from '#platform/http/server.ts'
import { scratchFolder } from '../postgres/scratch.ts'
import {
  confirmationLeft,
  DRAFT,
  documents,
  ENT,
  mailer,
  mails,
  onPublicSite,
  platform,
  post,
  server,
  written,
} from './public-stage.ts'

/** What a crawler, a scanner of links and somebody who guesses get from the public address. */
onPublicSite()

const at = `/api/public/consultations/${ENT}`
const follow = (email: string) => post(`/${ENT}/followers`, { email, company: 'Entreprise A', language: 'fr' })
const tokenSent = (what: string): string => {
  const found = mails.findLast(({ letter }) => letter.text.includes(`/${what}#`))?.letter.text ?? ''
  return new RegExp(`/${what}#(\\S+)`).exec(found)?.[1] ?? ''
}

describe('a crawler', () => {
  test('is told to read the pages of consultations, and neither the groups nor the addresses behind the pages', async () => {
    const robots = await readFile(new URL('../../apps/web/public/robots.txt', import.meta.url), 'utf8')
    expect(robots.trim().split('\n')).toEqual([
      'User-agent: *',
      'Disallow: /api/',
      'Disallow: /groups/',
      'Allow: /consultations',
    ])
    for (const path of [`${at}/versions/1/documents/${documents[0]?.sha256}`, `${at}/versions/1/dossier.zip`])
      expect((await server().inject({ method: 'HEAD', url: path })).headers['x-robots-tag']).toBe('noindex')
  })

  test('that follows every link, those of letters too, confirms nothing, stops nothing, asks nothing', async () => {
    await follow('liens@operateur.test')
    await confirmationLeft('liens@operateur.test')
    const tokens = { confirm: tokenSent('follow'), stop: tokenSent('unfollow') }
    const before = await written('select id, confirmed_at, asked_at from follower')
    for (const path of [
      '/questions?text=Une+question&late=true',
      '/followers?email=autre@operateur.test',
      ...Object.entries(tokens).flatMap(([act, token]) => [
        `/followers/${act}?token=${token}`,
        `/followers/${act}/${token}`,
      ]),
    ])
      for (const method of ['GET', 'HEAD'] as const)
        expect((await server().inject({ method, url: at + path })).statusCode, path).toBe(404)
    expect(await written('select id, confirmed_at, asked_at from follower')).toEqual(before)
    expect(await written('select 1 from question')).toEqual([])
  })

  test('finds no draft, whatever way it is asked for', async () => {
    for (const path of [
      '',
      '/versions/1/dossier.zip',
      '/notices/0.pdf',
      `/versions/1/documents/${documents[0]?.sha256}`,
    ])
      for (const method of ['GET', 'HEAD'] as const) {
        const { statusCode, body } = await server().inject({ method, url: `/api/public/consultations/${DRAFT}${path}` })
        expect([statusCode, body.includes('SECRET')], path).toEqual([404, false])
      }
    expect((await server().inject({ url: '/api/public/consultations?state=all&q=SECRET-01' })).json().items).toEqual([])
  })
})

describe('somebody who guesses', () => {
  test('is answered alike, and about as fast, for an address that follows and for one that does not', async () => {
    await follow('connu@operateur.test')
    const took = { known: [] as number[], unknown: [] as number[] }
    const answers = new Set<string>()
    for (const index of Array.from({ length: 30 }).keys())
      for (const kind of ['known', 'unknown'] as const) {
        const from = performance.now()
        const { statusCode, body } = await follow(
          kind === 'known' ? 'connu@operateur.test' : `inconnu${index}@autre.test`,
        )
        took[kind].push(performance.now() - from)
        answers.add(`${statusCode} ${body}`)
      }
    expect([...answers]).toEqual(['202 {}'])
    const middle = (all: number[]) => all.sort((one, other) => one - other)[all.length / 2] ?? 0
    const [known, unknown] = [middle(took.known), middle(took.unknown)]
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(3)
  })

  test('is answered alike for a follower that exists, one that does not, and what is no link', async () => {
    const [id = ''] = tokenSent('follow').split('.')
    const wrong = [`${id}.${'A'.repeat(43)}`, `${randomUUID()}.${'A'.repeat(43)}`, 'x', '']
    for (const act of ['confirm', 'stop']) {
      const given = await Promise.all(wrong.map((token) => post(`/${ENT}/followers/${act}`, { token })))
      expect(new Set(given.map(({ statusCode, body }) => `${statusCode} ${body}`)).size, act).toBe(1)
    }
  })

  test('of another consultation holds a link that opens nothing here', async () => {
    const token = tokenSent('follow')
    const response = await post(`/${randomUUID()}/followers/confirm`, { token })
    expect(response.statusCode).toBe(404)
  })
})

describe('whoever sends much', () => {
  const slow = { app: undefined as Awaited<ReturnType<typeof createServer>> | undefined }
  let folder = ''
  beforeAll(async () => {
    folder = await scratchFolder()
    slow.app = await createServer({ trustProxy: false, log: false, requestsPerMinute: 1000 })
    const site = { platform: platform(), mailer, publicUrl: 'https://achats.test', writesPerMinute: 3 }
    servePublic(slow.app, site, diskStore(folder))
  })
  afterAll(async () => {
    await slow.app?.close()
    await rm(folder, { recursive: true, force: true })
  })

  test.each(['questions', 'followers', 'followers/confirm', 'followers/stop'])(
    'to %s is stopped long before it has guessed anything, and still reads',
    async (path) => {
      const statuses: (number | undefined)[] = []
      for (const _ of Array.from({ length: 5 }))
        statuses.push(
          (await slow.app?.inject({ method: 'POST', url: `${at}/${path}`, payload: { token: 'x' } }))?.statusCode,
        )
      expect(statuses.slice(3)).toEqual([429, 429])
      expect(statuses.slice(0, 3)).not.toContain(429)
      expect((await slow.app?.inject(at))?.statusCode).toBe(200)
    },
  )
})
