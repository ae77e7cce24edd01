import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { extractText } from '#platform/text/index.ts'
import { acts } from './sequence-acts.ts'
import { Asking, type Command, commands, Doing, usual } from './sequence-commands.ts'
import { marked } from './sequence-file.ts'
import { begun, cutIn, type Model, NEED_MONTHS } from './sequence-model.ts'
import { needs } from './sequence-need.ts'
import { answers, contact, interests } from './sequence-others.ts'
import { procedures } from './sequence-procedure.ts'
import {
  addressesIn,
  givesNothing,
  publishedIsValid,
  readsAll,
  standsAsTold,
  writesToNobody,
} from './sequence-truths.ts'
import { openStage, type Stage, type World } from './sequence-world.ts'

/**
 * R1.33, R2.10, R2.13, R2.53: whatever persons do, in whatever order, through the addresses that they have, nothing
 * invalid is published, no period is shortened, and whoever has a declared interest is given nothing.
 */

/** The time that sequences are drawn for, in milliseconds; one that has begun is ended. */
const PATIENCE = Number(process.env.SEQUENCE_PATIENCE ?? 40_000)
/** So many addresses are tried after each act, and all of them at the end. */
const SAMPLE = 6

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** Does what another command does, and looks at what must be true then. */
class Watched implements Command {
  readonly #command: Command

  constructor(command: Command) {
    this.#command = command
  }

  check = (model: Readonly<Model>): boolean => this.#command.check(model)

  async run(model: Model, world: World): Promise<void> {
    await this.#command.run(model, world)
    model.steps += 1
    await publishedIsValid(model, world)
    await standsAsTold(model, world)
    const paths = addressesIn(stage.addresses, model, world)
    for (const [index, who] of cutIn(model).entries()) {
      const from = ((model.steps + index * 7) * SAMPLE) % paths.length
      await givesNothing(who, paths.slice(from, from + SAMPLE), world)
    }
  }

  toString = (): string => `${this.#command}`
}

/** Most sequences begin where there is something to lose. */
const reached = fc.oneof(
  { weight: 1, arbitrary: fc.integer({ min: 0, max: usual.length }) },
  { weight: 2, arbitrary: fc.constantFrom(3, 4, 5, usual.length, usual.length) },
)
/** On the way the need may be reopened, and perhaps frozen again, as it was or as another. */
const detours: readonly (readonly (() => Command)[])[] = [
  [],
  [() => new Doing('reopenNeed', 'lead', needs.reopen())],
  ...NEED_MONTHS.map((months) => [
    () => new Doing('reopenNeed', 'lead', needs.reopen()),
    () => new Doing('reviseNeed', 'lead', needs.revise(months)),
    () => new Doing('freezeNeed', 'lead', needs.freeze()),
  ]),
]
const further = fc.commands(
  commands.map((each) => each.map((command) => new Watched(command))),
  { maxCommands: 30, size: '+1' },
)

async function atTheEnd(model: Model, world: World): Promise<void> {
  const paths = addressesIn(stage.addresses, model, world)
  for (const who of cutIn(model)) await givesNothing(who, paths, world)
  await writesToNobody(model, world)
  await readsAll(model, world)
}

test('the usual way reaches the publication, and gives to who is not cut what it gives to nobody else', async () => {
  const [model, world] = [begun(), await stage.begin()]
  const ends = [
    new Asking(false),
    new Doing('declare', 'other', interests.declare('other', true)),
    new Doing('contact', 'buyer', contact('buyer')),
    new Doing('answer', 'lead', answers.answer(0)),
    new Doing('change', 'lead', acts.change('longer', true, { from: 'deadline', days: 7, time: '12:00' })),
  ]
  for (const command of [...usual.map((make) => make()), ...ends]) {
    expect(command.check(model), `${command}`).toBe(true)
    await new Watched(command).run(model, world)
  }
  expect(model).toMatchObject({ consultation: 'open', procedure: 'launched', versions: 2 })
  expect([...model.done.values()].reduce((sum, count) => sum + count)).toBe(usual.length - 1 + ends.length)
  await atTheEnd(model, world)
  for (const number of [0, 1]) {
    const path = `/consultations/${world.ids.consultation}/notices/${number}.pdf`
    const { bytes } = await world.get('buyer', path)
    expect((await extractText(bytes, 'notice.pdf')).text).toContain(marked('title'))
    expect((await world.get('other', path)).status).toBe(404)
  }
  const { text } = await world.get('buyer', `/procedures/${world.ids.procedure}/planning.ics`)
  expect(text).toContain(marked('procedure'))
})

