import { randomInt, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { checkSiret } from '#kernel/ids.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { LAW_HASH } from '#law/index.ts'
import { consultationCase } from '#modules/consultation/server/index.ts'
import { standingOf } from '#modules/convention/server/index.ts'
import { organisationCases } from '#modules/organisation/server/index.ts'
import { registration } from '#modules/organisation/testing.ts'
import { seatCase } from '#modules/technical-group/server/index.ts'
import type { Platform } from '#platform/commit.ts'
import { doDueActs } from '#platform/due.ts'
import { diskStore } from '#platform/files.ts'
import { ensureAccount, linkPerson } from '#platform/identity/account.ts'
import { openSession } from '#platform/identity/session.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import { connect } from '#platform/postgres/pool.ts'
import { localKeeping } from '#platform/time-keeper/keeping.ts'
import { dueSources } from '../../apps/server/modules.ts'
import { putGroupInForce } from '../postgres/group-in-force.ts'
import { openConsultation } from '../postgres/published-consultation.ts'
import { putCase } from '../postgres/put-case.ts'
import type { Tendering } from './deposit-stage.ts'
import type { Instance } from './instance.ts'
import { putKeySet, someKeys } from './published-key-set.ts'

/** Somebody of the group, who signed in: the session of its browser. */
export type Seated = { readonly person: string; readonly body: string; readonly cookie: string }

/** A group on a server that runs, with everybody who could want to read a tender, and a consultation that takes them. */
export type InstanceStage = Tendering & {
  readonly platform: Platform
  readonly group: string
  readonly procedure: string
  /** The keys of the three keyholders, in their order: coordinator, member, coordinator’s representative. */
  readonly identities: readonly string[]
  readonly roles: Readonly<Record<Role, Seated>>
  /** Sets the deadline so many milliseconds from now; less than nothing is past. */
  readonly deadlineIn: (milliseconds: number) => Promise<void>
  /** Does what the hour entails, as the server does each minute. */
  readonly passTime: () => Promise<void>
  readonly close: () => Promise<void>
}

export type Role =
  | 'coordinator'
  | 'president'
  | 'auditor'
  | 'keyholder'
  | 'member'
  | 'expert'
  /** Signed in, with no part in the group: whoever runs the service has no more than this through its addresses. */
  | 'stranger'

const RULES = Buffer.from('Le règlement de la consultation.')

/** Puts the group on a server that runs, by its own database and its own folder of keys. */
export async function stageOn(instance: Instance): Promise<InstanceStage> {
  const { appUrl } = await migrate(await instance.adminUrl(), { appRole: 'unisson_app' })
  const db = connect(appUrl, { max: 4 })
  const keeping = localKeeping(join(instance.dataDir, 'time-keys'))
  const clock = { now: () => new Date().toISOString() }
  const platform: Platform = { db, clock, lawHash: LAW_HASH, appVersion: 'test', keeping }
  const [group, consultation, procedure] = [randomUUID(), randomUUID(), randomUUID()]
  const roles = await putPeople(platform, group)
  const document = await diskStore(join(instance.dataDir, 'files')).put(group, Readable.from([RULES]), RULES.length)
  const documents = [{ kind: 'annex', name: 'Règlement de la consultation.txt', ...document }] as const
  const given = { groupId: group, id: consultation, procedure, reference: '2027-ENT-01', documents }
  const deadlineIn = async (milliseconds: number) => {
    const deadline = new Date(Date.now() + milliseconds).toISOString()
    const state = openConsultation({ ...given, deadline })
    await putCase(platform, consultationCase, { groupId: group, id: consultation, state })
  }
  await deadlineIn(3_600_000)
  await putExpert(platform, { group, procedure, expert: roles.expert })
  const { keySet, identities } = await someKeys(consultation, await keeping.time.recipientFor(group, consultation))
  await putKeySet(
    platform,
    group,
    keySet,
    [roles.coordinator, roles.keyholder, roles.president].map(({ person, body }) => ({ person, body })),
  )
  const dossier = openConsultation(given).versions[0]?.manifest ?? ''
  return {
    ...{ platform, group, procedure, consultation, dossier, keySet, identities, roles, deadlineIn },
    url: instance.url,
    get mails() {
      return instance.mail.received.map(({ to, text }) => ({ to: { address: to }, letter: { text } }))
    },
    passTime: () => doDueActs(platform, group, dueSources).then(() => undefined),
    close: () => db.close(),
  }
}

const OFFICES = ['representative', 'officer', 'substitute'] as const

/** The bodies of the group, who holds which office in them, and the session of each. */
async function putPeople(platform: Platform, group: string): Promise<InstanceStage['roles']> {
  const [region, somme, oise, academy] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await putGroupInForce(platform, group, [region, somme, oise])
  const held = new Map<string, Seated>()
  for (const body of [region, somme, oise, academy]) {
    const persons = OFFICES.map((office, index) => ({ office, number: index + 1, id: randomUUID() }))
    const offices = persons.map(({ office, number, id }) => ({
      ...{ office, number, title: office, from: '2020-01-01', until: null, givenBy: null, delegation: null },
      person: { id, civility: null, name: `${office} ${body.slice(0, 4)}` },
    }))
    const { type: _, representative: __, ...identity } = registration({ name: `Collectivité ${body.slice(0, 4)}` })
    const state = { ...identity, siret: siretOf(randomInt(10_000_000)), status: 'registered' as const, offices }
    await putCase(platform, organisationCases(standingOf).body, { groupId: group, id: body, state })
    for (const { office, id } of persons) {
      held.set(`${body} ${office}`, { person: id, body, cookie: await signIn(platform, { group, person: id }) })
    }
  }
  const holder = (body: string, office: (typeof OFFICES)[number]): Seated =>
    held.get(`${body} ${office}`) ?? raise(`${body} has no ${office}`)
  return {
    ...{ coordinator: holder(region, 'officer'), president: holder(region, 'representative') },
    ...{ auditor: holder(region, 'substitute'), keyholder: holder(somme, 'officer') },
    ...{ member: holder(oise, 'officer'), expert: holder(academy, 'officer') },
    stranger: { person: randomUUID(), body: randomUUID(), cookie: await signIn(platform) },
  }
}

/** An account, the person that it is in the group, and the cookie of its session, as signing in leaves them. */
async function signIn({ db, clock }: Platform, as?: { readonly group: string; readonly person: string }) {
  const [account, at] = [randomUUID(), clock.now()]
  const token = await db.acrossGroups(async (tx) => {
    await ensureAccount(tx, { id: account, email: `${account}@agents.test`, name: 'Un agent' }, at)
    if (as !== undefined) await linkPerson(tx, { groupId: as.group, person: as.person, account, at })
    return openSession(tx, { account, means: 'passkey', userAgent: 'test', at })
  })
  return `unisson=${token}`
}

type Sitting = { readonly group: string; readonly procedure: string; readonly expert: Seated }

/** An expert of the academy, bound by its undertaking, who reads all of the review. */
async function putExpert(platform: Platform, { group, procedure, expert: { person, body } }: Sitting): Promise<void> {
  const [from, now] = [civilDay(platform.clock.now()), platform.clock.now()]
  const state = {
    ...({ status: 'bound', procedure, kind: 'expert', body, person, competence: 'l’hébergement', from } as const),
    ...{ until: '2100-01-01', designation: null, opening: { themes: ['Hébergement'], documents: null } },
    undertaken: { version: '2026-1', signedAt: now } as const,
  }
  await putCase(platform, seatCase, { groupId: group, id: randomUUID(), state })
}

/** A SIRET whose key is right. */
export function siretOf(number: number): string {
  const stem = String(number).padStart(8, '1')
  const keys = Array.from({ length: 100 }, (_, two) => [Math.floor(two / 10), two % 10])
  const found = keys.map(([siren, nic]) => `${stem}${siren}0001${nic}`).find((each) => 'value' in checkSiret(each))
  return found ?? raise(`no key for ${stem}`)
}

function raise(why: string): never {
  throw new Error(why)
}
