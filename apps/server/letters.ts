import { sql } from 'kysely'
import { z } from 'zod'
import { type Citation, CONVENTION, type IsoDate, resolve } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { letters as acceptance } from '#modules/acceptance/server/index.ts'
import { letters as application } from '#modules/application/server/index.ts'
import { letters as availability } from '#modules/availability/server/index.ts'
import { letters as award } from '#modules/award/server/index.ts'
import { letters as ceiling } from '#modules/ceiling/server/index.ts'
import { letters as claim } from '#modules/claim/server/index.ts'
import { letters as committee } from '#modules/committee/server/index.ts'
import { letters as consultation } from '#modules/consultation/server/index.ts'
import { letters as contact } from '#modules/contact/server/index.ts'
import { coordinatorOf, type Group, membersOn } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { letters as dispute } from '#modules/dispute/server/index.ts'
import { letters as dissolution } from '#modules/dissolution/server/index.ts'
import { letters as evaluation } from '#modules/evaluation/server/index.ts'
import { letters as interest } from '#modules/interest/server/index.ts'
import { letters as keySet } from '#modules/key-set/server/index.ts'
import { letters as modification } from '#modules/modification/server/index.ts'
import { letters as need } from '#modules/need/server/index.ts'
import { letters as opening } from '#modules/opening/server/index.ts'
import { letters as order } from '#modules/order/server/index.ts'
import { type BodyCard, bodiesOf } from '#modules/organisation/server/index.ts'
import { letters as project } from '#modules/project/server/index.ts'
import { letters as question } from '#modules/question/server/index.ts'
import { letters as subcontractor } from '#modules/subcontractor/server/index.ts'
import { letters as technicalGroup } from '#modules/technical-group/server/index.ts'
import { letters as termination } from '#modules/termination/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Lang, Letter } from '#platform/mail/letter.ts'
import { eventLetter, longDate } from '#platform/mail/templates.ts'
import type { Letters, Scene, Told } from '#platform/mail/told.ts'
import type { Message, OutboxHandler, OutboxHandlers, OutboxTools } from '#platform/outbox.ts'
import { settingOf } from '#ui/i18n/typeset.ts'
import { personsCutFrom } from './cut.ts'

type Reader = { readonly person: string; readonly name: string; readonly address: string; readonly body: string }

const notified = z.object({ body: z.string() })
const shared = z.object({ id: z.string(), to: z.array(z.string()) })
const asked = z.object({ id: z.string() })
const answered = z.object({ id: z.string(), member: z.string(), audience: z.enum(['members', 'asker']) })

const reminded = z.object({ body: z.string(), due: z.iso.date().nullable() })

const TOPICS: Letters<Group> = {
  ...dissolution,
  ...dispute,
  ...interest,
  ...technicalGroup,
  ...acceptance,
  ...application,
  ...award,
  ...modification,
  ...ceiling,
  ...availability,
  ...claim,
  ...committee,
  ...consultation,
  ...contact,
  ...evaluation,
  ...keySet,
  ...need,
  ...opening,
  ...order,
  ...project,
  ...question,
  ...subcontractor,
  ...termination,
  'convention.notified': ({ payload }) => ({
    bodies: [notified.parse(payload).body],
    what: 'La convention vous est notifiée : accusez-en réception.',
    page: 'convention',
  }),
  'contract.endMoved': ({ members }) => ({
    bodies: members,
    what: 'La fin d’un marché du groupement est fixée ou déplacée.',
    page: 'contracts',
  }),
  'cost.shared': ({ members }) => ({
    bodies: members,
    what: 'Une dépense commune est répartie entre les membres.',
    page: 'costs',
  }),
  'information.shared': ({ payload }) => {
    const { to, id } = shared.parse(payload)
    return { bodies: to, what: 'Le coordonnateur vous transmet une information.', page: `information/${id}` }
  },
  'information.asked': ({ group, payload }) => ({
    bodies: [coordinatorOf(group) ?? ''],
    what: 'Un membre demande une information au coordonnateur.',
    page: `information/inquiries/${asked.parse(payload).id}`,
  }),
  // An answer kept to its asker reaches it alone; one that serves every member reaches them all (S3.20).
  'information.answered': ({ payload, members, group }) => {
    const { id, member, audience } = answered.parse(payload)
    const others = members.filter((body) => body !== coordinatorOf(group))
    return {
      bodies: audience === 'members' ? [...new Set([member, ...others])] : [member],
      what: 'Le coordonnateur a répondu à une demande d’information.',
      page: `information/inquiries/${id}`,
    }
  },
  'task.reminded': ({ payload }) => {
    const { body, due } = reminded.parse(payload)
    const before = due === null ? '' : `, au plus tard le ${formatFrench(due)}`
    return {
      bodies: [body],
      what: `Le coordonnateur vous relance : le groupement attend un acte de votre part${before}.`,
      page: 'tasks',
    }
  },
}

