import { createEffect, on } from 'solid-js'
import { type DrawnId, createRequestIds } from '../../domain/request-ids.ts'
import { dropKept, readKept, writeKept } from '../../ui/kept-for-a-day.ts'
import { type ClassDraft, createNewClass } from './new-class.ts'

/** A new class as far as it is written, kept on the phone for whoever writes it until it stands or a day has gone by. */
export function createKeptClass(areaId: string, profileId: string) {
  const [draftKey, requestKey] = [`class-draft:${profileId}`, `class-request:${profileId}`]
  const held = createNewClass(areaId, readKept<Partial<ClassDraft>>(draftKey))
  let isDone = false
  createEffect(
    on(
      () => JSON.stringify(held.draft),
      () => isDone || writeKept(draftKey, held.draft),
      { defer: true },
    ),
  )
  return {
    ...held,
    requestId: createRequestIds({
      drawn: readKept<DrawnId>(requestKey),
      keep: (drawn) => writeKept(requestKey, drawn),
    }),
    /** It stands. */
    forget() {
      isDone = true
      dropKept(draftKey)
      dropKept(requestKey)
    },
  }
}
