import type { FaultProxy } from './proxy.ts'

/** A dead spot: nothing reaches the ward. */
export const loseSignal = (proxy: FaultProxy) => proxy.plan(() => ({ kind: 'cutBeforeRequest' }))

/** Everything a network has been seen to do, more often than any network does it. */
export const everyMood = {
  pass: 4,
  delay: 2,
  cutBeforeRequest: 1,
  cutAfterRequest: 2,
  cutAnswer: 1,
  double: 2,
  reorder: 2,
  status: 2,
  portal: 1,
} as const
