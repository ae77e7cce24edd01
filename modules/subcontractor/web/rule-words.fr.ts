import { factsIn } from '#ui/i18n/facts.ts'
import type { Facts, ModuleLabels, RuleSentence } from '#ui/labels.ts'
import type { Assignment, AssignmentAct } from '../model/assignment-state.ts'
import type { PaymentRequest, RequestAct } from '../model/request-state.ts'
import type { AssignmentRule, RequestRule, SubcontractorRule } from './rules-said.ts'

const { day, euros, listed } = factsIn('fr')

export type AssignmentLabels = ModuleLabels<AssignmentAct['type'], Assignment['status'], AssignmentRule, 'coordinator'>
export type RequestLabels = ModuleLabels<
  RequestAct['type'],
  PaymentRequest['status'],
  RequestRule,
  'payer' | 'coordinator' | 'holder' | 'clock'
>

const ahead = ({ today }: Facts, what: string, on: unknown): string | undefined =>
  String(on) > String(today) ? `${what} est datée du ${day(String(on))}, qui n’est pas encore venu.` : undefined

const within: RuleSentence = ({ limit, taken, amount, over }, outcome) => {
  if (outcome === 'to-appraise' && limit === 0)
    return `Le montant du marché n’est pas connu ici : ${euros(amount)}, avec ${euros(taken)} déjà engagés envers d’autres que le titulaire, y tiennent-ils ?`
  if (over === 0) return `${euros(taken)} sont déjà sous-traités ou cédés, hors taxe : ${euros(amount)} y tiennent.`
  return `Les sous-traités et les créances cédées passeraient de ${euros(over)} le montant du marché, de ${euros(limit)} hors taxe : ${euros(taken)} sont déjà engagés, et il en est demandé ${euros(amount)}.`
}

