import type { ModuleLabels } from '#ui/labels.ts'
import type * as amendmentRules from '../model/amendment-rules.ts'
import type * as boxRules from '../model/box-rules.ts'
import type * as conveningRules from '../model/convening-rules.ts'
import type * as presenceRules from '../model/presence-rules.ts'
import type { CommitteeSession, SessionAct } from '../model/session-state.ts'
import type * as voteRules from '../model/vote-rules.ts'
import { boxRuleSentences } from './box-labels.fr.ts'
import { day, euros, hour, named, number, people, some } from './label-words.fr.ts'
import { sessionDone } from './session-done.fr.ts'
import { voteRuleSentences } from './vote-labels.fr.ts'

type RuleId =
  | Exclude<keyof typeof amendmentRules, 'exceedsShare'>
  | keyof typeof boxRules
  | keyof typeof conveningRules
  | keyof typeof presenceRules
  | keyof typeof voteRules

export const committeeSession: ModuleLabels<
  SessionAct['type'],
  CommitteeSession['status'],
  RuleId,
  'secretary' | 'chair' | 'called' | 'clock'
> = {
  process: 'committeeSession',
  acts: {
    convene: 'Convoquer la commission',
    designate: 'Désigner une personnalité compétente',
    invite: 'Inviter le comptable public ou la concurrence',
    assist: 'Ajouter un agent qui assiste la commission',
    proveConvening: 'Déposer des preuves de convocation',
    noteSent: 'Constater l’envoi des convocations',
    reconvene: 'Convoquer une seconde fois',
    cancel: 'Annuler la séance',
    arrive: 'Inscrire une arrivée',
    leave: 'Inscrire un départ',
    open: 'Ouvrir la séance',
    recuse: 'Inscrire un retrait',
    observe: 'Consigner une observation',
    put: 'Mettre aux voix',
    cast: 'Exprimer une voix',
    drop: 'Consigner un bulletin déposé dans l’urne',
    tell: 'Consigner le dépouillement',
    count: 'Clore le vote',
    adjourn: 'Ajourner la séance',
    close: 'Lever la séance',
    sign: 'Signer le procès-verbal',
  },
  final: {
    cancel: 'Une séance annulée ne se rétablit pas : il faudra en convoquer une autre.',
    open: 'Les convocations et leurs preuves sont alors arrêtées. Sans quorum, rien n’est voté et la commission est convoquée une seconde fois.',
    tell: 'Le dépouillement ne se refait pas : le nombre de bulletins est celui des votants.',
    adjourn:
      'La séance prend fin. Ce qui reste sans décision demande une nouvelle convocation, dans le délai d’une première et sous son quorum.',
    close: 'Une séance levée ne se rouvre pas : rien n’y est plus voté ni consigné.',
    sign: 'Le procès-verbal signé ne change plus.',
  },
  statuses: {
    none: 'non convoquée',
    convened: 'convoquée',
    inquorate: 'sans quorum',
    sitting: 'en séance',
    closed: 'levée, à signer',
    signed: 'procès-verbal signé',
    cancelled: 'annulée',
  },
  capacities: {
    secretary: 'le coordonnateur, qui tient le secrétariat',
    chair: 'la présidence de la commission',
    called: 'la personne convoquée',
    clock: 'le registre',
  },
  done: sessionDone,
  tasks: {
    convene: ({ facts }) => {
      const again = facts.again === true ? ' à nouveau' : ''
      const sits = typeof facts.sits === 'string' ? `, que le rétroplanning réunit le ${day(facts.sits)}` : ''
      const left = Array.isArray(facts.lots) && facts.again === true && facts.lots.length > 0
      return `Convoquer${again} la commission d’appel d’offres pour « ${facts.title} »${left ? ` (à décider : ${people(facts.lots)})` : ''}${sits}`
    },
    proveConvening: ({ facts }) => `Prouver ${some(facts.without, 'convocation')} à la commission du ${hour(facts.at)}`,
    reconvene: ({ facts }) => `Convoquer une seconde fois la commission pour « ${facts.title} »`,
    sign: ({ facts }) => `Signer le procès-verbal de la commission du ${hour(facts.at)}`,
  },
  rules: {
    committeeStands: (_, outcome) =>
      outcome === 'met'
        ? 'La commission est composée et en fonction.'
        : 'La commission n’est pas composée, ou son mandat a pris fin.',
    withinMandate: ({ from, until, day: on }, outcome) => {
      if (outcome === 'not-applicable') return 'Il n’y a pas de commission.'
      return outcome === 'met'
        ? `La séance du ${day(on)} est dans le mandat, qui va jusqu’au ${day(until)}.`
        : `Le mandat va du ${day(from)} au ${day(until)} : aucune séance ne se tient le ${day(on)}.`
    },
    everyMemberSeated: ({ lacking, members }, outcome, names) => {
      if (outcome === 'not-applicable') return 'La commission est celle du coordonnateur.'
      if (outcome === 'met') return `Chacun des ${some(members, 'membre')} du groupement a son siège ce jour-là.`
      return Array.isArray(lacking) && lacking.length > 0
        ? `Sans siège ce jour-là : ${named(lacking, names)}. Changez d’abord la composition.`
        : 'La composition garde un siège pour qui n’est plus membre : changez-la d’abord.'
    },
    convenedInTime: ({ latest, today, clearDays, noClause, adopted, day: on }, outcome) => {
      if (noClause === true) return 'Le règlement intérieur n’a pas de clause d’urgence : le délai ne s’abrège pas.'
      const by =
        adopted === null ? 'selon l’usage, faute de règlement intérieur' : `selon le règlement intérieur ${adopted}`
      return outcome === 'met'
        ? `Pour le ${day(on)}, ${some(clearDays, 'jour franc')} ${by} : la convocation part au plus tard le ${day(latest)}.`
        : `Pour le ${day(on)}, il faut ${some(clearDays, 'jour franc')} ${by} : la convocation devait partir au plus tard le ${day(latest)}, et nous sommes le ${day(today)}.`
    },
    sessionPlanned: ({ at, somewhere }, outcome) => {
      if (outcome === 'met') return `La séance se tient le ${hour(at)}.`
      return somewhere === true
        ? 'La séance est à venir, et finit après avoir commencé.'
        : 'Donnez le lieu de la séance, ou le lien par lequel on y participe à distance.'
    },
    remoteAllowed: ({ adopted }, outcome) => {
      if (outcome === 'not-applicable') return 'La séance se tient sur place.'
      return outcome === 'met'
        ? 'La commission peut siéger à distance.'
        : `Le règlement intérieur ${adopted} exclut les séances à distance.`
    },
    questionsStated: ({ points }, outcome) =>
      outcome === 'met' ? `L’ordre du jour a ${some(points, 'point')}.` : 'Donnez un ordre du jour, point par point.',
    reportFrozen: ({ analyses, moving }, outcome) => {
      if (outcome === 'not-applicable') return 'Les offres ne sont pas analysées dans Unisson : leur rapport se joint.'
      if (outcome === 'met')
        return `${some(analyses, 'rapport')} d’analyse, arrêté : la commission lit ce qui ne bouge plus.`
      return Array.isArray(moving) && moving.some((lot) => lot !== '')
        ? `L’analyse n’est pas arrêtée pour ${moving.join(', ')} : arrêtez le rapport, puis convoquez.`
        : 'L’analyse des offres n’est pas arrêtée : arrêtez le rapport, puis convoquez.'
    },
    committeeCompetent: ({ kind, estimate, threshold, formalised, others }, outcome) => {
      if (outcome === 'unmet') return 'Cette procédure n’existe pas, ou elle est abandonnée.'
      if (kind === 'amendment') return 'La commission est saisie d’un projet d’avenant : elle donne un avis.'
      if (kind === 'award')
        return `Procédure formalisée de ${euros(estimate)}, à partir du seuil de ${euros(threshold)} : la commission choisit le titulaire.${Array.isArray(others) && others.length > 0 ? ` Sous le seuil, elle donne un avis : ${people(others)}.` : ''}`
      return formalised === true
        ? `La valeur estimée (${euros(estimate)}) reste sous le seuil de ${euros(threshold)} : la commission donne un avis, et l’autorité du coordonnateur décide.`
        : 'La procédure n’est pas formalisée : la commission donne un avis, et l’autorité du coordonnateur décide.'
    },
    lotReadAlone: ({ doubtful, threshold }, outcome) =>
      outcome === 'not-applicable'
        ? 'La valeur de chaque lot et celle de l’ensemble désignent la même autorité.'
        : `Lus lot par lot, ces points restent sous le seuil de ${euros(threshold)} que l’ensemble atteint : ${people(doubtful)}. La commission y donne un avis ; cette lecture du texte est à confirmer.`,
    designatedByTheChair: ({ own }, outcome) => {
      if (outcome === 'met') return own === true ? 'La présidence désigne.' : 'L’acte de la présidence est cité.'
      return 'La présidence seule désigne une personnalité compétente : citez son acte, avec sa date et son numéro.'
    },
    groundStated: (_, outcome) =>
      outcome === 'met' ? 'Sa compétence est décrite.' : 'Dites en quoi cette personne est compétente.',
    assistsForAMember: (_, outcome) =>
      outcome === 'met'
        ? 'C’est un agent d’un membre du groupement.'
        : 'Assistent la commission les agents des membres du groupement ; la présidence désigne les autres personnes.',
    accountantOfTheCoordinator: (_, outcome) => {
      if (outcome === 'not-applicable') return 'Ce n’est pas le comptable public.'
      return outcome === 'met'
        ? 'C’est le comptable public du coordonnateur.'
        : 'Le comptable public invité est celui du coordonnateur.'
    },
    calledOnce: ({ name }, outcome) =>
      outcome === 'met'
        ? 'Cette personne n’a pas d’autre place dans la séance.'
        : `${name} a déjà une place dans la séance : personne n’a deux voix, ni deux rôles.`,
    proofOfConvening: ({ persons, on, dated }, outcome) => {
      if (outcome === 'met') return `Preuve de ${some(persons, 'convocation')}, parties le ${day(on)}.`
      return dated === true
        ? 'Choisissez les personnes convoquées ; un agent qui assiste ne l’est pas.'
        : 'La preuve a une référence, et une date entre la convocation et aujourd’hui.'
    },
    arrivalConvened: ({ name }, outcome) =>
      outcome === 'met' ? `${name} a été convoqué, ou assiste la commission.` : 'Cette personne n’a pas été convoquée.',
    arrivalOnTheDay: ({ present, day: on }, outcome) => {
      if (outcome === 'met') return `Nous sommes le ${day(on)}, jour de la séance.`
      return present === true
        ? 'Cette personne est déjà présente.'
        : `Les arrivées s’inscrivent le jour de la séance, le ${day(on)}.`
    },
    remoteIdentified: ({ told }, outcome) => {
      if (outcome === 'not-applicable') return 'La personne est dans la salle.'
      if (outcome === 'met') return 'La personne est identifiée, et le moyen est consigné.'
      return told === true
        ? 'La convocation ne prévoit pas de participation à distance.'
        : 'Consignez le moyen employé, et comment la personne a été identifiée.'
    },
    declarationMade: ({ name }, outcome) =>
      outcome === 'met'
        ? `${name} a déclaré ses intérêts dans cette procédure, ou n’en avoir aucun.`
        : `${name} n’a pas dit si un intérêt la lie à cette procédure : sans déclaration, pas d’accès.`,
    arrivalFree: ({ name }, outcome) =>
      outcome === 'met'
        ? 'Aucun intérêt déclaré n’écarte cette personne.'
        : `${name} a un intérêt déclaré dans cette procédure : cette personne ne siège pas, et sa suppléance joue.`,
    excessSubstitute: ({ needed, name }, outcome) => {
      if (outcome === 'not-applicable') return 'Ce n’est pas un suppléant.'
      if (needed === true) return `${name} peut remplacer un titulaire absent.`
      return outcome === 'met'
        ? `${name} assiste à la séance : ses titulaires sont présents, et lui ne vote pas.`
        : `Les titulaires que ${name} supplée sont présents, et le règlement intérieur exclut les suppléants en surnombre.`
    },
    wasPresent: ({ name }, outcome) => (outcome === 'met' ? `${name} était là.` : 'Cette personne n’est pas présente.'),
    everyoneConvened: ({ called, without }, outcome) =>
      outcome === 'met'
        ? `Chaque convocation a sa preuve (${some(called, 'personne')}).`
        : `Sans preuve de convocation, la séance serait irrégulière : ${people(without)}.`,
    conveningsInTime: ({ latest, late }, outcome) =>
      outcome === 'met'
        ? `Les convocations sont parties au plus tard le ${day(latest)}.`
        : `Convocations parties après le ${day(latest)} : ${people(late)}.`,
    sessionHour: ({ at }, outcome) =>
      outcome === 'met'
        ? `C’est l’heure de la séance (${hour(at)}).`
        : `La séance s’ouvre le ${hour(at)}, ou plus tard ce jour-là.`,
    quorumAtOpening: ({ present, seats, needed, required }) =>
      required === false
        ? `${number(present)} sur ${number(seats)} présents ; après une seconde convocation, aucun quorum n’est exigé.`
        : `${number(present)} sur ${number(seats)} présents, il en faut ${number(needed)}.`,
    chairPresides: ({ chair }, outcome) => {
      if (chair !== null) return `${chair} préside.`
      return outcome === 'met'
        ? 'Ni la présidence ni sa suppléance ne sont là ; le motif est donné.'
        : 'Ni la présidence ni sa suppléance ne sont là. Pourquoi siéger sans elle ?'
    },
    recusalFromAnItem: ({ name, item, already }, outcome) => {
      if (outcome === 'met')
        return `${name} se retire du point ${number(item)} : sa voix n’y compte pas, ni pour le quorum.`
      return already === true
        ? 'Ce retrait est déjà consigné.'
        : 'Se retire une personne convoquée, d’un point de l’ordre du jour.'
    },
    heardWithAVoice: ({ voice, present, name }, outcome) => {
      if (outcome === 'met') return `L’observation de ${name} sera au procès-verbal.`
      if (voice === 'assisting') return `${name} assiste la commission et n’a aucune voix, même consultative.`
      if (voice === 'none') return 'Cette personne n’a pas été convoquée.'
      return present === true ? 'Écrivez l’observation d’une personne qui peut siéger.' : `${name} n’est pas présent.`
    },
    ...voteRuleSentences,
    ...boxRuleSentences,
  },
}
