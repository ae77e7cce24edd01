import { z } from 'zod'
import type { IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Clock } from '../clock.ts'
import type { Database, Tx } from '../db.ts'
import { ProblemError } from '../http/problem.ts'
import type { Identify } from '../http/process-routes.ts'
import { type Cookie, cookie } from './cookie.ts'
import { actorOf, type HeldOffice, mandatesOf, namedBody, type OfficesOf } from './mandate.ts'

/** A person of a group's register, in one office, as the switcher of the demo offers it. */
export type Persona = HeldOffice & {
  readonly person: string
  readonly name: string
  /** The office as printed under a signature. */
  readonly title: string
  readonly bodyName: string
}

/** What the demo asks of the register; handed in by the application. */
export type DemoRegister = {
  readonly officesOf: OfficesOf
  /** Everybody who holds an office in the group on that day. */
  readonly personasOf: (tx: Tx, groupId: string, today: IsoDate) => Promise<readonly Persona[]>
}

export type DemoServices = { readonly db: Database; readonly clock: Clock; readonly register: DemoRegister }

/** Whom somebody plays in a group. */
export const chosen = z.object({ group: z.uuid(), person: z.uuid(), body: z.uuid() })
export type Chosen = z.infer<typeof chosen>

const inCookie = z.array(chosen).max(12)

/** Persons are chosen, not proved: anybody can be anybody, so that this must never exist outside a demo. */
export function refuseUnlessDemo(demo: boolean): asserts demo is true {
  if (!demo) throw new Error('choosing a person exists in demo mode only (DEMO=1)')
}

/** The persons that this browser plays, at most one a group and the last twelve groups. */
export const personaCookie = playedIn(cookie('unisson-persona', false))

function playedIn(kept: Cookie) {
  const read = (request: Parameters<Cookie['read']>[0]): readonly Chosen[] => {
    const value = kept.read(request)
    if (value === undefined) return []
    try {
      return inCookie.safeParse(JSON.parse(Buffer.from(value, 'base64url').toString())).data ?? []
    } catch {
      return []
    }
  }
  return {
    read,
    write: (request: Parameters<Cookie['read']>[0], reply: Parameters<Cookie['write']>[0], persona: Chosen) => {
      const others = read(request).filter(({ group }) => group !== persona.group)
      const value = Buffer.from(JSON.stringify([persona, ...others].slice(0, 12))).toString('base64url')
      kept.write(reply, value, MONTH_SECONDS)
    },
  }
}

const MONTH_SECONDS = 30 * 24 * 3600

/** Who acts, in a demo: the person chosen for the group, in the office held on the day of the demo's clock. */
export function identifyByPersona({ db, clock, register }: DemoServices, demo: boolean): Identify {
  refuseUnlessDemo(demo)
  return async (request, groupId) => {
    const persona = personaCookie.read(request).find(({ group }) => group === groupId)
    if (persona === undefined) throw new ProblemError('unauthenticated')
    const whose = { groupId, persons: [persona.person], today: civilDay(clock.now(groupId)) }
    const mandates = await db.transaction(groupId, (tx) => mandatesOf(tx, register.officesOf, whose))
    return actorOf(mandates, namedBody(request) ?? persona.body)
  }
}
