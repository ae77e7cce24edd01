import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as keyRules from '../model/key-rules.ts'
import type { KeySetAct, KeySets, RevocationCause } from '../model/key-set-state.ts'
import type * as namingRules from '../model/naming-rules.ts'

const { at, day, count, number, named } = factsIn('en')

/** Why a keyholder is one no more. */
export const CAUSES: Readonly<Record<RevocationCause, string>> = {
  interest: 'a declared interest',
  departure: 'a departure',
  'lost-key': 'a lost key',
  other: 'another ground',
}
const causeOf = (cause: Json | undefined): string => CAUSES[cause as RevocationCause] ?? CAUSES.other

export const keySet: ModuleLabels<
  KeySetAct['type'],
  KeySets['status'],
  keyof typeof namingRules | keyof typeof keyRules,
  'coordinator' | 'keyholder' | 'clock'
> = {
  process: 'keySet',
  acts: {
    name: 'Name the keyholders',
    revise: 'Correct the naming',
    renew: 'Name another version',
    giveKey: 'Make and give your key',
    publish: 'Publish the key set',
    rehearse: 'Try your key',
    revoke: 'Revoke a keyholder',
    callRehearsal: 'Call to try the keys',
    close: 'Close the key set',
  },
  commits: { giveKey: 'Give the key', rehearse: 'Prove that you have it' },
  final: {
    publish:
      'Tenders will be sealed to these keys: they can no longer be changed, only replaced by another version for tenders to come.',
    revoke: 'Whoever is revoked gives nothing any more. Naming that person again asks for another key.',
  },
  statuses: { none: 'nobody is named', named: 'in preparation', published: 'published', closed: 'closed' },
  capacities: { coordinator: 'the coordinator', keyholder: 'the keyholder', clock: 'the date' },
  done: {
    name: ({ events }) =>
      `${count(events[0]?.keyholders as Json)} keyholders are named, of whom ${events[0]?.threshold} will be enough to open.`,
    renew: ({ events }) => `New keyholders are named (version ${events[0]?.version}).`,
    revise: () => 'The naming of the keyholders is corrected.',
    giveKey: () => 'A keyholder has given its key, and proved that it holds it.',
    publish: ({ events }) => `Version ${events[0]?.version} of the key set is published.`,
    rehearse: () => 'A keyholder has opened its key again.',
    revoke: ({ events }) => `A keyholder is revoked: ${causeOf(events[0]?.cause as Json)}.`,
    callRehearsal: () => 'The keyholders are called to try their keys before the deadline.',
    close: () => 'The key set is closed.',
  },
  tasks: {
    name: ({ facts }) => `Name those who will open the tenders of the consultation ${facts.reference}`,
    revise: ({ facts }) =>
      `Replace a revoked keyholder before the keys of the consultation ${facts.reference} are published`,
    giveKey: ({ facts }, names) => `Key ${names.of(facts.body)} for the consultation ${facts.reference}`,
    publish: ({ facts }) => `Publish the key set of the consultation ${facts.reference}`,
    rehearse: ({ facts }, names) =>
      `Trial of the key ${names.of(facts.body)} before the consultation ${facts.reference} is opened`,
    revoke: ({ facts }, names) =>
      `Revoke a keyholder who is no longer in office (${names.name(facts.body)}), consultation ${facts.reference}`,
  },
  asked: {
    giveKey: ({ facts }) => `Make your key for the consultation ${facts.reference}, and give it`,
    rehearse: ({ facts }) => `Try your key before the consultation ${facts.reference} is opened`,
  },
  rules: {
    tendersAwaited: ({ stage, deadline, electronic }, outcome) => {
      if (outcome === 'met')
        return deadline === null
          ? 'The tenders of this consultation will be received electronically.'
          : `Tenders are awaited electronically until ${at(deadline)}.`
      if (stage === 'unknown') return 'The group has no consultation of this number.'
      if (electronic === false)
        return 'The tenders of this consultation do not come electronically: there is nothing to seal.'
      return stage === 'abandoned'
        ? 'The consultation is abandoned: no tender is awaited any more.'
        : 'The deadline has passed: no tender is awaited any more.'
    },
    oneKeySetAConsultation: (_facts, outcome) =>
      outcome === 'met'
        ? 'The keys of the consultation stand in one case.'
        : 'The keys of this consultation have their case already: name a new version there.',
    namingChanged: ({ version }, outcome) => {
      if (outcome === 'not-applicable') return 'No version is in force.'
      return outcome === 'met'
        ? `This naming will take the place of version ${version} for tenders to come.`
        : `Nothing differs from version ${version}, which is in force.`
    },
    thresholdInRange: ({ threshold, of, most }, outcome) =>
      outcome === 'met'
        ? `${number(threshold)} keys of ${number(of)} are enough: none opens alone, and a lost key prevents nothing.`
        : Number(most) < 2
          ? 'Name at least three keyholders: it takes two to open, and never all.'
          : `It takes at least 2 keys to open, and at most ${number(most)} of ${number(of)}: if all were needed, one that is lost would take the tenders with it.`,
    oneKeyAPerson: ({ twice }, outcome, names) =>
      outcome === 'met'
        ? 'Each person who is named has one key.'
        : `A person is named twice, for ${named(twice, names)}: it has one key only.`,
    keyholderOfAMember: ({ bodies }, outcome, names) =>
      outcome === 'met'
        ? 'Each keyholder is in office at a member of the group.'
        : `A keyholder is not in office today at a member of the group: ${named(bodies, names)}.`,
    keyholderInterestFree: ({ bodies }, outcome, names) =>
      outcome === 'met'
        ? 'No keyholder has a declared interest in the procedure.'
        : `A person who is named has declared an interest in the procedure, for ${named(bodies, names)}: name another.`,
    keyholdersOutside: ({ outside, least }, outcome) => {
      const found =
        Number(outside) === 0
          ? 'No keyholder is of another member than the coordinator'
          : Number(outside) === 1
            ? 'A single keyholder is of another member than the coordinator'
            : `${number(outside)} keyholders are of another member than the coordinator`
      if (Number(outside) >= Number(least)) return `${found}.`
      return outcome === 'met'
        ? `${found}: the reason is written.`
        : `${found}. Why not ${number(least)} at least? Without them the coordinator could open alone.`
    },
    escrowElsewhere: ({ named: isNamed, elsewhere }, outcome) => {
      if (elsewhere === true) return 'The spare key is kept by another body than the coordinator.'
      const found =
        isNamed === true
          ? 'The spare key is with the coordinator'
          : 'Nobody keeps a spare key: if the server loses its own, no tender opens'
      if (outcome === 'met') return `${found}. The reason is written.`
      return isNamed === true ? `${found}. Why not with another member?` : `${found}. Why name nobody?`
    },
    keyholderStanding: ({ on, cause }, outcome) =>
      outcome === 'met' ? 'You are a keyholder.' : `You are no longer a keyholder since ${day(on)}: ${causeOf(cause)}.`,
    keyAwaited: ({ named: isNamed, sealed }, outcome) => {
      if (outcome === 'not-applicable') return 'No version awaits a key.'
      if (outcome === 'met') return 'Your key is awaited for the version in preparation.'
      return isNamed === true && sealed === true
        ? 'Your key is published already, and still serves: it is not changed any more. If you have lost it, tell the coordinator.'
        : 'You are not named in the version in preparation.'
    },
    keyGiven: (_facts, outcome) =>
      outcome === 'met' ? 'You have given a key.' : 'You have given no key yet: there is nothing to try.',
    keyProven: (_facts, outcome) =>
      outcome === 'met'
        ? 'The key has opened what was sealed to it.'
        : 'The proof does not fit: it is of another day, another person, another key, or it has served already. Try again.',
    keyDistinct: (_facts, outcome) =>
      outcome === 'met' ? 'This key is nobody else’s.' : 'This key is somebody else’s already: make your own.',
    everyKeyGiven: ({ missing, revoked }, outcome, names) => {
      if (outcome === 'not-applicable') return 'No version is in preparation.'
      if (outcome === 'met') return 'Each keyholder has given its key.'
      return [
        ...(count(missing) === 0
          ? []
          : [
              `${count(missing) === 1 ? 'One key is missing' : `${count(missing)} keys are missing`}: ${named(missing, names)}.`,
            ]),
        ...(count(revoked) === 0
          ? []
          : [`A keyholder was revoked, for ${named(revoked, names)}: correct the naming first.`]),
      ].join(' ')
    },
    timeKeyHeld: (_facts, outcome) =>
      outcome === 'met'
        ? 'The server holds its part of the key, which it gives in session only.'
        : 'This server does not hold its part of the key: whoever runs it looks at the folder of its keys.',
    keyholdersStillFit: ({ left, cut }, outcome, names) => {
      if (outcome === 'not-applicable') return 'No version is in preparation.'
      if (outcome === 'met') return 'Each keyholder is still in office, and without interest in the procedure.'
      return [
        ...(count(left) === 0 ? [] : [`A keyholder is no longer in office, for ${named(left, names)}.`]),
        ...(count(cut) === 0 ? [] : [`A keyholder has declared an interest, for ${named(cut, names)}.`]),
        'Correct the naming first.',
      ].join(' ')
    },
    revocationFounded: ({ standing, cause, founded }, outcome) => {
      if (outcome === 'met') return `The revocation has its cause: ${causeOf(cause)}.`
      if (standing !== true) return 'This person holds no key, or was revoked already.'
      return founded !== true && cause === 'interest'
        ? 'This person has declared no interest in the procedure.'
        : 'Say why this person is revoked.'
    },
    revokedByInterest: (_facts, outcome) =>
      outcome === 'not-applicable'
        ? 'A person revokes.'
        : outcome === 'met'
          ? 'A declared interest revokes of right.'
          : 'The passing of time revokes for a declared interest only.',
    enoughKeysLeft: (facts, outcome) => {
      if (outcome === 'not-applicable') return 'This revocation takes away no key that is needed.'
      const { left, needed } = facts
      if (Number(left) >= Number(needed))
        return `${number(left)} keys will be left for the ${number(needed)} that it takes: what is sealed already will open.`
      const lost = `Only ${number(left)} ${Number(left) === 1 ? 'key' : 'keys'} will be left for the ${number(needed)} that it takes: what is sealed to this version already will not open any more.`
      return outcome === 'met' ? `${lost} The reason is written.` : `${lost} Why revoke all the same?`
    },
    rehearsalFallsDue: ({ from, called }, outcome) => {
      if (outcome === 'met') return `Each keyholder opens its key again from ${day(from)}.`
      if (called === true) return 'The keyholders have been called for this deadline already.'
      return from === null
        ? 'The consultation has no deadline yet.'
        : `Published keys are tried from ${day(from)}, and before the deadline.`
    },
    tendersOver: (_facts, outcome) =>
      outcome === 'met' ? 'No tender is awaited any more.' : 'Tenders are still awaited: their keys stay.',
  },
}
