import { randomUUID } from 'node:crypto'
import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { wordingOn } from '#modules/interest/index.ts'
import { type Act, reason, write } from './sequence-acts.ts'
import { marked } from './sequence-file.ts'
import { isAnswerableOn, isCutIn, type Model } from './sequence-model.ts'
import { COORDINATING, type Person, type World } from './sequence-world.ts'

/** What goes on beside the consultation: questions and their answers, the interests of persons, contacts with operators. */

const numbered = (model: Model, at: number): readonly [id: string, number: number] => {
  const ids = [...model.questions.keys()]
  const index = ids.length === 0 ? -1 : at % ids.length
  return [ids[index] ?? randomUUID(), index + 1]
}
const stageOf = (model: Model, at: number) => model.questions.get(numbered(model, at)[0])?.status
const isAsked = (model: Model, at: number): boolean => stageOf(model, at) === 'asked'

/** The seconds count whole: a question of the closing second is in time. */
export const isInTime = (now: IsoInstant, until: IsoInstant): boolean => now.slice(0, 19) <= until.slice(0, 19)
export const mayAsk = (model: Model, late: boolean, now: IsoInstant): boolean =>
  model.consultation === 'open' && now < model.deadline && (late || isInTime(now, model.questionsUntil))

export const answers = {
  answer: (at: number): Act => ({
    path: (_world, model) => `/questions/${numbered(model, at)[0]}/answer`,
    payload: (_world, model) => {
      const [, number] = numbered(model, at)
      return { wording: marked(`wording-${number}`), answer: marked(`answer-${number}`) }
    },
    fits: (model) => isAsked(model, at),
    passes: (model, now) =>
      model.consultation === 'open' && now < model.deadline && isAnswerableOn(model, civilDay(now)),
    after: (model) => settle(model, at, 'answered', ['wording', 'answer']),
  }),
  decline: (at: number): Act => ({
    path: (_world, model) => `/questions/${numbered(model, at)[0]}/decline`,
    payload: (_world, model) => ({ reason: reason(`declined-${numbered(model, at)[1]}`) }),
    fits: (model) => isAsked(model, at),
    after: (model) => settle(model, at, 'declined', ['declined']),
  }),
} as const

function settle(model: Model, at: number, status: 'answered' | 'declined', words: readonly string[]): void {
  const [id, number] = numbered(model, at)
  model.questions.set(id, { status })
  write(model, ...words.map((word) => marked(`${word}-${number}`)))
}

const statement = (world: World, tied: boolean) => {
  const today = civilDay(world.now())
  return {
    ...{ occasion: 'procedure', knownOn: today, wording: wordingOn(today).from, noticeRead: true, paper: null },
    tie: tied
      ? { nature: 'family', text: 'un lien de famille', operators: [{ name: 'Un éditeur', siren: null }] }
      : null,
  }
}
const runs = ({ procedure }: Model): boolean => procedure === 'prepared' || procedure === 'launched'
const interestOf = (model: Model, of: Person) => model.interests.get(of)
const pathOf = (model: Model, of: Person, act: string) =>
  `/interests/${interestOf(model, of)?.id ?? randomUUID()}/${act}`
const isJudge = (of: Person) => (model: Model, who: Person) =>
  COORDINATING.includes(who) && who !== of && !isCutIn(model, who)
const stands = (model: Model, of: Person): boolean => isCutIn(model, of)

/** `of` is the person whose interest it is: who declares it, or whom another appraises or replaces. */
export const interests = {
  declare: (of: Person, tied: boolean): Act => ({
    path: () => '/interests',
    payload: (world) => ({ procedure: world.ids.procedure, of: null, ...statement(world, tied) }),
    opens: () => randomUUID(),
    fits: (model) => runs(model) && interestOf(model, of) === undefined,
    by: (_model, who) => who === of,
    after: (model, _world, { id }) => {
      model.interests.set(of, { id, status: tied ? 'declared' : 'clear' })
    },
  }),
  renew: (of: Person, tied: boolean): Act => ({
    path: (_world, model) => pathOf(model, of, 'renew'),
    payload: (world) => statement(world, tied),
    fits: (model) => runs(model) && interestOf(model, of) !== undefined,
    by: (_model, who) => who === of,
    passes: (model) => tied || !stands(model, of),
    after: (model) => {
      const known = interestOf(model, of)
      if (known !== undefined && !stands(model, of)) known.status = tied ? 'declared' : 'clear'
    },
  }),
  uphold: (of: Person): Act => ({
    path: (_world, model) => pathOf(model, of, 'uphold'),
    payload: () => ({}),
    fits: (model) => interestOf(model, of)?.status === 'declared',
    by: isJudge(of),
    after: (model) => appraise(model, of, 'upheld'),
  }),
  dismiss: (of: Person): Act => ({
    path: (_world, model) => pathOf(model, of, 'dismiss'),
    payload: () => ({}),
    fits: (model) => stands(model, of),
    by: isJudge(of),
    after: (model) => appraise(model, of, 'dismissed'),
  }),
  replace: (of: Person): Act => ({
    path: (_world, model) => pathOf(model, of, 'replace'),
    payload: (world) => ({
      ...{ person: null, name: 'Le suppléant', role: 'agent', reference: 'arrêté 12' },
      ...{ actOn: civilDay(world.now()), proof: null },
    }),
    fits: (model) => stands(model, of),
    by: isJudge(of),
    after: () => undefined,
  }),
} as const

function appraise(model: Model, of: Person, status: 'upheld' | 'dismissed'): void {
  const known = interestOf(model, of)
  if (known !== undefined) known.status = status
}

export const contact = (of: Person): Act => ({
  path: () => '/contacts',
  payload: (world) => ({
    ...{ purchase: world.ids.purchase, body: world.bodies[of], channel: 'mail', contactOn: civilDay(world.now()) },
    ...{ operator: { name: marked('operator'), siren: null }, text: marked('contact'), files: [] },
    ...{ measures: '', direction: 'received' },
  }),
  opens: () => randomUUID(),
  fits: () => true,
  by: (_model, who) => who === of,
  passes: () => null,
  after: (model, _world, { id }) => {
    model.contacts.push(id)
    write(model, marked('contact'), marked('operator'))
  },
})
