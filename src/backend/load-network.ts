import { BackendFailure } from './failure.ts'

/** The chunk with the sign-in and REST clients, fetched after the first screen is drawn. */
export const network = () =>
  import('./network.ts').catch(() => {
    throw new BackendFailure('offline')
  })
