import { createContext, type JSX, useContext } from 'solid-js'
import type { Tab } from './tabs.tsx'

/** What the app puts around every page: the ways of this person's role, and the strip that tells what is unsent. */
export interface Shell {
  tabs: () => JSX.Element
  sync: () => JSX.Element
  /** For those who lead: the way to what waits for their decision. */
  tray: () => JSX.Element
  /** On a laptop, for those who lead: ways beyond the five. */
  rail: () => JSX.Element
  /** Among today's doors: what the day holds besides them. */
  agenda: () => JSX.Element
  /** The same ways for the rail of a laptop. */
  links: () => Tab[]
  /** The ward's name, under the logo. */
  place: () => string | undefined
}

const ShellContext = createContext<Shell>({
  tabs: () => null,
  sync: () => null,
  tray: () => null,
  rail: () => null,
  agenda: () => null,
  links: () => [],
  place: () => undefined,
})

export const ShellProvider = ShellContext.Provider
export const useShell = () => useContext(ShellContext)
