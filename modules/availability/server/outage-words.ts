import { longInstant, tidy } from '#platform/documents/typography.fr.ts'
import type { Outage } from '../model/outage-state.ts'
import { stepsIn } from '../model/step-words.ts'

/** Why a deadline moves, as operators read it: the language of the acts is French. */
export function reasonFor(state: Outage): string {
  if (state.status === 'none') return ''
  const { from, until, measured, reason } = state
  const when = until === null ? `depuis le ${longInstant(from)}` : `du ${longInstant(from)} au ${longInstant(until)}`
  const how =
    measured === null
      ? `déclarée par le coordonnateur : ${reason}`
      : `${measured.lost} minutes perdues selon les sondes du groupement ; n’aboutissaient pas : ${stepsIn('fr', measured.failed)}`
  return tidy(
    `Le dépôt n’était pas possible ${when}, heure de Paris (${how}). La règle publiée reporte la date limite pour tous.`,
  )
}
