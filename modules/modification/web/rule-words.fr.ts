import { factsIn } from '#ui/i18n/facts.ts'
import type { RuleSentence } from '#ui/labels.ts'
import type { RuleId } from './rule-ids.ts'

const { count, day, euros, list, named, number } = factsIn('fr')

/** Points of base as a percentage: 1 000 is 10 %. */
const percent = (points: unknown): string =>
  typeof points === 'number' ? `${String(points / 100).replace('.', ',')} %` : '—'

export const CONDITIONS: Readonly<Record<string, string>> = {
  'nature-kept': 'la nature globale du marché reste la même',
  'clause-clear': 'la clause des documents initiaux est claire, précise et sans équivoque',
  'holder-unchangeable': 'changer de titulaire est impossible pour des raisons économiques ou techniques',
  'major-inconvenience': 'en changer présenterait un inconvénient majeur ou un coût substantiel',
  unforeseeable: 'un acheteur diligent ne pouvait pas prévoir ces circonstances',
  'clause-or-restructuring': 'une clause de réexamen ou une restructuration du titulaire le permet',
  'nothing-else-substantial': 'rien d’autre de substantiel ne change',
  'others-attracted': 'connue d’avance, elle aurait attiré d’autres candidats, ou fait retenir une autre offre',
  'balance-changed': 'elle change l’équilibre économique en faveur du titulaire',
  'scope-extended': 'elle étend considérablement l’objet du marché',
  'holder-replaced': 'elle remplace le titulaire',
}
const PIECES: Readonly<Record<string, string>> = {
  contract: 'la modification signée',
  deliberation: 'la délibération ou la décision qui autorise la signature',
  minutes: 'le procès-verbal de la commission',
}
const told = (words: Readonly<Record<string, string>>, codes: Parameters<typeof list>[0]): string =>
  list(codes)
    .map((code) => words[String(code)] ?? String(code))
    .join(' ; ')

