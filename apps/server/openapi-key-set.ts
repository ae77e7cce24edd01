import { z } from 'zod'
import { challengeAsked, challengeGiven } from '#modules/key-set/contract.ts'
import type { Table } from './openapi-routes.ts'

/** What is asked of keys that is no act: a challenge for a keyholder, and what anybody needs to seal. */
export const KEY_SETS: Table = {
  'post /api/groups/{groupId}/key-sets/{id}/challenge': {
    does: 'A challenge sealed to the key that a keyholder gives or tries; its answer proves that it holds it, once and that day',
    body: challengeAsked,
    answers: challengeGiven,
    problems: ['malformed', 'notFound', 'severalBodies'],
  },
  'get /api/public/consultations/{id}/order': {
    does: 'The sealing order of a published consultation (docs/sealing.md), with an ETag; none while it has no key set to seal to',
    answers: z.object({
      format: z.literal('unisson-order/1'),
      consultation: z.uuid(),
      dossier: z.string(),
      limits: z.object({ file: z.int(), total: z.int(), formats: z.array(z.string()) }),
      keySet: z.object({
        version: z.int(),
        threshold: z.int(),
        keyholders: z.array(z.object({ id: z.string(), recipient: z.string() })),
        time: z.array(z.string()),
      }),
    }),
    problems: ['malformed', 'notFound'],
    open: true,
  },
}
