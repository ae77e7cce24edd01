import type { IsoDate } from '#kernel/citation.ts'
import { bindsOn } from '#modules/organisation/index.ts'
import type {
  AcknowledgeValues,
  FormContext,
  NotifyValues,
  OriginalValues,
  SignValues,
  TransmitValues,
} from './forms.tsx'

/** What each form begins with: the member that a link asks for, today, and whatever leaves no choice. */

type Begun = Pick<FormContext, 'state' | 'parties' | 'today' | 'asked'>

export function beginSignature(context: Begun): SignValues {
  const { state, today } = context
  const body = chosen(context, unsignedIn(context))
  const medium = state.members.find(({ signature }) => signature !== null)?.signature?.medium ?? 'paper'
  return { body, signedOn: today, medium, document: null, ...signatureOf(context, body, today) }
}

/** Who signs and under which act, where only one person and one enforceable act remain. */
export function signatureOf(
  { parties }: Pick<Begun, 'parties'>,
  body: string,
  signedOn: IsoDate | null,
): Pick<SignValues, 'person' | 'authorisingAct'> {
  const card = parties.bodies.find(({ id }) => id === body)
  const signatories = card === undefined || signedOn === null ? [] : bindsOn(card, signedOn, 'conventions')
  const acts = parties.authorisingActs.filter(
    (act) => act.body === body && act.favourable && act.enforceableOn !== null,
  )
  return { person: only(signatories.map(({ person }) => person.id)), authorisingAct: only(acts.map(({ id }) => id)) }
}

export const beginOriginal = (context: Begun): OriginalValues => ({
  body: chosen(context, shortIn(context)),
  deliveredOn: context.today,
  medium: context.state.members.find(({ signature }) => signature !== null)?.signature?.medium ?? 'paper',
  holder: '',
})

export const beginNotification = (context: Begun): NotifyValues => ({
  body: chosen(context, toNotifyIn(context)),
  sentOn: context.today,
  channel: 'letter',
})

export const beginReceipt = (context: Begun): AcknowledgeValues => ({
  body: chosen(context, awaitedIn(context)),
  receivedOn: context.today,
  proof: null,
})

export const beginTransmission = ({ today }: Begun): TransmitValues => ({ sentOn: today, acknowledgement: '' })

/** Who has not signed. */
export const unsignedIn = ({ state }: Pick<Begun, 'state'>): readonly string[] =>
  state.members.filter(({ signature }) => signature === null).map(({ body }) => body)

/** Who was not sent the convention. */
export const toNotifyIn = ({ state }: Pick<Begun, 'state'>): readonly string[] =>
  state.members.filter(({ notification }) => notification === null).map(({ body }) => body)

/** Whose receipt is not proved. */
export const awaitedIn = ({ state }: Pick<Begun, 'state'>): readonly string[] =>
  state.members
    .filter(({ notification }) => notification !== null && notification.receivedOn === null)
    .map(({ body }) => body)

const shortIn = ({ state }: Pick<Begun, 'state'>): readonly string[] =>
  state.members
    .filter(({ originals }) => originals.length < (state.clauses.originals.perMember ?? 0))
    .map(({ body }) => body)

const chosen = ({ asked }: Begun, among: readonly string[]): string =>
  asked !== null && among.includes(asked) ? asked : only(among)

const only = (among: readonly string[]): string => (among.length === 1 ? (among[0] ?? '') : '')