test('R2.01, S5.1: a need reopened holds the notice back until it is frozen again, and read again if it is another', async () => {
  const [model, world] = [begun(), await stage.begin()]
  const notice = acts.sendNotice({ from: 'earliest', days: 1, time: '12:00' }, 10)
  const held = async (stage: string, differs: readonly string[]) => {
    const tried = new Doing('sendNotice', 'lead', notice)
    await new Watched(tried).run(model, world)
    expect(model).toMatchObject({ consultation: 'validated', procedure: 'prepared' })
    const { text } = await world.get('lead', `/consultations/${world.ids.consultation}`)
    const { acts: shown }: { acts: readonly { act: string; findings: readonly object[] }[] } = JSON.parse(text)
    expect(shown.find(({ act }) => act === 'sendNotice')?.findings).toContainEqual(
      expect.objectContaining({ rule: 'needKept', outcome: 'unmet', facts: { stage, differs } }),
    )
  }
  const does = async (...commands: readonly Doing[]) => {
    for (const command of commands) await new Watched(command).run(model, world)
  }
  for (const command of usual.slice(0, 4).map((make) => make())) await new Watched(command).run(model, world)
  await does(new Doing('reopenNeed', 'lead', needs.reopen()))
  await held('collecting', [])
  await does(new Doing('reviseNeed', 'lead', needs.revise(47)), new Doing('freezeNeed', 'lead', needs.freeze()))
  expect(model).toMatchObject({ need: 'frozen', frozen: 47, chosen: 48 })
  await held('frozen', ['duration'])
  await does(
    new Doing('reviseProcedure', 'lead', procedures.revise('open', 'none')),
    new Doing('sendNotice', 'lead', notice),
  )
  // The file was validated for the former need: it is looked at again.
  expect(model).toMatchObject({ consultation: 'validated', procedure: 'prepared' })
  await does(
    new Doing('reopen', 'lead', acts.reopen()),
    new Doing('validate', 'lead', acts.validate()),
    new Doing('sendNotice', 'lead', notice),
  )
  expect(model).toMatchObject({ consultation: 'sent', procedure: 'launched', need: 'launched' })
})

test('R1.33: a document that the file cites no more stays kept from whoever has an interest, and is there for the others', async () => {
  const [model, world] = [begun(), await stage.begin()]
  const withdrawn = world.documents.cctp.sha256
  for (const command of [
    new Doing('open', 'lead', procedures.open('open', 'none')),
    new Doing('draft', 'lead', acts.draft('good')),
    new Doing('declare', 'other', interests.declare('other', true)),
    new Doing('revise', 'lead', acts.revise('longer')),
  ])
    await command.run(model, world)
  const consultation = await world.get('lead', `/consultations/${world.ids.consultation}`)
  expect(consultation.text).not.toContain(withdrawn)
  expect((await world.get('other', `/files/${withdrawn}`)).status).toBe(404)
  expect(JSON.parse((await world.get('other', `/files?sha256=${withdrawn}`)).text)).toEqual([])
  expect((await world.get('buyer', `/files/${withdrawn}`)).text).toContain(marked('content-cctp'))
})

test('no sequence of acts publishes an invalid file, shortens a period, or gives whoever has an interest one byte', async () => {
  const property = fc.asyncProperty(reached, fc.constantFrom(...detours), further, async (begins, detour, sequence) => {
    const [model, world] = [begun(), await stage.begin()]
    const rest = detour.length === 0 ? [] : usual.slice(begins)
    const begin = [...usual.slice(0, begins), ...detour, ...rest].map((make) => new Watched(make()))
    await fc.asyncModelRun(() => ({ model, real: world }), [...begin, ...sequence])
    await atTheEnd(model, world)
  })
  await fc.assert(property, { numRuns: 400, interruptAfterTimeLimit: PATIENCE, markInterruptAsFailure: false })
}, 120_000)