/** Ce que chaque règle d’une modification a trouvé, en une phrase. */
export const rules: Readonly<Record<RuleId, RuleSentence>> = {
  needOfBuyer: ({ buyer }, outcome) => {
    if (outcome === 'met') return 'Le besoin est celui d’un acheteur du marché.'
    return buyer === true
      ? 'Un acheteur dit son propre besoin ; le coordonnateur peut dire celui d’un autre.'
      : 'Cet organisme n’est pas un acheteur de ce marché.'
  },
  eventOwn: ({ event }, outcome) =>
    outcome === 'met'
      ? `L’événement « ${String(event)} » ne fonde aucune autre modification.`
      : `L’événement « ${String(event)} » fonde déjà une modification de ce marché : un même événement ne sert pas deux fois.`,
  natureKept: ({ answered }, outcome) => {
    if (outcome === 'met') return 'La nature globale du marché reste la même.'
    return answered === true
      ? 'Une modification ne change pas la nature globale du marché : ce besoin demande une nouvelle procédure.'
      : 'Dites si la nature globale du marché reste la même, et pourquoi.'
  },
  conditionsMet: ({ unanswered, failing }, outcome) => {
    if (outcome === 'met') return 'Chaque condition du cas a sa réponse motivée.'
    return [
      ...(count(failing) > 0 ? [`Le cas ne s’applique pas : ${told(CONDITIONS, failing)}.`] : []),
      ...(count(unanswered) > 0 ? [`Répondez, et dites pourquoi : ${told(CONDITIONS, unanswered)}.`] : []),
    ].join(' ')
  },
  clauseNamed: ({ clause }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucune clause de réexamen n’est mise en œuvre.'
    return outcome === 'met' ? `Clause mise en œuvre : ${String(clause)}` : 'Nommez la clause de réexamen.'
  },
  initialAsAwarded: ({ initial, known, here, formalised }, outcome) => {
    if (outcome === 'met') return `Le montant initial du marché est de ${euros(initial)} HT.`
    if (outcome === 'to-appraise')
      return `Ce marché n’a pas été attribué ici : d’où vient son montant initial de ${euros(initial)} HT, et par quelle procédure a-t-il été passé ?`
    if (known !== initial)
      return known === 0
        ? 'Ce qui est dit du marché n’est pas retenu.'
        : `Le montant initial du marché est de ${euros(known)} HT, et non de ${euros(initial)}.`
    return here === true
      ? `L’objet ou la procédure du marché ne sont pas ceux de son attribution${formalised === true ? ', en procédure formalisée' : ''}.`
      : 'Une modification précédente a dit l’objet du marché autrement.'
  },
  baseRevised: ({ initial, base, maximum, kept }, outcome) => {
    if (outcome === 'to-appraise')
      return `Montant initial de ${euros(initial)} HT, actualisé à ${euros(base)} HT : par quelle clause de variation des prix ?`
    if (outcome === 'unmet')
      return maximum === true
        ? 'Le relèvement d’un maximum se mesure sur le maximum initial, sans actualisation.'
        : `Le montant actualisé par le bordereau des prix est de ${euros(base)} HT ; montant initial : ${euros(initial)} HT.`
    if (maximum === true) return `Mesurée sur le maximum initial, ${euros(initial)} HT.`
    return base === initial
      ? `Mesurée sur le montant initial, ${euros(initial)} HT.`
      : `Mesurée sur le montant actualisé, ${euros(base)} HT${kept === true ? ', par la clause du bordereau des prix' : ''} ; montant initial : ${euros(initial)} HT.`
  },
  smallAmountWithin: ({ before, total, threshold, known, points, share, base }, outcome) => {
    if (outcome === 'not-applicable') return 'La modification n’est pas une modification de faible montant.'
    const limits = `moins de ${euros(threshold)} (seuil européen) et moins de ${euros(share)} (${percent(points)} de ${euros(base)})`
    const said = `${euros(total)} HT en tout, dont ${euros(before)} par les modifications de faible montant qui précèdent`
    if (outcome === 'met') return `${said} : ${limits}.`
    if (outcome === 'to-appraise')
      return `${said}. Le seuil européen de ce jour n’est pas publié ; le dernier connu est de ${euros(threshold)} : la limite est-elle tenue ?`
    return known === true || total !== 0
      ? `${said} : les deux limites sont à tenir ensemble, ${limits}.`
      : 'La limite n’est pas retenue.'
  },
  halfWithin: ({ amount, most, base }, outcome) => {
    if (outcome === 'not-applicable') return 'Ce cas n’est pas limité à la moitié du montant.'
    return outcome === 'met'
      ? `${euros(amount)} HT, pour ${euros(most)} au plus : la moitié de ${euros(base)}.`
      : `${euros(amount)} HT passent la moitié de ${euros(base)}, soit ${euros(most)} : une telle modification demande une nouvelle procédure.`
  },
  replacementAlone: ({ case: kind, named: is, siret, proven, alone }, outcome) => {
    if (outcome === 'not-applicable') return 'Le titulaire reste le même.'
    if (outcome === 'met')
      return 'Le nouveau titulaire est nommé, ses justificatifs sont joints, et rien d’autre ne change.'
    if (kind !== 'replacement') return 'Remplacer le titulaire est un cas de modification à lui seul.'
    if (is !== true) return 'Nommez le nouveau titulaire.'
    if (siret !== true) return 'Le SIRET du nouveau titulaire n’est pas un SIRET.'
    if (proven !== true) return 'Joignez les justificatifs du nouveau titulaire.'
    return alone === true
      ? 'Le remplacement ne peut pas être instruit.'
      : 'Rien d’autre ne change avec le titulaire : ni montant, ni prix, ni maximum, ni durée.'
  },
  priceOnlyCase: ({ allowed }, outcome) => {
    if (outcome === 'not-applicable') return 'La modification ne porte pas sur le seul prix.'
    if (outcome === 'met') return 'Le prix seul est modifié, dans un cas qui le permet.'
    return allowed === true
      ? 'Une modification du seul prix ne change ni le maximum, ni la durée.'
      : 'Le seul prix se modifie pour prestations supplémentaires, circonstances imprévues, changement non substantiel ou faible montant.'
  },
  maximumRaised: ({ initial, present, next, set }, outcome) => {
    if (outcome === 'not-applicable') return 'Le maximum du marché reste le même.'
    if (outcome === 'computed')
      return `Le maximum passe de ${euros(present)} à ${euros(next)} HT ; la hausse se mesure sur le maximum initial, ${euros(initial)}.`
    return set === true
      ? 'Un maximum se relève d’un montant : il ne s’abaisse pas ainsi.'
      : 'Aucun plafond n’est fixé pour ce marché : fixez-le d’abord.'
  },
  effectPlanned: ({ from, present, endsOn, dated }, outcome) => {
    if (outcome === 'met')
      return endsOn === ''
        ? `Effet au plus tôt le ${day(from)}.`
        : `Effet au plus tôt le ${day(from)} ; le dernier jour du marché devient le ${day(endsOn)}.`
    return dated === true
      ? 'Le nouveau dernier jour est celui d’aujourd’hui, ou déjà passé.'
      : `L’effet ne précède pas ce jour, et vient tant que le marché est valide${present === '' ? '' : `, jusqu’au ${day(present)}`}.`
  },
  contractStillRunning: ({ on, notifiedOn, until }, outcome) => {
    if (outcome === 'met') return `Le marché est en cours le ${day(on)}.`
    if (notifiedOn === '') return 'Ce marché n’est pas notifié : il n’y a rien à modifier.'
    return until === '' || String(on) < String(notifiedOn)
      ? `Le marché n’est notifié que depuis le ${day(notifiedOn)}.`
      : `Le marché a pris fin le ${day(until)} : il ne se modifie plus.`
  },
  opinionAwaited: ({ total, due, recorded }, outcome) => {
    if (outcome === 'met')
      return recorded === true
        ? `D’autres modifications ont été signées depuis l’avis : le total est de ${euros(total)} HT.`
        : `Les modifications font ${euros(total)} HT en tout, plus de 5 % : l’avis de la commission est dû.`
    return due === true ? 'L’avis de la commission est déjà inscrit.' : 'Aucun avis de la commission n’est dû.'
  },
  opinionAsVoted: ({ total, of, said, here }, outcome) => {
    if (outcome === 'met')
      return here === true
        ? `La commission a été consultée sur ${euros(total)} HT, et son procès-verbal est signé.`
        : 'La commission s’est réunie ailleurs ; une personne en répond.'
    if (outcome === 'to-appraise')
      return 'La commission ne s’est pas réunie ici : le procès-verbal joint porte-t-il bien sur cette modification ?'
    if (here !== true) return 'Joignez le procès-verbal et dites l’avis, daté d’un jour passé.'
    if (of !== total && of !== 0)
      return `La séance portait sur ${euros(of)} HT, et les modifications font ${euros(total)} HT en tout.`
    return said === true
      ? 'La séance portait sur un autre montant initial.'
      : 'Le procès-verbal de cette séance n’est pas signé, ou ne dit aucun avis sur cette modification.'
  },
  opinionGiven: ({ total, initial, of, given }, outcome) => {
    if (outcome === 'not-applicable')
      return `Les modifications font ${euros(total)} HT en tout sur ${euros(initial)} : aucun avis de la commission n’est dû.`
    if (outcome === 'met') return `La commission a donné son avis sur ${euros(of)} HT.`
    return given === true
      ? `L’avis portait sur ${euros(of)} HT, et les modifications font ${euros(total)} HT en tout : la commission doit être consultée de nouveau.`
      : `Les modifications font ${euros(total)} HT en tout sur ${euros(initial)}, plus de 5 % : la commission doit donner son avis avant toute signature.`
  },
  limitsKept: ({ amount, most }, outcome) => {
    if (outcome === 'not-applicable') return 'Ce cas n’a pas de limite de montant.'
    return outcome === 'met'
      ? `${euros(amount)} HT, pour ${euros(most)} au plus.`
      : `${euros(amount)} HT passent aujourd’hui la limite de ${euros(most)} : d’autres modifications sont venues, ou le seuil a changé.`
  },
  modificationAuthorised: ({ about, favourable, enforceableOn }, outcome) => {
    if (outcome === 'met') return `Autorisée par un acte exécutoire depuis le ${day(enforceableOn)}.`
    if (about !== true) return 'Aucun acte de l’organe du coordonnateur n’autorise la signature de cette modification.'
    return favourable === true
      ? 'L’acte qui autorise la signature n’était pas exécutoire ce jour-là.'
      : 'L’acte cité n’autorise pas la signature.'
  },
  signedAsDrafted: ({ medium }, outcome) => {
    if (outcome === 'met') return 'Ce qui est signé est la modification instruite, ou l’écart est expliqué.'
    return medium === 'paper'
      ? 'Signée sur papier : est-ce bien la modification instruite ?'
      : 'La signature porte sur d’autres octets que la modification instruite : qu’a signé le titulaire, et pourquoi ?'
  },
  modificationFileWhole: ({ pieces, missing }, outcome) =>
    outcome === 'met'
      ? `Le dossier a ses ${number(pieces)} pièces.`
      : `Il manque au dossier : ${told(PIECES, missing)}.`,
  modificationAcknowledged: ({ due, threshold, value, reference }, outcome) => {
    if (outcome === 'met')
      return reference === ''
        ? `Le marché vaut ${euros(value)} HT, sous le seuil de ${euros(threshold)} : aucune transmission n’est due.`
        : `Transmission accusée sous le numéro ${String(reference)}.`
    if (outcome === 'to-appraise')
      return 'Le seuil de transmission de ce jour n’est pas encore publié : la transmission est-elle due ?'
    return due === true
      ? 'La modification d’un marché transmis se transmet au contrôle de légalité : elle ne se notifie qu’après l’accusé de réception.'
      : 'La transmission n’est pas accusée : la modification ne se notifie qu’après.'
  },
  copiesWhole: ({ bodies, strangers, whole, inOrder }, outcome, names) => {
    if (outcome === 'met') return `${number(bodies)} membre(s) reçoivent la modification et sa lettre de notification.`
    if (count(strangers) > 0) return `N’est pas un acheteur de ce marché : ${named(strangers, names)}.`
    if (whole !== true) return 'Joignez la modification signée et la lettre de notification.'
    return inOrder === true ? 'Choisissez les membres.' : 'La remise suit la notification, et n’est pas à venir.'
  },
  publicationDated: ({ what, from, dated, twice }, outcome) => {
    if (outcome === 'met') return 'Les dates de la publication se suivent.'
    if (twice === true) return 'Cette publication est déjà inscrite, avec son jour.'
    if (from === '') return 'Les données essentielles se publient après la notification.'
    return dated === true
      ? 'La publication ne peut pas être inscrite.'
      : what === 'essential-data'
        ? `Les données essentielles se publient depuis la notification, le ${day(from)}, et pas à une date à venir.`
        : `L’avis suit la signature, le ${day(from)}, et n’est pas daté d’un jour à venir.`
  },
  nationalAfterEuropean: ({ european, national }, outcome) => {
    if (outcome === 'not-applicable') return 'L’avis n’est pas national.'
    if (outcome === 'met') return 'L’avis national suit l’avis européen.'
    return european === ''
      ? 'L’avis européen part d’abord.'
      : `L’avis national du ${day(national)} précède l’avis européen, envoyé le ${day(european)} : il attend sa publication, ou quarante-huit heures sans annonce.`
  },
  modificationDayReached: ({ effectOn }, outcome) =>
    outcome === 'met' ? `La modification a effet depuis le ${day(effectOn)}.` : `Effet le ${day(effectOn)}.`,
}
