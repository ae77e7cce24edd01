import type { Entry, Finding, Task } from '#api/shapes.ts'
import type { Json } from '#kernel/canonical.ts'
import type { Outcome } from '#kernel/finding.ts'
import { COMPETENCE_RULE, STAGE_RULE } from '#kernel/process.ts'
import { formatDate, type Language } from './i18n/format.ts'
import { type Names, NO_NAMES } from './i18n/names.ts'
import { settingOf } from './i18n/typeset.ts'
import type { Reference } from './reference.ts'

/** Facts of a finding, as they travel. */
export type Facts = Readonly<Record<string, Json>>

/** What an article is, for a reader: its reference, its substance in our own words, its official address. */
export type ArticleText = {
  /** The reference as printed: `convention, art. 8, al. 2`. */
  readonly text: string
  /** What it says, in a sentence of our own. */
  readonly says: string
  /** Its official address; `null` for the group's own convention when its page has none. */
  readonly url: string | null
  /** How far the source was checked: V read, S confirmed by a secondary source, K to be confirmed. */
  readonly tag: 'V' | 'S' | 'K'
}

/** Every word of the law that a component shows. Composed by the web application from the modules' label files. */
export type Labels = {
  /** One sentence: what the rule found in this case. */
  rule(id: string, facts: Facts, outcome: Outcome): string
  /** The act as a button: an infinitive. */
  act(process: string, act: string): string
  /** What the button says that does the act, at the end of its form. */
  commit(process: string, act: string): string
  /** What cannot be undone once the act is done; `null` where another act leads back. */
  final(process: string, act: string): string | null
  status(process: string, status: string): string
  article(citation: Reference): ArticleText
  /** The name of a fact shown beside its finding; `null` hides a fact that the sentence already tells. */
  fact(rule: string, name: string): string | null
  /** One sentence in the past: what an entry of the register did. */
  done(entry: Entry): string
  /** One sentence: who must do what. */
  task(task: Task): string
  /** The same to whoever must do it: an infinitive. */
  asked(task: Task): string
}

/** The exports of a file of rules that are rules: each bears the name of its id. */
export type RulesOf<M> = {
  [K in keyof M & string]: M[K] extends { readonly assess: unknown } ? K : never
}[keyof M & string]

/** A rule's sentence: from its facts and outcome; `names` gives the bodies that the facts name by identifiers. */
export type RuleSentence = (facts: Facts, outcome: Outcome, names: Names) => string

/**
 * The label file of one module and language. The type parameters are the module's own unions, so that a status, an act
 * or a rule without its words does not compile.
 */
export type ModuleLabels<
  Act extends string = string,
  Status extends string = string,
  RuleId extends string = string,
  Capacity extends string = string,
> = {
  readonly process: string
  readonly acts: Readonly<Record<Act, string>>
  /** What the button at the end of a form says, where it is not the name of the act that opened the form. */
  readonly commits?: Readonly<Partial<Record<Act, string>>>
  /** What cannot be undone once the act is done: one sentence, read before the button is pressed. */
  readonly final?: Readonly<Partial<Record<Act, string>>>
  readonly statuses: Readonly<Record<Status, string>>
  readonly rules: Readonly<Record<RuleId, RuleSentence>>
  /** Who is who, with the article: `le membre`, `le coordonnateur`. */
  readonly capacities: Readonly<Record<Capacity, string>>
  readonly done: Readonly<Record<Act, (entry: Entry, names: Names) => string>>
  readonly tasks?: Readonly<Partial<Record<Act, (task: Task, names: Names) => string>>>
  /** What a task asks of whoever must do it, where `tasks` tells others what is missing. */
  readonly asked?: Readonly<Partial<Record<Act, (task: Task, names: Names) => string>>>
  /** Names of the facts worth showing, by rule. */
  readonly facts?: Readonly<Partial<Record<RuleId, Readonly<Record<string, string>>>>>
}

/** « au coordonnateur », « à un membre »: a capacity as the words of a module give it, with its article. */
const toWhom = (who: string): string =>
  who.startsWith('le ') ? `au ${who.slice(3)}` : who.startsWith('les ') ? `aux ${who.slice(4)}` : `à ${who}`

const GATES: Readonly<
  Record<
    Language,
    {
      stage: (now: string) => string
      competent: string
      others: (who: readonly string[]) => string
      clock: string
      notInForce: (on: string, from: string, over: boolean) => string
    }
  >
