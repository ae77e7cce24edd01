import { clause } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import { notApplicable, type Rule, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import {
  type ConsultationFacts,
  type Hour,
  type Noticed,
  type OnConsultation,
  SINCE_CCP,
} from './consultation-state.ts'
import { instantOf, nationalFrom } from './hours.ts'

/** S3.5: the file is that of a procedure which has been chosen, and not begun by another notice. */
export const procedurePrepared: Rule<{ readonly facts: ConsultationFacts }> = {
  id: 'procedurePrepared',
  basis: [clause('coordinator'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ facts: { procedure } }) =>
    requires(procedure?.status === 'prepared', { stage: procedure?.status ?? 'none' }),
}

/** S3.6: candidates receive one file a procedure, under one reference. */
export const oneConsultationAProcedure: OnConsultation<'draft'> = {
  id: 'oneConsultationAProcedure',
  basis: [clause('coordinator'), cite('policy', 'dossier')],
  inForce: SINCE_CCP,
  assess: ({ act, facts: { others } }) => {
    const alive = others.filter(({ status }) => status !== 'abandoned')
    const twice = alive.some(({ procedure }) => procedure === act.procedure)
    const taken = others.some(({ reference }) => reference.toLowerCase() === act.reference.toLowerCase())
    return requires(!twice && !taken, { twice, taken, reference: act.reference })
  },
}

type OfNoticed = Rule<OpenInput<Noticed, ConsultationFacts>>

/** What comes after the deadline is eliminated, applications and tenders alike: the deadline is the end of both. */
const ELIMINATED = [cite('CCP', 'R2151-5'), cite('CCP', 'R2143-2')] as const

/** R2.26: after the deadline nothing is published, changed or extended any more, whatever the clock has done. */
export const deadlineAhead: OfNoticed = {
  id: 'deadlineAhead',
  basis: ELIMINATED,
  inForce: SINCE_CCP,
  assess: ({ state: { deadline, published }, now }) =>
    requires(now < deadline, { deadline, now, published: published !== null }),
}

/** R2.26: what the passing of the deadline entails. */
export const deadlinePassed: OfNoticed = {
  id: 'deadlinePassed',
  basis: ELIMINATED,
  inForce: SINCE_CCP,
  assess: ({ state: { deadline }, now }) => requires(now >= deadline, { deadline, now }),
}

/** R2.16: the national notice waits for the European one, or for forty-eight hours after its receipt was confirmed. */
export const europeanNoticeFirst: OfNoticed = {
  id: 'europeanNoticeFirst',
  basis: [cite('CCP', 'R2131-20')],
  inForce: SINCE_CCP,
  assess: ({ state: { european }, now }) => {
    if (european === null) return notApplicable()
    const received = european.received?.at ?? null
    const from = received === null ? null : nationalFrom(received)
    const published = european.published?.at ?? null
    return requires(published !== null || (from !== null && now >= from), { published, received, from, now })
  },
}

/** R2.16: only a notice that went to the Publications Office is received and published there. */
export const noticeIsEuropean: OfNoticed = {
  id: 'noticeIsEuropean',
  basis: [cite('CCP', 'R2131-20')],
  inForce: SINCE_CCP,
  assess: ({ state: { european } }) => requires(european !== null),
}

/** What the Office confirmed happened after the notice was sent, and has happened: it receives a notice before it publishes it. */
export const officeHourPlausible: Rule<
  ActInput<Noticed, { readonly received?: Hour; readonly published?: Hour }, ConsultationFacts>
> = {
  id: 'officeHourPlausible',
  basis: [cite('CCP', 'R2131-20')],
  inForce: SINCE_CCP,
  assess: ({ state, act, now }) => {
    const hour = act.received ?? act.published
    if (hour === undefined) return notApplicable()
    const at = instantOf(hour)
    const minute = (instant: string) => instant.slice(0, 16)
    // The Office tells minutes: a notice received in the minute in which it was sent came after it.
    const early = at !== null && minute(at) < minute(state.noticeSentAt)
    const receivedAt = state.european?.received?.at ?? null
    const beforeReceipt = act.published !== undefined && receivedAt !== null && at !== null && at < receivedAt
    const publishedAt = state.european?.published?.at ?? null
    const afterPublication = act.received !== undefined && publishedAt !== null && at !== null && at > publishedAt
    return requires(at !== null && !early && !beforeReceipt && !afterPublication && at <= now, {
      hour,
      readable: at !== null,
      sentAt: state.noticeSentAt,
      receivedAt,
      publishedAt,
      now,
    })
  },
}

/** R2131-20: what the Office announces, it announces once: the first day is the one that counts. */
const once = (id: string, what: 'received' | 'published'): OfNoticed => ({
  id,
  basis: [cite('CCP', 'R2131-20')],
  inForce: SINCE_CCP,
  assess: ({ state: { european } }) => {
    const known = european?.[what] ?? null
    return requires(known === null, { at: known?.at ?? null, reference: known?.reference ?? null })
  },
})

/** R2.16: the receipt is confirmed once. */
export const receiptAnnouncedOnce = once('receiptAnnouncedOnce', 'received')

/** R2.16: the European publication is announced once. */
export const publicationAnnouncedOnce = once('publicationAnnouncedOnce', 'published')
