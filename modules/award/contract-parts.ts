import { z } from 'zod'
import { citation, hash, id, isoDate } from '#api/shapes.ts'
import { consultationReferral } from '#modules/consultation/contract.ts'
import { piece } from './control-shapes.ts'
import { REJECTIONS } from './model/award-state.ts'
import { TIMERS } from './model/standing.ts'

/** One of the days that follow a signature. */
const dayAhead = z.object({
  what: z.enum(TIMERS),
  until: isoDate,
  done: z.boolean().nullable().meta({ description: 'null of a time that is given to others' }),
  basis: z.array(citation),
})

/** `GET …/awards/{id}/file`: who may sign, under which act, for which buyers, and whether it is transmitted before it is notified. */
export const awardFile = z.object({
  signatories: z.array(
    z.object({ id: z.string(), name: z.string(), title: z.string(), from: isoDate, until: isoDate.nullable() }),
  ),
  acts: z.array(z.object({ id, number: z.string(), date: isoDate })),
  buyers: z.array(id),
  controlled: z.boolean(),
  referrals: z.array(consultationReferral).meta({ description: 'Those on the lot that were entered on the procedure' }),
  pieces: z.array(piece).meta({ description: 'Of the legality control, those that the register has' }),
  days: z
    .array(dayAhead)
    .meta({ description: 'Once it is signed: what is due until when, and until when others may act' }),
})
export type AwardFile = z.infer<typeof awardFile>

/** `GET …/awards/{id}/letters`: how far the letters of rejection are, how many of each. */
export const letterProgress = z.object({
  left: z.int().meta({ description: 'Letters that left' }),
  kept: z.int().meta({ description: 'Of these, set as a PDF whose bytes are kept' }),
  elsewhere: z.int().meta({ description: 'Sent outside of this platform, on paper among them: no mail tells of them' }),
  queued: z.int().meta({ description: 'Kept, whose mail has not left yet' }),
  held: z.int().meta({ description: 'Of the queued, those of which a delivery has failed: tried again' }),
  givenUp: z.int().meta({ description: 'Whose mail was given up after its last attempt' }),
  unaddressed: z.int().meta({ description: 'At disposal, of a candidate that has no confirmed address' }),
  sent: z.int().meta({ description: 'Whose mail was handed over' }),
  returned: z.int().meta({ description: 'That came back' }),
  read: z.int().meta({ description: 'That their candidate has opened' }),
})
export type LetterProgress = z.infer<typeof letterProgress>

/** `GET …/awards/{id}/archive`: what the archive holds, before it is downloaded. */
export const archiveTold = z.object({
  files: z.int(),
  bytes: z.int().meta({ description: 'The size of the whole archive' }),
  missing: z.array(z.string()).meta({ description: 'What is cited and is not kept here' }),
  proved: z.int().meta({ description: 'Entries of the journal that it proves by the log' }),
  queued: z.int().meta({ description: 'Entries that still queue for the log' }),
})
export type ArchiveTold = z.infer<typeof archiveTold>

/**
 * `GET …/awards/to-decide`: the lots whose session has ended and that no award concludes yet, with who took part; what the frozen report says of each, and
 * what the committee decided in signed minutes, `null` where neither was led here.
 */
export const toDecide = z.object({
  lots: z.array(
    z.object({
      consultation: id,
      reference: z.string(),
      title: z.string(),
      lot: z.object({ key: z.string(), title: z.string() }).nullable(),
      operators: z.array(
        z.object({
          account: id,
          name: z.string(),
          identifier: z.string(),
          late: z.boolean(),
          rank: z.int().nullable(),
          rejection: z.enum(REJECTIONS).nullable(),
        }),
      ),
      decision: z.object({ decidedOn: isoDate, record: hash }).nullable(),
    }),
  ),
})
export type ToDecide = z.infer<typeof toDecide>