export const rules: Readonly<Record<SubcontractorRule, RuleSentence>> = {
  subcontractedContract: ({ notifiedOn, endsOn }, outcome) => {
    if (outcome === 'met') return `Le marché est notifié depuis le ${day(notifiedOn)}.`
    if (notifiedOn === '')
      return 'Le marché n’est pas notifié : un sous-traitant d’une offre est accepté avec elle, à la signature.'
    return endsOn === ''
      ? `La déclaration précède la notification du marché, le ${day(notifiedOn)} : elle était à joindre à l’offre.`
      : `La déclaration n’est pas reçue pendant le marché, du ${day(notifiedOn)} au ${day(endsOn)}.`
  },
  subcontractorReceived: ({ receivedOn }, outcome) =>
    outcome === 'met'
      ? `Reçue le ${day(receivedOn)} : le délai de 21 jours court de ce jour.`
      : `La réception est datée du ${day(receivedOn)}, qui n’est pas encore venu.`,
  subcontractorIdentified: ({ siret }, outcome) =>
    outcome === 'met'
      ? 'Le SIRET est celui d’un établissement.'
      : `Le SIRET « ${siret} » n’en est pas un : vérifiez-le.`,
  subcontractPriced: ({ amount }, outcome) =>
    outcome === 'met'
      ? `Le montant maximal est de ${euros(amount)} hors taxe.`
      : 'Un sous-traité a un montant maximal, et une TVA qui n’est pas négative.',
  subcontractsWithinContract: within,
  directPaymentComputed: ({ total, from, direct }) =>
    direct === true
      ? `Le sous-traité est de ${euros(total)} TTC : à partir de ${euros(from)}, le sous-traitant est payé directement.`
      : `Le sous-traité est de ${euros(total)} TTC : au-dessous de ${euros(from)}, le titulaire paie lui-même son sous-traitant.`,
  subcontractorUndecided: ({ last }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucun silence ne court tant que le titulaire n’a pas répondu.'
    return outcome === 'met'
      ? `Sans décision, le sous-traitant est accepté au terme du ${day(last)}.`
      : `Le silence a accepté le sous-traitant au terme du ${day(last)} : il n’y a plus rien à décider.`
  },
  silenceAcceptsSubcontractor: ({ since, last }, outcome) =>
    outcome === 'met'
      ? `Reçus le ${day(since)}, les documents sont restés sans décision jusqu’au ${day(last)} : le sous-traitant est accepté.`
      : `Le délai court jusqu’au terme du ${day(last)}.`,
  holderAskedFor: ({ pieces, low, since, askedOn, today }, outcome) => {
    if (outcome === 'met') return 'Ce qui est demandé est dit ; les 21 jours courront de la réponse.'
    if (pieces === 0 && low === false)
      return 'Dites quelles pièces manquent, ou pourquoi le prix paraît anormalement bas.'
    return (
      ahead({ today: today ?? '' }, 'La demande', askedOn) ??
      `La demande du ${day(askedOn)} précède la réception des documents, le ${day(since)}.`
    )
  },
  answeredWhole: ({ explained, brought, askedOn, receivedOn, today }, outcome) => {
    if (outcome === 'met') return `Reçue entière le ${day(receivedOn)}.`
    if (explained === false) return 'Le prix paraît anormalement bas : la réponse donne les explications du titulaire.'
    if (brought === false) return 'Des pièces sont demandées : joignez-les à la réponse.'
    return (
      ahead({ today: today ?? '' }, 'La réponse', receivedOn) ??
      `La réponse du ${day(receivedOn)} précède la demande, du ${day(askedOn)}.`
    )
  },
  piecesCame: ({ pieces }, outcome) =>
    outcome === 'met' ? 'Aucune pièce n’est attendue du titulaire.' : `Sont attendus du titulaire : ${listed(pieces)}.`,
  lowPriceExplained: ({ why }, outcome) => {
    if (outcome === 'not-applicable') return 'Le prix n’a pas paru anormalement bas.'
    return outcome === 'met'
      ? `Le prix paraissait anormalement bas (${why}) : les explications du titulaire sont au dossier.`
      : `Le prix paraît anormalement bas (${why}) : les explications du titulaire ne sont pas au dossier.`
  },
  subcontractorWorkProven: (_facts, outcome) =>
    outcome === 'met'
      ? 'L’attestation contre le travail dissimulé est au dossier.'
      : 'L’attestation contre le travail dissimulé n’est pas au dossier : demandez-la, ou dites pourquoi vous passez outre.',
  personalDataGuaranteed: (_facts, outcome) => {
    if (outcome === 'not-applicable') return 'Le sous-traitant ne traite aucune donnée personnelle.'
    return outcome === 'met'
      ? 'Le sous-traitant traite des données personnelles, et donne des garanties suffisantes.'
      : 'Le sous-traitant traite des données personnelles sans dire qu’il donne des garanties suffisantes : dites pourquoi vous l’acceptez.'
  },
  laterDeedDated: ({ acceptedOn, signedOn, today }, outcome) => {
    if (outcome === 'met') return `Signé le ${day(signedOn)}.`
    return String(signedOn) > String(today)
      ? `L’acte est daté du ${day(signedOn)}, qui n’est pas encore venu.`
      : `L’acte du ${day(signedOn)} précède l’acceptation, du ${day(acceptedOn)}.`
  },
  aboveRequested: ({ total, requested }, outcome) =>
    outcome === 'met'
      ? `Le sous-traitant a demandé ${euros(requested)} TTC sur ${euros(total)}.`
      : `Le sous-traitant a déjà demandé ${euros(requested)} TTC : un acte ne ramène pas son sous-traité à ${euros(total)}.`,
  subcontractPublished: ({ awaited, on, publishedOn, today, until }, outcome) => {
    if (outcome === 'met') return `Publié le ${day(publishedOn)}, pour le ${day(until)} au plus tard.`
    if (awaited === false) return 'Cet acte n’est pas à publier, ou l’est déjà.'
    return (
      ahead({ today: today ?? '' }, 'La publication', publishedOn) ??
      `La publication du ${day(publishedOn)} précède l’acte, du ${day(on)}.`
    )
  },
}

