import { z } from 'zod'
import { isoInstant } from './shapes.ts'

/** `GET /api/public/log`: how large the log is, and whether anything contradicts it. */
export const logView = z.object({
  key: z
    .string()
    .nullable()
    .meta({ description: 'The key of the log as C2SP signed-note writes it; null while it is empty' }),
  size: z.int(),
  contradiction: z
    .object({
      kind: z.enum(['set-back', 'rewritten']),
      signed: z.int().meta({ description: 'Entries of the checkpoint that was brought back' }),
      held: z.int().meta({ description: 'Entries that the log holds' }),
      at: isoInstant,
    })
    .nullable()
    .meta({ description: 'What keeps this server from taking acts' }),
})
export type LogView = z.infer<typeof logView>
