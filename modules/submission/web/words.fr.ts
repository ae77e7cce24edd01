import { stepsIn } from '#modules/availability/index.ts'
import { dayOf, formatBytes, formatCount, formatDate, formatTime } from '#ui/i18n/format.ts'
import { typesetAll } from '#ui/i18n/typeset.ts'
import type { Outage } from '../model/deposit-state.ts'

const exactly = (instant: string) => `${formatDate(dayOf(instant), 'fr')} à ${formatTime(instant, 'fr', true)}`

export const fr = typesetAll({
  title: 'Registre des dépôts',
  lede: (deadline: string) =>
    `Chaque dépôt, à l’heure de son dernier octet. La limite était le ${exactly(deadline)}. Les heures sont celles du serveur, à Paris.`,
  openings: 'Ouverture des plis',
  session: 'La séance',
  unknown: 'Rien n’est dit des dépôts avant l’ouverture de la séance',
  unknownTeach:
    'Ni qui a déposé, ni combien, ni même si quelqu’un l’a fait : le registre s’ouvre avec la séance, après que l’ensemble des dépôts a été arrêté (CCP, annexe 8).',
  none: 'Aucun dépôt',
  noneTeach: 'Aucun opérateur n’a déposé pour cette consultation.',
  csv: 'Registre (CSV)',
  arrivals: 'Arrivées au guichet',
  arrivalsTeach:
    'Ce registre est celui des dépôts électroniques. Ce qui est arrivé sur papier, sur un support ou en échantillon est au registre des arrivées :',
  inTime: 'Reçus à temps',
  noneInTime: 'Aucun dépôt n’a été reçu à temps.',
  late: 'Hors délai, gardés scellés',
  lateTeach:
    'Un pli hors délai est gardé et n’est pas ouvert, sauf décision motivée : l’opérateur a été diligent, et la plate-forme n’est pas montrée en état de marche (CCP R2151-5, CE 449250).',
  copies: 'Copies de sauvegarde',
  copiesTeach:
    'Une copie reste scellée. Elle s’appelle dans les seuls cas de l’annexe 6 : programme malveillant, ou envoi incomplet, hors délai ou illisible dont la transmission avait commencé avant la limite.',
  rank: 'Rang',
  operator: 'Opérateur',
  erased: 'nom effacé',
  received: 'Dernier octet',
  state: 'État',
  size: 'Taille scellée',
  fingerprint: 'Empreinte',
  exactly,
  bytes: (size: number) => formatBytes(size, 'fr'),
  enteredLate: {
    late: 'arrivé à temps, inscrit trop tard, scellé',
    admitted: 'arrivé à temps, inscrit trop tard, admis',
    rejected: 'arrivé à temps, inscrit trop tard, rejeté',
  } as Readonly<Record<string, string>>,
  lateBy: (received: string, deadline: string) => {
    const milliseconds = Date.parse(received) - Date.parse(deadline)
    if (milliseconds < 0) return 'arrivé à temps, inscrit trop tard'
    return milliseconds < 60_000
      ? `${(milliseconds / 1000).toLocaleString('fr-FR')} s après`
      : `${formatCount(Math.floor(milliseconds / 60_000), 'fr')} min après`
  },
  called: 'appelée',
  withdrawal: 'Retrait demandé',
  withdrawalSaid: (asked: string) =>
    `Le ${exactly(asked)}, à temps. La plate-forme l’a inscrit une fois la liste des plis arrêtée : ce retard est le sien, et le pli y reste. Ce qui en est fait se décide et se motive par l’acheteur.`,
  withdrawalAt: (asked: string) => `retrait demandé à temps le ${exactly(asked)}, inscrit trop tard par la plate-forme`,
  file: 'Dossier',
  fileOf: (operator: string) => `Dossier du dépôt de ${operator}`,
  titleOf: (operator: string) => `Dépôt de ${operator}`,
  facts: 'Ce qui a été reçu',
  deadline: 'Limite',
  uncertainty: 'Incertitude de l’horloge',
  milliseconds: (value: number) => `${formatCount(value, 'fr')} ms, en faveur de l’opérateur`,
  parts: 'Reçu, scellé',
  partsOf: (parts: number, size: number) =>
    `${formatCount(parts, 'fr')} ${parts < 2 ? 'partie' : 'parties'}, ${formatBytes(size, 'fr')}`,
  diligence: 'Dossier de diligence',
  diligenceTeach:
    'Ce que le serveur a constaté de lui-même, et ce que l’opérateur a signalé. Il appartient à l’acheteur d’établir que sa plate-forme fonctionnait.',
  begun: 'Envoi commencé',
  begunBefore: (begun: string, deadline: string): string => (begun < deadline ? 'avant la limite' : 'après la limite'),
  heldAtDeadline: 'Reçu à la limite',
  stalled: 'Inscription',
  stalledSaid: 'Le dernier octet était arrivé à temps : le retard est celui de la plate-forme.',
  notStalled: 'Le dernier octet est arrivé après la limite.',
  outages: 'Indisponibilités relevées',
  noOutage: 'Aucune pendant l’envoi',
  outage: (from: string, until: string | null, what: string) =>
    until === null ? `depuis le ${exactly(from)} : ${what}` : `du ${exactly(from)} au ${exactly(until)} : ${what}`,
  shown: (outage: Outage): string => {
    if (outage.shown === 'declared') return `déclarée par le coordonnateur : ${outage.reason}`
    if (outage.shown === 'measured') return `selon les sondes, n’aboutissaient pas : ${stepsIn('fr', outage.failed)}`
    return `écart de l’horloge de la machine : ${formatCount(outage.ahead, 'fr')} ms`
  },
  troubles: 'Difficultés signalées',
  noTrouble: 'Aucune',
  trouble: (at: string, toldAt: string, what: string) => `${what} (${exactly(at)}, dit le ${exactly(toldAt)})`,
  decision: 'Décision',
  decided: (reason: string) => reason,
  case: 'Cas qui ouvre la copie',
  cases: {
    malware: 'Programme malveillant dans l’envoi électronique',
    incomplete: 'Envoi électronique incomplet',
    late: 'Envoi électronique hors délai, commencé avant la limite',
    unreadable: 'Envoi électronique qui n’a pu être ouvert',
  },
  reason: 'Motif',
  reasonHint: 'Il est écrit tel quel à l’opérateur, et joint au dossier de la procédure et au procès-verbal.',
  notTold: 'Ce dépôt ne se lit pas',
  notToldTeach: 'La séance n’est pas ouverte, ou il n’y a pas de dépôt à cette adresse.',
})

export type SubmissionWords = typeof fr