export const assignmentRules: AssignmentLabels['rules'] = {
  assignmentDated: ({ since, on, today }, outcome) => {
    if (outcome === 'met') return `Notifiée le ${day(on)}.`
    if (since === '') return 'Ce marché n’est pas notifié : aucune créance n’en est née.'
    return (
      ahead({ today: today ?? '' }, 'La cession', on) ??
      `La cession du ${day(on)} précède la notification du marché, le ${day(since)}.`
    )
  },
  assignedWithinContract: within,
  releaseDated: ({ notifiedOn, releasedOn, today }, outcome) => {
    if (outcome === 'met') return `Levée le ${day(releasedOn)}.`
    return (
      ahead({ today: today ?? '' }, 'La mainlevée', releasedOn) ??
      `La mainlevée du ${day(releasedOn)} précède la cession, du ${day(notifiedOn)}.`
    )
  },
}

export const requestRules: RequestLabels['rules'] = {
  requestOfAccepted: (_facts, outcome) =>
    outcome === 'met'
      ? 'Le sous-traitant est accepté.'
      : 'Le sous-traitant n’est pas accepté : rien ne lui est payé directement.',
  directPaymentDue: ({ total, from }, outcome) =>
    outcome === 'met'
      ? `Le sous-traité est de ${euros(total)} TTC, d’au moins ${euros(from)}.`
      : `Le sous-traité est de ${euros(total)} TTC : au-dessous de ${euros(from)}, le sous-traitant n’est pas payé directement. Dites pourquoi il le serait.`,
  requestOnOrder: ({ same }, outcome) => {
    if (outcome === 'met') return 'La commande est partie, sur le marché du sous-traitant.'
    return same === false
      ? 'La commande n’est pas du marché de ce sous-traitant.'
      : 'Ne se paie qu’une commande adressée au titulaire, et non annulée.'
  },
  requestWithinAccepted: ({ accepted, requested, asked }, outcome) =>
    outcome === 'met'
      ? `${euros(asked)} TTC demandés, avec ${euros(requested)} auparavant, sur ${euros(accepted)} acceptés.`
      : `Le sous-traité est accepté pour ${euros(accepted)} TTC, dont ${euros(requested)} déjà demandés : ${euros(asked)} n’en sont pas.`,
  requestNumberOnce: ({ number }, outcome) =>
    outcome === 'met' ? 'Ce numéro n’a pas encore servi.' : `La demande n° ${number} de ce sous-traitant est déjà là.`,
  requestReceived: ({ since, holder, buyer, today }, outcome) => {
    if (outcome === 'met') return `Reçue par le titulaire le ${day(holder)}, par l’acheteur le ${day(buyer)}.`
    if (since === '') return 'Le sous-traitant n’est pas accepté : aucune demande n’en est reçue.'
    const late = [holder, buyer].find((each) => String(each) > String(today))
    return late === undefined
      ? `La demande précède l’acceptation du sous-traitant, du ${day(since)}.`
      : `La réception est datée du ${day(late)}, qui n’est pas encore venu.`
  },
  answerInOrder: ({ since, answeredOn, today }, outcome) => {
    if (outcome === 'met') return `Répondu le ${day(answeredOn)}.`
    return (
      ahead({ today: today ?? '' }, 'La réponse', answeredOn) ??
      `La réponse du ${day(answeredOn)} précède la demande, reçue le ${day(since)}.`
    )
  },
  refusedInTime: ({ last, answeredOn }, outcome) =>
    outcome === 'met'
      ? `Refusée avant le terme du ${day(last)}.`
      : `Refusée le ${day(answeredOn)}, quand le titulaire avait jusqu’au ${day(last)} : dites pourquoi son refus est entendu.`,
  notYetInvoiced: ({ invoiced }, outcome) =>
    outcome === 'met'
      ? 'Aucune facture ne paie cette demande.'
      : `Des factures paient déjà ${euros(invoiced)} de cette demande.`,
  holderSilent: ({ since, last }, outcome) =>
    outcome === 'met'
      ? `Reçue par le titulaire le ${day(since)}, la demande est restée sans réponse jusqu’au ${day(last)}.`
      : `Le titulaire répond jusqu’au terme du ${day(last)}.`,
}
