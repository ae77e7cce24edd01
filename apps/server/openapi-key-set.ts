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
    does: 'The sealing order of a published consultation (docs/sealing.md), with an ETag and what shows it in the log; none while it has no key set to seal to',
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
      published: z
        .object({
          line: z.string().meta({ description: 'The entry that published this key set, without its body' }),
          leaf: z.string(),
          salt: z.string().nullable(),
          proof: z.string().meta({ description: 'C2SP tlog-proof' }),
          policy: z.string().meta({ description: 'C2SP tlog-policy: the log, and the witnesses as the group agreed' }),
        })
        .nullable()
        .meta({
          description:
            'Shows that the register published this very key set; null while the log does not hold its entry',
        }),
    }),
    problems: ['malformed', 'notFound', 'unstated', 'integrity'],
    open: true,
  },
}
