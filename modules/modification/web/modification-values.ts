import type { Json } from '#kernel/canonical.ts'
import type { FormValues } from '#ui/draft.ts'
import { scaledIn, scaledText } from '#ui/field/scaled-number.ts'
import { filledOf, textOf, textsOf } from '#ui/schema-form/values.ts'
import type { Modifying } from '../contract.ts'
import { askedOn, CASE_KINDS, type CaseKind, type Condition } from '../model/cases.ts'
import type { Begun, Drafted } from '../model/state.ts'

const CENTS = 2

/** An amount in euros, in cents, a minus before it where it takes off; `null` of a text that is none. */
export function centsIn(value: Json | undefined): number | null {
  const text = textOf(value).trim()
  const minus = /^[-−]\s*/.exec(text)
  const cents = scaledIn(minus === null ? text : text.slice(minus[0].length), CENTS)
  return cents === null || minus === null || cents === 0 ? cents : -cents
}
export const eurosOf = (cents: number): string =>
  `${cents < 0 ? '-' : ''}${scaledText(Math.abs(cents), CENTS, cents % 100 === 0 ? 0 : CENTS)}`

/** How an answer to a condition is named among the fields of the form. */
export const holdsField = (condition: Condition): string => `holds ${condition}`
export const reasonField = (condition: Condition): string => `reason ${condition}`

export const kindIn = (values: FormValues): CaseKind => {
  const typed = textOf(values.kind)
  return CASE_KINDS.find((kind) => kind === typed) ?? 'small'
}

/** What the form of a draft begins with: what was drafted before, else what is known of the contract. */
export function draftValues(state: Begun, modifying: Modifying): FormValues {
  const before: Drafted | undefined = 'event' in state ? state : undefined
  const initial = modifying.initial ?? before?.initial
  return {
    ...{ kind: before?.kind ?? 'small', event: before?.event ?? '', clause: before?.clause ?? '' },
    ...{
      amount: before === undefined ? '' : eurosOf(before.amount),
      initial: initial === undefined ? '' : eurosOf(initial),
    },
    ...{ revised: before?.revised == null ? '' : eurosOf(before.revised) },
    ...{ works: before?.works ?? modifying.works, formalised: before?.formalised ?? modifying.formalised },
    ...{ priceOnly: before?.priceOnly ?? false, raisesMaximum: before?.raisesMaximum ?? false },
    ...{ holderName: before?.newHolder?.name ?? '', siret: before?.newHolder?.siret ?? '' },
    ...{ proofs: [...(before?.newHolder?.proofs ?? [])], endsOn: before?.endsOn ?? '' },
    ...{ effectiveOn: before?.effectiveOn ?? '', document: before?.document ?? '' },
    ...Object.fromEntries(
      (before?.answers ?? []).flatMap(({ condition, holds, reason }) => [
        [holdsField(condition), holds ? 'true' : 'false'],
        [reasonField(condition), reason],
      ]),
    ),
  }
}

/** What is sent of a draft: the answers that the case asks for and that were given; a number that cannot be read is sent as none. */
export function draftPayload(values: FormValues, today: string): Readonly<Record<string, Json>> {
  const kind = kindIn(values)
  const answers = askedOn(kind, today).asks.flatMap(({ condition }) => {
    const holds = textOf(values[holdsField(condition)])
    return holds === '' ? [] : [{ condition, holds: holds === 'true', reason: textOf(values[reasonField(condition)]) }]
  })
  // Where the holder is replaced nothing else changes: what was typed for another case is not sent.
  const alone = kind === 'replacement'
  const holder = { name: textOf(values.holderName), siret: textOf(values.siret), proofs: [...textsOf(values.proofs)] }
  return {
    ...{ kind, answers, event: textOf(values.event), clause: kind === 'review-clause' ? textOf(values.clause) : '' },
    ...{ amount: alone ? 0 : centsIn(values.amount), initial: centsIn(values.initial) },
    revised: alone || textOf(values.revised).trim() === '' ? null : centsIn(values.revised),
    ...{ works: values.works === true, formalised: values.formalised === true },
    ...{ priceOnly: !alone && values.priceOnly === true, raisesMaximum: !alone && values.raisesMaximum === true },
    holder: alone ? holder : null,
    ...{
      endsOn: alone ? null : filledOf(values.endsOn),
      effectiveOn: filledOf(values.effectiveOn),
      document: textOf(values.document),
    },
  }
}

/** What is sent of an opinion: the session that gave it, or what another committee said. */
export function opinionPayload(values: FormValues): Readonly<Record<string, Json>> {
  const session = textOf(values.session)
  if (session !== '') return { session, elsewhere: null }
  return {
    session: null,
    elsewhere: { on: textOf(values.on), minutes: textOf(values.minutes), text: textOf(values.text) },
  }
}
