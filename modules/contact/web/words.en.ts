import { formatDate } from '#ui/i18n/format.ts'
import { capitalised } from '#ui/i18n/names.ts'
import type { Channel } from '../model/contact-state.ts'
import type { fr } from './words.fr.ts'

const day = (date: string): string => formatDate(date, 'en')
const channels: Readonly<Record<Channel, string>> = {
  mail: 'mail',
  telephone: 'telephone',
  meeting: 'meeting',
  letter: 'letter',
  other: 'another way',
}

export const en: typeof fr = {
  title: 'Contacts with operators',
  lede: 'Until the award the coordinator alone speaks to operators. A member that an operator approaches declares it here, and the coordinator answers in its place.',
  none: 'No contact is declared.',
  noneTeach:
    'An operator calls you or writes to you about a purchase of the group: say who, when, by which way and what. You need do nothing else, and you are covered.',
  consequence:
    'The coordinator is told, and answers the operator. Only it and you read who came into contact with you, and what was said.',
  purchase: 'Purchase',
  member: 'Member',
  operator: 'Operator',
  contactOn: 'Day of the contact',
  status: 'State',
  kept: 'kept',
  unknownPurchase: 'a purchase that is not shown to you',
  caseTitle: (on) => `Contact of ${day(on)}`,
  caseLede: (status, purchase) => `${capitalised(status)}. Purchase: ${purchase}.`,
  keptFromYou: 'Who came into contact, and what was said, is read by the coordinator and the member concerned only.',
  said: 'What was said',
  withWhom: (operator, channel) => `${operator}, by ${channel}.`,
  stopped: 'This message was refused: its text is not kept. The coordinator was told.',
  measures: 'So that the operator draws no advantage from it',
  answer: 'Answer of the coordinator',
  answeredOn: (on) => `Answered on ${day(on)}.`,
  closedOn: (on, reason) => `Closed on ${day(on)}: ${reason}`,
  channels,
  form: {
    purchase: 'Purchase',
    direction: 'What do you declare?',
    received: 'an operator came into contact with me',
    sent: 'I consult an operator',
    body: 'Member concerned',
    operator: 'Name of the operator',
    siren: 'SIREN, if known',
    channel: 'By which way',
    contactOn: 'Day of the contact',
    text: 'What was said',
    files: 'Documents',
    measures: 'What is done so that it draws no advantage from it',
    measuresHint: 'For instance: its answers will be part of the consultation file.',
    answer: 'Answer',
    answerFiles: 'Documents attached',
    reason: 'Why no answer is due',
  },
  consequences: {
    answer:
      'The member is told that you answered. Information of use to all is given through the questions of the consultation.',
    close: 'The contact stays in the register, without an answer.',
  },
  silence: {
    silent: 'Silence of the members: until the award, speak of this purchase to no operator.',
    sourcing: 'Before the procedure the coordinator alone consults operators.',
    declare: 'Does an operator contact you? Declare it.',
  },
}
