import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import {
  alteredTermsAnnounced,
  changeMade,
  extensionProportionate,
  importantChangeExtends,
  initialTermsKept,
  minorChangeAppraised,
} from './change-rules.ts'
import { ofAct, ofState } from './checked.ts'
import type { Consultation, ConsultationAct, ConsultationEvent, ConsultationFacts } from './consultation-state.ts'
import {
  deadlineLater,
  deadlineOnWorkingDay,
  deadlineReadable,
  deadlineToCome,
  extensionPlausible,
  minimumPeriodKept,
  outageMovesLater,
  questionsBeforeDeadline,
  questionsEndExplained,
  questionsKept,
} from './deadline-rules.ts'
import { changeChecks, dossierChecks, hardChecks } from './dossier-checks.ts'
import { durationAfterDeadline } from './duration-rules.ts'
import { evolve } from './evolve.ts'
import {
  deadlineAhead,
  deadlinePassed,
  europeanNoticeFirst,
  noticeIsEuropean,
  officeHourPlausible,
  oneConsultationAProcedure,
  procedurePrepared,
  publicationAnnouncedOnce,
  receiptAnnouncedOnce,
} from './notice-rules.ts'
import { laterDocumentsInTime, publicationInTime, publicationPeriodKept } from './publication-rules.ts'
import {
  abandoned,
  changed,
  extended,
  fileOf,
  judged,
  noticeSent,
  prolonged,
  received,
  seized,
  validated,
} from './record.ts'
import { judgmentAwaited, judgmentEntered, referralEntered, referralOnLots } from './referral-rules.ts'
import {
  needKept,
  priorNoticeKept,
  priorNoticePlanned,
  procedureAsValidated,
  thresholdKnownForNotice,
} from './sending-rules.ts'
import { maximumUnderNotice, mediumGroundGivenForFile } from './value-rules.ts'

/**
 * The consultation of one procedure: the file is written, checked, sealed, sent as a notice, published, changed by
 * versions, and closed by its deadline (CCP L2113-7; law.md S3.6, R2.02 to R2.57, R4.01 to R4.14).
 */
export const consultation = defineProcess<
  Consultation,
  ConsultationAct,
  ConsultationEvent,
  ConsultationFacts,
  'coordinator' | 'clock'
