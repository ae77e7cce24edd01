import type { FastifyReply } from 'fastify'
import { COMPETENCE_RULE } from '#kernel/process.ts'
import type { Database } from '../db.ts'
import { shownFindings } from '../secrecy.ts'
import { logRefusal, type Refusal } from '../security-log.ts'
import { sendProblem } from './problem.ts'

/** Keeps a refused act in the security log, and answers with why: 403 when nothing else than competence is missing (house.md 10). */
export async function sendRefusal(
  reply: FastifyReply,
  db: Database,
  refusal: Refusal,
  isWithheld = false,
): Promise<FastifyReply> {
  await logRefusal(db, refusal)
  const findings = shownFindings(refusal.findings, isWithheld)
  // By what is told: the code of the answer says no more than its words.
  const unmet = findings.filter((finding) => finding.outcome === 'unmet')
  const onlyCompetence = unmet.every((finding) => finding.rule === COMPETENCE_RULE)
  return sendProblem(reply, onlyCompetence ? 'notCompetent' : 'refused', { findings: [...findings] })
}
