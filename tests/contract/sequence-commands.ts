import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Problem } from '#api/shapes.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import { type Act, acts, type When, write } from './sequence-acts.ts'
import { MARK, marked } from './sequence-file.ts'
import { FILE_VARIANTS, isCutIn, type Model, NEED_MONTHS, passTime, SHORTENINGS } from './sequence-model.ts'
import { needs } from './sequence-need.ts'
import { answers, contact, interests, mayAsk } from './sequence-others.ts'
import { procedures } from './sequence-procedure.ts'
import { type Answer, COORDINATING, PERSONS, type Person, type World } from './sequence-world.ts'

/** What is done in a sequence, as fast-check draws it, plays it and makes it smaller. */
export type Command = fc.AsyncCommand<Model, World>

type Finding = { readonly rule: string; readonly outcome: string }
const JUDGED = 'une personne en répond'

/** Does an act; whatever its rules ask a person to judge is judged in its favour: what is refused then is what nothing passes. */
export async function perform(
  world: World,
  who: Person,
  sent: { path: string; payload: object; opens: string | null },
) {
  const { path, payload, opens } = sent
  const [, collection = '', id = ''] = path.split('/')
  const { etag } = opens === null ? await world.get('lead', `/${collection}/${id}`) : { etag: '' }
  const headers = opens === null ? { 'if-match': etag || '"0"' } : { 'idempotency-key': opens }
  const first = await world.post(who, path, { payload, headers })
  if (first.status !== 202) return first
  const { findings }: { findings: readonly Finding[] } = JSON.parse(first.text)
  const asked = findings.filter(({ outcome }) => outcome === 'to-appraise')
  const appraisals = Object.fromEntries(asked.map(({ rule }) => [rule, { accepted: true, reason: JUDGED }]))
  return world.post(who, path, { payload: { ...payload, appraisals }, headers })
}

export class Doing implements Command {
  readonly #act: Act
  readonly #who: Person
  readonly #insists: boolean
  readonly #name: string

  constructor(name: string, who: Person, act: Act, insists = false) {
    this.#name = name
    this.#who = who
    this.#act = act
    this.#insists = insists
  }

