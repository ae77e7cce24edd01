import type { Actor } from './actor.ts'
import { type Basis, type ClauseArticles, type IsoDate, type IsoInstant, resolve } from './citation.ts'
import type { Finding } from './finding.ts'
import { type Appraisals, applyRule, type Rule } from './rule.ts'

/** What every state of a process carries: the stage it stands at. */
export type Staged = { readonly status: string }

/** A named thing that a person (or the clock) does; its other members are the payload. */
export type ActLike = { readonly type: string; readonly appraisals?: Appraisals | undefined }

/** A thing that happened, named in the past tense. */
export type EventLike = { readonly type: string }

/** Everything a decision may look at besides the state: the facts, who acts, and when. */
export type Context<Facts> = {
  readonly facts: Facts
  readonly actor: Actor
  readonly now: IsoInstant
  /** The civil day of `now` in Europe/Paris. */
  readonly today: IsoDate
  /** The day whose law applies: not always today (a procedure keeps the law of its notice). */
  readonly lawDate: IsoDate
  readonly articles: ClauseArticles
}

/** What rules that open or close a button see: no payload yet. */
export type OpenInput<State, Facts> = Context<Facts> & { readonly state: State }

/** What rules on the act itself see. */
export type ActInput<State, Act, Facts> = OpenInput<State, Facts> & { readonly act: Act }

/** The state at one of these stages: what is left of the union once the table has said from where an act is done. */
export type At<State extends Staged, Stage extends string> = State extends unknown
  ? [State['status'] & Stage] extends [never]
    ? never
    : State
  : never

/** One row of the transition table. Its rules and its record see the state at the stages of `from`, and no other. */
export type Step<
  State extends Staged,
  Act,
  Event,
  Facts,
  Capacity extends string,
  From extends State['status'] = State['status'],
  Seen = At<State, From>,
> = {
  readonly from: readonly From[]
  readonly to: readonly State['status'][]
  readonly by: readonly [Capacity, ...Capacity[]]
  readonly basis: Basis
  /** Rules that need no payload: they close the button before anybody fills a form. */
  readonly opens?: readonly Rule<OpenInput<Seen, Facts>>[]
  /** Rules on what the act says. */
  readonly rules?: readonly Rule<ActInput<Seen, Act, Facts>>[]
  readonly record: (input: ActInput<Seen, Act, Facts>) => readonly [Event, ...Event[]]
}

/** The whole of a legal process: its stages, its acts, who may do them, and what each event changes. */
export type Definition<
  State extends Staged,
  Act extends ActLike,
  Event extends EventLike,
  Facts,
  Capacity extends string,
  From extends Readonly<Record<Act['type'], State['status']>>,
> = {
  readonly name: string
  readonly initial: State
  /** Who is who in this case. Competence is law: each capacity is a question asked of the case, never a middleware. */
  readonly capacities: Readonly<Record<Capacity, (input: OpenInput<State, Facts>) => boolean>>
  readonly steps: {
    readonly [T in keyof From]: Step<State, Extract<Act, { type: T }>, Event, Facts, Capacity, From[T]>
  }
  readonly evolve: (state: State, event: Event) => State
}

/** An act as a button: open or closed, and why. */
export type ActView = { readonly act: string; readonly open: boolean; readonly findings: readonly Finding[] }

export type Decision<Event> =
  | {
      readonly verdict: 'granted'
      readonly events: readonly [Event, ...Event[]]
      readonly findings: readonly Finding[]
    }
  | { readonly verdict: 'refused' | 'awaiting-judgement'; readonly findings: readonly Finding[] }

/** What is written of a rule without its question: its articles, since when it holds, how hard it is. */
export type RuleDescription = Pick<Rule<never>, 'id' | 'basis' | 'inForce' | 'strength'>

/** What the registry, the documentation and the tests read of a process without knowing its types. */
export type ProcessDescription = {
  readonly name: string
  readonly actNames: readonly string[]
  rules(): readonly RuleDescription[]
  table(): readonly {
    act: string
    from: readonly string[]
    to: readonly string[]
    by: readonly string[]
    basis: Basis
    /** The rules that close the act before anybody fills its form. */
    opens: readonly string[]
  }[]
  diagram(): string
}

export type Process<State extends Staged, Act extends ActLike, Event extends EventLike, Facts> = ProcessDescription & {
  readonly initial: State
  readonly evolve: (state: State, event: Event) => State
  acts(state: State, context: Context<Facts>): readonly ActView[]
  decide(state: State, act: Act, context: Context<Facts>): Decision<Event>
  replay(events: Iterable<Event>): State
}

/** The two findings that every step can give, whatever its process. */
export const STAGE_RULE = 'stage'
export const COMPETENCE_RULE = 'competence'

/**
 * Fixes the types of a process once and returns its functions. Pure: the same state, act and context always give the
 * same decision, so a decision of years ago can be run again from its journal entry. Called in two steps: the types are
 * given first, so that the stages of each row can be inferred from its `from`.
 *
 * @throws {Error} from `decide` when `record` leads to a stage that the step does not announce: a bug, never a refusal.
 */
export function defineProcess<
  State extends Staged,
  Act extends ActLike,
  Event extends EventLike,
  Facts,
  Capacity extends string = string,
