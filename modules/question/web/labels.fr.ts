import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/question-rules.ts'
import type { Question, QuestionAct } from '../model/question-state.ts'

const { at, day } = factsIn('fr')
/** Ce qui est, à coup sûr, à celui qui a demandé. */
const ITS: Readonly<Record<string, string>> = {
  name: 'le nom',
  address: 'l’adresse électronique',
  siret: 'le numéro d’entreprise',
}
/** Ce qui peut être à lui, dans la question telle qu’elle sera publiée. */
const HELD: typeof ITS = {
  name: 'un mot qui est aussi le nom de celui qui a demandé',
  address: 'une adresse électronique ou celle d’un site',
  telephone: 'un numéro de téléphone',
  siret: 'un numéro d’entreprise',
}
/** Ce qui peut être à lui, dans la réponse. */
const REPEATED: typeof ITS = {
  name: HELD.name ?? '',
  address: 'une adresse électronique, ou celle d’un site, que donne la question d’origine',
  telephone: 'un numéro de téléphone que donne la question d’origine',
  siret: 'un numéro d’entreprise que donne la question d’origine',
}
const named = (found: Json | undefined, says: typeof ITS): string =>
  Array.isArray(found) ? found.map((each) => says[String(each)] ?? '').join(', ') : ''

/** Pourquoi rien n’est à apprécier, quand il n’est pas répondu. */
const UNASKED: Readonly<Record<string, string>> = {
  unknown: 'Il n’y a pas de consultation publiée à cette adresse.',
  abandoned: 'La consultation est sans suite : aucune offre ne se prépare plus.',
  'not-formalised': 'Le code n’oblige à répondre qu’en procédure formalisée.',
  late: 'La question est venue après l’heure fixée : l’acheteur y répond s’il le veut.',
}

export const question: ModuleLabels<
  QuestionAct['type'],
  Question['status'],
  keyof typeof rules,
  'outsider' | 'coordinator'
