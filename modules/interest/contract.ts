import { z } from 'zod'
import { hash, id, isoDate } from '#api/shapes.ts'
import { NATURES, OCCASIONS, ROLES } from './model/interest-state.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const name = text(200)

const operator = z.object({
  name,
  siren: z.string().trim().max(20).nullable().meta({ description: 'Nine digits, when it is known' }),
})
const tie = z.object({ nature: z.enum(NATURES), text: text(4000), operators: z.array(operator).max(20) })
const paper = z.object({ receivedOn: isoDate, proof: hash })

const statement = {
  occasion: z.enum(OCCASIONS).meta({ description: 'When the procedure begins, or once its candidates are known' }),
  knownOn: isoDate.meta({ description: 'The day on which the person knew of it' }),
  tie: tie.nullable().meta({ description: 'What ties the person to the procedure; null for no interest' }),
  wording: isoDate.meta({ description: 'The first day in force of the wording of the definition that was shown' }),
  noticeRead: z.boolean(),
  paper: paper.nullable().meta({ description: 'A declaration that came on paper, recorded by the coordinator' }),
}
const declarer = { person: id, name, body: id }
const signal = { source: z.enum(['person', 'data']), reason: text(4000) }
const substitute = {
  person: id.nullable(),
  name,
  role: z.enum(ROLES),
  reference: text(300).meta({ description: 'The act that names the substitute' }),
  actOn: isoDate,
  proof: hash.nullable(),
}

/** What the outside world sends to do each act on the interests of a person in a procedure. */
export const interestActs = {
  declare: z.object({
    procedure: id,
    of: z.object(declarer).nullable().meta({ description: 'Whose declaration it is; null for one’s own' }),
    ...statement,
  }),
  renew: z.object(statement),
  signal: z.object({ procedure: id, ...declarer, ...signal }),
  uphold: z.object({}),
  dismiss: z.object({}),
  replace: z.object(substitute),
} as const

const about = { procedure: id, ...declarer }
const told = {
  ...about,
  declarations: z.array(z.object({ ...statement, declaredOn: isoDate })),
  signal: z.object(signal).nullable(),
}
const standing = { standsSince: isoDate, substitute: z.object(substitute).nullable() }
const conclusion = z.object({ reason: z.string(), on: isoDate })
const withheld = z.literal(true).meta({ description: 'Why the person is kept away is not told to this reader' })

const whole = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('clear'), ...told }),
  z.object({ status: z.literal('signalled'), ...told }),
  z.object({ status: z.literal('declared'), ...told, ...standing }),
  z.object({
    status: z.literal('carried'),
    ...told,
    ...standing,
    from: id.meta({ description: 'The case of the interest in the procedure that was abandoned' }),
  }),
  z.object({ status: z.literal('upheld'), ...told, ...standing, conclusion }),
  z.object({ status: z.literal('dismissed'), ...told, conclusion }),
])
const kept = z.union([
  z.object({ status: z.enum(['clear', 'signalled', 'dismissed']), ...about, withheld }),
  z.object({ status: z.enum(['declared', 'carried', 'upheld']), ...about, ...standing, withheld }),
])
export const interestState = z.union([whole, kept])
