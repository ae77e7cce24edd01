import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as decisionRules from '../model/decision-rules.ts'
import type * as invitationRules from '../model/invitation-rules.ts'
import type * as pieceRules from '../model/piece-rules.ts'
import type * as rejectionRules from '../model/rejection-rules.ts'
import type * as requestRules from '../model/request-rules.ts'

export type RuleId =
  | keyof typeof pieceRules
  | keyof typeof requestRules
  | keyof typeof decisionRules
  | keyof typeof rejectionRules
  | keyof typeof invitationRules

const { at, count, listed, number, quoted } = factsIn('fr')
const days = (value: unknown): string =>
  typeof value === 'number' ? `${number(value)} ${value < 2 ? 'jour' : 'jours'}` : '—'

/** Ce que chaque règle constate, et ce qui reste à faire. */
export const rules: ModuleLabels<string, string, RuleId>['rules'] = {
  examinedOnce: ({ elsewhere }, outcome) => {
    if (outcome === 'met') return 'La consultation est publiée, et ses candidatures ne s’examinent pas ailleurs.'
    return elsewhere === true
      ? 'Les candidatures de cette consultation s’examinent déjà : un seul examen, pour que tous soient traités de même.'
      : 'Il n’y a pas de consultation publiée dont examiner les candidatures.'
  },
  pieceDemanded: ({ pieces, elsewhere, twice }, outcome) => {
    if (outcome === 'met') return 'Chaque pièce cite où le dossier publié la demande.'
    if (pieces === 0) return 'La liste est vide : inscrivez au moins une pièce que le dossier demande.'
    return count(elsewhere) > 0
      ? `Ces pièces citent un document qui n’est pas du dossier publié : ${quoted(elsewhere)}. Rien ne s’exige d’un candidat que le dossier n’exige de tous.`
      : `La même pièce est inscrite deux fois : ${listed(twice)}.`
  },
  listAsPublished: (_, outcome) => {
    if (outcome === 'not-applicable') return 'Le dossier ne publie pas de liste : ses documents demandent les pièces.'
    return outcome === 'met'
      ? 'La liste est celle que le dossier a publiée.'
      : 'Le dossier a publié sa liste : les candidatures s’examinent sur elle, sans rien y ajouter ni en ôter.'
  },
  listKept: ({ reviewed }, outcome) =>
    outcome === 'met'
      ? 'Aucune candidature n’a encore été lue avec cette liste.'
      : `La liste a déjà servi pour ${number(reviewed)} ${reviewed === 1 ? 'candidature' : 'candidatures'} : elle reste la même pour tous.`,
  applicationOpen: ({ operator, opened }, outcome) => {
    if (outcome === 'met') return `La candidature de ${String(operator)} est ouverte.`
    return opened === false && operator !== null
      ? `Le pli de candidature de ${String(operator)} n’est pas ouvert : il n’y a rien à en lire.`
      : 'Ce compte n’a pas de pli dans la séance d’ouverture.'
  },
  everyPieceRead: ({ left }, outcome) => {
    if (outcome === 'met') return 'Toutes les pièces de la liste sont constatées.'
    return count(left) > 0
      ? `Chaque pièce se constate une fois. À revoir : ${quoted(left)}.`
      : 'Une pièce constatée n’est pas de la liste.'
  },
  readingCited: ({ bare, foreign }, outcome) => {
    if (outcome === 'met') return 'Chaque constat cite le fichier et la page où il se vérifie.'
    return count(foreign) > 0
      ? `Ces constats citent un fichier qui n’est pas de ce candidat : ${quoted(foreign)}.`
      : `Dites dans quel fichier et à quelle page, ou auprès de qui : ${quoted(bare)}. Une pièce absente ne cite rien.`
  },
  lackTold: ({ silent }, outcome) =>
    outcome === 'met'
      ? 'Ce qui est incomplet ou obscur est dit en mots.'
      : `Dites ce qui manque ou n’est pas clair : ${quoted(silent)}. Ces mots sont ceux que le candidat lira.`,
  declarationAccepted: ({ other }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucune pièce n’est remplacée par le document unique de marché européen.'
    return outcome === 'met'
      ? 'Le document unique de marché européen vaut pour les pièces qu’il remplace.'
      : `La liste ne prévoit pas que ce document remplace : ${quoted(other)}. Il est toujours accepté à la place des déclarations : ces pièces en sont-elles ?`
  },
  allReviewed: ({ applicants, left }, outcome) => {
    if (outcome === 'met') return 'Toutes les candidatures ouvertes ont été examinées.'
    return applicants === 0
      ? 'Aucune candidature n’est encore ouverte.'
      : `On ne sait pas encore à qui il manque quelque chose : examinez d’abord ${listed(left)}.`
  },
  onePeriodForAll: ({ number: running, until }, outcome) =>
    outcome === 'met'
      ? 'Aucune autre demande de compléter ne court.'
      : `La demande n° ${number(running)} court jusqu’au ${at(until)} : l’échéance est la même pour tous, une autre attend qu’elle soit passée.`,
  allConcernedAsked: ({ concerned, leftOut, other }, outcome) => {
    if (outcome === 'met') return `La demande va à tous ceux à qui il manque quelque chose : ${number(concerned)}.`
    if (concerned === 0) return 'Il ne manque rien à personne : il n’y a rien à demander.'
    return count(leftOut) > 0
      ? `Il manque aussi des pièces à ${listed(leftOut)} : la demande va à tous les candidats concernés, avec la même échéance, ou à aucun.`
      : `Il ne manque rien à ${count(other) > 0 ? listed(other) : 'un des comptes nommés'} : on ne lui demande rien.`
  },
  answerPeriodToCome: ({ deadline, reads }, outcome) => {
    if (outcome === 'met') return `Échéance le ${at(deadline)}.`
    return reads === true
      ? 'L’échéance est passée : donnez un jour et une heure à venir.'
      : 'L’échéance ne se lit pas : écrivez l’heure comme 17:00.'
  },
  periodAppropriate: ({ days: left, least }, outcome) => {
    if (outcome === 'not-applicable') return 'L’échéance n’est pas encore lisible.'
    if (outcome === 'met') return `Les candidats ont ${days(left)}, ou le motif d’un délai plus court.`
    if (outcome === 'unmet') return 'Le motif ne justifie pas un délai si court.'
    return `Les candidats n’auraient que ${days(left)}, moins que ${days(least)}. Le code veut un délai approprié : pourquoi celui-ci l’est-il ?`
  },
  explanationOfProduced: ({ other }, outcome) => {
    if (outcome === 'met') return 'L’explication porte sur ce que le candidat a produit.'
    return count(other) > 0
      ? `Le candidat n’a rien produit pour : ${quoted(other)}. Ce qui manque se demande à tous ceux à qui il manque quelque chose.`
      : 'Choisissez la pièce à expliquer.'
  },
  answersItsRequest: ({ number: asked }, outcome) =>
    outcome === 'met'
      ? `Réponse à la demande n° ${number(asked)}.`
      : 'Aucune demande de ce numéro n’a été adressée à ce candidat.',
  answerBrings: ({ notBrought }, outcome) => {
    if (outcome === 'met') return 'La réponse apporte un texte ou des fichiers.'
    return typeof notBrought === 'number' && notBrought > 0
      ? 'Un des fichiers n’a pas été envoyé par ce compte : envoyez-le d’abord.'
      : 'Écrivez une réponse, ou joignez un fichier.'
  },
  answeredInTime: ({ deadline, late }, outcome) => {
    if (outcome === 'not-applicable') return 'La demande n’est pas connue.'
    return late === true
      ? `Hors délai : l’échéance était le ${at(deadline)}. La réponse est gardée et marquée.`
      : `Dans le délai : l’échéance est le ${at(deadline)}.`
  },
  decidedOnReview: ({ operator, reviewed }, outcome) => {
    if (outcome === 'met') return `La décision porte sur ${String(operator)}.`
    if (operator === null) return 'Ce compte n’est pas candidat.'
    return reviewed === true
      ? 'La candidature a été examinée.'
      : `Examinez d’abord la candidature de ${String(operator)}, pièce par pièce.`
  },
  completionAwaited: ({ until }, outcome) =>
    outcome === 'met'
      ? 'Aucun délai ne court pour ce candidat.'
      : `Ce candidat peut encore répondre jusqu’au ${at(until)} : rien ne se décide avant l’échéance, qui est la même pour tous.`,
  answersRead: ({ unread, last }, outcome) =>
    outcome === 'met'
      ? 'Tout ce que ce candidat a répondu à temps a été lu.'
      : `${number(unread)} ${unread === 1 ? 'réponse' : 'réponses'} de ce candidat, la dernière du ${at(last)}, ${unread === 1 ? 'n’a pas été lue' : 'n’ont pas été lues'} : examinez de nouveau sa candidature.`,
  inadmissibilityGrounded: ({ verdict, ground }, outcome) => {
    if (outcome === 'met')
      return verdict === 'admitted'
        ? 'La candidature est recevable.'
        : 'Le cas d’irrecevabilité et ses motifs sont dits.'
    if (verdict === 'admitted') return 'Une candidature admise n’a pas de cas d’irrecevabilité.'
    return ground === null
      ? 'Dites dans lequel des cas du code la candidature est irrecevable.'
      : 'Écrivez les motifs : le candidat et le juge les liront.'
  },
  notProducedShown: ({ asked }, outcome) => {
    if (outcome === 'not-applicable') return 'L’irrecevabilité ne tient pas à un défaut de production.'
    if (outcome === 'met') return 'Ce qui était demandé n’a pas été produit à temps.'
    return asked === true
      ? 'Après la dernière lecture, il ne manque rien à cette candidature.'
      : 'Rien n’a été demandé à ce candidat avec une échéance passée : on ne peut pas lui reprocher de ne pas l’avoir produit.'
  },
  admittedWhole: ({ lacking }, outcome) => {
    if (outcome === 'not-applicable') return 'La candidature n’est pas admise.'
    if (outcome === 'met') return 'Rien ne manque, ou ce qui manque est sans incidence, avec son motif.'
    if (outcome === 'unmet') return 'Ce qui manque interdit d’admettre la candidature.'
    return `Il manque encore : ${quoted(lacking)}. Pourquoi la candidature peut-elle être admise ?`
  },
  heardBeforeExclusion: ({ heard }, outcome) => {
    if (outcome === 'not-applicable') return 'Le candidat n’est pas exclu de la procédure.'
    if (outcome === 'unmet') return 'Le candidat devait d’abord pouvoir s’expliquer.'
    return heard === true || outcome === 'met'
      ? 'Le candidat a pu présenter ses observations, ou l’exclusion est de plein droit.'
      : 'Aucune explication n’a été demandée à ce candidat. L’exclusion est-elle de plein droit, ou a-t-il pu s’expliquer autrement ?'
  },
  allDecided: ({ applicants, left }, outcome) => {
    if (outcome === 'met') return 'Chaque candidature a sa décision.'
    return applicants === 0
      ? 'Aucune candidature n’est ouverte : l’examen ne peut s’achever.'
      : `Il reste à décider de : ${listed(left)}.`
  },
  applicantJoined: ({ joined }, outcome) =>
    outcome === 'met'
      ? `A rejoint la séance depuis : ${listed(joined)}.`
      : 'Chaque candidat a sa décision : l’examen achevé ne se reprend que pour qui a rejoint la séance depuis.',
  invitationAwaited: ({ twoSteps, invitedAt }, outcome) => {
    if (outcome === 'met') return 'La procédure a deux temps : les offres viennent de qui est invité.'
    return twoSteps === true
      ? `Les candidats ont été invités le ${at(invitedAt)}.`
      : 'La procédure a un seul temps : qui est admis a déjà remis son offre.'
  },
  invitedAdmitted: ({ others }, outcome) => {
    if (outcome === 'met') return 'Les candidats invités sont tous admis.'
    return count(others) > 0
      ? `Ceux-ci ne sont pas admis, ou sont nommés deux fois : ${listed(others)}.`
      : 'Nommez les candidats à inviter.'
  },
  invitedEnough: ({ least, invited, admitted }, outcome) => {
    if (outcome === 'met')
      return typeof invited === 'number' && typeof least === 'number' && invited < least
        ? `${number(invited)} candidats sont invités, pour la raison que dit qui les invite.`
        : `${number(invited)} candidats sont invités, pour ${number(least)} au moins.`
    if (outcome === 'to-appraise')
      return invited === admitted
        ? `${number(admitted)} candidats seulement sont admis, pour ${number(least)} au moins, et tous sont invités. La concurrence est-elle réelle ?`
        : `${number(invited)} candidats sur ${number(admitted)} admis sont nommés, pour ${number(least)} au moins. Pourquoi pas davantage ?`
    return `Moins de ${number(least)} candidats ne sont pas invités sans raison.`
  },
  eliminatedLeft: ({ left, told }, outcome) => {
    if (outcome === 'met') return `À informer : ${listed(left)}.`
    return told === 0
      ? 'Aucune candidature n’est irrecevable : personne n’est à informer.'
      : 'Chaque candidat éliminé a déjà sa lettre.'
  },
  rejectionToOpen: ({ told, readAt }, outcome) => {
    if (outcome === 'met') return 'La lettre attend ce candidat.'
    return told === true
      ? `La lettre a été ouverte le ${at(readAt)} : cette heure reste.`
      : 'Aucune lettre n’attend ce candidat.'
  },
}
