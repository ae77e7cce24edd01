import { type Actor, actsFor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { type Assessment, requires, unmet } from '#kernel/rule.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import type { ActSubject, AuthorisingAct } from '#modules/organisation/index.ts'
import { type Circuit, lastSignedOn, partOf } from './circuit.ts'

/** Who held, on the day asked about, an office that binds the body: person ids by body. */
export type OfficeHolders = Readonly<Record<string, readonly string[]>>

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

/** R1.07: the act that authorises a signature is in favour, dated before, enforceable before, and names the signatory or the office. */
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
    names: found?.signatory ?? null,
  }
  if (found === undefined || !found.favourable || found.signatory === null || found.date > signature.signedOn)
    return unmet(facts)
  return requires(enforceableOn !== null && enforceableOn <= signature.signedOn, facts)
}

/** A1: the office signs; the person must have held it on the day of the signature. */
export function assessOffice(
  holders: OfficeHolders,
  signature: { readonly body: string; readonly signatory: string; readonly signedOn: IsoDate },
): Assessment {
  const { body, signatory, signedOn } = signature
  return requires((holders[body] ?? []).includes(signatory), { body, signatory, signedOn })
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