> = {
  fr: {
    stage: (now) => `Le dossier en est à l'étape « ${now} », qui ne permet pas cet acte.`,
    competent: 'Vous avez compétence pour cet acte.',
    others: (who) => `Cet acte revient ${who.map(toWhom).join(' ou ')}.`,
    clock: 'Personne n’a à le faire : le registre l’inscrit de lui-même, le jour venu.',
    notInForce: (on, from, over) =>
      over
        ? `Cette règle ne s’appliquait plus le ${formatDate(on, 'fr')}.`
        : `Cette règle ne s’appliquait pas encore le ${formatDate(on, 'fr')} : elle vaut depuis le ${formatDate(from, 'fr')}.`,
  },
  en: {
    stage: (now) => `The case stands at the stage “${now}”, which does not allow this act.`,
    competent: 'You are competent for this act.',
    others: (who) => `This act belongs to ${who.join(' or ')}.`,
    clock: 'Nobody has to do it: the register enters it by itself, when the day comes.',
    notInForce: (on, from, over) =>
      over
        ? `This rule no longer applied on ${formatDate(on, 'en')}.`
        : `This rule did not yet apply on ${formatDate(on, 'en')}: it holds since ${formatDate(from, 'en')}.`,
  },
}

/** True of an act that nobody has to do: the passing of a date brings it. */
export const isOfTheClock = ({ rule, facts: { by } }: Pick<Finding, 'rule' | 'facts'>): boolean =>
  rule === COMPETENCE_RULE && Array.isArray(by) && by.length === 1 && by[0] === 'clock'

/**
 * The words of all modules as one lookup. A word that no module gives shows its code: it is visible at once, and the
 * architecture tests refuse it before it can be seen.
 *
 * @param names the bodies of the group at hand: an identifier left in a sentence gives way to its name
 */
export function composeLabels(
  language: Language,
  modules: readonly ModuleLabels[],
  article: Labels['article'],
  names: Names = NO_NAMES,
): Labels {
  const printed = settingOf(language)
  const typeset = (text: string) => printed(names.replaceIn(text))
  const byProcess = new Map(modules.map((labels) => [labels.process, labels]))
  const rules = new Map(modules.flatMap((labels) => Object.entries(labels.rules)))
  const facts = new Map(modules.flatMap((labels) => Object.entries(labels.facts ?? {})))
  const statuses = new Map(modules.flatMap((labels) => Object.entries(labels.statuses)))
  const capacities = new Map(modules.flatMap((labels) => Object.entries(labels.capacities)))
  const act = (process: string, name: string) => typeset(byProcess.get(process)?.acts[name] ?? name)
  const gate = (id: string, found: Facts, outcome: Outcome): string | null => {
    // Two processes may give one code to different stages: the finding says whose it is.
    const own = byProcess.get(String(found.process))
    const stage = String(found.stage)
    // The kernel itself sets aside a rule that was not law on that day: the rule was not asked, so its sentence knows nothing.
    if (outcome === 'not-applicable' && typeof found.inForceFrom === 'string' && typeof found.lawDate === 'string') {
      const { lawDate, inForceFrom } = found
      return GATES[language].notInForce(lawDate, inForceFrom, inForceFrom <= lawDate)
    }
    if (id === STAGE_RULE) return GATES[language].stage(own?.statuses[stage] ?? statuses.get(stage) ?? stage)
    if (id !== COMPETENCE_RULE) return null
    if (outcome === 'met') return GATES[language].competent
    const by = (Array.isArray(found.by) ? found.by : []).map(String)
    if (isOfTheClock({ rule: id, facts: found })) return GATES[language].clock
    // What happens of right asks nothing of whoever reads: where persons may act too, they alone are told.
    const persons = by.filter((who) => who !== 'clock')
    return GATES[language].others(persons.map((who) => own?.capacities[who] ?? capacities.get(who) ?? who))
  }
  const task: Labels['task'] = (awaited) =>
    typeset(byProcess.get(awaited.process)?.tasks?.[awaited.act]?.(awaited, names) ?? act(awaited.process, awaited.act))
  return {
    rule: (id, found, outcome) => typeset(gate(id, found, outcome) ?? rules.get(id)?.(found, outcome, names) ?? id),
    act,
    commit: (process, name) => {
      const own = byProcess.get(process)?.commits?.[name]
      return own === undefined ? act(process, name) : typeset(own)
    },
    final: (process, name) => {
      const own = byProcess.get(process)?.final?.[name]
      return own === undefined ? null : typeset(own)
    },
    status: (process, status) => typeset(byProcess.get(process)?.statuses[status] ?? status),
    article,
    fact: (rule, name) => facts.get(rule)?.[name] ?? null,
    done: (entry) => typeset(byProcess.get(entry.process)?.done[entry.act]?.(entry, names) ?? entry.act),
    task,
    asked: (awaited) => {
      const own = byProcess.get(awaited.process)?.asked?.[awaited.act]
      return own === undefined ? task(awaited) : typeset(own(awaited, names))
    },
  }
}
