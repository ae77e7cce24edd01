import type { Finding } from '#kernel/finding.ts'
import { COMPETENCE_RULE, STAGE_RULE } from '#kernel/process.ts'
import { NO_NAMES } from '#ui/i18n/names.ts'
import type { Facts, RuleSentence } from '#ui/labels.ts'

type Sentences = Readonly<Record<string, RuleSentence>>

/** What a sentence prints where a fact should stand. */
const HOLE = /undefined|null|\[object|NaN|—/

/**
 * Gives a decision back once each of its findings was said in French and in English. A finding that lacks a fact which
 * its sentence reads would tell somebody « exécutoire le — », or count nobody where somebody is missing: it throws, in
 * whichever test made the rule decide. A rule that does not apply has nothing to hold.
 */
export function readAloud(french: Sentences, english: Sentences) {
  return <D extends { readonly findings: readonly Finding[] }>(decision: D): D => {
    for (const finding of decision.findings) {
      for (const sentences of [french, english]) say(finding, sentences)
    }
    return decision
  }
}

function say({ rule, outcome, facts }: Finding, sentences: Sentences): void {
  // What the kernel finds by itself is said by ui/labels.ts: the stage, the competence, a rule that was not law that day.
  if (rule === STAGE_RULE || rule === COMPETENCE_RULE || Object.hasOwn(facts, 'inForceFrom')) return
  const sentence = sentences[rule]
  if (sentence === undefined) throw new Error(`no sentence for ${rule}`)
  const said = sentence(outcome === 'not-applicable' ? facts : complete(rule, facts), outcome, NO_NAMES)
  if (HOLE.test(said)) throw new Error(`${rule}, ${outcome}, has a hole: ${said}`)
}

function complete(rule: string, facts: Facts): Facts {
  return new Proxy(facts, {
    get(held, name) {
      if (typeof name === 'string' && !Object.hasOwn(held, name)) {
        throw new Error(`the sentence of ${rule} reads ${name}, and its finding holds ${Object.keys(held).join(', ')}`)
      }
      return Reflect.get(held, name)
    },
  })
}
