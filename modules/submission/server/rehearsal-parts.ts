import type { FastifyInstance } from 'fastify'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { mostHeld } from '../model/begun-rules.ts'
import { tenderedAt } from './entering.ts'
import { depositLimit } from './limits.ts'
import { agrees, answering, busy, hashed, OtherDigest } from './part-body.ts'
import { named } from './part-routes.ts'
import { rehearsedEnough } from './part-words.ts'
import type { DepositSite } from './ports.ts'
import { Allowances, Places } from './turns.ts'

/** A browser sends six at once, and sixteen megabytes each. */
const AT_ONCE = 6
const PER_MINUTE = 600
const HOUR = 3600 * 1000

/**
 * Parts that are rehearsed: hashed, and thrown away. Nobody has to come in, so that each connection has a number of them at once, a number
 * a minute, and so many bytes an hour. There is no number for all together: whoever took it up would keep the probes out, whose lost
 * minutes move deadlines.
 */
export function serveRehearsal(app: FastifyInstance, site: DepositSite): void {
  const { clock } = site.platform
  const places = new Places(AT_ONCE)
  const allowances = new Allowances(HOUR)
  const options = { config: { takesFiles: true, rateLimit: { max: PER_MINUTE, timeWindow: '1 minute' } } } as const

  app.put('/api/public/consultations/:id/rehearsal/parts/:sha256', options, async (request, reply) => {
    const { groupId, consultation } = await tenderedAt(site, request)
    const { sha256 } = parse(named, request.params)
    return answering(request, reply, async () => {
      agrees(request, sha256)
      // Nothing is kept, but whoever rehearses, or probes, is to see that a deposit would find no room.
      await site.files.requireRoom(Number(request.headers['content-length'] ?? 0))
      const leave = places.take(request.ip)
      if (leave === undefined) throw busy(reply)
      try {
        const most = mostHeld(depositLimit(consultation), clock.now(groupId))
        const { digest, size } = await hashed(request, (bytes) => {
          if (!allowances.spend(request.ip, bytes, most))
            throw new ProblemError('tooLarge', { reason: 'rehearsalRoom', detail: rehearsedEnough(most) })
        })
        if (digest !== sha256) throw new OtherDigest()
        return reply.code(200).send({ size })
      } finally {
        leave()
      }
    })
  })
}
