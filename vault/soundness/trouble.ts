/** Why a file would not open for those who read it. */
export type Trouble =
  /** Its content is of another kind than its name says. */
  | 'another-kind'
  /** Its end is missing, or does not agree with the rest: a copy that was interrupted, most often. */
  | 'cut-short'
  /** It asks for a password, which nobody will have. */
  | 'protected'
