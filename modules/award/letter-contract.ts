import { z } from 'zod'

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
