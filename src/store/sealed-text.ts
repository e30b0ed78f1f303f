import type { Sealed } from './stored-rows.ts'

/** Ciphertext as base64, for a file or a log. */
export interface SealedText {
  iv: string
  bytes: string
}

const base64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

export const sealedText = (sealed: Sealed | null): SealedText | null =>
  sealed === null ? null : { iv: base64(sealed.iv), bytes: base64(new Uint8Array(sealed.bytes)) }

export const sealedFrom = (text: SealedText | null): Sealed | null =>
  text === null ? null : { iv: bytesOf(text.iv), bytes: bytesOf(text.bytes).buffer }
