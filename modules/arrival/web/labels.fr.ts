import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type { Arrival, ArrivalAct } from '../model/arrival-state.ts'
import type * as entryRules from '../model/entry-rules.ts'
import type * as sessionRules from '../model/session-rules.ts'

const { at, number } = factsIn('fr')

const outside = ({ sealed, marked, damaged }: Readonly<Record<string, Json>>): string =>
  [
    sealed === true ? 'fermé' : 'non fermé',
    marked === true ? 'portant la mention « copie de sauvegarde »' : 'sans la mention « copie de sauvegarde »',
    ...(damaged === true ? ['abîmé'] : []),
  ].join(', ')

export const arrival: ModuleLabels<
  ArrivalAct['type'],
  Arrival['status'],
  keyof typeof entryRules | keyof typeof sessionRules,
  'coordinator'
> = {
  process: 'arrival',
  acts: {
    record: 'Inscrire une arrivée',
    correct: 'Corriger l’inscription',
    annul: 'Annuler l’inscription',
    link: 'Rapprocher des dépôts d’un compte',
    call: 'Appeler la copie de sauvegarde',
    open: 'Inscrire l’ouverture',
    giveBack: 'Inscrire la restitution',
    destroy: 'Inscrire la destruction',
  },
  final: {
    annul: 'Une inscription annulée reste lisible et ne se reprend pas : ce qui est arrivé s’inscrirait de nouveau.',
    call: 'Une copie appelée ne redevient pas une copie qui dort : le cas et son motif restent au registre.',
    open: 'Ce qui est ouvert ne se referme pas.',
    giveBack: 'Ce qui est rendu n’est plus au guichet.',
    destroy: 'Ce qui est détruit ne pourra plus être ouvert.',
  },
  statuses: {
    none: 'à inscrire',
    received: 'arrivé à temps, non ouvert',
    late: 'hors délai, gardé non ouvert',
    called: 'copie appelée, à ouvrir',
    opened: 'ouvert',
    returned: 'rendu',
    destroyed: 'détruit',
    annulled: 'inscription annulée',
  },
  capacities: { coordinator: 'le coordonnateur, au guichet' },
  done: {
    record: ({ events }) =>
      events[0]?.late === true ? 'Une arrivée hors délai est inscrite.' : 'Une arrivée est inscrite.',
    correct: ({ payload }) => `L’inscription est corrigée : ${String(payload.reason)}`,
    annul: ({ payload }) => `L’inscription est annulée : ${String(payload.reason)}`,
    link: ({ payload }) =>
      payload.account === null
        ? 'L’arrivée n’est plus rapprochée d’aucun dépôt.'
        : 'L’arrivée est rapprochée des dépôts d’un compte.',
    call: ({ payload }) => `La copie de sauvegarde est appelée : ${String(payload.reason)}`,
    open: ({ payload }) =>
      payload.readable === true
        ? `L’enveloppe est ouverte : ${String(payload.contents)}`
        : `L’enveloppe est ouverte, et ne se lit pas : ${String(payload.contents)}`,
    giveBack: ({ payload }) => `Rendu à ${String(payload.to)}.`,
    destroy: ({ payload }) => `Détruit, en présence de : ${String(payload.witnesses)}.`,
  },
  rules: {
    arrivalForConsultation: ({ reference }, outcome) =>
      outcome === 'met'
        ? `Pour la consultation ${String(reference)}.`
        : 'Il n’y a pas de consultation publiée à cette adresse : rien ne peut encore lui arriver.',
    arrivalHourTold: ({ time, reads, toCome }, outcome) => {
      if (outcome === 'met') return `Arrivé à ${String(time)}, heure de Paris.`
      if (toCome === true) return 'L’heure d’arrivée est à venir : relisez le jour et l’heure.'
      return reads === 'unreadable'
        ? 'L’heure d’arrivée ne se lit pas : écrivez-la comme 11:59.'
        : 'Cette heure n’existe pas, ou existe deux fois, la nuit du changement d’heure.'
    },
    arrivalEnteredAtOnce: ({ minutes, most, across }, outcome) => {
      if (outcome === 'not-applicable') return 'L’heure d’arrivée n’est pas lue.'
      const apart = `${number(minutes)} min entre l’heure dite et l’inscription`
      if (outcome === 'met') return `${apart}.`
      if (outcome === 'unmet') return `${apart} : le motif ne convainc pas.`
      return across === true
        ? `${apart}, et la date limite est entre les deux. Qu’est-ce qui établit que c’était arrivé avant ?`
        : `${apart}, plus de ${number(most)}. Pourquoi n’est-ce inscrit que maintenant ?`
    },
    arrivedInTime: ({ inTime, arrivedAt, deadline }) => {
      if (arrivedAt === null || deadline === null) return 'L’heure d’arrivée ne se compare à aucune limite.'
      return inTime === true
        ? `Arrivé à temps : la limite est le ${at(deadline)}.`
        : `Hors délai : la limite était le ${at(deadline)}. C’est gardé, non ouvert.`
    },
    meansTold: ({ means, kind }, outcome) => {
      if (outcome === 'not-applicable') return 'La consultation n’est pas connue.'
      if (means === 'allowed') return 'Le code permet cette voie.'
      if (means === 'unannounced')
        return 'Le dossier n’annonce pas d’échantillons : on l’inscrit, et une personne dira en séance ce qu’il vaut.'
      return kind === 'tender'
        ? 'Le dossier exige la voie électronique : une offre entière sur papier ou sur support n’est pas recevable. On l’inscrit, on la garde non ouverte.'
        : 'Le dossier exige la voie électronique : ces documents ne sont pas recevables ainsi. On les inscrit, on les garde non ouverts.'
    },
    copyEnvelopeTold: (facts, outcome) => {
      if (outcome === 'not-applicable') return 'Ce n’est pas une copie de sauvegarde.'
      return facts.sealed === true && facts.marked === true
        ? `Pli ${outside(facts)}.`
        : `Pli ${outside(facts)} : dites-le au porteur, qui peut encore y remédier avant la limite.`
    },
    correctionReasoned: (_facts, outcome) =>
      outcome === 'met' ? 'Le motif est gardé avec ce qui était inscrit.' : 'Dites ce qui était faux.',
    standingKept: ({ from, to, late, moved }, outcome) => {
      if (outcome === 'met') return 'La correction ne change pas le sort de l’arrivée, ou son motif l’explique.'
      if (outcome === 'unmet') return 'Le motif ne suffit pas à changer le sort de l’arrivée.'
      if (moved !== true) return 'La nature corrigée change ce que le dossier permet. Qu’est-ce qui l’établit ?'
      return late === true
        ? `L’heure passe du ${at(from)} au ${at(to)} : l’arrivée serait hors délai. Qu’est-ce qui l’établit ?`
        : `L’heure passe du ${at(from)} au ${at(to)} : l’arrivée serait à temps. Qu’est-ce qui l’établit ?`
    },
    annulmentReasoned: (_facts, outcome) =>
      outcome === 'met' ? 'Le motif est gardé.' : 'Dites pourquoi cette inscription n’aurait pas dû être faite.',
    accountDeposited: (_facts, outcome) => {
      if (outcome === 'not-applicable') return 'L’arrivée ne sera rapprochée de rien.'
      return outcome === 'met'
        ? 'Ce compte a commencé ou remis un dépôt pour cette consultation.'
        : 'Aucun dépôt de cette consultation n’est de ce compte.'
    },
    sameNumber: (_facts, outcome) => {
      if (outcome === 'not-applicable') return 'L’enveloppe ne porte pas de numéro à comparer.'
      if (outcome === 'met') return 'Le numéro sur l’enveloppe est celui du compte, ou l’écart est expliqué.'
      return outcome === 'unmet'
        ? 'Le motif ne suffit pas.'
        : 'L’enveloppe porte un autre numéro que le compte. Qu’est-ce qui fait dire que c’est la même entreprise ?'
    },
    calledIsCopy: (_facts, outcome) =>
      outcome === 'met' ? 'C’est une copie de sauvegarde.' : 'Seule une copie de sauvegarde s’appelle.',
    copyArrivedInTime: ({ arrivedAt, deadline }, outcome) => {
      if (outcome === 'not-applicable') return 'Ce n’est pas une copie de sauvegarde.'
      return outcome === 'met'
        ? `La copie est arrivée le ${at(arrivedAt)}, avant la limite.`
        : `La copie est arrivée le ${at(arrivedAt)}, après la limite du ${at(deadline)} : elle n’est jamais ouverte.`
    },
    copyLinked: (_facts, outcome) => {
      if (outcome === 'not-applicable') return 'Ce n’est pas une copie de sauvegarde.'
      return outcome === 'met'
        ? 'Une personne a rapproché la copie des dépôts de son opérateur.'
        : 'Rapprochez d’abord la copie des dépôts de son opérateur : elle ne s’ouvre que pour eux.'
    },
    caseSeenInSession: ({ case: of }, outcome) => {
      if (outcome === 'met') return 'Ce que la séance a montré ne s’y oppose pas.'
      return of === 'malware'
        ? 'La séance n’a trouvé aucun programme malveillant dans ce que ce compte a envoyé.'
        : 'La séance a ouvert tout ce que ce compte a envoyé.'
    },
    copyAsOrdered: (facts, outcome) => {
      if (outcome === 'met') return 'Le pli était fermé et portait sa mention, ou ce qui manque est apprécié.'
      if (outcome === 'unmet') return 'Le pli n’était pas celui que l’arrêté demande : la copie n’est pas appelée.'
      return `Pli ${outside(facts)}. L’arrêté veut un pli qui porte la mention ; aucune source confirmée ne dit ce que vaut un autre. Pourquoi l’ouvrir ?`
    },
    copyCalledFirst: (_facts, outcome) => {
      if (outcome === 'not-applicable') return 'Ce n’est pas une copie de sauvegarde.'
      return outcome === 'met'
        ? 'La copie est appelée.'
        : 'Une copie de sauvegarde ne s’ouvre qu’une fois appelée, dans un cas de l’annexe 6.'
    },
    openedInSession: ({ passed }, outcome) => {
      if (outcome === 'met') return 'La date limite est passée, et la séance est ouverte s’il y en a une.'
      return passed === true
        ? 'Rien ne s’ouvre avant la séance d’ouverture des plis.'
        : 'Rien ne s’ouvre avant la date limite.'
    },
    meansOpened: ({ means }, outcome) => {
      if (outcome === 'met') return 'La voie est permise, ou une personne a dit ce que valent ces échantillons.'
      if (means === 'refused')
        return 'Le dossier exigeait la voie électronique : ce pli n’est pas recevable et reste fermé.'
      return outcome === 'unmet'
        ? 'Ces échantillons ne sont pas retenus.'
        : 'Le dossier n’annonçait pas d’échantillons. Pourquoi les examiner ?'
    },
    contentTold: (_facts, outcome) =>
      outcome === 'met' ? 'Ce qui a été trouvé est décrit.' : 'Décrivez ce que l’enveloppe contenait.',
    keptUntilTheEnd: (_facts, outcome) => {
      if (outcome === 'met') return 'L’ouverture est finie, ou une personne dit pourquoi ne pas attendre.'
      return outcome === 'unmet'
        ? 'Le motif ne suffit pas : l’arrivée est gardée.'
        : 'La séance n’est pas close. L’arrivée se garde jusqu’à la fin de la procédure : pourquoi ne pas attendre ?'
    },
    nothingDestroyedBefore: (_facts, outcome) =>
      outcome === 'met'
        ? 'L’ouverture est finie, ou la consultation abandonnée : plus rien ne s’ouvrira.'
        : 'La séance n’est pas close, et ce qui est arrivé peut encore être appelé ou ouvert : rien ne se détruit avant.',
    destroyedIsCopy: ({ kind }, outcome) => {
      if (outcome === 'met')
        return kind === 'copy-on-paper' || kind === 'copy-on-medium'
          ? 'Une copie qui n’a pas été ouverte se détruit à la fin.'
          : 'Le motif de la destruction est écrit.'
      return outcome === 'unmet'
        ? 'Le motif ne suffit pas : l’arrivée est gardée.'
        : 'Ce n’est pas une copie de sauvegarde : un pli se garde, ou se rend. Pourquoi le détruire ?'
    },
    returnTold: (_facts, outcome) =>
      outcome === 'met' ? 'Le destinataire est nommé.' : 'Dites à qui cela est rendu, et comment.',
    destructionWitnessed: (_facts, outcome) =>
      outcome === 'met' ? 'Les personnes présentes sont nommées.' : 'Dites en présence de qui.',
  },
}
