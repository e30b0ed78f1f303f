import type { HelpRequest } from '../backend/public-door.ts'
import type { Draft } from './draft.ts'

interface Given {
  requestId: string
  consentTextId: string
  language: 'vi' | 'en'
}

const typed = (text: string) => (text.trim() === '' ? undefined : text.trim())

/** Drops what was left empty. */
function present<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}

/** A draft as the ward takes it; null until a place and a half-day are chosen. A street not found goes as words. */
export function requestOf(draft: Draft, { requestId, consentTextId, language }: Given): HelpRequest | null {
  const { neighbourhood, street, half } = draft
  if (neighbourhood === null || half === null) return null
  const words = street === null ? [draft.streetTyped, draft.placeWords] : [draft.placeWords]
  return {
    request_id: requestId,
    neighbourhood_id: neighbourhood.id,
    wishes: [...draft.wishes],
    day: half.day,
    half: half.half,
    called: draft.called,
    consent_text_id: consentTextId,
    language,
    ...present({
      street_id: street?.id,
      number: typed(draft.number),
      place_words: typed(words.filter((part) => part.trim() !== '').join(', ')),
      lon: draft.at?.lon,
      lat: draft.at?.lat,
      phone: typed(draft.phone),
      caller_called: draft.isForOther ? typed(draft.callerCalled) : undefined,
      caller_phone: draft.isForOther ? typed(draft.callerPhone) : undefined,
    }),
  }
}