>() {
  return <const From extends Readonly<Record<Act['type'], State['status']>>>(
    definition: Definition<State, Act, Event, Facts, Capacity, From>,
  ): Process<State, Act, Event, Facts> => processOf(definition)
}

function processOf<
  State extends Staged,
  Act extends ActLike,
  Event extends EventLike,
  Facts,
  Capacity extends string,
  From extends Readonly<Record<Act['type'], State['status']>>,
>(definition: Definition<State, Act, Event, Facts, Capacity, From>): Process<State, Act, Event, Facts> {
  type AnyStep = Step<State, Act, Event, Facts, Capacity, State['status'], State>
  // The table is keyed by the act's type, so the step found under `act.type` is the step of that act; its rules and its
  // record are asked once `gates` has found the state at a stage of its `from`.
  const steps = definition.steps as unknown as Readonly<Record<string, AnyStep>>
  const names = Object.keys(steps)

  const stepOf = (act: string): AnyStep => {
    const step = Object.hasOwn(steps, act) ? steps[act] : undefined
    if (step === undefined) throw new Error(`the process ${definition.name} has no act ${act}`)
    return step
  }

  const gates = (step: AnyStep, input: OpenInput<State, Facts>): Finding[] => {
    const basis = resolve(step.basis, input.articles)
    const findings: Finding[] = []
    const rightStage = step.from.includes(input.state.status)
    if (!rightStage) {
      findings.push({
        rule: STAGE_RULE,
        outcome: 'unmet',
        basis,
        facts: { process: definition.name, stage: input.state.status, expected: [...step.from] },
      })
    }
    // Competence is asked only at the right stage: elsewhere the persons of the case may not exist yet.
    if (rightStage) {
      const competent = step.by.some((capacity) => definition.capacities[capacity](input))
      findings.push({
        rule: COMPETENCE_RULE,
        outcome: competent ? 'met' : 'unmet',
        basis,
        facts: { process: definition.name, by: [...step.by] },
      })
    }
    return findings
  }

  const lawOf = (context: Context<Facts>, appraisals?: Appraisals) => ({
    date: context.lawDate,
    articles: context.articles,
    appraisals,
  })

  const openFindings = (step: AnyStep, input: OpenInput<State, Facts>, appraisals?: Appraisals): Finding[] => {
    const findings = gates(step, input)
    if (findings.some((finding) => finding.rule === STAGE_RULE)) return findings
    return [...findings, ...(step.opens ?? []).map((rule) => applyRule(rule, input, lawOf(input, appraisals)))]
  }

  const table = () => names.map((act) => describe(act, stepOf(act)))

  return {
    name: definition.name,
    initial: definition.initial,
    evolve: definition.evolve,
    actNames: names,
    acts: (state, context) =>
      names.map((act) => {
        const findings = openFindings(stepOf(act), { ...context, state })
        return { act, open: !findings.some((finding) => finding.outcome === 'unmet'), findings }
      }),
    decide(state, act, context) {
      const step = stepOf(act.type)
      const input: ActInput<State, Act, Facts> = { ...context, state, act }
      const open = openFindings(step, input, act.appraisals)
      const reached = !open.some((finding) => finding.rule === STAGE_RULE)
      const own = reached
        ? (step.rules ?? []).map((rule) => applyRule(rule, input, lawOf(context, act.appraisals)))
        : []
      const findings = [...open, ...own]
      if (findings.some((finding) => finding.outcome === 'unmet')) return { verdict: 'refused', findings }
      if (findings.some((finding) => finding.outcome === 'to-appraise'))
        return { verdict: 'awaiting-judgement', findings }
      const events = step.record(input)
      const after = events.reduce(definition.evolve, state)
      if (!step.to.includes(after.status)) {
        throw new Error(`${definition.name}.${act.type} leads to ${after.status}, announced ${step.to.join(', ')}`)
      }
      return { verdict: 'granted', events, findings }
    },
    replay: (events) => Array.from(events).reduce(definition.evolve, definition.initial),
    rules: () => uniqueById(names.flatMap((name) => [...(stepOf(name).opens ?? []), ...(stepOf(name).rules ?? [])])),
    table,
    diagram: () => drawDiagram(definition.initial.status, table()),
  }
}

type TableRow = ReturnType<ProcessDescription['table']>[number]

type Described = Pick<TableRow, 'from' | 'to' | 'by' | 'basis'> & { readonly opens?: readonly RuleDescription[] }

function describe(act: string, { from, to, by, basis, opens = [] }: Described): TableRow {
  return { act, from, to, by, basis, opens: opens.map(({ id }) => id) }
}

function uniqueById<T extends RuleDescription>(rules: readonly T[]): readonly T[] {
  return [...new Map(rules.map((rule) => [rule.id, rule])).values()]
}

/** The transition table as a Mermaid state diagram. */
function drawDiagram(initial: string, table: readonly TableRow[]): string {
  const arrows = table.flatMap(({ act, from, to }) =>
    from.flatMap((source) => to.map((target) => `  ${node(source)} --> ${node(target)}: ${act}`)),
  )
  return ['stateDiagram-v2', `  [*] --> ${node(initial)}`, ...new Set(arrows)].join('\n')
}

/** Mermaid takes no hyphen in a state's name. */
const node = (status: string): string => status.replaceAll('-', '_')
