import { randomUUID } from 'node:crypto'
import { civilDay } from '#kernel/paris-time.ts'
import { courseOf, milestonesOf, proposedDates } from '#modules/procedure/index.ts'
import { type Act, reason, write } from './sequence-acts.ts'
import { marked } from './sequence-file.ts'
import type { Model, Type } from './sequence-model.ts'
import type { World } from './sequence-world.ts'

/** What the coordinator does with the procedure of a sequence, until its notice is sent. */

const ofProcedure = ({ ids }: World) => `/procedures/${ids.procedure}`

const chosen = (type: Type, urgent: boolean) => ({
  title: marked('procedure'),
  procedureType: type,
  ground: type === 'negotiated' ? { case: 'complexity', reasons: reason('ground') } : null,
  shortened: urgent ? { by: 'urgency', reasons: reason('urgency') } : null,
})
const choose = (model: Model, type: Type, urgent: boolean): void => {
  Object.assign(model, { type, urgent, chosen: model.frozen })
  write(model, marked('procedure'), ...(urgent ? [marked('urgency')] : []))
}

export const procedures = {
  open: (type: Type, urgent: boolean): Act => ({
    path: () => '/procedures',
    payload: ({ ids }) => ({ purchase: ids.purchase, ...chosen(type, urgent) }),
    opens: ({ ids }, { procedure }) => (procedure === 'none' ? ids.procedure : randomUUID()),
    fits: ({ procedure }) => procedure === 'none',
    passes: ({ need }) => need === 'frozen',
    after: (model) => {
      model.procedure = 'prepared'
      choose(model, type, urgent)
      write(model, marked('need-title'), marked('object'))
    },
  }),
  revise: (type: Type, urgent: boolean): Act => ({
    path: (world) => `${ofProcedure(world)}/revise`,
    payload: () => ({ ...chosen(type, urgent), reason: reason('other-choice') }),
    fits: ({ procedure }) => procedure === 'prepared',
    passes: ({ need }) => need === 'frozen',
    after: (model) => {
      choose(model, type, urgent)
      write(model, marked('other-choice'))
    },
  }),
  plan: (): Act => ({
    path: (world) => `${ofProcedure(world)}/plan`,
    payload: (world, { type, urgent }) => ({ plan: planOf(world, type, urgent) }),
    fits: ({ procedure }) => procedure === 'prepared' || procedure === 'launched',
    passes: () => null,
    after: () => undefined,
  }),
  abandon: (): Act => ({
    path: (world) => `${ofProcedure(world)}/abandon`,
    payload: () => ({ reason: reason('procedure-end') }),
    fits: ({ procedure }) => procedure === 'prepared',
    after: (model) => {
      model.procedure = 'abandoned'
      write(model, marked('procedure-end'))
    },
  }),
} as const

function planOf({ now }: World, type: Type, urgent: boolean) {
  const [wanted, today] = ['2027-09-01', civilDay(now())]
  const settings = { wanted, electronic: true, work: {}, assemblies: [] }
  const shortened = urgent ? ({ by: 'urgency', reasons: reason('urgency') } as const) : null
  const course = courseOf({
    type,
    shortened,
    estimate: 12_000_000_00,
    category: 'services',
    lawDate: today,
    ...settings,
  })
  const dates = proposedDates(course, wanted, { today, fixed: {}, assemblies: [] })
  return { ...settings, milestones: milestonesOf(course, dates) }
}
