export type Failure = 'offline' | 'signed-out' | 'forbidden' | 'conflict' | 'invalid' | 'unexpected'

/** What went wrong at the door to the ward, decided once; `reason` is the server's own code where it gave one. */
export class BackendFailure extends Error {
  readonly kind: Failure
  readonly reason: string | null

  constructor(kind: Failure, reason: string | null = null) {
    super(reason ?? kind)
    this.name = 'BackendFailure'
    this.kind = kind
    this.reason = reason
  }
}

export const failureOf = (error: unknown): Failure => (error instanceof BackendFailure ? error.kind : 'unexpected')

const kinds: Record<number, Failure> = {
  0: 'offline',
  401: 'signed-out',
  403: 'forbidden',
  409: 'conflict',
  400: 'invalid',
  410: 'invalid',
  413: 'invalid',
  422: 'invalid',
  // A gateway without its server behind it is no answer of ours.
  502: 'offline',
  503: 'offline',
  504: 'offline',
}

export const failureOfStatus = (status: number): Failure => kinds[status] ?? 'unexpected'
