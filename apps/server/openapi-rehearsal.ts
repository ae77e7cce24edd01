import { z } from 'zod'
import { id } from '#api/shapes.ts'
import type { Table } from './openapi-routes.ts'

const instant = z.iso.datetime()

/** A copy of a group that is played and thrown away. */
export const REHEARSAL: Table = {
  'post /api/groups/{groupId}/rehearsals': {
    does: 'Begins a rehearsal: copies the group as it is, with a clock of its own (coordinator only)',
    answers: z.object({ id }),
    status: 201,
    problems: ['notCompetent', 'refused', 'notFound', 'severalBodies'],
  },
  'get /api/groups/{groupId}/rehearsals': {
    does: 'The rehearsals of the group (coordinator only)',
    answers: z.array(z.object({ id, begunAt: instant, now: instant })),
    problems: ['notCompetent', 'notFound', 'severalBodies'],
  },
  'post /api/rehearsals/{groupId}/clock': {
    does: 'Moves the clock of a rehearsal, which never goes back, and does what the date entails',
    body: z.object({ to: instant }),
    answers: z.object({ done: z.int(), now: instant }),
    problems: ['malformed', 'notFound', 'severalBodies'],
  },
  'get /api/rehearsals/{groupId}/mailbox': {
    does: 'The letters that a rehearsal would have sent',
    answers: { says: '`MailView[]` of api/group.ts' },
    problems: ['notFound', 'severalBodies'],
  },
  'post /api/rehearsals/{groupId}/throw-away': {
    does: 'Throws a rehearsal away, whole',
    answers: { says: '`{ of }`: the group that it was a rehearsal of' },
    problems: ['notFound', 'severalBodies'],
  },
}
