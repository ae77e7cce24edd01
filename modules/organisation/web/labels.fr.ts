import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import { capitalised, ofName, theName } from '#ui/i18n/names.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as actRules from '../model/authorising-act-rules.ts'
import type { AuthorisingActAct, AuthorisingActState } from '../model/authorising-act-state.ts'
import type * as bodyRules from '../model/body-rules.ts'
import type { Body, BodyAct } from '../model/body-state.ts'
import { terms } from './terms.fr.ts'

const { day, listed } = factsIn('fr')

type Capacity = 'preparer' | 'body' | 'coordinator'

const term = (words: Readonly<Record<string, string>>, value: Json | undefined): string =>
  words[String(value)] ?? String(value)

const capacities: Readonly<Record<Capacity, string>> = {
  preparer: 'toute personne qui prépare le groupement',
  body: 'le membre lui-même',
  coordinator: 'le coordonnateur, qui tient le registre',
}

export const body: ModuleLabels<BodyAct['type'], Body['status'], keyof typeof bodyRules, Capacity> = {
  process: 'body',
  acts: {
    register: 'Inscrire un membre',
    correct: 'Corriger la fiche',
    appoint: 'Inscrire une fonction',
    endOffice: 'Mettre fin à une fonction',
  },
  statuses: { none: 'non inscrit', registered: 'inscrit' },
  capacities,
  done: {
    register: ({ payload }) => `${payload.name} a été inscrit au registre.`,
    correct: ({ payload }) => `La fiche a été corrigée : ${payload.reason}`,
    appoint: ({ payload }) => `${payload.title} : fonction inscrite à compter du ${day(payload.from)}.`,
    endOffice: ({ payload }) => `Une fonction a pris fin le ${day(payload.until)} : ${payload.reason}`,
  },
  tasks: {
    appoint: ({ facts }) => `${facts.body} n'a plus de représentant : inscrire le nouveau, avec l'acte qui l'a élu.`,
  },
  asked: { appoint: () => 'Inscrire votre nouveau représentant, avec l’acte qui l’a élu.' },
  rules: {
    siretValid: ({ siret, problem }, outcome) => {
      if (outcome === 'not-applicable') return "Un organisme d'un autre État n'a pas de SIRET."
      if (outcome === 'met') return `Le SIRET ${siret} est juste.`
      if (siret === null) return 'Il manque le SIRET.'
      if (problem === 'not-fourteen-digits') return `Le SIRET « ${siret} » n'a pas quatorze chiffres.`
      if (problem === 'wrong-siren-key')
        return `Les neuf premiers chiffres de « ${siret} » ne sont pas un SIREN : leur clé est fausse.`
      return `La clé du SIRET « ${siret} » est fausse. Pour un établissement de La Poste, la somme des chiffres est un multiple de 5.`
    },
    registeredOnce: ({ siret, registeredAs }, outcome) =>
      outcome === 'unmet'
        ? `Le SIRET ${siret} est déjà au registre, sous le nom de ${registeredAs}.`
        : 'Aucun autre membre ne porte ce SIRET.',
    seatKnown: ({ text, city }, outcome) => {
      if (outcome === 'met') return `Le siège est connu : ${text}.`
      if (String(text).trim() === '') return "Il manque l'adresse du siège."
      if (String(city).trim() === '') return 'Il manque la commune du siège.'
      return 'Le département du siège manque ou ne convient pas au pays : deux ou trois caractères en France, aucun ailleurs.'
    },
    commitmentToApplyTheCode: (_facts, outcome) => {
      if (outcome === 'not-applicable') return 'Le membre est un acheteur : il applique le code de lui-même.'
      return outcome === 'met'
        ? "Le membre s'est engagé par écrit à appliquer le code aux achats du groupement."
        : "Il manque l'engagement écrit d'appliquer le code de la commande publique aux achats du groupement."
    },
    applicableLawAgreed: ({ country }, outcome) => {
      if (outcome === 'not-applicable') return 'Le membre relève du droit français.'
      return outcome === 'met'
        ? 'Les membres ont convenu de la loi applicable.'
        : `Le membre a son siège hors de France (${country}) : dire où les membres conviennent de la loi applicable.`
    },
    representativeKnown: ({ name, title }, outcome) => {
      if (outcome === 'met') return `Le représentant est connu : ${name}, ${title}.`
      return name === '' ? 'Il manque le représentant du membre.' : 'Il manque le titre de sa fonction.'
    },
    officeDatesOrdered: ({ given, from, until }, outcome) => {
      if (outcome !== 'unmet') return 'Les dates de la fonction se suivent.'
      return typeof given === 'string' && String(given) > String(from)
        ? `L'acte qui donne la fonction est du ${day(given)}, après son début le ${day(from)}.`
        : `La fonction finirait le ${day(until)}, avant son début le ${day(from)}.`
    },
    oneRepresentativeAtATime: ({ last, lastFrom }, outcome) =>
      outcome === 'unmet'
        ? `${last} représente le membre depuis le ${day(lastFrom)} : son successeur ne peut entrer qu'après ce jour.`
        : 'Le membre a un seul représentant à la fois.',
    representativeActStated: ({ number }, outcome) => {
      if (outcome === 'not-applicable') return 'Le premier représentant est celui que nomme la convention.'
      return outcome === 'met'
        ? `Le changement de représentant résulte de l'acte n° ${number}.`
        : "Il manque l'acte qui donne la fonction, avec sa date et son numéro."
    },
    delegatingAct: ({ office, number }, outcome) => {
      if (outcome === 'met') return `La délégation résulte de l'arrêté n° ${number}.`
      if (outcome === 'not-applicable') return "La fonction n'est pas une délégation."
      return office === 'delegate'
        ? "Il manque l'arrêté de délégation, avec sa date, son numéro et ce qu'il délègue."
        : 'Seul un délégataire de signature porte une délégation.'
    },
    delegationWithinOffice: ({ delegator, delegatorUntil }, outcome) => {
      if (outcome === 'met') return `La délégation tient dans la fonction qui la donne (${delegator}).`
      if (outcome === 'not-applicable') return "La fonction n'est pas une délégation."
      if (delegator === null) return 'La fonction qui déléguerait est inconnue.'
      return delegatorUntil === null
        ? `${delegator} ne peut pas déléguer : un représentant en fonction délègue seul.`
        : `${delegator} quitte sa fonction le ${day(delegatorUntil)} : la délégation ne peut pas durer davantage.`
    },
    samePersonElsewhere: ({ bodies, person }, outcome) =>
      outcome === 'computed'
        ? `${person} représente aussi : ${listed(bodies)}. Chaque membre signe pour lui-même, avec sa propre habilitation.`
        : "Aucun autre membre n'a le même représentant.",
    registerKeptOnAct: ({ number }, outcome) => {
      if (outcome === 'not-applicable') return 'Le membre tient sa propre fiche.'
      return outcome === 'met'
        ? `Le coordonnateur s'appuie sur l'acte n° ${number} du membre.`
        : "Le coordonnateur ne modifie la fiche d'un autre membre que sur un acte de celui-ci, à indiquer avec son numéro."
    },
    correctionAct: ({ number }, outcome) => {
      if (outcome === 'not-applicable') return "Cette correction n'exige aucun acte."
      return outcome === 'met'
        ? `Le changement résulte de l'acte n° ${number}.`
        : "La convention désigne ce membre : changer son nom ou son SIRET exige l'acte qui le décide."
    },
    officeInCourse: ({ title, endsOn }, outcome) => {
      if (outcome === 'met') return `La fonction est en cours : ${title}.`
      return title === null ? 'Cette fonction est inconnue.' : `Cette fonction finit déjà le ${day(endsOn)}.`
    },
  },
}

