import type { Json } from '#kernel/canonical.ts'
import type { FormValues } from '#ui/draft.ts'
import { scaledIn, scaledText } from '#ui/field/scaled-number.ts'
import { filledOf, textOf } from '#ui/schema-form/values.ts'

const CENTS = 2
type Payload = Readonly<Record<string, Json>>

/** An amount in euros, in cents; `null` of a text that is none. */
export const centsIn = (value: Json | undefined): number | null => scaledIn(textOf(value), CENTS)
export const eurosOf = (cents: number): string => scaledText(cents, CENTS, cents % 100 === 0 ? 0 : CENTS)

const linesIn = (text: Json | undefined): string[] =>
  textOf(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const texts = (values: FormValues, names: readonly string[]): Payload =>
  Object.fromEntries(names.map((name) => [name, textOf(values[name])]))
const files = (values: FormValues, names: readonly string[]): Payload =>
  Object.fromEntries(names.map((name) => [name, filledOf(values[name])]))

/** What the form of a declaration begins with. */
export const presentValues = (today: string, contract: string): FormValues => ({
  ...{ contract, name: '', siret: '', address: '', services: '', amount: '', vat: '', terms: '' },
  ...{ small: false, advance: false, processes: false, treatment: '', purposes: '', data: '', persons: '' },
  ...{ guaranteed: false, declaration: '', honour: '', undeclaredWork: '', claimsFree: '' },
  ...{ channel: 'receipt', receivedOn: today },
})

/** What is sent of it: an amount that cannot be read is sent as none, and the server says so. */
export const presentPayload = (values: FormValues): Payload => ({
  ...texts(values, ['contract', 'name', 'siret', 'address', 'services', 'terms', 'channel', 'receivedOn']),
  ...{ amount: centsIn(values.amount), vat: centsIn(values.vat) },
  ...{ small: values.small === true, advance: values.advance === true },
  personalData:
    values.processes === true
      ? {
          ...texts(values, ['treatment', 'purposes', 'data', 'persons']),
          guaranteed: values.guaranteed === true,
        }
      : null,
  declaration: textOf(values.declaration),
  ...files(values, ['honour', 'undeclaredWork', 'claimsFree']),
})

export const askPayload = ({ askedOn, pieces, low }: FormValues): Payload => ({
  ...{ askedOn: textOf(askedOn), pieces: linesIn(pieces), low: filledOf(low) },
})

export const answerPayload = ({ receivedOn, file, explanations }: FormValues): Payload => ({
  ...{ receivedOn: textOf(receivedOn), file: filledOf(file), explanations: textOf(explanations) },
})

export const amendPayload = (values: FormValues): Payload => ({
  ...texts(values, ['deed', 'signedOn', 'reason']),
  ...{ amount: centsIn(values.amount), vat: centsIn(values.vat) },
})

export const publishPayload = (values: FormValues): Payload => ({
  ...texts(values, ['publishedOn', 'reference']),
  publication: Number(textOf(values.publication)) || null,
})

/** What the form of a request for payment begins with. */
export const requestValues = (subcontractor: string): FormValues => ({
  ...{ subcontractor, order: '', number: '', amount: '', vat: '', holderReceivedOn: '', buyerReceivedOn: '' },
  document: '',
})
export const requestPayload = (values: FormValues): Payload => ({
  ...texts(values, ['subcontractor', 'order', 'number', 'holderReceivedOn', 'buyerReceivedOn', 'document']),
  ...{ amount: centsIn(values.amount), vat: centsIn(values.vat) },
})

export const assignmentValues = (contract: string): FormValues => ({
  ...{ contract, name: '', amount: '', notifiedOn: '', document: '' },
})
export const assignmentPayload = (values: FormValues): Payload => ({
  ...texts(values, ['contract', 'name', 'notifiedOn', 'document']),
  amount: centsIn(values.amount),
})
