import type { DayOff, Regime, Step } from '#kernel/calendar.ts'
import { formatAhead, formatCount, formatDate, formatInstant } from '#ui/i18n/format.ts'
import { typesetAll } from '#ui/i18n/typeset.ts'
import type { TypeReason } from '../model/lawful-type.ts'
import type { NeedMember } from '../model/need-standing.ts'
import type { BarKind } from '../model/plan-course.ts'
import type { Assembly } from '../model/plan-state.ts'
import type { ProcedureType } from '../model/procedure-state.ts'
import { firstReception } from '../model/reception.ts'
import { terms } from '../terms.fr.ts'

const day = (date: string): string => formatDate(date, 'fr')
const days = (number: number): string => `${formatCount(number, 'fr')} jour${Math.abs(number) > 1 ? 's' : ''}`

const reasons: Readonly<Record<TypeReason, (threshold: string) => string>> = {
  'formalised-due': (threshold) => `Le besoin atteint le seuil de ${threshold} : une procédure formalisée est due.`,
  'formalised-by-choice': (threshold) =>
    `Sous le seuil de ${threshold}, elle reste possible ; ses règles s’appliquent alors toutes.`,
  'case-needed': () => 'Seulement dans un cas que le code énumère, avec les raisons propres à cet achat.',
  'under-threshold': (threshold) =>
    `Le besoin reste sous le seuil de ${threshold} : le coordonnateur règle la consultation selon l’objet.`,
  'reaches-threshold': (threshold) =>
    `Le besoin atteint le seuil de ${threshold} : seulement pour de petits lots, ou pour des services sociaux et autres services spécifiques.`,
  'under-competition': (threshold) => `Sous ${threshold}, ni publicité ni mise en concurrence ne sont dues.`,
}
const kinds: Readonly<Record<BarKind, string>> = {
  law: 'délai de la loi',
  practice: 'usage, ou règlement intérieur',
  work: 'travail',
  order: 'ordre',
}
const regimes: Readonly<Record<Regime, string>> = {
  'eu-1182-71':
    'tous les jours comptent, sauf celui de l’envoi ; un dernier jour chômé est reporté au jour ouvrable suivant',
  'clear-days':
    'jours francs : ni le jour de départ ni celui de l’échéance ne comptent ; un dernier jour chômé est reporté',
  ccag: 'tous les jours comptent ; un dernier jour chômé est reporté',
  'date-to-date': 'de date à date ; le dernier jour n’est jamais reporté',
  'jours-ouvres': 'jours ouvrés',
  'jours-ouvrables': 'jours ouvrables',
}
const offs: Readonly<Partial<Record<DayOff, string>>> = { saturday: 'un samedi', sunday: 'un dimanche' }
const subjects: Readonly<Record<Assembly['subject'], string>> = {
  'contract-signature': 'autorise à signer le marché',
  'budget-commitment': 'engage son budget',
}

const needMembers: Readonly<Record<NeedMember, string>> = {
  object: 'objet',
  category: 'nature de l’achat',
  estimate: 'valeur estimée',
  duration: 'durée',
  buyers: 'acheteurs et leurs maximums',
  extent: 'lignes, quantités et minimums',
}

/** Une étape d’un calcul, en une ligne. */
function step(each: Step): string {
  switch (each.kind) {
    case 'exclude-first-day':
      return `le ${day(each.from)} ne compte pas : le délai court du ${day(each.to)}`
    case 'exclude-last-day':
      return `le jour de l’échéance ne compte pas : ${day(each.to)}`
    case 'add':
      return `le dernier jour tombe le ${day(each.to)}`
    case 'subtract':
      return `en remontant : le ${day(each.to)}`
    case 'roll':
    case 'roll-back':
      return `c’est ${offs[each.why] ?? 'un jour férié'} : reporté au ${day(each.to)}`
    case 'extend':
      return `deux jours ouvrables au moins : prolongé au ${day(each.to)}`
    case 'act-after':
      return `on peut agir à partir du ${day(each.to)}`
  }
}

