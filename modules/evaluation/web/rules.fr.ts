import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { RuleSentence } from '#ui/labels.ts'
import type { EvaluationRule } from './rule-ids.ts'
import { scoreRules } from './score-rules.fr.ts'

const { count, day, euros, listed, number, quoted } = factsIn('fr')

const STATUSES: Readonly<Record<string, string>> = {
  none: 'n’est pas publiée',
  sent: 'n’est pas encore publiée',
  open: 'reçoit encore des offres',
  abandoned: 'est déclarée sans suite',
}
const OPENINGS: Readonly<Record<string, string>> = {
  none: 'Les plis ne sont pas ouverts.',
  fixed: 'La séance d’ouverture n’a pas commencé.',
  opened: 'La séance d’ouverture n’est pas close : mettez-y fin d’abord.',
  ended: 'Aucune offre n’a été ouverte pour ce lot.',
}
const KINDS: Readonly<Record<string, string>> = {
  regular: 'régulière',
  irregular: 'irrégulière : elle ne respecte pas le dossier, est incomplète ou méconnaît la législation',
  unacceptable: 'inacceptable : son prix excède les crédits',
  inappropriate: 'inappropriée : elle est sans rapport avec le besoin',
}

const gap = (facts: Readonly<Record<string, Json>>): string =>
  [
    count(facts.otherwise) > 0 ? `Le dossier publie un autre barème : ${quoted(facts.otherwise)}.` : '',
    count(facts.missing) > 0 ? `Il manque le barème de : ${quoted(facts.missing)}.` : '',
    count(facts.wrong) > 0
      ? `Ce barème ne se calcule pas : ${quoted(facts.wrong)}. Un prix a une formule, les autres critères n’en ont pas.`
      : '',
    count(facts.strange) > 0 ? `Le dossier n’a pas, ou a deux fois, ce critère : ${quoted(facts.strange)}.` : '',
  ]
    .filter((each) => each !== '')
    .join(' ')

