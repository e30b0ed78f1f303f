import type { Membership } from '../../backend/rows.ts'

interface Written {
  id: string
  root_id: string | null
  author_id: string
}

/** The ward takes a correction only of who wrote the first of the chain, or of a lead. */
export function correctableBy(
  profileId: string,
  memberships: Pick<Membership, 'profile_id' | 'role' | 'left_at'>[],
): (fact: Written, chain: Written[]) => boolean {
  const isLead = memberships.some(
    ({ profile_id, role, left_at }) =>
      profile_id === profileId && left_at === null && (role === 'lead' || role === 'coordinator'),
  )
  return (fact, chain) => {
    const first = chain.find(({ id }) => id === fact.root_id) ?? fact
    return isLead || first.author_id === profileId
  }
}
