import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as direct from '../model/direct-rules.ts'
import type * as filing from '../model/filing-rules.ts'
import type * as paying from '../model/payment-rules.ts'
import type { Act, Invoice } from '../model/state.ts'
import type * as ofTerms from '../model/terms-rules.ts'
import type { PaymentTerms, TermsAct } from '../model/terms-state.ts'

const { count, day, euros, listed, number } = factsIn('fr')

/** Points of base as a percentage: 1 040 is 10,4 %. */
const percent = (points: unknown): string =>
  typeof points === 'number' ? `${String(points / 100).replace('.', ',')}\u00a0%` : '—'
const days = (value: Parameters<typeof number>[0]): string => `${number(value)}\u00a0${value === 1 ? 'jour' : 'jours'}`

const PRO = 'une petite ou moyenne entreprise payée par une collectivité de plus de 60 millions d’euros'

export const invoice: ModuleLabels<
  Act['type'],
  Invoice['status'],
  Exclude<keyof typeof filing | keyof typeof paying | keyof typeof direct, 'interestTerm' | 'leftOf'>,
  'payer' | 'holder'
> = {
  process: 'invoice',
  acts: {
    file: 'Déposer une facture',
    suspend: 'Suspendre le délai de paiement',
    resume: 'Inscrire la réception des pièces demandées',
    return: 'Renvoyer la facture',
    approve: 'Mandater le paiement',
    recordPayment: 'Inscrire le paiement du comptable',
    recordInterest: 'Inscrire le paiement de l’intérêt de retard',
  },
  statuses: {
    none: 'non déposée',
    received: 'reçue, à mandater',
    suspended: 'délai suspendu',
    returned: 'renvoyée au titulaire',
    approved: 'mandatée, à payer',
    paid: 'payée',
    settled: 'payée, intérêt compris',
  },
  capacities: { payer: 'le membre qui paie', holder: 'le titulaire' },
  done: {
    file: ({ payload }) => `La facture n° ${payload.number} est déposée.`,
    suspend: ({ payload }) => `Le délai de paiement est suspendu depuis le ${day(payload.suspendedOn)}.`,
    resume: ({ payload }) =>
      `Les pièces demandées sont reçues le ${day(payload.resumedOn)} : le délai court de nouveau.`,
    return: ({ payload }) => `La facture est renvoyée : ${payload.reason}`,
    approve: () => 'Le paiement est mandaté.',
    recordPayment: ({ payload }) => `Le comptable a payé ${euros(payload.amount)} le ${day(payload.paidOn)}.`,
    recordInterest: ({ payload }) => `L’intérêt de retard est payé : ${euros(payload.amount)}.`,
  },
  tasks: {
    approve: ({ facts }) => `La facture n° ${facts.number} est à mandater.`,
    recordPayment: ({ facts }) => `La facture n° ${facts.number}, mandatée, est à payer par le comptable.`,
    recordInterest: ({ facts }) => `L’intérêt de retard de la facture n° ${facts.number} est à payer.`,
  },
  rules: {
    addressedToPayer: (_facts, outcome) =>
      outcome === 'met'
        ? 'La facture est adressée au membre qui a commandé.'
        : 'La facture est adressée à un autre que le membre qui a commandé : chaque membre paie ses propres commandes. Faites-la adresser à celui-ci.',
    orderInvoiced: (_facts, outcome) =>
      outcome === 'met'
        ? 'La commande est partie.'
        : 'Ne se facture qu’une commande adressée au titulaire, et non annulée.',
    filedElectronically: (_facts, outcome) =>
      outcome === 'met'
        ? 'La facture est électronique.'
        : 'La facture est sur papier, quand elle devrait venir par Chorus Pro : dites pourquoi vous la prenez ainsi.',
    inEuros: ({ currency }, outcome) =>
      outcome === 'met' ? 'La facture est en euros.' : `La facture est en ${currency} : le marché se paie en euros.`,
    numberOnce: ({ number: its }, outcome) =>
      outcome === 'met'
        ? 'Ce numéro n’a pas encore servi sur la commande.'
        : `La facture n° ${its} est déjà là pour cette commande.`,
    datedInOrder: ({ signedOn, issuedOn, receivedOn, today }, outcome) => {
      if (outcome === 'met') return `Établie le ${day(issuedOn)}, reçue le ${day(receivedOn)}.`
      if (String(receivedOn) > String(today))
        return `La réception est datée du ${day(receivedOn)}, qui n’est pas encore venu.`
      return String(issuedOn) < String(signedOn)
        ? `La facture est datée du ${day(issuedOn)}, avant la signature de la commande, le ${day(signedOn)}.`
        : `La facture serait reçue le ${day(receivedOn)}, avant d’être établie, le ${day(issuedOn)}.`
    },
    commitmentBorne: ({ commitment, expected }, outcome) =>
      outcome === 'met'
        ? `La facture rappelle l’engagement n° ${expected}.`
        : `La facture rappelle l’engagement « ${commitment} », et la commande est engagée sous le n° ${expected} : le comptable les rapprochera-t-il ?`,
    linesOfOrder: ({ lines, unknown, wrong, above }, outcome) => {
      if (outcome === 'met')
        return lines === 0
          ? 'Une avance n’a pas de ligne.'
          : `${number(lines)} ${lines === 1 ? 'ligne' : 'lignes'} de la commande.`
      const said = [
        count(unknown) > 0 ? `n’est pas de la commande : ligne ${listed(unknown)}` : '',
        count(wrong) > 0
          ? `la quantité n’est pas un nombre entier d’unités, une au moins : ligne ${listed(wrong)}`
          : '',
        count(above) > 0 ? `passe ce qui reste à facturer de la commande : ligne ${listed(above)}` : '',
      ].filter((words) => words !== '')
      if (said.length > 0) return `${said.join(' ; ')}.`
      return lines === 0 ? 'Une facture a une ligne au moins.' : 'Une avance se demande en un montant, sans ligne.'
    },
    amountsAgree: ({ places, due }, outcome) => {
      if (outcome === 'not-applicable') return 'Une avance n’a pas de ligne.'
      return outcome === 'met'
        ? 'Chaque ligne est au prix de la commande.'
        : `N’est pas la quantité au prix de la commande : ligne ${listed(places)} (la première ferait ${euros(due)}).`
    },
    totalsAgree: ({ amount, sum, vat, due }, outcome) => {
      if (outcome === 'not-applicable') return 'Une avance n’a pas de ligne.'
      if (amount !== sum) return `Les lignes font ${euros(sum)} hors taxe, et la facture dit ${euros(amount)}.`
      if (vat === due) return `Les lignes font le total, et la TVA est de ${euros(due)}.`
      return outcome === 'unmet'
        ? `La TVA des lignes est de ${euros(due)}, et la facture dit ${euros(vat)}.`
        : `La facture dit ${euros(vat)} de TVA au lieu de ${euros(due)}, comme arrondie ligne par ligne : la prenez-vous ainsi ?`
    },
    advanceAsDue: ({ due, paid, asked }, outcome) => {
      if (outcome === 'not-applicable') return 'Ce n’est pas une avance.'
      if (outcome === 'met') return `L’avance est de ${euros(due)}.`
      if (due === 0) return 'Cette commande ne donne pas droit à une avance, par son montant ou par sa durée.'
      return paid === 0
        ? `L’avance de cette commande est de ${euros(due)}, et il est demandé ${euros(asked)}.`
        : `L’avance de cette commande est déjà mandatée : ${euros(paid)}.`
    },
    directOnRequest: ({ wrong, paid, whole, isService }, outcome) => {
      if (outcome === 'not-applicable') return 'Rien n’est payé directement à un sous-traitant.'
      if (outcome === 'met') return `${euros(paid)} sont payés directement à un sous-traitant, sur sa demande.`
      if (isService === false) return 'L’avance d’un sous-traitant ne se paie pas sur celle du titulaire.'
      return count(wrong) > 0
        ? `Passe ce que le sous-traitant demande, et que d’autres factures ne paient pas : part ${listed(wrong)}.`
        : `${euros(paid)} seraient payés directement, quand la facture est de ${euros(whole)}.`
    },
    directAgreed: ({ waiting }, outcome) => {
      if (outcome === 'not-applicable') return 'Rien n’est payé directement à un sous-traitant.'
      return outcome === 'met'
        ? 'Le titulaire a accepté la demande du sous-traitant, ou n’a pas répondu dans son délai.'
        : `Le titulaire peut encore répondre, ou a refusé : ${listed(waiting)}.`
    },
    directWithinPayment: ({ direct: paid, net, holder }, outcome) =>
      outcome === 'not-applicable'
        ? 'Rien n’est payé directement à un sous-traitant.'
        : `Sur ${euros(net)}, ${euros(paid)} vont aux sous-traitants et ${euros(holder)} au titulaire, à qui seul est retenu ce qui l’est.`,
    suspensionReasoned: ({ missing, receivedOn, suspendedOn, today }, outcome) => {
      if (outcome === 'met')
        return `${number(missing)} ${missing === 1 ? 'pièce est demandée' : 'pièces sont demandées'}.`
      if (missing === 0) return 'Une suspension dit les pièces qui manquent : sans cela elle ne suspend rien.'
      return String(suspendedOn) > String(today)
        ? `La suspension est datée du ${day(suspendedOn)}, qui n’est pas encore venu.`
        : `La suspension du ${day(suspendedOn)} précède la réception de la facture, le ${day(receivedOn)}.`
    },
    suspendedOnce: ({ before }, outcome) =>
      outcome === 'met'
        ? 'Le délai n’a pas encore été suspendu.'
        : `Le délai de cette facture a déjà été suspendu, le ${day(before)} : une seconde suspension ne suspendrait rien.`,
    resumedInOrder: ({ suspendedOn, resumedOn, today }, outcome) => {
      if (outcome === 'met') return `Reçues le ${day(resumedOn)}.`
      return String(resumedOn) > String(today)
        ? `La réception est datée du ${day(resumedOn)}, qui n’est pas encore venu.`
        : `Les pièces seraient reçues le ${day(resumedOn)}, avant d’être demandées, le ${day(suspendedOn)}.`
    },
    serviceDone: ({ accepted, before, asked, on }, outcome) => {
      if (outcome === 'not-applicable') return 'Une avance se paie avant le service.'
      return outcome === 'met'
        ? `Le service est fait depuis le ${day(on)} : ${euros(accepted)} hors taxe sont admis.`
        : `Le service fait est certifié pour ${euros(accepted)} hors taxe, dont ${euros(before)} déjà mandatés : cette facture de ${euros(asked)} ne se paie pas encore.`
    },
    deductionsComputed: ({ reduction, advance, retention, penalties, net }) =>
      `Reste à payer ${euros(net)}, une fois retenus : réfaction ${euros(reduction)}, avance ${euros(advance)}, retenue de garantie ${euros(retention)}, pénalités ${euros(penalties)}.`,
    paidAsApproved: ({ amount, net, approvedOn, paidOn, today }, outcome) => {
      if (outcome === 'met') return `${euros(net)} payés le ${day(paidOn)}.`
      if (amount !== net) return `Le paiement mandaté est de ${euros(net)}, et il est inscrit ${euros(amount)}.`
      return String(paidOn) > String(today)
        ? `Le paiement est daté du ${day(paidOn)}, qui n’est pas encore venu.`
        : `Le paiement du ${day(paidOn)} précède son mandat, du ${day(approvedOn)}.`
    },
    lateInterestOwed: ({ due, rateOn, days: late, rate, interest, lumpSum, owed }, outcome) => {
      if (outcome === 'not-applicable') return 'Le paiement vient dans son délai.'
      return outcome === 'unmet'
        ? `Le paiement vient après le ${day(due)} : dites le taux d’intérêt de retard en vigueur le ${day(rateOn)} (taux de refinancement de la BCE, plus huit points), qui n’est pas encore connu ici.`
        : `Le paiement vient ${days(late)} après le ${day(due)} : ${euros(interest)} d’intérêt à ${percent(rate)} et ${euros(lumpSum)} d’indemnité sont dus de plein droit, soit ${euros(owed)}.`
    },
    interestWhole: ({ owed, amount, principal, paidOn, today }, outcome) => {
      if (outcome === 'met') return `${euros(owed)} d’intérêt et d’indemnité.`
      if (owed === 0) return 'Le paiement est venu dans son délai : aucun intérêt n’est dû.'
      if (amount !== owed)
        return `L’intérêt et l’indemnité dus font ${euros(owed)}, et il est inscrit ${euros(amount)}.`
      return String(paidOn) > String(today)
        ? `Le paiement est daté du ${day(paidOn)}, qui n’est pas encore venu.`
        : `Le paiement du ${day(paidOn)} précède celui du principal, le ${day(principal)}.`
    },
    interestInTime: ({ last, paidOn }, outcome) =>
      outcome === 'met'
        ? `Payé avant le ${day(last)}.`
        : `Payé le ${day(paidOn)}, quand l’intérêt se payait jusqu’au ${day(last)} : le titulaire en est-il d’accord ?`,
  },
}

