import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/closing-rules.ts'
import type { Closing, ClosingAct } from '../model/closing-state.ts'
import { day, each, list, records } from './words.fr.ts'

export const closing: ModuleLabels<ClosingAct['type'], Closing['status'], keyof typeof rules, 'coordinator' | 'clock'> =
  {
    process: 'closing',
    acts: {
      openClosing: 'Ouvrir les suites de la fin',
      notifyEnd: "Adresser l'avis de fin à un membre",
      depositRecords: 'Dire où des archives sont conservées',
      complete: 'Clore le dossier du groupement',
    },
    statuses: { none: 'groupement en vie', open: 'avis et archives en cours', complete: 'dossier clos' },
    capacities: { coordinator: 'le coordonnateur', clock: 'la suite de droit de la fin du groupement' },
    done: {
      openClosing: ({ payload }) => `Le groupement a pris fin le ${day(payload.on)}.`,
      notifyEnd: ({ payload }, names) =>
        `L'avis de fin ${names.of(payload.body)} a été reçu le ${day(payload.receivedOn)}.`,
      depositRecords: ({ payload }) => `Archives (${records(payload.recordClass)}) : ${payload.place}.`,
      complete: () => 'Le dossier du groupement est clos ; rien n’est détruit.',
    },
    tasks: {
      notifyEnd: ({ facts }) => `Adresser l'avis de fin à : ${facts.about}.`,
      depositRecords: ({ facts }) => `Dire où et jusqu'à quand sont conservés : ${records(facts.about)}.`,
      complete: () => 'Tous les membres sont avertis et les archives placées : clore le dossier.',
    },
    rules: {
      conventionEnded: (_, outcome) =>
        outcome === 'met' ? 'La convention a pris fin.' : "La convention n'a pas pris fin.",
      endNotified: ({ body, awaited, endedOn }, outcome) => {
        if (outcome === 'not-applicable') return "Le groupement n'a pas pris fin."
        if (outcome === 'met') return "L'avis de fin a été reçu, avec sa preuve."
        return awaited === true
          ? `Il manque la preuve d'une réception entre le ${day(endedOn)} et aujourd'hui.`
          : `N'attend pas cet avis (déjà averti, ou plus membre au dernier jour) : ${body}.`
      },
      recordsPlaced: ({ recordClass, start, endedOn }, outcome) => {
        if (outcome === 'not-applicable') return "Le groupement n'a pas pris fin."
        if (outcome === 'met') return `Le lieu de conservation est connu : ${records(recordClass)}.`
        return recordClass === 'group-acts' && start !== endedOn
          ? `La conservation des actes du groupement court de sa fin, le ${day(endedOn)}.`
          : `Il manque qui conserve, ou le lieu : ${records(recordClass)}.`
      },
      retentionComputed: ({ recordClass, until }) =>
        until === null
          ? `À conserver sans limite de durée : ${records(recordClass)}.`
          : `À conserver jusqu'au ${day(until)} : ${records(recordClass)}. Ensuite, rien n'est détruit sans le visa de l'administration des archives.`,
      everyMemberNotified: ({ awaited }, outcome) =>
        outcome === 'met'
          ? 'Tous les membres ont reçu l’avis de fin.'
          : `Il manque l'avis de fin à : ${list(awaited)}.`,
      everyClassPlaced: ({ unplaced }, outcome) =>
        outcome === 'met'
          ? 'Le lieu et la durée de conservation de toutes les archives sont connus.'
          : `Il manque le lieu de conservation de : ${each(records, unplaced)}.`,
    },
  }
