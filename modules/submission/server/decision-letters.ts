import type { Actor } from '#kernel/actor.ts'
import { type Basis, type ClauseArticles, clause, resolve } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import type { Said } from '#modules/public-site/server/index.ts'
import { entryAt } from '#platform/journal/read.ts'
import type { Letter } from '#platform/mail/letter.ts'
import type { OutboxHandlers } from '#platform/outbox.ts'
import { formatInstant } from '#ui/i18n/format.ts'
import { type Decision, decisionOn } from '../model/decision.ts'
import { callOf, type Deposit } from '../model/deposit-state.ts'
import { keptSealedBasis } from '../model/lateness.ts'
import { decisionWords } from './decision-words.ts'
import { articles, cameAt, type Occasion, type Point, toAccount, toPage, written } from './letter.ts'

/** Whose word a decision is: the office in which the coordinator's person took it, and where the convention names the coordinator. */
export type Decider = { readonly actor: Actor | undefined; readonly clauses: ClauseArticles }

/**
 * Tells whoever deposited what the coordinator decided of its deposit: by whom, when, the reason as it was written, the articles, and what
 * it can do now. Admitted, rejected, or for a backup copy called.
 */
export function decisionLetter(occasion: Occasion, deposit: Deposit, decider: Decider): Letter {
  const decision = decisionOn(deposit)
  if (decision === undefined) throw new Error(`nothing was decided of a deposit that is ${deposit.status}`)
  const { subject, paragraphs } = saidOf(occasion, deposit)
  const points = [
    ...pointsOf(occasion, deposit, { decision, decider }),
    ...cameAt(deposit, occasion.person.language),
    ...(deposit.status === 'rejected' ? recourseIn(occasion) : []),
  ]
  return written(occasion, { subject, paragraphs, points }, toPage(occasion))
}

function saidOf(
  { person: { language }, consultation: { reference } }: Occasion,
  deposit: Deposit,
): Omit<Said, 'points'> {
  const words = decisionWords[language]
  if (deposit.status === 'admitted' && callOf(deposit) === null) {
    const { stalled, copy } = deposit
    const { subject, said } = words.admitted[copy ? 'stalledCopy' : stalled ? 'stalled' : 'deposit']
    const paragraphs = [said, ...(copy ? [] : [words.hourAlone]), words.nothingToSend]
    return { subject: subject(reference), paragraphs }
  }
  if (deposit.status === 'rejected') {
    const { stalled, copy, begunAt, deadline } = deposit
    const { subject, said } =
      words.rejected[copy ? (stalled ? 'stalledCopy' : 'copy') : stalled ? 'stalled' : 'deposit']
    // Annexe 6, article 2, 2°: what came late had begun in time.
    const copied = !copy && begunAt < deadline ? [words.recallCopy] : []
    return { subject: subject(reference), paragraphs: [said, words.write, ...copied, words.recourse] }
  }
  const { subject, said } = words.called
  return { subject: subject(reference), paragraphs: [said, words.nothingToSend] }
}

type Taken = { readonly decision: Decision; readonly decider: Decider }

function pointsOf(
  { person: { language }, consultation }: Occasion,
  deposit: Deposit,
  { decision, decider: { actor, clauses } }: Taken,
): readonly Point[] {
  const { points, offices, cases, coordinator } = decisionWords[language]
  const office = actor?.kind === 'person' && actor.office !== 'reader' ? ` (${offices[actor.office]})` : ''
  return [
    { label: points.by, value: `${coordinator(consultation.coordinator.name)}${office}` },
    { label: points.at, value: formatInstant(decision.at, language) },
    ...(decision.case === undefined ? [] : [{ label: points.case, value: cases[decision.case] }]),
    { label: points.reason, value: decision.reason },
    articles(resolve([...basisOf(deposit, decision), clause('coordinator')], clauses), language),
  ]
}

/** What a decision rests on, by what the deposit is. */
function basisOf(deposit: Deposit, { case: found }: Decision): Basis {
  if (found !== undefined) return [cite('CCP', 'annexe 6', found === 'malware' ? 'art. 2, 1°' : 'art. 2, 2°')]
  if (deposit.status === 'rejected') return deposit.stalled ? [cite('CCP', 'R2151-6')] : keptSealedBasis(deposit)
  // What came in time is admitted because it did: nothing of it is excused.
  if (deposit.status !== 'admitted' || !deposit.stalled) return [cite('CE', '449250')]
  return deposit.copy ? [cite('CCP', 'R2132-11'), cite('CCP', 'annexe 6')] : [cite('CCP', 'R2151-5')]
}

/** Where one goes to court, in the words of the notice. */
function recourseIn({ person: { language }, consultation: { recourse } }: Occasion): readonly Point[] {
  const { points } = decisionWords[language]
  return (['court', 'address', 'contact', 'periods'] as const)
    .map((key) => ({ label: points[key], value: recourse[key] }))
    .filter(({ value }) => value.trim() !== '')
}

const TOPICS = ['deposit.admitted', 'deposit.rejected', 'deposit.called'] as const

/** A copy may be called before the letter on its admission has left: that letter tells the admission all the same. */
const asDecided = (topic: string, deposit: Deposit): Deposit =>
  topic === 'deposit.admitted' && deposit.status === 'admitted' ? { ...deposit, called: null } : deposit

/** The letters on what the coordinator decides, by topic of the outbox. */
export function decisionLetters({ publicUrl }: { readonly publicUrl: string }): OutboxHandlers {
  const handler = toAccount(publicUrl, async ({ tx, message, occasion, deposit }) => {
    const { groupId, caseFile, seq } = message
    const [entry, group] = [await entryAt(tx, groupId, caseFile, seq), await readGroup(tx, groupId)]
    return decisionLetter(occasion, asDecided(message.topic, deposit), {
      actor: entry?.actor,
      clauses: group?.articles ?? {},
    })
  })
  return Object.fromEntries(TOPICS.map((topic) => [topic, handler]))
}
