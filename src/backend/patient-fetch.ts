const longestWait = 45_000

/** A slow network is waited for, a hung one is not: the flusher's lock must not be held for ever. */
export const patientFetch: typeof fetch = (input, init) => {
  const deadline = AbortSignal.timeout(longestWait)
  const signal = init?.signal ? AbortSignal.any([init.signal, deadline]) : deadline
  return fetch(input, { ...init, signal })
}
