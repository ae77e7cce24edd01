import type { Json } from '#kernel/canonical.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type { Consultation, ConsultationAct } from '../model/consultation-state.ts'
import { adaptedRulesEn } from './adapted-rules.en.ts'
import type { AdaptedRule } from './adapted-rules.fr.ts'
import { changeRulesEn } from './change-rules.en.ts'
import { fileRulesEn } from './file-rules.en.ts'
import type { FileRule } from './file-rules.fr.ts'
import { noticeRulesEn } from './notice-rules.en.ts'
import { type ReferralRule, referralRulesEn } from './referral-rules.ts'
import { dossierRulesEn, hourEn as hour } from './rules.en.ts'
import type { ChangeRule, DossierRule, NoticeRule } from './rules.fr.ts'
import { valueRulesEn } from './value-rules.en.ts'
import type { ValueRule } from './value-rules.fr.ts'

type Payload = Readonly<Record<string, Json>>
const title = (payload: Payload): string => String((payload.dossier as Payload | undefined)?.title ?? '')

export const consultation: ModuleLabels<
  ConsultationAct['type'],
  Consultation['status'],
  DossierRule | NoticeRule | ChangeRule | ValueRule | AdaptedRule | FileRule | ReferralRule,
  'coordinator' | 'clock'
> = {
  process: 'consultation',
  acts: {
    draft: 'Open the consultation file',
    revise: 'Edit the file',
    validate: 'Validate the file',
    reopen: 'Reopen the file',
    sendNotice: 'Send the notice',
    recordReceipt: 'Record the receipt of the Publications Office',
    recordPublication: 'Record the European publication',
    publish: 'Publish the consultation',
    change: 'Publish a new version',
    extend: 'Extend the deadline',
    prolong: 'Extend of right after an outage',
    close: 'Close at the deadline',
    recordReferral: 'Enter a pre-contract referral',
    recordJudgment: 'File the decision of the judge',
    abandon: 'Abandon the procedure',
  },
  commits: { revise: 'Save the file' },
  final: {
    sendNotice:
      'A notice that was sent is not called back: the deadline can only be extended, and every change of the file takes a rectifying notice.',
    publish:
      'What is published is not taken back: the file then changes only by a new version, of which everybody is told.',
    change: 'The version that is published stays and is not erased; a mistake is mended only by one version more.',
    extend: 'A period that was extended is not shortened again.',
    abandon: 'A consultation that was abandoned does not go on: another one has to be opened.',
  },
  statuses: {
    none: 'not opened',
    draft: 'file being written',
    validated: 'file validated',
    sent: 'notice sent',
    open: 'published, submissions awaited',
    closed: 'closed',
    abandoned: 'abandoned',
  },
  capacities: { coordinator: 'the coordinator', clock: 'the passage of time' },
  done: {
    draft: ({ payload }) => `The consultation file ${payload.reference} was opened: ${title(payload)}.`,
    revise: () => 'The consultation file was saved.',
    validate: () => 'The consultation file was validated; it is sealed.',
    reopen: ({ payload }) => `The consultation file was reopened: ${payload.reason}`,
    sendNotice: ({ payload }) => `The notice was sent. Deadline: ${hour(payload.deadline)}.`,
    recordReceipt: ({ payload }) =>
      `The Publications Office confirmed that it received the notice on ${hour(payload.received)} (${payload.reference}).`,
    recordPublication: ({ payload }) =>
      `The European notice appeared on ${hour(payload.published)} (${payload.reference}).`,
    publish: () => 'The consultation was published: the file is open to all.',
    change: ({ payload }) =>
      payload.important === true
        ? `A new version of the file was published; the change is important: ${payload.reason}`
        : `A new version of the file was published: ${payload.reason}`,
    extend: ({ payload }) => `The deadline moves to ${hour(payload.deadline)}: ${payload.reason}`,
    prolong: ({ payload }) => `The deadline moves of right: ${payload.reason}`,
    close: () => 'The deadline has passed: the consultation is closed.',
    recordReferral: ({ payload }) =>
      `The judge is seized (referral no ${String(payload.number)}): the signature waits.`,
    recordJudgment: ({ payload }) => `The judge has decided on referral no ${String(payload.number)}.`,
    abandon: ({ payload }) => `The procedure is abandoned: ${payload.reason}`,
  },
  tasks: {
    draft: ({ facts }) => `Open the consultation file of “${facts.title}”`,
    validate: ({ facts }) => `Complete and validate the consultation file of “${facts.title}”`,
    sendNotice: ({ facts }) => `Send the notice of “${facts.title}”`,
    recordReceipt: ({ facts }) => `Record the receipt of the Publications Office for “${facts.title}”`,
    publish: ({ facts }) => `Publish “${facts.title}”`,
    recordJudgment: ({ facts }) =>
      `File the decision of the judge on referral no ${String(facts.referral)} (“${facts.title}”)`,
    abandon: ({ facts }) =>
      facts.unpublished === true
        ? `Abandon “${facts.title}”: its deadline passed before it was published`
        : `Close the file of “${facts.title}”: its procedure is abandoned`,
  },
  rules: {
    ...dossierRulesEn,
    ...noticeRulesEn,
    ...changeRulesEn,
    ...valueRulesEn,
    ...adaptedRulesEn,
    ...fileRulesEn,
    ...referralRulesEn,
  },
}