/** Les phrases des règles, en français. */
export const rules: Readonly<Record<EvaluationRule, RuleSentence>> = {
  analysedOnceClosed: ({ reference, status }, outcome) => {
    if (outcome === 'not-applicable') return 'La consultation n’est pas encore choisie.'
    return outcome === 'met'
      ? `La consultation ${String(reference)} est close, et n’est pas abandonnée.`
      : `La consultation ${String(reference)} ${STATUSES[String(status)] ?? 'n’est pas close'} : rien n’en est analysé.`
  },
  tendersOpened: ({ opening, tenders }, outcome) =>
    outcome === 'met'
      ? `Offres ouvertes pour ce lot : ${number(tenders)}.`
      : (OPENINGS[String(opening)] ?? 'Aucune offre n’est ouverte.'),
  lotOfTheFile: ({ lot, lots, known }, outcome) => {
    if (outcome === 'met')
      return lot === '' ? 'La consultation n’a pas de lots.' : `Le lot ${String(lot)} est au dossier.`
    if (known === true) return 'L’analyse de ce lot est déjà commencée.'
    return count(lots) === 0
      ? 'La consultation n’a pas de lots.'
      : `Choisissez un des lots du dossier : ${listed(lots)}.`
  },
  gridAsPublished: (facts, outcome) => {
    const wrong = gap(facts)
    if (wrong !== '')
      return `${wrong} Les critères, leurs poids et leurs méthodes sont ceux qui ont été publiés : rien n’en est modifié.`
    if (outcome === 'unmet') return 'Le barème lu n’est pas celui que les candidats ont lu : reprenez-le.'
    return outcome === 'met'
      ? 'La grille est celle du dossier publié.'
      : `Le dossier dit en une phrase comment sont notés : ${quoted(facts.read)}. Pourquoi ce barème est-il ce que les candidats y ont lu ?`
  },
  tiesAsPublished: ({ rule, strange }, outcome) => {
    if (count(strange) > 0) return `Le dossier n’a pas, ou a deux fois, ce critère : ${listed(strange)}.`
    if (outcome === 'met') return 'Ce qui départage est ce que dit le dossier.'
    return outcome === 'unmet'
      ? 'Cette lecture n’est pas celle du dossier.'
      : `Le dossier dit : « ${String(rule)} ». Pourquoi ces critères, dans cet ordre, ou aucun, sont-ils ce qu’il dit ?`
  },
  budgetSetBefore: ({ setOn, noticeSentOn }, outcome) => {
    if (outcome === 'not-applicable') return 'Ni crédits ni estimation ne sont indiqués.'
    return outcome === 'met'
      ? `Crédits et estimation sont établis le ${day(setOn)}, au plus tard le jour de l’envoi de l’avis.`
      : `Crédits et estimation s’établissent avant le lancement, ${noticeSentOn === null ? 'dont la date n’est pas connue' : `le ${day(noticeSentOn)}`} : le ${day(setOn)} est trop tard.`
  },
  scoresUndisclosed: (_facts, outcome) =>
    outcome === 'met'
      ? 'Personne n’a encore lu les notes des autres.'
      : 'Les notes sont lues : nul ne peut plus noter seul.',
  evaluatorInOffice: (_facts, outcome) =>
    outcome === 'met'
      ? 'Cette personne exerce une fonction dans cet organisme.'
      : 'Cette personne n’exerce ce jour aucune fonction dans cet organisme.',
  evaluatorFree: ({ declaredOn }, outcome) =>
    outcome === 'met'
      ? 'Cette personne n’a déclaré aucun intérêt dans la procédure.'
      : `Cette personne a déclaré un intérêt dans la procédure le ${day(declaredOn)} : elle ne note pas.`,
  evaluatorOnce: (_facts, outcome) =>
    outcome === 'met' ? 'Cette personne n’est pas encore nommée.' : 'Cette personne est déjà nommée.',
  evaluatorNamed: (_facts, outcome) =>
    outcome === 'met' ? 'Cette personne est nommée.' : 'Cette personne ne note pas dans cette analyse.',
  tenderAnalysed: (_facts, outcome) =>
    outcome === 'met' ? 'L’offre est analysée ici.' : 'Cette offre n’est pas de cette analyse.',
  linesMakeTotal: ({ total, sum, missing, strange }, outcome) => {
    if (outcome === 'not-applicable') return 'Seul le total est relevé.'
    if (count(missing) > 0) return `Il manque les lignes : ${listed(missing)}.`
    if (count(strange) > 0) return `Le bordereau n’a pas, ou a deux fois, les lignes : ${listed(strange)}.`
    return outcome === 'met'
      ? `Les lignes font ${euros(sum)}.`
      : `Les lignes font ${euros(sum)}, et non ${euros(total)}.`
  },
  priceCited: ({ page }, outcome) =>
    outcome === 'met'
      ? `Le prix est relevé page ${number(page)} d’une pièce de cette offre.`
      : 'La pièce citée n’est pas une pièce ouverte de cette offre.',
  priceKept: ({ before, total, asked }, outcome) => {
    if (outcome === 'not-applicable') return 'C’est le premier relevé.'
    if (outcome === 'unmet') return 'La note juridique ne convainc pas : le prix relevé reste.'
    if (outcome === 'met')
      return before === total
        ? 'Le prix relevé ne change pas.'
        : 'Une note juridique dit pourquoi le prix peut changer.'
    return `Le prix passe de ${euros(before)} à ${euros(total)}${asked === true ? ', après une demande de régularisation' : ''}. Une régularisation ne change rien de substantiel : écrivez la note juridique qui dit pourquoi c’est le cas.`
  },
  qualificationTold: ({ kind }) => `Offre ${KINDS[String(kind)] ?? ''}.`,
  priceOverCredits: ({ credits, price }, outcome) => {
    if (outcome === 'not-applicable') return 'La qualification ne tient pas au prix.'
    if (credits === null)
      return 'Aucun crédit n’a été indiqué au commencement de l’analyse : une offre n’est pas inacceptable sans eux.'
    if (price === null) return 'Le prix de l’offre n’est pas relevé.'
    return outcome === 'met'
      ? `${euros(price)} excèdent les crédits de ${euros(credits)}.`
      : `${euros(price)} n’excèdent pas les crédits de ${euros(credits)}.`
  },
  variantAllowed: ({ allowed }, outcome) => {
    if (outcome === 'not-applicable') return 'Ce n’est pas une variante.'
    if (outcome === 'unmet') return 'L’avis n’autorise pas les variantes : celle-ci ne peut pas être régulière.'
    return allowed === true
      ? 'L’avis autorise les variantes.'
      : 'L’avis n’autorise pas les variantes : celle-ci est écartée.'
  },
  regularisableIsIrregular: (_facts, outcome) =>
    outcome === 'unmet' ? 'Seule une offre irrégulière se régularise.' : 'Une offre irrégulière peut être régularisée.',
  becameRegular: ({ answered }, outcome) => {
    if (outcome === 'not-applicable') return 'L’offre ne redevient pas régulière.'
    if (outcome === 'met')
      return answered === true
        ? 'Le soumissionnaire a répondu à la demande de régularisation.'
        : 'Il est dit pourquoi la première qualification était fausse.'
    return outcome === 'unmet'
      ? 'Le motif ne suffit pas : l’offre reste écartée.'
      : 'Aucune régularisation n’a été répondue. Qu’est-ce qui rend la première qualification fausse ?'
  },
  lowAskedFirst: ({ asked, answered, waiting, due }, outcome) => {
    if (outcome === 'met')
      return answered === true
        ? 'Le soumissionnaire a justifié de son prix par écrit.'
        : 'Le soumissionnaire, interrogé par écrit, n’a pas répondu dans le délai.'
    if (asked === 0)
      return 'Demandez d’abord par écrit au soumissionnaire de justifier son prix : une offre qui semble anormalement basse n’est ni rejetée ni admise sans cela.'
    return Number(waiting) > 0
      ? `Le soumissionnaire peut répondre jusqu’au ${day(due)} : attendez sa réponse.`
      : 'Sans réponse, le prix n’est pas justifié.'
  },
  lettersToOperators: ({ tenders }, outcome) =>
    outcome === 'met'
      ? `Lettres : ${number(tenders)}.`
      : 'Choisissez des soumissionnaires de cette analyse, chacun une fois.',
  answerDayAhead: ({ due }, outcome) =>
    outcome === 'met'
      ? `La réponse est attendue jusqu’au ${day(due)}.`
      : `Le ${day(due)} ne laisse pas le temps de répondre.`,
  noNegotiation: (_facts, outcome) => {
    if (outcome === 'not-applicable') return 'La lettre ne négocie pas.'
    return outcome === 'met'
      ? 'Cette procédure permet de négocier.'
      : 'En appel d’offres, rien ne se négocie : demandez seulement de préciser la teneur de l’offre.'
  },
  regularisationForAll: ({ left, besides, once }, outcome) => {
    if (outcome === 'not-applicable') return 'La lettre n’offre pas de régulariser.'
    if (outcome === 'met') return 'Toutes les offres régularisables sont concernées, jusqu’au même jour.'
    if (once !== true) return 'La régularisation a déjà été offerte ou refusée à tous.'
    return [
      count(left) > 0 ? `La régularisation s’offre à tous, avec le même délai : il manque ${listed(left)}.` : '',
      count(besides) > 0 ? `Ne se régularisent pas, ou pas avant d’avoir justifié leur prix : ${listed(besides)}.` : '',
    ]
      .filter((each) => each !== '')
      .join(' ')
  },
  validityAsked: ({ until, latest }, outcome) => {
    if (outcome === 'not-applicable') return 'La lettre ne demande pas de prolonger la validité.'
    if (outcome === 'met') return `La validité irait jusqu’au ${day(until)}.`
    return latest === null || latest === ''
      ? 'Cette lettre ne prolonge pas la validité : retirez la date.'
      : `Dites jusqu’à quand, après le ${day(latest)}.`
  },
  letterInItsTime: (_facts, outcome) =>
    outcome === 'met'
      ? 'L’analyse est en cours, ou seule la validité est demandée.'
      : 'L’analyse est conclue : seule la validité des offres peut encore être demandée.',
  letterOwn: (_facts, outcome) =>
    outcome === 'met' ? 'La lettre vous est adressée.' : 'Cette lettre ne vous est pas adressée.',
  answeredOnce: (_facts, outcome) =>
    outcome === 'met' ? 'La lettre n’a pas encore de réponse.' : 'La réponse a déjà été donnée.',
  letterAnsweredInTime: ({ due }, outcome) => {
    if (due === '') return 'Il n’y a pas de telle lettre.'
    return outcome === 'met'
      ? `La réponse est reçue jusqu’au ${day(due)}.`
      : `La réponse était reçue jusqu’au ${day(due)}.`
  },
  answerComplete: ({ isValidity }, outcome) => {
    if (outcome === 'met') return 'La réponse dit ce qui est demandé.'
    return isValidity === true ? 'Dites si vous acceptez d’être engagé plus longtemps.' : 'Écrivez votre réponse.'
  },
  regularisationNotDecided: ({ offered }, outcome) => {
    if (outcome === 'met') return 'La régularisation n’a été ni offerte ni refusée.'
    return offered === true
      ? 'La régularisation est déjà offerte à tous.'
      : 'La régularisation est déjà refusée à tous.'
  },
  ...scoreRules,
}