export const authorisingAct: ModuleLabels<
  AuthorisingActAct['type'],
  AuthorisingActState['status'],
  keyof typeof actRules,
  Capacity
> = {
  process: 'authorisingAct',
  acts: {
    record: 'Enregistrer un acte',
    transmit: 'Enregistrer la transmission',
    publish: 'Enregistrer la publication',
    annul: "Enregistrer l'annulation",
  },
  statuses: { none: 'à enregistrer', recorded: 'enregistré', enforceable: 'exécutoire', annulled: 'annulé' },
  capacities,
  done: {
    record: ({ payload }) =>
      `L'acte n° ${payload.number} du ${day(payload.date)} a été enregistré : ${term(terms.subjects, payload.subject)}.`,
    transmit: ({ payload }) => `L'acte a été transmis au contrôle de légalité le ${day(payload.sentOn)}.`,
    publish: ({ payload }) => `L'acte a été publié ${term(terms.publications, payload.how)} le ${day(payload.on)}.`,
    annul: ({ payload }) => `L'acte a été annulé le ${day(payload.on)}.`,
  },
  tasks: {
    record: ({ facts }) =>
      `Il manque la délibération ${ofName(String(facts.body), 'fr')}, qui approuve la convention et autorise sa signature.`,
    transmit: ({ facts, due }) =>
      `${capitalised(theName(String(facts.body), 'fr'))} : transmettre son acte n° ${facts.number} au contrôle de légalité ; délai de ${facts.days} jours à confirmer : le ${day(due)}.`,
    publish: ({ facts }) =>
      `${capitalised(theName(String(facts.body), 'fr'))} doit publier son acte n° ${facts.number} du ${day(facts.date)}.`,
  },
  asked: {
    record: () => 'Verser la délibération qui approuve la convention et autorise sa signature.',
    transmit: ({ facts, due }) =>
      `Transmettre votre acte n° ${facts.number} au contrôle de légalité ; délai de ${facts.days} jours à confirmer : le ${day(due)}.`,
    publish: ({ facts }) => `Publier votre acte n° ${facts.number} du ${day(facts.date)}.`,
  },
  rules: {
    actOfARegisteredBody: (_facts, outcome) =>
      outcome === 'met' ? "L'acte est celui d'un membre inscrit." : "L'organisme n'est pas au registre du groupement.",
    ownActRecorded: (_facts, outcome) =>
      outcome === 'met'
        ? "L'acte est enregistré par qui peut le faire."
        : 'Chaque membre enregistre ses propres actes ; le coordonnateur peut enregistrer ceux de tous.',
    actDateReached: ({ date }, outcome) =>
      outcome === 'met' ? `L'acte est du ${day(date)}.` : `L'acte serait du ${day(date)}, qui n'est pas encore venu.`,
    actFileAttached: ({ number }, outcome) =>
      outcome === 'met' ? "Le fichier de l'acte est joint." : `Il manque le fichier de l'acte n° ${number}.`,
    deliberativeOrganDecides: ({ organ }, outcome) => {
      if (outcome === 'not-applicable') return "L'objet de l'acte n'exige pas une délibération."
      return outcome === 'met'
        ? `L'assemblée a délibéré : ${organ}.`
        : `« ${organ} » ne suffit pas : l'assemblée délibérante doit approuver elle-même la convention.`
    },
    permanentCommitteeEmpowered: ({ organ }, outcome) => {
      if (outcome === 'not-applicable') return "L'acte ne vient pas d'une commission permanente."
      return outcome === 'met'
        ? 'La commission permanente avait reçu délégation.'
        : `« ${organ} » : dire par quelle délibération l'assemblée lui a délégué cette matière.`
    },
    organCompetent: ({ organ }, outcome) => {
      if (outcome === 'not-applicable') return "La loi désigne elle-même l'assemblée compétente."
      return outcome === 'met'
        ? `L'instance compétente est établie : ${organ}.`
        : `« ${organ} » : dire pourquoi cette instance est compétente (statuts, délibération).`
    },
    signatoryNamed: ({ signatory }, outcome) => {
      if (outcome === 'not-applicable') return "L'acte n'autorise aucune signature de la convention."
      return outcome === 'met'
        ? `L'acte autorise à signer : ${signatory ?? 'voir le motif'}.`
        : "L'acte ne nomme ni la personne ni la fonction autorisée à signer : la signature de la convention serait refusée."
    },
    transmissionStated: ({ kind, articles, transmissible }, outcome) => {
      if (outcome === 'unmet')
        return `Les actes d'un membre de cette nature (${term(terms.kinds, kind)}) sont transmis au contrôle de légalité : ${listed(articles)}.`
      if (outcome === 'to-appraise')
        return `Dire pourquoi l'acte n'est pas transmis au contrôle de légalité (${listed(articles)}).`
      return transmissible === true
        ? "L'acte est transmis au contrôle de légalité."
        : "L'acte n'est pas soumis à transmission."
    },
    transmissionAwaited: ({ transmissible, acknowledgedOn }, outcome) => {
      if (outcome === 'met') return 'La transmission reste à faire, ou son accusé à recevoir.'
      return transmissible === true
        ? `La transmission est faite : accusé du ${day(acknowledgedOn)}.`
        : "L'acte n'est pas soumis à transmission."
    },
    transmissionAfterTheAct: ({ date, sentOn, acknowledgedOn }, outcome) => {
      if (outcome === 'met') return "L'envoi suit l'acte, l'accusé suit l'envoi."
      const receipt = acknowledgedOn === null ? '' : `, accusé du ${day(acknowledgedOn)}`
      return `Les dates ne se suivent pas, ou l'une est à venir : acte du ${day(date)}, envoi du ${day(sentOn)}${receipt}.`
    },
    transmittedInTime: ({ due, late }) =>
      late === true
        ? `Le délai de transmission finissait le ${day(due)} : l'envoi est tardif, mais reste nécessaire.`
        : `Le délai de transmission finit le ${day(due)}.`,
    publicationAwaited: ({ publishedOn }, outcome) => {
      if (outcome === 'met') return 'La publication reste à faire.'
      return publishedOn === null ? "L'acte n'a pas à être publié." : `L'acte est publié depuis le ${day(publishedOn)}.`
    },
    publicationAfterTheAct: ({ date, publishedOn }, outcome) =>
      outcome === 'met'
        ? "La publication suit l'acte."
        : `La publication du ${day(publishedOn)} ne peut ni précéder l'acte du ${day(date)} ni être à venir.`,
    cancellingAct: ({ by }, outcome) => {
      if (outcome === 'met') return "L'annulation est admise."
      return by === null
        ? "Un acte ne disparaît que par un acte contraire : dire ce qui l'annule (un jugement, un retrait)."
        : "L'acte contraire doit être du même membre, postérieur et exécutoire."
    },
    annulmentAfterTheAct: ({ date, on }, outcome) =>
      outcome === 'met'
        ? "L'annulation suit l'acte."
        : `L'annulation du ${day(on)} ne peut ni précéder l'acte du ${day(date)} ni être à venir.`,
  },
}
