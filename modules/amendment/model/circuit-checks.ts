import { type Actor, actsFor, bindsBySignature } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { type Assessment, met, notApplicable, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import { type ActSubject, type AuthorisingAct, isNamed, type Signatory } from '#modules/organisation/index.ts'
import { type Circuit, lastSignedOn, partOf, type Signature } from './circuit.ts'

/** Who may bind each body by a signature in the matter of its conventions, with the first and the last day of the office that lets it. */
export type Signatories = Readonly<
  Record<string, readonly Pick<Signatory, 'person' | 'title' | 'office' | 'from' | 'until'>[]>
>

/** What the validation of an uploaded signed document said (ETSI EN 319 102-1), by SHA-256 of the document. */
export type SignatureVerdicts = Readonly<Record<string, 'total-passed' | 'total-failed' | 'indeterminate' | 'unsigned'>>

/** What an act of a body's organ must be about to count: `about` is the case, and one without a case is about it only when `loose`. */
export type Expected = {
  readonly body: string
  readonly subjects: readonly ActSubject[]
  readonly about: string
  /** An act that precedes the case cannot name it: a newcomer deliberates before it asks. */
  readonly loose?: boolean
}

/** The act of that identifier, when it is that body's and about this case. */
export function actAbout(acts: readonly AuthorisingAct[], id: string, expected: Expected): AuthorisingAct | undefined {
  const { body, subjects, about, loose = false } = expected
  const found = acts.find((act) => act.id === id)
  if (found === undefined || found.body !== body || !subjects.includes(found.subject)) return undefined
  return found.about === about || (loose && found.about === null) ? found : undefined
}

/** Its organ is for, or against, by an act of its own; one in favour counts from the day it is enforceable (R1.07, R3.06). */
export function assessVote(
  acts: readonly AuthorisingAct[],
  vote: { readonly authorisingAct: string; readonly favourable: boolean; readonly today: IsoDate },
  expected: Expected,
): Assessment {
  const found = actAbout(acts, vote.authorisingAct, expected)
  const enforceableOn = found?.enforceableOn ?? null
  const facts = {
    body: expected.body,
    authorisingAct: vote.authorisingAct,
    about: found !== undefined,
    favourable: found?.favourable ?? null,
    enforceableOn,
  }
  if (found === undefined || found.favourable !== vote.favourable || found.date > vote.today) return unmet(facts)
  return requires(!vote.favourable || (enforceableOn !== null && enforceableOn <= vote.today), facts)
}

/** R1.07: the act that authorises a signature is in favour, dated before and enforceable before. */
export function assessAuthorisation(
  acts: readonly AuthorisingAct[],
  signature: { readonly authorisingAct: string; readonly signedOn: IsoDate },
  expected: Expected,
): Assessment {
  const found = actAbout(acts, signature.authorisingAct, expected)
  const enforceableOn = found?.enforceableOn ?? null
  const facts = {
    body: expected.body,
    authorisingAct: signature.authorisingAct,
    about: found !== undefined,
    favourable: found?.favourable ?? null,
    dated: found?.date ?? null,
    enforceableOn,
    signedOn: signature.signedOn,
  }
  if (found === undefined || !found.favourable || found.date > signature.signedOn) return unmet(facts)
  return requires(enforceableOn !== null && enforceableOn <= signature.signedOn, facts)
}

/** A1: the office signs; the person must have held it on the day of the signature. */
export function assessOffice(
  signatories: Signatories,
  signature: { readonly body: string; readonly person: string; readonly signedOn: IsoDate },
): Assessment {
  const { body, person, signedOn } = signature
  return requires(holderOf(signatories, signature) !== undefined, { body, person, signedOn })
}

/** R1.07: the act names the office, or the person, that it authorises to sign; one that names nobody is for the executive. */
export function assessNamed(
  {
    authorisingActs,
    signatories,
  }: { readonly authorisingActs: readonly AuthorisingAct[]; readonly signatories: Signatories },
  signature: {
    readonly body: string
    readonly person: string
    readonly signedOn: IsoDate
    readonly authorisingAct: string
  },
): Assessment {
  const names = authorisingActs.find(({ id }) => id === signature.authorisingAct)?.signatory ?? null
  const holder = holderOf(signatories, signature)
  if (holder === undefined) return notApplicable({ names })
  const named = names === null || holder.office === 'delegate' || isNamed(names, holder)
  return requires(named, { names, signatory: holder.person.name, title: holder.title })
}

function holderOf(
  signatories: Signatories,
  { body, person, signedOn }: { readonly body: string; readonly person: string; readonly signedOn: IsoDate },
) {
  return (signatories[body] ?? []).find(
    (holder) =>
      holder.person.id === person && holder.from <= signedOn && (holder.until === null || signedOn <= holder.until),
  )
}

/** An electronic signature counts when its validation passes; when it cannot be concluded, a person appraises the report. */
export function assessElectronic(
  verdicts: SignatureVerdicts,
  { medium, document }: Pick<Signature, 'medium' | 'document'>,
): Assessment {
  if (medium === 'paper') return notApplicable({ medium })
  const verdict = verdicts[document] ?? null
  if (verdict === 'total-passed') return met({ verdict })
  return verdict === 'indeterminate' ? toAppraise({ verdict }) : unmet({ verdict })
}

/** One signs for one's own body, if it is to sign and has not; the coordinator records a signature given on paper. */
export function assessSignatory(
  circuit: Circuit,
  signature: { readonly body: string; readonly medium: Signature['medium'] },
  signatories: readonly string[],
  { actor, group }: { readonly actor: Actor; readonly group: Group },
): Assessment {
  const { body, medium } = signature
  const alreadySigned = partOf(circuit, body).signature !== null
  const recordsPaper = medium === 'paper' && actsFor(actor, coordinatorOf(group))
  const may = bindsBySignature(actor, body) || recordsPaper
  return requires(signatories.includes(body) && !alreadySigned && may, {
    body,
    medium,
    signatories: [...signatories],
    alreadySigned,
  })
}

/** Everybody signs one and the same text, after it was opened to signature and not in the future. */
export function assessText(
  opened: { readonly text: string; readonly on: IsoDate },
  signature: { readonly text: string; readonly signedOn: IsoDate },
  today: IsoDate,
): Assessment {
  const inOrder = opened.on <= signature.signedOn && signature.signedOn <= today
  return requires(signature.text === opened.text && inOrder, {
    sameText: signature.text === opened.text,
    openedOn: opened.on,
    signedOn: signature.signedOn,
  })
}

/** A party is told once, of a document that everybody has signed, with a date of receipt that is neither before nor to come. */
export function assessNotification(
  circuit: Circuit,
  notification: { readonly body: string; readonly receivedOn: IsoDate },
  parties: readonly string[],
  today: IsoDate,
): Assessment {
  const { body, receivedOn } = notification
  const signedOn = lastSignedOn(circuit)
  const already = partOf(circuit, body).notification !== null
  const inOrder = signedOn !== null && signedOn <= receivedOn && receivedOn <= today
  return requires(parties.includes(body) && !already && inOrder, {
    body,
    party: parties.includes(body),
    alreadyNotified: already,
    lastSignedOn: signedOn,
    receivedOn,
  })
}

/** A body speaks for itself; the coordinator may file what another body has sent it. */
export function speaksFor(actor: Actor, group: Group, body: string): boolean {
  return actsFor(actor, body) || actsFor(actor, coordinatorOf(group))
}