/** Les mots des pages de la procédure. */
export const fr = typesetAll({
  title: 'Procédures',
  lede: 'Comment chaque besoin arrêté devient un marché : la procédure qu’ouvre sa valeur, et ses dates, du jour voulu jusqu’à aujourd’hui.',
  none: 'Aucune procédure n’est ouverte.',
  noneTeach:
    'Quand le besoin d’un projet d’achat est arrêté, le coordonnateur choisit ici la procédure, et en établit le rétroplanning.',
  opens:
    'La procédure est préparée : ses délais sont connus, et son rétroplanning peut être établi. Rien n’est encore publié.',
  columns: {
    title: 'Procédure',
    type: 'Type',
    status: 'État',
    estimate: 'Valeur estimée',
    notice: 'Avis',
    start: 'Début du service',
  },
  unknown: '–',
  terms,
  choice: {
    purchase: 'Projet d’achat',
    purchaseNone: 'Choisissez un besoin arrêté',
    purchaseLacks: 'Aucun besoin arrêté n’attend sa procédure.',
    title: 'Intitulé de la procédure',
    types: 'Procédure',
    typesHint: (estimate: string) => `D’après la valeur estimée de ${estimate} hors taxes, et les seuils du jour.`,
    closed: 'Fermées pour cette valeur',
    onGround: 'sur un cas du code',
    reasons,
    case: 'Cas du code',
    caseNone: 'Choisissez le cas',
    caseReasons: 'Raisons propres à cet achat',
    caseReasonsHint: 'Elles figureront au rapport de présentation.',
    shortened: 'Délais',
    shortenedBy: { '': 'ordinaires', urgency: 'réduits : urgence', 'prior-notice': 'réduits : avis de préinformation' },
    shortenedReasons: 'Ce qui le justifie',
    urgencyHint: 'Un fait extérieur à l’acheteur : son propre retard n’est jamais une urgence.',
    noticeOn: 'Envoi de l’avis de préinformation',
    reason: 'Pourquoi changer de procédure',
    periods: 'Délais minimaux',
    colon: ' : ',
    period: { applications: 'Candidatures', tenders: 'Offres' },
    periodFrom: { notice: 'à compter de l’envoi de l’avis', invitation: 'à compter de l’invitation' },
    periodDays: days,
    periodFree: 'La loi ne fixe pas de nombre de jours : un délai adapté à l’objet.',
    agreed: (number: number) =>
      `ou un autre délai, d’accord avec tous les candidats retenus ; à défaut ${days(number)} au moins`,
    invited: (number: number) => `Au moins ${formatCount(number, 'fr')} candidats invités, si autant conviennent.`,
  },
  decision: {
    title: 'Décision',
    type: 'Procédure',
    why: 'Pourquoi',
    ground: 'Cas',
    groundNone: 'aucun cas particulier à justifier',
    medium: 'Voie',
    electronic: 'électronique',
    mediumOther: 'autre qu’électronique',
    shortened: 'Délais',
    ordinary: 'ordinaires',
    shortenedFor: { urgency: 'réduits pour urgence', 'prior-notice': 'réduits après un avis de préinformation' },
    estimate: 'Valeur estimée',
    estimateOf: (amount: string, buyers: number, months: number) =>
      `${amount} hors taxes, maximums de ${formatCount(buyers, 'fr')} acheteur${buyers > 1 ? 's' : ''} pour ${formatCount(months, 'fr')} mois`,
    on: 'Décidée le',
    law: 'Droit applicable',
    lawOf: (date: string) => `celui du ${day(date)}, jour de l’envoi de l’avis`,
    lawNotYet: 'celui du jour où l’avis partira',
    buyers: 'Acheteurs identifiés',
    member: 'Membre',
    siret: 'SIRET',
    maximum: 'Maximum',
  },
  need: {
    reopened:
      'Le besoin a été rouvert depuis que cette procédure a été choisie : ni le dossier ne se valide, ni l’avis ne part tant qu’il n’est pas arrêté de nouveau. S’il change, « Changer de procédure » le relira.',
    frozenAgain: (differs: readonly NeedMember[]) =>
      `Le besoin a été rouvert, puis arrêté autrement : ${differs.map((member) => needMembers[member]).join(', ')}. La procédure garde l’ancien : « Changer de procédure » relit le besoin, même pour garder le même type.`,
    abandoned: 'Le projet d’achat est abandonné : cette procédure n’a plus de besoin, et s’abandonne aussi.',
    see: 'Voir le besoin',
  },
  abandonedFor: (date: string, reason: string) => `Déclarée sans suite le ${day(date)} : ${reason}`,
  consultation: {
    open: 'Ouvrir le dossier de consultation',
    openTeach: 'Le rétroplanning est arrêté. Le dossier vient ensuite : c’est de lui que part l’avis.',
    of: (reference: string) => `Consultation ${reference}`,
    noticeFrom: 'L’avis s’envoie depuis la consultation ; son envoi lance la procédure.',
    noneYet: 'Ouvrir le dossier de consultation',
    until: (type: ProcedureType, deadline: string) =>
      `, ${firstReception(type) === 'tenders' ? 'offres' : 'candidatures'} reçues jusqu’au ${formatInstant(deadline, 'fr')}, heure de Paris`,
  },
  stages: {
    frozen: 'Besoin arrêté',
    prepared: 'Procédure choisie',
    planned: 'Rétroplanning',
    notice: 'Envoi de l’avis',
    tenders: 'Limite des offres',
    committee: 'Commission',
    signed: 'Signature',
    start: 'Début du service',
    abandoned: 'Sans suite',
  },
  consequences: {
    revise: 'Le rétroplanning de l’ancienne procédure ne vaut plus : il est à reprendre.',
    plan: 'Le rétroplanning est inscrit au registre ; ses dates deviennent des tâches, et un calendrier.',
    abandon: 'La procédure est déclarée sans suite ; le besoin reste arrêté, et une autre procédure peut s’ouvrir.',
  },
  plan: {
    title: 'Rétroplanning',
    none: 'Le rétroplanning n’est pas encore établi.',
    summary: (start: string, end: string) => `Du ${day(start)} au ${day(end)}.`,
    calendar: 'Mettre dans un calendrier (.ics)',
    print: 'Imprimer',
    held: (date: string) => `Le service commence le ${day(date)}, comme voulu.`,
    lateStart: (date: string, wanted: string, number: number) =>
      `Le service ne peut commencer que le ${day(date)}, ${days(number)} après le jour voulu (${day(wanted)}).`,
    lost: (milestone: string, by: string, from: string, number: number) =>
      `Date perdue : « ${milestone} » devait venir le ${day(by)} au plus tard, et ne peut plus venir avant le ${day(from)}. Il manque ${days(number)}.`,
    lostMore: (number: number) =>
      `${formatCount(number, 'fr')} autre${number > 1 ? 's' : ''} date${number > 1 ? 's' : ''} en découle${number > 1 ? 'nt' : ''}.`,
    heldUp: (from: string, number: number) =>
      `Une assemblée siège trop tard : si sa date ne change pas, le service ne peut commencer avant le ${day(from)}. Il manque ${days(number)}.`,
    slack: (milestone: string, number: number) => `Prochain jalon : « ${milestone} », ${formatAhead(number, 'fr')}.`,
    today: 'aujourd’hui',
    todayIs: (date: string) => `Aujourd’hui, ${day(date)}`,
    wantedLine: (date: string) => `Début voulu, ${day(date)}`,
    legend: { law: 'minimum de la loi', practice: 'usage', work: 'travail', slack: 'marge', milestone: 'jalon' },
    explain: (bar: string) => `Expliquer : ${bar}`,
    drag: 'Flèches : un jour ; page précédente ou suivante : une semaine. Le reste suit.',
    marker: (milestone: string) => `${milestone} : déplacer`,
    moved: (milestone: string, date: string) => `« ${milestone} » passe au ${day(date)}.`,
    movedAlso: (others: string) => `Avec lui : ${others}.`,
    movedOne: (milestone: string, number: number) =>
      `« ${milestone} » (${number > 0 ? '+' : '−'}${days(Math.abs(number))})`,
    movedAlone: 'Aucun autre jalon ne bouge.',
    kept: 'Ce jalon ne peut pas venir plus tôt.',
    wanted: 'Jour voulu pour le début du service',
    wantedHint: 'Tous les jalons sont alors replacés, au plus tard, à rebours de ce jour.',
    electronic: 'Offres et lettres par voie électronique',
    mediumCase: 'Cas du code pour une autre voie',
    mediumCaseNone: 'Choisissez le cas',
    mediumReasons: 'Raisons propres à cet achat',
    mediumHint: 'Elles figureront au rapport de présentation ; l’avis dira que la voie n’est pas électronique.',
    works: 'Durées de travail',
    worksHint: 'En jours. Aucun texte ne les fixe : celles-ci sont proposées.',
    assemblies: 'Assemblées',
    assembliesHint:
      'Chaque acheteur engage son budget avant la première commande ; le coordonnateur est autorisé à signer. Donnez le jour où chaque assemblée siège, si vous le savez.',
    assemblyOf: (body: string, subject: Assembly['subject']) => `${body} : ${subjects[subject]}`,
    subjects,
    assemblyBy: (date: string) => `au plus tard le ${day(date)}`,
    assemblyMade: (date: string) => `délibération prise le ${day(date)}`,
    assemblyLate: (number: number) => `${days(number)} trop tard`,
    assemblyUnknown: 'date non donnée',
    assembliesTitle: 'Assemblées des membres',
    table: 'Le même, en tableau',
    heads: { bar: 'Étape', who: 'Qui', start: 'Du', end: 'Au', minimum: 'Minimum', slack: 'Marge', basis: 'Fondement' },
    minimum: (number: number, kind: string) => `${days(number)}, ${kind}`,
    days,
    kinds,
    reason: {
      period: (start: string, end: string) => `Du ${day(start)} au ${day(end)}`,
      least: (number: number, kind: string) => `Au moins ${days(number)} (${kind}).`,
      earliest: (date: string) => `La suite est possible à partir du ${day(date)}.`,
      slack: (number: number) => (number === 0 ? 'Aucune marge.' : `Marge : ${days(number)}.`),
      short: (number: number) => `Trop court de ${days(number)}.`,
      regime: (regime: Regime) => `Décompte : ${regimes[regime]}.`,
      steps: 'Calcul',
      step,
      limit: (date: string) => `Au plus tard le ${day(date)} : ce délai n’est jamais reporté.`,
      back: (number: number, due: string) => `Se compte à rebours : ${days(number)} avant le ${day(due)}.`,
      toBeConfirmed: 'Source à confirmer.',
    },
  },
})
