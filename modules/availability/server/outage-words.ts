import { longInstant, tidy } from '#platform/documents/typography.fr.ts'
import type { Step } from '../model/minute.ts'
import type { Outage } from '../model/outage-state.ts'

/** What each step of the way is, for whoever reads why a deadline moved. */
export const STEPS: Readonly<Record<'fr' | 'en', Readonly<Record<Step, string>>>> = {
  fr: {
    list: 'la liste des consultations',
    page: 'la page de dépôt',
    clock: 'l’heure du serveur',
    order: 'les clés de scellement',
    part: 'l’envoi d’une partie',
  },
  en: {
    list: 'the list of consultations',
    page: 'the page of deposits',
    clock: 'the hour of the server',
    order: 'the sealing keys',
    part: 'the sending of a part',
  },
}

/** Why a deadline moves, as operators read it: the language of the acts is French. */
export function reasonFor(state: Outage): string {
  if (state.status === 'none') return ''
  const { from, until, measured, reason } = state
  const when = until === null ? `depuis le ${longInstant(from)}` : `du ${longInstant(from)} au ${longInstant(until)}`
  const how =
    measured === null
      ? `déclarée par le coordonnateur : ${reason}`
      : `${measured.lost} minutes perdues selon les sondes du groupement ; n’aboutissaient pas : ${failing(measured.failed)}`
  return tidy(
    `Le dépôt n’était pas possible ${when}, heure de Paris (${how}). La règle publiée reporte la date limite pour tous.`,
  )
}

const failing = (steps: readonly Step[]): string =>
  new Intl.ListFormat('fr', { type: 'conjunction' }).format(steps.map((step) => STEPS.fr[step]))
