/** What tells of one person wherever it stands: a national learner’s number (INE), an e-mail address. */
const OF_A_PERSON: readonly RegExp[] = [/\b\d{9}[A-Z]{2}\b/, /\b\d{10}[A-Z]\b/, /\S@\S/]

/** A day in the name of a site is a day of birth: no school has one. A source may bear the day of its publication. */
const DAYS: readonly RegExp[] = [/\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}\b/, /\b(?:19|20)\d{2}-\d{2}-\d{2}\b/]

/** Whether a text names one person, which no perimeter may do (R8.03). */
export const tellsOfAPerson = (text: string): boolean => OF_A_PERSON.some((pattern) => pattern.test(text))

/** Whether the name of a site is rather a row about one person. */
export const looksPersonal = (name: string): boolean =>
  tellsOfAPerson(name) || DAYS.some((pattern) => pattern.test(name))

/** Heads of columns that hold persons: whoever pastes a class list is stopped before a row of it is read. */
const PERSONAL_HEAD =
  /\b(?:prenom|ine|ina|identifiant national|naissance|naiss|ddn|ne e? ?le|nee? le|nom (?:de |de l |des? )?(?:eleves?|apprenants?|usagers?|famille|usage)|responsable|parents?|courriel|e ?mail|mail|telephone|tel|sexe|civilite|first name|last name|surname|(?:student|pupil|learner) (?:name|id)|birth|phone)\b|^eleve$/

/** Whether a column of this head would hold data about persons. `head` is folded: no accents, no capitals, no signs. */
export const isPersonalHead = (head: string): boolean => PERSONAL_HEAD.test(head)