  check = (model: Readonly<Model>): boolean => {
    // One procedure and one consultation a sequence: what would follow their end is another sequence.
    const over = model.procedure === 'abandoned' || model.consultation === 'abandoned'
    if (over && this.#act.opens !== undefined && !this.#act.fits(model)) return false
    return this.#insists || this.#act.fits(model)
  }

  async run(model: Model, world: World): Promise<void> {
    const { path, payload, opens, fits, passes = () => true, by = leads, after } = this.#act
    const now = world.now()
    const lawful = fits(model) && by(model, this.#who)
    const expected = lawful ? passes(model, now) : false
    const sent = { path: path(world, model), payload: payload(world, model), opens: opens?.(world, model) ?? null }
    const answer = await perform(world, this.#who, sent)
    const isCut = isCutIn(model, this.#who)
    const granted = answer.status === 200
    expect(answer.status, `${this}: ${answer.text}`).toBeLessThan(500)
    if (expected !== null) expect(granted, `${this}: ${answer.text}`).toBe(expected)
    if (isCut) expect(answer.text, `${this} tells its author`).not.toContain(MARK)
    if (!granted) return
    count(model, this.#name)
    after(model, world, { id: JSON.parse(answer.text).resource.id, now })
  }

  toString = (): string => `${this.#name} by ${this.#who}${this.#insists ? ', whatever the stage' : ''}`
}

const leads = (model: Model, who: Person): boolean => COORDINATING.includes(who) && !isCutIn(model, who)
const count = (model: Model, name: string): void => void model.done.set(name, (model.done.get(name) ?? 0) + 1)

class Waiting implements Command {
  readonly #until: (model: Model, now: IsoInstant) => IsoInstant
  readonly #name: string

  constructor(name: string, until: (model: Model, now: IsoInstant) => IsoInstant) {
    this.#name = name
    this.#until = until
  }

  check = (model: Readonly<Model>): boolean => this.#until(model, '') !== ''

  async run(model: Model, world: World): Promise<void> {
    await world.goTo(this.#until(model, world.now()))
    passTime(model, world.now())
  }

  toString = (): string => this.#name
}

/** Somebody at the public address asks; what it says is read by the coordinator only. */
export class Asking implements Command {
  readonly #late: boolean

  constructor(late: boolean) {
    this.#late = late
  }

  check = ({ consultation }: Readonly<Model>): boolean => consultation !== 'none' && consultation !== 'draft'

  async run(model: Model, world: World): Promise<void> {
    const [id, number] = [randomUUID(), model.questions.size + 1]
    const payload = { text: marked(`raw-${number}-`), late: this.#late }
    const path = `/consultations/${world.ids.consultation}/questions`
    const answer: Answer = await world.outside(path, { payload, headers: { 'idempotency-key': id } })
    expect(answer.status === 200, answer.text).toBe(mayAsk(model, this.#late, world.now()))
    if (answer.status !== 200) return
    expect(JSON.parse(answer.text).number).toBe(number)
    model.questions.set(id, { status: 'asked' })
    write(model, marked(`raw-${number}-`))
    count(model, 'ask')
  }

  toString = (): string => `ask${this.#late ? ' late' : ''}`
}

/** An act of before comes again under its key, once its author may have been cut: it proves itself, and shows nothing. */
class Repeating implements Command {
  readonly #who: Person
  constructor(who: Person) {
    this.#who = who
  }

  check = (model: Readonly<Model>): boolean => model.procedure !== 'none'

  async run(model: Model, world: World): Promise<void> {
    const headers = { 'idempotency-key': world.ids.procedure }
    const { ids } = world
    const payload = { purchase: ids.purchase, title: marked('procedure'), procedureType: 'open', ground: null }
    const answer = await world.post(this.#who, '/procedures', { payload: { ...payload, shortened: null }, headers })
    const problem: Partial<Problem> = JSON.parse(answer.text)
    expect([200, 412, 422], JSON.stringify(problem)).toContain(answer.status)
    if (isCutIn(model, this.#who)) expect(answer.text, `${this}`).not.toContain(MARK)
  }

  toString = (): string => `the opening comes again from ${this.#who}`
}

const hours = (count: number) => (_model: Model, now: IsoInstant) =>
  now === '' ? BEFORE_ANY : new Date(Date.parse(now) + count * 3_600_000).toISOString()
const BEFORE_ANY = '2027-01-01T00:00:00.000Z'
const after = (instant: IsoInstant, milliseconds: number): IsoInstant =>
  instant === '' ? '' : new Date(Date.parse(instant) + milliseconds).toISOString()

const file = fc.constantFrom(...FILE_VARIANTS)
const goodFile = fc.constantFrom('good', 'longer' as const)
const type = fc.constantFrom('open', 'restricted', 'negotiated' as const)
const shortened = fc.constantFrom(...SHORTENINGS)
const time = fc.constantFrom('00:00', '02:30', '12:00', '23:59')
const someone = fc.constantFrom(...PERSONS)
const interested = fc.constantFrom('deputy', 'buyer', 'other' as const)
const coordinating = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...COORDINATING) },
  { weight: 1, arbitrary: someone },
)
const insists = fc.oneof({ weight: 12, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) })
/** Most hours are drawn where a rule turns: the day itself, and the one before. */
const aroundTheDay = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(-1, 0) },
  { weight: 3, arbitrary: fc.integer({ min: -2, max: 12 }) },
)
const whenFrom = (...from: readonly When['from'][]): fc.Arbitrary<When> =>
  fc.record({ from: fc.constantFrom(...from), days: aroundTheDay, time })
const before = fc.integer({ min: 0, max: 14 })
const at = fc.nat({ max: 20 })

const by = <Args extends readonly unknown[]>(
  name: string,
  act: (...args: Args) => Act,
  args: { readonly [Key in keyof Args]: fc.Arbitrary<Args[Key]> },
  who: fc.Arbitrary<Person> = coordinating,
): fc.Arbitrary<Command> =>
  fc
    .tuple(who, insists, fc.tuple(...(args as unknown as fc.Arbitrary<unknown>[])))
    .map(([person, insisting, drawn]) => {
      const told = drawn.length === 0 ? name : `${name} ${JSON.stringify(drawn)}`
      return new Doing(told, person, act(...(drawn as unknown as Args)), insisting)
    })

/** Each person declares for itself: the act and its author are drawn together. */
const own = (name: string, act: (of: Person, tied: boolean) => Act): fc.Arbitrary<Command> =>
  fc
    .tuple(interested, fc.boolean(), insists)
    .map(([of, tied, insisting]) => new Doing(`${name} ${tied}`, of, act(of, tied), insisting))

/** The usual way, in the order in which it is gone: a sequence begins somewhere on it. */
export const usual: readonly (() => Command)[] = [
  () => new Doing('open', 'lead', procedures.open('open', 'none')),
  () => new Doing('plan', 'lead', procedures.plan()),
  () => new Doing('draft', 'lead', acts.draft('good')),
  () => new Doing('validate', 'deputy', acts.validate()),
  () => new Doing('sendNotice', 'lead', acts.sendNotice({ from: 'earliest', days: 1, time: '12:00' }, 10)),
  () => new Doing('receipt', 'lead', acts.record('Receipt', 0)),
  () => new Waiting('two days', hours(48)),
  () => new Doing('publish', 'lead', acts.publish()),
]

export const commands: readonly fc.Arbitrary<Command>[] = [
  by('open', procedures.open, [type, shortened]),
  by('reviseProcedure', procedures.revise, [type, shortened]),
  by('plan', procedures.plan, []),
  by('reopenNeed', needs.reopen, []),
  by('reviseNeed', needs.revise, [fc.constantFrom(...NEED_MONTHS)]),
  by('freezeNeed', needs.freeze, []),
  by('freezeNeed', needs.freeze, []),
  by('abandonNeed', needs.abandon, [], someone),
  by('abandonProcedure', procedures.abandon, [], someone),
  by('draft', acts.draft, [file]),
  by('revise', acts.revise, [file]),
  by('revise', acts.revise, [goodFile]),
  by('validate', acts.validate, []),
  by('reopen', acts.reopen, []),
  by('sendNotice', acts.sendNotice, [whenFrom('earliest', 'earliest', 'now'), before]),
  by('receipt', (ago: number) => acts.record('Receipt', ago), [fc.integer({ min: -1, max: 3 })]),
  by('publication', (ago: number) => acts.record('Publication', ago), [fc.integer({ min: -1, max: 3 })]),
  by('publish', acts.publish, []),
  by('change', acts.change, [file, fc.boolean(), fc.option(whenFrom('deadline', 'now'))]),
  by('change', acts.change, [goodFile, fc.constant(true), whenFrom('deadline')]),
  by('extend', acts.extend, [whenFrom('deadline', 'now'), fc.option(before)]),
  by('abandon', acts.abandon, []),
  by('answer', answers.answer, [at]),
  by('decline', answers.decline, [at]),
  fc.boolean().map((late) => new Asking(late)),
  own('declare', interests.declare),
  own('declare', interests.declare),
  own('renew', interests.renew),
  by('uphold', interests.uphold, [interested], someone),
  by('dismiss', interests.dismiss, [interested], someone),
  by('replace', interests.replace, [interested], someone),
  interested.map((of) => new Doing('contact', of, contact(of))),
  someone.map((who) => new Repeating(who)),
  fc.integer({ min: 1, max: 60 }).map((count) => new Waiting(`${count} hours`, hours(count))),
  fc
    .constantFrom(0, 999, 1000)
    .map(
      (late) =>
        new Waiting(`the closing second of the questions and ${late} ms`, ({ questionsUntil }) =>
          after(questionsUntil, late),
        ),
    ),
  fc
    .constantFrom(-1, 0)
    .map((late) => new Waiting(`the deadline and ${late} ms`, ({ deadline }) => after(deadline, late))),
]
