export type SignInFailureKind = 'wrong-password' | 'name-taken' | 'name-unusable' | 'password-too-short'

/** What only the sign-in screen has words for. */
export class SignInFailure extends Error {
  readonly kind: SignInFailureKind

  constructor(kind: SignInFailureKind) {
    super(kind)
    this.name = 'SignInFailure'
    this.kind = kind
  }
}
