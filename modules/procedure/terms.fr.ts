import type { BarId, PlanActor } from './model/plan-course.ts'
import type { MediumCase, Milestone, Work } from './model/plan-state.ts'
import type { GroundCase, ProcedureType } from './model/procedure-state.ts'

/** Les noms du code : les types de procédure, leurs cas, les jalons et les barres du rétroplanning. */
export type Terms = {
  readonly types: Readonly<Record<ProcedureType, string>>
  readonly cases: Readonly<Record<GroundCase, string>>
  readonly media: Readonly<Record<MediumCase, string>>
  readonly milestones: Readonly<Record<Milestone, string>>
  readonly bars: Readonly<Record<BarId, string>>
  readonly works: Readonly<Record<Work, string>>
  readonly actors: Readonly<Record<PlanActor, string>>
}

export const terms: Terms = {
  types: {
    open: 'appel d’offres ouvert',
    restricted: 'appel d’offres restreint',
    negotiated: 'procédure avec négociation',
    dialogue: 'dialogue compétitif',
    adapted: 'procédure adaptée',
    'without-competition': 'marché sans publicité ni mise en concurrence',
  },
  cases: {
    adaptation: 'le besoin ne peut être satisfait sans adapter des solutions disponibles',
    innovation: 'le besoin consiste en une solution innovante',
    design: 'le marché comporte des prestations de conception',
    complexity: 'la nature, la complexité, le montage ou les risques exigent une négociation',
    specifications: 'les spécifications techniques ne peuvent être définies assez précisément',
    'failed-tenders': 'un appel d’offres n’a reçu que des offres irrégulières ou inacceptables',
    'imperative-urgency': 'une urgence impérieuse, imprévisible et extérieure à l’acheteur',
    'no-tender': 'aucune candidature ni aucune offre recevable n’est venue',
    'single-operator': 'un seul opérateur peut répondre, pour des raisons techniques ou des droits exclusifs',
    'small-lots':
      'de petits lots d’un marché qui atteint le seuil, dans les limites que le code fixe à chacun et à leur somme',
    'specific-services': 'des services sociaux ou d’autres services spécifiques, de la liste annexée au code',
    'other-dispensation': 'un autre cas de dispense, dont les raisons citent l’article',
  },
  media: {
    'small-contract': 'un marché sans publicité ni mise en concurrence, sous les seuils de procédure formalisée',
    'specific-services': 'des services sociaux ou d’autres services spécifiques',
    'uncommon-tools': 'des outils ou des formats qui ne sont pas d’usage commun',
    'closed-formats': 'des formats qu’aucune application commune ne lit, ou dont l’accès ne peut être donné',
    'special-equipment': 'un équipement de bureau spécialisé, que les acheteurs n’ont pas d’ordinaire',
    'physical-models': 'des maquettes, des prototypes ou des échantillons exigés par le dossier',
    security: 'une rupture de sécurité, ou des informations trop sensibles pour la voie électronique',
  },
  milestones: {
    dossierReady: 'Dossier prêt',
    noticeSent: 'Avis envoyé',
    applicationsDue: 'Limite des candidatures',
    invitationsSent: 'Invitations envoyées',
    questionsUntil: 'Limite des questions',
    answersUntil: 'Dernières réponses',
    tendersDue: 'Limite des offres',
    tendersOpened: 'Ouverture des plis',
    reportReady: 'Rapport d’analyse prêt',
    committeeConvened: 'Commission convoquée',
    committeeHeld: 'Commission d’appel d’offres',
    proofsReceived: 'Justificatifs reçus',
    rejectionsSent: 'Lettres de rejet envoyées',
    contractSigned: 'Signature du marché',
    controlAcknowledged: 'Accusé de réception de la préfecture',
    contractNotified: 'Notification du marché',
    serviceStarted: 'Début du service',
  },
  bars: {
    dossier: 'Rédaction du dossier',
    notice: 'Préparation de l’avis',
    applications: 'Remise des candidatures',
    selection: 'Choix des candidats invités',
    dialogue: 'Choix des candidats et dialogue',
    tenders: 'Remise des offres',
    questions: 'Après la dernière question',
    answers: 'Après la dernière réponse',
    opening: 'Ouverture des plis',
    analysis: 'Analyse des offres',
    negotiation: 'Négociation et analyse',
    report: 'Envoi du rapport',
    convening: 'Convocation de la commission',
    proofs: 'Justificatifs de l’attributaire',
    letters: 'Lettres de rejet',
    standstill: 'Attente avant signature',
    signature: 'Signature',
    transmission: 'Transmission au contrôle de légalité',
    notification: 'Notification au titulaire',
    deployment: 'Mise en place du service',
  },
  works: {
    dossier: 'Rédiger et valider le dossier',
    notice: 'Du dossier prêt à l’avis envoyé',
    selection: 'Choisir les candidats à inviter',
    dialogue: 'Choisir les candidats et mener le dialogue',
    finalTenders: 'Laisser aux offres finales',
    tenders: 'Laisser aux offres',
    negotiation: 'Négocier et analyser',
    analysis: 'Analyser les offres',
    proofs: 'Recevoir les justificatifs',
    letters: 'Envoyer les lettres de rejet',
    transmission: 'De la signature à l’accusé de réception',
    notification: 'Notifier au titulaire',
    deployment: 'Mettre le service en place',
  },
  actors: {
    coordinator: 'Coordonnateur',
    operators: 'Opérateurs économiques',
    committee: 'Commission d’appel d’offres',
    holder: 'Attributaire, puis titulaire',
    control: 'Contrôle de légalité',
  },
}
