import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay, endOfDay, hourInParis, startOfDay } from '#kernel/paris-time.ts'
import type { Platform } from '#platform/commit.ts'
import type { Database } from '#platform/db.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { Malformed } from '#transparency/bytes.ts'
import { readKey, type Signer } from '#transparency/note.ts'
import { between, type Handed, handing, ofDay } from '../contract.ts'
import { certificateDocument, pemOf, signedStatement, statementOf } from './certificate.ts'
import { takeMinutes } from './ledger.ts'
import { availabilityOf, measuredBetween } from './measured.ts'
import { csvOf } from './minutes-csv.ts'
import { outageNotice } from './outage-notice.ts'

const NOT_TAKEN = {
  fr: 'Ces minutes ne sont pas celles de cette sonde, ou ne font pas suite à ce qu’elle a remis : rien n’en est gardé.',
  en: 'These minutes are not of this probe, or do not follow what it handed over: nothing of them is kept.',
}
const limit = { config: { rateLimit: { max: 120, timeWindow: '1 minute' } } }

/** Takes what probes measured. They are signed, so nobody asks who brings them; only those that a group declared are heard. */
export function serveMinutes(app: FastifyInstance, { db, clock }: Pick<Platform, 'db' | 'clock'>): void {
  app.post('/api/public/availability/minutes', limit, async (request): Promise<Handed> => {
    const { key: text, notes } = parse(handing, request.body ?? {})
    if (!(await isDeclared(db, text))) throw new ProblemError('notFound')
    try {
      const key = await readKey(text)
      return { held: await takeMinutes(db, { key, text, notes, now: clock.now() }) }
    } catch (error) {
      if (!(error instanceof Malformed)) throw error
      throw new ProblemError('malformed', { detail: NOT_TAKEN, reason: error.message })
    }
  })
}

const READ = { config: { rateLimit: { max: 60, timeWindow: '1 minute' } } }
const LONGEST = 2 * 86_400_000
/** Who reads again within this time reads the same. */
const KEPT = 20_000
const inAddress = z.object({ id: z.uuid() })
/** No group issues it: the platform does. */
const NO_GROUP = ''
const OUT_OF_RANGE = {
  fr: 'la fin vient après le début, de deux jours au plus, et n’est pas à venir',
  en: 'the end comes after the beginning, by two days at most, and is not to come',
}

export type AvailabilitySite = {
  readonly platform: Pick<Platform, 'db' | 'clock'>
  readonly publicUrl: string
  /** What statements are signed with. */
  readonly signer: () => Promise<Signer>
}

/** How available the platform is, for anybody: the last days, each minute of a day, a certificate of a time, the notice of an outage. */
export function serveAvailability(app: FastifyInstance, site: AvailabilitySite): void {
  const { db, clock } = site.platform
  let kept: { readonly at: number; readonly view: ReturnType<typeof availabilityOf> } | undefined

  app.get('/api/public/availability', READ, () => {
    if (kept === undefined || performance.now() - kept.at > KEPT) {
      const view = availabilityOf(db, clock.now())
      kept = { at: performance.now(), view }
      view.catch(() => {
        kept = undefined
      })
    }
    return kept.view
  })

  app.get('/api/public/availability.csv', READ, async (request, reply) => {
    const { day, language } = parse(ofDay, request.query)
    const { minutes } = await measuredBetween(db, { from: startOfDay(day), until: endOfDay(day) })
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="disponibilite-${day}.csv"`)
      .send(csvOf(minutes, language))
  })

  app.get('/api/public/availability/outages/:id', READ, async (request, reply) => {
    const found = inAddress.safeParse(request.params)
    const notice = found.success ? await outageNotice(db, found.data.id, await site.signer()) : undefined
    if (notice === undefined) throw new ProblemError('notFound')
    return reply.type('text/plain; charset=utf-8').send(notice)
  })

  app.get('/api/public/availability/certificate.txt', READ, async (request, reply) => {
    const { note } = await certified(site, request.query)
    return reply.type('text/plain; charset=utf-8').send(note)
  })

  app.get('/api/public/availability/certificate.pdf', READ, async (request, reply) => {
    const { statement, note, signer, asked } = await certified(site, request.query)
    const query = new URLSearchParams({ from: asked.from, until: asked.until })
    const check = `${site.publicUrl}/api/public/availability/certificate.txt?${query}`
    const issuedOn = civilDay(clock.now())
    const document = certificateDocument({ statement, note, signer, check, issuedOn, language: asked.language })
    return reply
      .type('application/pdf')
      .header('content-disposition', 'inline; filename="certificat-disponibilite.pdf"')
      .send(Buffer.from(await pdfIn(NO_GROUP, document)))
  })

  app.get('/api/public/availability/key.pem', READ, async (_request, reply) =>
    reply.type('application/x-pem-file').send(pemOf(await site.signer())),
  )
}

async function certified({ platform: { db, clock }, publicUrl, signer: signing }: AvailabilitySite, query: unknown) {
  const asked = parse(between, query)
  const range = { from: instantOf(asked.from), until: instantOf(asked.until) }
  const [from, until] = [Date.parse(range.from), Date.parse(range.until)]
  if (!(from < until && until - from <= LONGEST && range.until <= clock.now()))
    throw new ProblemError('malformed', { issues: [{ path: 'until', message: OUT_OF_RANGE }] })
  const statement = statementOf(await measuredBetween(db, range), range, publicUrl)
  const signer = await signing()
  return { statement, note: await signedStatement(statement, signer), signer, asked }
}

/** An hour of Paris; one that a night does not have, or has twice, is none. */
function instantOf(hour: string): IsoInstant {
  const [day = '', time = ''] = hour.split('T')
  return hourInParis(day, time).at ?? ''
}

/** Whether some group of this server has declared a probe of this key, revoked since or not: what it saw before stands. */
async function isDeclared(db: Database, key: string): Promise<boolean> {
  const { rows } = await db.acrossGroups((tx) => sql`select 1 from probe where key = ${key} limit 1`.execute(tx))
  return rows.length > 0
}