/** `14/12/2026`: a letter is read out of any page. */
function formatFrench(day: IsoDate): string {
  return day.split('-').toReversed().join('/')
}

export type LetterOptions = {
  readonly publicUrl: string
  /** In a demo nobody has an account: letters go to an address made of the person's office, and stay on this machine. */
  readonly demo: boolean
}

/**
 * The letters that acts set off, by topic of the outbox. They go to the representatives and officers, in office that
 * day, of the bodies concerned, in French, the language of the acts, each by a message of its own: an address that refuses
 * keeps none of the others waiting. A second delivery is recognised by its key.
 */
export function letters(options: LetterOptions): OutboxHandlers {
  const handler = (tell: Tell): OutboxHandler => ({
    recipients: async (message, tools) =>
      (await addressed(message, tools, tell, options))?.readers.map(({ person }) => person) ?? [],
    deliver: (message, tools) => deliver(message, tools, tell, options),
  })
  return Object.fromEntries(Object.entries(TOPICS).map(([topic, tell]) => [topic, handler(tell)]))
}

type Tell = Letters<Group>[string]

/** The language of the acts, and of every letter until a reader can choose another. */
const LANG: Lang = 'fr'

/** What is told, and to whom as things stand: whoever left office, or was cut from the procedure, is no reader any more. */
async function addressed(message: Message, tools: OutboxTools, tell: Tell, { demo }: LetterOptions) {
  const { groupId } = message
  const today = civilDay(tools.clock.now(groupId))
  const scene = await tools.db.transaction(groupId, async (tx) => sceneOf(tx, message, today))
  if (scene === undefined) return undefined
  const told = tell(scene, LANG)
  const concerned = scene.bodies.filter(({ id }) => told.bodies.includes(id))
  const readers = await readersOf(tools, groupId, concerned, today, demo)
  const isReader = ({ person }: Reader) => !scene.cut.has(person) && (told.persons?.includes(person) ?? true)
  return { scene, told, readers: readers.filter(isReader) }
}

async function deliver(
  message: Message & { readonly recipient: string },
  tools: OutboxTools,
  tell: Tell,
  options: LetterOptions,
): Promise<void> {
  const { groupId, recipient } = message
  const found = await addressed(message, tools, tell, options)
  const reader = found?.readers.find(({ person }) => person === recipient)
  if (found === undefined || reader === undefined) return
  const { scene, told } = found
  const url = `${options.publicUrl}/groups/${groupId}/${told.page}`
  const letter = worded(told, {
    lang: LANG,
    reader,
    group: scene.group,
    entry: { seq: message.seq, hash: scene.hash },
    url,
    site: options.publicUrl,
  })
  const to = { name: reader.name, address: reader.address }
  const calendar = told.calendar?.({
    stamp: tools.clock.now(groupId),
    page: url,
    host: new URL(options.publicUrl).hostname,
    to: { name: reader.name, email: reader.address },
  })
  const key = `${message.id}-${reader.person}`
  await tools.mailer.send({ letter, to, groupId, key, ...(calendar === undefined ? {} : { calendar }) })
}