> = {
  process: 'question',
  acts: { ask: 'Poser une question', answer: 'Publier la réponse', decline: 'Ne pas répondre' },
  final: {
    answer: 'Une réponse publiée ne se corrige ni ne se retire : tous l’ont reçue.',
    decline: 'La question ne pourra plus recevoir de réponse.',
  },
  statuses: { none: 'non posée', asked: 'en attente de réponse', answered: 'répondue', declined: 'sans réponse' },
  capacities: { outsider: 'un opérateur, à l’adresse publique', coordinator: 'le coordonnateur' },
  done: {
    ask: ({ events }) => `Un opérateur a posé une question${events[0]?.late === true ? ', après l’heure fixée' : ''}.`,
    answer: () => 'La réponse à une question a été publiée pour tous.',
    decline: () => 'Le coordonnateur ne répond pas à une question, avec un motif.',
  },
  tasks: {
    answer: ({ facts }) => `Répondre à la question n° ${facts.number} sur la consultation ${facts.reference}`,
    decline: ({ facts }) =>
      `Clore la question n° ${facts.number} sur la consultation ${facts.reference}, restée sans réponse`,
  },
  rules: {
    consultationStillOpen: ({ stage, deadline, reception }, outcome) => {
      const what = reception === 'applications' ? 'candidatures' : 'offres'
      if (outcome === 'met') return `Les ${what} sont attendues jusqu’au ${at(deadline)}.`
      if (stage === 'unknown') return 'Il n’y a pas de consultation publiée à cette adresse.'
      return stage === 'abandoned'
        ? 'La consultation est déclarée sans suite : il n’y a plus rien à demander.'
        : `Les ${what} étaient attendues jusqu’au ${at(deadline)} : la consultation est close.`
    },
    askedInTime: ({ questionsUntil, late }, outcome) => {
      if (outcome === 'not-applicable') return 'Il n’y a pas de consultation, donc pas d’heure.'
      if (outcome === 'unmet')
        return `Les questions étaient reçues jusqu’au ${at(questionsUntil)}. Envoyée malgré tout, la vôtre est inscrite, et l’acheteur y répond s’il le veut, sauf si elle vient en temps utile.`
      return late === true
        ? `Envoyée en connaissance de cause après le ${at(questionsUntil)} : l’acheteur y répond s’il le veut, sauf si elle vient en temps utile.`
        : `Reçue à temps : les questions sont reçues jusqu’au ${at(questionsUntil)}.`
    },
    answerInTime: (facts, outcome) => {
      if (outcome === 'not-applicable')
        return facts.reception === 'applications'
          ? 'La date limite est celle des candidatures : le dernier jour pour répondre se compte avant celle des offres.'
          : 'Cette procédure n’a pas de dernier jour pour répondre.'
      const { answersDue, days, deadline, today, late } = facts
      if (late !== true || String(today) <= String(answersDue))
        return outcome === 'met'
          ? `Une réponse peut être publiée jusqu’au ${day(answersDue)}, ${days} jours avant la limite des offres.`
          : `Une réponse se publiait jusqu’au ${day(answersDue)}, ${days} jours avant la limite des offres, fixée au ${day(deadline)}. La question est venue à temps : le coordonnateur prolonge d’abord cette limite, ou renonce à répondre en disant pourquoi le renseignement n’est pas nécessaire à une offre.`
      const past = `Le dernier jour pour répondre était le ${day(answersDue)}, ${days} jours avant la limite des offres, fixée au ${day(deadline)}.`
      if (outcome === 'met')
        return `${past} La question est venue après l’heure fixée : le motif publié avec la réponse dit pourquoi elle ne pèse pas sur la préparation des offres.`
      return outcome === 'unmet'
        ? `${past} La réponse pèse sur la préparation des offres : le coordonnateur prolonge d’abord cette limite, ou renonce à répondre avec un motif.`
        : `${past} La question est venue après l’heure fixée. Pourquoi la réponse ne pèse-t-elle pas sur la préparation des offres ? Le motif est publié avec elle. Si elle y pèse, le coordonnateur prolonge d’abord cette limite.`
    },
    askerUnnamed: ({ found, inAnswer, certain }, outcome) => {
      const isCertain = certain === true
      const [question, answer] = [named(found, isCertain ? ITS : HELD), named(inAnswer, isCertain ? ITS : REPEATED)]
      if (outcome === 'met')
        return question + answer === ''
          ? 'Rien ne désigne celui qui a demandé.'
          : 'Ce que les textes contiennent ne désigne pas celui qui a demandé : le motif est écrit.'
      const whose = isCertain ? ' de celui qui a demandé' : ''
      return [
        ...(question === '' ? [] : [`La question telle qu’elle sera publiée contient ${question}${whose}.`]),
        ...(answer === '' ? [] : [`La réponse contient ${answer}${whose}.`]),
        outcome === 'unmet'
          ? 'Le coordonnateur retire ce qui le désigne : tous le liront.'
          : 'Pourquoi cela ne désigne-t-il pas celui qui a demandé ? Dites-le sans le nommer : un mot de la langue, ou ce qui est à l’acheteur. Ce qui le désigne est à retirer : tous le liront.',
      ].join(' ')
    },
    answerPublished: (_facts, outcome) =>
      outcome === 'met'
        ? 'La question et sa réponse sont publiées ensemble, pour tous.'
        : 'Il manque la question telle qu’elle sera publiée, ou sa réponse.',
    declineAppraised: ({ why, ...rest }, outcome) => {
      if (outcome === 'not-applicable') return UNASKED[String(why)] ?? '—'
      const { askedAt, left, answersDue, past } = rest
      if (past === true) {
        if (outcome === 'met')
          return 'La question, venue à temps, est restée sans réponse : le manquement est constaté, et pourquoi la procédure se poursuit est écrit.'
        return outcome === 'unmet'
          ? 'La procédure ne peut pas se poursuivre sans ce renseignement : déclarez la consultation sans suite. La question pourra alors être close.'
          : `La date limite est passée, et la question venue à temps, le ${at(askedAt)}, est restée sans réponse. Pourquoi la procédure peut-elle se poursuivre ? Dites si le renseignement était nécessaire à la préparation d’une offre.`
      }
      if (outcome === 'met')
        return 'Le renseignement n’est pas nécessaire à la préparation d’une offre : le motif est écrit.'
      if (outcome === 'unmet')
        return 'Le renseignement est nécessaire à la préparation d’une offre : donnez-le à tous, au besoin après avoir prolongé la date limite.'
      const until = answersDue === null ? '' : ` au plus tard le ${day(answersDue)}`
      const came =
        left === null
          ? `La question est venue à temps, le ${at(askedAt)}.`
          : `La question est venue le ${at(askedAt)}, après l’heure fixée mais ${Number(left)} jours avant la date limite : en temps utile.`
      return `${came} Pourquoi ce qu’elle demande n’est-il pas nécessaire à la préparation d’une offre ? Un renseignement nécessaire se donne à tous${until}, ou la date limite est prolongée.`
    },
    declineExplained: (_facts, outcome) =>
      outcome === 'met' ? 'Le motif est gardé au dossier.' : 'Dites pourquoi il n’est pas répondu.',
  },
}
