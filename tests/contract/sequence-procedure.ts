import { randomUUID } from 'node:crypto'
import { civilDay } from '#kernel/paris-time.ts'
import { courseOf, milestonesOf, proposedDates } from '#modules/procedure/index.ts'
import { type Act, reason, write } from './sequence-acts.ts'
import { marked } from './sequence-file.ts'
import { type Model, mayBeChosen, type Shortening, type Type } from './sequence-model.ts'
import type { World } from './sequence-world.ts'

/** What the coordinator does with the procedure of a sequence, until its notice is sent. */

const ofProcedure = ({ ids }: World) => `/procedures/${ids.procedure}`

const shortenedBy = (shortened: Shortening) => {
  if (shortened === 'none') return null
  const reasons = reason('shortened')
  return shortened === 'urgency'
    ? ({ by: 'urgency', reasons } as const)
    : ({ by: 'prior-notice', reasons, noticeOn: shortened } as const)
}
const chosen = (type: Type, shortened: Shortening) => ({
  title: marked('procedure'),
  procedureType: type,
  ground: type === 'negotiated' ? { case: 'complexity', reasons: reason('ground') } : null,
  shortened: shortenedBy(shortened),
})
const choose = (model: Model, type: Type, shortened: Shortening): void => {
  Object.assign(model, { type, shortened, chosen: model.frozen })
  write(model, marked('procedure'), ...(shortened === 'none' ? [] : [marked('shortened')]))
}

export const procedures = {
  open: (type: Type, shortened: Shortening): Act => ({
    path: () => '/procedures',
    payload: ({ ids }) => ({ purchase: ids.purchase, ...chosen(type, shortened) }),
    opens: ({ ids }, { procedure }) => (procedure === 'none' ? ids.procedure : randomUUID()),
    fits: ({ procedure }) => procedure === 'none',
    passes: ({ need }, now) => need === 'frozen' && mayBeChosen(shortened, civilDay(now)),
    after: (model) => {
      model.procedure = 'prepared'
      choose(model, type, shortened)
      write(model, marked('need-title'), marked('object'))
    },
  }),
  revise: (type: Type, shortened: Shortening): Act => ({
    path: (world) => `${ofProcedure(world)}/revise`,
    payload: () => ({ ...chosen(type, shortened), reason: reason('other-choice') }),
    fits: ({ procedure }) => procedure === 'prepared',
    passes: ({ need }, now) => need === 'frozen' && mayBeChosen(shortened, civilDay(now)),
    after: (model) => {
      choose(model, type, shortened)
      write(model, marked('other-choice'))
    },
  }),
  plan: (): Act => ({
    path: (world) => `${ofProcedure(world)}/plan`,
    payload: (world, { type, shortened }) => ({ plan: planOf(world, type, shortened) }),
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

function planOf({ now }: World, type: Type, shortened: Shortening) {
  const [wanted, today] = ['2027-09-01', civilDay(now())]
  const settings = { wanted, electronic: true, work: {}, assemblies: [] }
  const course = courseOf({
    type,
    shortened: shortenedBy(shortened),
    estimate: 12_000_000_00,
    category: 'services',
    lawDate: today,
    ...settings,
  })
  const dates = proposedDates(course, wanted, { today, fixed: {}, assemblies: [] })
  return { ...settings, milestones: milestonesOf(course, dates) }
}
