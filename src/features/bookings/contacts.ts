interface Reachable {
  called: string | null
  phone: string | null
  caller_called: string | null
  caller_phone: string | null
}

export interface Contact {
  called: string
  phone: string
}

/** Whom to call, first whoever booked; the one helped once more only where they have a phone of their own. */
export function contactsOf({ called, phone, caller_called, caller_phone }: Reachable): Contact[] {
  const caller = caller_called === null || caller_phone === null ? [] : [{ called: caller_called, phone: caller_phone }]
  const helped = called === null || phone === null || phone === caller_phone ? [] : [{ called, phone }]
  return [...caller, ...helped]
}
