import { type ComponentType, createContext, useContext } from 'react'

const SignInAgainContext = createContext<ComponentType | null>(null)

/** Gives every problem page and form the way to sign in where it stands, so that nothing typed is left behind. */
export const SignInAgainProvider = SignInAgainContext.Provider

/** How to sign in again without leaving the page; `null` where the application offers none. */
export const useSignInAgain = (): ComponentType | null => useContext(SignInAgainContext)
