/** The embedded server leans on members its library does not document: say which one is gone instead of misbehaving. */
export function requireMember(owner: string, holder: unknown, member: string) {
  const isThere = (typeof holder === 'object' || typeof holder === 'function') && holder !== null && member in holder
  if (!isThere)
    throw new Error(
      `@supabase/lite has no ${owner}.${member} any more: this server was made for version 0.10.0, install exactly that one.`,
    )
}
