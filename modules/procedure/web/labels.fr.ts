import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import { capitalised } from '#ui/i18n/names.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as choiceRules from '../model/choice-rules.ts'
import type * as planRules from '../model/plan-rules.ts'
import type { Procedure, ProcedureAct } from '../model/procedure-state.ts'
import { terms } from '../terms.fr.ts'

const { count, day, euros, list, named, number } = factsIn('fr')
const days = (value: Json | undefined): string => `${number(value)} jour${Number(value) > 1 ? 's' : ''}`
const word = (words: Readonly<Record<string, string>>, key: Json | undefined): string => words[String(key)] ?? '—'
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const typeOf = (value: Json | undefined): string => word(terms.types, value)
const stones = (value: Json | undefined): string =>
  list(value)
    .map((milestone) => `« ${lower(word(terms.milestones, milestone))} »`)
    .join(', ')

type Row = Readonly<Record<string, Json>>
const rows = (value: Json | undefined): readonly Row[] => list(value) as readonly Row[]
const short = (value: Json | undefined): string =>
  rows(value)
    .map((row) => `${lower(word(terms.bars, row.bar))} (il manque ${days(row.missing)} sur ${number(row.days)})`)
    .join(' ; ')

/** Les assemblées qui siègent trop tard, puis celles dont le jour n’est pas donné. */
function assembliesTold({ title, late, assemblies }: Row): string {
  const unknown = Number(assemblies) - Number(late)
  const seats = (count: number) => `${number(count)} assemblée${count > 1 ? 's' : ''}`
  const told = [
    ...(Number(late) > 0 ? [`${seats(Number(late))} siège${Number(late) > 1 ? 'nt' : ''} trop tard`] : []),
    ...(unknown > 0 ? [`${seats(unknown)} n’${unknown > 1 ? 'ont' : 'a'} pas donné de date`] : []),
  ]
  return `Obtenir les délibérations de « ${title} » à temps : ${told.join(', ')}`
}

type Rules = keyof typeof choiceRules | keyof typeof planRules