const WORDS = {
  fr: {
    body: 'Membre concerné',
    expected: 'Ce qui est attendu',
    due: 'Au plus tard le',
    article: ({ source, article, paragraph }: Citation) => {
      const part = paragraph === undefined ? '' : `, ${paragraph}`
      return source === CONVENTION
        ? `article ${article}${part} de la convention`
        : `${source}, article ${article}${part}`
    },
  },
  en: {
    body: 'Body concerned',
    expected: 'What is expected',
    due: 'At the latest on',
    article: ({ source, article, paragraph }: Citation) => {
      const part = paragraph === undefined ? '' : `, ${paragraph}`
      return source === CONVENTION
        ? `article ${article}${part} of the convention`
        : `${source}, article ${article}${part}`
    },
  },
} as const

type Around = {
  readonly lang: Lang
  readonly reader: Pick<Reader, 'name' | 'body'>
  readonly group: Group
  readonly entry: { readonly seq: number; readonly hash: string }
  readonly url: string
  readonly site: string
}

/** The letter as its reader gets it: what happened, who must do what by when, and under which articles. */
export function worded({ what, expected, due, basis }: Told, around: Around): Letter {
  const { lang, reader, group } = around
  const words = WORDS[lang]
  const set = settingOf(lang)
  return eventLetter({
    ...around,
    reader: reader.name,
    group: group.clauses.name,
    what: set(what),
    points: [
      { label: words.body, value: reader.body },
      ...(expected === undefined ? [] : [{ label: words.expected, value: set(expected) }]),
      ...(due == null ? [] : [{ label: words.due, value: longDate(due, lang) }]),
    ],
    articles: (basis === undefined ? [] : resolve(basis, group.articles)).map(words.article),
  })
}

async function sceneOf(tx: Tx, message: Message, today: IsoDate) {
  const { groupId, caseFile, seq, payload } = message
  const group = await readGroup(tx, groupId)
  if (group === undefined) return undefined
  const { rows } = await sql<{ hash: Buffer }>`
    select hash from journal where group_id = ${groupId} and case_file = ${caseFile} and seq = ${seq}`.execute(tx)
  const members = membersOn(group, today).map(({ body }) => body)
  const bodies = await bodiesOf(tx, groupId)
  const names = new Map(bodies.map(({ id, name }) => [id, name]))
  const scene: Scene<Group> = { group, members, payload, nameOf: (body) => names.get(body) ?? body }
  const cut = await personsCutFrom(tx, message)
  return { ...scene, bodies, cut, hash: rows[0]?.hash.toString('hex') ?? '' }
}

async function readersOf(
  { db }: OutboxTools,
  groupId: string,
  bodies: readonly BodyCard[],
  today: IsoDate,
  demo: boolean,
): Promise<readonly Reader[]> {
  const holders = bodies.flatMap(({ name: body, offices }) =>
    offices
      .filter(
        ({ office, from, until }) => office !== 'substitute' && from <= today && (until === null || today <= until),
      )
      .map(({ person, office }) => ({
        person: person.id,
        name: person.name,
        body,
        address: demoAddress(office, body),
      })),
  )
  if (demo) return holders
  const { rows } = await db.acrossGroups((tx) =>
    sql<{ person: string; email: string }>`
      select person, email from account_person join account on account.id = account_person.account_id
      where group_id = ${groupId} and person = any(${holders.map(({ person }) => person)}::uuid[])`.execute(tx),
  )
  const emails = new Map(rows.map(({ person, email }) => [person, email]))
  return holders.flatMap((holder) => {
    const address = emails.get(holder.person)
    return address === undefined ? [] : [{ ...holder, address }]
  })
}

/** An address under the domain that is reserved for what must never be reached (RFC 2606). */
function demoAddress(office: string, body: string): string {
  const name = body
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${office}@${name}.invalid`
}
