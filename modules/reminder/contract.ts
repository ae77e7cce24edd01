import { z } from 'zod'
import { id, isoDate } from '#api/shapes.ts'

const task = z.string().min(1).max(300).meta({ description: 'The key of the task, as the board gives it' })

/** What the outside world sends to remind a member. */
export const acts = { send: z.object({ task }) } as const

export const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({
    status: z.literal('sent'),
    task,
    process: z.string(),
    case: z.string(),
    act: z.string(),
    body: id,
    due: isoDate.nullable(),
    sentOn: isoDate,
  }),
])
