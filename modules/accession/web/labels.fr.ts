import type { Json } from '#kernel/canonical.ts'
import { circuitDone, circuitSentences } from '#ui/circuit/sentences.fr.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import { formatCount } from '#ui/i18n/format.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Accession, Act } from '../model/state.ts'

const { day, listed } = factsIn('fr')

type Capacity = 'newcomer' | 'coordinator' | 'member' | 'clock'

const titles = (value: Json | undefined): string =>
  Array.isArray(value) ? value.map((item) => `« ${item.title} »`).join(', ') : ''
const count = (value: Json | undefined): string => formatCount(Number(value), 'fr')

const circuit = circuitSentences({
  matter: 'cette adhésion',
  body: 'cet organisme',
  text: "l'avenant ouvert à la signature",
  stranger: "Cet organisme n'est pas partie à l'avenant.",
})

export const labels: ModuleLabels<Act['type'], Accession['status'], keyof typeof rules, Capacity> = {
  process: 'accession',
  acts: {
    request: "Demander l'adhésion",
    acknowledge: "Verser l'accusé de réception",
    examine: 'Instruire la demande',
    submitForApproval: 'Soumettre la demande à ceux qui délibèrent',
    approve: "Verser l'acte d'approbation",
    object: "Verser l'acte défavorable",
    openSignature: "Ouvrir l'avenant à la signature",
    sign: "Signer l'avenant",
    recount: 'Constater que plus personne n’est attendu',
    returnToCoordinator: "Constater le retour de l'avenant signé",
    notify: "Notifier l'avenant",
    reject: 'Rejeter la demande',
    abandon: 'Abandonner la demande',
  },
  statuses: {
    none: 'aucune demande',
    requested: 'demande déposée',
    'under-examination': "demande à l'instruction",
    'submitted-for-approval': 'en attente des délibérations',
    approved: 'approuvée',
    'amendment-signing': 'avenant à la signature',
    signed: 'avenant signé par tous',
    effective: 'adhésion effective',
    rejected: 'demande rejetée',
    abandoned: 'demande abandonnée',
  },
  capacities: {
    newcomer: 'le demandeur',
    coordinator: 'le coordonnateur',
    member: 'un membre qui délibère sur les adhésions',
    clock: 'le seul passage du temps',
  },
  done: {
    ...circuitDone,
    request: ({ payload }, names) =>
      `La demande d'adhésion ${names.of(payload.newcomer)}, envoyée le ${day(payload.sentOn)}, a été déposée.`,
    acknowledge: ({ payload }) => `L'accusé de réception du ${day(payload.receivedOn)} a été versé.`,
    examine: () => 'La demande a été instruite.',
    submitForApproval: () => 'La demande a été soumise aux délibérations.',
    returnToCoordinator: ({ payload }) =>
      `L'avenant signé est revenu au coordonnateur le ${day(payload.receivedOn)} ; il est archivé ici : ${payload.archivePlace}.`,
    reject: ({ payload }) => `La demande a été rejetée : ${payload.reason}`,
    abandon: ({ payload }) => `La demande a été abandonnée : ${payload.reason}`,
  },
  tasks: {
    acknowledge: ({ facts }, names) =>
      `Il manque l'accusé de réception de la demande ${names.of(facts.newcomer)} : le relancer.`,
    examine: ({ facts }, names) => `Instruire la demande ${names.of(facts.newcomer)}.`,
    submitForApproval: ({ facts }, names) => `Soumettre la demande ${names.of(facts.newcomer)} à ceux qui délibèrent.`,
    approve: ({ facts }, names) =>
      `Il manque l'acte ${names.of(facts.body)} sur l'adhésion ${names.of(facts.newcomer)}.`,
    openSignature: ({ facts }, names) => `Ouvrir à la signature l'avenant d'adhésion ${names.of(facts.newcomer)}.`,
    sign: ({ facts }, names) =>
      `Il manque la signature ${names.of(facts.body)} sur l'avenant d'adhésion ${names.of(facts.newcomer)}.`,
    returnToCoordinator: ({ facts }, names) =>
      `Constater le retour de l'avenant d'adhésion ${names.of(facts.newcomer)} et l'archiver.`,
    notify: ({ facts }, names) => `Notifier l'avenant d'adhésion ${names.of(facts.newcomer)} à : ${facts.body}.`,
  },
  asked: {
    approve: ({ facts }, names) =>
      `Répondre à la demande d'adhésion ${names.of(facts.newcomer)} : verser l'acte de votre organe délibérant.`,
    sign: ({ facts }, names) => `Signer l'avenant d'adhésion ${names.of(facts.newcomer)}.`,
  },
  rules: {
    accessionOpen: (_, outcome) =>
      outcome === 'met'
        ? 'La convention ouvre le groupement à de nouveaux membres.'
        : "La convention n'ouvre pas le groupement à de nouveaux membres : il faut d'abord la modifier par avenant.",
    groupInForce: (_, outcome) =>
      outcome === 'met'
        ? 'La convention est en vigueur.'
        : "On n'adhère qu'à un groupement vivant : sa convention n'est pas, ou n'est plus, en vigueur.",
    outsideTheGroup: (_, outcome) =>
      outcome === 'met' ? "Le demandeur n'est pas membre." : 'Le demandeur est déjà membre du groupement.',
    oneFileAtATime: (_, outcome) =>
      outcome === 'met'
        ? "Le demandeur n'a pas d'autre demande en cours."
        : 'Une autre demande du même organisme est en cours : la mener à son terme, ou l’abandonner.',
    notYetMember: (_, outcome) =>
      outcome === 'unmet'
        ? 'Le demandeur est entré entre-temps par un autre dossier.'
        : "Le demandeur n'est pas encore membre.",
    requestOfTheBody: ({ registered, channel }, outcome) => {
      if (outcome === 'met') return 'La demande vient de l’organisme lui-même.'
      if (registered !== true) return "L'organisme demandeur n'est pas au registre : l'y inscrire d'abord."
      return channel === 'platform'
        ? 'Sur la plate-forme, seul le demandeur dépose sa demande.'
        : 'Seuls le demandeur, ou le coordonnateur qui a reçu la lettre ou le courriel, déposent la demande.'
    },
    requestInOrder: ({ sentOn, receivedOn, proved }, outcome) => {
      if (proved === false)
        return "Une lettre ou un courriel se prouve par son accusé de réception : il n'est pas joint."
      if (receivedOn === null) return `Demande envoyée le ${day(sentOn)} ; l'accusé de réception est attendu.`
      return outcome === 'met'
        ? `Demande envoyée le ${day(sentOn)}, reçue le ${day(receivedOn)}.`
        : `Les dates ne se suivent pas : envoi le ${day(sentOn)}, réception le ${day(receivedOn)}. Aucune n'est à venir.`
    },
    acknowledgementInOrder: ({ sentOn, receivedOn, alreadyAcknowledged }, outcome) => {
      if (outcome === 'met') return `La réception du ${day(receivedOn)} est prouvée.`
      return alreadyAcknowledged === true
        ? "L'accusé de réception est déjà au dossier."
        : `L'accusé du ${day(receivedOn)} ne convient pas à un envoi du ${day(sentOn)}.`
    },
    acknowledgedRequest: ({ sentOn }, outcome) =>
      outcome === 'met'
        ? 'La réception de la demande est prouvée.'
        : `Il manque l'accusé de réception de la demande envoyée le ${day(sentOn)} : elle ne s'instruit pas sans lui.`,
    seatInTerritory: ({ department, territory, departments }, outcome) => {
      if (outcome === 'not-applicable') return 'La convention ne pose pas de condition de siège.'
      if (outcome === 'met') return `Le siège est dans le territoire (${territory}, département ${department}).`
      if (outcome === 'unmet')
        return `Le siège est dans le département ${department}, hors du territoire de la convention (${listed(departments)}).`
      return `Le siège est-il dans le territoire (${territory ?? 'non précisé'}) ? Son département, ou la liste des départements, n'est pas connu.`
    },
    competenceInTheObject: (_, outcome) => {
      if (outcome === 'not-applicable') return 'La convention ne pose pas de condition de compétence.'
      if (outcome === 'unmet')
        return 'Il manque la preuve de la compétence du demandeur (statuts, loi) : le demandeur la fournit.'
      return 'Le demandeur a-t-il compétence dans l’objet du groupement ? Le coordonnateur l’apprécie sur la pièce jointe.'
    },
    numberOfUsers: ({ users }, outcome) => {
      if (outcome === 'not-applicable') return 'La convention ne pose pas de condition de nombre.'
      const figure = users !== null && typeof users === 'object' && 'count' in users ? users : null
      return figure === null
        ? "Il manque le nombre d'usagers, son année et sa source ; passer outre demande un motif."
        : `Le demandeur représente ${count(figure.count)} usagers (${figure.year}, ${figure.source}) : ceux qui délibèrent apprécient, aucun seuil ne refuse.`
    },
    buyerOrCommitted: ({ publicBodiesOnly, commitment }, outcome) => {
      if (outcome !== 'unmet') return 'Le demandeur est un acheteur, ou s’est engagé par écrit à appliquer le code.'
      if (publicBodiesOnly === true)
        return "La convention n'admet que des personnes publiques : le demandeur n'en est pas une."
      return commitment === null
        ? "Le demandeur n'est pas un acheteur : il manque son engagement écrit d'appliquer le code de la commande publique."
        : "La fiche du demandeur n'est plus au registre."
    },
    laterProceduresOnly: ({ closed, identifiedIn }, outcome) => {
      if (outcome === 'not-applicable') return 'Aucun marché du groupement ne se passe ni ne s’exécute.'
      const named = Array.isArray(identifiedIn) && identifiedIn.length > 0
      const already = named ? ` Son avis le nommait déjà dans : ${titles(identifiedIn)}.` : ''
      return Array.isArray(closed) && closed.length > 0
        ? `L'adhésion ne vaudra que pour les procédures lancées ensuite : le nouvel adhérent ne commandera rien sur ${titles(closed)}.${already}`
        : `Les marchés en cours sont ouverts au nouvel adhérent.${already}`
    },
    approverAsked: ({ approvers }, outcome) =>
      outcome === 'met'
        ? 'Ce membre est de ceux qui délibèrent sur l’adhésion.'
        : `Délibèrent sur l'adhésion, chacun pour lui-même ou par l'envoi de son acte au coordonnateur : ${listed(approvers)}.`,
    approvalAct: circuit.approval,
    opposingAct: circuit.opposition,
    nobodyLeftToWaitFor: circuit.nobodyAwaited,
    rejectionGrounds: (_, outcome) => {
      if (outcome === 'not-applicable')
        return 'Le coordonnateur rejette, par un motif écrit, une demande hors des conditions.'
      return outcome === 'met'
        ? 'Un membre au moins a délibéré contre.'
        : "Une fois la demande soumise, elle n'est rejetée que si un membre a délibéré contre."
    },
    correctedText: (_, outcome) =>
      outcome === 'unmet'
        ? 'Ce texte est celui qui est déjà à la signature.'
        : 'Un texte corrigé efface les signatures données au précédent.',
    laterProceduresRead: ({ closed }, outcome) =>
      outcome === 'not-applicable'
        ? "Aucun marché en cours n'est fermé au nouvel adhérent."
        : `Confirmer avoir lu que ${titles(closed)} reste fermé au nouvel adhérent, qui n'entre que dans les procédures lancées ensuite.`,
    accessionSignatory: circuit.signatory,
    accessionSignatureAuthorised: circuit.authorised,
    accessionTextSigned: circuit.textSigned,
    returnInOrder: ({ lastSignedOn, receivedOn }, outcome) =>
      outcome === 'met'
        ? `L'avenant, signé en dernier le ${day(lastSignedOn)}, est revenu le ${day(receivedOn)}.`
        : `L'avenant ne peut revenir le ${day(receivedOn)} : la dernière signature est du ${day(lastSignedOn)}.`,
    returnedToCoordinator: (_, outcome) =>
      outcome === 'unmet'
        ? "L'avenant signé n'est pas revenu au coordonnateur : constater son retour et son lieu d'archivage."
        : 'Le coordonnateur conserve et archive l’avenant signé.',
    accessionNotified: circuit.notified,
    accessionEffect: ({ effectiveOn, closed }, outcome) => {
      if (outcome === 'not-applicable') return "L'adhésion prend effet à la notification du nouvel adhérent lui-même."
      const except = Array.isArray(closed) && closed.length > 0 ? `, hors ${titles(closed)}` : ''
      return `Le nouvel adhérent est membre à compter du ${day(effectiveOn)}${except}.`
    },
  },
}