>()({
  name: 'consultation',
  initial: { status: 'none' },
  capacities: {
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    draft: {
      from: ['none'],
      to: ['draft'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'R2132-2')],
      opens: [interestFree],
      rules: [procedurePrepared, oneConsultationAProcedure],
      record: ({ act }) => [
        { type: 'DossierDrafted', procedure: act.procedure, reference: act.reference, ...fileOf(act) },
      ],
    },
    revise: {
      from: ['draft'],
      to: ['draft'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'R2132-2')],
      opens: [interestFree, procedurePrepared],
      record: ({ act }) => [{ type: 'DossierRevised', ...fileOf(act) }],
    },
    validate: {
      from: ['draft'],
      to: ['validated'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'R2132-2'), cite('policy', 'dossier')],
      opens: [
        interestFree,
        procedurePrepared,
        needKept,
        thresholdKnownForNotice,
        priorNoticePlanned,
        ofState(mediumGroundGivenForFile),
        ...dossierChecks.map(ofState),
      ],
      record: ({ facts, today }) => [validated(facts, today)],
    },
    reopen: {
      from: ['validated'],
      to: ['draft'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('policy', 'dossier')],
      opens: [interestFree],
      record: ({ act: { reason }, today }) => [{ type: 'DossierReopened', on: today, reason }],
    },
    sendNotice: {
      from: ['validated'],
      to: ['sent'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'R2131-18')],
      opens: [
        interestFree,
        procedurePrepared,
        needKept,
        procedureAsValidated,
        thresholdKnownForNotice,
        priorNoticeKept,
        ofState(mediumGroundGivenForFile),
        ...hardChecks.map(ofState),
      ],
      rules: [
        deadlineReadable,
        deadlineToCome,
        minimumPeriodKept,
        durationAfterDeadline,
        deadlineOnWorkingDay,
        questionsBeforeDeadline,
        questionsEndExplained,
      ],
      record: (input) => [noticeSent(input)],
    },
    recordReceipt: {
      from: ['sent', 'open'],
      to: ['sent', 'open'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'R2131-20')],
      opens: [interestFree, noticeIsEuropean, receiptAnnouncedOnce],
      rules: [officeHourPlausible],
      record: ({ act }) => [{ type: 'NoticeReceived', ...received(act.received, act.reference) }],
    },
    recordPublication: {
      from: ['sent', 'open'],
      to: ['sent', 'open'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'R2131-20')],
      opens: [interestFree, noticeIsEuropean, publicationAnnouncedOnce],
      rules: [officeHourPlausible],
      record: ({ act }) => [{ type: 'NoticePublished', ...received(act.published, act.reference) }],
    },
    publish: {
      from: ['sent'],
      to: ['open'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'R2132-2'), cite('CCP', 'R2131-20')],
      opens: [interestFree, europeanNoticeFirst, deadlineAhead, publicationInTime, publicationPeriodKept],
      record: ({ now }) => [{ type: 'ConsultationPublished', at: now }],
    },
    change: {
      from: ['sent', 'open'],
      to: ['sent', 'open'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'R2151-4')],
      opens: [interestFree, deadlineAhead],
      rules: [
        changeMade,
        initialTermsKept,
        alteredTermsAnnounced,
        importantChangeExtends,
        minorChangeAppraised,
        laterDocumentsInTime,
        extensionProportionate,
        maximumUnderNotice,
        deadlineReadable,
        deadlineLater,
        extensionPlausible,
        durationAfterDeadline,
        deadlineOnWorkingDay,
        questionsBeforeDeadline,
        questionsEndExplained,
        questionsKept,
        ...changeChecks.map(ofAct),
      ],
      record: (input) => changed(input),
    },
    extend: {
      from: ['sent', 'open'],
      to: ['sent', 'open'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'R2151-4')],
      opens: [interestFree, deadlineAhead],
      rules: [
        deadlineReadable,
        deadlineLater,
        extensionPlausible,
        extensionProportionate,
        durationAfterDeadline,
        deadlineOnWorkingDay,
        questionsBeforeDeadline,
        questionsEndExplained,
        questionsKept,
      ],
      record: (input) => [extended(input)],
    },
    prolong: {
      from: ['open'],
      to: ['open'],
      by: ['clock'],
      basis: [cite('policy', 'indisponibilité'), cite('CE', '449250')],
      opens: [deadlineAhead],
      rules: [outageMovesLater],
      record: (input) => [prolonged(input)],
    },
    close: {
      from: ['open'],
      to: ['closed'],
      by: ['clock'],
      basis: [cite('CCP', 'R2151-5')],
      opens: [deadlinePassed],
      record: ({ state }) => [{ type: 'ConsultationClosed', at: state.deadline }],
    },
    recordReferral: {
      from: ['sent', 'open', 'closed'],
      to: ['sent', 'open', 'closed'],
      by: ['coordinator'],
      basis: [cite('CJA', 'L551-1'), clause('coordinator')],
      opens: [interestFree],
      rules: [referralEntered, referralOnLots],
      record: ({ act, now }) => [seized(act, now)],
    },
    recordJudgment: {
      from: ['sent', 'open', 'closed'],
      to: ['sent', 'open', 'closed'],
      by: ['coordinator'],
      basis: [cite('CJA', 'L551-4'), clause('coordinator')],
      opens: [interestFree, judgmentAwaited],
      rules: [judgmentEntered],
      record: ({ act }) => [judged(act)],
    },
    abandon: {
      from: ['draft', 'validated', 'sent', 'open', 'closed'],
      to: ['abandoned'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'R2185-1')],
      opens: [interestFree],
      record: ({ act, today }) => [abandoned(act.reason, today)],
    },
  },
  evolve,
})