export const paymentTerms: ModuleLabels<
  TermsAct['type'],
  PaymentTerms['status'],
  keyof typeof ofTerms,
  'coordinator' | 'executor'
> = {
  process: 'paymentTerms',
  acts: { set: 'Fixer les conditions de paiement', change: 'Changer les conditions de paiement' },
  statuses: { none: 'non fixées', 'in-force': 'en vigueur' },
  capacities: { coordinator: 'le coordonnateur', executor: 'qui suit l’exécution pour le groupement' },
  done: {
    set: ({ payload }) => `Les conditions de paiement du marché sont fixées : ${days(payload.days)}.`,
    change: ({ payload }) => `Les conditions de paiement sont changées : ${payload.reason}`,
  },
  rules: {
    paidContract: ({ notifiedOn }, outcome) => {
      if (outcome !== 'met') return 'Ce marché n’est pas notifié à son titulaire.'
      return typeof notifiedOn === 'string'
        ? `Le marché est notifié depuis le ${day(notifiedOn)}.`
        : 'Le marché est notifié.'
    },
    periodWithinLaw: ({ days: asked, most }, outcome) =>
      outcome === 'met'
        ? `Le marché se paie en ${days(asked)}.`
        : `Une collectivité paie en ${days(most)} au plus, et le délai dit est de ${days(asked)}.`,
    advanceWithinLaw: ({ advance, least, most, small }, outcome) =>
      outcome === 'met'
        ? `L’avance est de ${percent(advance)}.`
        : `L’avance est de ${percent(least)} au moins${small === true ? `, pour ${PRO},` : ''} et de ${percent(most)} au plus : ${percent(advance)} n’en est pas.`,
    retentionWithinLaw: ({ retention, most, guaranteed, small }, outcome) => {
      if (outcome === 'met')
        return retention === 0 ? 'Aucune retenue de garantie.' : `La retenue de garantie est de ${percent(retention)}.`
      return guaranteed === false
        ? 'Le marché n’a pas de délai de garantie : rien ne peut être retenu.'
        : `La retenue de garantie est de ${percent(most)} au plus${small === true ? `, pour ${PRO}` : ''} : ${percent(retention)} la passe.`
    },
  },
}
