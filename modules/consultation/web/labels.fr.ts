import type { Json } from '#kernel/canonical.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type { Consultation, ConsultationAct } from '../model/consultation-state.ts'
import { type AdaptedRule, adaptedRulesFr } from './adapted-rules.fr.ts'
import { changeRulesFr } from './change-rules.fr.ts'
import { type FileRule, fileRulesFr } from './file-rules.fr.ts'
import { noticeRulesFr } from './notice-rules.fr.ts'
import { type ReferralRule, referralRulesFr } from './referral-rules.ts'
import { type ChangeRule, type DossierRule, dossierRulesFr, hourFr as hour, type NoticeRule } from './rules.fr.ts'
import { type ValueRule, valueRulesFr } from './value-rules.fr.ts'

type Payload = Readonly<Record<string, Json>>
const title = (payload: Payload): string => String((payload.dossier as Payload | undefined)?.title ?? '')

export const consultation: ModuleLabels<
  ConsultationAct['type'],
  Consultation['status'],
  DossierRule | NoticeRule | ChangeRule | ValueRule | AdaptedRule | FileRule | ReferralRule,
  'coordinator' | 'clock'
> = {
  process: 'consultation',
  acts: {
    draft: 'Ouvrir le dossier de consultation',
    revise: 'Modifier le dossier',
    validate: 'Valider le dossier',
    reopen: 'Rouvrir le dossier',
    sendNotice: 'Envoyer l’avis',
    recordReceipt: 'Noter l’accusé de l’Office des publications',
    recordPublication: 'Noter la publication européenne',
    publish: 'Publier la consultation',
    change: 'Publier une nouvelle version',
    extend: 'Prolonger le délai',
    prolong: 'Prolonger de droit après une indisponibilité',
    close: 'Clore à la date limite',
    recordReferral: 'Inscrire un référé précontractuel',
    recordJudgment: 'Verser la décision du juge',
    abandon: 'Déclarer sans suite',
  },
  commits: { revise: 'Enregistrer le dossier' },
  final: {
    sendNotice:
      'Un avis envoyé ne se rappelle pas : la date limite ne peut plus qu’être prolongée, et tout changement du dossier passe par un avis rectificatif.',
    publish:
      'Ce qui est publié ne se retire plus : le dossier ne change ensuite que par une nouvelle version, dont chacun est prévenu.',
    change: 'La version publiée demeure, et ne s’efface pas ; une erreur ne se corrige que par une version de plus.',
    extend: 'Un délai prolongé ne se raccourcit plus.',
    abandon: 'Une consultation déclarée sans suite ne reprend pas : il faudra en ouvrir une autre.',
  },
  statuses: {
    none: 'non ouverte',
    draft: 'dossier en cours d’écriture',
    validated: 'dossier validé',
    sent: 'avis envoyé',
    open: 'publiée, plis attendus',
    closed: 'close',
    abandoned: 'sans suite',
  },
  capacities: { coordinator: 'le coordonnateur', clock: 'le passage du temps' },
  done: {
    draft: ({ payload }) => `Le dossier de consultation ${payload.reference} a été ouvert : ${title(payload)}.`,
    revise: () => 'Le dossier de consultation a été enregistré.',
    validate: () => 'Le dossier de consultation a été validé ; il est scellé.',
    reopen: ({ payload }) => `Le dossier de consultation a été rouvert : ${payload.reason}`,
    sendNotice: ({ payload }) => `L’avis a été envoyé. Date limite : ${hour(payload.deadline)}.`,
    recordReceipt: ({ payload }) =>
      `L’Office des publications a accusé réception de l’avis le ${hour(payload.received)} (${payload.reference}).`,
    recordPublication: ({ payload }) =>
      `L’avis européen est paru le ${hour(payload.published)} (${payload.reference}).`,
    publish: () => 'La consultation a été publiée : le dossier est ouvert à tous.',
    change: ({ payload }) =>
      payload.important === true
        ? `Une nouvelle version du dossier a été publiée ; la modification est importante : ${payload.reason}`
        : `Une nouvelle version du dossier a été publiée : ${payload.reason}`,
    extend: ({ payload }) => `La date limite est portée au ${hour(payload.deadline)} : ${payload.reason}`,
    prolong: ({ payload }) => `La date limite est reportée de droit : ${payload.reason}`,
    close: () => 'La date limite est passée : la consultation est close.',
    recordReferral: ({ payload }) => `Le juge est saisi (référé n° ${String(payload.number)}) : la signature attend.`,
    recordJudgment: ({ payload }) => `Le juge a décidé sur le référé n° ${String(payload.number)}.`,
    abandon: ({ payload }) => `La consultation est déclarée sans suite : ${payload.reason}`,
  },
  tasks: {
    draft: ({ facts }) => `Ouvrir le dossier de consultation de « ${facts.title} »`,
    validate: ({ facts }) => `Compléter et valider le dossier de consultation de « ${facts.title} »`,
    sendNotice: ({ facts }) => `Envoyer l’avis de « ${facts.title} »`,
    recordReceipt: ({ facts }) => `Noter l’accusé de l’Office des publications pour « ${facts.title} »`,
    publish: ({ facts }) => `Publier « ${facts.title} »`,
    recordJudgment: ({ facts }) =>
      `Verser la décision du juge sur le référé n° ${String(facts.referral)} (« ${facts.title} »)`,
    abandon: ({ facts }) =>
      facts.unpublished === true
        ? `Déclarer sans suite « ${facts.title} » : sa date limite est passée sans publication`
        : `Clore le dossier de « ${facts.title} » : sa procédure est abandonnée`,
  },
  rules: {
    ...dossierRulesFr,
    ...noticeRulesFr,
    ...changeRulesFr,
    ...valueRulesFr,
    ...adaptedRulesFr,
    ...fileRulesFr,
    ...referralRulesFr,
  },
}
