/** A party as a form offers it. */
export type NamedBody = { readonly body: string; readonly name: string }
