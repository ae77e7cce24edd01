import { factsIn } from '#ui/i18n/facts.ts'
import type { RuleSentence } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'

const { day, euros, listed, number } = factsIn('fr')

/** The day is ahead of today, or comes before what it follows. */
const misdated = (what: string, on: unknown, since: unknown, today: unknown): string =>
  String(on) > String(today)
    ? `${what} du ${day(on as string)} n’est pas encore venue.`
    : `${what} du ${day(on as string)} précède le ${day(since as string)}, qu’elle doit suivre.`

export const ruleWords: Readonly<Record<keyof typeof rules, RuleSentence>> = {
  claimOwn: (_facts, outcome) =>
    outcome === 'met'
      ? 'Vous agissez pour le membre dont c’est la part.'
      : 'Chaque membre règle les différends de sa propre part : celui-ci est à inscrire par le membre lui-même.',
  claimOnPurchase: ({ known }, outcome) => {
    if (outcome === 'met') return 'Le membre achète par ce marché.'
    return known === true
      ? 'Ce membre n’achète pas par ce marché : il n’y a pas de part.'
      : 'Un différend d’exécution porte sur un marché notifié.'
  },
  citedOwn: ({ cited, strange }, outcome) => {
    if (outcome !== 'met') return `N’est pas de ce membre sur ce marché : dossier cité n° ${listed(strange)}.`
    return cited === 0
      ? 'Aucun dossier n’est cité.'
      : `${number(cited)} ${cited === 1 ? 'dossier cité, de ce membre' : 'dossiers cités, tous de ce membre'} sur ce marché.`
  },
  disputeAppears: ({ ground, on }, outcome) => {
    if (ground === 'unpaid')
      return 'Une facture impayée n’est pas à elle seule un différend : inscrivez la mise en demeure du titulaire, et ce qui en suit.'
    if (outcome !== 'met') return `Le décompte de résiliation est dû le ${day(on)} : il ne manque pas encore.`
    if (ground === 'notice') return `Le titulaire a mis l’acheteur en demeure le ${day(on)}.`
    return ground === 'statement'
      ? `Le décompte de résiliation, dû le ${day(on)}, n’est pas venu : le différend est né.`
      : `L’acheteur a pris position le ${day(on)} : le différend est né.`
  },
  stanceUnequivocal: ({ on, written }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucune prise de position n’est invoquée.'
    if (written === false) return 'Une prise de position est écrite : versez-la.'
    return outcome === 'met'
      ? `L’écrit du ${day(on)} prend position sans équivoque.`
      : `L’écrit du ${day(on)} prend-il position de façon explicite et sans équivoque ? Dites en quoi.`
  },
  noticeLongEnough: ({ days, least, filed }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucune mise en demeure n’est invoquée.'
    if (outcome === 'met') return `La mise en demeure laisse ${number(days)} jours.`
    return filed === false
      ? 'La mise en demeure est à verser.'
      : `La mise en demeure laisse ${number(days)} jours, et il en faut ${number(least)} au moins pour que le silence fasse naître un différend.`
  },
  claimDated: ({ bornOn, on, today }, outcome) => {
    if (outcome === 'met') return `La créance est née le ${day(bornOn)}.`
    return String(on) > String(today)
      ? `Le fait du ${day(on)} n’est pas encore venu.`
      : `La créance serait née le ${day(bornOn)}, après le ${day(on)} dont naît le différend.`
  },
  claimPeriods: ({ memorandum, answer }, outcome) =>
    outcome === 'met'
      ? `Délais du CCAG : ${number(memorandum)} mois pour le mémoire, ${number(answer)} pour la réponse.`
      : `Le mémoire aurait ${number(memorandum)} mois et la réponse ${number(answer)}, quand le CCAG en donne deux : dites où le marché le prévoit.`,
  stanceAwaited: (_facts, outcome) =>
    outcome === 'met' ? 'La mise en demeure attend une position.' : 'Le différend n’est pas né d’une mise en demeure.',
  stanceDated: ({ on, since, last, today }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucune mise en demeure n’attend de position.'
    if (outcome === 'met') return `La position est du ${day(on)}, dans le délai de la mise en demeure.`
    return String(on) > String(last) && String(on) <= String(today)
      ? `La position est du ${day(on)}, et le délai de la mise en demeure a pris fin le ${day(last)} : le silence a fait naître le différend.`
      : misdated('La position', on, since, today)
  },
  noticeSilent: ({ last }, outcome) =>
    outcome === 'met'
      ? `Le délai de la mise en demeure a pris fin le ${day(last)}, sans position.`
      : `La mise en demeure laisse jusqu’au ${day(last)}.`,
  memorandumDated: ({ since, receivedOn, today }, outcome) => {
    if (outcome === 'met') return `Le mémoire est reçu le ${day(receivedOn)}.`
    return String(receivedOn) > String(today)
      ? `La réception est datée du ${day(receivedOn)}, qui n’est pas encore venu.`
      : `Le mémoire serait reçu le ${day(receivedOn)}, avant la naissance du différend, le ${day(since)}.`
  },
  memorandumInTime: ({ last, receivedOn }, outcome) => {
    if (last === '') return 'Une voie amiable suspend le délai du mémoire.'
    return outcome === 'met'
      ? `Le mémoire pouvait venir jusqu’au ${day(last)}.`
      : `Le mémoire est reçu le ${day(receivedOn)}, après le ${day(last)} : la réclamation est forclose. Dites pourquoi vous l’inscrivez.`
  },
  memorandumSilent: ({ last }, outcome) => {
    if (last === '') return 'Une voie amiable suspend le délai du mémoire.'
    return outcome === 'met'
      ? `Aucun mémoire n’est venu jusqu’au ${day(last)}.`
      : `Le mémoire peut venir jusqu’au ${day(last)}.`
  },
  stillToAnswer: (_facts, outcome) =>
    outcome === 'met' ? 'La réclamation attend une réponse écrite.' : 'La réclamation a déjà sa réponse écrite.',
  answerDated: ({ since, on, today }, outcome) =>
    outcome === 'met' ? `La réponse est notifiée le ${day(on)}.` : misdated('La réponse', on, since, today),
  answerWithinClaim: ({ recognised, amount }, outcome) =>
    outcome === 'met'
      ? `${euros(recognised)} reconnus, sur ${euros(amount)} demandés.`
      : `La réponse reconnaît ${euros(recognised)}, et il est demandé ${euros(amount)}.`,
  answerSilent: ({ last }, outcome) => {
    if (last === '') return 'Une voie amiable suspend le délai de la réponse.'
    return outcome === 'met'
      ? `Aucune réponse n’est venue jusqu’au ${day(last)}.`
      : `La réponse peut venir jusqu’au ${day(last)}.`
  },
  claimNotBarred: ({ last }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucune somme n’est reconnue.'
    if (last === '') return 'Le juge est saisi : la prescription ne court pas.'
    return outcome === 'met'
      ? `La créance n’est pas prescrite avant la fin du ${day(last)}.`
      : `La créance semble prescrite depuis la fin du ${day(last)} (à confirmer par un conseil) : dites pourquoi elle est payée.`
  },
  wayDated: ({ since, begunOn, today }, outcome) =>
    outcome === 'met' ? `La saisine est du ${day(begunOn)}.` : misdated('La saisine', begunOn, since, today),
  oneWayAtATime: ({ name, since }, outcome) =>
    outcome === 'met'
      ? 'Aucune autre voie amiable n’est ouverte.'
      : `Une voie amiable est déjà ouverte (${name}, depuis le ${day(since)}) : inscrivez d’abord sa fin.`,
  waySuspends: ({ last, left }, outcome) =>
    outcome === 'not-applicable'
      ? 'Aucun délai ne courait à cette date.'
      : `Le délai qui prenait fin le ${day(last)} est suspendu ; il lui restait ${number(left)} ${left === 1 ? 'jour' : 'jours'}.`,
  wayOpen: (_facts, outcome) =>
    outcome === 'met' ? 'Une voie amiable est ouverte.' : 'Aucune voie amiable n’est ouverte.',
  wayEndDated: ({ since, on, today }, outcome) =>
    outcome === 'met' ? `Elle prend fin le ${day(on)}.` : misdated('La fin', on, since, today),
  interruptionDated: ({ bornOn, on, today }, outcome) =>
    outcome === 'met' ? `L’interruption est du ${day(on)}.` : misdated('L’interruption', on, bornOn, today),
  interruptionInTime: ({ on, last, next }, outcome) => {
    if (outcome !== 'met')
      return `L’interruption du ${day(on)} vient après la fin des quatre ans, le ${day(last)} (à confirmer par un conseil).`
    return next === ''
      ? 'Le juge est saisi : la prescription ne court pas.'
      : `La créance n’est plus prescrite avant la fin du ${day(next)}.`
  },
  settlementDated: ({ since, on, today }, outcome) =>
    outcome === 'met' ? `La transaction est du ${day(on)}.` : misdated('La transaction', on, since, today),
  settlementAuthorised: (_facts, outcome) =>
    outcome === 'met'
      ? 'L’acte de l’organe compétent est joint.'
      : 'L’acte de l’organe qui autorise la transaction n’est pas joint : dites pourquoi il n’en faut pas.',
  changeEscalated: ({ changesContract }, outcome) => {
    if (changesContract === false) return 'La transaction ne modifie pas le marché.'
    return outcome === 'met'
      ? 'Le coordonnateur a accepté que le marché soit modifié.'
      : 'Ce qui modifie le marché remonte au coordonnateur : il dit d’abord, par écrit, qu’il l’accepte.'
  },
  claimActionDated: ({ since, on, today }, outcome) =>
    outcome === 'met' ? `Le juge est saisi le ${day(on)}.` : misdated('La saisine', on, since, today),
  courtOfContract: ({ court, named }, outcome) => {
    if (outcome === 'met' && named === court) return `Les pièces du marché nomment cette juridiction : ${court}.`
    return named === ''
      ? `Les pièces du marché connues ici ne nomment pas de juridiction, et celle de la convention n’est pas celle du marché. Dites où le marché nomme celle-ci : ${court}.`
      : `Les pièces du marché nomment : ${named}. Dites pourquoi le juge saisi est : ${court}.`
  },
  memorandumFirst: ({ stage }, outcome) => {
    if (outcome === 'not-applicable') return 'C’est l’acheteur qui saisit le juge.'
    return outcome === 'met'
      ? 'La réclamation du titulaire a sa réponse.'
      : `Le titulaire saisit le juge avant que sa réclamation ait une réponse (${stage === 'claimed' ? 'mémoire reçu' : 'aucun mémoire reçu'}) : l’action peut être irrecevable. Dites ce qu’il en est.`
  },
  rulingDated: ({ on, notifiedOn, since, today }, outcome) => {
    if (outcome === 'met') return `La décision est du ${day(on)}, notifiée le ${day(notifiedOn)}.`
    if (String(notifiedOn) > String(today))
      return `La notification est datée du ${day(notifiedOn)}, qui n’est pas encore venu.`
    return `La décision du ${day(on)} doit suivre le ${day(since)}, et sa notification, datée du ${day(notifiedOn)}, la suivre.`
  },
  claimRelinquished: ({ stage }, outcome) => {
    if (outcome === 'not-applicable') return 'Le différend a une issue.'
    return outcome === 'met'
      ? 'Le titulaire a renoncé par écrit.'
      : `Le titulaire peut encore demander (${stage === 'in-court' ? 'le juge est saisi' : 'sa réclamation n’a pas de réponse'}) : versez l’écrit par lequel il renonce.`
  },
  rejectionAccepted: ({ recognised, amount }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucune réponse n’est en cause.'
    if (recognised === amount) return 'Tout ce qui était demandé est reconnu.'
    return `${euros(recognised)} sont reconnus sur ${euros(amount)}, et le titulaire peut saisir le juge : dites pourquoi le différend est clos.`
  },
  rulingFinal: ({ notifiedOn, last }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucune décision de justice n’est en cause.'
    return outcome === 'met'
      ? `La décision notifiée le ${day(notifiedOn)} pouvait être frappée d’appel jusqu’au ${day(last)}.`
      : `La décision notifiée le ${day(notifiedOn)} peut être frappée d’appel jusqu’au ${day(last)} : dites pourquoi le différend est clos.`
  },
}
