import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import { formatDate } from '#ui/i18n/format.ts'
import { hourFr as hour, type NoticeRule, numberFr as number, type Sentences } from './rules.fr.ts'

const { day, euros, list } = factsIn('fr')
const WRONG: Readonly<Record<string, string>> = {
  skipped: 'n’existe pas : cette nuit-là, on passe à l’heure d’été',
  twice: 'vient deux fois : cette nuit-là, on passe à l’heure d’hiver',
  unreadable: 'n’est pas une heure',
}
const OFF: Readonly<Record<string, string>> = { saturday: 'un samedi', sunday: 'un dimanche' }
const STAGES: Readonly<Record<string, string>> = {
  none: 'Le groupement n’a pas de telle procédure.',
  launched: 'L’avis de cette procédure est déjà parti.',
  abandoned: 'La procédure est abandonnée.',
}
const WHY: Readonly<Record<string, string>> = {
  paper: 'offres sur papier',
  electronic: 'offres électroniques',
  'prior-notice': 'après un avis de préinformation',
  urgency: 'urgence justifiée',
  normal: 'délai normal',
}
const MEMBERS: Readonly<Record<string, string>> = {
  object: 'objet',
  type: 'type de procédure',
  ground: 'cas du code',
  shortened: 'délais réduits',
  electronic: 'voie électronique',
  otherMedium: 'raisons d’une autre voie',
  category: 'nature de l’achat',
  estimate: 'valeur estimée',
  duration: 'durée',
  buyers: 'acheteurs et leurs maximums',
  extent: 'lignes, quantités et minimums',
}
const membersOf = (value: Json | undefined): string =>
  list(value)
    .map((member) => MEMBERS[String(member)] ?? '—')
    .join(', ')