export const procedure: ModuleLabels<ProcedureAct['type'], Procedure['status'], Rules, 'coordinator' | 'clock'> = {
  process: 'procedure',
  acts: {
    open: 'Choisir la procédure',
    revise: 'Changer de procédure',
    plan: 'Arrêter le rétroplanning',
    launch: 'Envoyer l’avis',
    abandon: 'Abandonner la procédure',
  },
  final: {
    abandon: 'Une procédure déclarée sans suite ne reprend pas : il faudra en choisir une autre pour ce besoin.',
  },
  statuses: { none: 'non ouverte', prepared: 'en préparation', launched: 'lancée', abandoned: 'sans suite' },
  capacities: { coordinator: 'le coordonnateur, pour la passation', clock: 'l’envoi de l’avis' },
  done: {
    open: ({ payload }) => `La procédure a été choisie pour « ${payload.title} » : ${typeOf(payload.procedureType)}.`,
    revise: ({ payload }) => `La procédure est désormais : ${typeOf(payload.procedureType)}. Motif : ${payload.reason}`,
    plan: () => 'Le rétroplanning a été arrêté.',
    launch: ({ payload }) => `La procédure est lancée : l’avis est parti le ${day(payload.noticeSentOn)}.`,
    abandon: ({ payload }) => `La procédure a été déclarée sans suite : ${payload.reason}`,
  },
  tasks: {
    open: ({ facts }) => `Choisir la procédure de « ${facts.title} » : le besoin est arrêté`,
    revise: ({ facts }) => `Revoir la procédure de « ${facts.title} » : le besoin a été arrêté de nouveau`,
    plan: ({ facts }) => {
      if (facts.assemblies !== undefined) return assembliesTold(facts)
      return facts.milestone === undefined
        ? `Établir le rétroplanning de « ${facts.title} »`
        : `Reprendre le rétroplanning de « ${facts.title} » : « ${lower(word(terms.milestones, facts.milestone))} » devait venir le ${day(facts.by)} au plus tard, ${days(facts.days)} sont perdus`
    },
  },
  rules: {
    procedureUnderConvention: ({ effectiveOn }, outcome) =>
      outcome === 'met'
        ? `Le groupement est en vigueur depuis le ${day(effectiveOn)}.`
        : 'Le groupement n’est pas en vigueur : aucune procédure ne se lance ni avant l’effet de sa convention, ni après sa fin.',
    abandonedWithConsultation: (_facts, outcome) =>
      outcome === 'met'
        ? 'Aucune consultation ouverte ne repose sur cette procédure.'
        : 'L’avis de cette procédure est parti : déclarez sans suite sa consultation, qui l’emporte avec elle et prévient ceux qui la suivent.',
    needSettled: ({ stage }, outcome) => {
      if (outcome === 'met') return 'Le besoin de chaque membre est arrêté.'
      return stage === 'none'
        ? 'Le groupement n’a pas de tel projet d’achat.'
        : 'Le besoin n’est pas arrêté : la procédure se choisit d’après lui.'
    },
    buyersAreMembers: ({ buyers, strangers }, outcome, names) => {
      if (outcome === 'not-applicable') return 'Sans besoin arrêté, aucun acheteur n’est désigné.'
      return outcome === 'met'
        ? `La convention oblige ${Number(buyers) > 1 ? `les ${number(buyers)} acheteurs` : 'l’acheteur'} que l’avis nommera.`
        : `N’est plus membre du groupement : ${named(strangers, names)}. Rouvrez le besoin et arrêtez-le de nouveau.`
    },
    oneProcedureAPurchase: (_facts, outcome) =>
      outcome === 'met'
        ? 'Aucune autre procédure n’est en cours pour ce projet d’achat.'
        : 'Une procédure est déjà en cours pour ce projet d’achat : abandonnez-la d’abord.',
    valueEstimated: ({ estimate, buyers, months }, outcome) =>
      outcome === 'not-applicable'
        ? 'Sans besoin arrêté, il n’y a rien à estimer.'
        : `Valeur estimée : ${euros(estimate)} hors taxes, somme des maximums de ${number(buyers)} acheteur${Number(buyers) > 1 ? 's' : ''} pour ${number(months)} mois.`,
    typeLawful: ({ procedureType, estimate, threshold }, outcome) => {
      if (outcome === 'not-applicable') return 'Sans besoin arrêté, aucune procédure ne peut être choisie.'
      return outcome === 'met'
        ? `${capitalised(typeOf(procedureType))} : ouvert par le code pour ${euros(estimate)} hors taxes (seuil de ${euros(threshold)}).`
        : `${capitalised(typeOf(procedureType))} : fermée, car ${euros(estimate)} hors taxes atteignent le seuil de ${euros(threshold)}. Une procédure formalisée est due, sauf pour de petits lots ou des services sociaux et autres services spécifiques : choisissez alors ce cas.`
    },
    groundGiven: ({ procedureType, case: given, reasons }, outcome) => {
      const type = capitalised(typeOf(procedureType))
      if (outcome === 'not-applicable') return `${type} : aucun cas particulier n’est à justifier.`
      return outcome === 'met'
        ? `Cas retenu : ${word(terms.cases, given)}. ${reasons}`
        : `${type} : choisissez le cas du code qui l’ouvre, et dites les raisons propres à cet achat.`
    },
    thresholdInForce: ({ threshold, until, lawDate }, outcome) => {
      if (outcome === 'not-applicable') return 'Sans besoin arrêté, aucun seuil n’est à comparer.'
      if (outcome === 'met' && (until === null || String(lawDate) <= String(until))) {
        return `Seuil en vigueur : ${euros(threshold)} hors taxes.`
      }
      const known = `Le seuil connu, ${euros(threshold)}, n’est pas celui du ${day(lawDate)}.`
      if (outcome === 'met') return `${known} Celui du jour a été vérifié.`
      return outcome === 'unmet' ? `${known} Vérifiez l’avis en vigueur.` : `${known} Quel seuil avez-vous vérifié ?`
    },
    coordinatorRules: ({ kind }, outcome) => {
      if (outcome === 'met')
        return 'La consultation suit les règles du coordonnateur : seuils, commission et contrôle des collectivités.'
      if (outcome === 'unmet') return 'Les règles applicables au coordonnateur ne sont pas établies.'
      return kind === null
        ? 'La nature du coordonnateur n’est pas connue : quelles règles lui sont applicables ?'
        : 'Le coordonnateur n’est pas une collectivité ni l’un de ses établissements : pourquoi ses règles et ses seuils seraient-ils les mêmes ?'
    },
    shorteningAllowed: ({ procedureType, by }, outcome) => {
      if (outcome === 'not-applicable') return 'Les délais ne sont pas réduits.'
      const what = by === 'urgency' ? 'une urgence' : 'un avis de préinformation'
      return outcome === 'met'
        ? `Le code réduit les délais après ${what}.`
        : `${capitalised(typeOf(procedureType))} : le code n’y réduit aucun délai pour ${what}.`
    },
    urgencyJustified: ({ reasons }, outcome) => {
      if (outcome === 'not-applicable') return 'Aucune urgence n’est invoquée.'
      if (outcome === 'met') return `L’urgence est justifiée, et ne tient pas au retard de l’acheteur : ${reasons}`
      if (outcome === 'unmet') return 'L’urgence n’est pas justifiée : les délais ne peuvent être réduits.'
      return `Urgence invoquée : ${reasons} Ne tient-elle en rien au retard de l’acheteur lui-même ?`
    },
    priorNoticeInTime: ({ noticeOn, from, until }, outcome) => {
      if (outcome === 'not-applicable') return 'Aucun avis de préinformation n’est invoqué.'
      return outcome === 'met'
        ? `L’avis de préinformation du ${day(noticeOn)} réduit les délais d’un avis envoyé du ${day(from)} au ${day(until)}.`
        : `L’avis de préinformation du ${day(noticeOn)} ne compte pas : il doit être parti, et depuis moins de douze mois.`
    },
    everyMilestoneDated: ({ milestones, missing, foreign }, outcome) => {
      if (outcome === 'met') return `Les ${number(milestones)} jalons de la procédure ont chacun leur jour.`
      return count(missing) > 0
        ? `Il manque un jour, et un seul, à : ${stones(missing)}.`
        : `Cette procédure n’a pas ce jalon : ${stones(foreign)}.`
    },
    mediumGroundGiven: ({ case: given, reasons, open, announced }, outcome) => {
      if (outcome === 'not-applicable' && announced === true)
        return 'La voie est celle que l’avis a annoncée : le rétroplanning n’en change pas.'
      if (outcome === 'not-applicable')
        return 'Offres et lettres passent par voie électronique : c’est la règle du code.'
      const found = `Autre voie qu’électronique : ${word(terms.media, given)}.`
      if (outcome === 'met') return `${found} ${reasons}`
      if (given === null)
        return 'La voie électronique est la règle : pour une autre, choisissez le cas du code qui la permet, et dites les raisons propres à cet achat.'
      return open === true
        ? `${found} Dites les raisons propres à cet achat.`
        : `${found} Ce cas n’est pas ouvert à ce marché : choisissez-en un autre, ou la voie électronique.`
    },
    minimumsKept: ({ short: bars }, outcome) => {
      if (outcome === 'not-applicable') return 'Les jalons ne sont pas tous datés.'
      return outcome === 'met'
        ? 'Aucun délai n’est plus court que le minimum du code.'
        : `Plus court que le minimum du code : ${short(bars)}.`
    },
    workTimeKept: ({ short: bars }, outcome) => {
      if (outcome === 'not-applicable') return 'Les jalons ne sont pas tous datés.'
      if (rows(bars).length === 0) return 'Chaque travail a le temps prévu.'
      const found = `Plus court que prévu : ${short(bars)}.`
      if (outcome === 'met') return `${found} C’est expliqué.`
      return outcome === 'unmet' ? `${found} Ce n’est pas retenu.` : `${found} Comment cela sera-t-il tenu ?`
    },
    dayWantedHeld: ({ wanted, start, past }, outcome) => {
      if (outcome === 'not-applicable') return 'Les jalons ne sont pas tous datés.'
      const behind = count(past) > 0 ? `Déjà passé : ${stones(past)}. ` : ''
      if (behind === '' && String(start) <= String(wanted)) return `Le service commence le ${day(start)}, comme voulu.`
      const found = `${behind}Le service commencerait le ${day(start)}, pour un début voulu le ${day(wanted)}.`
      if (outcome === 'met') return `${found} C’est expliqué.`
      return outcome === 'unmet' ? `${found} Ce n’est pas retenu.` : `${found} Pourquoi arrêter ce rétroplanning ?`
    },
    assembliesInTime: ({ awaited, late }, outcome, names) => {
      if (outcome === 'not-applicable') return 'Les jalons ne sont pas tous datés.'
      if (rows(late).length === 0)
        return Number(awaited) === 0
          ? 'Aucune délibération n’est attendue.'
          : 'Chaque assemblée qui a donné sa date siège à temps.'
      const found = rows(late)
        .map((row) => `${names.the(row.body)} siège le ${day(row.on)}, ${days(row.days)} trop tard`)
        .join(' ; ')
      if (outcome === 'met') return `${capitalised(found)}. C’est expliqué.`
      return outcome === 'unmet'
        ? `${capitalised(found)}.`
        : `${capitalised(found)}. Comment ce retard sera-t-il couvert ?`
    },
    priorNoticeCounts: ({ noticeSent, from, until }, outcome) => {
      if (outcome === 'not-applicable') return 'Aucun avis de préinformation ne réduit les délais.'
      return outcome === 'met'
        ? `L’avis du ${day(noticeSent)} part tant que la préinformation compte.`
        : `L’avis partirait le ${day(noticeSent)} : la préinformation ne compte que du ${day(from)} au ${day(until)}.`
    },
  },
}
