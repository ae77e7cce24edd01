import { factsIn } from '#ui/i18n/facts.ts'
import type { RuleSentence } from '#ui/labels.ts'
import type { ControlRule } from './rule-ids.ts'

const { day, euros, number } = factsIn('fr')

const RECIPIENTS: Readonly<Record<string, string>> = {
  'prefect-of-region': 'au préfet de région',
  'prefect-of-department': 'au préfet du département',
}

/** Ce que demande le contrôle de légalité : à qui, sous quels codes, et ce qui suit entre le préfet et le coordonnateur. */
export const controlRules: Readonly<Record<ControlRule, RuleSentence>> = {
  reportSet: ({ formalised }, outcome) => {
    if (outcome === 'met') return 'Le rapport de présentation est établi.'
    return formalised === true
      ? 'Le rapport de présentation n’a pas été établi par la plate-forme.'
      : 'Le rapport de présentation est celui d’une procédure formalisée : celle-ci ne l’est pas.'
  },
  conventionSent: (_facts, outcome) =>
    outcome === 'met'
      ? 'La convention constitutive est au dossier.'
      : 'Il manque au dossier la convention constitutive du groupement, par laquelle le coordonnateur signe pour les membres.',
  recipientKnown: ({ recipient }, outcome) => {
    const to = RECIPIENTS[String(recipient)]
    if (outcome === 'computed')
      return `Le dossier va ${to ?? 'au représentant de l’État'}, qui contrôle les actes du coordonnateur.`
    if (outcome === 'met') return 'Une personne dit à quel préfet le dossier va.'
    if (outcome === 'unmet') return 'Le destinataire n’est pas retenu : le dossier ne part pas.'
    return to === undefined
      ? 'Aucun texte ne désigne ici le préfet qui contrôle le coordonnateur : à qui le dossier va-t-il, et pourquoi ?'
      : `Le dossier irait ${to} ; le texte qui étend le contrôle au coordonnateur est à confirmer. Est-ce bien lui ?`
  },
  actCoded: ({ nature, matter, pieces }) =>
    `Nature ${String(nature)} (contrats, conventions et avenants), matière ${String(matter)} (marchés publics) ; ${number(pieces)} pièces, chacune par son empreinte.`,
  numberOwn: ({ number: of }, outcome) =>
    outcome === 'met'
      ? `Le numéro ${String(of)} ne désigne aucun autre acte.`
      : `Le numéro ${String(of)} désigne déjà un acte transmis : son accusé serait celui d’un autre.`,
  lotsTransmittedTogether: ({ value, threshold, amount }, outcome) => {
    if (outcome === 'not-applicable') return 'Le marché ne dépend pas des autres lots pour sa transmission.'
    return outcome === 'met'
      ? 'Transmis avec les autres lots, et accusé.'
      : `Ce lot vaut ${euros(amount)}, mais l’ensemble des lots vaut ${euros(value)}, au moins le seuil de ${euros(threshold)} : tous les lots se transmettent, et celui-ci avant sa notification.`
  },
  requestOfPieces: ({ inOrder, asked, until, late }, outcome) => {
    if (outcome === 'unmet') {
      if (inOrder !== true) return 'L’heure de la demande ne se lit pas, est à venir ou précède la transmission.'
      return asked === true ? 'La demande ne peut pas être inscrite.' : 'Dites ce que le préfet demande.'
    }
    if (late === true)
      return `Demande reçue après le délai du préfet, qui finissait le ${day(until)} : elle ne le rouvre pas.`
    return 'Le délai du préfet est suspendu jusqu’à la remise des pièces, puis repart en entier.'
  },
  piecesAskedFor: (_facts, outcome) =>
    outcome === 'met' ? 'Le préfet attend des pièces.' : 'Le préfet n’attend aucune pièce.',
  requestedPiecesGiven: ({ inOrder, pieces }, outcome) => {
    if (outcome === 'met') return `${number(pieces)} pièce(s) remises : le délai du préfet repart de ce jour.`
    return inOrder === true
      ? 'Joignez les pièces demandées.'
      : 'L’heure de la remise ne se lit pas, est à venir ou précède la demande.'
  },
  suspensionAskedOnce: ({ transmitted }, outcome) => {
    if (outcome === 'met') return 'Aucune demande de suspension n’est inscrite.'
    return transmitted === true
      ? 'La demande de suspension du préfet est déjà inscrite.'
      : 'Rien n’est transmis : le préfet n’a rien à déférer.'
  },
  suspensionRequested: ({ until, askedBy, late }, outcome) => {
    if (outcome === 'unmet') return 'L’heure de la demande ne se lit pas, est à venir ou précède la transmission.'
    if (until === '')
      return 'La transmission n’est pas accusée : les dix jours du préfet ne courent pas encore (à confirmer).'
    return late === true
      ? `Demande faite après le ${day(askedBy)}, dix jours après la réception de l’acte : elle ne suspend rien avant la décision du juge (à confirmer).`
      : `Demande faite dans les dix jours : le marché est suspendu jusqu’à la décision du juge, au plus tard jusqu’au ${day(until)}, un mois après la réception de l’acte (à confirmer).`
  },
  suspensionPending: (_facts, outcome) =>
    outcome === 'met' ? 'Le préfet a demandé la suspension.' : 'Aucune demande de suspension n’est inscrite.',
  suspensionJudged: ({ inOrder }, outcome) => {
    if (outcome === 'met') return 'La décision sur la suspension est versée.'
    return inOrder === true
      ? 'Versez la décision.'
      : 'L’heure de la notification ne se lit pas, est à venir ou précède la demande.'
  },
  actNotSuspended: ({ until }, outcome) => {
    if (outcome === 'not-applicable') return 'Le préfet n’a pas demandé la suspension.'
    if (outcome === 'met') return 'Le marché n’est pas suspendu, ou une personne dit pourquoi passer outre.'
    if (outcome === 'unmet' && until === '') return 'Le juge a suspendu le marché.'
    return until === ''
      ? 'Le juge a suspendu le marché : il est sans effet. Pourquoi passer outre ?'
      : `La demande du préfet suspend le marché jusqu’à la décision du juge, au plus tard jusqu’au ${day(until)} (à confirmer). Pourquoi passer outre ?`
  },
  cancelledByAct: ({ document }, outcome) => {
    if (outcome === 'met')
      return document === true
        ? 'Un acte retire celui qui a été transmis.'
        : 'Une personne dit pourquoi aucun acte n’a été pris.'
    return outcome === 'unmet'
      ? 'Le motif ne suffit pas : un acte transmis se retire par un acte.'
      : 'Un acte transmis se retire par un acte, que rien ici ne joint ; qu’un opérateur reprenne un envoi par erreur est à confirmer. Pourquoi sans acte ?'
  },
  cancellationTold: ({ reasoned }, outcome) => {
    if (outcome === 'met') return 'L’annulation dit pourquoi, et suit la transmission.'
    return reasoned === true
      ? 'L’heure de l’annulation ne se lit pas, est à venir ou précède la transmission.'
      : 'Dites pourquoi la transmission est annulée.'
  },
  cancellationPending: (_facts, outcome) =>
    outcome === 'met'
      ? 'Une annulation attend son accusé de réception.'
      : 'Aucune annulation n’attend d’accusé de réception.',
  acknowledgesCancellation: ({ same, number: of }, outcome) => {
    if (outcome === 'met') return `L’accusé est celui de l’annulation ${String(of)}.`
    return same === true
      ? 'L’heure de l’accusé ne se lit pas, est à venir ou précède l’annulation.'
      : `Aucune annulation ne porte le numéro ${String(of)}.`
  },
  prefectToldOnce: ({ transmitted, on }, outcome) => {
    if (outcome === 'met') return 'Le préfet n’est pas encore informé de la date de notification.'
    return transmitted === true
      ? `Le préfet est informé depuis le ${day(on)}.`
      : 'Ce marché n’a pas été transmis : aucune information n’est due au préfet.'
  },
  prefectToldWithin: ({ until, late }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucune information n’est due au préfet.'
    if (outcome === 'unmet') return 'L’information suit la notification, et n’est pas datée d’un jour à venir.'
    return late === true
      ? `Le délai pour informer le préfet finissait le ${day(until)} (à confirmer) : l’information reste due.`
      : `Le préfet est informé dans le délai, qui court jusqu’au ${day(until)} (à confirmer).`
  },
}
