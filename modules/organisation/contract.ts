import { z } from 'zod'
import { hash, id, isoDate } from '#api/shapes.ts'
import type { HolidayZone } from '#kernel/holidays.ts'
import { ACT_SUBJECTS } from './model/act-subject.ts'
import { ORGANS, PUBLICATION_MEANS } from './model/authorising-act-state.ts'
import { BODY_KINDS } from './model/body-kind.ts'
import { BODY_OFFICES, DELEGATED_MATTERS } from './model/office.ts'

/** What the outside world sends and receives of bodies and their acts. What the law refuses is left to the rules. */

const HOLIDAY_ZONES = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'guyane',
  'martinique',
  'mayotte',
  'reunion',
  'saint-barthelemy',
  'saint-martin',
] as const satisfies readonly HolidayZone[]

const line = (max: number) => z.string().trim().max(max)
const reason = line(4000).min(10)

const person = z.object({ id, civility: z.enum(['M.', 'Mme']).nullable(), name: line(200) })

const officeAct = z
  .object({
    kind: z.enum(['election', 'appointment', 'delegation']),
    date: isoDate,
    number: line(100).nullable(),
    file: hash.nullable(),
  })
  .meta({ description: 'The act that gives or takes away an office' })

const delegation = z.object({
  by: z.int().positive().meta({ description: 'The number of the office that delegates, in the same body' }),
  matters: z.array(z.enum(DELEGATED_MATTERS)).min(1),
})

const tenure = {
  person,
  title: line(200).meta({ description: 'As printed under a signature' }),
  from: isoDate,
  until: isoDate.nullable().meta({ description: 'The last day in office' }),
  givenBy: officeAct.nullable(),
}

const office = { office: z.enum(BODY_OFFICES), ...tenure, delegation: delegation.nullable() }

const identity = {
  name: line(300).min(1),
  kind: z.enum(BODY_KINDS),
  siret: line(30).nullable(),
  seat: z.object({ text: line(500), city: line(200), department: line(3).nullable() }),
  isBuyer: z.boolean(),
  commitment: hash.nullable().meta({ description: 'The written commitment of who is not a buyer to apply the code' }),
  country: z.string().regex(/^[A-Z]{2}$/),
  holidayZone: z.enum(HOLIDAY_ZONES),
}

export const bodyActs = {
  register: z.object({ ...identity, representative: z.object(tenure).nullable() }),
  correct: z.object({
    changes: z
      .strictObject(identity)
      .partial()
      .refine((changes) => Object.values(changes).some((value) => value !== undefined), 'nothing is corrected'),
    reason,
    act: officeAct.nullable(),
  }),
  appoint: z.object(office),
  endOffice: z.object({ number: z.int().positive(), until: isoDate, reason, act: officeAct.nullable() }),
} as const

export const bodyState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({
    status: z.literal('registered'),
    ...identity,
    offices: z.array(z.object({ ...office, number: z.int().positive() })),
  }),
])

const acknowledgement = z.object({ on: isoDate, id: line(200).min(1) }).nullable()
const publication = { on: isoDate, how: z.enum(PUBLICATION_MEANS) }

const taken = {
  body: id,
  kind: z.enum(['deliberation', 'decision']),
  organ: z.object({ type: z.enum(ORGANS), name: line(200).min(1) }),
  number: line(100).min(1),
  date: isoDate,
  subject: z.enum(ACT_SUBJECTS),
  about: id.nullable(),
  favourable: z.boolean(),
  signatory: line(200).nullable(),
  file: hash.nullable(),
}

export const authorisingActActs = {
  record: z.object({ ...taken, transmissible: z.boolean() }),
  transmit: z.object({ sentOn: isoDate, acknowledgement }),
  publish: z.object(publication),
  annul: z.object({ on: isoDate, by: id.nullable() }),
} as const

const recorded = {
  ...taken,
  whyCompetent: z.string().nullable(),
  formalities: z.object({ transmission: z.boolean(), publication: z.boolean() }),
  transmission: z.object({ sentOn: isoDate, acknowledgement }).nullable(),
  publication: z.object(publication).nullable(),
}

export const authorisingActState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('recorded'), ...recorded }),
  z.object({ status: z.literal('enforceable'), ...recorded, enforceableOn: isoDate }),
  z.object({ status: z.literal('annulled'), ...recorded, annulledOn: isoDate, annulledBy: id.nullable() }),
])
