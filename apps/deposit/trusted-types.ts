/**
 * The one way in which an address becomes a script here (the policy of the page says `trusted-types depot`). Firefox and
 * Safari of some years ago know nothing of it, and take the address as it is.
 */
type Policy = { readonly createScriptURL: (address: string) => unknown }
type Factory = {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (address: string) => string }) => Policy
}

const OWN = '/depot/assets/'
const { trustedTypes } = globalThis as { readonly trustedTypes?: Factory }

const policy = trustedTypes?.createPolicy('depot', {
  createScriptURL: (address) => {
    if (!address.startsWith(OWN)) throw new TypeError(`no script of this page: ${address}`)
    return address
  },
})

/** What a worker may be made of; typed as the address that it is where there are no trusted types. */
export const scriptAddress = (address: string): string =>
  policy === undefined ? address : (policy.createScriptURL(address) as string)