export const noticeRulesFr: Sentences<NoticeRule> = {
  procedurePrepared: ({ stage }, outcome) =>
    outcome === 'met' ? 'La procédure est choisie, et son avis n’est pas parti.' : (STAGES[String(stage)] ?? '—'),
  needKept: ({ stage, differs }, outcome) => {
    if (outcome === 'not-applicable') return 'L’avis est parti : le besoin ne se rouvre plus.'
    if (outcome === 'met') return 'Le besoin arrêté est celui d’après lequel la procédure a été choisie.'
    if (stage === 'abandoned')
      return 'Le projet d’achat est abandonné : abandonnez aussi la procédure, puis ce dossier.'
    return stage === 'frozen'
      ? `Le besoin a été arrêté de nouveau et n’est plus celui de la procédure (${membersOf(differs)}). Sur la page de la procédure, « Changer de procédure » le relit, même pour garder le même type.`
      : 'Le besoin a été rouvert : arrêtez-le de nouveau. S’il a changé, « Changer de procédure », sur la page de la procédure, le relit.'
  },
  procedureAsValidated: ({ differs }, outcome) => {
    if (outcome === 'not-applicable') return 'Il n’y a pas de procédure à comparer.'
    return outcome === 'met'
      ? 'La procédure est celle pour laquelle le dossier a été validé.'
      : `La procédure a changé depuis que le dossier a été validé (${membersOf(differs)}) : rouvrez le dossier et validez-le de nouveau.`
  },
  thresholdKnownForNotice: ({ threshold, until, day: on }, outcome) => {
    if (outcome === 'not-applicable') return 'Il n’y a pas de procédure à comparer aux seuils.'
    if (until === null || String(on) <= String(until))
      return `Le seuil du ${day(on)} est connu : ${euros(threshold)} hors taxes.`
    const known = `Le seuil connu, ${euros(threshold)} hors taxes, n’est pas celui du ${day(on)}.`
    if (outcome === 'met') return `${known} Celui de ce jour a été vérifié.`
    return outcome === 'unmet' ? `${known} Vérifiez l’avis en vigueur.` : `${known} Quel seuil avez-vous vérifié ?`
  },
  priorNoticeKept: ({ noticeOn, from, until, day: on }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucun avis de préinformation ne réduit les délais.'
    return outcome === 'met'
      ? `L’avis de préinformation du ${day(noticeOn)} compte pour un avis envoyé le ${day(on)}.`
      : `L’avis de préinformation du ${day(noticeOn)} réduit les délais d’un avis envoyé du ${day(from)} au ${day(until)}, et non le ${day(on)}. Envoyez l’avis dans ces jours, ou revenez aux délais ordinaires par « Changer de procédure ».`
  },
  priorNoticePlanned: ({ noticeOn, from, until, day: on }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucun avis de préinformation ne réduit les délais.'
    const counts = `L’avis de préinformation du ${day(noticeOn)} compte du ${day(from)} au ${day(until)}`
    if (String(from) <= String(on) && String(on) <= String(until)) return `${counts}, donc le ${day(on)}.`
    const outside = `${counts} ; l’avis est prévu le ${day(on)}.`
    if (outcome === 'met') return `${outside} La raison est écrite.`
    return outcome === 'unmet'
      ? `${outside} La raison n’est pas retenue.`
      : `${outside} Ce jour-là, il serait refusé. Pourquoi valider ?`
  },
  questionsKept: ({ questionsUntil, from, alone }, outcome) => {
    if (outcome === 'not-applicable') return 'La fin des questions ne change pas, ou ne se lit pas.'
    if (alone === true)
      return `La fin des questions ne se reporte qu’avec la date limite : reportez aussi celle-ci, ou laissez les questions finir le ${hour(from)}.`
    return outcome === 'met'
      ? `Les questions se posent jusqu’au ${hour(questionsUntil)}, pas moins longtemps qu’annoncé.`
      : `Les questions peuvent se poser jusqu’au ${hour(from)} : cette fin ne peut pas être avancée au ${hour(questionsUntil)}.`
  },
  oneConsultationAProcedure: ({ twice, reference }, outcome) => {
    if (outcome === 'met') return `La référence ${reference} est libre, et la procédure n’a pas d’autre dossier.`
    return twice === true
      ? 'Cette procédure a déjà un dossier de consultation.'
      : `La référence ${reference} est celle d’une autre consultation.`
  },
  deadlineAhead: ({ deadline, published }, outcome) => {
    if (outcome === 'met') return `La date limite est le ${hour(deadline)}.`
    const past = `La date limite est passée depuis le ${hour(deadline)} : plus rien ne se publie, ne se modifie ni ne se prolonge.`
    return published === false ? `${past} La consultation n’a pas été publiée : déclarez-la sans suite.` : past
  },
  deadlinePassed: ({ deadline }, outcome) =>
    outcome === 'met'
      ? `La date limite, le ${hour(deadline)}, est passée.`
      : `La date limite est le ${hour(deadline)}.`,
  europeanNoticeFirst: ({ published, received, from }, outcome) => {
    if (outcome === 'not-applicable') return 'L’avis n’est pas européen.'
    if (published !== null) return `L’avis européen est paru le ${hour(published)}.`
    if (received === null)
      return 'L’avis national ne précède pas l’avis européen. Notez l’accusé de réception de l’Office des publications : 48 heures courent de là. Ou notez la publication européenne, dès qu’elle paraît.'
    return outcome === 'met'
      ? `L’Office a reçu l’avis le ${hour(received)} et n’a rien publié en 48 heures.`
      : `L’Office a reçu l’avis le ${hour(received)}. Sans publication européenne, l’avis national attend le ${hour(from)}.`
  },
  noticeIsEuropean: (_facts, outcome) =>
    outcome === 'met' ? 'L’avis est européen.' : 'Cet avis n’a pas été envoyé à l’Office des publications.',
  officeHourPlausible: ({ hour: told, readable, sentAt, receivedAt, publishedAt, now }, outcome) => {
    if (outcome === 'met') return `L’Office l’a fait savoir le ${hour(told)}.`
    if (readable !== true) return 'Cette heure ne se lit pas d’une seule façon.'
    const after = receivedAt === null ? sentAt : receivedAt
    return publishedAt === null
      ? `Donnez une heure qui vienne après le ${hour(after)}, et pas après maintenant (${hour(now)}).`
      : `L’avis européen est paru le ${hour(publishedAt)} : son accusé de réception est venu avant, et après le ${hour(after)}.`
  },
  receiptAnnouncedOnce: ({ at, reference }, outcome) =>
    outcome === 'met'
      ? 'L’Office n’a pas encore accusé réception.'
      : `L’accusé de l’Office est déjà noté : le ${hour(at)}, sous la référence ${reference}. C’est le premier qui compte.`,
  publicationAnnouncedOnce: ({ at, reference }, outcome) =>
    outcome === 'met'
      ? 'La publication européenne n’est pas encore annoncée.'
      : `La publication européenne est déjà notée : le ${hour(at)}, sous la référence ${reference}. C’est la première annonce qui compte.`,
  deadlineReadable: ({ wrong }, outcome) => {
    if (outcome === 'not-applicable') return 'La date limite ne change pas.'
    if (outcome === 'met') return 'L’heure se lit d’une seule façon à Paris.'
    const rows = (Array.isArray(wrong) ? wrong : []) as unknown as readonly { date: string; time: string; is: string }[]
    return rows.map(({ date, time, is }) => `${time} le ${formatDate(date, 'fr')} ${WRONG[is] ?? is}.`).join(' ')
  },
  deadlineToCome: ({ deadline }, outcome) => {
    if (outcome === 'not-applicable') return 'La date limite ne change pas, ou ne se lit pas.'
    return outcome === 'met' ? `La date limite est à venir : ${hour(deadline)}.` : `Le ${hour(deadline)} est passé.`
  },
  deadlineOnWorkingDay: ({ deadline, off }, outcome) => {
    if (outcome === 'not-applicable') return 'La date limite ne change pas, ou ne se lit pas.'
    if (off === null) return 'La date limite tombe un jour ouvré.'
    const when = OFF[String(off)] ?? 'un jour férié'
    return outcome === 'met'
      ? `La date limite tombe ${when}, et la raison est écrite.`
      : `La date limite, ${hour(deadline)}, tombe ${when}. Pourquoi ce jour-là ?`
  },
  questionsBeforeDeadline: ({ questionsUntil, end }, outcome) => {
    if (outcome === 'not-applicable') return 'La fin des questions ne change pas, ou ne se lit pas.'
    return outcome === 'met'
      ? `Les questions se posent jusqu’au ${hour(questionsUntil)}.`
      : `Les questions doivent finir à une heure à venir, et avant la date limite (${hour(end)}).`
  },
  questionsEndExplained: ({ questionsUntil, end, before, most }, outcome) => {
    if (outcome === 'not-applicable') return 'La fin des questions ne change pas, ou ne se lit pas.'
    const gap = `Les questions finissent le ${hour(questionsUntil)}, ${number(before)} jour${Number(before) > 1 ? 's' : ''} avant la date limite (${hour(end)})`
    if (Number(before) <= Number(most)) return `${gap}.`
    if (outcome === 'met') return `${gap} : la raison est écrite.`
    return outcome === 'unmet'
      ? `${gap} : la raison n’est pas retenue. Fixez une fin plus tardive.`
      : `${gap}. Une question posée en temps utile reçoit réponse : pourquoi finissent-elles plus de ${number(most)} jours avant ?`
  },
  minimumPeriodKept: ({ sentOn, ...rest }, outcome) => {
    if (outcome === 'not-applicable') return 'La date limite ne se lit pas, ou la procédure manque.'
    const { days, why, last, actFrom, appraisal } = rest
    if (days === undefined) {
      if (outcome === 'met') return `Une personne a jugé, le ${day(sentOn)}, que le délai suffit pour cet objet.`
      if (outcome === 'unmet') return `Une personne a jugé, le ${day(sentOn)}, que le délai ne suffit pas.`
      return `Le code ne fixe pas de nombre de jours. Pourquoi le délai qui court du ${day(sentOn)} suffit-il à préparer une offre ?`
    }
    const counted = `${number(days)} jours (${WHY[String(why)] ?? why}) comptés depuis l’envoi du ${day(sentOn)} finissent le ${day(last)} à 24 h`
    if (outcome === 'to-appraise' || appraisal !== undefined) {
      const before = `La date limite vient avant la fin du délai à confirmer : ${counted}.`
      if (outcome === 'to-appraise') return `${before} Pourquoi laisse-t-elle assez de temps ?`
      return `${before} Une personne a jugé, le ${day(sentOn)}, qu’elle ${outcome === 'met' ? 'laisse' : 'ne laisse pas'} assez de temps.`
    }
    return outcome === 'computed'
      ? `Le délai minimal est tenu : ${counted}.`
      : `Le délai minimal n’est pas tenu : ${counted}. La date limite peut être fixée à partir du ${day(actFrom)} à 0 h.`
  },
  extensionPlausible: ({ added, ample, deadline }, outcome) => {
    if (outcome === 'not-applicable') return 'La date limite ne change pas, ou ne se lit pas.'
    if (Number(added) <= Number(ample)) return `La date limite est reportée au ${hour(deadline)}.`
    const far = `La date limite serait reportée de ${number(added)} jours, au ${hour(deadline)}`
    if (outcome === 'met') return `${far}, et la raison est écrite.`
    return outcome === 'unmet'
      ? `${far}, et la raison n’est pas retenue : fixez une date plus proche.`
      : `${far}. Une date limite ne s’avance plus ensuite : pourquoi ce long report ?`
  },
  outageMovesLater: ({ from, to }, outcome) =>
    outcome === 'met'
      ? `La règle publiée sur les indisponibilités reporte la date limite du ${hour(from)} au ${hour(to)}.`
      : `Une indisponibilité ne fait que reporter une date limite : le ${hour(to)} ne vient pas après le ${hour(from)}.`,
  deadlineLater: ({ deadline, from }, outcome) => {
    if (outcome === 'not-applicable') return 'La date limite ne change pas, ou ne se lit pas.'
    return outcome === 'met'
      ? `La date limite passe du ${hour(from)} au ${hour(deadline)}.`
      : `Le ${hour(deadline)} ne vient pas après la date limite actuelle, le ${hour(from)}.`
  },
}
