import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { SealedPart } from '#vault/sealing.ts'
import { baseOf, type Operator, type Tendering } from './deposit-stage.ts'

/** A part whose first bytes have come, and whose last is sent when one says so. */
export async function slowPart(
  stage: Tendering,
  { cookie }: Operator,
  deposit: string,
  { sha256, bytes }: Pick<SealedPart, 'sha256' | 'bytes'>,
) {
  const headers = { 'content-type': 'application/octet-stream', 'content-length': bytes.length, cookie }
  const sending = request(`${baseOf(stage)}/deposits/${deposit}/parts/${sha256}`, { method: 'PUT', headers })
  const answered = once(sending, 'response')
  sending.write(bytes.subarray(0, 100))
  await wait(500)
  return {
    end: async () => {
      sending.end(bytes.subarray(100))
      const [answer] = (await answered) as [IncomingMessage]
      answer.resume()
      return answer.statusCode
    },
  }
}
